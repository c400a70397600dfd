package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bimatrix games for tests. */
final class Bimatrices {
  private Bimatrices() {}

  /** A game whose matrices are written as rows of numbers, {@code "3 0/1/2"} for instance. */
  static BimatrixGame of(List<String> rowPayoffs, List<String> columnPayoffs) {
    return BimatrixGame.of(matrix(rowPayoffs), matrix(columnPayoffs));
  }

  private static List<List<Rational>> matrix(List<String> rows) {
    return rows.stream()
        .map(
            row ->
                Arrays.stream(row.trim().split(" +"))
                    .map(number -> Rational.parse(number).orElseThrow())
                    .toList())
        .toList();
  }

  /** Independent payoffs 0, …, most. */
  static BimatrixGame random(Random random, int rows, int columns, int most) {
    return BimatrixGame.of(
        rows,
        columns,
        (row, column) -> Rational.of(random.nextInt(most + 1)),
        (row, column) -> Rational.of(random.nextInt(most + 1)));
  }

  /** Independent payoffs of either sign with denominators up to 6. */
  static BimatrixGame fractional(Random random, int rows, int columns) {
    return BimatrixGame.of(
        rows,
        columns,
        (row, column) -> Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(6)),
        (row, column) -> Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(6)));
  }
}
