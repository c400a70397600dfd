package commitment.solve.subgame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The continuations of all subgames solved so far, and of terminal nodes. */
final class Continuations {
  private final List<@Nullable List<Continuation>> byNode;

  Continuations(int nodes) {
    byNode = new ArrayList<>(Collections.nCopies(nodes, null));
  }

  List<Continuation> at(int node) {
    return Objects.requireNonNull(byNode.get(node), () -> "no subgame at node " + node);
  }

  void put(int node, List<Continuation> continuations) {
    byNode.set(node, continuations);
  }
}
