package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.Optional;

/**
 * Does a follower do as a mediator tells him, in a game of perfect information? At each of his
 * nodes that play comes to, every action that he may be told must give him at least what any other
 * gives when everything after it is done to punish him: the least that the leader can leave him
 * there. Cost: linear in the tree.
 */
public final class Obedience {
  private Obedience() {}

  /** The first node at which another action than the one told pays. */
  public static Optional<CheckResult.Refuted> firstGain(
      Game game, TreeIndex index, int leader, int follower, BehaviorProfile profile) {
    GameTree tree = game.tree();
    Rational[] least = punished(game, index, leader, follower);
    ContinuationValues values = ContinuationValues.of(game, index, profile);
    boolean[] comesTo = new boolean[tree.nodeCount()];
    comesTo[0] = true;
    for (int node = 0; node < comesTo.length; node++) {
      int child = node + 1;
      for (int action = 0; action < tree.childCount(node); action++) {
        int move = tree.move(node);
        comesTo[child] = comesTo[node] && profile.law(tree, move).get(action).signum() > 0;
        if (comesTo[child] && tree.owner(move) == follower) {
          Optional<Rational> other = greatestBut(index, least, node, child);
          if (other.isPresent() && other.get().compareTo(values.at(child, follower)) > 0) {
            return Optional.of(
                new CheckResult.Refuted(
                    "what obeying gives " + game.player(follower).name() + " at node " + node,
                    values.at(child, follower).toString(),
                    other.get().toString()));
          }
        }
        child = index.end(child);
      }
    }
    return Optional.empty();
  }

  private static Optional<Rational> greatestBut(
      TreeIndex index, Rational[] least, int node, int except) {
    Optional<Rational> greatest = Optional.empty();
    int child = node + 1;
    for (int action = 0; action < index.tree().childCount(node); action++) {
      if (child != except) {
        Rational there = least[child];
        greatest = Optional.of(greatest.map(there::max).orElse(there));
      }
      child = index.end(child);
    }
    return greatest;
  }

  private static Rational[] punished(Game game, TreeIndex index, int leader, int follower) {
    GameTree tree = game.tree();
    Rational[] least = new Rational[tree.nodeCount()];
    for (int node = least.length - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        least[node] = game.payoffs().payoff(tree.outcome(node), follower);
        continue;
      }
      int move = tree.move(node);
      int owner = tree.owner(move);
      Rational value = owner == GameTree.CHANCE ? Rational.ZERO : least[node + 1];
      int child = node + 1;
      for (int action = 0; action < tree.childCount(node); action++) {
        value =
            owner == GameTree.CHANCE
                ? value.plus(tree.probability(move, action).times(least[child]))
                : owner == leader ? value.min(least[child]) : value.max(least[child]);
        child = index.end(child);
      }
      least[node] = value;
    }
    return least;
  }
}
