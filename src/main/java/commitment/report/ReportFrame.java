package commitment.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above and below every answer: the game and its parameters; how far it can be trusted.
 */
final class ReportFrame {
  private ReportFrame() {}

  /** The title with the path, or the path alone; parameter values on a second line. */
  static String heading(NamedGame game, String path, TextStyle style) {
    String title = game.game().title();
    StringBuilder out =
        new StringBuilder(
            title.isEmpty() ? style.bold(path) : style.bold(title) + style.dim("  (" + path + ")"));
    if (!game.parameters().isEmpty()) {
      List<String> values = new ArrayList<>();
      game.parameters().forEach((name, value) -> values.add(name + " = " + style.number(value)));
      out.append('\n').append(style.dim(String.join(", ", values)));
    }
    return out.append('\n').toString();
  }

  /**
   * Whether the answer is complete, and whether it was verified.
   *
   * @param all what a complete answer has
   */
  static String footer(boolean complete, String all, Verification verification, TextStyle style) {
    return footer(
        complete,
        all,
        "a limit was reached, bounds stand in for what is not known",
        verification,
        style);
  }

  /**
   * The same.
   *
   * @param missing what an incomplete answer lacks
   */
  static String footer(
      boolean complete, String all, String missing, Verification verification, TextStyle style) {
    return style.dim(
            (complete ? "Complete: " + all : "Not complete: " + missing)
                + ". "
                + (verification.confirmed() ? "Verified: " : "Not verified: ")
                + verification.note()
                + ".")
        + "\n";
  }
}
