package commitment.solve.subgame;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.List;

/** What a search found, as a {@link World}. */
public final class SubgamePerfectWorld {
  private SubgamePerfectWorld() {}

  /**
   * The payoff vectors that were found, whether or not they are all.
   *
   * @param witnesses for how many of them to say where play ends in one equilibrium
   */
  public static World of(SubgamePerfectSearch search, int witnesses) {
    List<Continuation> continuations = search.continuations(0);
    List<List<Rational>> payoffs = continuations.stream().map(Continuation::payoffs).toList();
    List<List<OutcomeProbability>> outcomes = new ArrayList<>();
    for (int place = 0; place < Math.min(witnesses, payoffs.size()); place++) {
      outcomes.add(
          SubgamePerfectListing.of(search, place)
              .next()
              .profile()
              .outcomes(search.game(), search.subgames().index()));
    }
    return new World(true, payoffs, outcomes, ranges(search.game().players().size(), payoffs));
  }

  /** The same if they are all, else the bounds that the leaves give. */
  public static World known(SubgamePerfectSearch search, int witnesses) {
    return search.shortfall().missesPayoffs() ? bounds(search.game()) : of(search, witnesses);
  }

  /** What is known of a world of which no equilibria are: the bounds that the leaves give. */
  public static World bounds(Game game) {
    List<List<Rational>> leaves = new ArrayList<>();
    for (int outcome = 0; outcome < game.payoffs().outcomes(); outcome++) {
      leaves.add(game.payoffVector(outcome));
    }
    return new World(false, List.of(), List.of(), ranges(game.players().size(), leaves));
  }

  /** For each player the least and the most of some payoff vectors; empty if there are none. */
  public static List<Interval> ranges(int players, List<List<Rational>> payoffs) {
    List<Interval> ranges = new ArrayList<>();
    for (int player = 0; player < players && !payoffs.isEmpty(); player++) {
      Interval range = Interval.of(payoffs.get(0).get(player));
      for (List<Rational> vector : payoffs) {
        range = range.hull(Interval.of(vector.get(player)));
      }
      ranges.add(range);
    }
    return ranges;
  }
}
