package commitment.credibility;

import commitment.game.Promise;
import commitment.limit.Limit;
import commitment.solve.backward.Reach;
import commitment.solve.backward.World;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The time-consistency test of promises in one game, and what it rests on. */
public sealed interface PromiseTest
    permits TimeConsistencyTest, TimeConsistencySearch, SeparateTests {
  /** What comes of the game with nobody bound. */
  World nobodyBound();

  /** Whether all equilibria of that world are known. */
  boolean isSolved();

  /** Whether the payoffs of all equilibria with nobody bound are known, if not all equilibria. */
  default boolean knowsPayoffs() {
    return isSolved();
  }

  /** The number of pure subgame-perfect equilibria with nobody bound, if known. */
  Optional<BigInteger> equilibria();

  /** With what probability play comes to some nodes in the equilibria with nobody bound. */
  Map<Integer, Reach.Probability> reach(Set<Integer> nodes);

  /** Tests one promise, the others not assumed. */
  PromiseAssessment assess(Promise promise);

  /** Whether a limit is why something in an assessment is not known. */
  boolean isLimited(GameAssessment assessment);

  /**
   * The limits that were reached before everything was known; also those that only keep some of the
   * equilibria from being listed and do not make the test {@linkplain #isLimited limited}.
   */
  Set<Limit> limits(GameAssessment assessment);

  /** The search that found the equilibria with nobody bound; empty if backward induction did. */
  default Optional<TimeConsistencySearch> searched() {
    return Optional.empty();
  }

  /** A test of one kind, and the part of an assessment that it made. */
  record Part(PromiseTest test, GameAssessment assessment) {}

  /** The tests of one kind that an assessment was made by. */
  default List<Part> parts(GameAssessment assessment) {
    return List.of(new Part(this, assessment));
  }

  /** Tests each promise by itself. */
  default GameAssessment assess(List<Promise> promises) {
    return new GameAssessment(
        nobodyBound(), isSolved(), promises.stream().map(this::assess).toList());
  }
}
