package commitment.solve.nash;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldDecompositionSolver;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;

/**
 * What is known of the zeros of as many multiaffine equations g as unknowns on a box.
 *
 * <p>Krawczyk's operator: with m the middle of the box X, J the ranges of the partial derivatives
 * on X and Y the inverse of those at m, let K = m - Y g(m) + (1 - Y J)(X - m). Every zero in X is
 * in K; if K lies inside X there is exactly one (R. Krawczyk, Newton-Algorithmen zur Bestimmung von
 * Nullstellen mit Fehlerschranken, Computing 4 (1969) 187&ndash;201, DOI 10.1007/BF02234767; with
 * the inclusion R. E. Moore, A test for existence of solutions to nonlinear systems, SIAM Journal
 * on Numerical Analysis 14 (1977) 611&ndash;615, DOI 10.1137/0714040). All in exact arithmetic.
 */
final class IsolatedZero {
  enum Kind {
    NONE,
    ONE,
    UNKNOWN
  }

  private static final Rational HALF = Rational.of(1, 2);

  /** Enough steps for the precision below, since each doubles the digits that are right. */
  private static final int STEPS = 10;

  private static final Rational PRECISION =
      Rational.of(BigInteger.ONE.shiftLeft(200), BigInteger.ONE);

  private final List<MultiaffineForm> equations;
  private final List<List<MultiaffineForm>> slopes = new ArrayList<>();
  private Kind kind = Kind.UNKNOWN;

  private IsolatedZero(List<MultiaffineForm> equations) {
    this.equations = equations;
    for (MultiaffineForm equation : equations) {
      List<MultiaffineForm> row = new ArrayList<>();
      for (int unknown = 0; unknown < equations.size(); unknown++) {
        row.add(equation.slope(unknown));
      }
      slopes.add(row);
    }
  }

  static IsolatedZero of(List<MultiaffineForm> equations) {
    IsolatedZero zero = new IsolatedZero(equations);
    zero.kind = zero.applyKrawczyk();
    return zero;
  }

  Kind kind() {
    return kind;
  }

  private Kind applyKrawczyk() {
    int size = equations.size();
    List<Rational> middle = Collections.nCopies(size, HALF);
    FieldDecompositionSolver<BigFraction> solver = slopesAt(middle);
    if (!solver.isNonSingular()) {
      return Kind.UNKNOWN;
    }
    FieldMatrix<BigFraction> inverse = solver.getInverse();
    List<Rational> values = valuesAt(middle);
    boolean inside = true;
    for (int row = 0; row < size; row++) {
      Rational shift = Rational.ZERO;
      Rational spread = Rational.ZERO;
      for (int column = 0; column < size; column++) {
        Rational low = row == column ? Rational.ONE : Rational.ZERO;
        Rational high = low;
        for (int between = 0; between < size; between++) {
          Rational factor = rational(inverse.getEntry(row, between));
          Rational first = factor.times(slopes.get(between).get(column).min());
          Rational second = factor.times(slopes.get(between).get(column).max());
          low = low.minus(first.max(second));
          high = high.minus(first.min(second));
        }
        spread = spread.plus(low.abs().max(high.abs()));
        shift = shift.plus(rational(inverse.getEntry(row, column)).times(values.get(column)));
      }
      Rational distance = shift.abs();
      Rational radius = spread.times(HALF);
      if (distance.minus(radius).compareTo(HALF) > 0) {
        return Kind.NONE;
      }
      inside &= distance.plus(radius).compareTo(HALF) < 0;
    }
    return inside ? Kind.ONE : Kind.UNKNOWN;
  }

  /**
   * The only zero, if it is rational with numbers of moderate size: Newton's method, and the
   * simplest fraction near each of its places, until one is a zero exactly.
   *
   * @param low the least coordinates of the box
   * @param width its width in each direction
   */
  Optional<List<Rational>> rational(List<Rational> low, List<Rational> width) {
    int size = equations.size();
    List<Rational> place = Collections.nCopies(size, HALF);
    for (int step = 0; step < STEPS; step++) {
      FieldDecompositionSolver<BigFraction> solver = slopesAt(place);
      if (!solver.isNonSingular()) {
        return Optional.empty();
      }
      BigFraction[] values =
          valuesAt(place).stream().map(IsolatedZero::fraction).toArray(BigFraction[]::new);
      BigFraction[] move = solver.solve(new ArrayFieldVector<>(values)).toArray();
      List<Rational> next = new ArrayList<>();
      Rational error = Rational.ZERO;
      for (int unknown = 0; unknown < size; unknown++) {
        Rational moved = rational(move[unknown]);
        error = error.max(moved.abs());
        next.add(rounded(place.get(unknown).minus(moved)));
      }
      place = next;
      Rational near = error.times(error).plus(PRECISION.reciprocal());
      List<Rational> candidate = simple(place, near, low, width);
      List<Rational> local = new ArrayList<>();
      for (int unknown = 0; unknown < size; unknown++) {
        local.add(candidate.get(unknown).minus(low.get(unknown)).divide(width.get(unknown)));
      }
      boolean within =
          local.stream().allMatch(t -> t.signum() >= 0 && t.compareTo(Rational.ONE) <= 0);
      if (within && valuesAt(local).stream().allMatch(value -> value.signum() == 0)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Rational rounded(Rational value) {
    return value.times(PRECISION).floor().divide(PRECISION);
  }

  private static List<Rational> simple(
      List<Rational> place, Rational near, List<Rational> low, List<Rational> width) {
    List<Rational> simple = new ArrayList<>();
    for (int unknown = 0; unknown < place.size(); unknown++) {
      Rational scale = width.get(unknown);
      Rational from = low.get(unknown).plus(place.get(unknown).minus(near).times(scale));
      Rational to = low.get(unknown).plus(place.get(unknown).plus(near).times(scale));
      simple.add(simplest(from, to));
    }
    return simple;
  }

  /** The fraction with the least denominator from one number to a greater one. */
  static Rational simplest(Rational from, Rational to) {
    List<Rational> whole = new ArrayList<>();
    Rational low = from;
    Rational high = to;
    while (low.ceil().compareTo(high) > 0) {
      Rational floor = low.floor();
      whole.add(floor);
      Rational turned = high.minus(floor).reciprocal();
      high = low.minus(floor).reciprocal();
      low = turned;
    }
    Rational value = low.ceil();
    for (int place = whole.size() - 1; place >= 0; place--) {
      value = whole.get(place).plus(value.reciprocal());
    }
    return value;
  }

  private List<Rational> valuesAt(List<Rational> place) {
    return equations.stream().map(equation -> equation.at(place)).toList();
  }

  private FieldDecompositionSolver<BigFraction> slopesAt(List<Rational> place) {
    BigFraction[][] rows =
        slopes.stream()
            .map(row -> row.stream().map(s -> fraction(s.at(place))).toArray(BigFraction[]::new))
            .toArray(BigFraction[][]::new);
    return new FieldLUDecomposition<>(
            new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), rows))
        .getSolver();
  }

  private static BigFraction fraction(Rational value) {
    return new BigFraction(value.numerator(), value.denominator());
  }

  private static Rational rational(BigFraction value) {
    return Rational.of(value.getNumerator(), value.getDenominator());
  }
}
