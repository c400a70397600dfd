package commitment.report;

import commitment.diagnostic.SourceFile;
import commitment.limit.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands above and below every answer: the game and its parameters; how far it can be trusted.
 */
public final class ReportFrame {
  private ReportFrame() {}

  /** The title with the path, or the path alone; parameter values on a second line. */
  public static String heading(NamedGame game, String path, TextStyle style) {
    String title = game.game().title();
    StringBuilder out =
        new StringBuilder(
            title.isEmpty() ? style.bold(path) : style.bold(title) + style.dim("  (" + path + ")"));
    parameters(game, style).ifPresent(line -> out.append('\n').append(style.dim(line)));
    return out.append('\n').toString();
  }

  /** The title, or the name of the file where there is none. */
  public static String title(NamedGame game, String path) {
    return game.game().title().isBlank() ? SourceFile.stem(path) : game.game().title();
  }

  /** The values of the parameters, if there are any. */
  public static Optional<String> parameters(NamedGame game, TextStyle style) {
    List<String> values = new ArrayList<>();
    game.parameters().forEach((name, value) -> values.add(name + " = " + style.number(value)));
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** What a complete test of promises took into account. */
  public static String allEquilibria(NamedGame game) {
    return game.game().tree().isPerfectInformation()
        ? "all pure subgame-perfect equilibria were taken into account"
        : "all subgame-perfect equilibria were taken into account";
  }

  /** That rows are left out. */
  static String moreSets(String indent, int left, TextStyle style) {
    return indent
        + style.ellipsis()
        + " and "
        + left
        + " more information sets (--json lists them all)\n";
  }

  /** What an incomplete test of promises lacks. */
  public static String marked(Set<Limit> limits) {
    String may = "what is marked as a bound or not known may change with further equilibria";
    return limits.isEmpty() ? may : Limit.words(limits) + "; " + may;
  }

  /** What an incomplete answer lacks that tells bounds. */
  public static String bounds(Set<Limit> limits) {
    return (limits.isEmpty() ? "a limit was reached" : Limit.words(limits))
        + ", bounds stand in for what is not known";
  }

  /**
   * Whether the answer is complete, and whether it was verified.
   *
   * @param all what a complete answer has
   * @param missing what an incomplete answer lacks
   */
  public static String footer(
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
