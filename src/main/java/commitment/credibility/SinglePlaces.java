package commitment.credibility;

import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.solve.subgame.SubgamePerfectSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The verdict on a promise about places at which its maker sees everything, where not all
 * equilibria of the game are known, but all of the subgames at these places are. What is done there
 * is an equilibrium of the subgame, whatever is done elsewhere: the promise fails if at one place
 * the best that keeping can bring is less than the least of some other action, and it holds if
 * everywhere the least that keeping can bring is more than the most of all others. Where there is
 * one action only it is kept in any case, and nothing needs to be known.
 *
 * <p>The same holds of a set to which every play of its smallest subgame comes, if at each of its
 * nodes one action is better than another whatever follows ({@link UnavoidableSet}).
 */
public final class SinglePlaces {
  private SinglePlaces() {}

  /**
   * What the temptation at a place is like.
   *
   * @param least the sign of the least that the best other action may give more than keeping
   * @param most the sign of the most
   */
  public record Signs(int least, int most) {
    /** Where nothing else can be done nothing tempts. */
    public static final Signs NO_ALTERNATIVE = new Signs(-1, -1);
  }

  /**
   * @param clauses of one promisor, each of one action
   * @param signs empty for a clause about another kind of place, or about one in whose subgame
   *     equilibria may be missing
   * @return empty if this does not decide
   */
  public static Optional<Verdict> verdict(
      List<Clause> clauses, Function<Clause, Optional<Signs>> signs) {
    boolean holds = true;
    for (Clause clause : clauses) {
      Optional<Signs> here = signs.apply(clause);
      if (here.filter(gain -> gain.least() > 0).isPresent()) {
        return Optional.of(Verdict.FAILS);
      }
      holds &= here.filter(gain -> gain.most() < 0).isPresent();
    }
    return holds ? Optional.of(Verdict.HOLDS) : Optional.empty();
  }

  /** The same over the equilibria that a search found. */
  static Optional<Verdict> verdict(
      SubgamePerfectSearch found, TreeIndex index, List<Clause> clauses) {
    return verdict(clauses, clause -> signs(found, index, clause));
  }

  private static Optional<Signs> signs(SubgamePerfectSearch found, TreeIndex index, Clause clause) {
    if (index.tree().actionCount(clause.informationSet()) == 1) {
      return Optional.of(Signs.NO_ALTERNATIVE);
    }
    int node = index.tree().firstNode(clause.informationSet());
    if (!found.shortfall().isNoneIn(node, index.end(node))
        || !SearchedTemptation.isSingleMove(found, node)) {
      return UnavoidableSet.of(found.game(), found.subgames(), clause.informationSet())
          .map(set -> set.signs(clause.action()));
    }
    return SearchedTemptation.ofSingleMove(found, clause)
        .map(gain -> new Signs(gain.min().signum(), gain.max().signum()));
  }
}
