package commitment.linear;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearSolution.Infeasible;
import commitment.linear.LinearSolution.LimitReached;
import commitment.linear.LinearSolution.Optimal;
import commitment.linear.LinearSolution.Unbounded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact solutions against all vertices of small programs, and proofs that stand or fall. */
class LinearProgramTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theValueIsThatOfTheBestVertex(long seed) {
    LinearProgram program = boxed(RandomPrograms.of(seed, 2 + (int) (seed % 2), 3, 7));
    LinearSolution solution = program.solve(BUDGET);
    Rational best = AllVertices.best(program);
    if (best == null) {
      assertThat(solution).isInstanceOf(Infeasible.class);
    } else {
      assertThat(solution).isInstanceOf(Optimal.class);
      assertThat(((Optimal) solution).value()).isEqualTo(best);
    }
  }

  /** With every variable between -5 and 5, so that there is a vertex if there is a point. */
  private static LinearProgram boxed(LinearProgram program) {
    LinearProgramBuilder builder =
        program.maximizes() ? LinearProgram.maximize() : LinearProgram.minimize();
    for (int variable = 0; variable < program.variableCount(); variable++) {
      int copy = program.isFree(variable) ? builder.freeVariable() : builder.variable();
      builder.objective(copy, program.objective(variable));
    }
    for (LinearProgram.Row row : program.rows()) {
      int copy = builder.row(row.relation(), row.bound());
      row.entries().forEach(entry -> builder.coefficient(copy, entry.variable(), entry.value()));
    }
    for (int variable = 0; variable < program.variableCount(); variable++) {
      int upper = builder.row(Relation.AT_MOST, Rational.of(5));
      builder.coefficient(upper, variable, Rational.ONE);
      int lower = builder.row(Relation.AT_LEAST, Rational.of(-5));
      builder.coefficient(lower, variable, Rational.ONE);
    }
    return builder.build();
  }

  @Test
  void solutionsOfAllKindsAreProvedAndFalseOnesAreNot() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (long seed = 0; seed < 600; seed++) {
      LinearProgram program =
          RandomPrograms.of(seed, 1 + (int) (seed % 7), 1 + (int) (seed % 9), 5);
      LinearSolution solution = program.solve(BUDGET);
      assertThat(SolutionCheck.proves(program, solution)).as("seed " + seed).isTrue();
      kinds.merge(solution.getClass().getSimpleName(), 1, Integer::sum);
      for (LinearSolution mutated : mutations(solution)) {
        assertThat(SolutionCheck.proves(program, mutated)).as("seed " + seed).isFalse();
      }
    }
    assertThat(kinds.keySet()).containsExactly("Infeasible", "Optimal", "Unbounded");
    assertThat(kinds.values()).allMatch(count -> count > 50);
  }

  private static List<LinearSolution> mutations(LinearSolution solution) {
    List<LinearSolution> mutations = new ArrayList<>();
    if (solution instanceof Optimal optimal) {
      Rational other = optimal.value().plus(Rational.of(1, 1000));
      mutations.add(new Optimal(other, optimal.primal(), optimal.dual()));
      mutations.add(new Infeasible(zeros(optimal.dual().size())));
      mutations.add(new Unbounded(optimal.primal(), zeros(optimal.primal().size())));
    } else if (solution instanceof Infeasible infeasible) {
      List<Rational> negated = infeasible.farkas().stream().map(Rational::negate).toList();
      mutations.add(new Infeasible(negated));
    } else if (solution instanceof Unbounded unbounded) {
      List<Rational> negated = unbounded.ray().stream().map(Rational::negate).toList();
      mutations.add(new Unbounded(unbounded.point(), negated));
    }
    return mutations;
  }

  private static List<Rational> zeros(int size) {
    return IntStream.range(0, size).mapToObj(place -> Rational.ZERO).toList();
  }

  @Test
  void bealesExampleDoesNotCycle() {
    // E. M. L. Beale (1955): cycles under the largest reduced cost with ties to the first row.
    LinearProgramBuilder builder = LinearProgram.maximize();
    List<Rational> costs = numbers("3/4", "-20", "1/2", "-6");
    List<List<Rational>> rows =
        List.of(numbers("1/4", "-8", "-1", "9"), numbers("1/2", "-12", "-1/2", "3"));
    for (Rational cost : costs) {
      builder.objective(builder.variable(), cost);
    }
    for (List<Rational> coefficients : rows) {
      int row = builder.row(Relation.AT_MOST, Rational.ZERO);
      IntStream.range(0, 4).forEach(j -> builder.coefficient(row, j, coefficients.get(j)));
    }
    builder.coefficient(builder.row(Relation.AT_MOST, Rational.ONE), 2, Rational.ONE);
    LinearSolution solution = builder.build().solve(BUDGET);
    assertThat(((Optimal) solution).value()).isEqualTo(Rational.of(5, 4));
  }

  private static List<Rational> numbers(String... texts) {
    return List.of(texts).stream().map(text -> Rational.parse(text).orElseThrow()).toList();
  }

  @Test
  void programsWithoutRowsOrVariables() {
    assertThat(LinearProgram.maximize().build().solve(BUDGET))
        .isEqualTo(new Optimal(Rational.ZERO, List.of(), List.of()));
    LinearProgramBuilder unbounded = LinearProgram.minimize();
    unbounded.objective(unbounded.freeVariable(), Rational.ONE);
    assertThat(unbounded.build().solve(BUDGET)).isInstanceOf(Unbounded.class);
    LinearProgramBuilder absurd = LinearProgram.maximize();
    absurd.row(Relation.EQUAL, Rational.ONE);
    assertThat(absurd.build().solve(BUDGET)).isInstanceOf(Infeasible.class);
  }

  @Test
  void differencesFarBelowFloatingPointDecide() {
    // max x + y with x + (1 + 1e-40) y at most 1: all weight on x, and only just.
    Rational tiny = Rational.powerOfTen(-40);
    LinearProgramBuilder builder = LinearProgram.maximize();
    int x = builder.variable();
    int y = builder.variable();
    builder.objective(x, Rational.ONE).objective(y, Rational.ONE);
    int row = builder.row(Relation.AT_MOST, Rational.ONE);
    builder.coefficient(row, x, Rational.ONE).coefficient(row, y, Rational.ONE.plus(tiny));
    Optimal optimal = (Optimal) builder.build().solve(BUDGET);
    assertThat(optimal.primal()).containsExactly(Rational.ONE, Rational.ZERO);
  }

  @Test
  void aUsedUpBudgetIsSaid() {
    Budget none = Budget.of(1, 1, Duration.ZERO);
    assertThat(RandomPrograms.of(1, 4, 4, 5).solve(none)).isInstanceOf(LimitReached.class);
  }
}
