package commitment.draw;

import java.util.List;
import java.util.Map;

/**
 * What belongs together on a drawing: a node with its texts, a branch with its label, the link of
 * an information set.
 *
 * @param id unique in the scene: {@code n12} for node 12 in preorder, {@code e12} for the branch
 *     that leads to it, {@code s3} for the information set of move 3
 * @param classes words by which a style sheet or a script finds it
 * @param title what it is in words; empty if it needs none
 * @param data more for a script, by name
 */
public record Group(
    String id,
    Kind kind,
    List<String> classes,
    String title,
    Map<String, String> data,
    List<Item> items) {
  /** From what is drawn first to what lies on top. */
  public enum Kind {
    AXIS,
    INFORMATION_SET,
    EDGE,
    NODE,
    LEGEND;

    /** The word for it in class names. */
    public String word() {
      return switch (this) {
        case AXIS -> "axis";
        case INFORMATION_SET -> "information-set";
        case EDGE -> "edge";
        case NODE -> "node";
        case LEGEND -> "legend";
      };
    }
  }

  public Group {
    classes = List.copyOf(classes);
    items = List.copyOf(items);
  }

  Group moved(double right, double down) {
    return new Group(
        id, kind, classes, title, data, items.stream().map(i -> i.moved(right, down)).toList());
  }
}
