package commitment.solve.nash;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The strategies of one player together with how well the other can answer them.
 *
 * <p>For the row player, with the column player's payoffs B brought to nonnegative numbers of which
 * no row is 0,
 *
 * <pre>  P = { x ∈ R^m : x ≥ 0, Bᵀx ≤ 1 };</pre>
 *
 * a point other than 0 stands for the mixed strategy x / Σx, which the column player can answer
 * with a payoff of 1 / Σx and not more. A point has label i if x_i = 0, and label m + j if (Bᵀx)_j
 * = 1: column j is a best answer. For the column player likewise, with label m + j if y_j = 0 and
 * label i if row i is a best answer. See B. von Stengel, Equilibrium computation for two-player
 * games in strategic and extensive form, in Nisan, Roughgarden, Tardos and Vazirani (eds.),
 * Algorithmic Game Theory (2007), DOI 10.1017/CBO9780511800481.005.
 *
 * <p>Each row of B may have a constant added, which changes no best answer, and may be multiplied
 * by a positive number, which stretches P along one axis. So each row is brought to coprime
 * integers with minimum 0, whatever the denominators in the others.
 */
final class BestResponsePolytope {
  private final int firstOwn;
  private final int firstOther;

  /** For each own strategy the other player's payoffs, scaled. */
  private final List<List<BigInteger>> payoffs;

  /** What the payoffs of each own strategy were multiplied by. */
  private final List<Rational> factors = new ArrayList<>();

  private final MinorBounds bounds;

  private BestResponsePolytope(int firstOwn, int firstOther, List<List<Rational>> payoffs) {
    this.firstOwn = firstOwn;
    this.firstOther = firstOther;
    this.payoffs = new ArrayList<>();
    for (List<Rational> row : payoffs) {
      List<Rational> shifted = shifted(row);
      Rational factor = factor(shifted);
      factors.add(factor);
      this.payoffs.add(shifted.stream().map(value -> value.times(factor).numerator()).toList());
    }
    bounds = MinorBounds.of(entries(), this.payoffs.get(0).size());
  }

  static BestResponsePolytope ofRows(BimatrixGame game) {
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int row = 0; row < game.rows(); row++) {
      List<Rational> answers = new ArrayList<>();
      for (int column = 0; column < game.columns(); column++) {
        answers.add(game.columnPayoff(row, column));
      }
      payoffs.add(answers);
    }
    return new BestResponsePolytope(0, game.rows(), payoffs);
  }

  static BestResponsePolytope ofColumns(BimatrixGame game) {
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int column = 0; column < game.columns(); column++) {
      List<Rational> answers = new ArrayList<>();
      for (int row = 0; row < game.rows(); row++) {
        answers.add(game.rowPayoff(row, column));
      }
      payoffs.add(answers);
    }
    return new BestResponsePolytope(game.rows(), 0, payoffs);
  }

  private static List<Rational> shifted(List<Rational> row) {
    Rational least = row.stream().reduce(Rational::min).orElseThrow();
    Rational most = row.stream().reduce(Rational::max).orElseThrow();
    Rational shift = least.equals(most) ? least.minus(Rational.ONE) : least;
    return row.stream().map(value -> value.minus(shift)).toList();
  }

  /** What makes numbers that are not negative, and not all 0, coprime integers. */
  private static Rational factor(List<Rational> values) {
    BigInteger multiple = BigInteger.ONE;
    BigInteger divisor = BigInteger.ZERO;
    for (Rational value : values) {
      BigInteger below = value.denominator();
      multiple = multiple.divide(multiple.gcd(below)).multiply(below);
    }
    for (Rational value : values) {
      divisor = divisor.gcd(value.numerator().multiply(multiple.divide(value.denominator())));
    }
    return Rational.of(multiple, divisor);
  }

  int dimension() {
    return payoffs.size();
  }

  int labelCount() {
    return payoffs.size() + payoffs.get(0).size();
  }

  /** The dictionary at the origin. */
  Dictionary atOrigin() {
    Basis basis = new Basis(firstOwn, dimension(), firstOther, payoffs.get(0).size());
    return BigDictionary.atOrigin(basis, bounds, entries());
  }

  private BigInteger[] entries() {
    int rows = payoffs.get(0).size();
    int columns = payoffs.size();
    BigInteger[] entries = new BigInteger[rows * (columns + 1)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        entries[row * (columns + 1) + column] = payoffs.get(column).get(row);
      }
      entries[row * (columns + 1) + columns] = BigInteger.ONE;
    }
    return entries;
  }

  /**
   * The mixed strategy of a vertex other than the origin.
   *
   * @param labels all labels of the vertex
   */
  MixedStrategy strategyAt(long[] labels) {
    Dictionary dictionary = atOrigin();
    Basis basis = dictionary.basis();
    for (int own = 0; own < dimension(); own++) {
      if (!LabelSets.contains(labels, firstOwn + own)) {
        int column = ~basis.place(firstOwn + own);
        dictionary = dictionary.pivot(tightRow(dictionary, column, labels), column);
      }
    }
    return strategy(dictionary);
  }

  /** The mixed strategy of the vertex of a dictionary, other than the origin. */
  MixedStrategy strategy(Dictionary dictionary) {
    SortedMap<Integer, Rational> weights = new TreeMap<>();
    Rational total = Rational.ZERO;
    for (int own = 0; own < dimension(); own++) {
      int row = dictionary.basis().place(firstOwn + own);
      if (row >= 0 && !dictionary.isZero(row)) {
        Rational weight = dictionary.value(row).times(factors.get(own));
        weights.put(own, weight);
        total = total.plus(weight);
      }
    }
    Rational sum = total;
    weights.replaceAll((own, weight) -> weight.divide(sum));
    return new MixedStrategy(dimension(), weights);
  }

  /** A row that can be solved for a column's variable and whose own variable is 0 at a vertex. */
  private static int tightRow(Dictionary dictionary, int column, long[] labels) {
    for (int row = 0; row < dictionary.basis().rows(); row++) {
      if (LabelSets.contains(labels, dictionary.basis().rowLabel(row))
          && dictionary.sign(row, column) != 0) {
        return row;
      }
    }
    throw new IllegalArgumentException("the labels are not those of a vertex");
  }
}
