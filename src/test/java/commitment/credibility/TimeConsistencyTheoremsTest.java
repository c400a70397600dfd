package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.World;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The time-consistency test against its definitions, on small random games with ties. */
class TimeConsistencyTheoremsTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  static PromiseAssessment assess(Game game, Promise promise) {
    return new TimeConsistencyTest(
            game, TreeIndex.of(game.tree()), 100, Arithmetic.FASTEST, Budget.unlimitedTime())
        .assess(promise);
  }

  private interface Check {
    void check(PromiseByDefinition expected, PromiseAssessment found);
  }

  private static void forSeed(long seed, Check check) {
    PromiseByDefinition.of(seed)
        .ifPresent(expected -> check.check(expected, assess(expected.game(), expected.promise())));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void verdictAndCounts(long seed) {
    forSeed(
        seed,
        (expected, found) -> {
          assertThat(found.verdict()).isEqualTo(expected.verdict());
          assertThat(found.equilibria())
              .contains(BigInteger.valueOf(expected.free().equilibria().size()));
          assertThat(found.keeping()).contains(BigInteger.valueOf(expected.keeping()));
          assertThat(found.undecidedReason()).isEmpty();
          assertThat(found.isComplete()).isTrue();
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void clauses(long seed) {
    forSeed(
        seed,
        (expected, found) -> {
          assertThat(found.firstFailures()).isEqualTo(expected.firstFailures());
          assertThat(found.clauses()).hasSameSizeAs(expected.promise().clauses());
          for (int place = 0; place < found.clauses().size(); place++) {
            Clause clause = expected.promise().clauses().get(place);
            ClauseAssessment assessed = found.clauses().get(place);
            assertThat(assessed.informationSet()).isEqualTo(clause.informationSet());
            assertThat(assessed.promised()).isEqualTo(clause.action());
            assertThat(assessed.temptation()).isEqualTo(expected.temptation(clause));
            assertThat(assessed.disillusionTemptation())
                .isEqualTo(expected.disillusionTemptation(clause));
            assertThat(assessed.bestAlternatives()).isEqualTo(expected.bestAlternatives(clause));
            assertThat(assessed.reachIfKept()).isEqualTo(expected.reach(clause));
            assertThat(assessed.exact() && assessed.reachExact()).isTrue();
            assertThat(assessed.firstFailure())
                .isEqualTo(expected.firstFailures().contains(clause.informationSet()));
          }
        });
  }

  /**
   * T2: (i) kept in all equilibria iff no worst case tempts; (ii) in none if some best case does.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void temptationsDecide(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            expected -> {
              boolean noneTempts = true;
              boolean someTempts = false;
              for (Clause clause : expected.promise().clauses()) {
                Optional<Interval> temptation = expected.temptation(clause);
                noneTempts &= temptation.filter(gain -> gain.max().signum() >= 0).isEmpty();
                someTempts |= temptation.filter(gain -> gain.min().signum() > 0).isPresent();
              }
              assertThat(expected.verdict() == Verdict.HOLDS).isEqualTo(noneTempts);
              if (someTempts) {
                assertThat(expected.verdict()).isEqualTo(Verdict.FAILS);
              }
            });
  }

  /** T2 (iii): each clause could be kept if B played its part, but not both at once. */
  @Test
  void failsAlthoughNoClauseTemptsInEveryCase() {
    Game game =
        PlainNode.decision(
                0,
                PlainNode.leaf(1, 1),
                PlainNode.decision(
                    0,
                    PlainNode.leaf(1, 1),
                    PlainNode.decision(1, PlainNode.leaf(0, 0), PlainNode.leaf(2, 0))))
            .toGame(2);
    Promise promise =
        new Promise(
            Promise.Kind.PROMISE, "Both", 0, "", List.of(new Clause(1, 1), new Clause(0, 0)));
    PromiseAssessment found = assess(game, promise);
    for (ClauseAssessment clause : found.clauses()) {
      assertThat(clause.temptation()).contains(new Interval(Rational.of(-1), Rational.ONE));
    }
    assertThat(found.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(found.keeping()).contains(BigInteger.ZERO);
    assertThat(found.minimalFine().someEquilibrium()).contains(Rational.ONE);
    assertThat(found.minimalFine().allEquilibriaAbove()).contains(Rational.ONE);
    assertThat(new PromiseByDefinition(game, promise).verdict()).isEqualTo(Verdict.FAILS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void worlds(long seed) {
    forSeed(
        seed,
        (expected, found) -> {
          assertThat(found.promiseBound().payoffs())
              .containsExactlyElementsOf(expected.bound().payoffSet());
          assertRanges(found.promiseBound(), expected.bound().payoffSet());
          var believed = expected.believed(expected.others());
          assertThat(found.believedNotBound().payoffs())
              .containsExactlyElementsOf(believed.keySet());
          assertRanges(found.believedNotBound(), believed.keySet());
          for (int place = 0; place < found.believedNotBound().outcomes().size(); place++) {
            Map<Integer, Rational> outcome = new TreeMap<>();
            found
                .believedNotBound()
                .outcomes()
                .get(place)
                .forEach(end -> outcome.put(end.node(), end.probability()));
            assertThat(outcome).isIn(believed.get(found.believedNotBound().payoffs().get(place)));
          }
        });
  }

  private static void assertRanges(World world, Set<List<Rational>> payoffs) {
    assertThat(world.exact()).isTrue();
    for (int player = 0; player < world.ranges().size(); player++) {
      assertThat(world.ranges().get(player)).isEqualTo(PromiseByDefinition.range(payoffs, player));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void harm(long seed) {
    forSeed(
        seed,
        (expected, found) -> {
          assertThat(found.harm().keySet()).isEqualTo(expected.others());
          for (int player : expected.others()) {
            Interval alone =
                PromiseByDefinition.range(expected.believed(Set.of(player)).keySet(), player);
            Interval nobody = PromiseByDefinition.range(expected.free().payoffSet(), player);
            Interval kept = PromiseByDefinition.range(expected.bound().payoffSet(), player);
            assertThat(found.harm().get(player))
                .isEqualTo(new Harm(nobody.minus(alone), kept.minus(alone), true));
          }
        });
  }

  /** Where the promise holds, the payoffs are compared with what may follow a breach. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void roles(long seed) {
    forSeed(
        seed,
        (expected, found) -> {
          for (int place = 0; place < found.clauses().size(); place++) {
            Clause clause = expected.promise().clauses().get(place);
            PlainNode node = expected.node(clause);
            Map<Integer, Role> roles = new TreeMap<>();
            for (int player : expected.others()) {
              boolean movesBefore =
                  expected.free().nodes().stream()
                      .anyMatch(
                          other ->
                              other.owner() == player
                                  && other != node
                                  && other.subtree().contains(node));
              if (movesBefore && node.children().size() > 1) {
                role(expected, found.verdict(), clause, player)
                    .ifPresent(role -> roles.put(player, role));
              }
            }
            assertThat(found.clauses().get(place).roles()).isEqualTo(roles);
          }
        });
  }

  private static Optional<Role> role(
      PromiseByDefinition expected, Verdict verdict, Clause clause, int player) {
    PlainNode node = expected.node(clause);
    BruteForce free = expected.free();
    Interval kept = range(expected.bound(), node, player);
    Interval otherwise = null;
    if (verdict != Verdict.HOLDS) {
      otherwise = range(free, node, player);
    } else {
      for (int action = 0; action < node.children().size(); action++) {
        if (action != clause.action()) {
          Interval there = range(free, node.children().get(action), player);
          otherwise = otherwise == null ? there : otherwise.hull(there);
        }
      }
    }
    if (kept.min().compareTo(otherwise.max()) > 0) {
      return Optional.of(Role.ASSURANCE);
    }
    if (kept.max().compareTo(otherwise.min()) < 0) {
      return Optional.of(verdict == Verdict.HOLDS ? Role.WARNING : Role.THREAT);
    }
    return Optional.empty();
  }

  private static Interval range(BruteForce world, PlainNode node, int player) {
    return new Interval(
        world.payoffSet(node, player).first(), world.payoffSet(node, player).last());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bothFormsOfNumbersGiveTheSame(long seed) {
    forSeed(
        seed,
        (expected, found) -> {
          PromiseAssessment rational =
              new TimeConsistencyTest(
                      expected.game(),
                      TreeIndex.of(expected.game().tree()),
                      100,
                      Arithmetic.RATIONAL,
                      Budget.unlimitedTime())
                  .assess(expected.promise());
          assertThat(rational).isEqualTo(found);
        });
  }
}
