package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Polynomial;
import commitment.exact.Rational;
import commitment.exact.RealRoots;
import java.util.List;
import java.util.Optional;

/** A claim about all values of a parameter in an interval. */
record StretchClaim(
    AlgebraicNumber low, boolean lowClosed, AlgebraicNumber high, boolean highClosed, Claim claim) {
  private static final int MOST_BITS = 2000;

  /** The interval of a claim; nothing, and a finding, if it has none. */
  static Optional<StretchClaim> read(Claim claim) {
    Optional<AlgebraicNumber> low = claim.member("low").flatMap(StretchClaim::end);
    Optional<AlgebraicNumber> high = claim.member("high").flatMap(StretchClaim::end);
    Optional<Boolean> lowClosed = claim.member("lowClosed").flatMap(Claim::truth);
    Optional<Boolean> highClosed = claim.member("highClosed").flatMap(Claim::truth);
    if (low.isEmpty() || high.isEmpty() || lowClosed.isEmpty() || highClosed.isEmpty()) {
      claim.isWrong("an interval: low, lowClosed, high, highClosed");
      return Optional.empty();
    }
    int order = low.get().compareTo(high.get());
    if (order > 0 || (order == 0 && !(lowClosed.get() && highClosed.get()))) {
      claim.isWrong("an interval that has a value in it");
      return Optional.empty();
    }
    return Optional.of(
        new StretchClaim(low.get(), lowClosed.get(), high.get(), highClosed.get(), claim));
  }

  /** A number, or the only root of a polynomial between two numbers. */
  static Optional<AlgebraicNumber> end(Claim claim) {
    Optional<Claim> root = claim.member("root");
    if (root.isEmpty()) {
      return claim.number().map(AlgebraicNumber::of);
    }
    Optional<Polynomial> polynomial =
        root.get().member("polynomial").flatMap(FunctionClaims::polynomial);
    Optional<Rational> from = root.get().member("low").flatMap(Claim::number);
    Optional<Rational> to = root.get().member("high").flatMap(Claim::number);
    if (polynomial.isEmpty()
        || polynomial.get().degree() < 1
        || polynomial.get().coefficients().stream().anyMatch(StretchClaim::isTooLong)
        || from.isEmpty()
        || to.isEmpty()
        || from.get().compareTo(to.get()) >= 0) {
      return Optional.empty();
    }
    List<AlgebraicNumber> roots = RealRoots.between(polynomial.get(), from.get(), to.get());
    return roots.size() == 1 && isAbout(claim, roots.get(0))
        ? Optional.of(roots.get(0))
        : Optional.empty();
  }

  /** Roots of polynomials with longer coefficients would take minutes to isolate. */
  private static boolean isTooLong(Rational coefficient) {
    return coefficient.numerator().bitLength() + coefficient.denominator().bitLength() > MOST_BITS;
  }

  /** Whether the decimal beside a root is near it, if there is one. */
  private static boolean isAbout(Claim claim, AlgebraicNumber root) {
    Optional<Rational> approx = claim.member("approx").flatMap(Claim::number);
    Rational tenth = Rational.of(1, 10);
    return claim.member("approx").isEmpty()
        || approx
            .filter(
                about ->
                    root.compareTo(about.minus(tenth)) > 0 && root.compareTo(about.plus(tenth)) < 0)
            .isPresent();
  }

  boolean isPoint() {
    return low.compareTo(high) == 0;
  }

  boolean contains(Rational value) {
    int left = low.compareTo(value);
    int right = high.compareTo(value);
    return (left < 0 || (left == 0 && lowClosed)) && (right > 0 || (right == 0 && highClosed));
  }

  /** The ends were found to be right. */
  void endsAreRight() {
    List.of("low", "lowClosed", "high", "highClosed")
        .forEach(name -> claim.member(name).ifPresent(Claim::isRight));
  }
}
