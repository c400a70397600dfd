package commitment.game;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.testing.PlainNode;
import commitment.testing.RandomGames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of a tree against the same tree as objects. */
class TreeIndexTest {
  static IntStream seeds() {
    return RandomGames.seeds().limit(250);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sameTree(long seed) {
    Game game = RandomGames.game(seed, 1000);
    TreeIndex index = TreeIndex.of(game.tree());
    PlainNode root = PlainNode.of(game);
    assertThat(root.subtree()).hasSize(game.tree().nodeCount());
    assertThat(index.parent(0)).isEqualTo(-1);
    assertSame(game, index, root, List.of());
  }

  private static void assertSame(Game game, TreeIndex index, PlainNode node, List<String> path) {
    assertThat(index.end(node.id())).isEqualTo(node.id() + node.subtree().size());
    assertThat(index.path(node.id())).isEqualTo(path);
    assertThat(new Node(game, node.id()).children().stream().map(Node::id).toList())
        .isEqualTo(node.children().stream().map(PlainNode::id).toList());
    for (int action = 0; action < node.children().size(); action++) {
      PlainNode child = node.children().get(action);
      assertThat(index.child(node.id(), action)).isEqualTo(child.id());
      assertThat(index.parent(child.id())).isEqualTo(node.id());
      assertThat(index.actionTo(child.id())).isEqualTo(action);
      List<String> longer = new ArrayList<>(path);
      longer.add(node.actions().get(action));
      assertSame(game, index, child, longer);
    }
  }
}
