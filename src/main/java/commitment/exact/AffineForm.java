package commitment.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code constant + Σ_k coefficient_k x_k} in several unknowns; or the fact that a quantity is not
 * such a form, which whatever is computed from it inherits.
 *
 * @param isAffine whether the other two say anything
 */
public record AffineForm(Rational base, List<Rational> coefficients, boolean isAffine)
    implements Quantity {
  public AffineForm {
    coefficients = List.copyOf(coefficients);
  }

  /** A number, seen as a form in so many unknowns. */
  public static AffineForm of(Rational constant, int unknowns) {
    return new AffineForm(constant, Collections.nCopies(unknowns, Rational.ZERO), true);
  }

  /** One of the unknowns. */
  public static AffineForm unknown(int which, int unknowns) {
    List<Rational> coefficients = new ArrayList<>(Collections.nCopies(unknowns, Rational.ZERO));
    coefficients.set(which, Rational.ONE);
    return new AffineForm(Rational.ZERO, coefficients, true);
  }

  private AffineForm notAffine() {
    return new AffineForm(
        Rational.ZERO, AffineForm.of(Rational.ZERO, unknowns()).coefficients, false);
  }

  private int unknowns() {
    return coefficients.size();
  }

  @Override
  public AffineForm plus(Quantity quantity) {
    AffineForm other = (AffineForm) quantity;
    if (!isAffine || !other.isAffine) {
      return notAffine();
    }
    List<Rational> sum = new ArrayList<>();
    for (int unknown = 0; unknown < unknowns(); unknown++) {
      sum.add(coefficients.get(unknown).plus(other.coefficients.get(unknown)));
    }
    return new AffineForm(base.plus(other.base), sum, true);
  }

  @Override
  public AffineForm minus(Quantity other) {
    return plus(other.negate());
  }

  /** 0 times anything is 0, also where it is not affine. */
  @Override
  public AffineForm times(Quantity quantity) {
    AffineForm other = (AffineForm) quantity;
    Optional<Rational> left = constant();
    Optional<Rational> right = other.constant();
    if (left.isPresent()) {
      return other.scaled(left.get());
    }
    return right.isPresent() ? scaled(right.get()) : notAffine();
  }

  private AffineForm scaled(Rational factor) {
    if (factor.signum() == 0) {
      return of(Rational.ZERO, unknowns());
    }
    return new AffineForm(
        base.times(factor), coefficients.stream().map(factor::times).toList(), isAffine);
  }

  @Override
  public AffineForm negate() {
    return scaled(Rational.of(-1));
  }

  @Override
  public AffineForm reciprocal() {
    return constant().map(value -> of(value.reciprocal(), unknowns())).orElseGet(this::notAffine);
  }

  @Override
  public AffineForm one() {
    return of(Rational.ONE, unknowns());
  }

  @Override
  public Optional<Rational> constant() {
    return isAffine && coefficients.stream().allMatch(c -> c.signum() == 0)
        ? Optional.of(base)
        : Optional.empty();
  }

  /**
   * The value at a point.
   *
   * @throws IllegalStateException if the form is not affine
   */
  public Rational value(List<Rational> point) {
    if (!isAffine) {
      throw new IllegalStateException("not affine");
    }
    Rational value = base;
    for (int unknown = 0; unknown < unknowns(); unknown++) {
      value = value.plus(coefficients.get(unknown).times(point.get(unknown)));
    }
    return value;
  }
}
