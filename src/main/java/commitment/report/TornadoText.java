package commitment.report;

import commitment.credibility.RobustnessRadius;
import commitment.draw.TornadoPlot;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.Estimate;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.PayoffRange;
import commitment.parametric.Stretch;
import commitment.parametric.Tornado.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of {@code tornado} for a person: a bar for each parameter, the strongest first. */
public final class TornadoText {
  private static final int WIDTH = 40;

  private final NamedGame game;
  private final TornadoAnswer answer;
  private final TextStyle style;

  private TornadoText(NamedGame game, TornadoAnswer answer, TextStyle style) {
    this.game = game;
    this.answer = answer;
    this.style = style;
  }

  /**
   * @param game with the devices of the file in force
   */
  public static String of(
      NamedGame game,
      String path,
      TornadoAnswer answer,
      Verification verification,
      TextStyle style) {
    TornadoText text = new TornadoText(game, answer, style);
    StringBuilder out = new StringBuilder(ReportFrame.heading(game, path, style)).append('\n');
    out.append("One parameter at a time over its range, the strongest first.\n");
    out.append(
        "H holds, F fails, C contingent, K knife-edge, . no answer; ^ the present value.\n\n");
    for (Bar bar : answer.tornado().bars()) {
      text.bar(out, bar);
    }
    for (Map.Entry<String, Optional<RobustnessRadius>> entry : answer.robustness().entrySet()) {
      out.append(text.robustness(entry.getKey(), entry.getValue())).append('\n');
    }
    if (!answer.robustness().isEmpty()) {
      out.append('\n');
    }
    RangeNotes notes = notes(answer);
    return out.append(notes.paragraph())
        .append(
            ReportFrame.footer(
                notes.isWhole(),
                "switch points and ranges are exact unless a number says otherwise",
                notes.missing(),
                verification,
                style))
        .toString();
  }

  private static RangeNotes notes(TornadoAnswer answer) {
    return new RangeNotes(answer.tornado().bars().stream().map(Bar::thresholds).toList());
  }

  /** {@code s can switch Guarantee (at 4), c can switch Guarantee (at 3)}. */
  public static String oneLine(TornadoAnswer answer, TextStyle style) {
    List<String> parts = new ArrayList<>();
    for (Bar bar : answer.tornado().bars()) {
      StretchText names = names(bar.thresholds(), style);
      for (PromiseThresholds promise : bar.thresholds().promises()) {
        if (!promise.switchPoints().isEmpty()) {
          parts.add(
              bar.thresholds().parameter()
                  + " switches "
                  + promise.name()
                  + " at "
                  + points(promise, names));
        }
      }
    }
    if (!notes(answer).isWhole()) {
      parts.add(notes(answer).missing());
    }
    return parts.isEmpty() ? "no parameter switches a verdict" : String.join("; ", parts);
  }

  private static StretchText names(ParameterThresholds thresholds, TextStyle style) {
    return new StretchText(thresholds.parameter(), thresholds.step().isPresent(), style);
  }

  private static String points(PromiseThresholds promise, StretchText names) {
    return String.join(", ", promise.switchPoints().stream().map(names::number).toList());
  }

  private String robustness(String promise, Optional<RobustnessRadius> radius) {
    String verdict = answer.verdicts().getOrDefault(promise, Verdict.UNDECIDED).word();
    return radius.isEmpty()
        ? promise
            + " "
            + verdict
            + ": a tie decides, or a limit was reached; no radius is certified."
        : promise
            + " "
            + verdict
            + " as long as every payoff is wrong by less than "
            + style.number(radius.get().radius())
            + "; the closest decision is at "
            + game.informationSet(radius.get().informationSet())
            + ".";
  }

