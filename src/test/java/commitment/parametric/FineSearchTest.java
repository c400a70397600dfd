package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.MinimalFine;
import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.testing.Games;
import commitment.testing.RandomInformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The least fine where players move without seeing. */
class FineSearchTest {
  private static final Rational BIT = Rational.of(1, 1000);

  private static MinimalFine fine(Game game, Promise promise) {
    TreeIndex index = TreeIndex.of(game.tree());
    Budget budget = Budget.unlimitedTime();
    MinimalFine known =
        new TimeConsistencySearch(game, index, 0, budget).assessUnbelieved(promise).minimalFine();
    return FineSearch.of(game, index, promise, known, budget);
  }

  private static MinimalFine fine(String text) {
    GameInstance instance = Games.instance(text);
    return fine(instance.game(), instance.promises().get(0));
  }

  private static void isExactly(MinimalFine found, Rational some, Rational all) {
    assertThat(found.someEquilibrium()).contains(some);
    assertThat(found.allEquilibriaAbove()).contains(all);
    assertThat(found.bounds()).isEmpty();
  }

  private static String stage(String promise, String... payoffs) {
    return """
    game "stage"
    players A, B
    tree:
      simultaneous A, B @Row:
        x, l: %s
        x, r: %s
        y, l: %s
        y, r: %s
    promise P by A:
      at Row: %s
    """
        .formatted(payoffs[0], payoffs[1], payoffs[2], payoffs[3], promise);
  }

  /** In the prisoners' dilemma defection against defection brings 1 more. */
  @Test
  void dominatedAction() {
    isExactly(fine(stage("x", "(3, 3)", "(0, 5)", "(5, 0)", "(1, 1)")), Rational.ONE, Rational.ONE);
  }

  /**
   * Where one player wants to be where the other is and the other does not, the breach brings 2;
   * with less than that the players still mix.
   */
  @Test
  void mixedBreach() {
    isExactly(
        fine(stage("x", "(1, -1)", "(-1, 1)", "(-1, 1)", "(1, -1)")),
        Rational.of(2),
        Rational.of(2));
  }

  /** Some equilibrium of the stage keeps it anyway; the other two stay up to the fine 3. */
  @Test
  void battleOfTheSexesAfterAnOutsideOption() {
    isExactly(
        fine(
            """
            game "outside option"
            players A, B
            tree:
              A @Door:
                out: (2, 2)
                in:
                  A @Row:
                    ballet:
                      B @Column:
                        ballet: (3, 1)
                        fight: (0, 0)
                    fight:
                      B @Column:
                        ballet: (0, 0)
                        fight: (1, 3)
            promise P by A:
              at Row: fight
            """),
        Rational.ZERO,
        Rational.of(3));
  }

  /**
   * The entrant does not know whether the incumbent is strong. The weak one gains 2 by giving way.
   */
  @Test
  void entryWithPrivateInformation() {
    isExactly(
        fine(
            """
            game "entry"
            players Entrant, Incumbent
            tree:
              chance @Type:
                with 1/2 strong:
                  Entrant @Door:
                    out: (0, 2)
                    in: Incumbent @Strong:
                      fight: (-1, 1)
                      share: (1, 0)
                with 1/2 weak:
                  Entrant @Door:
                    out: (0, 2)
                    in: Incumbent @Weak:
                      fight: (-1, -1)
                      share: (1, 1)
            promise P by Incumbent:
              at Weak: fight
            """),
        Rational.of(2),
        Rational.of(2));
  }

  /**
   * After either breach B is asked without seeing which one it was. If he mixes, a breach is worth
   * 3/2, and 3 if he does not: the least fine is for the mixture.
   */
  @Test
  void mixedPunishment() {
    isExactly(
        fine(
            """
            game "guess"
            players A, B
            tree:
              A @Choice:
                keep: (1, 1)
                left:
                  B @Guess:
                    l: (0, 1)
                    r: (3, 0)
                right:
                  B @Guess:
                    l: (3, 0)
                    r: (0, 1)
            promise P by A:
              at Choice: keep
            """),
        Rational.of(1, 2),
        Rational.of(1, 2));
  }

