package commitment.parametric;

import commitment.exact.Quantity;

/**
 * Where parameters are while something is computed: at a value, or somewhere in a cell around a
 * sample. It decides the signs of quantities; a cell remembers which ones were asked for, because
 * it reaches just as far as they keep them.
 */
interface Place {
  /** The sign of a quantity here. */
  int sign(Quantity quantity);
}
