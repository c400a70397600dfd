package commitment.linear;

import commitment.exact.Rational;
import commitment.linear.LinearProgram.Relation;
import java.util.Random;

/** Random linear programs of every kind, many of them degenerate; the same for the same seed. */
final class RandomPrograms {
  private RandomPrograms() {}

  /**
   * @param density how many in ten coefficients are not 0
   */
  static LinearProgram of(long seed, int variables, int rows, int density) {
    Random random = new Random(seed * 7_919 + 3);
    LinearProgramBuilder builder =
        random.nextBoolean() ? LinearProgram.maximize() : LinearProgram.minimize();
    for (int variable = 0; variable < variables; variable++) {
      int index = random.nextInt(4) == 0 ? builder.freeVariable() : builder.variable();
      builder.objective(index, number(random, 3));
    }
    for (int row = 0; row < rows; row++) {
      Relation relation = Relation.values()[new int[] {0, 0, 1, 2}[random.nextInt(4)]];
      int bound = relation == Relation.AT_LEAST ? random.nextInt(4) - 2 : random.nextInt(5);
      int index = builder.row(relation, Rational.of(bound, 1 + random.nextInt(2)));
      for (int variable = 0; variable < variables; variable++) {
        if (random.nextInt(10) < density) {
          builder.coefficient(index, variable, number(random, 4));
        }
      }
    }
    return builder.build();
  }

  private static Rational number(Random random, int size) {
    return Rational.of(random.nextInt(2 * size + 1) - size, 1 + random.nextInt(3));
  }
}
