package commitment.parametric;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import java.util.Optional;

/**
 * Where parameters are while something is computed: at a value, or somewhere in a cell around a
 * sample. It decides the signs of quantities; a cell remembers which ones were asked for, because
 * it reaches just as far as they keep them.
 */
interface Place {
  /** The sign of a quantity here. */
  int sign(Quantity quantity);

  /**
   * The value of a quantity at a sample, which says nothing of how far anything reaches; empty
   * where the place is an irrational value.
   */
  Optional<Rational> value(Quantity quantity);
}
