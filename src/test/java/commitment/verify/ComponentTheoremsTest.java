package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.EquilibriumComponent;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.StrategyProduct;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.testing.RandomInformation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Components of equilibria, against the definition and against cliques found by trying. */
class ComponentTheoremsTest {
  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  private static SubgamePerfectSearch search(Game game, Subgames subgames) {
    return SubgamePerfectSearch.of(
        game,
        subgames,
        PromisedMoves.none(),
        new StrategicFormSolver(false, Budget.unlimitedTime()),
        Budget.unlimitedTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyCombinationOfASubsetIsAnEquilibrium(long seed) {
    Game game = RandomInformation.game(seed, 2, 2, 40);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    SubgamePerfectSearch search = search(game, subgames);
    for (EquilibriumComponent component : search.components()) {
      BehaviorProfile like = continuing(search, component);
      if (like == null) {
        continue;
      }
      ComponentCheck check = new ComponentCheck(game, subgames, like, component.root());
      for (StrategyProduct product : component.products()) {
        assertThat(check.of(product.strategies()))
            .matches(result -> !result.map(ComponentCheck.Result::isRefuted).orElse(false));
        BehaviorProfile middle = middle(game, like, product);
        SubgamePerfectionCheck gains = SubgamePerfectionCheck.gains(game, subgames, middle);
        for (int player = 0; player < 2; player++) {
          assertThat(gains.gain(component.root(), player)).isEqualTo(Rational.ZERO);
        }
      }
    }
  }

  /** An equilibrium that goes on after the block as the component has it; null if none is near. */
  private static @Nullable BehaviorProfile continuing(
      SubgamePerfectSearch search, EquilibriumComponent component) {
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    for (int looked = 0; looked < 500 && listing.hasNext(); looked++) {
      BehaviorProfile profile = listing.next().profile();
      ContinuationValues values =
          ContinuationValues.of(search.game(), search.subgames().index(), profile);
      if (component.atEnds().entrySet().stream()
          .allMatch(end -> values.at(end.getKey()).equals(end.getValue()))) {
        return profile;
      }
    }
    return null;
  }

  /**
   * Where a player has several strategies, the even mixture of the first two that differ at a
   * single information set only: at that set the mean of both is the mixture before play.
   */
  private static BehaviorProfile middle(Game game, BehaviorProfile like, StrategyProduct product) {
    List<List<Rational>> play = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      play.add(game.tree().owner(move) == GameTree.CHANCE ? List.of() : like.at(move));
    }
    for (List<Map<Integer, List<Rational>>> own : product.strategies()) {
      own.get(0).forEach(play::set);
      if (own.size() > 1 && own.get(0).keySet().equals(own.get(1).keySet())) {
        List<Integer> differing =
            own.get(0).keySet().stream()
                .filter(move -> !own.get(0).get(move).equals(own.get(1).get(move)))
                .toList();
        if (differing.size() == 1) {
          int move = differing.get(0);
          List<Rational> mean = new ArrayList<>();
          for (int action = 0; action < play.get(move).size(); action++) {
            mean.add(
                own.get(0)
                    .get(move)
                    .get(action)
                    .plus(own.get(1).get(move).get(action))
                    .divide(Rational.of(2)));
          }
          play.set(move, mean);
        }
      }
    }
    return BehaviorProfile.of(game.tree(), play);
  }

  /**
   * In games in which nobody moves twice: the subsets are the maximal complete bipartite graphs
   * among the extreme equilibria of the recount, found by trying all sets of strategies of the
   * first player.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void subsetsAreMaximalCliques(long seed) {
    Game game = RandomInformation.game(seed, 2, 1, 24);
    Subgames subgames = Subgames.onlyTheGame(TreeIndex.of(game.tree()));
    Optional<EquilibriumRecount> recount =
        EquilibriumRecount.of(game, subgames, Budget.unlimitedTime());
    if (recount.isEmpty() || !eachMovesOnce(game)) {
      return;
    }
    SubgamePerfectSearch search = search(game, subgames);
    Map<List<Object>, Boolean> edges = new LinkedHashMap<>();
    Set<Object> rows = new HashSet<>();
    Set<Object> columns = new HashSet<>();
    List<StrategyProduct> products =
        search.components().stream().flatMap(component -> component.products().stream()).toList();
    for (EquilibriumRecount.Part part : recount.get().all()) {
      List<Map<Integer, List<Rational>>> own = List.of(new HashMap<>(), new HashMap<>());
      part.play().forEach((move, mixture) -> own.get(game.tree().owner(move)).put(move, mixture));
      rows.add(own.get(0));
      columns.add(own.get(1));
      edges.put(List.of(own.get(0), own.get(1)), true);
    }
    if (rows.size() > 12) {
      return;
    }
    Set<List<Set<Object>>> cliques = new HashSet<>();
    List<Object> all = List.copyOf(rows);
    for (int chosen = 1; chosen < 1 << all.size(); chosen++) {
      Set<Object> some = new HashSet<>();
      for (int row = 0; row < all.size(); row++) {
        if ((chosen >> row & 1) == 1) {
          some.add(all.get(row));
        }
      }
      Set<Object> common = new HashSet<>(columns);
      common.removeIf(
          column -> some.stream().anyMatch(row -> !edges.containsKey(List.of(row, column))));
      Set<Object> closed = new HashSet<>(rows);
      closed.removeIf(
          row -> common.stream().anyMatch(column -> !edges.containsKey(List.of(row, column))));
      if (common.size() * some.size() > 1 && closed.equals(some)) {
        cliques.add(List.of(some, common));
      }
    }
    Set<List<Set<Object>>> found = new HashSet<>();
    products.forEach(
        product ->
            found.add(
                List.of(
                    new HashSet<Object>(product.strategies().get(0)),
                    new HashSet<Object>(product.strategies().get(1)))));
    assertThat(found).isEqualTo(cliques);
  }

  /** Both move, and nobody twice. */
  private static boolean eachMovesOnce(Game game) {
    TreeIndex index = TreeIndex.of(game.tree());
    Set<Integer> movers = new HashSet<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      movers.add(game.tree().owner(move));
    }
    if (!movers.containsAll(Set.of(0, 1))) {
      return false;
    }
    for (int node = 1; node < game.tree().nodeCount(); node++) {
      int own = game.tree().isTerminal(node) ? -1 : game.tree().owner(game.tree().move(node));
      for (int above = index.parent(node); own >= 0; above = index.parent(above)) {
        if (game.tree().owner(game.tree().move(above)) == own) {
          return false;
        }
        if (above == 0) {
          break;
        }
      }
    }
    return true;
  }

