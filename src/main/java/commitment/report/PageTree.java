package commitment.report;

import commitment.draw.Drawing;
import commitment.draw.DrawingOptions;
import commitment.draw.FittedDrawing;
import commitment.draw.Group;
import commitment.draw.Markings;
import commitment.draw.Play;
import commitment.draw.PromiseMarks;
import commitment.draw.Scene;
import commitment.draw.SvgWriter;
import commitment.game.GameTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The tree of a page. It is laid out once, with room for what any of the worlds has to show, and
 * painted as the first of them; the paint of each world is what {@link Drawing} shows of it. It
 * grows the way in which {@link FittedDrawing} would draw it.
 */
final class PageTree {
  /** How many nodes are drawn at the most. */
  private static final int SIZE = 300;

  private final NamedGame game;
  private final Drawing layout;
  private final Scene scene;
  private final Map<String, PagePaint> paints = new LinkedHashMap<>();
  private final PageLegend legend = new PageLegend();

  PageTree(NamedGame game, List<PageWorld> worlds) {
    this.game = game;
    List<Play> plays = worlds.stream().flatMap(world -> world.play().stream()).toList();
    PagePlays.Roomiest roomiest = PagePlays.Roomiest.of(plays);
    Optional<PromiseMarks> marks =
        worlds.stream().flatMap(world -> world.marks().stream()).findFirst();
    Optional<Play> room = plays.isEmpty() ? Optional.empty() : Optional.of(roomiest);
    Markings markings = new Markings(room, true, true, true, marks, List.of());
    layout =
        FittedDrawing.of(
            game.game(),
            game.index(),
            game.names(),
            markings,
            Optional.empty(),
            DrawingOptions.DEPTH,
            OptionalInt.of(SIZE));
    Scene plan = layout.scene();
    for (PageWorld world : worlds) {
      Optional<Play> play = world.play().map(own -> new PagePlays.Focused(own, roomiest.ends()));
      Scene painted = drawing(world.markings(play)).scene();
      List<Integer> ends = world.play().map(Play::ends).orElse(List.of());
      paints.put(world.key(), PagePaint.of(painted, game.index(), ends));
      legend.add(painted, world.play().map(Play::pathWords).orElse(""));
    }
    if (worlds.isEmpty()) {
      legend.add(plan, "");
    }
    scene =
        PageLegend.without(paints.isEmpty() ? plan : paints.values().iterator().next().on(plan));
  }

  private Drawing drawing(Markings markings) {
    return Drawing.of(game.game(), game.index(), game.names(), markings, layout.options());
  }

  String svg() {
    StringBuilder out = new StringBuilder();
    try {
      SvgWriter.writeElement(scene, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  List<PageLegend.Entry> legend() {
    return legend.entries();
  }

  Map<String, PagePaint> paints() {
    return paints;
  }

  int drawn() {
    return layout.drawn();
  }

  /** What else is to be said of what is folded. */
  List<String> notes() {
    return layout.notes();
  }

  int hidden() {
    return layout.hidden();
  }

  /** The decision and chance nodes that are drawn with what follows them, in preorder. */
  List<Integer> open() {
    return scene.groups().stream()
        .filter(group -> group.kind() == Group.Kind.NODE && group.id().startsWith("n"))
        .filter(group -> !group.classes().contains("folded"))
        .map(group -> PagePaint.node(group.id()))
        .filter(node -> !game.game().tree().isTerminal(node))
        .sorted()
        .toList();
  }

  /** A node in words. */
  record Line(String path, int level, String text) {}

  /** The drawn nodes in words, each with the way to it, for those who do not see the drawing. */
  List<Line> outline() {
    GameTree tree = game.game().tree();
    List<Line> lines = new ArrayList<>();
    for (Group group : scene.groups()) {
      if (group.kind() == Group.Kind.NODE && group.id().startsWith("n")) {
        int node = PagePaint.node(group.id());
        List<String> path = game.index().path(node, 6);
        String end = tree.isTerminal(node) ? "The game ends: " : "";
        lines.add(
            new Line(
                path.isEmpty() ? "At the start" : "After " + String.join(", ", path),
                Math.min(12, level(node)),
                end + group.title()));
      }
    }
    return lines;
  }

  private int level(int node) {
    int level = 0;
    for (int at = game.index().parent(node); at >= 0; at = game.index().parent(at)) {
      level++;
    }
    return level;
  }
}
