package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.solve.backward.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who must believe a promise that does not bind.
 *
 * @param sophisticated the coalitions of other players, the smaller first, where the doubters know
 *     who believes and make the best of it
 * @param naive the same where the doubters act as if nobody believed
 * @param minimal the smallest coalitions that bring about what was promised, doubters being
 *     sophisticated
 * @param minimalNaive the same with naive doubters
 * @param thresholds of the players whose conduct depends on what they think, in order
 * @param complete whether all coalitions were looked at and all worlds are known exactly
 */
public record Believers(
    List<Coalition> sophisticated,
    List<Coalition> naive,
    List<List<Integer>> minimal,
    List<List<Integer>> minimalNaive,
    List<Threshold> thresholds,
    boolean complete) {
  public Believers {
    sophisticated = List.copyOf(sophisticated);
    naive = List.copyOf(naive);
    minimal = List.copyOf(minimal);
    minimalNaive = List.copyOf(minimalNaive);
    thresholds = List.copyOf(thresholds);
  }

  /**
   * What happens if just these players believe the promise, and its maker does as he likes.
   *
   * @param members in the order of the players
   * @param asPromised whether nothing comes of it that would not come of the promise if it bound;
   *     empty where the worlds are not known exactly
   * @param reliance for each member what he loses against the world in which nobody is bound
   */
  public record Coalition(
      List<Integer> members,
      World world,
      Optional<Boolean> asPromised,
      Map<Integer, Interval> reliance) {
    public Coalition {
      members = List.copyOf(members);
      reliance = Map.copyOf(reliance);
    }
  }

  /**
   * How probable a player must think it that the promise will be kept, in order to rely on it while
   * all others act as if it were worthless.
   *
   * @param informationSet where he needs most
   * @param probability empty where no belief suffices there, or where that depends on which
   *     equilibrium is played
   * @param depends whether it depends on which equilibrium is played
   */
  public record Threshold(
      int player, int informationSet, Optional<Rational> probability, boolean depends) {}
}
