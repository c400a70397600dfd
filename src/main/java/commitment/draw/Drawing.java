package commitment.draw;

import commitment.draw.Item.Dash;
import commitment.draw.Item.Line;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The drawing of a game: its folded tree, and on demand the scene with everything in its place.
 *
 * <p>Cost: near-linear in what is drawn, and a few scans of the tree for folding it.
 */
public final class Drawing {
  private static final double BRANCH = 1.4;
  private static final double PATH = 4;

  private final Game game;
  private final TreeIndex index;
  private final InformationSetNames names;
  private final Markings markings;
  private final DrawingOptions options;
  private final FoldedTree tree;
  private final List<PlayerMark> players;
  private final List<TwigText> texts;
  private final BitSet path;
  private final boolean foldsFailure;

  private Drawing(
      Game game,
      TreeIndex index,
      InformationSetNames names,
      Markings markings,
      DrawingOptions options) {
    this.game = game;
    this.index = index;
    this.names = names;
    this.options = options;
    List<Integer> flagged = new ArrayList<>();
    markings.promise().ifPresent(p -> flagged.addAll(p.flaggedNodes(game.tree())));
    List<Integer> focus = new ArrayList<>(flagged);
    if (markings.path()) {
      markings.play().ifPresent(play -> focus.addAll(play.ends()));
    }
    tree = FoldedTree.of(index, options, flagged, focus);
    foldsFailure = !flagged.isEmpty() && flagged.stream().noneMatch(tree::shows);
    this.markings =
        foldsFailure
            ? markings.withNote(
                markings
                    .promise()
                    .orElseThrow()
                    .foldedFlag(names.name(game.tree().move(flagged.get(0)))))
            : markings;
    players = PlayerMark.of(game.players());
    texts = TwigTexts.of(game, tree, this.markings);
    path = path();
  }

  public static Drawing of(
      Game game,
      TreeIndex index,
      InformationSetNames names,
      Markings markings,
      DrawingOptions options) {
    return new Drawing(game, index, names, markings, options);
  }

  /** The nodes on the path of play, where it is shown. */
  private BitSet path() {
    BitSet nodes = new BitSet();
    if (markings.path() && markings.play().isPresent()) {
      for (int end : markings.play().get().ends()) {
        for (int at = end; at >= 0 && !nodes.get(at); at = index.parent(at)) {
          nodes.set(at);
        }
      }
    }
    return nodes;
  }

  /** How many nodes of the game are not drawn. */
  public int hidden() {
    return tree.hidden();
  }

  /** How many nodes of the game are drawn. */
  public int drawn() {
    return game.tree().nodeCount() - tree.hidden();
  }

  /** Whether the promise fails somewhere, and every first failing place is folded away. */
  boolean foldsFailure() {
    return foldsFailure;
  }

  /** Why something is not shown. */
  public List<String> notes() {
    return markings.notes();
  }

  public Scene scene() {
    Cells maker = Cells.of(options, players);
    Layout layout = Layout.of(game, tree, texts, maker, options);
    List<Group> groups = new ArrayList<>();
    for (Links.Link link : layout.links()) {
      groups.add(link(layout, link));
    }
    List<Group> bold = new ArrayList<>();
    for (Twig twig : tree.twigs()) {
      if (twig.parent() >= 0) {
        (isOnPath(twig) ? bold : groups).add(branch(layout, twig));
      }
    }
    groups.addAll(bold);
    for (Twig twig : tree.twigs()) {
      groups.add(node(layout, twig));
    }
    return new Frame(game, markings, options, players, tree, texts).around(layout, groups);
  }

  boolean isOnPath(Twig twig) {
    return twig.isNode() && path.get(twig.node());
  }

  private Group link(Layout layout, Links.Link link) {
    int move = game.tree().move(link.from().node());
    Line line =
        new Line(
            "link", layout.way(link), players.get(game.tree().owner(move)).ink(), 1.6, Dash.DOTTED);
    return new Group(
        "s" + move + "-" + link.from().node() + "-" + link.to().node(),
        Group.Kind.INFORMATION_SET,
        List.of("set-" + move, players.get(game.tree().owner(move)).word()),
        game.player(game.tree().owner(move)).name() + " cannot tell these nodes apart",
        Map.of("set", names.name(move)),
        List.of(line));
  }

