package commitment.parametric;

import commitment.exact.AffineForm;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** An open part of the plane of two parameters around a sample, not known yet how far. */
final class RegionPlace implements Place {
  private final Point sample;
  private final Set<AffineForm> asked = new LinkedHashSet<>();
  private boolean onLine;
  private boolean affine = true;

  RegionPlace(Point sample) {
    this.sample = sample;
  }

  Point sample() {
    return sample;
  }

  @Override
  public int sign(Quantity quantity) {
    AffineForm form = (AffineForm) quantity;
    if (!form.isAffine()) {
      affine = false;
      return 0;
    }
    int sign = form.value(sample.coordinates()).signum();
    if (!form.isConstant()) {
      onLine |= sign == 0;
      asked.add(form);
    }
    return sign;
  }

  @Override
  public Optional<Rational> value(Quantity quantity) {
    AffineForm form = (AffineForm) quantity;
    affine &= form.isAffine();
    return Optional.of(form.isAffine() ? form.value(sample.coordinates()) : Rational.ZERO);
  }

  /** The forms that depend on the parameters and were asked for. */
  Set<AffineForm> asked() {
    return asked;
  }

  /** Whether one of them is 0 at the sample. */
  boolean isOnLine() {
    return onLine;
  }

  /** Whether everything that was asked for is affine; else nothing is known. */
  boolean isAffine() {
    return affine;
  }
}
