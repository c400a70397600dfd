package commitment.report;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.parametric.EquilibriumOutcome;
import commitment.parametric.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Intervals of a parameter, and what depends on it, for a person. */
final class StretchText {
  private static final int DIGITS = 6;
  private static final int ENDS = 3;
  private static final int STEPS = 6;

  private final String parameter;
  private final boolean stepped;
  private final TextStyle style;

  /**
   * @param stepped whether the parameter has only some values
   */
  StretchText(String parameter, boolean stepped, TextStyle style) {
    this.parameter = parameter;
    this.stepped = stepped;
    this.style = style;
  }

  /** A number: as a fraction, or, where it is irrational, as a decimal that says so. */
  String number(AlgebraicNumber value) {
    return value
        .rational()
        .map(Rational::toString)
        .orElseGet(
            () ->
                (style.unicode() ? "≈" : "~")
                    + value.approximation(DIGITS).toDecimalString(DIGITS + 3));
  }

  /** {@code 0 <= s < 4}, {@code s = 4}, {@code n = 2 .. 5}. */
  String interval(Stretch<?> stretch) {
    if (stretch.isPoint()) {
      return parameter + " = " + number(stretch.low());
    }
    if (stepped) {
      return parameter + " = " + number(stretch.low()) + " .. " + number(stretch.high());
    }
    String atMost = style.unicode() ? " ≤ " : " <= ";
    return number(stretch.low())
        + (stretch.lowClosed() ? atMost : " < ")
        + parameter
        + (stretch.highClosed() ? atMost : " < ")
        + number(stretch.high());
  }

  /** {@code no answer for 0 < t < 3: a date depends on it}. */
  String gap(Stretch<String> unanswered) {
    return "no answer for " + interval(unanswered) + ": " + unanswered.value();
  }

  /** {@code 4 - s}; a long one by its degree only. */
  String function(RationalFunction function) {
    if (function.constant().isPresent()) {
      return style.number(function.constant().get());
    }
    String text = function.toString(parameter);
    return text.length() <= 60
        ? text
        : "a function of degree "
            + Math.max(function.numerator().degree(), function.denominator().degree())
            + " (see --json)";
  }

  /** {@code Sign > Refrain}; with chance {@code High > Trust (p), Low (1 - p)}. */
  String ends(EquilibriumOutcome outcome) {
    List<String> ends = new ArrayList<>();
    for (EquilibriumOutcome.End end : outcome.ends()) {
      if (ends.size() == ENDS) {
        int more = outcome.ends().size() - ENDS;
        ends.add(style.ellipsis() + " " + more + (more == 1 ? " more end" : " more ends"));
        break;
      }
      boolean sure = end.probability().equals(RationalFunction.ONE);
      ends.add(path(end) + (sure ? "" : " (" + function(end.probability()) + ")"));
    }
    return String.join(", ", ends);
  }

  private String path(EquilibriumOutcome.End end) {
    List<String> path = end.path();
    String name = end.name().isEmpty() ? "" : end.name() + ": ";
    return name + OutcomeWords.shortened(path, STEPS, style);
  }
}
