package commitment.report;

import commitment.credibility.RobustnessRadius;
import commitment.game.Verdict;
import commitment.parametric.Tornado;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code tornado} answers.
 *
 * @param robustness by promise, at the present values
 * @param verdicts by promise, at the present values
 */
public record TornadoAnswer(
    Tornado tornado,
    Map<String, Optional<RobustnessRadius>> robustness,
    Map<String, Verdict> verdicts) {
  public TornadoAnswer {
    robustness = Collections.unmodifiableMap(new LinkedHashMap<>(robustness));
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
  }
}
