package commitment.solve.subgame;

import commitment.exact.Rational;
import java.util.List;
import java.util.Map;

/**
 * One equilibrium of the block of a subgame, with the continuations that are expected at its ends.
 *
 * @param ends the nodes at which the block ends, ascending
 * @param chosen for each end the place of the expected continuation in the list of that node
 * @param play for each information set of the block the probabilities of its actions
 */
public record Way(List<Integer> ends, List<Integer> chosen, Map<Integer, List<Rational>> play) {
  public Way {
    ends = List.copyOf(ends);
    chosen = List.copyOf(chosen);
    play = Map.copyOf(play);
  }
}
