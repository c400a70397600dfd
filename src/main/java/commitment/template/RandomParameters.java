package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.template.Parameter.Distribution;
import commitment.template.RandomParameter.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the distributions that a file writes into laws with numbers, and refuses what is none. */
final class RandomParameters {
  private RandomParameters() {}

  /**
   * The law of a parameter.
   *
   * @param environment has the values of the parameters before it
   * @param range of the parameter there
   */
  static RandomParameter of(
      Parameter parameter,
      Distribution written,
      Environment environment,
      Optional<Interval> range,
      Optional<Rational> step)
      throws EvaluationFailure {
    Optional<Law> found = Law.find(written.name());
    if (found.isEmpty()) {
      throw new EvaluationFailure(
          DiagnosticCode.UNKNOWN_DISTRIBUTION,
          written.span(),
          "there is no distribution '" + written.name() + "'",
          Suggestion.help(written.name(), Law.words(), ""));
    }
    Law law = found.get();
    List<Rational> arguments = new ArrayList<>();
    for (Expression argument : written.arguments()) {
      arguments.add(argument.value(environment));
    }
    if (arguments.size() != law.arity()) {
      throw wrong(
          written.span(),
          "'" + law.word() + "' has " + law.arity() + " arguments, not " + arguments.size(),
          "write " + law.form());
    }
    Optional<String> problem = problem(law, arguments);
    if (problem.isPresent()) {
      throw wrong(written.span(), problem.get(), "write " + law.form());
    }
    RandomParameter random = new RandomParameter(parameter.name(), law, arguments, range, step);
    if (law == Law.BETA && range.isEmpty()) {
      throw wrong(
          written.span(),
          "'beta' is spread over the range of its parameter, and there is none",
          "write: param " + parameter.name() + " = … ~ beta(2, 2) in 0..1");
    }
    return random;
  }

  /** What is wrong with the arguments of a law, if something is. */
  private static Optional<String> problem(Law law, List<Rational> arguments) {
    Rational first = arguments.get(0);
    Rational last = arguments.get(arguments.size() - 1);
    boolean right =
        switch (law) {
          case NORMAL -> last.signum() > 0;
          case UNIFORM -> first.compareTo(last) < 0;
          case TRIANGULAR ->
              first.compareTo(last) < 0
                  && first.compareTo(arguments.get(1)) <= 0
                  && arguments.get(1).compareTo(last) <= 0;
          case BETA -> first.signum() > 0 && last.signum() > 0;
        };
    String needed =
        switch (law) {
          case NORMAL -> "the deviation must be more than 0";
          case UNIFORM -> "the first number must be less than the second";
          case TRIANGULAR -> "the numbers must ascend, the first one less than the last";
          case BETA -> "both numbers must be more than 0";
        };
    return right
        ? Optional.empty()
        : Optional.of(
            law.word()
                + "("
                + String.join(", ", arguments.stream().map(Rational::toString).toList())
                + ") is no distribution: "
                + needed);
  }

  private static EvaluationFailure wrong(Span span, String message, String help) {
    return new EvaluationFailure(DiagnosticCode.BAD_DISTRIBUTION, span, message, help);
  }

  /** Refuses a distribution that lies outside the range of its parameter as a whole. */
  static void requireOverlap(RandomParameter random, Span span) throws EvaluationFailure {
    if (random.range().isEmpty() || random.law() == Law.NORMAL || random.law() == Law.BETA) {
      return;
    }
    Rational low = random.arguments().get(0);
    Rational high = random.arguments().get(random.arguments().size() - 1);
    Interval range = random.range().get();
    if (low.compareTo(range.max()) >= 0 || high.compareTo(range.min()) <= 0) {
      throw wrong(
          span,
          random.distribution() + " lies outside the range " + range.min() + ".." + range.max(),
          "let the two overlap");
    }
  }
}
