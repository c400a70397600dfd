package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.EquilibriumComponent;
import commitment.solve.subgame.Level;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.StrategyProduct;
import commitment.solve.subgame.SubgamePerfectEquilibrium;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.testing.RandomInformation;
import commitment.testing.RandomStages;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The equilibria by the supports of all actions, and those that the search lists and mixes. */
class SupportCellsTest {
  static LongStream seeds() {
    return LongStream.range(0, 160);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void givesTheSamePayoffsAsTheListedEquilibriaAndTheirMixtures(long seed) {
    Game game = RandomStages.game(seed, 1 + (int) (seed % 3), 4 + (int) (seed % 5));
    TreeIndex index = TreeIndex.of(game.tree());
    Subgames subgames = Subgames.of(index);
    if (!bothMoveFirst(game, subgames) || subgames.count() < 2) {
      return;
    }
    Optional<SupportCells> cells = SupportCells.of(game, subgames, Budget.unlimitedTime());
    if (cells.isEmpty()) {
      return;
    }
    SubgamePerfectSearch search = search(game, subgames, List.of());
    assertThat(search.shortfall().reasons()).isEmpty();
    List<PayoffRectangle> found = rectangles(search, cells.get().movers());
    assertThat(PayoffRectangles.coverTheSame(found, cells.get().payoffs()))
        .as("%s, by supports %s", found, cells.get().payoffs())
        .isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void inTheMiddleOfEachCellIsAnEquilibriumWithItsSupports(long seed) {
    Game game =
        seed % 2 == 0
            ? RandomStages.game(seed, 1 + (int) (seed % 3), 3 + (int) (seed % 5))
            : RandomInformation.game(100 + seed, 2, 1 + (int) (seed % 3), 20);
    GameTree tree = game.tree();
    Subgames subgames = Subgames.of(TreeIndex.of(tree));
    SupportCells.of(game, subgames, Budget.unlimitedTime())
        .ifPresent(
            all ->
                all.cells()
                    .forEach(
                        cell -> {
                          Map<Integer, List<Rational>> middle = all.middle(cell).orElseThrow();
                          List<List<Rational>> play = new ArrayList<>();
                          for (int move = 0; move < tree.moveCount(); move++) {
                            List<Rational> law = middle.getOrDefault(move, List.of());
                            List<Integer> taken =
                                IntStream.range(0, law.size())
                                    .filter(action -> law.get(action).signum() > 0)
                                    .boxed()
                                    .toList();
                            assertThat(taken).isEqualTo(cell.supports().get(move));
                            play.add(
                                tree.owner(move) == GameTree.CHANCE || !law.isEmpty()
                                    ? law
                                    : BehaviorProfile.pure(tree.actionCount(move), 0));
                          }
                          assertThat(
                                  SubgamePerfectionCheck.of(
                                      game, subgames, BehaviorProfile.of(tree, play)))
                              .isInstanceOf(DeviationResult.NoDeviation.class);
                        }));
  }

  private static SubgamePerfectSearch search(
      Game game, Subgames subgames, List<Promise.Clause> clauses) {
    return SubgamePerfectSearch.of(
        game,
        subgames,
        PromisedMoves.of(clauses),
        new StrategicFormSolver(false, Budget.unlimitedTime()),
        Budget.unlimitedTime());
  }

  private static final Set<Boolean> decided = new HashSet<>();

  @AfterAll
  static void bothAnswersWereGiven() {
    assertThat(decided).containsExactlyInAnyOrder(true, false);
  }

  /** Promises of one action at one or two sets, in games of any form. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void someKeepOrBreakAPromiseWhereSomeOfTheListedDo(long seed) {
    Game game =
        seed % 2 == 0
            ? RandomStages.game(seed, 1 + (int) (seed % 3), 3 + (int) (seed % 5))
            : RandomInformation.game(100 + seed, 2, 1 + (int) (seed % 3), 20);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    Optional<SupportCells> cells = SupportCells.of(game, subgames, Budget.unlimitedTime());
    if (cells.isEmpty()) {
      return;
    }
    GameTree tree = game.tree();
    Random random = new Random(seed);
    for (int trial = 0; trial < 4; trial++) {
      Map<Integer, Promise.Clause> clauses = new LinkedHashMap<>();
      int promisor = random.nextInt(2);
      for (int count = random.nextInt(2) + 1; count > 0; count--) {
        int move = random.nextInt(tree.moveCount());
        if (tree.owner(move) == promisor) {
          clauses.put(move, new Promise.Clause(move, random.nextInt(tree.actionCount(move))));
        }
      }
      if (clauses.isEmpty()) {
        continue;
      }
      SubgamePerfectSearch search = search(game, subgames, List.copyOf(clauses.values()));
      boolean kept =
          cells.get().cells().stream()
              .anyMatch(cell -> clauses.values().stream().allMatch(cell::mayKeep));
      boolean broken =
          cells.get().cells().stream()
              .anyMatch(
                  cell ->
                      clauses.values().stream()
                          .anyMatch(clause -> cells.get().mayBreak(cell, clause)));
      BigInteger keeping = search.all(Level.KEEPING);
      assertThat(keeping.signum() > 0).as("kept, %s", clauses).isEqualTo(kept);
      assertThat(keeping.compareTo(search.all(Level.ANY)) < 0)
          .as("broken, %s", clauses)
          .isEqualTo(broken);
      Optional<Boolean> strict =
          KeptRecount.Kinds.of(cells.get(), List.copyOf(clauses.values())).strict();
      if (strict.isPresent()) {
        assertThat(search.keepsStrictly()).as("strictly, %s", clauses).isEqualTo(strict.get());
        decided.add(strict.get());
      }
    }
  }

  /** Both have moves that are in no proper subgame. */
  private static boolean bothMoveFirst(Game game, Subgames subgames) {
    Set<Integer> movers = new HashSet<>();
    int node = 0;
    while (node < game.tree().nodeCount()) {
      if (node > 0 && subgames.isEnd(node)) {
        node = subgames.index().end(node);
      } else {
        movers.add(game.tree().owner(game.tree().move(node)));
        node++;
      }
    }
    movers.remove(GameTree.CHANCE);
    return movers.size() == 2;
  }

  private static List<PayoffRectangle> rectangles(
      SubgamePerfectSearch search, List<Integer> movers) {
    List<SubgamePerfectEquilibrium> listed = new ArrayList<>();
    SubgamePerfectListing.of(search).forEachRemaining(listed::add);
    for (SubgamePerfectEquilibrium one : listed) {
      assertThat(SubgamePerfectionCheck.of(search.game(), search.subgames(), one.profile()))
          .isInstanceOf(DeviationResult.NoDeviation.class);
    }
    assertThat(listed).doesNotHaveDuplicates();
    List<PayoffRectangle> all = new ArrayList<>();
    listed.forEach(one -> all.add(PayoffRectangles.hull(Set.of(one.payoffs()), movers)));
    for (EquilibriumComponent component : search.components()) {
      if (component.root() == 0) {
        for (StrategyProduct product : component.products()) {
          Set<List<Rational>> payoffs = new HashSet<>();
          for (SubgamePerfectEquilibrium one : listed) {
            ContinuationValues values =
                ContinuationValues.of(search.game(), search.subgames().index(), one.profile());
            if (product.has(one.profile())
                && component.atEnds().entrySet().stream()
                    .allMatch(end -> values.at(end.getKey()).equals(end.getValue()))) {
              payoffs.add(one.payoffs());
            }
          }
          all.add(PayoffRectangles.hull(payoffs, movers));
        }
      }
    }
    return all;
  }

  @Test
  void rectanglesThatLeaveAGapDoNotCoverTheSame() {
    PayoffRectangle whole = rectangle(0, 4);
    assertThat(
            PayoffRectangles.coverTheSame(
                List.of(whole), List.of(rectangle(0, 2), rectangle(1, 4))))
        .isTrue();
    assertThat(
            PayoffRectangles.coverTheSame(
                List.of(whole), List.of(rectangle(0, 1), rectangle(2, 4))))
        .isFalse();
    assertThat(PayoffRectangles.coverTheSame(List.of(whole), List.of())).isFalse();
  }

  private static PayoffRectangle rectangle(int low, int high) {
    Interval side = new Interval(Rational.of(low), Rational.of(high));
    return new PayoffRectangle(List.of(side, Interval.of(Rational.ONE)));
  }
}
