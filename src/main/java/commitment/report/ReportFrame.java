package commitment.report;

import commitment.credibility.GameAssessment;
import commitment.diagnostic.SourceFile;
import commitment.limit.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands above and below every answer: the game and its parameters; how far it can be trusted.
 */
public final class ReportFrame {
  private ReportFrame() {}

  /** The title with the path, or the path alone; parameter values on a second line. */
  public static String heading(NamedGame game, String path, TextStyle style) {
    StringBuilder out = new StringBuilder(title(game.game().title(), path, style)).append('\n');
    parameters(game, style)
        .ifPresent(
            values ->
                TextLines.of(values, TextLines.WIDTH)
                    .forEach(line -> out.append(style.dim(line)).append('\n')));
    return out.toString();
  }

  private static String title(String title, String path, TextStyle style) {
    if (title.isEmpty()) {
      return style.bold(path);
    }
    String source = "  (" + path + ")";
    List<String> lines = TextLines.of(title, TextLines.WIDTH);
    int last = TextLines.width(lines.get(lines.size() - 1) + source);
    return lines.stream().map(style::bold).collect(Collectors.joining("\n"))
        + (last > TextLines.WIDTH ? "\n" : "")
        + style.dim(source);
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
        + (left == 1 ? " more information set" : " more information sets")
        + " (--json lists them all)\n";
  }

  /** What an incomplete test of promises lacks, or of a game in which none is made. */
  public static String marked(GameAssessment assessment, Set<Limit> limits) {
    String may =
        assessment.promises().isEmpty() && assessment.nobodyBound().exact()
            ? "there may be equilibria that are not told here"
            : "what is marked as a bound or not known may change with further equilibria";
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
    String known = (complete ? "Complete: " + all : "Not complete: " + missing) + ".";
    String checked =
        (verification.confirmed() ? "Verified: " : "Not verified: ") + verification.note() + ".";
    String both = known + " " + checked;
    List<String> sentences =
        both.length() <= TextLines.WIDTH ? List.of(both) : List.of(known, checked);
    return sentences.stream()
        .flatMap(sentence -> TextLines.of(sentence, TextLines.WIDTH).stream())
        .map(line -> style.dim(line) + "\n")
        .collect(Collectors.joining());
  }
}
