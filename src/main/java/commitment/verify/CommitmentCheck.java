package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.stackelberg.Commitment;
import commitment.solve.stackelberg.CommitmentClass;
import commitment.solve.stackelberg.CommitmentValue;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.strategy.PureProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Does a commitment get what is claimed for it?
 *
 * <p>From the definition. The payoffs of the profile are computed anew. Where one player follows,
 * her best reply to the commitment must give her what the profile does, and for the weak value her
 * best reply that is worst for the leader must leave him what the profile does ({@link BestReply}).
 * Where several follow, in a game of perfect information, no one-shot deviation may pay any of
 * them, and for the weak value their equilibria are counted anew. With a mediator no follower may
 * gain by not doing as he is told ({@link Obedience}). That no other commitment is better is not
 * checked here; tests hold it against brute force. Cost: linear in the tree, but for the count.
 */
public final class CommitmentCheck {
  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final int leader;
  private final TreeSet<Integer> followers = new TreeSet<>();
  private final Budget budget;

  private CommitmentCheck(Game game, TreeIndex index, int leader, Budget budget) {
    this.game = game;
    this.index = index;
    this.leader = leader;
    this.budget = budget;
    tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE && tree.owner(move) != leader) {
        followers.add(tree.owner(move));
      }
    }
  }

  /**
   * Checks the strong or the weak value.
   *
   * @param weak whether the worst response is meant
   */
  public static CheckResult of(
      Game game,
      TreeIndex index,
      int leader,
      CommitmentClass kind,
      CommitmentValue claimed,
      boolean weak,
      Budget budget) {
    if (claimed.best().isEmpty()) {
      return new CheckResult.NotRun("there is no commitment to check");
    }
    CommitmentCheck check = new CommitmentCheck(game, index, leader, budget);
    Commitment commitment = claimed.best().get();
    CheckResult value = check.value(claimed, commitment);
    if (value instanceof CheckResult.Refuted) {
      return value;
    }
    return kind == CommitmentClass.CORRELATED
        ? check.obedience(commitment)
        : check.response(commitment, weak);
  }

  private CheckResult value(CommitmentValue claimed, Commitment commitment) {
    List<Rational> payoffs = ContinuationValues.of(game, index, commitment.profile()).payoffs();
    if (!payoffs.equals(commitment.payoffs())) {
      return new CheckResult.Refuted(
          "the payoffs of a commitment", commitment.payoffs().toString(), payoffs.toString());
    }
    Rational got = payoffs.get(leader);
    boolean right =
        claimed.attained()
            ? got.equals(claimed.value())
            : got.compareTo(claimed.bounds().max()) <= 0
                && (claimed.isExact() || got.compareTo(claimed.bounds().min()) >= 0);
    return right
        ? new CheckResult.Confirmed()
        : new CheckResult.Refuted(
            "the value of a commitment", claimed.bounds().toString(), got.toString());
  }

  private CheckResult obedience(Commitment commitment) {
    for (int follower : followers) {
      Optional<CheckResult.Refuted> gain =
          Obedience.firstGain(game, index, leader, follower, commitment.profile());
      if (gain.isPresent()) {
        return gain.get();
      }
    }
    return new CheckResult.Confirmed();
  }

  private CheckResult response(Commitment commitment, boolean weak) {
    if (followers.size() > 1) {
      return several(commitment, weak);
    }
    for (int follower : followers) {
      BestReply reply = BestReply.of(game, index, leader, follower, commitment.profile());
      if (!reply.follower().equals(commitment.payoffs().get(follower))) {
        return refuted(
            "the response of " + game.player(follower).name(),
            commitment.payoffs().get(follower),
            reply.follower());
      }
      if (weak && !reply.leader().equals(commitment.payoffs().get(leader))) {
        return refuted(
            "the weak value of a commitment", commitment.payoffs().get(leader), reply.leader());
      }
    }
    return new CheckResult.Confirmed();
  }

  private static CheckResult refuted(String what, Rational claimed, Rational found) {
    return new CheckResult.Refuted(what, claimed.toString(), found.toString());
  }

  private CheckResult several(Commitment commitment, boolean weak) {
    BehaviorProfile profile = commitment.profile();
    if (!tree.isPerfectInformation() || !profile.isPure()) {
      return new CheckResult.NotRun("several followers, and information sets or mixtures");
    }
    int[] action = new int[tree.moveCount()];
    List<Clause> clauses = new ArrayList<>();
    for (int move = 0; move < action.length; move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        action[move] = profile.at(move).indexOf(Rational.ONE);
      }
      if (tree.owner(move) == leader) {
        clauses.add(new Clause(move, action[move]));
      }
    }
    Optional<EquilibriumCheck.Violation> violation =
        EquilibriumCheck.firstViolation(game, new PureProfile(action), leader);
    if (violation.isPresent()) {
      return new CheckResult.Refuted(
          "the gain of a deviation at node " + violation.get().node(),
          "0",
          violation.get().gain().toString());
    }
    return weak ? worstOfSeveral(commitment, clauses) : new CheckResult.Confirmed();
  }

  /** The least payoff of the leader over all equilibria that a pure commitment leaves open. */
  private CheckResult worstOfSeveral(Commitment commitment, List<Clause> clauses) {
    Optional<Recount> recount =
        clauses.isEmpty()
            ? Recount.of(game, budget)
            : Recount.bound(
                game, new Promise(Promise.Kind.PROMISE, "", leader, "", clauses), budget);
    if (recount.isEmpty()) {
      return new CheckResult.NotRun(
          "the responses of several followers are too many to be counted a second time");
    }
    Rational worst =
        recount.get().payoffs().stream()
            .map(vector -> vector.get(leader))
            .min(Rational::compareTo)
            .orElseThrow();
    return worst.equals(commitment.payoffs().get(leader))
        ? new CheckResult.Confirmed()
        : refuted("the weak value of a commitment", commitment.payoffs().get(leader), worst);
  }
}
