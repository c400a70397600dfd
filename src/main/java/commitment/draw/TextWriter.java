package commitment.draw;

import commitment.game.Game;
import commitment.game.GameTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A folded tree as text, a line a node, each below the node that it follows. What is written behind
 * a node goes on in a line of its own where it would reach beyond {@value #WIDTH} columns.
 *
 * <pre>
 * Ukraine @Settlement
 * |-- Fight: (-3, -1, -1) War
 * `== Sign: Russia @Border
 * </pre>
 */
public final class TextWriter {
  private static final int WIDTH = 80;

  private final Drawing drawing;
  private final Game game;
  private final boolean unicode;

  private TextWriter(Drawing drawing, boolean unicode) {
    this.drawing = drawing;
    this.unicode = unicode;
    game = drawing.game();
  }

  /**
   * Writes a drawing.
   *
   * @param unicode whether lines and signs may be other than ASCII
   */
  public static void write(Drawing drawing, boolean unicode, Appendable out) throws IOException {
    new TextWriter(drawing, unicode).write(out);
  }

  private void write(Appendable out) throws IOException {
    out.append(game.title()).append('\n');
    out.append(String.join(", ", game.playerNames())).append("\n\n");
    FoldedTree tree = drawing.tree();
    // For each twig what stands before the lines of its children.
    List<String> margins = new ArrayList<>();
    for (Twig twig : tree.twigs()) {
      if (twig.parent() < 0) {
        margins.add("");
        lines("", node(twig), isOpen(twig) ? bar() : "    ", out);
        continue;
      }
      int last = tree.child(twig.parent(), tree.childCount(twig.parent()) - 1);
      boolean isLast = last == twig.index();
      String margin = margins.get(twig.parent());
      margins.add(margin + (isLast ? "    " : bar()));
      List<String> words = twig.isNode() ? node(twig) : List.of(folded(twig));
      String start = margin + branch(twig, isLast) + (twig.isNode() ? action(twig) + ": " : "");
      lines(start, words, margins.get(twig.index()) + (isOpen(twig) ? bar() : "    "), out);
    }
    List<String> signs = signs();
    if (!signs.isEmpty()) {
      out.append('\n');
      for (String sign : signs) {
        out.append(sign).append('\n');
      }
    }
  }

  private boolean isOpen(Twig twig) {
    return drawing.tree().childCount(twig.index()) > 0;
  }

  /**
   * Words behind one another, or from where they would be too long for a line on below the first.
   *
   * @param margin of the lines below
   */
  private static void lines(String start, List<String> words, String margin, Appendable out)
      throws IOException {
    StringBuilder line = new StringBuilder(start).append(words.get(0));
    for (String more : words.subList(1, words.size())) {
      if (line.codePointCount(0, line.length()) + more.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(margin).append("  ").append(more.strip());
      } else {
        line.append(more);
      }
    }
    out.append(line).append('\n');
  }

  private String bar() {
    return unicode ? "\u2502   " : "|   ";
  }

  /** Double on the path of play, interrupted where a promise rules it out. */
  private String branch(Twig twig, boolean isLast) {
    String signs;
    if (drawing.isOnPath(twig)) {
      signs = unicode ? "\u2560\u255a\u2550" : "|`=";
    } else if (drawing.isExcluded(twig)) {
      signs = unicode ? "\u251c\u2514\u254c" : "|`.";
    } else {
      signs = unicode ? "\u251c\u2514\u2500" : "|`-";
    }
    String line = signs.substring(2);
    return signs.charAt(isLast ? 1 : 0) + line + line + " ";
  }

  private String action(Twig twig) {
    TwigText text = drawing.text(twig);
    Twig parent = drawing.tree().twig(twig.parent());
    int move = game.tree().move(parent.node());
    String action = oneLine(game.tree().actions(move).get(twig.action()));
    StringBuilder words = new StringBuilder();
    words.append(
        switch (text.mark()) {
          case NONE -> "";
          case PROMISED -> (unicode ? "\u2713" + share(twig) : "[kept" + share(twig) + "]") + " ";
          case BREACH -> unicode ? "\u2717 " : "[breach] ";
        });
    words.append(action.isEmpty() ? "\"\"" : action);
    text.probability().ifPresent(p -> words.append(" (").append(plain(p)).append(')'));
    words.append(
        switch (text.choice()) {
          case NONE -> "";
          case SOMETIMES -> " <?";
          case ALWAYS -> " <";
        });
    return words.toString();
  }

  /** With what probability an action is promised, if a mixture is. */
  private String share(Twig twig) {
    return drawing
        .markings()
        .promise()
        .flatMap(promise -> promise.share(drawing.index(), twig.node()))
        .map(share -> " " + plain(NumberText.of(share)))
        .orElse("");
  }

  /** The node, and what is written behind it. */
  private List<String> node(Twig twig) {
    TwigText text = drawing.text(twig);
    GameTree tree = game.tree();
    if (twig.kind() == Twig.Kind.END) {
      String payoffs =
          "(" + String.join(", ", text.payoffs().stream().map(this::plain).toList()) + ")";
      List<String> words = new ArrayList<>(List.of(payoffs));
      text.outcome().ifPresent(name -> words.add(" " + name));
      return words;
    }
    int move = tree.move(twig.node());
    StringBuilder words = new StringBuilder();
    if (tree.owner(move) == GameTree.CHANCE) {
      words.append("chance");
    } else {
      words.append(game.player(tree.owner(move)).name());
      String label = game.label(move);
      if (tree.multiplicity(move) > 1) {
        words.append(" @").append(oneLine(drawing.names().name(move)));
        words.append(" {").append(tree.multiplicity(move)).append(" nodes}");
      } else if (label != null && !label.isEmpty()) {
        words.append(" @").append(oneLine(label));
      }
    }
    if (game.isDated()) {
      words.append(", date ").append(game.date(move));
    }
    List<String> all = new ArrayList<>(List.of(words.toString()));
    if (!text.values().isEmpty()) {
      all.add(" = (" + String.join(", ", text.values().stream().map(this::plain).toList()) + ")");
    }
    text.flag().ifPresent(flag -> all.add("  ! " + plain(flag)));
    text.folded().ifPresent(folded -> all.add(" ... " + folded));
    return all;
  }

  private String folded(Twig twig) {
    return "... " + drawing.text(twig).folded().orElse("");
  }

  /** The signs that occur, with their meaning, and the notes. */
  private List<String> signs() {
    List<String> signs = new ArrayList<>();
    Markings markings = drawing.markings();
    if (markings.path() && markings.play().isPresent()) {
      signs.add((unicode ? "\u2550\u2550 " : "== ") + markings.play().get().pathWords());
    }
    if (has(text -> text.choice() == Play.Choice.ALWAYS)) {
      signs.add("<  chosen");
    }
    if (has(text -> text.choice() == Play.Choice.SOMETIMES)) {
      signs.add("<? " + Legend.sometimes(drawing.texts()));
    }
    Optional<PromiseMarks> promise = markings.promise();
    if (promise.isPresent() && has(TwigText::isMarked)) {
      String name = promise.get().promise().name();
      signs.add(
          unicode
              ? "\u2713  promised by " + name + ", \u2717 breach"
              : "[kept], [breach] of the promise " + name);
    }
    if (has(text -> text.flag().isPresent())) {
      signs.add("!  the promise " + promise.map(PromiseMarks::flagWords).orElse(""));
    }
    signs.addAll(markings.notes());
    if (drawing.hidden() > 0) {
      signs.add(drawing.drawn() + " of " + game.tree().nodeCount() + " nodes are drawn");
    }
    return signs;
  }

  private boolean has(Predicate<TwigText> property) {
    return drawing.tree().twigs().stream().anyMatch(twig -> property.test(drawing.text(twig)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private String plain(String number) {
    return unicode ? number : number.replace('\u2212', '-').replace("\u2248", "~");
  }
}
