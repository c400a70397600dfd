package commitment.solve.backward;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.strategy.OutcomeProbability;
import commitment.strategy.PureProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where play ends in one equilibrium that gives a payoff vector: the first in tree order, found by
 * walking down the path of play only.
 */
final class OutcomeWitness {
  private OutcomeWitness() {}

  /** In tree order; branches of probability 0 are left out. */
  static List<OutcomeProbability> of(SetInduction induction, int rootVector) {
    GameTree tree = induction.tree;
    List<OutcomeProbability> outcomes = new ArrayList<>();
    Deque<OutcomeProbability> open = new ArrayDeque<>();
    Deque<Integer> targets = new ArrayDeque<>();
    open.push(new OutcomeProbability(0, Rational.ONE));
    targets.push(rootVector);
    while (!open.isEmpty()) {
      OutcomeProbability at = open.pop();
      int target = targets.pop();
      if (tree.isTerminal(at.node())) {
        outcomes.add(at);
      } else if (tree.owner(tree.move(at.node())) == GameTree.CHANCE) {
        PureProfile.pushChance(induction.index, at, open);
        int[] parts = induction.decompose(at.node(), target, 1).get(0);
        List<Rational> law = tree.law(tree.move(at.node()));
        for (int branch = parts.length - 1; branch >= 0; branch--) {
          if (law.get(branch).signum() > 0) {
            targets.push(parts[branch]);
          }
        }
      } else {
        SetInduction.Step step = induction.follow(at.node(), target);
        open.push(new OutcomeProbability(step.child(), at.probability()));
        targets.push(step.vector());
      }
    }
    return outcomes;
  }
}
