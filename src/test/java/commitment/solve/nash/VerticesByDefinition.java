package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The extreme equilibria of a small bimatrix game by trying all supports, with nothing in common
 * with the solver: for every pair of equally many strategies of both players the mixture that makes
 * the opponent's best answers, where there is exactly one, and then every pair of such mixtures
 * held against the definition of a Nash equilibrium.
 */
final class VerticesByDefinition {
  private VerticesByDefinition() {}

  static Set<List<MixedStrategy>> extremeEquilibria(BimatrixGame game) {
    Set<MixedStrategy> rowMixtures = mixtures(game.rows(), game.columns(), game::columnPayoff);
    Set<MixedStrategy> columnMixtures =
        mixtures(game.columns(), game.rows(), (column, row) -> game.rowPayoff(row, column));
    Set<List<MixedStrategy>> found = new LinkedHashSet<>();
    for (MixedStrategy row : rowMixtures) {
      for (MixedStrategy column : columnMixtures) {
        if (isEquilibrium(game, row, column)) {
          found.add(List.of(row, column));
        }
      }
    }
    return found;
  }

  /** By the definition: no pure strategy is better than the mixture. */
  static boolean isEquilibrium(BimatrixGame game, MixedStrategy row, MixedStrategy column) {
    Rational rowPayoff = Rational.ZERO;
    Rational columnPayoff = Rational.ZERO;
    for (int i = 0; i < game.rows(); i++) {
      for (int j = 0; j < game.columns(); j++) {
        Rational probability = row.probability(i).times(column.probability(j));
        rowPayoff = rowPayoff.plus(game.rowPayoff(i, j).times(probability));
        columnPayoff = columnPayoff.plus(game.columnPayoff(i, j).times(probability));
      }
    }
    for (int i = 0; i < game.rows(); i++) {
      if (expected(game.columns(), column, i, game::rowPayoff).compareTo(rowPayoff) > 0) {
        return false;
      }
    }
    for (int j = 0; j < game.columns(); j++) {
      Rational value = expected(game.rows(), row, j, (own, other) -> game.columnPayoff(other, own));
      if (value.compareTo(columnPayoff) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Rational expected(
      int others, MixedStrategy other, int own, BimatrixGame.Payoffs payoffs) {
    Rational sum = Rational.ZERO;
    for (int answer = 0; answer < others; answer++) {
      sum = sum.plus(payoffs.at(own, answer).times(other.probability(answer)));
    }
    return sum;
  }

  /** All mixtures that are the only ones to make some equally many answers best. */
  private static Set<MixedStrategy> mixtures(int own, int other, BimatrixGame.Payoffs payoffs) {
    Set<MixedStrategy> found = new LinkedHashSet<>();
    for (List<Integer> support : subsets(own)) {
      for (List<Integer> answers : subsets(other)) {
        if (support.size() == answers.size()) {
          mixture(own, support, answers, payoffs)
              .filter(mixture -> areBest(answers, mixture, other, payoffs))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean areBest(
      List<Integer> answers, MixedStrategy mixture, int other, BimatrixGame.Payoffs payoffs) {
    BimatrixGame.Payoffs transposed = (answer, strategy) -> payoffs.at(strategy, answer);
    List<Rational> values = new ArrayList<>();
    for (int answer = 0; answer < other; answer++) {
      values.add(expected(mixture.size(), mixture, answer, transposed));
    }
    Rational best = values.stream().reduce(Rational::max).orElseThrow();
    return answers.stream().allMatch(answer -> values.get(answer).equals(best));
  }

  private static List<List<Integer>> subsets(int size) {
    return IntStream.range(1, 1 << size)
        .mapToObj(
            set -> IntStream.range(0, size).filter(member -> (set >> member & 1) != 0).boxed())
        .map(Stream::toList)
        .toList();
  }

  private static Optional<MixedStrategy> mixture(
      int size, List<Integer> support, List<Integer> answers, BimatrixGame.Payoffs payoffs) {
    int count = support.size();
    List<List<Rational>> equations = new ArrayList<>();
    for (int answer : answers) {
      List<Rational> equation = new ArrayList<>();
      support.forEach(strategy -> equation.add(payoffs.at(strategy, answer)));
      equation.add(Rational.ONE.negate());
      equation.add(Rational.ZERO);
      equations.add(equation);
    }
    List<Rational> sum = new ArrayList<>();
    support.forEach(strategy -> sum.add(Rational.ONE));
    sum.add(Rational.ZERO);
    sum.add(Rational.ONE);
    equations.add(sum);
    Optional<List<Rational>> solution = solve(equations);
    if (solution.isEmpty()
        || solution.get().subList(0, count).stream().anyMatch(value -> value.signum() < 0)) {
      return Optional.empty();
    }
    TreeMap<Integer, Rational> probabilities = new TreeMap<>();
    for (int index = 0; index < count; index++) {
      if (solution.get().get(index).signum() > 0) {
        probabilities.put(support.get(index), solution.get().get(index));
      }
    }
    return Optional.of(new MixedStrategy(size, probabilities));
  }

  /** The only solution of as many equations as unknowns, by Gauss and Jordan; empty if not one. */
  private static Optional<List<Rational>> solve(List<List<Rational>> equations) {
    int count = equations.size();
    for (int column = 0; column < count; column++) {
      int pivot = column;
      while (pivot < count && equations.get(pivot).get(column).signum() == 0) {
        pivot++;
      }
      if (pivot == count) {
        return Optional.empty();
      }
      List<Rational> row = equations.get(pivot);
      Rational divisor = row.get(column);
      equations.set(pivot, equations.get(column));
      row.replaceAll(value -> value.divide(divisor));
      equations.set(column, row);
      for (int other = 0; other < count; other++) {
        if (other != column) {
          List<Rational> reduced = equations.get(other);
          Rational factor = reduced.get(column);
          for (int place = 0; place <= count; place++) {
            reduced.set(place, reduced.get(place).minus(factor.times(row.get(place))));
          }
        }
      }
    }
    return Optional.of(equations.stream().map(equation -> equation.get(count)).toList());
  }
}
