package commitment.template;

import commitment.diagnostic.Span;
import commitment.exact.Rational;
import java.util.List;
import java.util.function.Consumer;

/**
 * A condition on parameters and indices. As in Python {@code a < b < c} means both, {@code and} and
 * {@code or} look at their right side only when the left one has not decided.
 */
public sealed interface Condition extends Formula {
  /** Whether it holds under the given names. */
  boolean holds(Environment environment) throws EvaluationFailure;

  /** How two numbers are compared. */
  enum Relation {
    EQUAL,
    DIFFERENT,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST;

    boolean holds(Rational left, Rational right) {
      int order = left.compareTo(right);
      return switch (this) {
        case EQUAL -> order == 0;
        case DIFFERENT -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case GREATER -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }

  /** A relation and what stands on its right. */
  record Test(Relation relation, Expression operand) {}

  /** {@code a < b <= c}: each neighbouring pair. */
  record Comparison(Expression first, List<Test> tests, Span span) implements Condition {
    public Comparison {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean holds(Environment environment) throws EvaluationFailure {
      Rational left = environment.amount(first).value();
      Expression before = first;
      for (Test test : tests) {
        environment.noteOrder(before, test.operand());
        before = test.operand();
        Rational right = test.operand().value(environment);
        if (!test.relation().holds(left, right)) {
          return false;
        }
        left = right;
      }
      return true;
    }

    @Override
    public void forEachName(Consumer<Expression.Name> action) {
      first.forEachName(action);
      for (Test test : tests) {
        test.operand().forEachName(action);
      }
    }
  }

  /** {@code not a}. */
  record Not(Condition operand, Span span) implements Condition {
    @Override
    public boolean holds(Environment environment) throws EvaluationFailure {
      return !operand.holds(environment);
    }

    @Override
    public void forEachName(Consumer<Expression.Name> action) {
      operand.forEachName(action);
    }
  }

  /**
   * {@code a and b and c} or {@code a or b or c}.
   *
   * @param all whether all must hold, or any
   */
  record Connected(boolean all, List<Condition> operands, Span span) implements Condition {
    public Connected {
      operands = List.copyOf(operands);
    }

    @Override
    public boolean holds(Environment environment) throws EvaluationFailure {
      for (Condition operand : operands) {
        if (operand.holds(environment) != all) {
          return !all;
        }
      }
      return all;
    }

    @Override
    public void forEachName(Consumer<Expression.Name> action) {
      for (Condition operand : operands) {
        operand.forEachName(action);
      }
    }
  }
}
