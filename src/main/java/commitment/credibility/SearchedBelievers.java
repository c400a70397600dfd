package commitment.credibility;

import commitment.credibility.Believers.Coalition;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.solve.backward.World;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who must believe a promise, in a game with information sets or of a joint promise: {@link
 * BelievingCoalitions} over the equilibria that a search finds. Believers play their part of an
 * equilibrium of the world in which the promise binds; sophisticated doubters and the promisors a
 * subgame-perfect equilibrium of the game that is left; naive doubters their part of one in which
 * nobody is bound.
 *
 * <p>What a coalition brings about is said only where all equilibria of all these games are known.
 * How sure somebody must be is not asked: at an information set that depends on what he believes
 * about its nodes as well.
 */
final class SearchedBelievers {
  /** The most players of whom all coalitions are looked at. */
  private static final int PLAYERS = 5;

  private SearchedBelievers() {}

  static Believers of(GameTree tree, Promise promise, Worlds worlds) {
    List<Integer> movers = BelievingCoalitions.movers(tree, promise);
    boolean all = movers.size() <= PLAYERS;
    List<List<Integer>> groups =
        all ? BelievingCoalitions.subsets(movers) : BelievingCoalitions.fewSubsets(movers);
    Function<List<Integer>, World> sophisticated = group -> worlds.believedBy(Set.copyOf(group));
    Function<List<Integer>, World> naive = group -> worlds.believedAmongNaive(Set.copyOf(group));
    World bound = worlds.promiseBound();
    World nobodyBound = worlds.nobodyBound();
    Predicate<List<Integer>> listed = group -> worlds.isListed(Set.copyOf(group));
    Predicate<List<Integer>> naiveListed = group -> worlds.isListedAmongNaive(Set.copyOf(group));
    List<Coalition> wise =
        BelievingCoalitions.coalitions(
            groups, nobodyBound, bound, worlds.isBoundListed(), sophisticated, listed);
    List<Coalition> simple =
        BelievingCoalitions.coalitions(
            groups, nobodyBound, bound, worlds.isBoundListed(), naive, naiveListed);
    return new Believers(
        wise,
        simple,
        BelievingCoalitions.minimal(wise),
        BelievingCoalitions.minimal(simple),
        List.of(),
        all
            && worlds.isExact()
            && Stream.concat(wise.stream(), simple.stream())
                .allMatch(coalition -> coalition.asPromised().isPresent()));
  }
}
