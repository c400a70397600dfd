package commitment.template;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is learned about free parameters while a file is unfolded at sample values of them: which
 * quantities must keep their signs for the tree to be the same, and whether something depends on a
 * free parameter that cannot (a name, a date, an exponent).
 */
final class Dependence {
  private final FreeParameters free;
  private final Set<Quantity> signs = new LinkedHashSet<>();
  private Optional<String> obstacle = Optional.empty();

  Dependence(FreeParameters free) {
    this.free = free;
  }

  FreeParameters free() {
    return free;
  }

  Quantity constant(Rational value) {
    return free.constant().apply(value);
  }

  /** The tree is the same only where the quantity has the sign that it has at the sample. */
  void keepsSign(Quantity quantity) {
    if (!quantity.isConstant()) {
      signs.add(quantity);
    }
  }

  /** Something that must be a number, the same at all values. */
  void mustBeConstant(Quantity quantity, String what) {
    if (!quantity.isConstant() && obstacle.isEmpty()) {
      obstacle = Optional.of(what);
    }
  }

  Set<Quantity> signs() {
    return signs;
  }

  /** What depends on a free parameter and cannot. */
  Optional<String> obstacle() {
    return obstacle;
  }
}