  /** A fine is no help where an equilibrium does not let play come to the breach. */
  @Test
  void unreachedSet() {
    MinimalFine found =
        fine(
            """
            game "unreached"
            players A, B
            tree:
              A @Door:
                out: (0, 2)
                left:
                  B @Reply:
                    fight: (-1, -1)
                    share: (1, 1)
                right:
                  B @Reply:
                    fight: (-1, -1)
                    share: (1, 1)
            promise P by B:
              at Reply: share
            """);
    assertThat(found.someEquilibrium()).contains(Rational.ZERO);
    assertThat(found.allEquilibriaAbove()).isEmpty();
    MinimalFine.Bounds bounds = found.bounds().orElseThrow();
    assertThat(bounds.allNever()).isTrue();
    assertThat(bounds.allAtMost()).isEmpty();
    assertThat(bounds.reason()).isEmpty();
  }

  /** Three players at a time: bounds, and they hold. */
  @Test
  void threeAtATimeAreBounded() {
    MinimalFine found =
        fine(
            """
            game "three"
            players A, B, C
            tree:
              simultaneous A, B, C @First:
                x, x, x: (1, 1, 0)
                x, x, y: (0, 0, 1)
                x, y, x: (0, 2, 1)
                x, y, y: (1, 0, 0)
                y, x, x: (3, 0, 1)
                y, x, y: (2, 1, 0)
                y, y, x: (2, 1, 0)
                y, y, y: (4, 0, 1)
            promise P by A:
              at First: x
            """);
    MinimalFine.Bounds bounds = found.bounds().orElseThrow();
    assertThat(bounds.reason()).contains("three players");
    // Whatever the others do, y brings between 1 and 3 more than x.
    assertThat(bounds.some().max()).isBetween(Rational.ONE, Rational.of(4));
    assertThat(bounds.allAtLeast()).isLessThanOrEqualTo(Rational.of(3));
    // The set is the first move of the game, so with more than the spread nobody breaks it.
    assertThat(bounds.allAtMost()).contains(Rational.of(4));
  }

