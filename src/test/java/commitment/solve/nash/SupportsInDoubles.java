package commitment.solve.nash;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The supports of all equilibria of a bimatrix game whose payoffs do not tie: every pair of equally
 * many strategies of both, in {@code double}s, held against the definition. For larger games than
 * {@link VerticesByDefinition}, with nothing in common with the solver either.
 */
final class SupportsInDoubles {
  private static final double NOTHING = 1e-9;

  private SupportsInDoubles() {}

  /**
   * Pairs of sets, each as the sum of the powers of 2 of its strategies.
   *
   * @param rows what the row player gets, by own strategy and the other's; of order 1
   * @param columns what the column player gets, by own strategy and the other's
   */
  static Set<List<Integer>> of(double[][] rows, double[][] columns) {
    Set<List<Integer>> found = new HashSet<>();
    for (int row = 1; row < 1 << rows.length; row++) {
      for (int column = 1; column < 1 << columns.length; column++) {
        if (Integer.bitCount(row) == Integer.bitCount(column)
            && isAnswered(columns, members(column), members(row))
            && isAnswered(rows, members(row), members(column))) {
          found.add(List.of(row, column));
        }
      }
    }
    return found;
  }

  private static int[] members(int set) {
    int[] members = new int[Integer.bitCount(set)];
    int count = 0;
    for (int member = 0; count < members.length; member++) {
      if ((set >> member & 1) != 0) {
        members[count++] = member;
      }
    }
    return members;
  }

  /** Whether some mixture of the other's strategies makes just the own ones best. */
  private static boolean isAnswered(double[][] payoffs, int[] own, int[] other) {
    int size = own.length;
    double[][] system = new double[size][size + 1];
    for (int place = 0; place < size; place++) {
      system[0][place] = 1;
      for (int equation = 1; equation < size; equation++) {
        system[equation][place] =
            payoffs[own[equation]][other[place]] - payoffs[own[0]][other[place]];
      }
    }
    system[0][size] = 1;
    if (!eliminate(system)) {
      return false;
    }
    double[] mixture = new double[size];
    for (int place = size - 1; place >= 0; place--) {
      double sum = system[place][size];
      for (int after = place + 1; after < size; after++) {
        sum -= system[place][after] * mixture[after];
      }
      mixture[place] = sum / system[place][place];
      if (mixture[place] < NOTHING) {
        return false;
      }
    }
    double value = worth(payoffs[own[0]], other, mixture);
    return Arrays.stream(payoffs)
        .allMatch(answer -> worth(answer, other, mixture) <= value + NOTHING);
  }

  private static double worth(double[] payoffs, int[] other, double[] mixture) {
    double sum = 0;
    for (int place = 0; place < other.length; place++) {
      sum += mixture[place] * payoffs[other[place]];
    }
    return sum;
  }

  private static boolean eliminate(double[][] system) {
    for (int column = 0; column < system.length; column++) {
      int best = column;
      for (int row = column + 1; row < system.length; row++) {
        if (Math.abs(system[row][column]) > Math.abs(system[best][column])) {
          best = row;
        }
      }
      double[] pivot = system[best];
      system[best] = system[column];
      system[column] = pivot;
      if (Math.abs(pivot[column]) < 1e-13) {
        return false;
      }
      for (int row = column + 1; row < system.length; row++) {
        double factor = system[row][column] / pivot[column];
        for (int place = column; place <= system.length; place++) {
          system[row][place] -= factor * pivot[place];
        }
      }
    }
    return true;
  }
}
