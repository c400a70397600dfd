package commitment.solve.subgame;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.testing.Games;
import commitment.testing.RandomInformation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a way of playing gives at the root is what it gives there looked at from every node. */
class RootValueTest {
  private static Map<Integer, List<Rational>> play(Block block, Random random) {
    Map<Integer, List<Rational>> play = new HashMap<>();
    GameTree tree = block.tree();
    for (int node : block.inner()) {
      int move = tree.move(node);
      if (tree.owner(move) != GameTree.CHANCE) {
        play.computeIfAbsent(move, key -> law(tree.actionCount(key), random));
      }
    }
    return play;
  }

  private static List<Rational> law(int actions, Random random) {
    if (random.nextInt(3) == 0) {
      return BehaviorProfile.pure(actions, random.nextInt(actions));
    }
    return Collections.nCopies(actions, Rational.of(1, actions));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {700, 701, 702, 703, 704, 705, 706, 707, 708, 709, 710, 711, 712, 713, 714})
  void isWhatEveryNodeTells(long seed) {
    Game game = RandomInformation.game(seed, 2, 3, 30);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    Random random = new Random(seed);
    for (int root : subgames.roots()) {
      Block block = Block.of(game, subgames, root);
      List<List<Rational>> atEnds = new ArrayList<>();
      for (int end = 0; end < block.ends().size(); end++) {
        atEnds.add(List.of(Rational.of(random.nextInt(9)), Rational.of(random.nextInt(9), 7)));
      }
      for (int count = 0; count < 5; count++) {
        Map<Integer, List<Rational>> play = play(block, random);
        assertThat(RootValue.of(block, play, atEnds::get))
            .isEqualTo(new BlockPlay(block, play, atEnds).value(root));
      }
    }
  }

  @Test
  void onlyEndsThatPlayComesToAreLookedAt() {
    Game game =
        Games.instance(
                """
                players A, B
                tree:
                  A @One:
                    l: B @Two:
                      l: (1, 2)
                      r: (3, 4)
                    r: B @Two:
                      l: (5, 6)
                      r: (7, 8)
                """)
            .game();
    Block block = Block.of(game, Subgames.of(TreeIndex.of(game.tree())), 0);
    Map<Integer, List<Rational>> play = new HashMap<>();
    for (int node : block.inner()) {
      play.put(block.tree().move(node), BehaviorProfile.pure(2, 1));
    }
    List<Integer> asked = new ArrayList<>();
    List<Rational> value =
        RootValue.of(
            block,
            play,
            end -> {
              asked.add(end);
              return List.of(Rational.of(end));
            });
    assertThat(asked).containsExactly(3);
    assertThat(value).containsExactly(Rational.of(3));
  }
}
