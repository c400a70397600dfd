package commitment.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abego.treelayout.Configuration;
import org.abego.treelayout.NodeExtentProvider;
import org.abego.treelayout.TreeForTreeLayout;
import org.abego.treelayout.TreeLayout;

/**
 * Where each twig lies across the direction of growth: a tidy drawing in the sense of Walker, in
 * the linear version of Buchheim, Jünger and Leipert (the library treelayout), with the columns as
 * levels. Linear in what is drawn.
 *
 * <p>Where a branch passes a column without a node in it, it gets a bend there, so that nothing
 * comes to lie in its way.
 */
final class Spread {
  private static final double BEND = 3;

  private final double[] across;
  private final double[][] bends;

  private Spread(double[] across, double[][] bends) {
    this.across = across;
    this.bends = bends;
  }

  /** A node of the tree that the library sees. */
  private static final class Spot {
    final boolean end;
    final double before;
    final double after;
    final List<Spot> children = new ArrayList<>(2);

    Spot(boolean end, double before, double after) {
      this.end = end;
      this.before = before;
      this.after = after;
    }
  }

  /**
   * Spreads a tree.
   *
   * @param gap between two twigs of a column
   * @param ends the same between two ends
   */
  static Spread of(FoldedTree tree, Columns columns, List<Cell> cells, double gap, double ends) {
    int count = tree.twigs().size();
    Spot[] spots = new Spot[count];
    List<List<Spot>> bendSpots = new ArrayList<>();
    for (Twig twig : tree.twigs()) {
      Cell cell = cells.get(twig.index());
      Spot spot = new Spot(twig.kind() == Twig.Kind.END, cell.before(), cell.after());
      spots[twig.index()] = spot;
      List<Spot> way = new ArrayList<>();
      if (twig.parent() >= 0) {
        Spot above = spots[twig.parent()];
        for (int c = columns.of(twig.parent()) + 1; c < columns.of(twig.index()); c++) {
          Spot bend = bend(cell.after() - cell.before());
          above.children.add(bend);
          way.add(bend);
          above = bend;
        }
        above.children.add(spot);
      }
      bendSpots.add(way);
    }
    TreeLayout<Spot> layout =
        new TreeLayout<>(new SpotTree(spots[0]), new Extents(), new Gaps(gap, ends), true);
    Map<Spot, Double> places = new HashMap<>();
    layout.getNodeBounds().forEach((spot, box) -> places.put(spot, box.getMinX() + spot.before));
    double[] across = new double[count];
    double[][] bends = new double[count][];
    for (int twig = 0; twig < count; twig++) {
      across[twig] = places.getOrDefault(spots[twig], 0.0);
      bends[twig] =
          bendSpots.get(twig).stream().mapToDouble(s -> places.getOrDefault(s, 0.0)).toArray();
    }
    return new Spread(across, bends);
  }

  /** As lopsided as the twig, so that the library, which centers, puts them in one line. */
  private static Spot bend(double lopsided) {
    return new Spot(false, BEND + Math.max(0, -lopsided), BEND + Math.max(0, lopsided));
  }

  double of(int twig) {
    return across[twig];
  }

  /** Where the branch to a twig passes a column before that of the twig. */
  double bend(int twig, int number) {
    return bends[twig][number];
  }

  int bendCount(int twig) {
    return bends[twig].length;
  }

  private record SpotTree(Spot root) implements TreeForTreeLayout<Spot> {
    @Override
    public Spot getRoot() {
      return root;
    }

    @Override
    public boolean isLeaf(Spot spot) {
      return spot.children.isEmpty();
    }

    @Override
    public boolean isChildOfParent(Spot spot, Spot parent) {
      return parent.children.contains(spot);
    }

    @Override
    public Iterable<Spot> getChildren(Spot spot) {
      return spot.children;
    }

    @Override
    public Iterable<Spot> getChildrenReverse(Spot spot) {
      List<Spot> reverse = new ArrayList<>(spot.children);
      Collections.reverse(reverse);
      return reverse;
    }

    @Override
    public Spot getFirstChild(Spot spot) {
      return spot.children.get(0);
    }

    @Override
    public Spot getLastChild(Spot spot) {
      return spot.children.get(spot.children.size() - 1);
    }
  }

  /** The library grows the tree downward; how high its levels are is not used. */
  private static final class Extents implements NodeExtentProvider<Spot> {
    @Override
    public double getWidth(Spot spot) {
      return spot.before + spot.after;
    }

    @Override
    public double getHeight(Spot spot) {
      return 1;
    }
  }

  private record Gaps(double between, double ends) implements Configuration<Spot> {
    @Override
    public Location getRootLocation() {
      return Location.Top;
    }

    @Override
    public AlignmentInLevel getAlignmentInLevel() {
      return AlignmentInLevel.Center;
    }

    @Override
    public double getGapBetweenLevels(int level) {
      return 1;
    }

    @Override
    public double getGapBetweenNodes(Spot one, Spot other) {
      return one.end && other.end ? ends : between;
    }
  }
}
