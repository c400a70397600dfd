package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How clear the decision at an information set is, over all pure subgame-perfect equilibria of a
 * game of perfect information: recounted from the payoffs after each action.
 *
 * <p>An equilibrium takes action a with own value v if the equilibria after every other action b
 * leave some value w_b &le; v to be chosen; its margin is v less the largest of them. The least
 * margin takes the w_b as close to v as they go, the greatest one as far away. Action a is tied if
 * some w_b can be v itself.
 *
 * @param margin least and greatest; empty where there is one action only
 * @param tied the tied actions in order
 */
public record DecisionRecount(Optional<Interval> margin, List<Integer> tied) {
  public DecisionRecount {
    tied = List.copyOf(tied);
  }

  /**
   * @param recount of all sets of the game
   */
  public static DecisionRecount at(Recount recount, GameTree tree, int informationSet) {
    return among(
        recount,
        tree,
        informationSet,
        IntStream.range(0, tree.actionCount(informationSet)).boxed().toList());
  }

  /** The same where only some actions may be taken; ties are named by their place among these. */
  static DecisionRecount among(
      Recount recount, GameTree tree, int informationSet, List<Integer> actions) {
    int player = tree.owner(informationSet);
    List<NavigableSet<Rational>> own = new ArrayList<>();
    for (int action : actions) {
      own.add(own(recount.payoffsAfter(informationSet, action), player));
    }
    Interval margin = null;
    List<Integer> tied = new ArrayList<>();
    for (int action = 0; action < own.size(); action++) {
      boolean ties = false;
      for (Rational value : own.get(action)) {
        Interval here = margin(own, action, value);
        if (here != null) {
          margin = margin == null ? here : margin.hull(here);
          ties |= here.min().signum() == 0;
        }
      }
      if (ties) {
        tied.add(action);
      }
    }
    return new DecisionRecount(Optional.ofNullable(margin), tied);
  }

  private static NavigableSet<Rational> own(Set<List<Rational>> payoffs, int player) {
    NavigableSet<Rational> own = new TreeSet<>();
    payoffs.forEach(vector -> own.add(vector.get(player)));
    return own;
  }

  /** The margins with which a value after an action is chosen; null if it never is. */
  private static @Nullable Interval margin(
      List<NavigableSet<Rational>> own, int action, Rational value) {
    Rational closest = null;
    Rational farthest = null;
    for (int other = 0; other < own.size(); other++) {
      if (other == action) {
        continue;
      }
      Rational below = own.get(other).floor(value);
      if (below == null) {
        return null;
      }
      Rational least = own.get(other).first();
      closest = closest == null ? below : closest.max(below);
      farthest = farthest == null ? least : farthest.max(least);
    }
    return closest == null || farthest == null
        ? null
        : new Interval(value.minus(closest), value.minus(farthest));
  }
}
