package commitment.report;

import commitment.verify.answer.AnswerReport;
import java.util.List;

/** The answer of {@code verify} for a person: what is wrong first, then what was not checked. */
public final class VerifyText {
  private VerifyText() {}

  /**
   * The whole answer for one file.
   *
   * @param path of the game
   * @param answer the file with the answer
   */
  public static String of(
      NamedGame game, String path, String answer, AnswerReport report, TextStyle style) {
    StringBuilder out = new StringBuilder();
    out.append(ReportFrame.heading(game, path, style));
    TextLines.append(out, "", answer + ": " + oneLine(report, style));
    for (AnswerReport.Wrong wrong : report.wrong()) {
      out.append("\n  ").append(style.red("wrong")).append("  ").append(place(wrong.path()));
      out.append("\n    says:     ").append(wrong.says());
      out.append("\n    is right: ").append(wrong.right()).append('\n');
    }
    if (!report.unchecked().isEmpty()) {
      out.append("\nNot checked:\n");
      Table table = new Table("  ");
      for (AnswerReport.Unchecked unchecked : report.unchecked()) {
        table.row(List.of(place(unchecked.path()), unchecked.reason()));
      }
      table.appendTo(out, TextLines.WIDTH);
    }
    if (!report.notClaimed().isEmpty()) {
      out.append("\nNot claimed, so not looked at:\n");
      report.notClaimed().forEach(words -> TextLines.append(out, "  ", words));
    }
    for (String note : report.notes()) {
      out.append('\n');
      TextLines.append(out, "", note);
    }
    return out.toString();
  }

  private static String place(String path) {
    return path.isEmpty() ? "(the whole)" : path;
  }

  /** {@code RIGHT: 31 claims recomputed}. */
  public static String oneLine(AnswerReport report, TextStyle style) {
    int wrong = report.wrong().size();
    int left = report.unchecked().size();
    String claims = report.right() + (report.right() == 1 ? " claim" : " claims") + " recomputed";
    String rest = left == 0 ? "" : "; " + left + (left == 1 ? " part" : " parts") + " not checked";
    return switch (report.verdict()) {
      case RIGHT ->
          (report.notClaimed().isEmpty() ? "RIGHT: " : "RIGHT as far as it goes: ")
              + claims
              + rest
              + (report.notClaimed().isEmpty()
                  ? ""
                  : "; not claimed: " + report.notClaimed().size());
      case WRONG ->
          style.red("WRONG")
              + ": "
              + wrong
              + (wrong == 1 ? " claim is" : " claims are")
              + " wrong, "
              + report.right()
              + " right"
              + rest;
      case UNCHECKED ->
          "NOT CHECKED: what the answer says cannot be confirmed here"
              + (report.right() == 0 ? "" : "; " + claims + rest);
    };
  }
}
