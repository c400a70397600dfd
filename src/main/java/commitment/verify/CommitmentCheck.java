package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.limit.Budget;
import commitment.solve.stackelberg.Commitment;
import commitment.solve.stackelberg.CommitmentValue;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Does a commitment get what is claimed for it in a game of perfect information?
 *
 * <p>From the definition, by one scan with a stack: the payoffs of the profile at every node; at
 * each node of another player than the leader the actions taken must be best ones (one-shot
 * deviations: the response is a subgame-perfect equilibrium of what the commitment leaves open);
 * the payoffs at the root must be the claimed ones. For the weak value, where one player follows,
 * also the least that her best responses leave the leader: with b(h) what she gets and a(h) what he
 * gets in her worst best response for him, the pair at her node is the greatest b, and among
 * children with that the least a. Where several follow, their equilibria are counted anew. That no
 * other commitment is better is not checked here; tests hold it against brute force. Cost: linear
 * in the tree.
 */
public final class CommitmentCheck {
  private final Game game;
  private final GameTree tree;
  private final int leader;
  private final int follower;
  private final boolean oneFollower;
  private final Budget budget;

  /**
   * What a node is worth.
   *
   * @param payoffs if the profile is played
   * @param best what the follower gets by a best response
   * @param worst what the leader gets by the worst of these for him
   */
  private record Worth(List<Rational> payoffs, Rational best, Rational worst) {}

  private CommitmentCheck(Game game, int leader, Budget budget) {
    this.game = game;
    this.leader = leader;
    this.budget = budget;
    tree = game.tree();
    TreeSet<Integer> movers = new TreeSet<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE && tree.owner(move) != leader) {
        movers.add(tree.owner(move));
      }
    }
    follower = movers.isEmpty() ? leader : movers.first();
    oneFollower = movers.size() <= 1;
  }

  /**
   * Checks the strong or the weak value.
   *
   * @param weak whether the worst response is meant
   */
  public static CheckResult of(
      Game game, int leader, CommitmentValue claimed, boolean weak, Budget budget) {
    if (claimed.best().isEmpty()) {
      return new CheckResult.NotRun("there is no commitment to check");
    }
    return new CommitmentCheck(game, leader, budget).check(claimed, claimed.best().get(), weak);
  }

  private CheckResult check(CommitmentValue claimed, Commitment commitment, boolean weak) {
    Deque<Worth> values = new ArrayDeque<>();
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        List<Rational> payoffs = game.payoffVector(tree.outcome(node));
        values.push(new Worth(payoffs, payoffs.get(follower), payoffs.get(leader)));
        continue;
      }
      int move = tree.move(node);
      List<Worth> children = new ArrayList<>();
      for (int action = 0; action < tree.actionCount(move); action++) {
        children.add(values.pop());
      }
      List<Rational> law = commitment.profile().law(tree, move);
      Worth mean = mean(children, law);
      int owner = tree.owner(move);
      if (owner == GameTree.CHANCE || owner == leader) {
        values.push(mean);
        continue;
      }
      Rational best = children.get(0).payoffs().get(owner);
      for (Worth child : children) {
        best = best.max(child.payoffs().get(owner));
      }
      if (!mean.payoffs().get(owner).equals(best)) {
        return refuted(
            "the response of " + game.player(owner).name() + " at node " + node,
            mean.payoffs().get(owner),
            best);
      }
      values.push(oneFollower ? worstOf(children, mean) : mean);
    }
    return compare(claimed, commitment, values.element(), weak);
  }

  private CheckResult compare(
      CommitmentValue claimed, Commitment commitment, Worth root, boolean weak) {
    if (!root.payoffs().equals(commitment.payoffs())) {
      return new CheckResult.Refuted(
          "the payoffs of a commitment",
          commitment.payoffs().toString(),
          root.payoffs().toString());
    }
    Rational got = root.payoffs().get(leader);
    if (claimed.attained() && !got.equals(claimed.value())) {
      return refuted("the value of a commitment", claimed.value(), got);
    }
    if (!claimed.attained()
        && (got.compareTo(claimed.bounds().min()) < 0
            || got.compareTo(claimed.bounds().max()) > 0)) {
      return new CheckResult.Refuted(
          "the value of a commitment", claimed.bounds().toString(), got.toString());
    }
    if (!weak) {
      return new CheckResult.Confirmed();
    }
    Optional<Rational> worst =
        oneFollower ? Optional.of(root.worst()) : worstOfSeveral(commitment.profile());
    if (worst.isEmpty()) {
      return new CheckResult.NotRun(
          "the responses of several followers are too many to be counted a second time");
    }
    return worst.get().equals(got)
        ? new CheckResult.Confirmed()
        : refuted("the weak value of a commitment", got, worst.get());
  }

  /** The least payoff of the leader over all equilibria that a pure commitment leaves open. */
  private Optional<Rational> worstOfSeveral(BehaviorProfile profile) {
    List<Clause> clauses = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == leader) {
        clauses.add(new Clause(move, profile.at(move).indexOf(Rational.ONE)));
      }
    }
    if (clauses.stream().anyMatch(clause -> clause.action() < 0)) {
      return Optional.empty();
    }
    Optional<Recount> recount =
        clauses.isEmpty()
            ? Recount.of(game, budget)
            : Recount.bound(
                game, new Promise(Promise.Kind.PROMISE, "", leader, "", clauses), budget);
    return recount.map(
        found ->
            found.payoffs().stream()
                .map(vector -> vector.get(leader))
                .min(Rational::compareTo)
                .orElseThrow());
  }

  private static CheckResult refuted(String what, Rational claimed, Rational found) {
    return new CheckResult.Refuted(what, claimed.toString(), found.toString());
  }

  private Worth mean(List<Worth> children, List<Rational> law) {
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      Rational sum = Rational.ZERO;
      for (int action = 0; action < law.size(); action++) {
        sum = sum.plus(law.get(action).times(children.get(action).payoffs().get(player)));
      }
      payoffs.add(sum);
    }
    Rational best = Rational.ZERO;
    Rational worst = Rational.ZERO;
    for (int action = 0; action < law.size(); action++) {
      best = best.plus(law.get(action).times(children.get(action).best()));
      worst = worst.plus(law.get(action).times(children.get(action).worst()));
    }
    return new Worth(payoffs, best, worst);
  }

  private static Worth worstOf(List<Worth> children, Worth mean) {
    Worth chosen = children.get(0);
    for (Worth child : children) {
      int order = child.best().compareTo(chosen.best());
      if (order > 0 || (order == 0 && child.worst().compareTo(chosen.worst()) < 0)) {
        chosen = child;
      }
    }
    return new Worth(mean.payoffs(), chosen.best(), chosen.worst());
  }
}
