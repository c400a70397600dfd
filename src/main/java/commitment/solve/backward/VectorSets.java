package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each node of a tree a set of payoff vectors: exact, or, where it became too large, a box that
 * contains it. A single vector, by far the most common case, costs one {@code int}.
 */
final class VectorSets {
  private static final int BOX = Integer.MIN_VALUE;

  private final PayoffVectors vectors;

  /** The only vector; or the complement of a place in {@link #many}; or {@link #BOX}. */
  private final int[] entry;

  private final List<int[]> many = new ArrayList<>();
  private final Map<Integer, Interval[]> boxes = new HashMap<>();

  /** How many vectors are held in {@link #many}. */
  private long held;

  VectorSets(PayoffVectors vectors, int nodes) {
    this.vectors = vectors;
    entry = new int[nodes];
  }

  void putOnly(int node, int vector) {
    entry[node] = vector;
  }

  /**
   * @param set distinct vectors, in increasing order
   */
  void put(int node, int[] set) {
    if (set.length == 1) {
      entry[node] = set[0];
    } else {
      entry[node] = ~many.size();
      many.add(set);
      held += set.length;
    }
  }

  /** The smallest box that contains some vectors; at least one. */
  void putBox(int node, int[] set) {
    Interval[] box = new Interval[vectors.width()];
    for (int coordinate = 0; coordinate < box.length; coordinate++) {
      box[coordinate] =
          new Interval(
              vectors.value(extreme(set, coordinate, true), coordinate),
              vectors.value(extreme(set, coordinate, false), coordinate));
    }
    putBox(node, box);
  }

  /** How many vectors all sets but those of a single vector hold together. */
  long held() {
    return held;
  }

  void putBox(int node, Interval[] box) {
    entry[node] = BOX;
    boxes.put(node, box);
  }

  /** Gives one node the set of another. */
  void copy(int from, int to) {
    entry[to] = entry[from];
    if (entry[from] == BOX) {
      boxes.put(to, box(from));
    }
  }

  boolean isExact(int node) {
    return entry[node] != BOX;
  }

  boolean isSingle(int node) {
    return entry[node] >= 0;
  }

  boolean isEmpty(int node) {
    return isExact(node) && size(node) == 0;
  }

  /** Whether no exact set had to give way to a box. */
  boolean allExact() {
    return boxes.isEmpty();
  }

  /** The vector of a single. */
  int only(int node) {
    return entry[node];
  }

  /** The vectors of an exact set, in increasing order. */
  int[] get(int node) {
    if (entry[node] == BOX) {
      throw new IllegalStateException("the set at node " + node + " is not known exactly");
    }
    return entry[node] >= 0 ? new int[] {entry[node]} : many.get(~entry[node]);
  }

  int size(int node) {
    return entry[node] >= 0 ? 1 : get(node).length;
  }

  boolean contains(int node, int vector) {
    return entry[node] >= 0 ? entry[node] == vector : Arrays.binarySearch(get(node), vector) >= 0;
  }

  /** A vector of the exact, non-empty set with the least (or greatest) value of a coordinate. */
  int extreme(int node, int coordinate, boolean least) {
    if (entry[node] >= 0) {
      return entry[node];
    }
    return extreme(get(node), coordinate, least);
  }

  private int extreme(int[] set, int coordinate, boolean least) {
    int best = set[0];
    for (int vector : set) {
      int order = vectors.compare(vector, best, coordinate);
      if (least ? order < 0 : order > 0) {
        best = vector;
      }
    }
    return best;
  }

  Rational min(int node, int coordinate) {
    return isExact(node)
        ? vectors.value(extreme(node, coordinate, true), coordinate)
        : box(node)[coordinate].min();
  }

  Rational max(int node, int coordinate) {
    return isExact(node)
        ? vectors.value(extreme(node, coordinate, false), coordinate)
        : box(node)[coordinate].max();
  }

  /** From least to greatest value of a coordinate; for a box an interval that contains them. */
  Interval range(int node, int coordinate) {
    return new Interval(min(node, coordinate), max(node, coordinate));
  }

  Interval[] box(int node) {
    Interval[] known = boxes.get(node);
    if (known != null) {
      return known;
    }
    Interval[] box = new Interval[vectors.width()];
    for (int coordinate = 0; coordinate < box.length; coordinate++) {
      box[coordinate] = range(node, coordinate);
    }
    return box;
  }
}
