package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.verify.EquilibriumRecount.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other actions gain at one information set against one equilibrium of the smallest subgame
 * that the set lies in, all else as the equilibrium says: under Bayes' rule where the other players
 * let play come there, over all beliefs where they do not.
 */
final class PromisedGain {
  private final EquilibriumRecount recount;
  private final TreeIndex index;

  /** Tells whose a set is, also where it is bound. */
  private final GameTree owners;

  private final GameTree tree;
  private final Part part;
  private final int root;
  private final int move;
  private final int owner;
  private final Rational[] worth;
  private final Map<Integer, Rational> weights = new HashMap<>();

  /**
   * @param part of the smallest subgame with the set in it, or of a larger one
   */
  PromisedGain(EquilibriumRecount recount, Part part, int move) {
    this.recount = recount;
    this.part = part;
    this.move = move;
    index = recount.subgames().index();
    owners = index.tree();
    tree = recount.game().tree();
    owner = owners.owner(move);
    root = root(recount, move);
    worth = new Rational[index.end(root) - root];
    for (int node = index.end(root) - 1; node >= root; node--) {
      worth[node - root] = worth(node);
    }
    weigh();
  }

  /** Where the smallest subgame starts that a set lies in. */
  static int root(EquilibriumRecount recount, int move) {
    int node = recount.subgames().index().tree().firstNode(move);
    while (!recount.subgames().startsAt(node)) {
      node = recount.subgames().index().parent(node);
    }
    return node;
  }

  private List<Rational> law(int node) {
    int here = tree.move(node);
    return tree.owner(here) == GameTree.CHANCE
        ? tree.law(here)
        : part.play().getOrDefault(here, List.of());
  }

  private Rational worth(int node) {
    if (tree.isTerminal(node)) {
      return recount.at(node).get(0).payoffs().get(owner);
    }
    Rational sum = Rational.ZERO;
    int child = node + 1;
    for (Rational probability : law(node)) {
      sum = sum.plus(probability.times(worth[child - root]));
      child = index.end(child);
    }
    return sum;
  }

  private void weigh() {
    Rational[] reach = new Rational[worth.length];
    reach[0] = Rational.ONE;
    for (int node = root; node < index.end(root); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      if (tree.move(node) == move) {
        weights.put(node, reach[node - root]);
      }
      boolean own = owners.owner(tree.move(node)) == owner;
      int child = node + 1;
      for (Rational probability : law(node)) {
        reach[child - root] = own ? reach[node - root] : reach[node - root].times(probability);
        child = index.end(child);
      }
    }
  }

  /** What the best of some actions gives more than another one, from the least to the most. */
  Interval of(int than, List<Integer> alternatives) {
    return new GainPoints(points(than, alternatives)).ofBest();
  }

  /**
   * What each of some actions gives more than another one, by belief: under Bayes' rule where the
   * others let play come to the set, else for certain at each of its nodes.
   */
  List<List<Rational>> points(int than, List<Integer> alternatives) {
    Rational total = reach();
    if (total.signum() > 0) {
      return List.of(
          alternatives.stream().map(action -> mean(action, than).divide(total)).toList());
    }
    return weights.keySet().stream()
        .map(node -> alternatives.stream().map(action -> difference(node, action, than)).toList())
        .toList();
  }

  /** How likely play comes to the set if its player does all he can to get there. */
  Rational reach() {
    return weights.values().stream().reduce(Rational.ZERO, Rational::plus);
  }

  /** Whether the other players let play come to the set. */
  boolean isReachable() {
    return reach().signum() > 0;
  }

  /** The beliefs with which none of some actions gives more; empty if they are too many to try. */
  Optional<KeptBeliefs> beliefs(int than, List<Integer> alternatives) {
    List<Integer> nodes = weights.keySet().stream().sorted().toList();
    return KeptBeliefs.of(
        nodes,
        alternatives.stream()
            .map(
                action ->
                    nodes.stream().map(node -> difference(node, action, than).negate()).toList())
            .toList());
  }

  private Rational mean(int action, int than) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> node : weights.entrySet()) {
      sum = sum.plus(difference(node.getKey(), action, than).times(node.getValue()));
    }
    return sum;
  }

  private Rational difference(int node, int action, int than) {
    return worth[index.child(node, action) - root].minus(worth[index.child(node, than) - root]);
  }
}
