package commitment.linear;

import commitment.exact.Rational;
import commitment.linear.LinearProgram.Entry;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgram.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best vertex of a bounded program, by looking at all of them. */
final class AllVertices {
  private AllVertices() {}

  /** The objective at the best vertex; null if there is none. */
  static @Nullable Rational best(LinearProgram program) {
    int variables = program.variableCount();
    List<Row> planes = new ArrayList<>(program.rows());
    for (int variable = 0; variable < variables; variable++) {
      if (!program.isFree(variable)) {
        planes.add(
            new Row(List.of(new Entry(variable, Rational.ONE)), Relation.AT_LEAST, Rational.ZERO));
      }
    }
    Rational best = null;
    for (int chosen = 0; chosen < 1 << planes.size(); chosen++) {
      if (Integer.bitCount(chosen) != variables) {
        continue;
      }
      List<Rational> point = meeting(planes, chosen, variables);
      if (point != null && planes.stream().allMatch(plane -> holds(plane, point))) {
        Rational value = program.valueAt(point);
        if (best == null || value.compareTo(best) > 0 == program.maximizes()) {
          best = value;
        }
      }
    }
    return best;
  }

  private static boolean holds(Row row, List<Rational> point) {
    int difference = row.at(point).compareTo(row.bound());
    return switch (row.relation()) {
      case AT_MOST -> difference <= 0;
      case EQUAL -> difference == 0;
      case AT_LEAST -> difference >= 0;
    };
  }

  /** Where the chosen planes meet in one point; null if they do not. */
  private static @Nullable List<Rational> meeting(List<Row> planes, int chosen, int variables) {
    Rational[][] matrix = new Rational[variables][variables + 1];
    int filled = 0;
    for (int plane = 0; plane < planes.size(); plane++) {
      if ((chosen >> plane & 1) == 1) {
        Arrays.fill(matrix[filled], Rational.ZERO);
        for (Entry entry : planes.get(plane).entries()) {
          matrix[filled][entry.variable()] = entry.value();
        }
        matrix[filled++][variables] = planes.get(plane).bound();
      }
    }
    for (int column = 0; column < variables; column++) {
      int pivot = column;
      while (pivot < variables && matrix[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == variables) {
        return null;
      }
      Rational[] swap = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = swap;
      for (int row = 0; row < variables; row++) {
        if (row != column) {
          Rational factor = matrix[row][column].divide(swap[column]);
          for (int place = column; place <= variables; place++) {
            matrix[row][place] = matrix[row][place].minus(factor.times(swap[place]));
          }
        }
      }
    }
    List<Rational> point = new ArrayList<>();
    for (int row = 0; row < variables; row++) {
      point.add(matrix[row][variables].divide(matrix[row][row]));
    }
    return point;
  }
}
