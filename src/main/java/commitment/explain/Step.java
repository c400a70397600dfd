package commitment.explain;

import java.util.List;

/**
 * One step of a solution.
 *
 * @param number from 1, the deepest first
 * @param places the nodes at which it is taken; the game goes on from all of them in the same way
 * @param reached whether play comes to one of them in equilibrium
 * @param told the step in words
 * @param question the same as a question, without the answer
 */
public record Step(
    int number,
    List<Integer> places,
    Reached reached,
    Finding finding,
    Section told,
    Section question) {
  public Step {
    places = List.copyOf(places);
  }

  /** The node that the words speak of. */
  public int node() {
    return places.get(0);
  }
}
