package commitment.solve.subgame;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.nash.StrategicFormSolver;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.testing.RandomInformation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubgamePerfectSearchTest {
  private static final long MOST_PROFILES = 600;

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}, two players")
  @MethodSource("seeds")
  void pureEquilibriaOfTwoPlayersAreThoseOfTheDefinition(long seed) {
    agrees(RandomInformation.game(seed, 2, 3, 40));
  }

  @ParameterizedTest(name = "seed {0}, three players")
  @MethodSource("seeds")
  void pureEquilibriaOfThreePlayersAreThoseOfTheDefinition(long seed) {
    agrees(RandomInformation.game(seed, 3, 2, 40));
  }

  private static void agrees(Game game) {
    TreeIndex index = TreeIndex.of(game.tree());
    List<List<Integer>> choices = new ArrayList<>();
    long profiles = 1;
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) != GameTree.CHANCE) {
        choices.add(List.of(move, game.tree().actionCount(move)));
        profiles *= game.tree().actionCount(move);
      }
    }
    if (profiles > MOST_PROFILES) {
      return;
    }
    agrees(game, index, Subgames.of(index));
    agrees(game, index, Subgames.onlyTheGame(index));
  }

  /** With all its subgames, and as if it had none: then the equilibria are those of Nash. */
  private static void agrees(Game game, TreeIndex index, Subgames subgames) {
    Set<BehaviorProfile> expected = new HashSet<>(PureEquilibriaByDefinition.of(game, subgames));
    SubgamePerfectSearch search =
        SubgamePerfectSearch.of(
            game,
            subgames,
            PromisedMoves.none(),
            new StrategicFormSolver(true, Budget.unlimitedTime()),
            Budget.unlimitedTime());
    List<BehaviorProfile> found = new ArrayList<>();
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    while (listing.hasNext()) {
      SubgamePerfectEquilibrium equilibrium = listing.next();
      found.add(equilibrium.profile());
      assertThat(ContinuationValues.of(game, index, equilibrium.profile()).payoffs())
          .isEqualTo(equilibrium.payoffs());
    }
    assertThat(found).doesNotHaveDuplicates();
    assertThat(new HashSet<>(found)).isEqualTo(expected);
    assertThat(search.pure(Level.ANY)).isEqualTo(BigInteger.valueOf(expected.size()));
  }
}
