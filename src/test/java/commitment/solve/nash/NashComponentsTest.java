package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NashComponentsTest {
  private static ExtremeEquilibria extreme(BimatrixGame game) {
    return ExtremeEquilibria.of(game, Budget.unlimitedTime());
  }

  private static NashComponents components(BimatrixGame game) {
    return NashComponents.of(extreme(game), Budget.unlimitedTime());
  }

  /** Subsets as {@code rows x columns}, components apart by {@code |}. */
  private static String text(NashComponents components) {
    return components.components().stream()
        .map(
            component ->
                component.subsets().stream()
                    .map(subset -> text(subset.rows()) + " x " + text(subset.columns()))
                    .collect(Collectors.joining(" + ")))
        .collect(Collectors.joining(" | "));
  }

  private static String text(List<MixedStrategy> strategies) {
    return strategies.stream()
        .map(
            strategy ->
                strategy.asList().stream().map(Rational::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Test
  void aGameWithASegmentAndAnIsolatedEquilibrium() {
    // The degenerate example of section 3.6 in B. von Stengel's chapter of Algorithmic Game Theory.
    BimatrixGame game = Bimatrices.of(List.of("3 3", "2 5", "0 6"), List.of("3 3", "2 6", "3 1"));
    assertThat(text(components(game)))
        .isEqualTo("{1 0 0} x {1 0, 2/3 1/3} | {0 1/3 2/3} x {1/3 2/3}");
  }

  @Test
  void twoSubsetsThatMeetInOneEquilibrium() {
    // Both answers are best to the other's first, and the first is best to everything.
    BimatrixGame game = Bimatrices.of(List.of("1 1", "1 0"), List.of("1 1", "1 0"));
    assertThat(text(components(game))).isEqualTo("{1 0, 0 1} x {1 0} + {1 0} x {1 0, 0 1}");
  }

  @Test
  void whereNothingMattersEverythingIsAnEquilibrium() {
    List<String> equal = List.of("5 5 5", "5 5 5", "5 5 5");
    assertThat(text(components(Bimatrices.of(equal, equal))))
        .isEqualTo("{1 0 0, 0 1 0, 0 0 1} x {1 0 0, 0 1 0, 0 0 1}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void subsetsOfRandomGamesAreAllThatThereAre(int most) {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      BimatrixGame game =
          Bimatrices.random(random, 1 + random.nextInt(4), 1 + random.nextInt(4), most);
      ExtremeEquilibria extreme = extreme(game);
      NashComponents components = NashComponents.of(extreme, Budget.unlimitedTime());
      assertThat(components.complete()).isTrue();
      List<NashSubset> subsets =
          components.components().stream().flatMap(part -> part.subsets().stream()).toList();
      assertThat(subsets).as("seed " + seed).doesNotHaveDuplicates();
      assertThat(new HashSet<>(subsets)).as("seed " + seed).isEqualTo(byTrying(extreme));
      for (NashSubset subset : subsets) {
        assertThat(
                VerticesByDefinition.isEquilibrium(
                    game, mixture(random, subset.rows()), mixture(random, subset.columns())))
            .as("seed " + seed)
            .isTrue();
      }
      checkApart(components, "seed " + seed);
    }
  }

  /** Strategies of different components have no extreme strategy of either side in common. */
  private static void checkApart(NashComponents components, String name) {
    Set<MixedStrategy> rows = new HashSet<>();
    Set<MixedStrategy> columns = new HashSet<>();
    for (NashComponent component : components.components()) {
      Set<MixedStrategy> own =
          component.subsets().stream()
              .flatMap(subset -> subset.rows().stream())
              .collect(Collectors.toSet());
      Set<MixedStrategy> other =
          component.subsets().stream()
              .flatMap(subset -> subset.columns().stream())
              .collect(Collectors.toSet());
      assertThat(rows).as(name).doesNotContainAnyElementsOf(own);
      assertThat(columns).as(name).doesNotContainAnyElementsOf(other);
      rows.addAll(own);
      columns.addAll(other);
    }
  }

  /** All maximal sets of row strategies that have column strategies in common, set by set. */
  private static Set<NashSubset> byTrying(ExtremeEquilibria extreme) {
    Set<List<MixedStrategy>> edges =
        extreme.equilibria().stream()
            .map(equilibrium -> List.of(equilibrium.row(), equilibrium.column()))
            .collect(Collectors.toSet());
    List<MixedStrategy> rows = distinct(edges, 0);
    List<MixedStrategy> columns = distinct(edges, 1);
    Set<NashSubset> found = new HashSet<>();
    for (int set = 1; set < 1 << rows.size(); set++) {
      int chosen = set;
      List<MixedStrategy> some =
          IntStream.range(0, rows.size())
              .filter(row -> (chosen >> row & 1) != 0)
              .mapToObj(rows::get)
              .toList();
      List<MixedStrategy> common =
          columns.stream()
              .filter(column -> some.stream().allMatch(row -> edges.contains(List.of(row, column))))
              .toList();
      List<MixedStrategy> all =
          rows.stream()
              .filter(row -> common.stream().allMatch(col -> edges.contains(List.of(row, col))))
              .toList();
      if (!common.isEmpty() && all.equals(some)) {
        found.add(new NashSubset(some, common));
      }
    }
    return found;
  }

  private static List<MixedStrategy> distinct(Set<List<MixedStrategy>> edges, int side) {
    return edges.stream()
        .map(edge -> edge.get(side))
        .distinct()
        .sorted(MixedStrategy.ORDER)
        .toList();
  }

  private static MixedStrategy mixture(Random random, List<MixedStrategy> strategies) {
    SortedMap<Integer, Rational> sum = new TreeMap<>();
    Rational total = Rational.ZERO;
    for (MixedStrategy strategy : strategies) {
      Rational weight = Rational.of(1 + random.nextInt(5));
      total = total.plus(weight);
      strategy
          .probabilities()
          .forEach((own, share) -> sum.merge(own, share.times(weight), Rational::plus));
    }
    Rational all = total;
    sum.replaceAll((own, share) -> share.divide(all));
    return new MixedStrategy(strategies.get(0).size(), sum);
  }

  @Test
  void aLimitLeavesWhatWasFound() {
    List<String> equal = List.of("1 1 0", "1 1 1", "0 1 1");
    BimatrixGame game = Bimatrices.of(equal, equal);
    NashComponents whole = components(game);
    NashComponents limited = NashComponents.of(extreme(game), Budget.of(1000, 1, null));
    assertThat(whole.complete()).isTrue();
    assertThat(limited.complete()).isFalse();
    assertThat(whole.components().get(0).subsets())
        .containsAll(limited.components().get(0).subsets());
  }
}
