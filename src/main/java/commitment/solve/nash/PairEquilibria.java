package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The equilibria of a game of many players in which at most two of them mix, exactly.
 *
 * <p>With s the pure strategies of the others, a mixture x of player i and y of player j are in
 * equilibrium iff (x, y) is a Nash equilibrium of the bimatrix game that s leaves to the two and
 * for every other player k and strategy t of his Σ x_a y_b (u_k(s_k, a, b) - u_k(t, a, b)) ≥ 0. The
 * equilibria of the bimatrix game are the products of polytopes that {@link NashComponents} finds;
 * each inequality cuts them. Where one depends on both mixtures and has both signs, what is left is
 * no product of polytopes: the pairs of vertices in it are kept and the answer is not complete.
 *
 * <p>Cost: that of all bimatrix games, one for each pair of players and pure strategies of the
 * others.
 */
final class PairEquilibria {
  private final ManyPlayerGame game;
  private final Budget budget;
  private final Effort effort;
  private final List<Found> found = new ArrayList<>();
  private boolean complete = true;

  /** Equilibria whose mixtures are equilibria: for each player the vertices of his polytope. */
  record Found(List<List<List<Rational>>> vertices) {}

  private PairEquilibria(ManyPlayerGame game, Budget budget, Effort effort) {
    this.game = game;
    this.budget = budget;
    this.effort = effort;
  }

  static PairEquilibria of(ManyPlayerGame game, Budget budget, Effort effort) {
    PairEquilibria all = new PairEquilibria(game, budget, effort);
    int[] active =
        IntStream.range(0, game.players()).filter(player -> game.count(player) > 1).toArray();
    if (active.length < 2) {
      // Somebody with a single strategy makes the pair whole.
      int mixer = active.length == 1 ? active[0] : 0;
      all.add(mixer, mixer == 0 ? 1 : 0);
      return all;
    }
    for (int first = 0; first < active.length; first++) {
      for (int second = first + 1; second < active.length; second++) {
        all.add(active[first], active[second]);
      }
    }
    return all;
  }

  /** About how many steps it takes in a random game. */
  static long usualSteps(ManyPlayerGame game) {
    double steps = 0;
    for (int first = 0; first < game.players(); first++) {
      for (int second = first + 1; second < game.players(); second++) {
        double pairs = 1;
        for (int other = 0; other < game.players(); other++) {
          pairs *= other == first || other == second ? 1 : game.count(other);
        }
        steps += pairs * ExtremeEquilibria.usualSteps(game.count(first), game.count(second));
      }
    }
    return (long) Math.min(0x1p62, steps);
  }

  List<Found> found() {
    return Collections.unmodifiableList(found);
  }

  /** Whether every equilibrium in which at most two players mix is there. */
  boolean isComplete() {
    return complete;
  }

  private void add(int row, int column) {
    int[][] all = new int[game.players()][];
    Arrays.setAll(all, player -> IntStream.range(0, game.count(player)).toArray());
    Profiles others = new Profiles(all, row, column);
    while (others.advance()) {
      if (budget.isExhausted() || effort.isSpent()) {
        complete = false;
        return;
      }
      add(row, column, others.profile().clone());
    }
  }

  private void add(int row, int column, int[] profile) {
    BimatrixGame pair =
        BimatrixGame.of(
            game.count(row),
            game.count(column),
            (r, c) -> payoff(row, row, r, column, c, profile),
            (r, c) -> payoff(column, row, r, column, c, profile));
    NashComponents components =
        NashComponents.of(ExtremeEquilibria.of(pair, budget, effort), budget);
    complete &= components.complete();
    for (NashComponent component : components.components()) {
      for (NashSubset subset : component.subsets()) {
        add(row, column, profile, MixtureRegion.of(subset));
      }
    }
  }

  private Rational payoff(int player, int row, int r, int column, int c, int[] profile) {
    if (game.count(player) == 1) {
      return Rational.ZERO;
    }
    profile[row] = r;
    profile[column] = c;
    return game.payoff(player, profile);
  }

  private void add(int row, int column, int[] profile, MixtureRegion whole) {
    List<MixtureRegion> parts = List.of(whole);
    for (int player = 0; player < game.players(); player++) {
      if (player == row || player == column) {
        continue;
      }
      int other = player;
      int played = profile[other];
      for (int deviation = 0; deviation < game.count(other); deviation++) {
        if (deviation == played) {
          continue;
        }
        int instead = deviation;
        parts =
            cut(
                parts,
                (r, c) -> {
                  profile[row] = r;
                  profile[column] = c;
                  return game.gain(other, played, instead, profile);
                });
      }
    }
    parts.forEach(part -> keep(row, column, profile, part));
  }

  private List<MixtureRegion> cut(List<MixtureRegion> parts, MixtureRegion.Table table) {
    List<MixtureRegion> left = new ArrayList<>();
    for (MixtureRegion part : parts) {
      Optional<MixtureRegion> one = part.where(table, budget);
      if (one.isPresent()) {
        left.add(one.get());
        continue;
      }
      complete = false;
      for (List<Rational> row : part.rows()) {
        for (List<Rational> column : part.columns()) {
          new MixtureRegion(List.of(row), List.of(column))
              .where(table, budget)
              .ifPresent(left::add);
        }
      }
    }
    left.removeIf(part -> part.rows().isEmpty());
    return left;
  }

  private void keep(int row, int column, int[] profile, MixtureRegion part) {
    List<List<List<Rational>>> vertices = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      if (player == row) {
        vertices.add(part.rows());
      } else if (player == column) {
        vertices.add(part.columns());
      } else {
        List<Rational> pure =
            new ArrayList<>(Collections.nCopies(game.count(player), Rational.ZERO));
        pure.set(profile[player], Rational.ONE);
        vertices.add(List.of(pure));
      }
    }
    found.add(new Found(vertices));
  }
}
