package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a commitment says: the probabilities at the leader's information sets that his own earlier
 * actions do not rule out. The information sets of the others that it leaves open are those that
 * can be come to without an action that it rules out.
 */
public final class CommitmentPlan {
  private static final String NAME = "Commitment";

  private final GameTree tree;
  private final int leader;
  private final BehaviorProfile profile;
  private final boolean[] open;

  private CommitmentPlan(GameTree tree, int leader, BehaviorProfile profile, boolean[] open) {
    this.tree = tree;
    this.leader = leader;
    this.profile = profile;
    this.open = open;
  }

  /** Cost: one scan of the tree. */
  public static CommitmentPlan of(TreeIndex index, int leader, BehaviorProfile profile) {
    GameTree tree = index.tree();
    boolean[] open = new boolean[tree.moveCount()];
    boolean[] ruledOut = new boolean[tree.nodeCount()];
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      open[move] |= !ruledOut[node];
      int child = node + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        ruledOut[child] =
            ruledOut[node]
                || (tree.owner(move) == leader && profile.probability(move, action).signum() == 0);
        child = index.end(child);
      }
    }
    return new CommitmentPlan(tree, leader, profile, open);
  }

  public int leader() {
    return leader;
  }

  /** The information sets of a player that the commitment leaves open, in tree order. */
  public List<Integer> setsOf(int player) {
    List<Integer> sets = new ArrayList<>();
    for (int move = 0; move < open.length; move++) {
      if (open[move] && tree.owner(move) == player) {
        sets.add(move);
      }
    }
    sets.sort(Comparator.comparingInt(tree::firstNode));
    return sets;
  }

  /** Whether the commitment leaves an information set open: play can come there. */
  public boolean isOpen(int informationSet) {
    return open[informationSet];
  }

  /** The probabilities at an information set. */
  public List<Rational> at(int informationSet) {
    return profile.at(informationSet);
  }

  /** The commitment as a promise; empty where it mixes, and where it says nothing. */
  public Optional<Promise> asPromise() {
    List<Clause> clauses = new ArrayList<>();
    for (int set : setsOf(leader)) {
      int action = profile.at(set).indexOf(Rational.ONE);
      if (action < 0) {
        return Optional.empty();
      }
      clauses.add(new Clause(set, action));
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Promise(Promise.Kind.PROMISE, NAME, leader, "", clauses));
  }
}
