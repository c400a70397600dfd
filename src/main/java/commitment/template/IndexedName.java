package commitment.template;

import commitment.diagnostic.Span;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of an action or an information set, which may carry indices: {@code offer[y]}.
 *
 * @param base the name without its indices
 * @param quoted whether it is written as a string
 */
public record IndexedName(String base, boolean quoted, List<Expression> indices, Span span) {
  public IndexedName {
    indices = List.copyOf(indices);
  }

  /** With the indices filled in: {@code offer[1/2]}. */
  public String name(Environment environment) throws EvaluationFailure {
    return indices.isEmpty() ? base : name(base, indexValues(environment));
  }

  /** A base and index values in one string, without blanks. */
  static String name(String base, List<Rational> indices) {
    if (indices.isEmpty()) {
      return base;
    }
    StringBuilder out = new StringBuilder(base);
    char separator = '[';
    for (Rational index : indices) {
      out.append(separator).append(index);
      separator = ',';
    }
    return out.append(']').toString();
  }

  List<Rational> indexValues(Environment environment) throws EvaluationFailure {
    List<Rational> values = new ArrayList<>(indices.size());
    for (Expression index : indices) {
      values.add(environment.constant(index, "the name " + base + "[…]"));
    }
    return values;
  }
}
