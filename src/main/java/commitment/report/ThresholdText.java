package commitment.report;

import commitment.game.Verdict;
import commitment.parametric.EquilibriumOutcome;
import commitment.parametric.GainRange;
import commitment.parametric.OutcomeSet;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answer of {@code threshold} for a person: for each parameter what holds where. */
public final class ThresholdText {
  private static final int ROWS = 40;
  private static final int SETS = 12;
  private static final int OUTCOMES = 4;

  private final NamedGame game;
  private final boolean worth;
  private final TextStyle style;

  private ThresholdText(NamedGame game, boolean worth, TextStyle style) {
    this.game = game;
    this.worth = worth;
    this.style = style;
  }

  /**
   * The answer.
   *
   * @param worth whether it says what each promise is worth as a commitment
   */
  public static String of(
      NamedGame game,
      String path,
      List<ParameterThresholds> answers,
      boolean worth,
      Verification verification,
      TextStyle style) {
    ThresholdText text = new ThresholdText(game, worth, style);
    StringBuilder out = new StringBuilder(ReportFrame.heading(game, path, style)).append('\n');
    List<ParameterThresholds> still = answers.stream().filter(a -> !changes(a)).toList();
    for (ParameterThresholds answer : answers) {
      if (answers.size() == 1 || worth || changes(answer)) {
        text.parameter(out, answer);
      }
    }
    if (answers.size() > 1 && !worth && !still.isEmpty()) {
      text.still(out, still);
    }
    RangeNotes notes = new RangeNotes(answers);
    return out.append(notes.paragraph())
        .append(
            ReportFrame.footer(
                notes.isWhole(),
                "every interval is maximal and its ends are exact",
                notes.missing(),
                verification,
                style))
        .toString();
  }

  /** {@code s: Guarantee FAILS 0 <= s < 4, KNIFE-EDGE s = 4, HOLDS 4 < s <= 12}. */
  public static String oneLine(List<ParameterThresholds> answers, TextStyle style) {
    List<String> parts = new ArrayList<>();
    for (ParameterThresholds answer : answers) {
      StretchText names = new StretchText(answer.parameter(), answer.step().isPresent(), style);
      for (PromiseThresholds promise : answer.promises()) {
        if (promise.verdicts().size() > 1 || answers.size() == 1) {
          List<String> verdicts = new ArrayList<>();
          for (Stretch<Verdict> stretch : promise.verdicts()) {
            verdicts.add(style.verdict(stretch.value()) + " " + names.interval(stretch));
          }
          parts.add(promise.name() + " " + String.join(", ", verdicts));
        }
      }
      for (Stretch<String> gap : answer.unanswered()) {
        parts.add("no answer for " + names.interval(gap));
      }
    }
    for (ParameterThresholds answer : answers) {
      if (answer.grid().isPresent()) {
        parts.add("not exact in " + answer.parameter());
      }
    }
    return parts.isEmpty() ? "no verdict switches" : String.join("; ", parts);
  }

  private static boolean changes(ParameterThresholds answer) {
    return !answer.unanswered().isEmpty()
        || paths(answer).size() > 1
        || answer.promises().stream().anyMatch(promise -> promise.verdicts().size() > 1);
  }

  /** The different sets of ends, in order. */
  private static List<List<List<List<String>>>> paths(ParameterThresholds answer) {
    return answer.outcomes().stream()
        .map(s -> s.value().outcomes().stream().map(EquilibriumOutcome::paths).toList())
        .distinct()
        .toList();
  }

  private String heading(ParameterThresholds answer) {
    String description = answer.description().isEmpty() ? "" : "  " + answer.description();
    return style.bold(answer.parameter())
        + description
        + style.dim(
            "  ("
                + answer.range()
                + answer
                    .step()
                    .map(step -> (answer.grid().isEmpty() ? " step " : ", values apart by ") + step)
                    .orElse("")
                + "; here "
                + answer.base()
                + ")");
  }

  private void parameter(StringBuilder out, ParameterThresholds answer) {
    StretchText names = new StretchText(answer.parameter(), answer.step().isPresent(), style);
    out.append(heading(answer)).append('\n');
    Table verdicts = new Table("  ");
    for (PromiseThresholds promise : answer.promises()) {
      String label = promise.name();
      for (Stretch<Verdict> stretch : capped(promise.verdicts())) {
        verdicts.row(List.of(label, style.verdict(stretch.value()), names.interval(stretch)));
        label = "";
      }
      more(verdicts, promise.verdicts().size());
    }
    verdicts.appendTo(out, TextLines.WIDTH);
    for (PromiseThresholds promise : answer.promises()) {
      temptations(out, promise, answer.promises().size() > 1, names);
    }
    if (worth) {
      worth(out, answer, names);
    }
    outcomes(out, answer, names);
    Table gaps = new Table("  ");
    answer.unanswered().forEach(gap -> gaps.row(List.of(names.gap(gap))));
    gaps.appendTo(out, TextLines.WIDTH);
    out.append('\n');
  }

