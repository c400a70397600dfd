package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremeEquilibriaTest {
  private static ExtremeEquilibria solve(BimatrixGame game) {
    return ExtremeEquilibria.of(game, Budget.unlimitedTime());
  }

  private static void checkAgainstDefinition(BimatrixGame game, String name) {
    ExtremeEquilibria solved = solve(game);
    Set<List<MixedStrategy>> pairs =
        solved.equilibria().stream()
            .map(equilibrium -> List.of(equilibrium.row(), equilibrium.column()))
            .collect(Collectors.toSet());
    assertThat(solved.complete()).isTrue();
    assertThat(pairs).as(name).hasSameSizeAs(solved.equilibria());
    assertThat(pairs).as(name).isEqualTo(VerticesByDefinition.extremeEquilibria(game));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void allSupportsOfRandomGames(int most) {
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      BimatrixGame game =
          Bimatrices.random(random, 1 + random.nextInt(4), 1 + random.nextInt(5), most);
      checkAgainstDefinition(game, "seed " + seed);
    }
  }

  @Test
  void allSupportsOfRandomGamesOfFractions() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      checkAgainstDefinition(Bimatrices.fractional(random, 4, 4), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 1000})
  void thePathOfLemkeAndHowsonEndsInAnExtremeEquilibrium(int most) {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      BimatrixGame game =
          Bimatrices.random(random, 1 + random.nextInt(6), 1 + random.nextInt(6), most);
      LemkeHowson.Pair end = LemkeHowson.of(game, Budget.unlimitedTime()).orElseThrow();
      assertThat(solve(game).equilibria())
          .as("seed " + seed)
          .anyMatch(one -> one.row().equals(end.row()) && one.column().equals(end.column()));
    }
  }

  @Test
  void aPathIsNotFollowedWhenTheTimeIsUp() {
    Budget none = Budget.of(1, 1, Duration.ZERO);
    assertThat(LemkeHowson.of(Bimatrices.random(new Random(1), 5, 5, 9), none)).isEmpty();
  }

  @Test
  void theGameOfVonStengelHas75() {
    // B. von Stengel, New maximal numbers of equilibria in bimatrix games, Discrete and
    // Computational Geometry 21 (1999) 557-568, DOI 10.1007/PL00009438.
    BimatrixGame game =
        Bimatrices.of(
            List.of(
                "9504 -660 19976 -20526 1776 -8976",
                "-111771 31680 -130944 168124 -8514 52764",
                "397584 -113850 451176 -586476 29216 -178761",
                "171204 -45936 208626 -263076 14124 -84436",
                "1303104 -453420 1227336 -1718376 72336 -461736",
                "737154 -227040 774576 -1039236 48081 -300036"),
            List.of(
                "72336 48081 29216 14124 1776 -8514",
                "-461736 -300036 -178761 -84436 -8976 52764",
                "1227336 774576 451176 208626 19976 -130944",
                "-1718376 -1039236 -586476 -263076 -20526 168124",
                "1303104 737154 397584 171204 9504 -111771",
                "-453420 -227040 -113850 -45936 -660 31680"));
    assertThat(solve(game).equilibria()).hasSize(75);
  }

  @Test
  void battleOfTheSexes() {
    BimatrixGame game = Bimatrices.of(List.of("3 1", "0 2"), List.of("2 1", "0 3"));
    assertThat(text(solve(game)))
        .containsExactly("1 0 | 1 0 | 3 2", "3/4 1/4 | 1/4 3/4 | 3/2 3/2", "0 1 | 0 1 | 2 3");
  }

  @Test
  void matchingPennies() {
    BimatrixGame game = Bimatrices.of(List.of("1 -1", "-1 1"), List.of("-1 1", "1 -1"));
    assertThat(text(solve(game))).containsExactly("1/2 1/2 | 1/2 1/2 | 0 0");
  }

  @Test
  void whatIsDominatedAgainAndAgainIsNotPlayed() {
    // Column 2 goes first, then row 0, then column 0.
    BimatrixGame game =
        Bimatrices.of(List.of("2 1 9", "3 2 0", "4 1 0"), List.of("4 3 2", "0 1 -1", "0 1 -1"));
    assertThat(IteratedDominance.of(game, Budget.unlimitedTime(), Effort.unlimited()).rows())
        .containsExactly(1);
    assertThat(text(solve(game))).containsExactly("0 1 0 | 0 1 0 | 2 1");
  }

  @Test
  void coordinationOnOneOfTenHasAnEquilibriumForEverySetOfThem() {
    BimatrixGame.Payoffs same = (row, column) -> row == column ? Rational.ONE : Rational.ZERO;
    BimatrixGame game = BimatrixGame.of(10, 10, same, same);
    assertThat(solve(game).equilibria())
        .hasSize((1 << 10) - 1)
        .allMatch(equilibrium -> equilibrium.row().equals(equilibrium.column()));
  }

  @Test
  void numbersThatFitInNoLong() {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      int size = seed < 2 ? 6 : 4;
      int bits = seed % 2 == 0 ? 90 : 25;
      BimatrixGame.Payoffs huge = (row, column) -> Rational.of(new BigInteger(bits, random), THREE);
      checkAgainstDefinition(BimatrixGame.of(size, size, huge, huge), "seed " + seed);
    }
  }

  private static final BigInteger THREE = BigInteger.valueOf(3);

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000_000_000})
  void theNumberOfEquilibriaOfNondegenerateGamesIsOdd(int most) {
    // R. Wilson, Computing equilibria of n-person games, SIAM Journal on Applied Mathematics 21
    // (1971) 80-87, DOI 10.1137/0121011.
    for (int seed = 0; seed < 5; seed++) {
      BimatrixGame game = Bimatrices.random(new Random(seed), 9, 9, most);
      List<ExtremeEquilibrium> found = solve(game).equilibria();
      if (found.stream().map(ExtremeEquilibrium::row).distinct().count() == found.size()) {
        assertThat(found.size() % 2).as("seed " + seed).isOne();
      }
      assertThat(found)
          .as("seed " + seed)
          .allMatch(pair -> VerticesByDefinition.isEquilibrium(game, pair.row(), pair.column()));
    }
  }

  /** Three {@code long}s a number are the same as big integers, also where they are left. */
  @ParameterizedTest
  @ValueSource(ints = {30, 100, 1000, 1_000_000, Integer.MAX_VALUE - 1})
  void numbersOfAnySizePivotAlike(int most) {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      int size = 9 + seed % 5;
      BigInteger[] entries = new BigInteger[size * (size + 1)];
      for (int place = 0; place < entries.length; place++) {
        boolean last = place % (size + 1) == size;
        entries[place] = BigInteger.valueOf(last ? 1 : random.nextInt(most + 1));
      }
      Dictionary bounded =
          BigDictionary.atOrigin(
              new Basis(0, size, size, size), MinorBounds.of(entries, size), entries.clone());
      Dictionary unbounded =
          BigDictionary.atOrigin(
              new Basis(0, size, size, size), MinorBounds.none(), entries.clone());
      for (int step = 0; step < 60; step++) {
        int column = random.nextInt(size);
        int row = bounded.leavingRow(column);
        assertThat(unbounded.leavingRow(column)).as("seed %d step %d", seed, step).isEqualTo(row);
        bounded = bounded.pivot(row, column);
        unbounded = unbounded.pivot(row, column);
        for (int at = 0; at < size; at++) {
          assertThat(bounded.value(at)).isEqualTo(unbounded.value(at));
          assertThat(bounded.sign(at, step % size)).isEqualTo(unbounded.sign(at, step % size));
        }
      }
    }
  }

  @Test
  void allTheSupportsOfTwelveByTwelveSeed1() {
    BimatrixGame game = Bimatrices.random(new Random(1), 12, 12, 1_000_000);
    double[][] rows = new double[12][12];
    double[][] columns = new double[12][12];
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 12; column++) {
        rows[row][column] = game.rowPayoff(row, column).numeratorAsLong() / 1e6;
        columns[column][row] = game.columnPayoff(row, column).numeratorAsLong() / 1e6;
      }
    }
    List<ExtremeEquilibrium> found = solve(game).equilibria();
    assertThat(found.stream().map(pair -> List.of(bits(pair.row()), bits(pair.column()))))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(SupportsInDoubles.of(rows, columns));
  }

  private static int bits(MixedStrategy strategy) {
    return strategy.probabilities().keySet().stream().mapToInt(member -> 1 << member).sum();
  }

  /** If no two of them share a strategy they do not belong together. */
  @Test
  void ofFifteenByFifteenSeed1ThereAreOddlyMany() {
    BimatrixGame game = Bimatrices.random(new Random(1), 15, 15, 2000);
    ExtremeEquilibria solved = solve(game);
    assertThat(solved.complete()).isTrue();
    assertThat(solved.equilibria()).extracting(ExtremeEquilibrium::row).doesNotHaveDuplicates();
    assertThat(solved.equilibria().size() % 2).isOne();
    assertThat(solved.equilibria())
        .allMatch(pair -> VerticesByDefinition.isEquilibrium(game, pair.row(), pair.column()));
  }

  @Test
  void moreStrategiesThanBitsInALong() {
    // Columns that are worse than the mean of two others, though often than neither.
    for (int seed = 0; seed < 10; seed++) {
      BimatrixGame small = Bimatrices.random(new Random(seed), 3, 4, 3);
      BimatrixGame wide =
          BimatrixGame.of(
              3,
              70,
              (row, column) -> column < 4 ? small.rowPayoff(row, column) : Rational.of(row),
              (row, column) ->
                  column < 4 ? small.columnPayoff(row, column) : low(small, row, column));
      Set<List<List<Rational>>> expected = new HashSet<>();
      for (ExtremeEquilibrium pair : solve(small).equilibria()) {
        List<Rational> column = new ArrayList<>(pair.column().asList());
        column.addAll(Collections.nCopies(66, Rational.ZERO));
        expected.add(List.of(pair.row().asList(), column));
      }
      Set<List<List<Rational>>> found = new HashSet<>();
      for (ExtremeEquilibrium pair : solve(wide).equilibria()) {
        found.add(List.of(pair.row().asList(), pair.column().asList()));
      }
      assertThat(found).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static Rational low(BimatrixGame game, int row, int column) {
    Rational first = game.columnPayoff(row, column % 4);
    Rational second = game.columnPayoff(row, (column + 1 + column / 4 % 3) % 4);
    return first.plus(second).divide(Rational.of(2)).minus(Rational.of(1, 10 + column));
  }

  @Test
  void strategiesInAnotherOrderAndOtherUnitsChangeNothing() {
    for (int seed = 0; seed < 20; seed++) {
      BimatrixGame game = Bimatrices.random(new Random(seed), 5, 4, 4);
      BimatrixGame turned =
          BimatrixGame.of(
              4,
              5,
              (row, column) -> affine(game.columnPayoff(4 - column, 3 - row), 2 - column),
              (row, column) -> affine(game.rowPayoff(4 - column, 3 - row), row));
      Set<List<List<Rational>>> expected = new HashSet<>();
      for (ExtremeEquilibrium pair : solve(game).equilibria()) {
        expected.add(List.of(reversed(pair.column()), reversed(pair.row())));
      }
      Set<List<List<Rational>>> found = new HashSet<>();
      for (ExtremeEquilibrium pair : solve(turned).equilibria()) {
        found.add(List.of(pair.row().asList(), pair.column().asList()));
      }
      assertThat(found).as("seed " + seed).isEqualTo(expected);
    }
  }

  /** Another unit, and a bonus that depends on the opponent's strategy only. */
  private static Rational affine(Rational payoff, int bonus) {
    return payoff.times(Rational.of(2, 7)).plus(Rational.of(bonus, 3));
  }

  private static List<Rational> reversed(MixedStrategy strategy) {
    List<Rational> list = new ArrayList<>(strategy.asList());
    Collections.reverse(list);
    return list;
  }

  @Test
  void aLimitIsSaidAndWhatWasFoundIsRight() {
    BimatrixGame game = Bimatrices.random(new Random(1), 12, 12, 50);
    ExtremeEquilibria limited =
        ExtremeEquilibria.of(game, Budget.unlimitedTime(), Effort.of(200_000));
    assertThat(limited.equilibria()).isNotEmpty();
    assertThat(limited.complete()).isFalse();
    assertThat(solve(game).equilibria()).containsAll(limited.equilibria());
    ExtremeEquilibria late = ExtremeEquilibria.of(game, Budget.of(1000, 1, Duration.ZERO));
    assertThat(late).isEqualTo(new ExtremeEquilibria(List.of(), false));
  }

  /** Each equilibrium as {@code row | column | payoffs}. */
  private static List<String> text(ExtremeEquilibria solved) {
    assertThat(solved.complete()).isTrue();
    return solved.equilibria().stream()
        .map(
            pair ->
                text(pair.row().asList())
                    + " | "
                    + text(pair.column().asList())
                    + " | "
                    + text(List.of(pair.rowPayoff(), pair.columnPayoff())))
        .toList();
  }

  private static String text(List<Rational> numbers) {
    return numbers.stream().map(Rational::toString).collect(Collectors.joining(" "));
  }

  @Test
  void whereTheTimeIsUpWhatWasFoundIsNotCalledComplete() {
    BimatrixGame game = Bimatrices.random(new Random(5), 40, 40, 1000);
    Budget none = Budget.of(1_000_000, 1000, Duration.ZERO);
    assertThat(ExtremeEquilibria.of(game, none).complete()).isFalse();
  }

  @Test
  void dominanceIsNotLookedForWhenTheTimeIsUp() {
    BimatrixGame game = Bimatrices.of(List.of("1 1", "0 0"), List.of("0 1", "0 1"));
    Budget none = Budget.of(1_000_000, 1000, Duration.ZERO);
    assertThat(IteratedDominance.of(game, none, Effort.unlimited()).rows()).containsExactly(0, 1);
  }
}
