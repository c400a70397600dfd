package commitment.report;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Limit;
import commitment.parametric.Coverage;
import commitment.parametric.Estimate;
import commitment.parametric.Simulation;
import commitment.parametric.Simulation.Belief;
import commitment.parametric.Simulation.Draws;
import commitment.parametric.Simulation.Share;
import commitment.parametric.Simulation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answer of {@code simulate} for a person. */
public final class SimulationText {
  private static final int ROWS = 12;
  private static final int LONG = 60;
  private static final Rational HUNDRED = Rational.of(100);

  private final TextStyle style;

  private SimulationText(TextStyle style) {
    this.style = style;
  }

  /**
   * The answer.
   *
   * @param game at the values of the settings
   * @param problem why there was no game in a draw without one
   * @param untested the promises that no test is for
   * @param limits that are why draws were not made or not answered
   */
  public static String of(
      NamedGame game,
      String path,
      Simulation answer,
      boolean complete,
      String problem,
      List<UntestedPromise> untested,
      Set<Limit> limits,
      Verification verification,
      TextStyle style) {
    SimulationText text = new SimulationText(style);
    StringBuilder out = new StringBuilder(ReportFrame.heading(game, path, style)).append('\n');
    answer.beliefs().forEach(belief -> text.belief(out, belief, answer.draws().isPresent()));
    out.append('\n');
    if (answer.draws().isPresent()) {
      text.drawn(out, answer, answer.draws().get(), problem);
    } else {
      text.computed(out, answer);
    }
    out.append(UntestedPromise.sentences(untested));
    return out.append(
            ReportFrame.footer(
                complete && untested.isEmpty(),
                answer.draws().isPresent()
                    ? "every draw was solved exactly; the shares are those of the draws"
                    : "the intervals are exact and the shares follow from them",
                complete ? UntestedPromise.MISSING : missing(answer.draws(), limits),
                verification,
                style))
        .toString();
  }

  /** {@code Guarantee HOLDS 15.9 %, FAILS 84.1 %}. */
  public static String oneLine(Simulation answer, List<UntestedPromise> untested, TextStyle style) {
    SimulationText text = new SimulationText(style);
    List<String> parts = new ArrayList<>();
    for (Subject subject : answer.subjects()) {
      if (subject.promise().isPresent()) {
        List<String> shares = new ArrayList<>();
        for (Share share : subject.shares()) {
          shares.add(text.state(subject, share) + " " + text.percent(share.share()));
        }
        parts.add(subject.promise().get() + " " + String.join(", ", shares));
      }
    }
    int without = answer.draws().map(Draws::without).orElse(0);
    if (without > 0) {
      parts.add(without + " of " + answer.draws().get().made() + " draws are no game");
    }
    return (parts.isEmpty() ? "no promises" : String.join("; ", parts))
        + UntestedPromise.named(untested);
  }

  private void belief(StringBuilder out, Belief belief, boolean drawn) {
    out.append(style.bold(belief.parameter().name()));
    out.append(" ~ ").append(belief.parameter().distribution());
    if (belief.parameter().range().isPresent()) {
      Interval range = belief.parameter().range().get();
      out.append(" in ").append(range.min()).append(" .. ").append(range.max());
    }
    belief.parameter().step().ifPresent(step -> out.append(" step ").append(step));
    if (!belief.description().isEmpty()) {
      out.append("  ").append(belief.description());
    }
    out.append('\n');
    if (belief.left().value().signum() > 0) {
      out.append("  ").append(percent(belief.left()));
      out.append(
          drawn
              ? " of the draws fell outside of the range and were drawn again\n"
              : " of it lies outside of the range and is left out\n");
    }
    if (belief.parameter().step().isPresent()) {
      out.append("  goes to the nearest value that the parameter may have\n");
    }
  }