  private void more(Table table, int size) {
    if (size > ROWS) {
      table.row(List.of("", style.ellipsis(), "and " + (size - ROWS) + " more intervals"));
    }
  }

  private static <T> List<Stretch<T>> capped(List<Stretch<T>> stretches) {
    return stretches.subList(0, Math.min(ROWS, stretches.size()));
  }

  private void temptations(
      StringBuilder out, PromiseThresholds promise, boolean several, StretchText names) {
    Table table = new Table("    ");
    int shown = 0;
    for (Map.Entry<String, List<Stretch<GainRange>>> set : promise.temptations().entrySet()) {
      if (shown++ == SETS) {
        table.row(List.of(style.ellipsis(), (promise.temptations().size() - SETS) + " more sets"));
        break;
      }
      String label =
          "temptation" + (several ? " of " + promise.name() : "") + " at " + set.getKey();
      gains(table, label, set.getValue(), names);
    }
    table.appendTo(out, TextLines.WIDTH);
  }

  /** What the promisor gains if a promise binds. */
  private void worth(StringBuilder out, ParameterThresholds answer, StretchText names) {
    Table table = new Table("  ");
    for (PromiseThresholds promise : answer.promises()) {
      String label = promise.name() + " is worth to " + game.player(promise.promisor());
      gains(table, label, promise.worth(), names);
      more(table, promise.worth().size());
    }
    table.appendTo(out, TextLines.WIDTH);
  }

  private static void gains(
      Table table, String label, List<Stretch<GainRange>> stretches, StretchText names) {
    String first = label;
    for (Stretch<GainRange> stretch : capped(stretches)) {
      GainRange gain = stretch.value();
      String sign =
          gain.minSign() > 0
              ? "positive"
              : gain.maxSign() < 0
                  ? "negative"
                  : gain.minSign() == gain.maxSign() ? "zero" : "either way";
      String amount =
          gain.min().equals(gain.max())
              ? names.function(gain.min())
              : names.function(gain.min()) + " .. " + names.function(gain.max());
      table.row(List.of(first, sign, names.interval(stretch), amount));
      first = "";
    }
  }

  private void outcomes(StringBuilder out, ParameterThresholds answer, StretchText names) {
    Table table = outcomes(answer, names, false);
    (table.width() > TextLines.WIDTH ? outcomes(answer, names, true) : table)
        .appendTo(out, TextLines.WIDTH);
  }

  /**
   * Where play ends and what it gives.
   *
   * @param below whether the payoffs stand below the ends instead of beside them
   */
  private Table outcomes(ParameterThresholds answer, StretchText names, boolean below) {
    Table table = new Table("  ");
    String label = "ends at";
    for (Stretch<OutcomeSet> stretch : capped(answer.outcomes())) {
      List<EquilibriumOutcome> outcomes = stretch.value().outcomes();
      String interval = names.interval(stretch);
      if (outcomes.isEmpty()) {
        table.row(List.of(label, interval, "no equilibrium was found exactly"));
        label = "";
      }
      for (EquilibriumOutcome outcome : outcomes.subList(0, Math.min(OUTCOMES, outcomes.size()))) {
        List<String> payoffs = new ArrayList<>();
        for (int player = 0; player < outcome.payoffs().size(); player++) {
          payoffs.add(game.player(player) + " " + names.function(outcome.payoffs().get(player)));
        }
        List<String> cells = new ArrayList<>(List.of(label, interval, names.ends(outcome)));
        if (below) {
          table.row(cells);
          table.row(List.of("", "", String.join(", ", payoffs)));
        } else {
          cells.addAll(payoffs);
          table.row(cells);
        }
        label = "";
        interval = "or";
      }
      if (outcomes.size() > OUTCOMES) {
        table.row(
            List.of("", "or", style.ellipsis() + " " + (outcomes.size() - OUTCOMES) + " more"));
      }
    }
    more(table, answer.outcomes().size());
    return table;
  }

  /** Parameters with which nothing switches. */
  private void still(StringBuilder out, List<ParameterThresholds> answers) {
    out.append("Nothing switches with these, one at a time:\n");
    for (ParameterThresholds answer : answers) {
      out.append("  ").append(heading(answer)).append('\n');
    }
    out.append('\n');
  }
}
