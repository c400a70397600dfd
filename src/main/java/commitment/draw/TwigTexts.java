package commitment.draw;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is written at each twig of a game. */
final class TwigTexts {
  private static final int LINES = 3;

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final FoldedTree folded;
  private final Markings markings;

  /** The moves whose name is already written at another of their nodes. */
  private final BitSet named = new BitSet();

  private TwigTexts(Game game, FoldedTree folded, Markings markings) {
    this.game = game;
    this.folded = folded;
    this.markings = markings;
    tree = game.tree();
    index = folded.index();
  }

  /** For each twig, in order. */
  static List<TwigText> of(Game game, FoldedTree folded, Markings markings) {
    TwigTexts texts = new TwigTexts(game, folded, markings);
    int[] shown = new int[game.tree().moveCount()];
    for (Twig twig : folded.twigs()) {
      if (twig.isNode() && !game.tree().isTerminal(twig.node())) {
        shown[game.tree().move(twig.node())]++;
      }
    }
    List<TwigText> all = new ArrayList<>();
    for (Twig twig : folded.twigs()) {
      all.add(texts.at(twig, shown));
    }
    return all;
  }

  private TwigText at(Twig twig, int[] shown) {
    if (twig.kind() == Twig.Kind.BUNDLE) {
      return new TwigText(
          List.of(),
          Optional.empty(),
          Play.Choice.NONE,
          PromiseMarks.Mark.NONE,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.of(bundle(twig)));
    }
    int node = twig.node();
    boolean end = twig.kind() == Twig.Kind.END;
    Optional<Play> play = markings.play();
    return new TwigText(
        twig.parent() < 0 ? List.of() : branchLines(twig),
        probability(twig),
        twig.parent() >= 0 && markings.choices() && play.isPresent()
            ? play.get().choice(node)
            : Play.Choice.NONE,
        markings.promise().map(p -> p.mark(index, node)).orElse(PromiseMarks.Mark.NONE),
        end ? Optional.empty() : name(tree.move(node), shown),
        end || !markings.values() || play.isEmpty()
            ? List.of()
            : play.get().values(node).stream().map(NumberText::of).toList(),
        end ? Optional.empty() : markings.promise().flatMap(p -> p.flag(tree.move(node))),
        end
            ? game.payoffVector(tree.outcome(node)).stream().map(NumberText::of).toList()
            : List.of(),
        end ? game.outcomeName(tree.outcome(node)).map(TwigTexts::oneLine) : Optional.empty(),
        twig.kind() == Twig.Kind.FOLDED ? Optional.of(nodes(twig.hidden())) : Optional.empty());
  }

  /** The action, and with what probability it is promised where a mixture is. */
  private List<String> branchLines(Twig twig) {
    List<String> lines = new ArrayList<>(lines(action(twig)));
    markings
        .promise()
        .flatMap(promise -> promise.share(index, twig.node()))
        .ifPresent(share -> lines.add("promised " + NumberText.of(share)));
    return lines;
  }

  /** The label of the action that leads to a twig. */
  String action(Twig twig) {
    int move = tree.move(folded.twig(twig.parent()).node());
    return tree.actions(move).get(twig.action());
  }

  private Optional<String> probability(Twig twig) {
    if (twig.parent() < 0) {
      return Optional.empty();
    }
    int move = tree.move(folded.twig(twig.parent()).node());
    if (tree.owner(move) == GameTree.CHANCE) {
      return Optional.of(NumberText.of(tree.probability(move, twig.action())));
    }
    return markings.choices()
        ? markings.play().flatMap(p -> p.mixture(twig.node())).map(NumberText::of)
        : Optional.empty();
  }

  /** The label of the file, once for each move; with a count where not all nodes are drawn. */
  private Optional<String> name(int move, int[] shown) {
    String label = game.label(move);
    if (label == null || label.isEmpty() || named.get(move)) {
      return Optional.empty();
    }
    named.set(move);
    int all = tree.multiplicity(move);
    boolean partly = tree.owner(move) != GameTree.CHANCE && shown[move] < all;
    return Optional.of(
        oneLine(label) + (partly ? " (" + shown[move] + " of " + all + " nodes)" : ""));
  }

  private String bundle(Twig twig) {
    int last = twig.action();
    Twig parent = folded.twig(twig.parent());
    int count = tree.childCount(parent.node());
    int child = twig.node();
    int end = twig.node() + twig.hidden();
    while (last < count && child < end) {
      child = index.end(child);
      last++;
    }
    int actions = last - twig.action();
    return String.format(Locale.ROOT, "%,d more actions, ", actions) + nodes(twig.hidden());
  }

  private static String nodes(int hidden) {
    return String.format(Locale.ROOT, "%,d %s folded", hidden, hidden == 1 ? "node" : "nodes");
  }

  static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return fits(line, Cells.WIDEST) ? line : cut(line, Cells.WIDEST);
  }

  private static boolean fits(String text, double width) {
    return Glyphs.width(text, Cells.TEXT) <= width;
  }

  /**
   * The start and the end of a text that is too wide, since names that begin alike mostly end
   * differently; the whole of it is in the title of its group.
   */
  private static String cut(String text, double width) {
    int[] codes = text.codePoints().toArray();
    int kept = codes.length;
    String cut = text;
    while (kept > 0 && !fits(cut, width)) {
      kept--;
      int end = kept / 2;
      cut =
          new String(codes, 0, kept - end).stripTrailing()
              + "\u2026"
              + new String(codes, codes.length - end, end).stripLeading();
    }
    return cut;
  }

  /**
   * A label broken between words, or within a word that is too long where its parts meet; what does
   * not fit into three lines is cut.
   */
  static List<String> lines(String label) {
    List<String> lines = new ArrayList<>();
    String rest = label.replaceAll("\\s+", " ").strip();
    while (!fits(rest, Cells.WIDEST)) {
      int end = lastBreak(rest);
      if (end <= 0 || lines.size() == LINES - 1) {
        break;
      }
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(fits(rest, Cells.WIDEST) ? rest : cut(rest, Cells.WIDEST));
    return lines;
  }

  /** Where the first line of a text that is too wide ends best; 0 if it cannot be broken. */
  private static int lastBreak(String text) {
    int fitting = text.length();
    while (fitting > 0 && !fits(text.substring(0, fitting), Cells.WIDEST)) {
      fitting = text.offsetByCodePoints(fitting, -1);
    }
    // A space may stand behind what fits.
    int space = text.lastIndexOf(' ', fitting);
    if (space > 0) {
      return space;
    }
    int end = fitting;
    while (end > 0 && !partsMeet(text, end)) {
      end--;
    }
    return end;
  }

  /** Whether a part of a name ends before a place: behind an underscore, or as in camelCase. */
  private static boolean partsMeet(String text, int place) {
    char before = text.charAt(place - 1);
    return "_-/".indexOf(before) >= 0
        || (Character.isLowerCase(before) && Character.isUpperCase(text.charAt(place)));
  }

  /** As text for exact data attributes. */
  static String exact(List<Rational> values) {
    return String.join(" ", values.stream().map(Rational::toString).toList());
  }
}
