package commitment.credibility;

import commitment.solve.backward.World;
import java.util.List;

/**
 * The time-consistency test of all promises of a game.
 *
 * @param nobodyBound what comes of the game without any promise
 * @param isSolved whether all equilibria of that world are known
 * @param promises each tested by itself, the others not assumed
 */
public record GameAssessment(
    World nobodyBound, boolean isSolved, List<PromiseAssessment> promises) {
  public GameAssessment {
    promises = List.copyOf(promises);
  }

  public boolean isComplete() {
    return isSolved && promises.stream().allMatch(PromiseAssessment::isComplete);
  }
}
