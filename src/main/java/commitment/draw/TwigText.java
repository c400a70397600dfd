package commitment.draw;

import java.util.List;
import java.util.Optional;

/**
 * All that is written at a twig and at the branch to it, in words; where it goes is decided
 * elsewhere.
 *
 * @param action lines of the last action's label
 * @param probability with which that action is taken, at chance or by a player who mixes
 * @param choice whether that action is chosen, where choices are marked
 * @param mark what that action is to the promise
 * @param name of the information set
 * @param values for each player, where they are shown
 * @param flag what is said where the promise fails first
 * @param payoffs for each player, at an end
 * @param outcome the name of an end
 * @param folded how much is folded away
 */
record TwigText(
    List<String> action,
    Optional<String> probability,
    Play.Choice choice,
    PromiseMarks.Mark mark,
    Optional<String> name,
    List<String> values,
    Optional<String> flag,
    List<String> payoffs,
    Optional<String> outcome,
    Optional<String> folded) {
  TwigText {
    action = List.copyOf(action);
    values = List.copyOf(values);
    payoffs = List.copyOf(payoffs);
  }

  /** The lines beside the branch: the action and how likely it is. */
  int branchLines() {
    return action.size() + (probability.isPresent() ? 1 : 0);
  }

  boolean isMarked() {
    return mark != PromiseMarks.Mark.NONE;
  }

  boolean isChosen() {
    return choice != Play.Choice.NONE;
  }
}
