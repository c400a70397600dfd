package commitment.report;

import commitment.report.ExpectationResult.Outcome;
import java.util.List;

/** The answer of {@code test} for a person: what is not met first in the eye, then the count. */
public final class TestText {
  private TestText() {}

  /** The whole answer for one file. */
  public static String of(
      NamedGame game, String path, List<ExpectationResult> results, TextStyle style) {
    StringBuilder out = new StringBuilder();
    out.append(ReportFrame.heading(game, path, style));
    for (ExpectationResult result : results) {
      String mark =
          switch (result.outcome()) {
            case MET -> "  met      ";
            case NOT_MET -> style.red("  NOT MET  ");
            case UNKNOWN, NOT_TESTED -> style.yellow("  UNKNOWN  ");
          };
      out.append(mark).append(result.expectation().text());
      if (result.outcome() != Outcome.MET) {
        out.append("\n           found: ")
            .append(result.found())
            .append(style.dim("  (" + result.expectation().place() + ")"));
      }
      out.append('\n');
    }
    out.append(oneLine(results)).append('\n');
    return out.toString();
  }

  /** {@code 5 expectations met}, {@code 1 of 5 expectations not met}. */
  public static String oneLine(List<ExpectationResult> results) {
    int all = results.size();
    long notMet = results.stream().filter(r -> r.outcome() == Outcome.NOT_MET).count();
    long unknown =
        results.stream()
            .filter(r -> r.outcome() == Outcome.UNKNOWN || r.outcome() == Outcome.NOT_TESTED)
            .count();
    if (all == 0) {
      return "no expectations";
    }
    String of = " of " + all + (all == 1 ? " expectation" : " expectations");
    if (notMet == 0 && unknown == 0) {
      return all + (all == 1 ? " expectation met" : " expectations met");
    }
    return (notMet > 0 ? notMet + of + " not met" : "")
        + (notMet > 0 && unknown > 0 ? ", " : "")
        + (unknown > 0 ? unknown + (notMet > 0 ? "" : of) + " unknown" : "");
  }
}
