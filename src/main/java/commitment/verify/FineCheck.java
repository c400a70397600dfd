package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what is said of the least fine for a promise in a small game with information sets against
 * the game, by solving it again with fines at, just below and just above what is said; see {@link
 * EquilibriumRecount}.
 *
 * <p>With a fine larger than the difference between the promisor's best and worst payoff no best
 * reply breaks the promise where play comes to, so all such fines have the same equilibria, and one
 * of them stands for all. Between a fine that is said to be enough and that one some are tried.
 * <em>Just</em> below and above is within 1/65536 of the amount or of the difference: a number that
 * is wrong by less is not told from the right one.
 */
public final class FineCheck {
  private static final Rational NEAR = Rational.of(1, 65_536);

  /** So many fines are tried between one that is said to be enough and a very large one. */
  private static final int BETWEEN = 3;

  /** How a claim stands to what was found. */
  public enum Standing {
    CONFIRMED,
    WRONG,
    UNKNOWN
  }

  /**
   * What was found of a claim.
   *
   * @param words what is so instead, of a wrong one
   */
  public record Finding(Standing standing, String words) {
    private static final Finding CONFIRMED = new Finding(Standing.CONFIRMED, "");
    private static final Finding UNKNOWN = new Finding(Standing.UNKNOWN, "");

    private static Finding wrong(String words) {
      return new Finding(Standing.WRONG, words);
    }

    private Finding and(Finding other) {
      return standing == Standing.WRONG || (standing == Standing.UNKNOWN && !other.isWrong())
          ? this
          : other;
    }

    public boolean isWrong() {
      return standing == Standing.WRONG;
    }

    public boolean isConfirmed() {
      return standing == Standing.CONFIRMED;
    }
  }

  private enum Told {
    YES,
    NO,
    UNKNOWN;

    Told and(Told other) {
      return this == NO || other == NO ? NO : this == YES ? other : UNKNOWN;
    }

    Told or(Told other) {
      return this == YES || other == YES ? YES : this == NO ? other : UNKNOWN;
    }
  }

  /** Whether some equilibrium keeps the promise, and whether some breaks it. */
  private record Solved(Told kept, Told broken) {}

  private final Game game;
  private final Promise promise;
  private final Budget budget;
  private final Rational spread;
  private final Map<Rational, Solved> known = new HashMap<>();

  /**
   * A check of one promise.
   *
   * @param promise of one action at each set
   */
  public FineCheck(Game game, Promise promise, Budget budget) {
    this.game = game;
    this.promise = promise;
    this.budget = budget;
    Rational most = Rational.ZERO;
    for (int promisor : promise.promisors()) {
      Interval range = Interval.of(game.payoffs().payoff(0, promisor));
      for (int outcome = 1; outcome < game.payoffs().outcomes(); outcome++) {
        range = range.hull(Interval.of(game.payoffs().payoff(outcome, promisor)));
      }
      most = most.max(range.max().minus(range.min()));
    }
    spread = most;
  }

  private Solved at(Rational fine) {
    return known.computeIfAbsent(fine, this::solve);
  }

  private Solved solve(Rational fine) {
    Device device = new Device.Fine(promise.name(), fine, Optional.empty());
    Optional<DeviceApplication.Result> applied =
        DeviceApplication.apply(
            game, TreeIndex.of(game.tree()), List.of(promise), List.of(device), budget.nodes());
    if (applied.isEmpty()) {
      return new Solved(Told.UNKNOWN, Told.UNKNOWN);
    }
    Game fined = applied.get().game();
    Promise there = applied.get().promises().get(0);
    GameTree tree = fined.tree();
    Subgames subgames = Subgames.of(TreeIndex.of(tree));
    Told kept = Told.YES;
    Told broken = Told.NO;
    for (int promisor : promise.promisors()) {
      List<Clause> own = there.clausesOf(tree, promisor);
      List<Clause> others = there.clausesOfOthers(tree, promisor);
      Optional<KeptRecount> part =
          EquilibriumRecount.of(PromiseSearchRecount.bound(fined, others), subgames, budget)
              .map(recount -> KeptRecount.of(recount, own));
      kept = kept.and(part.map(p -> told(p.keeping(), p)).orElse(Told.UNKNOWN));
      broken = broken.or(part.map(p -> told(p.breaking(), p)).orElse(Told.UNKNOWN));
    }
    return new Solved(kept, broken);
  }

  private static Told told(int number, KeptRecount part) {
    boolean all = part.isWhole() && part.unclear() == 0;
    return number > 0 ? Told.YES : all ? Told.NO : Told.UNKNOWN;
  }

  /** A fine with which every large one has the same equilibria. */
  private Rational large() {
    return spread.plus(Rational.ONE);
  }

  private static Rational justBelow(Rational fine) {
    return fine.minus(fine.times(NEAR));
  }

  private Rational justAbove(Rational fine) {
    return fine.plus(spread.max(Rational.ONE).times(NEAR));
  }

  /** Whether it is the least fine with which some equilibrium keeps the promise. */
  public Finding isLeastForSome(Rational fine) {
    return isForSome(new Interval(fine, fine));
  }

  /** Whether the least fine with which some equilibrium keeps the promise lies there. */
  public Finding isForSome(Interval fine) {
    if (fine.min().signum() < 0) {
      return Finding.wrong("no negative number");
    }
    Finding enough =
        expected(
            at(fine.max()).kept(), Told.YES, "with " + fine.max() + " no equilibrium keeps it");
    return fine.min().signum() == 0
        ? enough
        : enough.and(
            expected(
                at(justBelow(fine.min())).kept(),
                Told.NO,
                "a fine below " + fine.min() + " is enough"));
  }

  /** Whether all larger fines are enough for all equilibria, and no smaller number has that. */
  public Finding isLeastForAll(Rational fine) {
    if (fine.signum() < 0) {
      return Finding.wrong("no negative number");
    }
    Told broken = at(fine).broken().or(at(justBelow(fine)).broken());
    return isEnoughForAll(fine)
        .and(expected(broken, Told.YES, "a fine below " + fine + " is enough"));
  }

  /** Whether with every larger fine all equilibria keep the promise. */
  public Finding isEnoughForAll(Rational fine) {
    Rational above = justAbove(fine);
    List<Rational> tried = new ArrayList<>(List.of(above, large().max(above)));
    for (int place = 1; place <= BETWEEN && above.compareTo(large()) < 0; place++) {
      Rational share = Rational.of(place, BETWEEN + 1);
      tried.add(above.plus(large().minus(above).times(share)));
    }
    Finding all = Finding.CONFIRMED;
    for (Rational larger : tried) {
      all = all.and(expected(at(larger).broken(), Told.NO, "with " + larger + " some break it"));
    }
    return all;
  }

  /** Whether with every large fine some equilibrium breaks the promise. */
  public Finding isNeverEnoughForAll() {
    return expected(at(large()).broken(), Told.YES, "a large fine is enough for all");
  }

  /**
   * Whether no smaller number has the property that every larger fine is enough for all. That can
   * be confirmed by an equilibrium that breaks the promise, but not refuted here.
   */
  public Finding isNeededForAll(Rational fine) {
    Told broken = at(fine).broken().or(at(justBelow(fine)).broken()).or(at(large()).broken());
    return fine.signum() <= 0 || broken == Told.YES ? Finding.CONFIRMED : Finding.UNKNOWN;
  }

  private static Finding expected(Told found, Told right, String otherwise) {
    return found == right
        ? Finding.CONFIRMED
        : found == Told.UNKNOWN ? Finding.UNKNOWN : Finding.wrong(otherwise);
  }
}
