package commitment.credibility;

import commitment.exact.Rational;
import java.util.Optional;

/**
 * The smallest fine per breach, taken from the promisor and burned, that makes a promise hold.
 *
 * @param someEquilibrium the least fine with which some equilibrium keeps the promise, if known
 * @param allEquilibriaAbove every larger fine makes all equilibria keep it, and none below does, if
 *     known
 * @param holdsAlready whether no fine is needed
 */
public record MinimalFine(
    Optional<Rational> someEquilibrium,
    Optional<Rational> allEquilibriaAbove,
    boolean holdsAlready) {}
