package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The block of a subgame that does not begin with a move that everybody sees: its sequence form,
 * its ends, and its inner nodes.
 */
public final class Block {
  private final int root;
  private final GameTree tree;
  private final TreeIndex index;
  private final SequenceForm form;
  private final List<Integer> ends;
  private final List<Integer> inner;

  private Block(
      int root,
      GameTree tree,
      TreeIndex index,
      SequenceForm form,
      List<Integer> ends,
      List<Integer> inner) {
    this.root = root;
    this.tree = tree;
    this.index = index;
    this.form = form;
    this.ends = ends;
    this.inner = inner;
  }

  /**
   * @param subgames of the game, or of the same tree before some of its moves were left to chance
   */
  public static Block of(Game game, Subgames subgames, int root) {
    TreeIndex index = subgames.index();
    SequenceForm form = SequenceForm.ofBlock(game, subgames, root);
    List<Integer> ends = new ArrayList<>();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      ends.add(form.node(leaf));
    }
    List<Integer> inner = new ArrayList<>();
    int node = root;
    while (node < index.end(root)) {
      if (node != root && subgames.isEnd(node)) {
        node = index.end(node);
      } else {
        inner.add(node);
        node++;
      }
    }
    return new Block(root, game.tree(), index, form, List.copyOf(ends), List.copyOf(inner));
  }

  public int root() {
    return root;
  }

  public GameTree tree() {
    return tree;
  }

  public TreeIndex index() {
    return index;
  }

  public SequenceForm form() {
    return form;
  }

  /** The nodes at which it ends, in the order of the leaves of the form, which is preorder. */
  public List<Integer> ends() {
    return ends;
  }

  /** Its other nodes in preorder, the root first. */
  public List<Integer> inner() {
    return inner;
  }

  /** The players who decide in the block. */
  List<Integer> deciders() {
    return IntStream.range(0, form.players())
        .filter(player -> form.informationSetCount(player) > 0)
        .boxed()
        .toList();
  }

  /** The moves of the block that can come after one of them. */
  Set<Integer> after(int move) {
    Set<Integer> after = new HashSet<>();
    int end = 0;
    for (int node : inner) {
      if (node < end) {
        after.add(tree.move(node));
      } else if (tree.move(node) == move) {
        end = index.end(node);
      }
    }
    return after;
  }

  /**
   * The probabilities with which play goes on at an inner node.
   *
   * @param play the probabilities at information sets, at least at that of the node
   */
  List<Rational> law(int node, Map<Integer, List<Rational>> play) {
    int move = tree.move(node);
    if (tree.owner(move) == GameTree.CHANCE) {
      return tree.law(move);
    }
    List<Rational> mixture = play.get(move);
    if (mixture == null) {
      throw new IllegalArgumentException("no probabilities for move " + move);
    }
    return mixture;
  }
}