  private Group branch(Layout layout, Twig twig) {
    Twig parent = tree.twig(twig.parent());
    int move = game.tree().move(parent.node());
    int owner = game.tree().owner(move);
    boolean onPath = isOnPath(twig);
    boolean excluded = isExcluded(twig);
    List<String> classes = new ArrayList<>();
    classes.add(owner < 0 ? "chance" : players.get(owner).word());
    classes.add("set-" + move);
    if (onPath) {
      classes.add("path");
    }
    if (excluded) {
      classes.add("excluded");
    }
    TwigText text = texts.get(twig.index());
    if (text.isMarked()) {
      classes.add(text.mark() == PromiseMarks.Mark.PROMISED ? "promised" : "breach");
    }
    if (text.isChosen()) {
      classes.add(text.choice() == Play.Choice.ALWAYS ? "chosen" : "chosen-sometimes");
    }
    List<Item> items = new ArrayList<>();
    items.add(
        new Line(
            "line",
            layout.branch(twig),
            owner < 0 ? Palette.INK : players.get(owner).ink(),
            onPath ? PATH : BRANCH,
            excluded ? Dash.DASHED : Dash.SOLID));
    Point at = layout.at(twig);
    layout.cell(twig).branch().forEach(item -> items.add(item.moved(at.x(), at.y())));
    String action = twig.isNode() ? game.tree().actions(move).get(twig.action()) : "";
    Map<String, String> data = new LinkedHashMap<>();
    data.put("from", "n" + parent.node());
    if (twig.isNode()) {
      data.put("action", action);
    }
    return new Group(
        (twig.isNode() ? "e" : "be") + twig.node(), Group.Kind.EDGE, classes, action, data, items);
  }

  private Group node(Layout layout, Twig twig) {
    Point at = layout.at(twig);
    List<Item> items =
        layout.cell(twig).node().stream().map(item -> item.moved(at.x(), at.y())).toList();
    List<String> classes = new ArrayList<>();
    Map<String, String> data = new LinkedHashMap<>();
    NodeWords words = new NodeWords(game, index, names, markings);
    if (!twig.isNode()) {
      classes.add("bundle");
      return new Group(
          "b" + twig.node(), Group.Kind.NODE, classes, words.bundle(twig), data, items);
    }
    int move = game.tree().move(twig.node());
    if (twig.kind() == Twig.Kind.END) {
      classes.add("end");
      data.put("payoffs", TwigTexts.exact(game.payoffVector(game.tree().outcome(twig.node()))));
    } else {
      int owner = game.tree().owner(move);
      classes.add(owner == GameTree.CHANCE ? "chance" : players.get(owner).word());
      classes.add("set-" + move);
      if (owner != GameTree.CHANCE) {
        data.put("player", game.player(owner).name());
        data.put("set", names.name(move));
      }
      if (texts.get(twig.index()).flag().isPresent()) {
        classes.add("first-failure");
      }
      if (twig.kind() == Twig.Kind.FOLDED) {
        classes.add("folded");
        data.put("hidden", String.valueOf(twig.hidden()));
      }
    }
    if (isOnPath(twig)) {
      classes.add("path");
    }
    return new Group("n" + twig.node(), Group.Kind.NODE, classes, words.of(twig), data, items);
  }

  Game game() {
    return game;
  }

  TreeIndex index() {
    return index;
  }

  InformationSetNames names() {
    return names;
  }

  Markings markings() {
    return markings;
  }

  /** Which way it grows, and how much of it is folded. */
  public DrawingOptions options() {
    return options;
  }

  FoldedTree tree() {
    return tree;
  }

  /** What is written at the twigs, in order. */
  List<TwigText> texts() {
    return texts;
  }

  TwigText text(Twig twig) {
    return texts.get(twig.index());
  }

  List<PlayerMark> players() {
    return players;
  }

  /** Whether the branch to a twig is ruled out by a promise that binds. */
  boolean isExcluded(Twig twig) {
    return twig.isNode()
        && markings.promise().map(p -> p.excludes(index, twig.node())).orElse(false);
  }
}
