package commitment.draw;

import commitment.game.Game;
import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The places of all twigs, branches and links. Along the direction of growth every column has a
 * lead (straight ends of branches, with their labels), the symbols in one line, and a tail (what is
 * written behind them); between two columns there is a gap in which branches fan out, and nothing
 * else. So no branch meets a node or a label that is not its own.
 */
final class Layout {
  private static final double BETWEEN = 10;
  private static final double BETWEEN_WITH_LINKS = 20;

  /** Between ends that stand one below the other. */
  private static final double BETWEEN_LINES = 4;

  private static final double SPREAD = 0.16;
  private static final double LEAST_GAP = 26;
  private static final double MOST_GAP = 110;

  private final FoldedTree tree;
  private final DrawingOptions options;
  private final Columns columns;
  private final Links links;
  private final List<Cell> cells;
  private final Spread spread;
  private final double[] start;
  private final double[] symbol;
  private final double[] end;
  private final List<List<Occupied>> occupied;

  /** What a twig or its branch takes of a column; along is x, across is y. */
  private record Occupied(int twig, Box box) {}

  private Layout(
      FoldedTree tree,
      DrawingOptions options,
      Columns columns,
      Links links,
      List<Cell> cells,
      Spread spread,
      double[][] along) {
    this.tree = tree;
    this.options = options;
    this.columns = columns;
    this.links = links;
    this.cells = cells;
    this.spread = spread;
    start = along[0];
    symbol = along[1];
    end = along[2];
    occupied = occupied();
  }

  static Layout of(
      Game game, FoldedTree tree, List<TwigText> texts, Cells maker, DrawingOptions options) {
    Columns columns = Columns.of(game, tree);
    Links links = Links.of(tree, columns);
    int count = columns.count();
    boolean[] marked = new boolean[count];
    for (Twig twig : tree.twigs()) {
      marked[columns.of(twig.index())] |= texts.get(twig.index()).isMarked();
    }
    double[] lead = new double[count];
    for (Twig twig : tree.twigs()) {
      int column = columns.of(twig.index());
      lead[column] =
          Math.max(
              lead[column],
              maker.lead(twig, texts.get(twig.index()), owner(game, twig), marked[column]));
    }
    List<Cell> cells = new ArrayList<>();
    double[] tail = new double[count];
    for (Twig twig : tree.twigs()) {
      int column = columns.of(twig.index());
      Cell cell =
          maker.cell(
              twig, texts.get(twig.index()), owner(game, twig), lead[column], marked[column]);
      cells.add(cell);
      tail[column] = Math.max(tail[column], cell.tail() + 3);
    }
    Spread spread =
        Spread.of(
            tree,
            columns,
            cells,
            links.isEmpty() ? BETWEEN : BETWEEN_WITH_LINKS,
            options.isTopDown() || hasTallEnd(tree, cells) ? BETWEEN : BETWEEN_LINES);
    for (int column = 0; column < count; column++) {
      tail[column] += Links.room(links.behind(column));
      lead[column] += Links.room(links.before(column));
    }
    double[][] along = along(columns, lead, tail, gaps(tree, columns, spread));
    return new Layout(tree, options, columns, links, cells, spread, along);
  }

  /** Whether the payoffs of an end stand one below the other: these need more room between. */
  private static boolean hasTallEnd(FoldedTree tree, List<Cell> cells) {
    return tree.twigs().stream()
        .filter(twig -> twig.kind() == Twig.Kind.END)
        .map(twig -> cells.get(twig.index()))
        .anyMatch(cell -> cell.before() + cell.after() > 3 * Cells.LINE);
  }

  private static int owner(Game game, Twig twig) {
    return game.tree().isTerminal(twig.node())
        ? GameTree.CHANCE
        : game.tree().owner(game.tree().move(twig.node()));
  }

  /** The farther branches have to go across, the longer is their way along. */
  private static double[] gaps(FoldedTree tree, Columns columns, Spread spread) {
    double[] gap = new double[columns.count()];
    Arrays.fill(gap, LEAST_GAP);
    for (Twig twig : tree.twigs()) {
      if (twig.parent() < 0) {
        continue;
      }
      double from = spread.of(twig.parent());
      int column = columns.of(twig.parent());
      for (int bend = 0; bend <= spread.bendCount(twig.index()); bend++) {
        boolean last = bend == spread.bendCount(twig.index());
        double to = last ? spread.of(twig.index()) : spread.bend(twig.index(), bend);
        double wanted = Math.min(MOST_GAP, LEAST_GAP + SPREAD * Math.abs(to - from));
        gap[column] = Math.max(gap[column], wanted);
        from = to;
        column++;
      }
    }
    return gap;
  }