  @Test
  void aStrategyThatDoesNotBelongIsRefuted() {
    for (long seed = 0; seed < 120; seed++) {
      Game game = RandomInformation.game(seed, 2, 2, 40);
      Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
      SubgamePerfectSearch search = search(game, subgames);
      for (EquilibriumComponent component : search.components()) {
        BehaviorProfile like = continuing(search, component);
        if (component.root() > 0 || like == null) {
          continue;
        }
        StrategyProduct product = component.products().get(0);
        if (SubgamePerfectionCheck.of(game, subgames, turned(game, like, product))
            instanceof DeviationResult.Deviations) {
          List<List<Map<Integer, List<Rational>>>> more = new ArrayList<>();
          for (List<Map<Integer, List<Rational>>> own : product.strategies()) {
            List<Map<Integer, List<Rational>>> longer = new ArrayList<>(own);
            own.stream().findFirst().ifPresent(first -> longer.add(turned(game, first)));
            more.add(longer);
          }
          assertThat(new ComponentCheck(game, subgames, like, 0).of(more))
              .matches(result -> result.map(ComponentCheck.Result::isRefuted).orElse(false));
          return;
        }
      }
    }
    throw new AssertionError("no game to turn");
  }

  private static BehaviorProfile turned(Game game, BehaviorProfile like, StrategyProduct product) {
    List<List<Rational>> play = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      play.add(game.tree().owner(move) == GameTree.CHANCE ? List.of() : like.at(move));
    }
    product.strategies().forEach(own -> turned(game, own.get(0)).forEach(play::set));
    return BehaviorProfile.of(game.tree(), play);
  }

  /** The same with the last action wherever it was another, and else the first. */
  private static Map<Integer, List<Rational>> turned(
      Game game, Map<Integer, List<Rational>> strategy) {
    Map<Integer, List<Rational>> turned = new LinkedHashMap<>();
    strategy.forEach(
        (move, mixture) -> {
          int last = game.tree().actionCount(move) - 1;
          turned.put(
              move, BehaviorProfile.pure(last + 1, mixture.get(last).signum() > 0 ? 0 : last));
        });
    return turned;
  }
}
