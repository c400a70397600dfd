package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.Arrays;
import java.util.List;

/**
 * A best response of one follower to a plan of the leader, with her ties resolved for the leader or
 * against him.
 *
 * <p>With x the leader's plan, the follower's sequences carry Σ ρ(z) x(σ_l(z)) u(z) over the leaves
 * z they lead to; from the last information set to the first the action with the greatest sum is
 * taken, and its sum goes to the sequence that leads to the set. Cost: linear in the leaves and
 * sequences.
 *
 * @param followerValue what she gets
 * @param leaderValue what he gets
 * @param plan for each of her information sets her action
 */
record FollowerResponse(Rational followerValue, Rational leaderValue, List<Integer> plan) {

  /**
   * The players of a response.
   *
   * @param leader -1 if there is none: the follower is alone in the game
   */
  record Question(SequenceForm form, LeafPayoffs payoffs, int leader, int follower) {
    FollowerResponse to(RealizationPlan commitment, boolean favorable) {
      return FollowerResponse.of(this, commitment, favorable);
    }
  }

  private static FollowerResponse of(
      Question question, RealizationPlan commitment, boolean favorable) {
    SequenceForm form = question.form();
    int follower = question.follower();
    int leader = question.leader() < 0 ? follower : question.leader();
    Rational[] own = new Rational[form.sequenceCount(follower)];
    Rational[] his = new Rational[own.length];
    Arrays.fill(own, Rational.ZERO);
    Arrays.fill(his, Rational.ZERO);
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational weight =
          form.chance(leaf)
              .times(
                  leader == follower
                      ? Rational.ONE
                      : commitment.weight(form.sequence(leaf, question.leader())));
      if (weight.signum() != 0) {
        int sequence = form.sequence(leaf, follower);
        own[sequence] = own[sequence].plus(weight.times(question.payoffs().payoff(leaf, follower)));
        his[sequence] = his[sequence].plus(weight.times(question.payoffs().payoff(leaf, leader)));
      }
    }
    Integer[] plan = new Integer[form.informationSetCount(follower)];
    for (int set = plan.length - 1; set >= 0; set--) {
      int first = form.firstSequence(follower, set);
      int best = first;
      for (int other = first + 1; other < first + form.actionCount(follower, set); other++) {
        int order = own[other].compareTo(own[best]);
        int tie = his[other].compareTo(his[best]);
        if (order > 0 || (order == 0 && (favorable ? tie > 0 : tie < 0))) {
          best = other;
        }
      }
      plan[set] = best - first;
      int parent = form.parentSequence(follower, set);
      own[parent] = own[parent].plus(own[best]);
      his[parent] = his[parent].plus(his[best]);
    }
    return new FollowerResponse(own[0], his[0], List.of(plan));
  }
}
