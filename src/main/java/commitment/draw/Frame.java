package commitment.draw;

import commitment.draw.Item.Label;
import commitment.draw.Item.Polygon;
import commitment.game.Game;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is around the tree: title and legend above it, dates along it, notes below. */
record Frame(
    Game game,
    Markings markings,
    DrawingOptions options,
    List<PlayerMark> players,
    FoldedTree tree,
    List<TwigText> texts) {
  private static final double MARGIN = 16;
  private static final double TITLE = 16;
  private static final double LEAST_WIDTH = 420;
  private static final double GAP = 14;

  Scene around(Layout layout, List<Group> groups) {
    List<Group> all = new ArrayList<>(axis(layout, bounds(groups)));
    all.addAll(groups);
    Box box = bounds(all);
    boolean links = !layout.links().isEmpty();
    Legend legend = Legend.of(game, markings, players, tree, texts, links);
    double width = Math.max(Math.max(box.width(), LEAST_WIDTH), legend.least());
    List<String> title = Glyphs.lines(game.title(), width, TITLE);
    List<String> notes = new ArrayList<>();
    notes().forEach(note -> notes.addAll(Glyphs.lines(note, width, Cells.SMALL)));
    double titleHeight = title.size() * (TITLE + 4) + 4;
    double legendHeight = legend.height(width);
    double treeTop = MARGIN + titleHeight + legendHeight + GAP;
    double height = treeTop + box.height() + MARGIN + notes.size() * Cells.LINE;
    List<Group> placed = new ArrayList<>();
    for (Group group : all) {
      placed.add(group.moved(MARGIN - box.left(), treeTop - box.top()));
    }
    placed.add(lines("title", title, MARGIN + TITLE * 0.8, TITLE, TITLE + 4));
    placed.addAll(legend.rows(MARGIN, MARGIN + titleHeight, width));
    if (!notes.isEmpty()) {
      double first = treeTop + box.height() + GAP + Cells.SMALL;
      placed.add(lines("note", notes, first, Cells.SMALL, Cells.LINE));
      height += 4;
    }
    return new Scene(game.title(), description(), width + 2 * MARGIN, height, placed);
  }

  private static Group lines(
      String role, List<String> lines, double first, double size, double step) {
    List<Item> items = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      items.add(Cells.text(role, MARGIN, first + line * step, lines.get(line), size, Palette.INK));
    }
    return new Group(role, Group.Kind.LEGEND, List.of(), "", Map.of(), items);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(markings.notes());
    if (tree.hidden() > 0) {
      int nodes = game.tree().nodeCount();
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d nodes are drawn; the others are folded.",
              nodes - tree.hidden(),
              nodes));
    }
    return notes;
  }

  private String description() {
    return String.format(
        Locale.ROOT,
        "The tree of a game between %s: %,d nodes, %,d information sets.",
        String.join(", ", game.playerNames()),
        game.tree().nodeCount(),
        game.informationSetCount());
  }

  /** Bands for the dates, every second one shaded, with the date at the end of each. */
  private List<Group> axis(Layout layout, Box box) {
    List<Group> groups = new ArrayList<>();
    List<Columns.Band> bands = layout.columns().bands();
    for (int place = 0; place < bands.size(); place++) {
      Columns.Band band = bands.get(place);
      double from = middle(layout, band.first(), box, true);
      double to = middle(layout, band.last(), box, false);
      String words = (place == 0 ? "date " : "") + NumberText.of(band.date());
      Box area =
          options.isTopDown()
              ? new Box(box.left() - 6, from, box.right() + 6, to)
              : new Box(from, box.top() - 6, to, box.bottom() + 6);
      String fill = place % 2 == 0 ? Palette.BAND : Palette.PAPER;
      Label label =
          options.isTopDown()
              ? new Label(
                  "date",
                  new Point(area.left() - 6, from + 14),
                  Item.Align.END,
                  words,
                  Cells.SMALL,
                  Palette.GRAY,
                  false)
              : Cells.text("date", from + 4, area.bottom() + 14, words, Cells.SMALL, Palette.GRAY);
      groups.add(
          new Group(
              "date-" + place,
              Group.Kind.AXIS,
              List.of(),
              "date " + band.date(),
              Map.of("date", band.date().toString()),
              List.of(rectangle(area, fill), label)));
    }
    return groups;
  }

  /** Where a band begins or ends: in the middle between two columns, or a little outside. */
  private double middle(Layout layout, int column, Box box, boolean before) {
    double start = options.isTopDown() ? box.top() : box.left();
    double end = options.isTopDown() ? box.bottom() : box.right();
    if (before) {
      return column == 0 ? start - 6 : (layout.end(column - 1) + layout.start(column)) / 2;
    }
    return column == layout.columns().count() - 1
        ? end + 6
        : (layout.end(column) + layout.start(column + 1)) / 2;
  }

  private static Polygon rectangle(Box box, String fill) {
    return new Polygon(
        "band",
        List.of(
            new Point(box.left(), box.top()),
            new Point(box.right(), box.top()),
            new Point(box.right(), box.bottom()),
            new Point(box.left(), box.bottom())),
        fill,
        fill,
        0);
  }

  private static Box bounds(List<Group> groups) {
    Box box = groups.get(0).items().get(0).bounds();
    for (Group group : groups) {
      for (Item item : group.items()) {
        box = box.hull(item.bounds());
      }
    }
    return box;
  }
}
