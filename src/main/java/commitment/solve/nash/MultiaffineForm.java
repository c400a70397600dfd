package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A polynomial in which no unknown has a power above 1, on a box, given by its values at the
 * corners. Its least and its greatest value on the box are at corners.
 *
 * <p>Places in the box are told by local coordinates from 0 to 1.
 */
final class MultiaffineForm {
  /** The unknowns it depends on, ascending. */
  private final int[] unknowns;

  /** Bit k of the place of a corner tells that the k-th of these unknowns is 1 there. */
  private final List<Rational> corners;

  private MultiaffineForm(int[] unknowns, Rational[] corners) {
    this.unknowns = unknowns;
    this.corners = Collections.unmodifiableList(Arrays.asList(corners));
  }

  /**
   * @param unknowns ascending
   * @param corners 2 to the power of their number
   */
  static MultiaffineForm of(int[] unknowns, Rational[] corners) {
    return new MultiaffineForm(unknowns.clone(), corners.clone());
  }

  Rational min() {
    return Collections.min(corners);
  }

  Rational max() {
    return Collections.max(corners);
  }

  private int bit(int unknown) {
    int place = Arrays.binarySearch(unknowns, unknown);
    return place < 0 ? 0 : 1 << place;
  }

  /**
   * On another box, told by local coordinates of this one.
   *
   * @param low its least coordinates
   * @param width how wide it is in each direction
   */
  MultiaffineForm on(List<Rational> low, List<Rational> width) {
    MultiaffineForm form = this;
    for (int unknown : unknowns) {
      Rational from = low.get(unknown);
      form = form.part(unknown, from, from.plus(width.get(unknown)));
    }
    return form;
  }

  private MultiaffineForm part(int unknown, Rational from, Rational to) {
    int bit = bit(unknown);
    if (bit == 0) {
      return this;
    }
    Rational[] moved = new Rational[corners.size()];
    for (int corner = 0; corner < moved.length; corner++) {
      if ((corner & bit) == 0) {
        Rational low = corners.get(corner);
        Rational step = corners.get(corner | bit).minus(low);
        moved[corner] = low.plus(step.times(from));
        moved[corner | bit] = low.plus(step.times(to));
      }
    }
    return new MultiaffineForm(unknowns, moved);
  }

  /** The partial derivative by the local coordinate of an unknown. */
  MultiaffineForm slope(int unknown) {
    int bit = bit(unknown);
    if (bit == 0) {
      return new MultiaffineForm(new int[0], new Rational[] {Rational.ZERO});
    }
    Rational[] steps = new Rational[corners.size() / 2];
    int place = 0;
    for (int corner = 0; corner < corners.size(); corner++) {
      if ((corner & bit) == 0) {
        steps[place++] = corners.get(corner | bit).minus(corners.get(corner));
      }
    }
    return new MultiaffineForm(
        Arrays.stream(unknowns).filter(other -> other != unknown).toArray(), steps);
  }

  /** The value at a place. */
  Rational at(List<Rational> place) {
    Rational[] values = corners.toArray(new Rational[0]);
    int count = values.length;
    for (int last = unknowns.length - 1; last >= 0; last--) {
      count /= 2;
      for (int corner = 0; corner < count; corner++) {
        Rational step = values[corner + count].minus(values[corner]);
        values[corner] = values[corner].plus(step.times(place.get(unknowns[last])));
      }
    }
    return values[0];
  }
}
