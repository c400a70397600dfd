package commitment.solve.nash;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The image of a box under Krawczyk's operator (see {@link IsolatedZero}) in double precision, made
 * wider by more than rounding can lose. Coordinates are local, from 0 to 1.
 */
final class RoundedKrawczyk {
  /** More than sums of some hundred terms lose, as a part of the sum of their magnitudes. */
  private static final double LOSS = 1e-13;

  private static final double SINGULAR = 1e-200;

  private final double[] low;
  private final double[] high;
  private final IsolatedZero.Kind kind;

  private RoundedKrawczyk(double[] low, double[] high, IsolatedZero.Kind kind) {
    this.low = low;
    this.high = high;
    this.kind = kind;
  }

  static RoundedKrawczyk of(List<RoundedForm> equations, double[] low, double[] high) {
    int size = equations.size();
    double[] middle = new double[size];
    double[][] whole = new double[size][];
    double[][] slope = new double[size][size];
    double[][] deviation = new double[size][size];
    for (int row = 0; row < size; row++) {
      RoundedForm form = equations.get(row);
      double[] values = form.on(low, high);
      middle[row] = Arrays.stream(values).average().orElse(0);
      whole[row] = form.spread(values, size);
      for (int unknown = 0; unknown < size; unknown++) {
        int bit = form.bit(unknown);
        if (bit == 0) {
          continue;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < values.length; corner++) {
          if ((corner & bit) == 0) {
            double step = values[corner | bit] - values[corner];
            least = Math.min(least, step);
            most = Math.max(most, step);
          }
        }
        slope[row][unknown] = (least + most) / 2;
        deviation[row][unknown] = (most - least) / 2 + 2 * form.tolerance();
      }
    }
    double largest = 0;
    for (double[] row : slope) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(
                new Array2DRowRealMatrix(slope, false), Math.max(SINGULAR, 1e-11 * largest))
            .getSolver();
    if (!solver.isNonSingular()) {
      return new RoundedKrawczyk(new double[0], new double[0], IsolatedZero.Kind.UNKNOWN);
    }
    double[][] inverse = solver.getInverse().getData();
    return image(equations, middle, slope, deviation, inverse).within(equations, whole, inverse);
  }

  /** With Y the inverse: 1/2 - Y g(m) and around it half the sums of |1 - Y J|. */
  private static RoundedKrawczyk image(
      List<RoundedForm> equations,
      double[] middle,
      double[][] slope,
      double[][] deviation,
      double[][] inverse) {
    int size = equations.size();
    double[] low = new double[size];
    double[] high = new double[size];
    boolean none = false;
    boolean inside = true;
    for (int row = 0; row < size; row++) {
      double shift = 0;
      double spread = 0;
      double loss = 0;
      for (int column = 0; column < size; column++) {
        double factor = inverse[row][column];
        shift += factor * middle[column];
        loss +=
            Math.abs(factor)
                * (equations.get(column).tolerance() + LOSS * Math.abs(middle[column]));
        double left = row == column ? 1 : 0;
        double around = LOSS;
        for (int between = 0; between < size; between++) {
          double weight = inverse[row][between];
          left -= weight * slope[between][column];
          around +=
              Math.abs(weight)
                  * (deviation[between][column] + LOSS * Math.abs(slope[between][column]));
        }
        spread += Math.abs(left) + around;
      }
      double radius = spread / 2 * (1 + LOSS) + loss;
      low[row] = 0.5 - shift - radius;
      high[row] = 0.5 - shift + radius;
      none |= low[row] > 1 || high[row] < 0;
      inside &= low[row] > 0 && high[row] < 1;
    }
    IsolatedZero.Kind kind =
        none ? IsolatedZero.Kind.NONE : inside ? IsolatedZero.Kind.ONE : IsolatedZero.Kind.UNKNOWN;
    return new RoundedKrawczyk(low, high, kind);
  }

  /**
   * Narrower, by the ranges of x - Y g(x), which is x itself at every zero, and whose components
   * are multiaffine.
   *
   * @param whole the values of g at all corners
   */
  private RoundedKrawczyk within(
      List<RoundedForm> equations, double[][] whole, double[][] inverse) {
    int size = low.length;
    boolean none = kind == IsolatedZero.Kind.NONE;
    for (int row = 0; row < size && !none; row++) {
      double[] moved = new double[1 << size];
      double loss = LOSS;
      for (int column = 0; column < size; column++) {
        double factor = inverse[row][column];
        double largest = 0;
        for (int corner = 0; corner < moved.length; corner++) {
          moved[corner] -= factor * whole[column][corner];
          largest = Math.max(largest, Math.abs(whole[column][corner]));
        }
        loss += Math.abs(factor) * (equations.get(column).tolerance() + LOSS * largest);
      }
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int corner = 0; corner < moved.length; corner++) {
        double place = moved[corner] + (corner >> row & 1);
        least = Math.min(least, place);
        most = Math.max(most, place);
      }
      low[row] = Math.max(low[row], least - loss);
      high[row] = Math.min(high[row], most + loss);
      none = low[row] > 1 || high[row] < 0 || low[row] > high[row];
    }
    return none ? new RoundedKrawczyk(low, high, IsolatedZero.Kind.NONE) : this;
  }

  /** What is proved of the zeros in the box. */
  IsolatedZero.Kind kind() {
    return kind;
  }

  /** Whether there is an image; not where the slopes in the middle have no inverse. */
  boolean isThere() {
    return low.length > 0;
  }

  /** Every zero in the box has at least this coordinate. */
  double low(int unknown) {
    return low[unknown];
  }

  /** Every zero in the box has at most this coordinate. */
  double high(int unknown) {
    return high[unknown];
  }
}
