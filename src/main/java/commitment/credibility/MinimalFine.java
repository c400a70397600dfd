package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.Optional;

/**
 * The smallest fine per breach, taken from the promisor and burned, that makes a promise hold.
 *
 * <p>With whatever fine is larger than the least one for some equilibrium, some equilibrium keeps
 * the promise too. It need not be so for all: where several move at a time a smaller fine may do
 * what a larger one does not, so the fine for all is the one above which every fine is enough.
 *
 * @param someEquilibrium the least fine with which some equilibrium keeps the promise, if known
 * @param allEquilibriaAbove every larger fine makes all equilibria keep it, and no smaller number
 *     has that property, if known
 * @param holdsAlready whether no fine is needed
 * @param bounds what is known besides, where one of the two is not
 */
public record MinimalFine(
    Optional<Rational> someEquilibrium,
    Optional<Rational> allEquilibriaAbove,
    boolean holdsAlready,
    Optional<Bounds> bounds) {
  /**
   * Bounds of both fines, sound whatever was not looked at.
   *
   * @param some where the least fine for some equilibrium lies, its ends included
   * @param allAtLeast no smaller number has the property that every larger fine is enough for all
   * @param allAtMost every larger fine makes all equilibria keep the promise, if such a fine is
   *     known
   * @param allNever whether there is no such fine: with every large one some equilibrium breaks the
   *     promise, where play does not come to
   * @param reason why it is not known more exactly; empty where nothing is left to know
   */
  public record Bounds(
      Interval some,
      Rational allAtLeast,
      Optional<Rational> allAtMost,
      boolean allNever,
      String reason) {}

  /** A fine of which no more than this is known. */
  public MinimalFine(
      Optional<Rational> someEquilibrium,
      Optional<Rational> allEquilibriaAbove,
      boolean holdsAlready) {
    this(someEquilibrium, allEquilibriaAbove, holdsAlready, Optional.empty());
  }

  /** Whether there is something to find out. */
  public boolean isOpen() {
    return someEquilibrium.isEmpty() || allEquilibriaAbove.isEmpty();
  }
}
