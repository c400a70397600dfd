package commitment.verify.answer;

import commitment.exact.Polynomial;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions of a parameter in an answer: coefficients, lowest first, or two lists of them. */
final class FunctionClaims {
  /** No game here has larger ones. */
  private static final int MOST_COEFFICIENTS = 1000;

  private FunctionClaims() {}

  /** The function, if the claim writes one. */
  static Optional<RationalFunction> read(Claim claim) {
    if (claim.isArray()) {
      return polynomial(claim).map(RationalFunction::of);
    }
    Optional<Polynomial> above = claim.member("numerator").flatMap(FunctionClaims::polynomial);
    Optional<Polynomial> below = claim.member("denominator").flatMap(FunctionClaims::polynomial);
    return above.isEmpty() || below.isEmpty() || below.get().degree() < 0
        ? Optional.empty()
        : Optional.of(RationalFunction.of(above.get(), below.get()));
  }

  static Optional<Polynomial> polynomial(Claim claim) {
    List<Rational> coefficients = new ArrayList<>();
    List<Claim> parts = claim.isArray() ? claim.parts() : List.of();
    for (Claim part : parts) {
      part.number().ifPresent(coefficients::add);
    }
    return parts.isEmpty() || parts.size() > MOST_COEFFICIENTS || coefficients.size() < parts.size()
        ? Optional.empty()
        : Optional.of(Polynomial.of(coefficients));
  }

  /** Its value; empty at a pole. */
  static Optional<Rational> value(RationalFunction function, Rational at) {
    return function.denominator().value(at).signum() == 0
        ? Optional.empty()
        : Optional.of(function.value(at));
  }
}
