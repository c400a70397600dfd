package commitment.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * The links between the nodes of an information set that share a column. Neighbors in the column
 * are joined by a straight line. Where something lies between them the link goes around it, in a
 * lane at the far end of the column: it then crosses no text and no node, and a branch only where
 * that branch itself leaves the column between them.
 */
final class Links {
  /** Between two lanes. */
  static final double LANE = 8;

  private final List<Link> links;
  private final int[] lanes;

  /**
   * The link from a node to the next one of the set.
   *
   * @param lane -1 for a straight link
   */
  record Link(Twig from, Twig to, int column, int lane) {
    boolean isStraight() {
      return lane < 0;
    }
  }

  private Links(List<Link> links, int[] lanes) {
    this.links = links;
    this.lanes = lanes;
  }

  static Links of(FoldedTree tree, Columns columns) {
    int count = columns.count();
    // By column the twigs whose node or branch is there, from first to last across.
    List<List<Integer>> rows = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      rows.add(new ArrayList<>());
    }
    int[] row = new int[tree.twigs().size()];
    for (Twig twig : tree.twigs()) {
      int first = twig.parent() < 0 ? 0 : columns.of(twig.parent()) + 1;
      for (int column = first; column < columns.of(twig.index()); column++) {
        rows.get(column).add(twig.index());
      }
      row[twig.index()] = rows.get(columns.of(twig.index())).size();
      rows.get(columns.of(twig.index())).add(twig.index());
    }
    List<Link> links = new ArrayList<>();
    int[] lanes = new int[count];
    List<List<int[]>> taken = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      taken.add(new ArrayList<>());
    }
    for (List<Twig> members : columns.groups()) {
      int column = columns.of(members.get(0).index());
      for (int place = 1; place < members.size(); place++) {
        Twig from = members.get(place - 1);
        Twig to = members.get(place);
        int top = row[from.index()];
        int bottom = row[to.index()];
        int lane = -1;
        if (bottom - top > 1) {
          lane = freeLane(taken.get(column), top, bottom);
          taken.get(column).add(new int[] {top, bottom, lane});
          lanes[column] = Math.max(lanes[column], lane + 1);
        }
        links.add(new Link(from, to, column, lane));
      }
    }
    return new Links(links, lanes);
  }

  private static int freeLane(List<int[]> taken, int top, int bottom) {
    int lane = 0;
    boolean free = false;
    while (!free) {
      int candidate = lane;
      free = taken.stream().noneMatch(t -> t[2] == candidate && t[0] <= bottom && top <= t[1]);
      lane++;
    }
    return lane - 1;
  }

  List<Link> links() {
    return links;
  }

  /** How many lanes are needed in a column. */
  int lanes(int column) {
    return lanes[column];
  }

  boolean isEmpty() {
    return links.isEmpty();
  }
}
