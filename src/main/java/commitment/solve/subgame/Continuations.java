package commitment.solve.subgame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The continuations of all subgames solved so far, and of terminal nodes; and those which an
 * equilibrium further up needs though they are none of these, but mixtures of them.
 */
final class Continuations {
  private final List<@Nullable List<Continuation>> byNode;
  private final Map<Integer, List<Mixed>> mixed = new HashMap<>();

  private record Mixed(Continuation continuation, Way way) {}

  Continuations(int nodes) {
    byNode = new ArrayList<>(Collections.nCopies(nodes, null));
  }

  List<Continuation> at(int node) {
    return Objects.requireNonNull(byNode.get(node), () -> "no subgame at node " + node);
  }

  void put(int node, List<Continuation> continuations) {
    byNode.set(node, continuations);
  }

  /**
   * Adds a mixture, after those of the list.
   *
   * @param way how it comes about
   * @return its place
   */
  int addMixed(int node, Continuation continuation, Way way) {
    List<Mixed> here = mixed.computeIfAbsent(node, key -> new ArrayList<>());
    here.add(new Mixed(continuation, way));
    return at(node).size() + here.size() - 1;
  }

  /** Whether there are mixtures. */
  boolean areMixed(int node) {
    return mixed.containsKey(node);
  }

  /** Whether the one at a place is a mixture. */
  boolean isMixed(int node, int place) {
    return place >= at(node).size();
  }

  /** The one at a place, in the list or a mixture. */
  Continuation get(int node, int place) {
    return isMixed(node, place) ? mixed(node, place).continuation() : at(node).get(place);
  }

  /** How a mixture comes about. */
  Way way(int node, int place) {
    return mixed(node, place).way();
  }

  private Mixed mixed(int node, int place) {
    return mixed.getOrDefault(node, List.of()).get(place - at(node).size());
  }
}