  private void bar(StringBuilder out, Bar bar) {
    ParameterThresholds thresholds = bar.thresholds();
    StretchText names = names(thresholds, style);
    out.append(style.bold(thresholds.parameter()));
    if (!thresholds.description().isEmpty()) {
      out.append("  ").append(thresholds.description());
    }
    out.append('\n');
    Table table = new Table("  ");
    String low = thresholds.range().min().toString();
    String high = thresholds.range().max().toString();
    for (PromiseThresholds promise : thresholds.promises()) {
      String switches =
          promise.switchPoints().isEmpty()
              ? thresholds.unanswered().isEmpty() ? "never switches" : "no switch is known"
              : "switches at " + points(promise, names);
      table.row(List.of(promise.name(), low, letters(thresholds, promise), high, switches));
    }
    if (!thresholds.promises().isEmpty()) {
      table.row(List.of("", "", marker(thresholds)));
    }
    table.appendTo(out);
    List<String> payoffs = new ArrayList<>();
    for (int player = 0; player < bar.payoffs().size(); player++) {
      payoffs.add(
          game.player(player)
              + " "
              + bar.payoffs().get(player).map(this::range).orElse("no bound is known"));
    }
    out.append(thresholds.unanswered().isEmpty() ? "  payoffs  " : "  payoffs where answered  ")
        .append(String.join(", ", payoffs))
        .append('\n');
    for (Stretch<String> gap : thresholds.unanswered()) {
      out.append("  ").append(names.gap(gap)).append('\n');
    }
    out.append('\n');
  }

  private String range(PayoffRange range) {
    return range.min().equals(range.max())
        ? number(range.min())
        : number(range.min()) + " .. " + number(range.max());
  }

  private String number(Estimate estimate) {
    return estimate.isExact()
        ? style.number(estimate.value())
        : (style.unicode() ? "≈" : "~") + estimate.value().toDecimalString(6);
  }

  /** The verdict at the middle of each place of the bar, at the present value in its own. */
  private static String letters(ParameterThresholds thresholds, PromiseThresholds promise) {
    StringBuilder letters = new StringBuilder();
    Rational width = thresholds.range().max().minus(thresholds.range().min());
    for (int place = 0; place < WIDTH; place++) {
      Rational at =
          place == present(thresholds)
              ? thresholds.base()
              : thresholds.range().min().plus(width.times(Rational.of(2L * place + 1, 2L * WIDTH)));
      if (thresholds.step().isPresent()) {
        Rational step = thresholds.step().get();
        Rational steps = at.minus(thresholds.range().min()).divide(step);
        at = thresholds.range().min().plus(step.times(steps.plus(Rational.of(1, 2)).floor()));
      }
      AlgebraicNumber value = AlgebraicNumber.of(at);
      char letter = '.';
      for (Stretch<Verdict> stretch : promise.verdicts()) {
        if (stretch.contains(value)) {
          letter = stretch.value().name().charAt(0);
        }
      }
      letters.append(letter);
    }
    return letters.toString();
  }

  private static String marker(ParameterThresholds thresholds) {
    return " ".repeat(present(thresholds)) + "^";
  }

  /** The place of the present value. */
  private static int present(ParameterThresholds thresholds) {
    Rational width = thresholds.range().max().minus(thresholds.range().min());
    if (width.signum() == 0) {
      return 0;
    }
    Rational place =
        thresholds
            .base()
            .minus(thresholds.range().min())
            .divide(width)
            .times(Rational.of(WIDTH))
            .floor()
            .max(Rational.ZERO)
            .min(Rational.of(WIDTH - 1L));
    return (int) place.numeratorAsLong();
  }

  /** As a picture. */
  public static String svg(NamedGame game, TornadoAnswer answer) {
    TornadoText text = new TornadoText(game, answer, new TextStyle(false, true));
    List<String> remarks = new ArrayList<>();
    for (Bar bar : answer.tornado().bars()) {
      List<String> payoffs = new ArrayList<>();
      for (int player = 0; player < bar.payoffs().size(); player++) {
        payoffs.add(
            game.player(player)
                + " "
                + bar.payoffs().get(player).map(text::range).orElse("no bound is known"));
      }
      remarks.add(String.join(", ", payoffs));
    }
    return TornadoPlot.svg(answer.tornado(), game.game().title(), remarks);
  }
}
