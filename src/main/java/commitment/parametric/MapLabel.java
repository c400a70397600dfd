package commitment.parametric;

import commitment.game.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is the same over a region: the verdicts, and where the equilibria can end.
 *
 * @param verdicts by promise, in the order of the file
 * @param outcomes for each outcome of an equilibrium its ends, sorted
 * @param problem why there is no answer, or empty
 */
public record MapLabel(Map<String, Verdict> verdicts, List<List<End>> outcomes, String problem) {
  /**
   * A terminal node that is reached with positive probability.
   *
   * @param name what the file calls the outcome there, or empty
   */
  public record End(List<String> path, String name) {
    public End {
      path = List.copyOf(path);
    }
  }

  public MapLabel {
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    outcomes =
        outcomes.stream().distinct().sorted(Comparator.comparing(ends -> ends.toString())).toList();
  }

  static MapLabel none(String problem) {
    return new MapLabel(Map.of(), List.of(), problem);
  }
}
