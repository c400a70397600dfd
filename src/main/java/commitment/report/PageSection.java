package commitment.report;

import java.util.Optional;

/**
 * One part of a page: its answer, or why there is none.
 *
 * @param reason why there is no answer; empty if there is one
 * @param complete whether the answer has all that it could have
 */
public record PageSection<T>(
    Optional<T> answer, String reason, boolean complete, Verification verification) {
  public static <T> PageSection<T> of(T answer, boolean complete, Verification verification) {
    return new PageSection<>(Optional.of(answer), "", complete, verification);
  }

  /** The reason is a sentence without its full stop. */
  public static <T> PageSection<T> none(String reason) {
    return new PageSection<>(Optional.empty(), reason, false, Verification.notRun(reason));
  }
}
