package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A game of one leader and one follower, with perfect recall, in sequence form.
 *
 * @param follower the only other player who moves
 */
record TwoPlayers(
    Game game, TreeIndex index, SequenceForm form, LeafPayoffs payoffs, int leader, int follower) {

  static TwoPlayers of(Game game, TreeIndex index, int leader, int follower) {
    SequenceForm form = SequenceForm.of(game, index);
    return new TwoPlayers(game, index, form, LeafPayoffs.of(game, form), leader, follower);
  }

  /** The follower's best response, with her ties resolved for the leader or against him. */
  FollowerResponse response(RealizationPlan plan, boolean favorable) {
    return new FollowerResponse.Question(form, payoffs, leader, follower).to(plan, favorable);
  }

  /** A plan of the leader with the response to it. */
  Commitment commitment(RealizationPlan plan, boolean favorable) {
    List<List<Rational>> probabilities =
        new ArrayList<>(Collections.nCopies(game.tree().moveCount(), List.of()));
    List<Integer> response = response(plan, favorable).plan();
    for (int set = 0; set < response.size(); set++) {
      probabilities.set(
          form.move(follower, set),
          BehaviorProfile.pure(form.actionCount(follower, set), response.get(set)));
    }
    for (int set = 0; set < form.informationSetCount(leader); set++) {
      probabilities.set(
          form.move(leader, set),
          plan.comesTo(form, leader, set)
              ? plan.at(form, leader, set)
              : BehaviorProfile.pure(form.actionCount(leader, set), 0));
    }
    BehaviorProfile profile = BehaviorProfile.of(game.tree(), probabilities);
    return new Commitment(profile, ContinuationValues.of(game, index, profile).payoffs());
  }

  /**
   * A commitment between one that gets a value if ties go the leader's way and one to which the
   * same reply is the only best one; what it gets whatever ties do is close to the value.
   */
  Commitment near(RealizationPlan limit, RealizationPlan inner, Rational value) {
    Rational enough = value.minus(spread().divide(Rational.of(1000)));
    for (Rational share = Rational.of(1, 64); ; share = share.divide(Rational.of(4))) {
      List<Rational> weights = new ArrayList<>();
      for (int sequence = 0; sequence < limit.weights().size(); sequence++) {
        Rational there = limit.weight(sequence);
        weights.add(there.plus(share.times(inner.weight(sequence).minus(there))));
      }
      Commitment close = commitment(new RealizationPlan(weights), false);
      if (close.payoffs().get(leader).compareTo(enough) >= 0) {
        return close;
      }
    }
  }

  /** The plan of a pure strategy, which has -1 at sets that it rules out. */
  RealizationPlan purePlan(int[] plan) {
    Rational[] weights = new Rational[form.sequenceCount(leader)];
    Arrays.fill(weights, Rational.ZERO);
    weights[0] = Rational.ONE;
    for (int set = 0; set < plan.length; set++) {
      if (plan[set] >= 0) {
        weights[form.firstSequence(leader, set) + plan[set]] = Rational.ONE;
      }
    }
    return new RealizationPlan(List.of(weights));
  }

  /**
   * What a player gets against a reduced plan of the follower, as a linear function of the leader's
   * plan: a coefficient for each sequence of his.
   */
  List<Rational> against(int[] plan, int player) {
    Rational[] sums = new Rational[form.sequenceCount(leader)];
    Arrays.fill(sums, Rational.ZERO);
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      if (form.chance(leaf).signum() > 0 && allows(plan, form.sequence(leaf, follower))) {
        int sequence = form.sequence(leaf, leader);
        sums[sequence] = sums[sequence].plus(form.chance(leaf).times(payoffs.payoff(leaf, player)));
      }
    }
    return List.of(sums);
  }

  /** A plan without what it rules out itself: -1 there. */
  int[] reduced(List<Integer> plan) {
    int[] reduced = new int[plan.size()];
    for (int set = 0; set < reduced.length; set++) {
      int parent = form.parentSequence(follower, set);
      boolean comesTo =
          parent == 0 || reduced[form.setOf(follower, parent)] == form.lastAction(follower, parent);
      reduced[set] = comesTo ? plan.get(set) : -1;
    }
    return reduced;
  }

  /**
   * Whether a reduced plan leads to a sequence: its last action is taken and its set not ruled out.
   */
  private boolean allows(int[] plan, int sequence) {
    return sequence == 0
        || plan[form.setOf(follower, sequence)] == form.lastAction(follower, sequence);
  }

  /** By how much the leader's payoffs differ. */
  Rational spread() {
    Rational least = game.payoffs().payoff(0, leader);
    for (int outcome = 1; outcome < game.payoffs().outcomes(); outcome++) {
      least = least.min(game.payoffs().payoff(outcome, leader));
    }
    return most().minus(least);
  }

  /** The greatest of the leader's payoffs. */
  Rational most() {
    Rational most = game.payoffs().payoff(0, leader);
    for (int outcome = 1; outcome < game.payoffs().outcomes(); outcome++) {
      most = most.max(game.payoffs().payoff(outcome, leader));
    }
    return most;
  }

  /** The greatest value of a linear function over the leader's plans. */
  Rational greatest(List<Rational> coefficients) {
    Rational[] sums = coefficients.toArray(new Rational[0]);
    for (int set = form.informationSetCount(leader) - 1; set >= 0; set--) {
      int first = form.firstSequence(leader, set);
      Rational best = sums[first];
      for (int action = 1; action < form.actionCount(leader, set); action++) {
        best = best.max(sums[first + action]);
      }
      int parent = form.parentSequence(leader, set);
      sums[parent] = sums[parent].plus(best);
    }
    return sums[0];
  }

  /**
   * The same function of the leader's plans in the form in which equal functions have equal
   * coefficients: 0 at the first action of each of his sets.
   */
  List<Rational> canonical(List<Rational> coefficients) {
    Rational[] sums = coefficients.toArray(new Rational[0]);
    for (int set = form.informationSetCount(leader) - 1; set >= 0; set--) {
      int first = form.firstSequence(leader, set);
      Rational base = sums[first];
      for (int action = 0; action < form.actionCount(leader, set); action++) {
        sums[first + action] = sums[first + action].minus(base);
      }
      int parent = form.parentSequence(leader, set);
      sums[parent] = sums[parent].plus(base);
    }
    return List.of(sums);
  }
}
