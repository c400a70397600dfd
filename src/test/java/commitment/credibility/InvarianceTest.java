package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.solve.backward.World;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import commitment.testing.Relabelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not change an assessment, and payoff errors too small to change its verdict. */
class InvarianceTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void namesOrdersAndUnitsDoNotMatter(long seed) {
    Optional<PromiseByDefinition> sample = PromiseByDefinition.of(seed);
    if (sample.isEmpty()) {
      return;
    }
    Game game = sample.get().game();
    Promise promise = sample.get().promise();
    Relabelled told = Relabelled.of(game, promise, new Random(seed * 131 + 7));
    PromiseAssessment before = TimeConsistencyTheoremsTest.assess(game, promise);
    PromiseAssessment after = TimeConsistencyTheoremsTest.assess(told.game(), told.promise());

    assertThat(after.verdict()).isEqualTo(before.verdict());
    assertThat(after.equilibria()).isEqualTo(before.equilibria());
    assertThat(after.keeping()).isEqualTo(before.keeping());
    assertThat(new HashSet<>(after.firstFailures()))
        .isEqualTo(new HashSet<>(before.firstFailures().stream().map(told.move()::get).toList()));
    Rational unit = told.factor().get(promise.promisor());
    assertThat(after.minimalFine().someEquilibrium())
        .isEqualTo(before.minimalFine().someEquilibrium().map(unit::times));
    assertThat(after.minimalFine().allEquilibriaAbove())
        .isEqualTo(before.minimalFine().allEquilibriaAbove().map(unit::times));
    assertSameWorld(told, before.promiseBound(), after.promiseBound());
    assertSameWorld(told, before.believedNotBound(), after.believedNotBound());
    Map<Integer, Harm> harm = new HashMap<>();
    before
        .harm()
        .forEach(
            (player, of) ->
                harm.put(
                    told.player().get(player),
                    new Harm(
                        told.difference(of.reliance(), player),
                        told.difference(of.expectation(), player),
                        of.exact())));
    assertThat(after.harm()).isEqualTo(harm);
    for (int place = 0; place < before.clauses().size(); place++) {
      assertSameClause(
          told, promise.promisor(), before.clauses().get(place), after.clauses().get(place));
    }
  }

  private static void assertSameWorld(Relabelled told, World before, World after) {
    assertThat(after.payoffs())
        .containsExactlyElementsOf(
            before.payoffs().stream().map(told::payoffs).sorted(BruteForce.LEXICOGRAPHIC).toList());
  }

  private static void assertSameClause(
      Relabelled told, int promisor, ClauseAssessment before, ClauseAssessment after) {
    List<Integer> actions = told.action().get(before.informationSet());
    assertThat(after.informationSet()).isEqualTo(told.move().get(before.informationSet()));
    assertThat(after.promised()).isEqualTo(actions.get(before.promised()));
    assertThat(after.bestAlternatives())
        .containsExactlyElementsOf(
            before.bestAlternatives().stream().map(actions::get).sorted().toList());
    assertThat(after.temptation())
        .isEqualTo(before.temptation().map(gain -> told.difference(gain, promisor)));
    assertThat(after.disillusionTemptation())
        .isEqualTo(before.disillusionTemptation().map(gain -> told.difference(gain, promisor)));
    assertThat(after.reachIfKept()).isEqualTo(before.reachIfKept());
    assertThat(after.firstFailure()).isEqualTo(before.firstFailure());
    Map<Integer, Role> roles = new HashMap<>();
    before.roles().forEach((player, role) -> roles.put(told.player().get(player), role));
    assertThat(after.roles()).isEqualTo(roles);
  }

  /** Payoffs with few ties, so that most verdicts are robust. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void smallErrorsInPayoffsDoNotChangeTheVerdict(long seed) {
    Optional<PromiseByDefinition> sample = PromiseByDefinition.of(seed);
    if (sample.isEmpty()) {
      return;
    }
    Random random = new Random(seed * 37 + 11);
    int players = sample.get().game().players().size();
    PlainNode root =
        shifted(PlainNode.of(sample.get().game()), () -> Rational.of(random.nextInt(100), 30));
    Promise promise = sample.get().promiseInFined();
    PromiseAssessment before = TimeConsistencyTheoremsTest.assess(root.toGame(players), promise);
    if (before.robustness().isEmpty()) {
      return;
    }
    Rational almost = before.robustness().get().times(Rational.of(999, 1000));
    for (int attempt = 0; attempt < 6; attempt++) {
      boolean extreme = attempt % 2 == 0;
      PlainNode wrong =
          shifted(
              root,
              () ->
                  extreme
                      ? random.nextBoolean() ? almost : almost.negate()
                      : almost.times(Rational.of(random.nextInt(201) - 100, 100)));
      assertThat(TimeConsistencyTheoremsTest.assess(wrong.toGame(players), promise).verdict())
          .isEqualTo(before.verdict());
    }
  }

  private static PlainNode shifted(PlainNode node, java.util.function.Supplier<Rational> error) {
    if (node.owner() == PlainNode.LEAF) {
      List<Rational> payoffs = new ArrayList<>();
      node.payoffs().forEach(payoff -> payoffs.add(payoff.plus(error.get())));
      return node.withPayoffs(payoffs);
    }
    return node.withChildren(node.children().stream().map(child -> shifted(child, error)).toList());
  }
}
