package commitment.draw;

import commitment.draw.Item.Dash;
import commitment.draw.Item.Line;
import commitment.game.Game;
import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the symbols and marks of a drawing mean; only those that are on it. */
final class Legend {
  private static final double ROW = 26;
  private static final double BETWEEN = 18;

  /** A sign around the origin, and what it means. */
  private record Entry(List<Item> sign, double reach, String words) {
    double width() {
      return 2 * reach + Cells.GAP + Glyphs.width(words, Cells.TEXT);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  private Legend() {}

  static Legend of(
      Game game,
      Markings markings,
      List<PlayerMark> players,
      FoldedTree tree,
      List<TwigText> texts,
      boolean links) {
    Legend legend = new Legend();
    for (PlayerMark player : players) {
      String words = TwigTexts.oneLine(game.player(player.index()).title());
      legend.entries.add(new Entry(player.symbol(), 13, words));
    }
    if (tree.twigs().stream().anyMatch(twig -> isChance(game, twig))) {
      legend.entries.add(new Entry(Cells.chance(), 10, "chance"));
    }
    legend.marks(markings, texts, links);
    if (tree.hidden() > 0) {
      List<Item> sign = List.of(Cells.fold(new Point(-4.5, 0), false));
      legend.entries.add(new Entry(sign, 7, "folded, not drawn"));
    }
    return legend;
  }

  private static boolean isChance(Game game, Twig twig) {
    return twig.isNode()
        && twig.kind() != Twig.Kind.END
        && game.tree().owner(game.tree().move(twig.node())) == GameTree.CHANCE;
  }

  private void marks(Markings markings, List<TwigText> texts, boolean links) {
    if (links) {
      entries.add(stroke(1.6, Dash.DOTTED, "one information set"));
    }
    if (markings.path() && markings.play().isPresent()) {
      entries.add(stroke(4, Dash.SOLID, markings.play().get().pathWords()));
    }
    for (Play.Choice choice : List.of(Play.Choice.ALWAYS, Play.Choice.SOMETIMES)) {
      if (texts.stream().anyMatch(text -> text.choice() == choice)) {
        List<Item> sign = List.of(Cells.arrow(choice, new Point(4.5, 0), false));
        boolean always = choice == Play.Choice.ALWAYS;
        entries.add(new Entry(sign, 6, always ? "chosen" : sometimes(texts)));
      }
    }
    if (markings.promise().isEmpty()) {
      return;
    }
    PromiseMarks promise = markings.promise().get();
    String name = TwigTexts.oneLine(promise.promise().name());
    promiseMark(texts, PromiseMarks.Mark.PROMISED, name + ": " + "promised");
    promiseMark(texts, PromiseMarks.Mark.BREACH, "breach");
    if (promise.isBinding()) {
      entries.add(stroke(1.4, Dash.DASHED, "ruled out by the promise"));
    }
    if (texts.stream().anyMatch(text -> text.flag().isPresent())) {
      entries.add(new Entry(Cells.flag(new Point(-4, 6)), 6, promise.flagWords()));
    }
  }

  /** What it means that an action is not always taken: players mix, equilibria differ, or both. */
  static String sometimes(List<TwigText> texts) {
    boolean mixed = false;
    boolean differs = false;
    for (TwigText text : texts) {
      if (text.choice() == Play.Choice.SOMETIMES) {
        mixed |= text.probability().isPresent();
        differs |= text.probability().isEmpty();
      }
    }
    return !mixed
        ? "chosen in some equilibrium"
        : differs
            ? "chosen in some equilibrium, or by chance"
            : "chosen with a probability below 1";
  }

  private void promiseMark(List<TwigText> texts, PromiseMarks.Mark mark, String words) {
    if (texts.stream().anyMatch(text -> text.mark() == mark)) {
      entries.add(new Entry(Cells.promise(mark, new Point(0, 0)), 8, words));
    }
  }

  private static Entry stroke(double width, Dash dash, String words) {
    List<Point> points = List.of(new Point(-14, 0), new Point(14, 0));
    return new Entry(List.of(new Line("sample", points, Palette.INK, width, dash)), 15, words);
  }

  /** The width of the widest entry. */
  double least() {
    return entries.stream().mapToDouble(Entry::width).max().orElse(0);
  }

  /** In rows of at most a width, from a point downward; entries are not broken. */
  List<Group> rows(double left, double top, double width) {
    List<Group> groups = new ArrayList<>();
    double x = left;
    double y = top + ROW / 2;
    for (Entry entry : entries) {
      if (x > left && x + entry.width() > left + width) {
        x = left;
        y += ROW;
      }
      List<Item> items = new ArrayList<>();
      for (Item item : entry.sign()) {
        items.add(item.moved(x + entry.reach(), y));
      }
      double text = x + 2 * entry.reach() + Cells.GAP;
      items.add(Cells.text("legend", text, y + 4, entry.words(), Cells.TEXT, Palette.INK));
      String id = "legend-" + groups.size();
      groups.add(new Group(id, Group.Kind.LEGEND, List.of(), "", Map.of(), items));
      x += entry.width() + BETWEEN;
    }
    return groups;
  }

  /** How high the rows of a width are. */
  double height(double width) {
    return rows(0, 0, width).stream()
        .flatMap(group -> group.items().stream())
        .filter(Item.Label.class::isInstance)
        .map(Item.Label.class::cast)
        .mapToDouble(label -> label.at().y() - 4 + ROW / 2)
        .max()
        .orElse(0);
  }
}
