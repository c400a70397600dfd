package commitment.credibility;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.solve.subgame.SubgamePerfectSearch;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on a promise about places at which its maker sees everything, where not all
 * equilibria of the game are known, but all of the subgames at these places are. What is done there
 * is an equilibrium of the subgame, whatever is done elsewhere: the promise fails if at one place
 * the best that keeping can bring is less than the least of some other action, and it holds if
 * everywhere the least that keeping can bring is more than the most of all others.
 */
final class SinglePlaces {
  private SinglePlaces() {}

  /**
   * @param clauses of one promisor, each of one action
   * @return empty if this does not decide
   */
  static Optional<Verdict> verdict(
      SubgamePerfectSearch found, TreeIndex index, List<Clause> clauses) {
    boolean holds = true;
    for (Clause clause : clauses) {
      int gain = leastGain(found, index, clause);
      if (gain < 0) {
        return Optional.of(Verdict.FAILS);
      }
      holds &= gain > 0;
    }
    return holds ? Optional.of(Verdict.HOLDS) : Optional.empty();
  }

  /** 1 if keeping is better in any case, -1 if something else is, 0 if that is not known. */
  private static int leastGain(SubgamePerfectSearch found, TreeIndex index, Clause clause) {
    GameTree tree = index.tree();
    int set = clause.informationSet();
    int node = tree.firstNode(set);
    if (!found.subgames().startsAt(node)
        || !found.isSingleMove(node)
        || !found.shortfall().isNoneIn(node, index.end(node))) {
      return 0;
    }
    int owner = tree.owner(set);
    List<Rational> kept = payoffs(found, index.child(node, clause.action()), owner);
    if (kept.isEmpty()) {
      return 0;
    }
    boolean best = true;
    for (int action = 0; action < tree.actionCount(set); action++) {
      if (action != clause.action()) {
        List<Rational> other = payoffs(found, index.child(node, action), owner);
        if (other.isEmpty()) {
          return 0;
        }
        if (least(other).compareTo(most(kept)) > 0) {
          return -1;
        }
        best &= most(other).compareTo(least(kept)) < 0;
      }
    }
    return best ? 1 : 0;
  }

  private static List<Rational> payoffs(SubgamePerfectSearch found, int node, int player) {
    return found.continuations(node).stream().map(each -> each.payoff(player)).toList();
  }

  private static Rational least(List<Rational> values) {
    return values.stream().reduce(Rational::min).orElseThrow();
  }

  private static Rational most(List<Rational> values) {
    return values.stream().reduce(Rational::max).orElseThrow();
  }
}
