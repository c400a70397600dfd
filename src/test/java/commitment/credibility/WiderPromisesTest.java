package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.ActionRemoval;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.RandomGames;
import commitment.testing.RandomMenus;
import commitment.verify.AssessmentCheck;
import commitment.verify.CheckResult;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promises of menus and of mixtures against their definitions, on small random games with ties. */
class WiderPromisesTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  private static Set<Integer> permitted(Clause clause) {
    return clause.permitted() instanceof Promise.Menu menu
        ? Set.copyOf(menu.actions())
        : Set.of(clause.action());
  }

  private static boolean keeps(int[] profile, Promise promise) {
    return promise.clauses().stream()
        .allMatch(clause -> permitted(clause).contains(profile[clause.informationSet()]));
  }

  /** Whether every breach loses. */
  private static boolean strictly(BruteForce game, int[] profile, Promise promise) {
    for (Clause clause : promise.clauses()) {
      PlainNode node = game.nodeOf(clause.informationSet());
      Rational kept = game.payoff(profile, node, promise.promisor());
      for (int action = 0; action < node.children().size(); action++) {
        if (!permitted(clause).contains(action)
            && game.payoff(profile, node.children().get(action), promise.promisor()).compareTo(kept)
                >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The game in which only what is promised can be done, except at one set. */
  private static ActionRemoval.Result onlyPromised(Game game, Promise promise, int except) {
    Map<Integer, Set<Integer>> removed = new HashMap<>();
    for (Clause clause : promise.clauses()) {
      int move = clause.informationSet();
      Set<Integer> others =
          IntStream.range(0, game.tree().actionCount(move))
              .filter(action -> !permitted(clause).contains(action))
              .boxed()
              .collect(Collectors.toSet());
      if (move != except && !others.isEmpty()) {
        removed.put(move, others);
      }
    }
    return ActionRemoval.of(game, TreeIndex.of(game.tree()), List.of(), removed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void menus(long seed) {
    Game game = RandomGames.game(seed, 500);
    Optional<Promise> promise = RandomMenus.promise(game, seed);
    if (promise.isEmpty()) {
      return;
    }
    BruteForce free = BruteForce.of(game);
    List<int[]> keeping = free.equilibria().stream().filter(p -> keeps(p, promise.get())).toList();
    PromiseAssessment found = TimeConsistencyTheoremsTest.assess(game, promise.get());
    assertThat(found.equilibria()).contains(BigInteger.valueOf(free.equilibria().size()));
    assertThat(found.keeping()).contains(BigInteger.valueOf(keeping.size()));
    Verdict expected =
        keeping.size() == free.equilibria().size()
            ? Verdict.HOLDS
            : keeping.isEmpty()
                ? Verdict.FAILS
                : keeping.stream().anyMatch(p -> strictly(free, p, promise.get()))
                    ? Verdict.CONTINGENT
                    : Verdict.KNIFE_EDGE;
    assertThat(found.verdict()).isEqualTo(expected);
    assertThat(sorted(found.promiseBound().payoffs()))
        .isEqualTo(BruteForce.of(onlyPromised(game, promise.get(), -1).game()).payoffSet());
    for (ClauseAssessment clause : found.clauses()) {
      assertThat(clause.temptation()).isEqualTo(temptation(game, promise.get(), clause));
    }
    isConfirmed(game, promise.get());
  }

  /**
   * From what follows each action where everything else that is promised binds; not looked at for a
   * set that only a breach leads to.
   */
  private static Optional<Interval> temptation(
      Game game, Promise promise, ClauseAssessment assessed) {
    int move = assessed.informationSet();
    Clause clause = new Clause(move, assessed.permitted());
    ActionRemoval.Result only = onlyPromised(game, promise, move);
    if (only.moveOf().get(move) < 0) {
      return assessed.temptation();
    }
    BruteForce bound = BruteForce.of(only.game());
    PlainNode node = bound.nodeOf(only.moveOf().get(move));
    Interval keep = null;
    Interval best = null;
    for (int action = 0; action < node.children().size(); action++) {
      TreeSet<Rational> own = bound.payoffSet(node.children().get(action), promise.promisor());
      Interval there = new Interval(own.first(), own.last());
      if (permitted(clause).contains(action)) {
        keep = better(keep, there);
      } else {
        best = better(best, there);
      }
    }
    return best == null || keep == null
        ? Optional.empty()
        : Optional.of(new Interval(best.min().minus(keep.max()), best.max().minus(keep.min())));
  }

  private static Interval better(@Nullable Interval left, Interval right) {
    return left == null
        ? right
        : new Interval(left.min().max(right.min()), left.max().max(right.max()));
  }

  /** The random game with a mixture at one set, and what follows its actions in the bound world. */
  private record Mixed(Game game, Promise promise, Game bound, int node) {}

  private static Optional<Mixed> mixed(long seed) {
    Game game = RandomGames.game(seed, 500);
    GameTree tree = game.tree();
    Random random = new Random(seed);
    List<Integer> sets =
        IntStream.range(0, tree.moveCount())
            .filter(move -> tree.owner(move) != GameTree.CHANCE && tree.actionCount(move) > 1)
            .boxed()
            .toList();
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    int move = sets.get(random.nextInt(sets.size()));
    int actions = tree.actionCount(move);
    int first = random.nextInt(actions);
    int second = (first + 1 + random.nextInt(actions - 1)) % actions;
    Rational weight = Rational.of(1 + random.nextInt(3), 4);
    List<Rational> law = new ArrayList<>();
    for (int action = 0; action < actions; action++) {
      law.add(
          action == first ? weight : action == second ? Rational.ONE.minus(weight) : Rational.ZERO);
    }
    Promise promise =
        new Promise(
            Promise.Kind.THREAT,
            "Perhaps",
            tree.owner(move),
            "",
            List.of(new Clause(move, new Promise.Mixture(law))));
    return Optional.of(
        new Mixed(game, promise, game.withLaws(Map.of(move, law)), tree.firstNode(move)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mixtures(long seed) {
    Optional<Mixed> mixed = mixed(seed);
    if (mixed.isEmpty()) {
      return;
    }
    Game game = mixed.get().game();
    Promise promise = mixed.get().promise();
    BruteForce bound = BruteForce.of(mixed.get().bound());
    PromiseAssessment found = TimeConsistencyTheoremsTest.assess(game, promise);
    List<Rational> gains = new ArrayList<>();
    List<Rational> law = promise.mixtures().values().iterator().next();
    PlainNode node = bound.node(mixed.get().node());
    selections(bound, node, promise.promisor(), 0, new ArrayList<>(), law, gains);
    Rational least = gains.stream().min(Rational::compareTo).orElseThrow();
    Rational most = gains.stream().max(Rational::compareTo).orElseThrow();
    ClauseAssessment clause = found.clauses().get(0);
    assertThat(clause.temptation()).contains(new Interval(least, most));
    assertThat(least.signum()).isNotNegative();
    assertThat(found.verdict()).isEqualTo(least.signum() > 0 ? Verdict.FAILS : Verdict.KNIFE_EDGE);
    assertThat(found.keeping()).isEmpty();
    assertThat(sorted(found.promiseBound().payoffs())).isEqualTo(bound.payoffSet());
    believed(mixed.get(), bound, found);
    isConfirmed(game, promise);
  }

  /**
   * What the best action gives more than the mixture, for one value after each action at a time.
   */
  private static void selections(
      BruteForce bound,
      PlainNode node,
      int player,
      int action,
      List<Rational> values,
      List<Rational> law,
      List<Rational> gains) {
    if (action == law.size()) {
      Rational mean = Rational.ZERO;
      Rational best = values.get(0);
      for (int place = 0; place < values.size(); place++) {
        mean = mean.plus(law.get(place).times(values.get(place)));
        best = best.max(values.get(place));
      }
      gains.add(best.minus(mean));
      return;
    }
    for (Rational value : bound.payoffSet(node.children().get(action), player)) {
      values.add(value);
      selections(bound, node, player, action + 1, values, law, gains);
      values.remove(values.size() - 1);
    }
  }

  private static void isConfirmed(Game game, Promise promise) {
    Budget budget = Budget.unlimitedTime();
    GameAssessment all =
        new TimeConsistencyTest(game, TreeIndex.of(game.tree()), 100, Arithmetic.FASTEST, budget)
            .assess(List.of(promise));
    assertThat(AssessmentCheck.of(game, all, budget)).isEqualTo(new CheckResult.Confirmed());
  }

  private static TreeSet<List<Rational>> sorted(List<List<Rational>> payoffs) {
    TreeSet<List<Rational>> sorted = new TreeSet<>(BruteForce.LEXICOGRAPHIC);
    sorted.addAll(payoffs);
    return sorted;
  }

  /** The others play their parts of an equilibrium of the bound world, the promisor his best. */
  private static void believed(Mixed mixed, BruteForce bound, PromiseAssessment found) {
    Set<Integer> others =
        IntStream.range(0, mixed.game().players().size())
            .filter(player -> player != mixed.promise().promisor())
            .boxed()
            .collect(Collectors.toSet());
    TreeSet<List<Rational>> payoffs = new TreeSet<>(BruteForce.LEXICOGRAPHIC);
    for (int[] profile : bound.equilibria()) {
      payoffs.addAll(BruteForce.against(mixed.game(), profile, others).payoffSet());
    }
    assertThat(found.believedNotBound().exact()).isTrue();
    assertThat(sorted(found.believedNotBound().payoffs())).isEqualTo(payoffs);
  }
}
