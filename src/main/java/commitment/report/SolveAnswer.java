package commitment.report;

import commitment.exact.Interval;
import commitment.limit.Limit;
import commitment.solve.backward.World;
import commitment.solve.subgame.ApproximateEquilibrium;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The equilibria of a game, whatever found them. */
public interface SolveAnswer {
  /** Actions at an information set between which some equilibrium leaves its player indifferent. */
  record Tie(int informationSet, List<Integer> actions, boolean always) {
    public Tie {
      actions = List.copyOf(actions);
    }
  }

  /** By how much the chosen action beats the best other one, over all equilibria. */
  record Margin(int informationSet, Interval range) {}

  /** Whether the payoffs, the count and the listing (up to its limit) are all of them. */
  boolean isComplete();

  /** The limits that are why something is missing. */
  Set<Limit> limits();

  /** Whether a limit is why something is missing. */
  default boolean isLimited() {
    return !limits().isEmpty();
  }

  /** The number of pure subgame-perfect equilibria, if known. */
  Optional<BigInteger> count();

  /** How many equilibria there are, in a few words. */
  String counted();

  /** What was found, in a sentence. */
  String found();

  /** What else there is to say of the game's subgames and of what is missing; may be empty. */
  List<String> remarks();

  /** What a complete answer has. */
  String whole();

  /** What an incomplete answer lacks. */
  String missing();

  /** The payoffs of all equilibria, and for the first of them where play ends in one of each. */
  World world(int witnesses);

  /** How many equilibria to list at most. */
  int most();

  /** How many subgame-perfect equilibria stand before others, if some are left out there. */
  default OptionalInt cutAt() {
    return OptionalInt.empty();
  }

  /** The equilibria one after the other, if they are known. */
  Iterator<SolvedProfile> equilibria();

  /** Where no equilibrium was found: a profile that comes near one. */
  Optional<ApproximateEquilibrium> approximation();

  /** Profiles near each of which an equilibrium with irrational probabilities is proved. */
  List<ApproximateEquilibrium> irrational();

  /** In the order of the moves. */
  Stream<Tie> ties();

  /** By how much the chosen action beats the best other one, in the order of the moves. */
  Stream<Margin> margins();

  /** Whether the time to list further equilibria is up. */
  boolean isOutOfTime();

  /** The nodes at which proper subgames start; empty where every move starts one. */
  Optional<List<Integer>> properSubgames();

  /** The extreme equilibria that belong together, where equilibria form a continuum. */
  List<ListedComponent> components();
}
