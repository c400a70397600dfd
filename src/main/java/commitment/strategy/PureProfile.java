package commitment.strategy;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An action of every player at every information set, reached or not. */
public final class PureProfile {
  private final int[] action;

  /**
   * @param action for each move of a player the index of the action; chance events are ignored
   */
  public PureProfile(int[] action) {
    this.action = action.clone();
  }

  /** The action at an information set. */
  public int action(int move) {
    return action[move];
  }

  /** Where play ends and how likely, in tree order; branches of probability 0 are left out. */
  public List<OutcomeProbability> outcomes(Game game, TreeIndex index) {
    GameTree tree = game.tree();
    List<OutcomeProbability> outcomes = new ArrayList<>();
    Deque<OutcomeProbability> open = new ArrayDeque<>();
    open.push(new OutcomeProbability(0, Rational.ONE));
    while (!open.isEmpty()) {
      OutcomeProbability at = open.pop();
      if (tree.isTerminal(at.node())) {
        outcomes.add(at);
        continue;
      }
      int move = tree.move(at.node());
      if (tree.owner(move) != GameTree.CHANCE) {
        open.push(new OutcomeProbability(index.child(at.node(), action[move]), at.probability()));
        continue;
      }
      pushChance(index, at, open);
    }
    return outcomes;
  }

  /** Puts the branches of a chance node on a stack, the first on top. */
  public static void pushChance(
      TreeIndex index, OutcomeProbability at, Deque<OutcomeProbability> open) {
    pushBranches(index, at, index.tree().law(index.tree().move(at.node())), open);
  }

  /** The same for a node whose children are gone to under any law. */
  static void pushBranches(
      TreeIndex index, OutcomeProbability at, List<Rational> law, Deque<OutcomeProbability> open) {
    List<OutcomeProbability> branches = new ArrayList<>(law.size());
    int child = at.node() + 1;
    for (Rational probability : law) {
      if (probability.signum() > 0) {
        branches.add(new OutcomeProbability(child, at.probability().times(probability)));
      }
      child = index.end(child);
    }
    for (int branch = branches.size() - 1; branch >= 0; branch--) {
      open.push(branches.get(branch));
    }
  }
}
