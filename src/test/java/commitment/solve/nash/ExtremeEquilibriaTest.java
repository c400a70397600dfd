package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.limit.Budget;
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
}
