package commitment.verify;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The extreme equilibria of a small game between two players in strategic form, by trying.
 *
 * <p>With payoffs B of the other player the mixtures x of one player and the other's best payoff v
 * form a polyhedron: x &ge; 0, Σ x = 1, (xB)_j &le; v for every j. A pair of vertices x and y of
 * the two polyhedra is an equilibrium iff every pure strategy is a best reply or has probability 0,
 * and the equilibria are the convex hulls of such pairs (O. L. Mangasarian, Journal of the Society
 * for Industrial and Applied Mathematics 12 (1964) 778-780, doi:10.1137/0112064).
 *
 * <p>Method: every vertex solves the equations of some sets S of own and T of other strategies of
 * the same size, x = 0 outside S and (xB)_j = v in T; all such systems are solved. Exact. Cost: for
 * m and n strategies C(m+n, m) systems a player; refused beyond {@value #MOST} strategies together.
 */
final class ExtremePairs {
  static final int MOST = 13;

  private ExtremePairs() {}

  /** An equilibrium: a mixture for each player. */
  record Pair(List<Rational> row, List<Rational> column) {}

  private record Vertex(List<Rational> mixture, BitSet best) {}

  /** What a player gets when one strategy meets another. */
  @FunctionalInterface
  interface Payoff {
    Rational of(int row, int column);
  }

  /** Empty if there are too many strategies. */
  static Optional<List<Pair>> of(int rows, int columns, Payoff ofRow, Payoff ofColumn) {
    if (rows + columns > MOST) {
      return Optional.empty();
    }
    List<Vertex> left = vertices(rows, columns, ofColumn);
    List<Vertex> right = vertices(columns, rows, (column, row) -> ofRow.of(row, column));
    List<Pair> pairs = new ArrayList<>();
    for (Vertex x : left) {
      for (Vertex y : right) {
        if (uses(x).stream().allMatch(y.best()::get) && uses(y).stream().allMatch(x.best()::get)) {
          pairs.add(new Pair(x.mixture(), y.mixture()));
        }
      }
    }
    return Optional.of(pairs);
  }

  private static BitSet uses(Vertex vertex) {
    BitSet used = new BitSet();
    for (int strategy = 0; strategy < vertex.mixture().size(); strategy++) {
      used.set(strategy, vertex.mixture().get(strategy).signum() > 0);
    }
    return used;
  }

  private static List<Vertex> vertices(int own, int other, Payoff ofOther) {
    Map<List<Rational>, Vertex> found = new LinkedHashMap<>();
    for (long used = 1; used < 1L << own; used++) {
      for (long tight = 1; tight < 1L << other; tight++) {
        if (Long.bitCount(used) == Long.bitCount(tight)) {
          vertex(own, other, ofOther, BitSet.valueOf(new long[] {used}), tight)
              .ifPresent(vertex -> found.putIfAbsent(vertex.mixture(), vertex));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Optional<Vertex> vertex(
      int own, int other, Payoff ofOther, BitSet used, long tight) {
    int[] strategies = used.stream().toArray();
    int size = strategies.length;
    List<Rational[]> rows = new ArrayList<>();
    for (int reply = 0; reply < other; reply++) {
      if ((tight >> reply & 1) == 1) {
        Rational[] row = new Rational[size + 2];
        for (int place = 0; place < size; place++) {
          row[place] = ofOther.of(strategies[place], reply);
        }
        row[size] = Rational.ONE.negate();
        row[size + 1] = Rational.ZERO;
        rows.add(row);
      }
    }
    Rational[] whole = new Rational[size + 2];
    Arrays.fill(whole, Rational.ONE);
    whole[size] = Rational.ZERO;
    rows.add(whole);
    Rational[] solution = solved(rows);
    if (solution == null) {
      return Optional.empty();
    }
    List<Rational> mixture = new ArrayList<>(Collections.nCopies(own, Rational.ZERO));
    for (int place = 0; place < size; place++) {
      if (solution[place].signum() < 0) {
        return Optional.empty();
      }
      mixture.set(strategies[place], solution[place]);
    }
    return best(mixture, other, ofOther, solution[size])
        .map(best -> new Vertex(List.copyOf(mixture), best));
  }

  /** The other's best replies; empty if one is worth more than he is said to get. */
  private static Optional<BitSet> best(
      List<Rational> mixture, int other, Payoff ofOther, Rational most) {
    BitSet best = new BitSet();
    for (int reply = 0; reply < other; reply++) {
      Rational worth = Rational.ZERO;
      for (int strategy = 0; strategy < mixture.size(); strategy++) {
        if (mixture.get(strategy).signum() > 0) {
          worth = worth.plus(mixture.get(strategy).times(ofOther.of(strategy, reply)));
        }
      }
      if (worth.compareTo(most) > 0) {
        return Optional.empty();
      }
      best.set(reply, worth.equals(most));
    }
    return Optional.of(best);
  }

  /** The only solution of as many equations as unknowns, each row with its right side last. */
  private static Rational @Nullable [] solved(List<Rational[]> rows) {
    int size = rows.size();
    for (int column = 0; column < size; column++) {
      int pivot = column;
      while (pivot < size && rows.get(pivot)[column].signum() == 0) {
        pivot++;
      }
      if (pivot == size) {
        return null;
      }
      Collections.swap(rows, column, pivot);
      Rational[] lead = rows.get(column);
      for (int other = 0; other < size; other++) {
        Rational[] row = rows.get(other);
        if (other == column || row[column].signum() == 0) {
          continue;
        }
        Rational factor = row[column].divide(lead[column]);
        for (int place = column; place <= size; place++) {
          row[place] = row[place].minus(factor.times(lead[place]));
        }
      }
    }
    Rational[] solution = new Rational[size];
    for (int column = 0; column < size; column++) {
      solution[column] = rows.get(column)[size].divide(rows.get(column)[column]);
    }
    return solution;
  }
}
