package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Nash equilibrium of a two-player sequence form, by Lemke's method.
 *
 * <p>With x and y the plans, Ex = e, Fy = f, and A and B the payoffs by pairs of sequences, x is a
 * best reply to y iff it is complementary to Eᵀp − Ay ≥ 0 for some p, and y to x likewise. With
 * every leaf payoff made negative, the linear complementarity problem w = Mz + b ≥ 0, z ≥ 0, zw = 0
 * in z = (x, y, p', p", q', q"), p = p' − p", q = q' − q", with the rows
 *
 * <pre>
 *   Eᵀp' − Eᵀp" − Ay,  Fᵀq' − Fᵀq" − Bᵀx,  e − Ex,  Ex − e,  f − Fy,  Fy − f
 * </pre>
 *
 * is solved by complementary pivots from the ray w = b + z0: it never ends in another ray. Pivots
 * are exact in integers, and no two ratios are equal, for the right-hand sides count as perturbed
 * lexicographically, so that the method ends in spite of degeneracy, which is the rule here.
 *
 * <p>D. Koller, N. Megiddo and B. von Stengel, Efficient computation of equilibria for extensive
 * two-person games, Games and Economic Behavior 14 (1996) 247-259, doi:10.1006/game.1996.0051.
 * Cost: a pivot is quadratic in the number of sequences and information sets; there may be
 * exponentially many, mostly there are about as many as sequences. What it finds is certified by
 * exact best responses. It finds one equilibrium, always the same; off its path the plans say
 * nothing.
 */
public final class SequenceFormLemke {
  private final SequenceForm form;
  private final LeafPayoffs payoffs;
  private final int[] players;

  /** Where x, y, p', p", q' and q" start, and after them z0. */
  private final int[] start = new int[7];

  private final BigInteger[][] matrix;
  private final BigInteger[] constant;

  private SequenceFormLemke(SequenceForm form, LeafPayoffs payoffs, int first, int second) {
    this.form = form;
    this.payoffs = payoffs;
    players = new int[] {first, second};
    int rows = form.informationSetCount(first) + 1;
    int columns = form.informationSetCount(second) + 1;
    int[] sizes = {
      form.sequenceCount(first), form.sequenceCount(second), rows, rows, columns, columns
    };
    for (int block = 0; block < sizes.length; block++) {
      start[block + 1] = start[block] + sizes[block];
    }
    matrix = new BigInteger[start[6]][start[6]];
    constant = new BigInteger[start[6]];
    for (BigInteger[] row : matrix) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    Arrays.fill(constant, BigInteger.ZERO);
  }

  /**
   * An equilibrium of two players; empty if the budget is used up before it is found.
   *
   * @throws IllegalArgumentException if a third player moves
   */
  public static Optional<SequenceFormEquilibrium> solve(
      SequenceForm form, LeafPayoffs payoffs, int first, int second, Budget budget) {
    for (int player = 0; player < form.players(); player++) {
      if (player != first && player != second && form.informationSetCount(player) > 0) {
        throw new IllegalArgumentException("player " + player + " moves too");
      }
    }
    return new SequenceFormLemke(form, payoffs, first, second).solve(budget);
  }

  /** How many rows its table has; it has as many columns. */
  static int rows(SequenceForm form, int first, int second) {
    return form.sequenceCount(first)
        + form.sequenceCount(second)
        + 2 * (form.informationSetCount(first) + form.informationSetCount(second) + 2);
  }

  /** The same for a form of two players. */
  public static Optional<SequenceFormEquilibrium> solve(
      SequenceForm form, LeafPayoffs payoffs, Budget budget) {
    return solve(form, payoffs, 0, 1, budget);
  }

  private Optional<SequenceFormEquilibrium> solve(Budget budget) {
    for (int side = 0; side < 2; side++) {
      addConstraints(side);
      addPayoffs(side);
    }
    Dictionary end = complementaryPivots(firstRow(), budget);
    if (end == null) {
      return Optional.empty();
    }
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      plans.add(new RealizationPlan(List.of(Rational.ONE)));
    }
    for (int side = 0; side < 2; side++) {
      plans.set(players[side], plan(end, side));
    }
    SequenceFormEquilibrium equilibrium = SequenceFormEquilibrium.of(form, payoffs, plans);
    if (!equilibrium.isCertified(form, payoffs)) {
      throw new IllegalStateException("not an equilibrium: " + equilibrium);
    }
    return Optional.of(equilibrium);
  }

  /** The rows and columns of E (side 0) or F (side 1). */
  private void addConstraints(int side) {
    int player = players[side];
    int block = 2 + 2 * side;
    addConstraint(side, block, 0, 0, 1);
    constant[start[block]] = BigInteger.ONE;
    constant[start[block + 1]] = BigInteger.ONE.negate();
    for (int set = 0; set < form.informationSetCount(player); set++) {
      addConstraint(side, block, set + 1, form.parentSequence(player, set), -1);
      for (int action = 0; action < form.actionCount(player, set); action++) {
        addConstraint(side, block, set + 1, form.firstSequence(player, set) + action, 1);
      }
    }
  }

  private void addConstraint(int side, int block, int constraint, int sequence, int value) {
    BigInteger plus = BigInteger.valueOf(value);
    int plan = start[side] + sequence;
    int first = start[block] + constraint;
    int second = start[block + 1] + constraint;
    matrix[plan][first] = plus;
    matrix[plan][second] = plus.negate();
    matrix[first][plan] = plus.negate();
    matrix[second][plan] = plus;
  }

  /** −A (side 0) or −Bᵀ (side 1), in whole numbers, with all leaf payoffs below 0. */
  private void addPayoffs(int side) {
    int player = players[side];
    int other = players[1 - side];
    Rational above = null;
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational payoff = payoffs.payoff(leaf, player).plus(Rational.ONE);
      above = above == null ? payoff : above.max(payoff);
    }
    Rational[] losses = new Rational[form.leafCount()];
    BigInteger common = BigInteger.ONE;
    for (int leaf = 0; leaf < losses.length; leaf++) {
      Rational shifted = payoffs.payoff(leaf, player).minus(above == null ? Rational.ONE : above);
      losses[leaf] = form.chance(leaf).times(shifted.negate());
      BigInteger denominator = losses[leaf].denominator();
      common = common.divide(common.gcd(denominator)).multiply(denominator);
    }
    for (int leaf = 0; leaf < losses.length; leaf++) {
      int row = start[side] + form.sequence(leaf, player);
      int column = start[1 - side] + form.sequence(leaf, other);
      BigInteger loss =
          losses[leaf].numerator().multiply(common.divide(losses[leaf].denominator()));
      matrix[row][column] = matrix[row][column].add(loss);
    }
  }

  /** The row in which z0 enters: that with the least right-hand side, the last of equal ones. */
  private int firstRow() {
    int least = 0;
    for (int row = 1; row < constant.length; row++) {
      if (constant[row].compareTo(constant[least]) <= 0) {
        least = row;
      }
    }
    return least;
  }

  /** Null if the budget is used up. */
  private @Nullable Dictionary complementaryPivots(int firstRow, Budget budget) {
    int size = constant.length;
    Dictionary dictionary = afterFirstPivot(firstRow);
    int entering = firstRow;
    while (!budget.isExhausted()) {
      int column = ~dictionary.basis().place(entering);
      int row = dictionary.leavingRow(column);
      if (row < 0) {
        throw new IllegalStateException("a second ray");
      }
      int leaving = dictionary.basis().rowLabel(row);
      dictionary = dictionary.pivot(row, column);
      if (leaving == size) {
        return dictionary;
      }
      entering = leaving < size ? leaving + size + 1 : leaving - size - 1;
    }
    return null;
  }

  /**
   * The dictionary with z0 in the basis for w of the first row. Labels: z, then z0, then w.
   *
   * <p>With r the first row, z0 + M_r z − w_r = −b_r, and w_i − (M_i − M_r) z − w_r = b_i − b_r.
   */
  private Dictionary afterFirstPivot(int firstRow) {
    int size = constant.length;
    Basis basis = new Basis(0, size + 1, size + 1, size);
    basis.exchange(firstRow, size);
    BigInteger[] entries = new BigInteger[size * (size + 2)];
    for (int row = 0; row < size; row++) {
      boolean first = row == firstRow;
      for (int column = 0; column < size; column++) {
        BigInteger own = matrix[firstRow][column];
        entries[row * (size + 2) + column] = first ? own : own.subtract(matrix[row][column]);
      }
      entries[row * (size + 2) + size] = BigInteger.ONE.negate();
      entries[row * (size + 2) + size + 1] =
          first ? constant[row].negate() : constant[row].subtract(constant[firstRow]);
    }
    return BigDictionary.atOrigin(basis, MinorBounds.none(), entries);
  }

  private RealizationPlan plan(Dictionary end, int side) {
    List<Rational> weights = new ArrayList<>();
    for (int label = start[side]; label < start[side + 1]; label++) {
      int place = end.basis().place(label);
      weights.add(place < 0 ? Rational.ZERO : end.value(place));
    }
    return new RealizationPlan(weights);
  }
}
