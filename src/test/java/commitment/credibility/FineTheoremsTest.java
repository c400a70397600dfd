package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.testing.BruteForce;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The least fines, found by trying: every difference that could be one, the points between two of
 * them, and one above all, each on the game with that fine written into its payoffs.
 */
class FineTheoremsTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leastFines(long seed) {
    PromiseByDefinition.of(seed)
        .filter(expected -> expected.free().equilibria().size() <= 100)
        .ifPresent(FineTheoremsTest::check);
  }

  private static void check(PromiseByDefinition expected) {
    Rational leastForSome = null;
    Rational infimumForAll = null;
    Rational before = Rational.ZERO;
    Promise promise = expected.promiseInFined();
    for (Rational fine : candidates(expected.gains())) {
      Game fined = expected.fined(fine);
      BruteForce world = BruteForce.of(fined);
      int keeping = world.keeping(promise).size();
      int all = world.equilibria().size();
      if (keeping > 0 && leastForSome == null) {
        leastForSome = fine;
      }
      if (keeping == all && infimumForAll == null) {
        // All keep it from here on; the infimum is a candidate itself, not a point between two.
        infimumForAll = fine.signum() == 0 ? fine : before;
      }
      assertThat(keeping > 0).isEqualTo(leastForSome != null);
      assertThat(keeping == all).isEqualTo(infimumForAll != null);
      before = fine;
    }
    MinimalFine found =
        TimeConsistencyTheoremsTest.assess(expected.game(), expected.promise()).minimalFine();
    assertThat(found.holdsAlready()).isEqualTo(expected.verdict() == Verdict.HOLDS);
    assertThat(found.someEquilibrium()).contains(leastForSome);
    assertThat(found.allEquilibriaAbove()).contains(infimumForAll);
  }

  /** 0, every positive difference, the points between, and one above all. */
  private static List<Rational> candidates(TreeSet<Rational> gains) {
    List<Rational> candidates = new ArrayList<>(List.of(Rational.ZERO));
    for (Rational gain : gains.tailSet(Rational.ZERO, false)) {
      Rational last = candidates.get(candidates.size() - 1);
      candidates.add(last.plus(gain).divide(Rational.of(2)));
      candidates.add(gain);
    }
    candidates.add(candidates.get(candidates.size() - 1).plus(Rational.ONE));
    return candidates;
  }
}
