package commitment.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.testing.RandomInformation;
import commitment.testing.RandomProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reach, beliefs and values of random profiles in random games, each against its definition by the
 * ends of play.
 */
class ProfileValuesTest {
  private Game game;
  private TreeIndex index;
  private BehaviorProfile profile;

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private void draw(long seed) {
    game = RandomInformation.game(seed, 2 + (int) (seed % 2), 3, 60);
    index = TreeIndex.of(game.tree());
    profile = RandomProfiles.profile(game, seed);
  }

  /** How likely play from one node comes to another. */
  private Rational likely(int from, int to) {
    Rational sum = Rational.ZERO;
    if (to < from) {
      return sum;
    }
    for (OutcomeProbability end : profile.outcomes(game.tree(), index, from)) {
      if (end.node() >= to && end.node() < index.end(to)) {
        sum = sum.plus(end.probability());
      }
    }
    return sum;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void reachIsTheProbabilityOfTheEndsBelow(long seed) {
    draw(seed);
    ReachProbabilities reach = ReachProbabilities.of(index, profile);
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      assertThat(reach.at(node)).isEqualTo(likely(0, node));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void valuesAreTheMeansOfTheEnds(long seed) {
    draw(seed);
    ContinuationValues values = ContinuationValues.of(game, index, profile);
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      for (int player = 0; player < game.players().size(); player++) {
        Rational mean = Rational.ZERO;
        for (OutcomeProbability end : profile.outcomes(game.tree(), index, node)) {
          Rational payoff = game.payoffs().payoff(game.tree().outcome(end.node()), player);
          mean = mean.plus(end.probability().times(payoff));
        }
        assertThat(values.at(node, player)).isEqualTo(mean);
      }
    }
    assertThat(values.payoffs()).isEqualTo(values.at(0));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void beliefsAreTheSameInAllSubgamesThatComeToTheSet(long seed) {
    draw(seed);
    Subgames subgames = Subgames.of(index);
    InformationSetNodes nodes = InformationSetNodes.of(game.tree());
    Beliefs beliefs = Beliefs.of(subgames, nodes, profile);
    ActionValues worth =
        ActionValues.of(index, beliefs, ContinuationValues.of(game, index, profile));
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) != GameTree.CHANCE) {
        checkSet(move, subgames, nodes, beliefs.at(move), worth);
      }
    }
  }

  private void checkSet(
      int move,
      Subgames subgames,
      InformationSetNodes nodes,
      Optional<List<Rational>> belief,
      ActionValues worth) {
    boolean reached = false;
    for (int root : subgames.roots()) {
      List<Rational> likely = new ArrayList<>();
      Rational sum = Rational.ZERO;
      for (int place = 0; place < nodes.count(move); place++) {
        likely.add(likely(root, nodes.node(move, place)));
        sum = sum.plus(likely.get(place));
      }
      if (sum.signum() > 0) {
        reached = true;
        for (int place = 0; place < likely.size(); place++) {
          assertThat(belief.orElseThrow().get(place)).isEqualTo(likely.get(place).divide(sum));
        }
        checkWorth(move, root, nodes, sum, worth);
      }
    }
    assertThat(belief.isPresent()).isEqualTo(reached || nodes.count(move) == 1);
    assertThat(worth.at(move).isPresent()).isEqualTo(belief.isPresent());
  }

  /** What an action is worth is what its player gets by it in the plays that come to the set. */
  private void checkWorth(
      int move, int root, InformationSetNodes nodes, Rational reach, ActionValues worth) {
    int player = game.tree().owner(move);
    for (int action = 0; action < game.tree().actionCount(move); action++) {
      Rational sum = Rational.ZERO;
      for (int place = 0; place < nodes.count(move); place++) {
        int node = nodes.node(move, place);
        int child = index.child(node, action);
        for (OutcomeProbability end : profile.outcomes(game.tree(), index, child)) {
          Rational payoff = game.payoffs().payoff(game.tree().outcome(end.node()), player);
          sum = sum.plus(likely(root, node).times(end.probability()).times(payoff));
        }
      }
      assertThat(worth.at(move).orElseThrow().get(action)).isEqualTo(sum.divide(reach));
    }
  }
}
