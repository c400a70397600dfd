package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The product of two polytopes of mixed strategies, each given by its vertices.
 *
 * @param rows the vertices of the first
 * @param columns those of the second
 */
record MixtureRegion(List<List<Rational>> rows, List<List<Rational>> columns) {
  MixtureRegion {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  static MixtureRegion of(NashSubset subset) {
    return new MixtureRegion(
        subset.rows().stream().map(MixedStrategy::asList).toList(),
        subset.columns().stream().map(MixedStrategy::asList).toList());
  }

  /** A number for every pair of pure strategies. */
  @FunctionalInterface
  interface Table {
    Rational at(int row, int column);
  }

  /**
   * The part where the expected value of a table is not negative, if that is again such a product:
   * where it has one sign at all pairs of vertices, or depends on one of the two mixtures only.
   *
   * @return empty if the part may have another shape; a region without rows if there is none
   */
  Optional<MixtureRegion> where(Table table, Budget budget) {
    List<List<Rational>> values = new ArrayList<>();
    int negative = 0;
    for (List<Rational> row : rows) {
      List<Rational> line = columns.stream().map(column -> expected(table, row, column)).toList();
      negative += (int) line.stream().filter(value -> value.signum() < 0).count();
      values.add(line);
    }
    if (negative == 0) {
      return Optional.of(this);
    }
    if (negative == rows.size() * columns.size()) {
      return Optional.of(new MixtureRegion(List.of(), List.of()));
    }
    if (values.stream().allMatch(line -> line.stream().distinct().count() == 1)) {
      List<Rational> ofRows = values.stream().map(line -> line.get(0)).toList();
      return cut(rows, ofRows, budget).map(left -> new MixtureRegion(left, columns));
    }
    if (values.stream().distinct().count() == 1) {
      return cut(columns, values.get(0), budget).map(left -> new MixtureRegion(rows, left));
    }
    return Optional.empty();
  }

  private static Rational expected(Table table, List<Rational> row, List<Rational> column) {
    Rational sum = Rational.ZERO;
    for (int r = 0; r < row.size(); r++) {
      for (int c = 0; c < column.size(); c++) {
        Rational weight = row.get(r).times(column.get(c));
        if (weight.signum() != 0) {
          sum = sum.plus(weight.times(table.at(r, c)));
        }
      }
    }
    return sum;
  }

  /** The vertices of the part of a polytope where a linear function is not negative. */
  private static Optional<List<List<Rational>>> cut(
      List<List<Rational>> points, List<Rational> values, Budget budget) {
    Set<List<Rational>> found = new LinkedHashSet<>();
    for (int inside = 0; inside < points.size(); inside++) {
      if (values.get(inside).signum() < 0) {
        continue;
      }
      found.add(points.get(inside));
      for (int outside = 0; outside < points.size(); outside++) {
        if (values.get(outside).signum() < 0) {
          Rational share = values.get(inside).divide(values.get(inside).minus(values.get(outside)));
          found.add(between(points.get(inside), points.get(outside), share));
        }
      }
    }
    List<List<Rational>> vertices = new ArrayList<>(found);
    int place = 0;
    while (vertices.size() > 2 && place < vertices.size()) {
      List<Rational> point = vertices.remove(place);
      LinearSolution solution = mixing(vertices, point).solve(budget);
      if (solution instanceof LinearSolution.LimitReached) {
        return Optional.empty();
      }
      if (solution instanceof LinearSolution.Infeasible) {
        vertices.add(place++, point);
      }
    }
    return Optional.of(vertices);
  }

  private static List<Rational> between(List<Rational> from, List<Rational> to, Rational share) {
    List<Rational> point = new ArrayList<>();
    for (int strategy = 0; strategy < from.size(); strategy++) {
      Rational step = to.get(strategy).minus(from.get(strategy));
      point.add(from.get(strategy).plus(step.times(share)));
    }
    return point;
  }

  /** Whether a point is a mixture of others. */
  private static LinearProgram mixing(List<List<Rational>> others, List<Rational> point) {
    LinearProgramBuilder program = LinearProgram.maximize();
    int first = program.row(Relation.EQUAL, point.get(0));
    for (int strategy = 1; strategy < point.size(); strategy++) {
      program.row(Relation.EQUAL, point.get(strategy));
    }
    for (List<Rational> other : others) {
      int weight = program.variable();
      for (int strategy = 0; strategy < point.size(); strategy++) {
        program.coefficient(first + strategy, weight, other.get(strategy));
      }
    }
    return program.build();
  }
}
