package commitment.format.language;

import commitment.exact.Rational;
import commitment.format.promise.PromiseWriter;
import commitment.format.promise.WrittenNames;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes the tree of a game, a branch a line, in preorder. Indentation would grow with the square
 * of the depth; so what lies deeper than {@link #DEEPEST} moves in a block becomes a {@code def}.
 * The cost is linear in the nodes; what is kept is a path of a block and the parts still to write.
 */
final class TreeWriter {
  private static final int DEEPEST = 120;
  private static final String BLOCK = "  ";

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final MoveLabels labels;
  private final NamedLeaves leaves;
  private final PlainNames names;
  private final Appendable out;
  private final Deque<OpenMove> path = new ArrayDeque<>();
  private final Deque<Part> parts = new ArrayDeque<>();
  private int partCount;

  /** A subtree with a name of its own, and the date of the move before it. */
  private record Part(String name, int root, Rational date) {}

  /** A move of which branches are still to be written. */
  private static final class OpenMove {
    private final int move;
    private int nextAction;

    OpenMove(int move) {
      this.move = move;
    }
  }

  TreeWriter(
      Game game,
      TreeIndex index,
      MoveLabels labels,
      NamedLeaves leaves,
      PlainNames names,
      Appendable out) {
    this.game = game;
    this.tree = game.tree();
    this.index = index;
    this.labels = labels;
    this.leaves = leaves;
    this.names = names;
    this.out = out;
  }

  void write() throws IOException {
    out.append("tree:\n");
    block(0, Rational.ZERO);
    while (!parts.isEmpty()) {
      Part part = parts.removeFirst();
      out.append("\ndef ").append(part.name()).append("():\n");
      block(part.root(), part.date());
    }
  }

  /** Writes a subtree, as far as it fits in one block. */
  private void block(int root, Rational dateBefore) throws IOException {
    indent(1);
    int node = root;
    while (true) {
      Rational before = path.isEmpty() ? dateBefore : game.date(path.getFirst().move);
      if (tree.isTerminal(node)) {
        out.append(leaves.written(tree.outcome(node))).append('\n');
        node++;
      } else if (path.size() == DEEPEST) {
        Part part = new Part("Part_" + ++partCount, node, before);
        parts.add(part);
        out.append(part.name()).append("()\n");
        node = index.end(node);
      } else {
        head(tree.move(node), before);
        path.push(new OpenMove(tree.move(node)));
        node++;
      }
      while (!path.isEmpty()
          && path.getFirst().nextAction == tree.actionCount(path.getFirst().move)) {
        path.pop();
      }
      if (path.isEmpty()) {
        return;
      }
      branch(path.getFirst(), node);
    }
  }

  private void head(int move, Rational dateBefore) throws IOException {
    int owner = tree.owner(move);
    out.append(owner == GameTree.CHANCE ? "chance" : names.player(owner));
    Optional<String> label = labels.of(move);
    if (label.isPresent()) {
      out.append(" @").append(WrittenNames.label(label.get()));
    }
    if (!game.date(move).equals(dateBefore)) {
      out.append(" on ").append(game.date(move).toString());
    }
    out.append(":\n");
  }

  private void branch(OpenMove open, int next) throws IOException {
    int action = open.nextAction++;
    indent(1 + path.size());
    if (tree.owner(open.move) == GameTree.CHANCE) {
      out.append("with ").append(tree.probability(open.move, action).toString()).append(' ');
    }
    out.append(WrittenNames.label(tree.actions(open.move).get(action)));
    if (tree.isTerminal(next)) {
      List<Rational> paid = leaves.paidBefore(tree.outcome(next));
      if (!paid.isEmpty()) {
        out.append(" pays ").append(PromiseWriter.payoffs(paid));
      }
    }
    out.append(": ");
  }

  private void indent(int blocks) throws IOException {
    out.append(BLOCK.repeat(blocks));
  }
}
