package commitment.report;

import commitment.draw.Markings;
import commitment.draw.Play;
import commitment.draw.PromiseMarks;
import java.util.List;
import java.util.Optional;

/**
 * A world that the tree of a page can show: who is bound, who believes what, and the play that
 * follows.
 *
 * @param key for scripts
 * @param label what its switch is called
 * @param words what it is, in a sentence
 * @param play empty where it is not known
 * @param marks what the promise means for the branches, if there is one
 * @param note why there is no step-by-step solution of it; empty if there is
 */
public record PageWorld(
    String key,
    String label,
    String words,
    Optional<Play> play,
    Optional<PromiseMarks> marks,
    String note) {
  public static final String NOBODY = "nobody";
  public static final String BOUND = "bound";
  public static final String BELIEVED = "believed";

  /** Whether every node has a value and every choice is known. */
  boolean hasSteps() {
    return note.isEmpty();
  }

  /** What it is, and whether all its ways of play are known. */
  String wholeWords() {
    return words
        + (play.map(Play::isWhole).orElse(true)
            ? ""
            : " Bold is one way of play for each payoff; there may be others.");
  }

  /** Everything that a drawing can show of a play. */
  Markings markings(Optional<Play> shown) {
    return new Markings(shown, true, true, true, marks, List.of());
  }
}