  private void computed(StringBuilder out, Simulation answer) {
    out.append("One parameter is random: these are probabilities, not counts.\n\n");
    Table table = new Table("  ");
    boolean approximate = false;
    for (Subject subject : answer.subjects()) {
      String label = subject.promise().orElse("ends at");
      int shown = 0;
      for (Share share : subject.shares()) {
        if (shown++ == ROWS) {
          table.row(List.of("", style.ellipsis(), (subject.shares().size() - ROWS) + " more"));
          break;
        }
        approximate |= !share.share().isExact();
        List<String> cells = new ArrayList<>(List.of(label, state(subject, share)));
        cells.add(percent(share.share()));
        boolean whole = share.share().value().isInteger();
        if (!whole && share.share().isExact() && share.share().value().toString().length() <= 12) {
          cells.add(share.share().value().toString());
        }
        table.row(cells);
        label = "";
      }
    }
    table.appendTo(out);
    out.append('\n');
    if (approximate) {
      out.append("Shares with ").append(about());
      out.append(
          " come from a distribution function in floating point. Its error, in --json, is assumed,"
              + " not proved.\n\n");
    }
  }

  private static String missing(Optional<Draws> draws, Set<Limit> limits) {
    return draws
        .filter(made -> made.without() > 0 && made.made() == made.wanted())
        .map(
            made ->
                made.solved() == 0
                    ? "no draw is a game"
                    : "the shares are those of the draws that are games; each of these was solved"
                        + " exactly")
        .orElse(Limit.words(limits) + " before all draws were made or answered");
  }

  private void drawn(StringBuilder out, Simulation answer, Draws draws, String problem) {
    out.append(draws.made()).append(" draws, seed ").append(draws.seed());
    if (draws.made() < draws.wanted()) {
      out.append(" (of ").append(draws.wanted()).append(": a limit was reached)");
    }
    if (draws.without() == 0) {
      out.append("; each was solved exactly.\n\n");
    } else {
      out.append(".\nIn ").append(draws.without());
      out.append(" draws the values do not fit the file: there is no game");
      out.append(problem.isEmpty() ? ".\n" : " (the first time: " + problem + ").\n");
      if (draws.solved() == 0) {
        out.append('\n');
        return;
      }
      out.append("Shares are those of the other ").append(draws.solved());
      out.append(" draws, each of which was solved exactly.\n\n");
    }
    Table table = new Table("  ");
    List<String> head = new ArrayList<>(List.of("", "", "share", "with 95 % confidence"));
    boolean first = true;
    for (int mark : draws.marks()) {
      if (mark <= draws.made() && mark < draws.wanted()) {
        head.add((first ? "after " : "") + mark);
        first = false;
      }
    }
    table.row(head);
    for (Subject subject : answer.subjects()) {
      String label = subject.promise().orElse("ends at");
      int shown = 0;
      for (Share share : subject.shares()) {
        if (shown++ == ROWS) {
          table.row(List.of("", style.ellipsis(), (subject.shares().size() - ROWS) + " more"));
          break;
        }
        table.row(row(label, subject, share));
        label = "";
      }
    }
    table.appendTo(out);
    out.append('\n');
  }

  private List<String> row(String label, Subject subject, Share share) {
    List<String> cells = new ArrayList<>(List.of(label, state(subject, share)));
    cells.add(percent(share.share()));
    cells.add(
        share
            .interval()
            .map((Coverage c) -> number(c.low()) + " .. " + number(c.high()) + " %")
            .orElse(""));
    int last = share.convergence().size() - 1;
    for (int mark = 0; mark < last; mark++) {
      cells.add(number(share.convergence().get(mark)) + " %");
    }
    return cells;
  }

  private String state(Subject subject, Share share) {
    if (subject.promise().isPresent()) {
      return share.state().replace('_', '-');
    }
    return share.state().length() <= LONG
        ? share.state()
        : share.state().substring(0, LONG - 3) + style.ellipsis();
  }

  private String about() {
    return style.unicode() ? "≈" : "~";
  }

  private String percent(Estimate estimate) {
    return (estimate.isExact() ? "" : about()) + number(estimate.value()) + " %";
  }

  /** Four digits of the percentage. */
  private static String number(Rational share) {
    return share.times(HUNDRED).toDecimalString(4);
  }
}
