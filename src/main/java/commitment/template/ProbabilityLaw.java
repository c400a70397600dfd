package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/** Probabilities as they are read: none negative, with sum exactly 1. */
final class ProbabilityLaw {
  private final List<Rational> probabilities = new ArrayList<>();
  private final List<Amount> amounts = new ArrayList<>();

  /** In the order in which they were added, and how they depend on free parameters. */
  List<Amount> amounts() {
    return amounts;
  }

  /** In the order in which they were added. */
  List<Rational> probabilities() {
    return probabilities;
  }

  /** Adds the probability of a branch of chance; 0 is worth a warning. */
  void add(String label, Expression expression, Environment environment, Faults faults)
      throws EvaluationFailure {
    Rational probability = add(label, expression, environment);
    if (probability.signum() == 0) {
      faults.add(
          Diagnostic.of(
                  DiagnosticCode.ZERO_PROBABILITY,
                  faults.place(expression.span()),
                  "the branch '" + label + "' has probability 0")
              .withHelp(
                  "leave the branch out if it cannot happen; what lies behind it is never"
                      + " reached"));
    }
  }

  /** Adds the probability of an action. */
  Rational add(String label, Expression expression, Environment environment)
      throws EvaluationFailure {
    Amount amount = environment.amount(expression);
    environment.noteOrder(amount, Amount.of(Rational.ZERO));
    Rational probability = amount.value();
    if (probability.signum() < 0) {
      throw new EvaluationFailure(
          DiagnosticCode.NEGATIVE_PROBABILITY,
          expression.span(),
          "the probability of '" + label + "' is " + Expression.shown(probability),
          "a probability lies between 0 and 1");
    }
    probabilities.add(probability);
    amounts.add(amount);
    return probability;
  }

  /**
   * Fails unless the sum is 1.
   *
   * @param what whose probabilities they are
   */
  void check(Span span, String what, Environment environment) throws EvaluationFailure {
    Amount total = Amount.of(Rational.ZERO);
    for (Amount amount : amounts) {
      total = environment.sum(total, amount);
    }
    environment.noteOrder(total, Amount.of(Rational.ONE));
    Rational sum = Rational.ZERO;
    for (Rational probability : probabilities) {
      sum = sum.plus(probability);
    }
    if (sum.equals(Rational.ONE)) {
      return;
    }
    Rational missing = Rational.ONE.minus(sum);
    throw new EvaluationFailure(
        DiagnosticCode.PROBABILITY_SUM,
        span,
        what + " sum to " + Expression.shown(sum) + ", not to 1",
        missing.signum() > 0
            ? Expression.shown(missing) + " is missing: add a branch or raise one"
            : "lower them by " + Expression.shown(missing.negate()));
  }
}
