package commitment.strategy;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the players believe under a behavior profile by Bayes' rule: at an information set I that
 * play comes to, the probability of each node h of it,
 *
 * <pre>  μ(h) = reach(h) / Σ { reach(h') : h' ∈ I }.</pre>
 *
 * <p>Bayes' rule is used inside the smallest subgame that contains I whole: so a belief is also
 * defined at a set that is not come to in the game, if play comes to it from the root of some
 * subgame. All subgames in which it is come to give the same one, for the way to I leads through
 * the root of the smallest. Where it is come to in none the profile alone defines no belief. At a
 * set of one node the belief is always 1.
 *
 * <p>Perfect recall is required: no set is passed twice. Cost: linear in the tree.
 */
public final class Beliefs {
  private final GameTree tree;
  private final InformationSetNodes nodes;
  private final List<List<Rational>> beliefs;

  private Beliefs(GameTree tree, InformationSetNodes nodes, List<List<Rational>> beliefs) {
    this.tree = tree;
    this.nodes = nodes;
    this.beliefs = beliefs;
  }

  public static Beliefs of(Subgames subgames, InformationSetNodes nodes, BehaviorProfile profile) {
    GameTree tree = subgames.index().tree();
    ReachProbabilities reach = ReachProbabilities.inSmallestSubgames(subgames, profile);
    List<List<Rational>> beliefs = new ArrayList<>(tree.moveCount());
    for (int move = 0; move < tree.moveCount(); move++) {
      beliefs.add(
          tree.owner(move) == GameTree.CHANCE ? List.of() : conditional(reach, nodes, move));
    }
    return new Beliefs(tree, nodes, beliefs);
  }

  /** Empty if the move is not come to. */
  private static List<Rational> conditional(
      ReachProbabilities reach, InformationSetNodes nodes, int move) {
    if (nodes.count(move) == 1) {
      return List.of(Rational.ONE);
    }
    Rational sum = reach.atMove(nodes, move);
    if (sum.signum() == 0) {
      return List.of();
    }
    List<Rational> belief = new ArrayList<>(nodes.count(move));
    for (int place = 0; place < nodes.count(move); place++) {
      belief.add(reach.at(nodes.node(move, place)).divide(sum));
    }
    return List.copyOf(belief);
  }

  public InformationSetNodes nodes() {
    return nodes;
  }

  /**
   * The probabilities of the nodes of an information set, in the order of {@link
   * InformationSetNodes}; they sum to 1. Empty where Bayes' rule says nothing.
   */
  public Optional<List<Rational>> at(int informationSet) {
    if (tree.owner(informationSet) == GameTree.CHANCE) {
      throw new IllegalArgumentException("a belief at the chance event " + informationSet);
    }
    List<Rational> belief = beliefs.get(informationSet);
    return belief.isEmpty() ? Optional.empty() : Optional.of(belief);
  }
}
