package commitment.linear;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearSolution.Optimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way through floating point and lifting against exact steps from the start. */
class LargeProgramTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bothWaysGiveTheSame(long seed) {
    int size = 1 + (int) (seed % 12);
    LinearProgram program = RandomPrograms.of(seed, size, size + (int) (seed % 5), 4);
    IntegerProgram integers = new IntegerProgram(program);
    LinearSolution exact = LinearSolver.stepByStep(integers, BUDGET);
    LinearSolution guessed = LinearSolver.fromGuess(integers, BUDGET);
    assertThat(SolutionCheck.proves(program, guessed)).isTrue();
    assertThat(guessed).hasSameClassAs(exact);
    if (exact instanceof Optimal optimal) {
      assertThat(((Optimal) guessed).value()).isEqualTo(optimal.value());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyBasisIsAStart(long seed) {
    // As if floating point had guessed nonsense.
    int size = 1 + (int) (seed % 10);
    LinearProgram program = RandomPrograms.of(seed, size + 2, size, 5);
    IntegerProgram integers = new IntegerProgram(program);
    int[] columns =
        new Random(seed)
            .ints(0, integers.columnCount())
            .distinct()
            .limit(integers.columnCount())
            .toArray();
    LinearSolution exact = LinearSolver.stepByStep(integers, BUDGET);
    LinearSolution solution =
        new ExactSimplex(integers, LiftedBasis.of(integers, columns), BUDGET).solve();
    assertThat(SolutionCheck.proves(program, solution)).isTrue();
    assertThat(solution).hasSameClassAs(exact);
    if (exact instanceof Optimal optimal) {
      assertThat(((Optimal) solution).value()).isEqualTo(optimal.value());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bothBasesSolveTheSameSystems(long seed) {
    int size = 1 + (int) (seed % 15);
    IntegerProgram program =
        new IntegerProgram(scaled(RandomPrograms.of(seed, size, size, 6), seed));
    AdjugateBasis adjugate = new AdjugateBasis(program);
    for (int column = 0; column < program.variableCount(); column++) {
      ExactVector direction = adjugate.direction(column);
      for (int row = 0; row < size; row++) {
        if (direction.signum(row) != 0 && adjugate.columnAt(row) >= program.variableCount()) {
          adjugate.replace(row, column, direction);
          break;
        }
      }
    }
    int[] columns = new int[size];
    Arrays.setAll(columns, adjugate::columnAt);
    LiftedBasis lifted = LiftedBasis.of(program, columns);
    BigInteger[] costs = new BigInteger[size];
    BigInteger[] liftedCosts = new BigInteger[size];
    Arrays.setAll(costs, row -> program.objective(adjugate.columnAt(row)));
    Arrays.setAll(liftedCosts, row -> program.objective(lifted.columnAt(row)));
    assertSame(adjugate.multipliers(costs), lifted.multipliers(liftedCosts));
    for (int row = 0; row < size; row++) {
      for (int other = 0; other < size; other++) {
        if (adjugate.columnAt(row) == lifted.columnAt(other)) {
          assertThat(lifted.values().get(other)).isEqualTo(adjugate.values().get(row));
        }
      }
    }
  }

  private static void assertSame(ExactVector one, ExactVector other) {
    for (int place = 0; place < one.size(); place++) {
      assertThat(other.get(place)).isEqualTo(one.get(place));
    }
  }

  /** Every third program with coefficients that no long holds. */
  private static LinearProgram scaled(LinearProgram program, long seed) {
    Rational scale = seed % 3 == 0 ? Rational.powerOfTen(25).plus(Rational.ONE) : Rational.ONE;
    LinearProgramBuilder builder = LinearProgram.maximize();
    for (int variable = 0; variable < program.variableCount(); variable++) {
      builder.objective(builder.variable(), program.objective(variable));
    }
    for (LinearProgram.Row row : program.rows()) {
      int copy = builder.row(row.relation(), row.bound());
      row.entries().forEach(e -> builder.coefficient(copy, e.variable(), e.value().times(scale)));
    }
    return builder.build();
  }

  @Test
  void aTransportProblemOfManyRows() {
    // 15 plants and 60 shops, supplies 8 and demands 2, cost |4 plant − shop|: highly degenerate.
    LinearProgramBuilder builder = LinearProgram.minimize();
    int plants = 15;
    int shops = 60;
    for (int plant = 0; plant < plants; plant++) {
      builder.row(Relation.AT_MOST, Rational.of(8));
    }
    for (int shop = 0; shop < shops; shop++) {
      builder.row(Relation.AT_LEAST, Rational.of(2));
    }
    for (int plant = 0; plant < plants; plant++) {
      for (int shop = 0; shop < shops; shop++) {
        int sent = builder.variable();
        builder.objective(sent, Rational.of(Math.abs(4 * plant - shop)));
        builder.coefficient(plant, sent, Rational.ONE);
        builder.coefficient(plants + shop, sent, Rational.ONE);
      }
    }
    // Shop 4k + r is served by plant k at cost r, 0 to 3, or by the next at cost 4 - r; all plants
    // are full, so each serves four: the cheapest shift is none or one that costs the same.
    Optimal optimal = (Optimal) builder.build().solve(BUDGET);
    assertThat(optimal.value()).isEqualTo(Rational.of(15 * 2 * (1 + 2 + 3)));
  }
}
