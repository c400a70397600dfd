package commitment.report;

import commitment.game.GameTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which of the listed equilibria belong together, in sentences. */
final class ComponentText {
  private static final int ROWS = 12;

  /** More numbers than these in a row are not read. */
  private static final int NUMBERS = 12;

  private final NamedGame game;
  private final TextStyle style;

  ComponentText(NamedGame game, TextStyle style) {
    this.game = game;
    this.style = style;
  }

  void write(Appendable out, List<ListedComponent> components) throws IOException {
    if (components.isEmpty()) {
      return;
    }
    out.append("Equilibria that belong together (each player mixes between his own strategies):\n");
    int rows = 0;
    for (ListedComponent component : components) {
      if (component.equilibria().isEmpty() || rows == ROWS) {
        continue;
      }
      StringBuilder lines = new StringBuilder();
      TextLines.append(lines, "  ", sentence(component));
      out.append(lines);
      rows++;
    }
    int left = components.size() - rows;
    if (left > 0) {
      out.append("  ")
          .append(rows == 0 ? "" : style.ellipsis() + " and ")
          .append(left == 1 ? "one component" : left + " components")
          .append(rows == 0 ? "" : " more")
          .append(" (--json has ")
          .append(left == 1 ? "it" : "them")
          .append(")\n");
    }
    out.append('\n');
  }

  /** What belongs together. */
  private String sentence(ListedComponent listed) {
    List<Integer> all = listed.equilibria();
    String one =
        all.size() == 1
            ? "equilibrium " + numbers(all) + " and others that are not listed"
            : "equilibria " + numbers(all);
    List<String> mixtures = new ArrayList<>();
    for (List<Integer> subset : listed.bySubset()) {
      if (subset.size() > 1 && !mixtures.contains(numbers(subset))) {
        mixtures.add(numbers(subset));
      }
    }
    String form;
    if (mixtures.size() > 1) {
      form = one + " form one component, with every mixture between " + phrase(mixtures);
    } else if (all.size() == 1) {
      form = one + " form one component, with every mixture between them";
    } else {
      form = one + " and every mixture between them form one component";
    }
    String text =
        moves(listed) + form + (listed.component().whole() ? "." : ", and more than can be told.");
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Where they do what belongs together, if that is not everywhere. */
  private String moves(ListedComponent listed) {
    int root = listed.component().root();
    List<String> places = listed.differing().stream().map(this::place).toList();
    if (root == 0) {
      return places.isEmpty()
          ? ""
          : "what they do outside of the subgame"
              + (places.size() == 1 ? " " : "s ")
              + joined(places)
              + ": ";
    }
    return "in the subgame "
        + place(root)
        + " what they do there"
        + (places.isEmpty()
            ? ""
            : ", outside of the one" + (places.size() == 1 ? " " : "s ") + joined(places))
        + ": ";
  }

  private static String phrase(List<String> mixtures) {
    List<String> told = mixtures.subList(0, Math.min(mixtures.size(), ROWS));
    return String.join(", between ", told.subList(0, told.size() - 1))
        + " and between "
        + told.get(told.size() - 1)
        + (told.size() < mixtures.size() ? ", and more" : "");
  }

  private String place(int root) {
    GameTree tree = game.game().tree();
    return tree.owner(tree.move(root)) == GameTree.CHANCE
        ? "after " + String.join(style.arrow(), game.path(root))
        : "at " + game.informationSet(tree.move(root));
  }

  private static String joined(List<String> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : String.join(", ", parts.subList(0, parts.size() - 1))
            + " and "
            + parts.get(parts.size() - 1);
  }

  /** {@code 1, 2 and 5}, counted from one. */
  private String numbers(List<Integer> places) {
    List<String> numbers = places.stream().limit(NUMBERS).map(place -> "" + (place + 1)).toList();
    if (numbers.size() < places.size()) {
      return String.join(", ", numbers)
          + ", "
          + style.ellipsis()
          + " ("
          + places.size()
          + " of them)";
    }
    return joined(numbers);
  }
}
