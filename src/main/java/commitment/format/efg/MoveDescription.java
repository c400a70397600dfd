package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label and actions that stand somewhere in the text, to be compared with those that stood there
 * first.
 */
record MoveDescription(String label, Place labelPlace, ActionList actions, Place actionsPlace) {
  private static final String OWN_NUMBER = "give it a number of its own";

  /**
   * In what this description, by value, differs from the first: an error for another number of
   * actions or another probability, a warning for other labels.
   *
   * @param move the information set or chance event, as messages name it
   * @return null if in nothing
   */
  @Nullable Diagnostic difference(MoveDescription first, String move) {
    if (actions.size() != first.actions.size()) {
      return otherCount(first, move);
    }
    if (!actions.writtenLaw().equals(first.actions.writtenLaw())) {
      return otherProbability(first, move);
    }
    if (!actions.written().equals(first.actions.written())) {
      return otherActions(first, move);
    }
    return label.equals(first.label) ? null : otherLabel(first, move);
  }

  private Diagnostic otherCount(MoveDescription first, String move) {
    String message =
        String.format(
            "%s has %s here, but %s where it was first described",
            move, count(actions.size()), count(first.actions.size()));
    String help =
        actions.writtenLaw().isEmpty()
            ? "nodes of one set have the same actions; if it is another set, " + OWN_NUMBER
            : "if it is another event, " + OWN_NUMBER;
    return Diagnostic.of(DiagnosticCode.EFG_REDEFINED, actionsPlace, message)
        .withLabel(first.actionsPlace, "first described here")
        .withHelp(help);
  }

  private static String count(int actions) {
    return actions == 1 ? "1 action" : actions + " actions";
  }

  private Diagnostic otherProbability(MoveDescription first, String move) {
    List<Rational> law = actions.writtenLaw();
    List<Rational> firstLaw = first.actions.writtenLaw();
    int action = 0;
    while (law.get(action).equals(firstLaw.get(action))) {
      action++;
    }
    String message =
        String.format(
            "%s gives %s probability %s here, but %s where it was first described",
            move,
            Problems.quoted(actions.written().get(action)),
            EfgNumbers.exact(law.get(action)),
            EfgNumbers.exact(firstLaw.get(action)));
    return Diagnostic.of(DiagnosticCode.EFG_REDEFINED, actionsPlace, message)
        .withLabel(first.actionsPlace, "first described here")
        .withHelp("if it is another event, " + OWN_NUMBER);
  }

  private Diagnostic otherActions(MoveDescription first, String move) {
    boolean reordered =
        new HashSet<>(actions.written()).equals(new HashSet<>(first.actions.written()));
    String message =
        "the actions of "
            + move
            + (reordered ? " stand in another order here" : " have other labels here");
    List<String> counting = first.actions.labels().stream().map(Problems::clipped).toList();
    return Diagnostic.of(DiagnosticCode.EFG_REWORDED, actionsPlace, message)
        .withLabel(first.actionsPlace, "first described here")
        .withHelp(
            "the first description counts: the branches of this node are "
                + Suggestion.listed(counting)
                + ", in this order");
  }

  private Diagnostic otherLabel(MoveDescription first, String move) {
    String message =
        String.format(
            "%s is labelled %s here, but %s where it was first described",
            move, Problems.quoted(label), Problems.quoted(first.label));
    return Diagnostic.of(DiagnosticCode.EFG_REWORDED, labelPlace, message)
        .withLabel(first.labelPlace, "the label that counts")
        .withHelp("write the same label, or leave label and actions out");
  }
}
