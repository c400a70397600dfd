package commitment.verify.answer;

import java.util.List;

/**
 * What came of holding an answer against its game.
 *
 * @param verdict on the whole
 * @param right how many claims were recomputed and found to be right
 * @param wrong the claims that are not, in the order in which they were looked at
 * @param unchecked what was not held against anything, and why
 * @param notClaimed what such an answer usually has and this one leaves out, in words
 * @param ignored what says nothing about the game, such as the version that answered
 * @param notes what else there is to say
 */
public record AnswerReport(
    Verdict verdict,
    int right,
    List<Wrong> wrong,
    List<Unchecked> unchecked,
    List<String> notClaimed,
    List<String> ignored,
    List<String> notes) {
  public AnswerReport {
    notClaimed = List.copyOf(notClaimed);
    ignored = List.copyOf(ignored);
    wrong = List.copyOf(wrong);
    unchecked = List.copyOf(unchecked);
    notes = List.copyOf(notes);
  }

  /**
   * A claim that is wrong.
   *
   * @param path where it stands in the document
   * @param says what it says there
   * @param right what is right
   */
  public record Wrong(String path, String says, String right) {}

  /**
   * A part of the document that was not checked.
   *
   * @param path where it stands; {@code []} for every place of an array
   */
  public record Unchecked(String path, String reason) {}

  /** Whether every claim was checked. */
  public boolean isComplete() {
    return unchecked.isEmpty() && verdict != Verdict.UNCHECKED;
  }

  /** What can be said of the answer as a whole. */
  public enum Verdict {
    /**
     * The verdicts and the equilibria of the answer are right, and whatever else of it could be
     * checked.
     */
    RIGHT,
    /** Something is wrong. */
    WRONG,
    /**
     * Nothing is wrong, but some verdict or equilibrium, or all of the answer, is unchecked, or the
     * answer claims nothing that the command answers.
     */
    UNCHECKED
  }
}
