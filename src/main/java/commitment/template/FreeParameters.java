package commitment.template;

import commitment.exact.AffineForm;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import java.util.Map;
import java.util.function.Function;

/**
 * The parameters that are left free while a file is unfolded, and how numbers are written as
 * quantities that depend on them.
 *
 * @param quantities by name
 * @param constant a number as a quantity of the same kind
 */
public record FreeParameters(
    Map<String, Quantity> quantities, Function<Rational, Quantity> constant) {
  public FreeParameters {
    quantities = Map.copyOf(quantities);
  }

  /** One free parameter, on which anything may depend as a quotient of polynomials. */
  public static FreeParameters of(String parameter) {
    return new FreeParameters(Map.of(parameter, RationalFunction.X), RationalFunction::of);
  }

  /** Two free parameters, on which things depend affinely, or else the result says so. */
  public static FreeParameters of(String first, String second) {
    return new FreeParameters(
        Map.of(first, AffineForm.unknown(0, 2), second, AffineForm.unknown(1, 2)),
        number -> AffineForm.of(number, 2));
  }
}
