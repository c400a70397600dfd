package commitment.verify;

import commitment.game.GameTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Computes something for the root of a tree from the same for its leaves, in one scan of the nodes
 * from the first to the last, with a stack of the open ones.
 */
final class LeavesUp {
  private LeavesUp() {}

  /** A node on the way to the present one, and what was found below it so far. */
  private record Open<T>(int move, List<T> children) {}

  /**
   * @param goesOn asked before each node
   * @param leaf by node
   * @param combine by move, what was found for the children
   * @return empty if it did not go on
   */
  static <T> Optional<T> of(
      GameTree tree,
      BooleanSupplier goesOn,
      IntFunction<T> leaf,
      BiFunction<Integer, List<T>, T> combine) {
    Deque<Open<T>> open = new ArrayDeque<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (!goesOn.getAsBoolean()) {
        return Optional.empty();
      }
      if (!tree.isTerminal(node)) {
        open.push(new Open<>(tree.move(node), new ArrayList<>()));
        continue;
      }
      T done = leaf.apply(node);
      while (!open.isEmpty()) {
        Open<T> parent = open.element();
        parent.children().add(done);
        if (parent.children().size() < tree.actionCount(parent.move())) {
          break;
        }
        open.pop();
        done = combine.apply(parent.move(), parent.children());
      }
      if (open.isEmpty()) {
        return Optional.of(done);
      }
    }
    throw new IllegalArgumentException("a tree whose last node is not a leaf");
  }
}