  private static double[][] along(Columns columns, double[] lead, double[] tail, double[] gap) {
    int count = columns.count();
    double[][] along = new double[3][count];
    double at = 0;
    for (int column = 0; column < count; column++) {
      along[0][column] = at;
      along[1][column] = at + lead[column];
      along[2][column] = along[1][column] + tail[column];
      at = along[2][column] + gap[column];
    }
    return along;
  }

  private Point point(double along, double across) {
    return options.isTopDown() ? new Point(across, along) : new Point(along, across);
  }

  Columns columns() {
    return columns;
  }

  List<Links.Link> links() {
    return links.links();
  }

  Cell cell(Twig twig) {
    return cells.get(twig.index());
  }

  /** The middle of a twig's symbol. */
  Point at(Twig twig) {
    return point(symbol[columns.of(twig.index())], spread.of(twig.index()));
  }

  /** Where a column starts, along the direction of growth. */
  double start(int column) {
    return start[column];
  }

  /** Where the texts of a column end. */
  double end(int column) {
    return end[column];
  }

  /** The way from a twig's parent to it, from middle to middle. */
  List<Point> branch(Twig twig) {
    Twig parent = tree.twig(twig.parent());
    double from = spread.of(parent.index());
    int column = columns.of(parent.index());
    List<Point> points = new ArrayList<>();
    points.add(at(parent));
    points.add(point(fanStart(parent), from));
    for (int bend = 0; bend < spread.bendCount(twig.index()); bend++) {
      column++;
      double across = spread.bend(twig.index(), bend);
      points.add(point(start[column], across));
      points.add(point(end[column], across));
    }
    points.add(point(start[column + 1], spread.of(twig.index())));
    points.add(at(twig));
    return points;
  }

  /**
   * Where the branches of a node fan out: behind its own texts if they can do so without coming
   * near anything else in the column, else at the end of the column.
   */
  private double fanStart(Twig parent) {
    int column = columns.of(parent.index());
    double own = symbol[column] + cells.get(parent.index()).tail() + 2;
    if (links.behind(column) > 0 || own >= end[column] - 1) {
      return end[column];
    }
    double least = spread.of(parent.index());
    double most = least;
    for (int place = 0; place < tree.childCount(parent.index()); place++) {
      Twig child = tree.twig(tree.child(parent.index(), place));
      double across =
          spread.bendCount(child.index()) > 0
              ? spread.bend(child.index(), 0)
              : spread.of(child.index());
      least = Math.min(least, across);
      most = Math.max(most, across);
    }
    Point fan = new Point(own, spread.of(parent.index()));
    Point first = new Point(start[column + 1], least);
    Point last = new Point(start[column + 1], most);
    for (Occupied other : occupied.get(column)) {
      if (other.twig() != parent.index()
          && (other.box().isMetBy(fan, first) || other.box().isMetBy(fan, last))) {
        return end[column];
      }
    }
    return own;
  }

  private List<List<Occupied>> occupied() {
    List<List<Occupied>> all = new ArrayList<>();
    for (int column = 0; column < columns.count(); column++) {
      all.add(new ArrayList<>());
    }
    for (Twig twig : tree.twigs()) {
      int column = columns.of(twig.index());
      double across = spread.of(twig.index());
      Cell cell = cells.get(twig.index());
      double tail = symbol[column] + cell.tail() + 4;
      Box texts =
          new Box(start[column], across - cell.before() - 2, tail, across + cell.after() + 2);
      all.get(column).add(new Occupied(twig.index(), texts));
      if (tree.childCount(twig.index()) > 0) {
        all.get(column).add(new Occupied(twig.index(), row(column, across)));
      }
      for (int bend = 0; bend < spread.bendCount(twig.index()); bend++) {
        int passed = columns.of(twig.parent()) + 1 + bend;
        Box row = row(passed, spread.bend(twig.index(), bend));
        all.get(passed).add(new Occupied(twig.index(), row));
      }
    }
    return all;
  }

  private Box row(int column, double across) {
    return new Box(start[column], across - 2, end[column], across + 2);
  }

  /** The way of a link, from middle to middle. */
  List<Point> way(Links.Link link) {
    double from = spread.of(link.from().index());
    double to = spread.of(link.to().index());
    double middle = symbol[link.column()];
    if (link.isStraight()) {
      return List.of(point(middle, from), point(middle, to));
    }
    double room = Links.room(link.lane() + 1) - Links.LANE / 2;
    double lane =
        link.side() == Links.Side.BEHIND ? end[link.column()] - room : start[link.column()] + room;
    double leave = from + cells.get(link.from().index()).after() + 4;
    double back = to - cells.get(link.to().index()).before() - 4;
    return List.of(
        point(middle, from),
        point(middle, leave),
        point(lane, leave),
        point(lane, back),
        point(middle, back),
        point(middle, to));
  }
}
