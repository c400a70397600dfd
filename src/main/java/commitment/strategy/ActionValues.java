package commitment.strategy;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.TreeIndex;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What each action is worth to its player if a behavior profile σ is played before and after it: at
 * an information set I of player i with belief μ
 *
 * <pre>  u_i(a, σ | I, μ) = Σ { μ(h) u_i(σ | ha) : h ∈ I }.</pre>
 *
 * The player departs at I alone: what he would gain by departing at later sets too is not in it.
 */
public final class ActionValues {
  private final TreeIndex index;
  private final Beliefs beliefs;
  private final NodeValues values;

  private ActionValues(TreeIndex index, Beliefs beliefs, NodeValues values) {
    this.index = index;
    this.beliefs = beliefs;
    this.values = values;
  }

  /** What players expect at nodes: {@link ContinuationValues}, or bounds of them. */
  @FunctionalInterface
  public interface NodeValues {
    Rational at(int node, int player);
  }

  /** Computed when asked for: the cost of one answer is the number of edges at the set. */
  public static ActionValues of(TreeIndex index, Beliefs beliefs, NodeValues values) {
    return new ActionValues(index, beliefs, values);
  }

  /**
   * The values of the actions at an information set, in their order, under the belief of Bayes'
   * rule; empty where there is none.
   */
  public Optional<List<Rational>> at(int informationSet) {
    return beliefs.at(informationSet).map(belief -> under(informationSet, belief));
  }

  /**
   * The values of the actions under any belief.
   *
   * @param belief the probabilities of the nodes of the information set in preorder
   */
  public List<Rational> under(int informationSet, List<Rational> belief) {
    InformationSetNodes nodes = beliefs.nodes();
    if (belief.size() != nodes.count(informationSet)) {
      throw new IllegalArgumentException(
          "belief " + belief + " over " + nodes.count(informationSet) + " nodes");
    }
    GameTree tree = index.tree();
    int player = tree.owner(informationSet);
    Rational[] sums = new Rational[tree.actionCount(informationSet)];
    Arrays.fill(sums, Rational.ZERO);
    for (int place = 0; place < belief.size(); place++) {
      Rational probability = belief.get(place);
      if (probability.signum() == 0) {
        continue;
      }
      int child = nodes.node(informationSet, place) + 1;
      for (int action = 0; action < sums.length; action++) {
        sums[action] = sums[action].plus(probability.times(values.at(child, player)));
        child = index.end(child);
      }
    }
    return List.of(sums);
  }
}
