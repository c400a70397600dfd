package commitment.draw;

import commitment.draw.Item.Align;
import commitment.draw.Item.Circle;
import commitment.draw.Item.Dash;
import commitment.draw.Item.Label;
import commitment.draw.Item.Line;
import commitment.draw.Item.Polygon;
import java.util.ArrayList;
import java.util.List;

/** Makes the cells of a drawing; one way for each direction of growth. */
abstract class Cells {
  static final double TEXT = 12;
  static final double SMALL = 11;
  static final double LINE = 14;

  /** How wide a label may be. */
  static final double WIDEST = 150;

  /** Between a symbol, a text and a mark. */
  static final double GAP = 4;

  /** Along a branch, for the mark of a promise. */
  static final double MARK = 20;

  /** Along a branch, for the arrow of a chosen action. */
  static final double ARROW = 11;

  static final double DOT = 3;
  static final double CHANCE = 9;

  final List<PlayerMark> players;

  Cells(List<PlayerMark> players) {
    this.players = players;
  }

  static Cells of(DrawingOptions options, List<PlayerMark> players) {
    return options.isTopDown() ? new UprightCells(players) : new LevelCells(players);
  }

  /**
   * How long the straight end of the branch to a twig must be, up to the middle of its symbol.
   *
   * @param owner the player, -1 for chance; of no meaning at an end
   */
  abstract double lead(Twig twig, TwigText text, int owner, boolean marked);

  /**
   * The cell of a twig.
   *
   * @param owner the player, -1 for chance; of no meaning at an end
   * @param lead how long the straight end of the branch is
   * @param marked whether room for the mark of a promise is kept on the branches of this column
   */
  abstract Cell cell(Twig twig, TwigText text, int owner, double lead, boolean marked);

  /** How far what is drawn for a twig reaches from its middle. */
  double reach(Twig twig, int owner) {
    if (!twig.isNode() || twig.kind() == Twig.Kind.END) {
      return DOT;
    }
    return owner < 0 ? CHANCE + 1 : players.get(owner).reach();
  }

  List<Item> symbol(Twig twig, int owner) {
    if (twig.kind() == Twig.Kind.END) {
      return List.of(new Circle("end", new Point(0, 0), DOT, Palette.INK, Palette.INK, 0));
    }
    if (!twig.isNode()) {
      return List.of(new Circle("bundle", new Point(0, 0), DOT, Palette.PAPER, Palette.INK, 1));
    }
    return owner < 0 ? chance() : players.get(owner).symbol();
  }

  static List<Item> chance() {
    return List.of(
        new Circle("symbol", new Point(0, 0), CHANCE, Palette.PAPER, Palette.INK, 1.2),
        new Label("letter", new Point(0, 4), Align.MIDDLE, "?", SMALL, Palette.INK, false));
  }

  /** The mark of a branch that the promise permits, or of one that breaks it. */
  static List<Item> promise(PromiseMarks.Mark mark, Point at) {
    List<Item> items = new ArrayList<>();
    String color = mark == PromiseMarks.Mark.PROMISED ? Palette.KEPT : Palette.BROKEN;
    String role = mark == PromiseMarks.Mark.PROMISED ? "promised" : "breach";
    items.add(new Circle(role, at, 7, Palette.PAPER, color, 1.4));
    if (mark == PromiseMarks.Mark.PROMISED) {
      items.add(
          new Line(
              role,
              List.of(at.plus(-3.5, 0), at.plus(-1, 3), at.plus(3.5, -3)),
              color,
              1.8,
              Dash.SOLID));
    } else {
      items.add(new Line(role, List.of(at.plus(-3, -3), at.plus(3, 3)), color, 1.8, Dash.SOLID));
      items.add(new Line(role, List.of(at.plus(-3, 3), at.plus(3, -3)), color, 1.8, Dash.SOLID));
    }
    return items;
  }

  /** The head of an arrow: full if the action is always chosen, else open. */
  static Item arrow(Play.Choice choice, Point tip, boolean down) {
    List<Point> corners =
        down
            ? List.of(tip, tip.plus(-5, -9), tip.plus(5, -9))
            : List.of(tip, tip.plus(-9, -5), tip.plus(-9, 5));
    return choice == Play.Choice.ALWAYS
        ? new Polygon("choice", corners, Palette.INK, Palette.INK, 1)
        : new Polygon("choice", corners, Palette.PAPER, Palette.INK, 1);
  }

  /** A pennant whose pole ends at a point; 11 wide. */
  static List<Item> flag(Point foot) {
    return List.of(
        new Line("flag", List.of(foot, foot.plus(0, -12)), Palette.BROKEN, 1.5, Dash.SOLID),
        new Polygon(
            "flag",
            List.of(foot.plus(0, -12), foot.plus(9, -9), foot.plus(0, -6)),
            Palette.BROKEN,
            Palette.BROKEN,
            0));
  }

  /** A triangle for what is folded away, from its tip. */
  static Item fold(Point tip, boolean down) {
    List<Point> corners =
        down
            ? List.of(tip, tip.plus(-6, 9), tip.plus(6, 9))
            : List.of(tip, tip.plus(9, -6), tip.plus(9, 6));
    return new Polygon("fold", corners, Palette.BAND, Palette.INK, 1);
  }

  static Label text(String role, double x, double y, String text, double size, String color) {
    return new Label(role, new Point(x, y), Align.START, text, size, color, false);
  }

  /** What each player gets, side by side from a point on the base line: {@code U -3 R -1}. */
  List<Item> payoffs(String role, double x, double y, List<String> values) {
    List<Item> items = new ArrayList<>();
    double at = x;
    for (int player = 0; player < values.size(); player++) {
      PlayerMark mark = players.get(player);
      String text = mark.letters() + " " + values.get(player);
      Label label = text(role + " " + mark.word(), at, y, text, TEXT, mark.ink());
      items.add(label);
      at += label.width() + 9;
    }
    return items;
  }

  /**
   * What each player gets: side by side, or where that would be wider than a label may be, one
   * below the other from the same point on.
   */
  List<Item> values(String role, double x, double y, List<String> values) {
    List<Item> row = payoffs(role, x, y, values);
    if (right(row) - x <= WIDEST) {
      return row;
    }
    List<Item> rows = new ArrayList<>();
    for (int player = 0; player < values.size(); player++) {
      PlayerMark mark = players.get(player);
      String text = mark.letters() + " " + values.get(player);
      rows.add(text(role + " " + mark.word(), x, y + player * LINE, text, TEXT, mark.ink()));
    }
    return rows;
  }

  /** On how many lines some items of one size stand. */
  static long rows(List<Item> items) {
    return items.stream().map(item -> item.bounds().bottom()).distinct().count();
  }

  static double right(List<Item> items) {
    return items.stream().mapToDouble(item -> item.bounds().right()).max().orElse(0);
  }

  static double left(List<Item> items) {
    return items.stream().mapToDouble(item -> item.bounds().left()).min().orElse(0);
  }

  static double top(List<Item> items) {
    return items.stream().mapToDouble(item -> item.bounds().top()).min().orElse(0);
  }

  static double bottom(List<Item> items) {
    return items.stream().mapToDouble(item -> item.bounds().bottom()).max().orElse(0);
  }
}
