package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearSolution.Optimal;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a plan of the leader to which a plan of the follower is the only best reply: at each
 * set to which her plan leads its action is better than every other one, whatever follows, by a
 * margin that a linear program makes as large as can be. Size: one variable for each sequence of
 * the leader and each set of the follower.
 */
final class StrictReply {
  private final TwoPlayers players;
  private final SequenceForm form;
  private final RelevantPairs pairs;
  private final LeaderProgram program;
  private final int margin;

  /** By set of the follower: what she gets from there on, at least. */
  private final List<Integer> value = new ArrayList<>();

  private StrictReply(TwoPlayers players, RelevantPairs pairs) {
    this.players = players;
    this.pairs = pairs;
    form = players.form();
    program = new LeaderProgram(players);
    margin = program.objectiveVariable();
    program.atMost(margin, Rational.ONE);
    for (int set = 0; set < form.informationSetCount(players.follower()); set++) {
      value.add(program.variable());
    }
  }

  /**
   * Empty where there is none, and where the budget is used up.
   *
   * @param reply reduced: -1 at the sets that it rules out
   */
  static Optional<RealizationPlan> of(
      TwoPlayers players, RelevantPairs pairs, int[] reply, Budget budget) {
    StrictReply strict = new StrictReply(players, pairs);
    for (int set = 0; set < reply.length; set++) {
      strict.rows(set, reply[set]);
    }
    return strict.program.build().solve(budget) instanceof Optimal optimal
            && optimal.value().signum() > 0
        ? Optional.of(strict.program.plan(optimal))
        : Optional.empty();
  }

  private void rows(int set, int chosen) {
    int first = form.firstSequence(players.follower(), set);
    for (int action = 0; action < form.actionCount(players.follower(), set); action++) {
      int row =
          program.row(
              negated(first + action),
              action == chosen ? Relation.EQUAL : Relation.AT_LEAST,
              Rational.ZERO);
      program.coefficient(row, value.get(set), Rational.ONE);
      for (int after = set + 1; after < value.size(); after++) {
        if (form.parentSequence(players.follower(), after) == first + action) {
          program.coefficient(row, value.get(after), Rational.ONE.negate());
        }
      }
      if (chosen >= 0 && action != chosen) {
        program.coefficient(row, margin, Rational.ONE.negate());
      }
    }
  }

  private List<Rational> negated(int hers) {
    List<Rational> coefficients =
        new ArrayList<>(Collections.nCopies(form.sequenceCount(players.leader()), Rational.ZERO));
    pairs.worth(hers).forEach((his, worth) -> coefficients.set(his, worth.follower().negate()));
    return coefficients;
  }
}
