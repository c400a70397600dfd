package commitment.report;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.game.Game;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.testing.Games;
import commitment.testing.RandomStages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of equilibria that belong together. */
class ListedComponentTest {
  private static final int LISTED = 1500;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static SubgamePerfectSearch search(Game game) {
    return SubgamePerfectSearch.of(
        game,
        Subgames.of(TreeIndex.of(game.tree())),
        PromisedMoves.none(),
        new StrategicFormSolver(false, Budget.unlimitedTime()),
        Budget.unlimitedTime());
  }

  private static String text(String tree) throws IOException {
    Game game = Games.instance("game \"g\"\nplayers A, B\n\ntree:\n" + tree).game();
    StringBuilder out = new StringBuilder();
    new ComponentText(NamedGame.of(game, Map.of()), TextStyle.PLAIN)
        .write(out, ListedComponent.of(search(game), LISTED));
    return out.toString().lines().skip(1).map(String::strip).reduce("", (a, b) -> a + b + "\n");
  }

  /** In the subgame there are two sets, one of which gives a single payoff vector. */
  @Test
  void aSetOfASubgameWhosePayoffsAreThoseOfAnotherIsPartOfTheWhole() throws IOException {
    assertThat(
            text(
                """
                  simultaneous A, B @S1:
                    r0, c0: (0, 1)
                    r0, c1: (0, 2)
                    r1, c1: (0, 1)
                    r1, c0: simultaneous A, B @S2:
                      r0, c0: (0, 0)
                      r0, c1: (0, 0)
                      r1, c0: (2, 0)
                      r1, c1: (0, 0)
                """))
        .isEqualTo(
            """
            Equilibria 1, 2, 3, 4, 5 and 6 form one component, with every mixture between 1, 2, 4 and 5 and
            between 2, 3, 5 and 6.
            In the subgame at S2.A what they do there: equilibria 1, 2, 3, 4, 5 and 6 form one component, with
            every mixture between 1, 2, 4 and 5 and between 2, 3, 5 and 6.

            """);
  }

  /** Two equilibria of the subgame that give the same, and nothing between them. */
  @Test
  void equilibriaApartInASubgameBelongTogetherOnlyOutsideOfIt() throws IOException {
    assertThat(
            text(
                """
                  simultaneous A, B @S1:
                    r0, c0: (1, 0)
                    r0, c1: (0, 0)
                    r1, c0: (0, 0)
                    r1, c1: simultaneous A, B @S2:
                      r0, c0: (1, 1)
                      r0, c1: (0, 0)
                      r1, c0: (0, 0)
                      r1, c1: (1, 1)
                """))
        .isEqualTo(
            """
            Equilibria 1 and 5 and every mixture between them form one component.
            What they do outside of the subgame at S2.A: equilibria 2, 3, 6 and 7 and every mixture between
            them form one component.

            """);
  }

  /** One component that is said to be whole has nothing in common with another. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void componentsAreConnectedAndApart(long seed) {
    SubgamePerfectSearch search =
        search(RandomStages.game(seed, 1 + (int) (seed % 3), 4 + (int) (seed % 4)));
    if (search.hasMoreComponents()) {
      return;
    }
    Map<Integer, Set<Integer>> taken = new HashMap<>();
    for (ListedComponent listed : ListedComponent.of(search, LISTED)) {
      if (listed.equilibria().isEmpty()) {
        continue;
      }
      if (listed.component().whole()) {
        assertThat(isConnected(listed.bySubset())).as("%s hangs together", listed).isTrue();
      }
      if (listed.differing().isEmpty()) {
        Set<Integer> before =
            taken.computeIfAbsent(listed.component().root(), key -> new HashSet<>());
        for (int place : listed.equilibria()) {
          assertThat(before.add(place)).as("%s in %s only", place, listed).isTrue();
        }
      }
    }
  }

  private static boolean isConnected(List<List<Integer>> subsets) {
    List<List<Integer>> left = new ArrayList<>(subsets);
    Set<Integer> met = new HashSet<>(left.remove(0));
    boolean more = true;
    while (more) {
      more = false;
      for (List<Integer> subset : List.copyOf(left)) {
        if (subset.stream().anyMatch(met::contains)) {
          met.addAll(subset);
          left.remove(subset);
          more = true;
        }
      }
    }
    return left.isEmpty();
  }
}
