package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.World;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With next to no budget: nothing breaks, every interval contains the exact one, what is said to be
 * exact is, and what is decided is right.
 */
class BoundsTest {
  private static final int NO_TIME = -1;

  static Stream<Arguments> seedsAndBudgets() {
    return RandomGames.seeds()
        .boxed()
        .flatMap(
            seed -> Stream.of(0, 1, 2, 3, NO_TIME).map(vectors -> Arguments.of(seed, vectors)));
  }

  private static Budget budget(int vectors) {
    return vectors == NO_TIME
        ? Budget.of(Budget.DEFAULT_NODES, 3, Duration.ZERO)
        : Budget.of(Budget.DEFAULT_NODES, vectors, null);
  }

  @ParameterizedTest(name = "seed {0}, vectors {1}")
  @MethodSource("seedsAndBudgets")
  void boundsAreSoundAndFlagsHonest(long seed, int vectors) {
    Optional<PromiseByDefinition> sample = PromiseByDefinition.of(seed);
    if (sample.isEmpty()) {
      return;
    }
    GameAssessment exact = assess(sample.get(), Budget.unlimitedTime());
    GameAssessment bounded = assess(sample.get(), budget(vectors));
    assertSound(bounded.nobodyBound(), exact.nobodyBound());
    assertSound(bounded.promises().get(0), exact.promises().get(0));
    if (bounded.isComplete()) {
      assertThat(bounded.promises().get(0).clauses()).isEqualTo(exact.promises().get(0).clauses());
    }
  }

  private static GameAssessment assess(PromiseByDefinition sample, Budget budget) {
    return new TimeConsistencyTest(
            sample.game(), TreeIndex.of(sample.game().tree()), 10, Arithmetic.FASTEST, budget)
        .assess(List.of(sample.promise()));
  }

  private static void assertSound(PromiseAssessment bounded, PromiseAssessment exact) {
    assertThat(bounded.verdict()).isIn(Verdict.UNDECIDED, exact.verdict());
    assertThat(bounded.undecidedReason().isPresent())
        .isEqualTo(bounded.verdict() == Verdict.UNDECIDED);
    assertUnknownOrSame(bounded.equilibria(), exact.equilibria());
    assertUnknownOrSame(bounded.keeping(), exact.keeping());
    MinimalFine fine = bounded.minimalFine();
    assertUnknownOrSame(fine.someEquilibrium(), exact.minimalFine().someEquilibrium());
    assertUnknownOrSame(fine.allEquilibriaAbove(), exact.minimalFine().allEquilibriaAbove());
    assertUnknownOrSame(bounded.robustness(), exact.robustness());
    assertSound(bounded.promiseBound(), exact.promiseBound());
    assertSound(bounded.believedNotBound(), exact.believedNotBound());
    for (int player : exact.harm().keySet()) {
      Harm known = bounded.harm().get(player);
      Harm harm = exact.harm().get(player);
      assertSound(known.reliance(), harm.reliance(), known.exact());
      assertSound(known.expectation(), harm.expectation(), known.exact());
    }
    for (int place = 0; place < exact.clauses().size(); place++) {
      assertSound(
          bounded.clauses().get(place),
          exact.clauses().get(place),
          bounded.verdict() != Verdict.UNDECIDED);
    }
  }

  private static void assertSound(
      ClauseAssessment bounded, ClauseAssessment exact, boolean decided) {
    assertThat(bounded.temptation().isPresent()).isEqualTo(exact.temptation().isPresent());
    if (exact.temptation().isPresent()) {
      assertSound(bounded.temptation().orElseThrow(), exact.temptation().get(), bounded.exact());
      assertSound(
          bounded.disillusionTemptation().orElseThrow(),
          exact.disillusionTemptation().orElseThrow(),
          bounded.exact());
    }
    assertSound(bounded.reachIfKept(), exact.reachIfKept(), bounded.reachExact());
    if (decided) {
      assertThat(exact.roles()).containsAllEntriesOf(bounded.roles());
    }
  }

  private static void assertSound(World bounded, World exact) {
    assertThat(exact.exact()).isTrue();
    if (bounded.exact()) {
      assertThat(bounded.payoffs()).isEqualTo(exact.payoffs());
      assertThat(bounded.outcomes()).hasSameSizeAs(exact.outcomes());
    } else {
      assertThat(bounded.payoffs()).isEmpty();
    }
    for (int player = 0; player < exact.ranges().size(); player++) {
      assertSound(bounded.ranges().get(player), exact.ranges().get(player), bounded.exact());
    }
  }

  private static void assertSound(Interval bounded, Interval exact, boolean saidToBeExact) {
    if (saidToBeExact) {
      assertThat(bounded).isEqualTo(exact);
    } else {
      assertThat(contains(bounded, exact.min()) && contains(bounded, exact.max()))
          .as("%s in %s", exact, bounded)
          .isTrue();
    }
  }

  private static boolean contains(Interval interval, Rational value) {
    return interval.min().compareTo(value) <= 0 && value.compareTo(interval.max()) <= 0;
  }

  private static <T> void assertUnknownOrSame(Optional<T> bounded, Optional<T> exact) {
    if (bounded.isPresent()) {
      assertThat(bounded).isEqualTo(exact);
    }
  }
}
