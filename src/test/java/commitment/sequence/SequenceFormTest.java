package commitment.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.PerfectRecall;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.OutcomeProbability;
import commitment.testing.RandomInformation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On random games the sequence form gives what play in the tree gives. */
class SequenceFormTest {
  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aProfileEndsWhereItsPlansEnd(long seed) {
    Game game = RandomInformation.game(seed, 2 + (int) (seed % 2), 3, 50);
    TreeIndex index = TreeIndex.of(game.tree());
    SequenceForm form = SequenceForm.of(game, index);
    BehaviorProfile profile = randomProfile(game, seed);
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      List<List<Rational>> probabilities = new ArrayList<>();
      for (int set = 0; set < form.informationSetCount(player); set++) {
        probabilities.add(profile.at(form.move(player, set)));
      }
      RealizationPlan plan = RealizationPlan.of(form, player, probabilities);
      assertThat(plan.isPlanOf(form, player)).isTrue();
      plans.add(plan);
    }
    List<OutcomeProbability> ends = new ArrayList<>();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational probability = form.chance(leaf);
      for (int player = 0; player < form.players(); player++) {
        probability = probability.times(plans.get(player).weight(form.sequence(leaf, player)));
      }
      if (probability.signum() > 0) {
        ends.add(new OutcomeProbability(form.node(leaf), probability));
      }
    }
    assertThat(ends).isEqualTo(profile.outcomes(game, index));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void subgamesContainTheirInformationSetsWhole(long seed) {
    Game game = RandomInformation.game(seed, 2 + (int) (seed % 2), 3, 50);
    GameTree tree = game.tree();
    assertThat(PerfectRecall.firstForgotten(tree, game.players().size())).isEmpty();
    TreeIndex index = TreeIndex.of(tree);
    Subgames subgames = Subgames.of(index);
    int count = 0;
    for (int node = 0; node < tree.nodeCount(); node++) {
      Set<Integer> inside = new HashSet<>();
      Set<Integer> outside = new HashSet<>();
      for (int other = 0; other < tree.nodeCount(); other++) {
        if (!tree.isTerminal(other) && tree.owner(tree.move(other)) != GameTree.CHANCE) {
          boolean below = other >= node && other < index.end(node);
          (below ? inside : outside).add(tree.move(other));
        }
      }
      inside.retainAll(outside);
      boolean singleton =
          !tree.isTerminal(node)
              && (tree.owner(tree.move(node)) == GameTree.CHANCE
                  || tree.multiplicity(tree.move(node)) == 1);
      assertThat(subgames.startsAt(node)).isEqualTo(singleton && inside.isEmpty());
      count += subgames.startsAt(node) ? 1 : 0;
    }
    assertThat(subgames.count()).isEqualTo(count);
    int leaves = 0;
    for (int root : subgames.roots()) {
      SequenceForm block = SequenceForm.ofBlock(game, subgames, root);
      for (int leaf = 0; leaf < block.leafCount(); leaf++) {
        assertThat(subgames.isEnd(block.node(leaf))).isTrue();
      }
      assertThat(subgames.isSingleMove(root)).isEqualTo(block.leafCount() == tree.childCount(root));
      leaves += block.leafCount();
    }
    // Every terminal node and every proper subgame is an end of just one block.
    long terminals = IntStream.range(0, tree.nodeCount()).filter(tree::isTerminal).count();
    assertThat((long) leaves).isEqualTo(terminals + subgames.count() - 1);
  }

  static BehaviorProfile randomProfile(Game game, long seed) {
    Random random = new Random(seed);
    List<List<Rational>> probabilities = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      int actions = game.tree().actionCount(move);
      int[] weights = random.ints(actions, 0, 4).toArray();
      weights[random.nextInt(actions)]++;
      int sum = IntStream.of(weights).sum();
      probabilities.add(IntStream.of(weights).mapToObj(w -> Rational.of(w, sum)).toList());
    }
    return BehaviorProfile.of(game.tree(), probabilities);
  }
}
