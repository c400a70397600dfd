package commitment.repair;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.Stretch;
import commitment.solve.backward.World;
import java.util.List;
import java.util.Optional;

/**
 * One line of a menu: a change, and what it brings, found by making it and testing again.
 *
 * @param change as it was made; of amounts the one that was tried
 * @param least the bound of the amount or of the parameter; empty for changes without one
 * @param open whether only what is beyond the bound makes the promise hold, not the bound itself
 * @param direction 1 where what is above the bound does, -1 where what is below
 * @param margin the values of the parameter with which the promise holds and brings what it does
 *     here, next to the bound; empty for other changes
 * @param someLeast the least amount with which some equilibrium keeps the promise, where known
 * @param before what the promisor gets in equilibrium without the change
 * @param after what he gets with it
 * @param tested the game with the change
 * @param inEffect whether in every subgame in which it can be broken all equilibria keep it or undo
 *     the breach before it takes effect; empty for changes that undo no breach, and where not known
 * @param asPromised whether nothing comes of the game that would not come of the promise if it
 *     bound; empty where not known
 * @param enforcer whether whoever must say no to a breach does: the verdict on that threat
 * @param remarks what else to know
 * @param complete whether everything is known exactly
 */
public record Repair(
    Change change,
    Optional<AlgebraicNumber> least,
    boolean open,
    int direction,
    Optional<Stretch<Verdict>> margin,
    Optional<Rational> someLeast,
    Interval before,
    Interval after,
    Tested tested,
    Optional<Boolean> inEffect,
    Optional<Boolean> asPromised,
    Optional<Verdict> enforcer,
    List<Remark> remarks,
    boolean complete) {
  public Repair {
    remarks = List.copyOf(remarks);
  }

  /** What to know of a line besides its numbers. */
  public sealed interface Remark {}

  /** The beneficiary of damages is better off if the promise is broken. */
  public record BreachPaysBeneficiary(int player, int informationSet, Rational gain)
      implements Remark {}

  /**
   * Damages that are not enough for the promise to be kept but change what others do: with amounts
   * in an interval play goes elsewhere, and the promise is broken all the same.
   *
   * @param amounts with the verdict on the promise there
   * @param path where play ends then and does not without damages
   * @param worse the players who may get less than without damages
   */
  public record ReliedOnThoughBroken(
      Stretch<Verdict> amounts, List<String> path, List<Integer> worse) implements Remark {
    public ReliedOnThoughBroken {
      worse = List.copyOf(worse);
      path = List.copyOf(path);
    }
  }

  /**
   * Too much is as bad as too little: beyond a value of the parameter the promise is kept too, but
   * somebody makes another use of that.
   *
   * @param included whether the value itself is still right
   * @param path where play ends beyond, of the first equilibrium
   */
  public record TooMuch(AlgebraicNumber at, boolean included, List<String> path) implements Remark {
    public TooMuch {
      path = List.copyOf(path);
    }
  }

  /**
   * The promise holds only up to a value of the parameter.
   *
   * @param single whether only that value is wrong, not what lies beyond
   */
  public record OnlyUpTo(AlgebraicNumber at, boolean included, boolean single, Verdict beyond)
      implements Remark {}

  /** The amount is one that was tried; a smaller one may do. */
  public record NotLeast() implements Remark {}

  /** The value is one that was tried; with another one on the way to it the promise fails. */
  public record FailsAt(Rational value) implements Remark {}

  /** The promise holds, but play does not go where the promise, if it bound, would take it. */
  public record OtherOutcome() implements Remark {}

  /**
   * After a breach of the bond's promise these of its sets are unprotected, so they do not count.
   */
  public record NotAfterBreach(List<Integer> informationSets) implements Remark {
    public NotAfterBreach {
      informationSets = List.copyOf(informationSets);
    }
  }

  /** The bound sets make the promised outcome one of equilibrium, not the only one. */
  public record SomeEquilibrium() implements Remark {}

  /** The verdict on the promise with the change. */
  public Verdict verdictAfter() {
    return tested.assessed().verdict();
  }

  /** What comes of the game with the change. */
  public World world() {
    return tested.nobodyBound();
  }

  /** What the change costs the promisor in equilibrium; negative where he gains. */
  public Interval cost() {
    return before.minus(after);
  }

  /** Whether the promise holds, or breaches of it never take effect. */
  public boolean works() {
    return verdictAfter() == Verdict.HOLDS || inEffect.orElse(false);
  }
}
