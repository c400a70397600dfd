package commitment.credibility;

import commitment.exact.Interval;
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
      int node = index.tree().firstNode(clause.informationSet());
      if (!found.shortfall().isNoneIn(node, index.end(node))
          || !SearchedTemptation.isSingleMove(found, node)) {
        holds = false;
        continue;
      }
      Optional<Interval> temptation = SearchedTemptation.ofSingleMove(found, clause);
      if (temptation.filter(gain -> gain.min().signum() > 0).isPresent()) {
        return Optional.of(Verdict.FAILS);
      }
      // Where nothing else can be done nothing tempts.
      holds &= temptation.map(gain -> gain.max().signum() < 0).orElse(true);
    }
    return holds ? Optional.of(Verdict.HOLDS) : Optional.empty();
  }
}
