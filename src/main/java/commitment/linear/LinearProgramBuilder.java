package commitment.linear;

import commitment.exact.Rational;
import commitment.linear.LinearProgram.Entry;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgram.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the variables and rows of a {@link LinearProgram} in any order. */
public final class LinearProgramBuilder {
  private final boolean maximizes;
  private final List<Rational> objective = new ArrayList<>();
  private final List<Boolean> free = new ArrayList<>();
  private final List<Map<Integer, Rational>> entries = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Rational> bounds = new ArrayList<>();

  LinearProgramBuilder(boolean maximizes) {
    this.maximizes = maximizes;
  }

  /** A new variable that is at least 0; its index. */
  public int variable() {
    return add(false);
  }

  /** A new variable of any sign; its index. */
  public int freeVariable() {
    return add(true);
  }

  private int add(boolean mayBeNegative) {
    objective.add(Rational.ZERO);
    free.add(mayBeNegative);
    return objective.size() - 1;
  }

  /** A new row, all of whose coefficients are 0 so far; its index. */
  public int row(Relation relation, Rational bound) {
    entries.add(new TreeMap<>());
    relations.add(relation);
    bounds.add(bound);
    return bounds.size() - 1;
  }

  /** Adds to the coefficient of a variable in the objective. */
  public LinearProgramBuilder objective(int variable, Rational value) {
    objective.set(variable, objective.get(variable).plus(value));
    return this;
  }

  /** Adds to the coefficient of a variable in a row. */
  public LinearProgramBuilder coefficient(int row, int variable, Rational value) {
    if (variable < 0 || variable >= objective.size()) {
      throw new IllegalArgumentException("variable " + variable + " of " + objective.size());
    }
    if (value.signum() != 0) {
      entries.get(row).merge(variable, value, Rational::plus);
    }
    return this;
  }

  public LinearProgram build() {
    List<Row> rows = new ArrayList<>(entries.size());
    for (int row = 0; row < entries.size(); row++) {
      List<Entry> list = new ArrayList<>(entries.get(row).size());
      entries
          .get(row)
          .forEach(
              (variable, value) -> {
                if (value.signum() != 0) {
                  list.add(new Entry(variable, value));
                }
              });
      rows.add(new Row(list, relations.get(row), bounds.get(row)));
    }
    return new LinearProgram(maximizes, objective, free, rows);
  }
}
