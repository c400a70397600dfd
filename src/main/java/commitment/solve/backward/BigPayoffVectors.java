package commitment.solve.backward;

import commitment.exact.Rational;
import commitment.game.Game;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Vectors as rationals of any size. */
final class BigPayoffVectors extends PayoffVectors {
  private final Game game;
  private final int copies;
  private @Nullable Rational[] rows;

  BigPayoffVectors(Game game, int copies) {
    super(copies * game.players().size());
    this.game = game;
    this.copies = copies;
    rows = new Rational[16 * Math.max(1, width())];
  }

  @Override
  PayoffVectors scratch() {
    return new BigPayoffVectors(game, copies);
  }

  @Override
  int outcome(int outcome) {
    int row = nextRow();
    for (int copy = 0; copy < copies; copy++) {
      for (int player = 0; player < game.players().size(); player++) {
        rows[row++] = game.payoffs().payoff(outcome, player);
      }
    }
    return intern();
  }

  @Override
  int zero() {
    int row = nextRow();
    Arrays.fill(rows, row, row + width(), Rational.ZERO);
    return intern();
  }

  @Override
  int sum(PayoffVectors parts, int part, PayoffVectors terms, int term, Rational probability) {
    int row = nextRow();
    for (int coordinate = 0; coordinate < width(); coordinate++) {
      rows[row + coordinate] =
          parts.value(part, coordinate).plus(terms.value(term, coordinate).times(probability));
    }
    return intern();
  }

  @Override
  int copy(PayoffVectors from, int vector) {
    int row = nextRow();
    for (int coordinate = 0; coordinate < width(); coordinate++) {
      rows[row + coordinate] = from.value(vector, coordinate);
    }
    return intern();
  }

  @Override
  int mean(int[] list, List<Rational> law) {
    int row = nextRow();
    for (int coordinate = 0; coordinate < width(); coordinate++) {
      Rational sum = Rational.ZERO;
      for (int term = 0; term < law.size(); term++) {
        sum = sum.plus(value(list[term], coordinate).times(law.get(term)));
      }
      rows[row + coordinate] = sum;
    }
    return intern();
  }

  @Override
  int splice(int first, int second, int cut) {
    int row = nextRow();
    System.arraycopy(rows, first * width(), rows, row, cut);
    System.arraycopy(rows, second * width() + cut, rows, row + cut, width() - cut);
    return intern();
  }

  private int nextRow() {
    int row = size() * width();
    if (row + width() > rows.length) {
      rows = Arrays.copyOf(rows, (int) Math.min(Integer.MAX_VALUE - 8L, rows.length * 2L));
    }
    return row;
  }

  @Override
  int compare(int left, int right, int coordinate) {
    return value(left, coordinate).compareTo(value(right, coordinate));
  }

  @Override
  Rational value(int vector, int coordinate) {
    return Objects.requireNonNull(rows[vector * width() + coordinate]);
  }

  @Override
  int hashOfRow(int row) {
    int hash = 1;
    for (int coordinate = 0; coordinate < width(); coordinate++) {
      hash = hash * 31 + value(row, coordinate).hashCode();
    }
    return hash ^ (hash >>> 16);
  }

  @Override
  boolean equalRows(int left, int right) {
    for (int coordinate = 0; coordinate < width(); coordinate++) {
      if (!value(left, coordinate).equals(value(right, coordinate))) {
        return false;
      }
    }
    return true;
  }
}
