package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies that are the same are enumerated once, and nothing is lost by it. */
class StrategyClassesTest {
  /** Each strategy at least once, and copies of any of them, in any order. */
  private static List<Integer> copies(Random random, int count, int more) {
    List<Integer> drawn =
        IntStream.range(0, count + more)
            .map(place -> place < count ? place : random.nextInt(count))
            .boxed()
            .collect(Collectors.toList());
    Collections.shuffle(drawn, random);
    return drawn;
  }

  private static BimatrixGame withCopies(Random random, int size, int most) {
    int rows = 1 + random.nextInt(size);
    int columns = 1 + random.nextInt(size);
    BimatrixGame game = Bimatrices.random(random, rows, columns, most);
    return game.restrictedTo(
        copies(random, rows, random.nextInt(size)), copies(random, columns, random.nextInt(size)));
  }

  @Test
  void strategiesAreOfOneClassIfNeitherPlayerCaresWhichOneIsPlayed() {
    BimatrixGame game =
        Bimatrices.of(
            List.of("1 2 1", "1 2 1", "1 2 1", "0 0 0"),
            List.of("3 4 3", "3 4 3", "3 5 3", "0 0 0"));
    StrategyClasses classes = StrategyClasses.of(game);
    assertThat(classes.rows()).containsExactly(List.of(0, 1), List.of(2), List.of(3));
    assertThat(classes.columns()).containsExactly(List.of(0, 2), List.of(1));
    assertThat(classes.game().rows()).isEqualTo(3);
    assertThat(classes.game().columns()).isEqualTo(2);
    assertThat(classes.game().columnPayoff(1, 1)).isEqualTo(Rational.of(5));
  }

  @Test
  void whatDominanceLeavesEqualIsOneClass() {
    // Column 1 goes, and what is left of the rows is equal.
    BimatrixGame game = Bimatrices.of(List.of("1 0", "1 2"), List.of("1 0", "1 0"));
    StrategyClasses distinct = StrategyClasses.of(game);
    assertThat(distinct.rows()).hasSize(2);
    StrategyClasses left =
        distinct.undominated(
            IteratedDominance.of(distinct.game(), Budget.unlimitedTime(), Effort.unlimited()));
    assertThat(left.rows()).containsExactly(List.of(0, 1));
    assertThat(left.columns()).containsExactly(List.of(0));
    assertThat(ExtremeEquilibria.of(game, Budget.unlimitedTime()).equilibria()).hasSize(2);
  }

  /** The other enumeration knows nothing of classes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void theEquilibriaAreThoseOfAllSupportsSeeds0To99(int most) {
    int copies = 0;
    for (int seed = 0; seed < 100; seed++) {
      BimatrixGame game = withCopies(new Random(seed), 3, most);
      copies += game.rows() - StrategyClasses.of(game).rows().size();
      ExtremeEquilibria solved = ExtremeEquilibria.of(game, Budget.unlimitedTime());
      assertThat(solved.complete()).isTrue();
      Set<List<MixedStrategy>> pairs =
          solved.equilibria().stream()
              .map(equilibrium -> List.of(equilibrium.row(), equilibrium.column()))
              .collect(Collectors.toSet());
      assertThat(pairs).as("seed " + seed).hasSameSizeAs(solved.equilibria());
      assertThat(pairs).as("seed " + seed).isEqualTo(VerticesByDefinition.extremeEquilibria(game));
      assertThat(solved.equilibria()).isSortedAccordingTo(ExtremeEquilibrium.ORDER);
    }
    assertThat(copies).isGreaterThan(50);
  }

  @Test
  void componentsOfAGameWithCopiesAreThoseOfTheGameWithEachCopyInItsPlaceSeeds0To59() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      BimatrixGame game = Bimatrices.random(random, 3, 3, 2);
      List<Integer> rows = copies(random, 3, 2);
      List<Integer> columns = copies(random, 3, 1);
      NashComponents whole = components(game.restrictedTo(rows, columns));
      NashComponents once = components(game);
      assertThat(whole.complete()).isTrue();
      assertThat(subsets(whole, rows, columns)).as("seed " + seed).isEqualTo(subsets(once));
    }
  }

  private static NashComponents components(BimatrixGame game) {
    return NashComponents.of(
        ExtremeEquilibria.of(game, Budget.unlimitedTime()), Budget.unlimitedTime());
  }

  private static Set<Set<List<Set<MixedStrategy>>>> subsets(NashComponents components) {
    return subsets(components, List.of(0, 1, 2), List.of(0, 1, 2));
  }

  /** The maximal subsets of each component, with the strategies that they are copies of. */
  private static Set<Set<List<Set<MixedStrategy>>>> subsets(
      NashComponents components, List<Integer> rows, List<Integer> columns) {
    return components.components().stream()
        .map(
            component ->
                component.subsets().stream()
                    .map(
                        subset ->
                            List.of(
                                originals(subset.rows(), rows),
                                originals(subset.columns(), columns)))
                    .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Set<MixedStrategy> originals(List<MixedStrategy> mixed, List<Integer> copyOf) {
    return mixed.stream().map(one -> original(one, copyOf)).collect(Collectors.toSet());
  }

  private static MixedStrategy original(MixedStrategy mixed, List<Integer> copyOf) {
    TreeMap<Integer, Rational> probabilities = new TreeMap<>();
    mixed
        .probabilities()
        .forEach((copy, share) -> probabilities.merge(copyOf.get(copy), share, Rational::plus));
    return new MixedStrategy(3, probabilities);
  }

  @Test
  void aHundredByAHundredWhereNothingMattersIsSolvedCompletely() {
    BimatrixGame.Payoffs same = (row, column) -> Rational.ONE;
    BimatrixGame game = BimatrixGame.of(100, 100, same, same);
    ExtremeEquilibria solved = ExtremeEquilibria.of(game, Budget.unlimitedTime(), Effort.of(1000));
    assertThat(solved.complete()).isTrue();
    assertThat(solved.equilibria()).hasSize(10_000);
  }

  @Test
  void whereTooManyComeOfClassesOneStandsForEach() {
    // Matching pennies with 300 copies of each side have 300^4 extreme equilibria.
    BimatrixGame game =
        BimatrixGame.of(
            600,
            600,
            (row, column) -> Rational.of(row % 2 == column % 2 ? 1 : -1),
            (row, column) -> Rational.of(row % 2 == column % 2 ? -1 : 1));
    ExtremeEquilibria solved = ExtremeEquilibria.of(game, Budget.unlimitedTime());
    assertThat(solved.complete()).isFalse();
    assertThat(solved.equilibria()).hasSize(1);
    assertThat(solved.equilibria().get(0).row().support()).containsExactly(0, 1);
  }

  @Test
  void theOrderIsThatOfTheListsOfProbabilitiesSeeds0To199() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      MixedStrategy left = mixed(random);
      MixedStrategy right = mixed(random);
      int expected = 0;
      for (int strategy = 0; strategy < 4 && expected == 0; strategy++) {
        expected = right.asList().get(strategy).compareTo(left.asList().get(strategy));
      }
      assertThat(Integer.signum(MixedStrategy.ORDER.compare(left, right)))
          .as("seed " + seed)
          .isEqualTo(Integer.signum(expected));
    }
  }

  private static MixedStrategy mixed(Random random) {
    TreeMap<Integer, Rational> probabilities = new TreeMap<>();
    for (int left = 3; left > 0; left--) {
      probabilities.merge(random.nextInt(4), Rational.of(1, 3), Rational::plus);
    }
    return new MixedStrategy(4, probabilities);
  }
}
