package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A profile at the end of the logit path, or near an equilibrium that was found otherwise.
 *
 * @param probabilities by player, information set of the sequence form, and action
 * @param isExact whether it is an equilibrium, held against the definition
 * @param error if it is none, and there is one proved to be near: the most by which any probability
 *     may be wrong
 */
public record LogitEnd(
    List<List<List<Rational>>> probabilities, boolean isExact, Optional<Rational> error) {
  public LogitEnd {
    probabilities = probabilities.stream().map(List::copyOf).toList();
  }

  /** As plans. */
  public List<RealizationPlan> plans(SequenceForm form) {
    return IntStream.range(0, form.players())
        .mapToObj(player -> RealizationPlan.of(form, player, probabilities.get(player)))
        .toList();
  }
}
