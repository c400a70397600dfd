package commitment.verify.answer;

import commitment.verify.EquilibriumRecount.Missing;
import java.util.Optional;
import java.util.Set;

/** Why a recount may miss equilibria, in words. */
final class MissingWords {
  private MissingWords() {}

  /** No sentence; empty if none are missing. */
  static Optional<String> of(Set<Missing> missing) {
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String several =
        missing.contains(Missing.MIXED_OF_SEVERAL)
            ? "mixed equilibria are not looked for where three or more move at a time"
            : "";
    String mixtures =
        missing.contains(Missing.ON_MIXTURES)
            ? "mixtures in a proper subgame matter to what is done before, and only the extreme"
                + " ones are followed"
            : "";
    return Optional.of(several + (several.isEmpty() || mixtures.isEmpty() ? "" : "; ") + mixtures);
  }
}
