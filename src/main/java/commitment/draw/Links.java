package commitment.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * The links between the nodes of an information set that share a column. Neighbors in the column
 * are joined by a straight line. Where something lies between them the link goes around it, in a
 * lane at an end of the column: it then crosses no text and no node, and a branch only where that
 * branch itself enters or leaves the column between them. Links that would get in each other's way
 * take the far end and the near end in turn: two sets of which one has a node between two of the
 * other, as in a game of signals, are so linked without a crossing of the links.
 */
final class Links {
  /** Between two lanes. */
  static final double LANE = 8;

  /** Between the outermost lane and where branches meet: there it could be taken for one. */
  private static final double CLEAR = 8;

  private final List<Link> links;
  private final int[] behind;
  private final int[] before;

  /**
   * The link from a node to the next one of the set.
   *
   * @param side of the column on which it goes around what is between
   * @param lane from the end of the column on that side
   */
  record Link(Twig from, Twig to, int column, Side side, int lane) {
    boolean isStraight() {
      return side == Side.NONE;
    }
  }

  /** Where a link goes. */
  enum Side {
    /** Straight from node to node. */
    NONE,
    /** Before the branches into the column have their labels. */
    BEFORE,
    /** Behind the texts of the column. */
    BEHIND
  }

  private Links(List<Link> links, int[] behind, int[] before) {
    this.links = links;
    this.behind = behind;
    this.before = before;
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
    int[] behind = new int[count];
    int[] before = new int[count];
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
        if (bottom - top <= 1) {
          links.add(new Link(from, to, column, Side.NONE, 0));
          continue;
        }
        int free = freeLane(taken.get(column), top, bottom);
        taken.get(column).add(new int[] {top, bottom, free});
        Side side = free % 2 == 0 ? Side.BEHIND : Side.BEFORE;
        int[] lanes = side == Side.BEHIND ? behind : before;
        lanes[column] = Math.max(lanes[column], free / 2 + 1);
        links.add(new Link(from, to, column, side, free / 2));
      }
    }
    return new Links(links, behind, before);
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

  /** How much room some lanes need at an end of a column. */
  static double room(int lanes) {
    return lanes == 0 ? 0 : CLEAR + lanes * LANE;
  }

  List<Link> links() {
    return links;
  }

  /** How many lanes are needed behind the texts of a column. */
  int behind(int column) {
    return behind[column];
  }

  /** How many lanes are needed before the labels of a column. */
  int before(int column) {
    return before[column];
  }

  boolean isEmpty() {
    return links.isEmpty();
  }
}
