package commitment.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A promise of a game that was not tested, for it is of a kind that no test is for.
 *
 * @param reason which kind, and what is tested instead; no sentence
 */
public record UntestedPromise(String name, String reason) {
  /** Why an answer with {@link #sentences} is not complete. */
  public static final String MISSING = "what was not tested is named above";

  /** {@code Not tested: a promise of a mixture (Mix) ...}, each with a line after it. */
  public static String sentences(List<UntestedPromise> untested) {
    StringBuilder out = new StringBuilder();
    for (UntestedPromise promise : untested) {
      TextLines.append(out, "", "Not tested: " + promise.reason() + ".");
      out.append('\n');
    }
    return out.toString();
  }

  /** {@code ; Mix not tested}, for the end of a line. */
  public static String named(List<UntestedPromise> untested) {
    return untested.stream()
        .map(promise -> "; " + promise.name() + " not tested")
        .collect(Collectors.joining());
  }
}
