package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A part of a search for commitments: those to which the follower's reply takes given actions at
 * some of her sets.
 *
 * @param fixed for each set of the follower the action that is fixed; -1 for none
 * @param bound what the leader gets is never above it
 */
record Branch(List<Integer> fixed, Rational bound) {
  /** All commitments. */
  static Branch whole(TwoPlayers players) {
    return new Branch(
        Collections.nCopies(players.form().informationSetCount(players.follower()), -1),
        players.most());
  }

  /** One for each action at a set. */
  List<Branch> at(int set, int actions, Rational newBound) {
    List<Branch> parts = new ArrayList<>();
    for (int action = 0; action < actions; action++) {
      List<Integer> more = new ArrayList<>(fixed);
      more.set(set, action);
      parts.add(new Branch(more, newBound));
    }
    return parts;
  }

  /** The first of the follower's sets at which she is told more than one action; -1 if none. */
  static int divided(SequenceForm form, int follower, CorrelationProgram.Drawing drawing) {
    for (int set = 0; set < form.informationSetCount(follower); set++) {
      int first = form.firstSequence(follower, set);
      int told = 0;
      for (int action = 0; action < form.actionCount(follower, set); action++) {
        told += drawing.follower().get(first + action).signum();
      }
      if (told > 1) {
        return set;
      }
    }
    return -1;
  }
}
