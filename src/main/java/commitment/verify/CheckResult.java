package commitment.verify;

/** What an independent check of an answer found. */
public sealed interface CheckResult {
  /** Everything that the check looks at was found again. */
  record Confirmed() implements CheckResult {}

  /**
   * The check was not made, or not to its end.
   *
   * @param reason for people
   */
  record NotRun(String reason) implements CheckResult {}

  /**
   * The answer is wrong, or the check is.
   *
   * @param what the first claim that was not found again
   * @param claimed by the answer
   * @param found by the check
   */
  record Refuted(String what, String claimed, String found) implements CheckResult {}
}