  private static Optional<Promise> promise(Game game, Random random) {
    GameTree tree = game.tree();
    int promisor = -1;
    List<Clause> clauses = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      boolean choice = tree.owner(move) != GameTree.CHANCE && tree.actionCount(move) > 1;
      if (choice && (promisor < 0 || tree.owner(move) == promisor) && random.nextInt(3) > 0) {
        promisor = tree.owner(move);
        clauses.add(new Clause(move, random.nextInt(tree.actionCount(move))));
      }
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Promise(Promise.Kind.PROMISE, "P", promisor, "", clauses));
  }

  private static Verdict verdict(Game game, Promise promise, Rational fine) {
    DeviceApplication.Result fined =
        DeviceApplication.apply(
                game,
                TreeIndex.of(game.tree()),
                List.of(promise),
                List.of(new Device.Fine("P", fine, Optional.empty())),
                1000)
            .orElseThrow();
    return new TimeConsistencySearch(
            fined.game(), TreeIndex.of(fined.game().tree()), 0, Budget.unlimitedTime())
        .assessUnbelieved(fined.promises().get(0))
        .verdict();
  }

  /** What is said of fines, against solving the game with one fine after the other. */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {100, 200, 300, 400, 500, 600, 700})
  void fineByFine(long from) {
    int exact = 0;
    for (long seed = from; seed < from + 30; seed++) {
      Game game = RandomInformation.game(seed, 2, 4, 16);
      Optional<Promise> promise = promise(game, new Random(seed));
      if (promise.isEmpty() || game.tree().isPerfectInformation()) {
        continue;
      }
      MinimalFine found = fine(game, promise.get());
      holdsFineByFine(game, promise.get(), found, "seed " + seed);
      exact += found.bounds().filter(bounds -> !bounds.allNever()).isPresent() ? 0 : 1;
    }
    assertThat(exact).isPositive();
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {2000, 2100, 2200, 2300})
  void fineByFineOfStages(long from) {
    int exact = 0;
    for (long seed = from; seed < from + 12; seed++) {
      GameInstance instance = Games.instance(RandomInformedGames.text(new Random(seed), List.of()));
      Promise promise = instance.promises().get(0);
      MinimalFine found = fine(instance.game(), promise);
      holdsFineByFine(instance.game(), promise, found, "seed " + seed);
      exact += found.isOpen() ? 0 : 1;
    }
    assertThat(exact).isGreaterThan(5);
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1000, 1100, 1200})
  void fineByFineOfThreePlayers(long from) {
    for (long seed = from; seed < from + 30; seed++) {
      Game game = RandomInformation.game(seed, 3, 3, 16);
      Optional<Promise> promise = promise(game, new Random(seed));
      if (promise.isPresent() && !game.tree().isPerfectInformation()) {
        MinimalFine found = fine(game, promise.get());
        holdsFineByFine(game, promise.get(), found, "seed " + seed);
      }
    }
  }

  private static Rational spread(Game game, int player) {
    Rational least = game.payoffs().payoff(0, player);
    Rational most = least;
    for (int outcome = 1; outcome < game.payoffs().outcomes(); outcome++) {
      least = least.min(game.payoffs().payoff(outcome, player));
      most = most.max(game.payoffs().payoff(outcome, player));
    }
    return most.minus(least);
  }

  private static void holdsFineByFine(Game game, Promise promise, MinimalFine found, String name) {
    Optional<MinimalFine.Bounds> bounds = found.bounds();
    Rational someLeast = found.someEquilibrium().orElseGet(() -> bounds.orElseThrow().some().min());
    Rational someMost = found.someEquilibrium().orElseGet(() -> bounds.orElseThrow().some().max());
    Rational allLeast =
        found.allEquilibriaAbove().orElseGet(() -> bounds.orElseThrow().allAtLeast());
    Optional<Rational> allMost =
        found.allEquilibriaAbove().or(() -> bounds.orElseThrow().allAtMost());
    boolean never = bounds.map(MinimalFine.Bounds::allNever).orElse(false);
    TreeSet<Rational> grid = new TreeSet<>();
    Rational spread = spread(game, promise.promisor());
    for (int step = 0; step <= 24; step++) {
      grid.add(spread.times(Rational.of(step, 20)));
    }
    for (Rational end : List.of(someLeast, someMost, allLeast, allMost.orElse(allLeast))) {
      grid.addAll(List.of(end, end.plus(BIT), end.minus(BIT).max(Rational.ZERO)));
    }
    boolean broken = allLeast.signum() == 0;
    for (Rational amount : grid) {
      Verdict verdict = verdict(game, promise, amount);
      String place = name + ", fine " + amount + ", " + found;
      if (verdict == Verdict.UNDECIDED) {
        broken |= amount.compareTo(allLeast) <= 0;
        continue;
      }
      if (amount.compareTo(someLeast) < 0) {
        assertThat(verdict).as(place).isEqualTo(Verdict.FAILS);
      }
      if (amount.compareTo(someMost) >= 0) {
        assertThat(verdict).as(place).isNotEqualTo(Verdict.FAILS);
      }
      if (allMost.isPresent() && amount.compareTo(allMost.get()) > 0) {
        assertThat(verdict).as(place).isEqualTo(Verdict.HOLDS);
      }
      if (never && amount.compareTo(spread) > 0) {
        assertThat(verdict).as(place).isNotEqualTo(Verdict.HOLDS);
      }
      broken |=
          verdict != Verdict.HOLDS
              && amount.compareTo(allLeast.minus(BIT)) >= 0
              && amount.compareTo(allLeast) <= 0;
    }
    assertThat(never || broken).as(name + ", " + found).isTrue();
  }
}
