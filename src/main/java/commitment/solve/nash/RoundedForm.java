package commitment.solve.nash;

/**
 * A {@link MultiaffineForm} on the unit cube in double precision, for bounds that allow for what is
 * lost by rounding.
 */
final class RoundedForm {
  /**
   * More than what sums of some thousand terms and a dozen interpolations lose, as a part of the
   * sum of the magnitudes of the terms.
   */
  private static final double LOSS = 1e-12;

  private final int[] unknowns;
  private final double[] corners;
  private final double tolerance;

  /**
   * @param unknowns those it depends on, ascending
   * @param corners its values at the corners, as in a multiaffine form
   * @param magnitude the greatest sum of the magnitudes of the terms of a corner
   */
  RoundedForm(int[] unknowns, double[] corners, double magnitude) {
    this.unknowns = unknowns.clone();
    this.corners = corners.clone();
    tolerance = LOSS * magnitude;
  }

  int size() {
    return corners.length;
  }

  /** More than any value on a box near the unit cube is wrong by. */
  double tolerance() {
    return tolerance;
  }

  /** The bit of a corner's place that tells an unknown, or 0. */
  int bit(int unknown) {
    for (int place = 0; place < unknowns.length; place++) {
      if (unknowns[place] == unknown) {
        return 1 << place;
      }
    }
    return 0;
  }

  /** Its values at the corners of a box. */
  double[] on(double[] low, double[] high) {
    double[] values = corners.clone();
    int bit = 1;
    for (int unknown : unknowns) {
      for (int corner = 0; corner < values.length; corner++) {
        if ((corner & bit) == 0) {
          double from = values[corner];
          double step = values[corner | bit] - from;
          values[corner] = from + step * low[unknown];
          values[corner | bit] = from + step * high[unknown];
        }
      }
      bit <<= 1;
    }
    return values;
  }

  /**
   * Values at the corners of a box of all unknowns, those that it does not depend on too.
   *
   * @param values those at the corners of its own
   * @param count how many unknowns there are
   */
  double[] spread(double[] values, int count) {
    double[] all = new double[1 << count];
    for (int corner = 0; corner < all.length; corner++) {
      int own = 0;
      for (int place = 0; place < unknowns.length; place++) {
        own |= (corner >> unknowns[place] & 1) << place;
      }
      all[corner] = values[own];
    }
    return all;
  }
}
