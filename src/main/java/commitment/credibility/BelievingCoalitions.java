package commitment.credibility;

import commitment.credibility.Believers.Coalition;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.BelievedPlay;
import commitment.solve.backward.DividedPlay;
import commitment.solve.backward.DividedPlay.Conduct;
import commitment.solve.backward.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who must believe a promise so that what it promises comes about?
 *
 * <p>For each coalition J of other players with a move, J plays its part of an equilibrium of the
 * world in which the promise binds. The others are <em>sophisticated</em> if they play an
 * equilibrium of the game in which J are such automata ({@link BelievedPlay}), <em>naive</em> if
 * they play their part of an equilibrium of the world in which nobody is bound ({@link
 * DividedPlay}). The promisor does what is best for him in either case. J brings about what was
 * promised if every payoff vector that can come of it is one of the world in which the promise
 * binds; the minimal ones of these are minimal under inclusion.
 *
 * <p>A promised menu is one action in the game in which its maker first chooses whether to keep to
 * it ({@link TwoStepMenus}). Cost: 2^m set-valued inductions of either kind for m such players; of
 * more than {@link #PLAYERS} only nobody, each alone and all together are looked at.
 */
public final class BelievingCoalitions {
  /** The most players of whom all coalitions are looked at. */
  public static final int PLAYERS = 10;

  private final Game game;
  private final TreeIndex index;
  private final int witnesses;
  private final Arithmetic arithmetic;
  private final Budget budget;

  /**
   * @param witnesses for how many payoff vectors of each world to say where play ends
   */
  public BelievingCoalitions(
      Game game, TreeIndex index, int witnesses, Arithmetic arithmetic, Budget budget) {
    this.game = game;
    this.index = index;
    this.witnesses = witnesses;
    this.arithmetic = arithmetic;
    this.budget = budget;
  }

  /** For a promise that was tested; the game is the one of the assessment. */
  public Believers of(World nobodyBound, PromiseAssessment assessed) {
    Promise promise = assessed.promise();
    if (promise.hasMenus()) {
      TwoStepMenus.Result steps = TwoStepMenus.of(game, index, promise);
      TreeIndex stepIndex = TreeIndex.of(steps.game().tree());
      PromiseAssessment inSteps =
          new TimeConsistencyTest(steps.game(), stepIndex, witnesses, arithmetic, budget)
              .assess(steps.promise());
      return MenuAssessment.believers(
          steps,
          new BelievingCoalitions(steps.game(), stepIndex, witnesses, arithmetic, budget)
              .of(nobodyBound, inSteps));
    }
    List<Integer> movers = movers(game.tree(), promise);
    boolean all = movers.size() <= PLAYERS;
    List<List<Integer>> groups = all ? subsets(movers) : fewSubsets(movers);
    World bound = assessed.promiseBound();
    List<Coalition> sophisticated =
        coalitions(
            groups,
            nobodyBound,
            bound,
            true,
            group -> sophisticated(promise, group),
            group -> true);
    List<Coalition> naive =
        coalitions(groups, nobodyBound, bound, true, group -> naive(promise, group), group -> true);
    boolean exact =
        sophisticated.stream().allMatch(c -> c.asPromised().isPresent())
            && naive.stream().allMatch(c -> c.asPromised().isPresent());
    return new Believers(
        sophisticated,
        naive,
        minimal(sophisticated),
        minimal(naive),
        BeliefThresholds.of(game, index, promise, arithmetic, budget),
        all && exact);
  }

  /** The players with a move who promise nothing. */
  static List<Integer> movers(GameTree tree, Promise promise) {
    TreeSet<Integer> movers = new TreeSet<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      int owner = tree.owner(move);
      if (owner != GameTree.CHANCE && !promise.promisors().contains(owner)) {
        movers.add(owner);
      }
    }
    return List.copyOf(movers);
  }

  /** All of them, the smaller first, then in the order of the players. */
  static List<List<Integer>> subsets(List<Integer> players) {
    List<List<Integer>> subsets = new ArrayList<>();
    for (int size = 0; size <= players.size(); size++) {
      choose(players, 0, size, List.of(), subsets);
    }
    return subsets;
  }

  private static void choose(
      List<Integer> players, int from, int size, List<Integer> chosen, List<List<Integer>> into) {
    if (size == 0) {
      into.add(chosen);
      return;
    }
    for (int place = from; place <= players.size() - size; place++) {
      List<Integer> more = new ArrayList<>(chosen);
      more.add(players.get(place));
      choose(players, place + 1, size - 1, more, into);
    }
  }

  static List<List<Integer>> fewSubsets(List<Integer> players) {
    List<List<Integer>> few = new ArrayList<>(List.of(List.of()));
    players.forEach(player -> few.add(List.of(player)));
    few.add(players);
    return few;
  }

  private World sophisticated(Promise promise, List<Integer> believers) {
    return BelievedPlay.of(game, index, promise, new HashSet<>(believers), arithmetic, budget)
        .world(witnesses);
  }

  private World naive(Promise promise, List<Integer> believers) {
    List<Conduct> conduct =
        new ArrayList<>(Collections.nCopies(game.players().size(), Conduct.DOUBTS));
    believers.forEach(player -> conduct.set(player, Conduct.BELIEVES));
    conduct.set(promise.promisor(), Conduct.REPLIES);
    return DividedPlay.of(game, index, promise, conduct, false, arithmetic, budget)
        .world(witnesses);
  }

  /**
   * What coalitions bring about.
   *
   * @param listed whether what comes of a coalition, and of the promise if it binds, is just what
   *     is listed of these worlds; else there are mixtures too
   */
  static List<Coalition> coalitions(
      List<List<Integer>> groups,
      World nobodyBound,
      World bound,
      boolean boundListed,
      Function<List<Integer>, World> play,
      Predicate<List<Integer>> listed) {
    List<Coalition> coalitions = new ArrayList<>();
    for (List<Integer> group : groups) {
      World world = play.apply(group);
      Map<Integer, Interval> reliance = new LinkedHashMap<>();
      for (int member : group) {
        reliance.put(member, nobodyBound.ranges().get(member).minus(world.ranges().get(member)));
      }
      Optional<Boolean> asPromised = Optional.empty();
      if (world.exact() && bound.exact() && nobodyBound.exact()) {
        boolean among = new HashSet<>(bound.payoffs()).containsAll(world.payoffs());
        boolean may = world.payoffs().stream().allMatch(vector -> isWithin(vector, bound));
        boolean known = among ? listed.test(group) : boundListed || !may;
        asPromised = known ? Optional.of(among) : Optional.empty();
      }
      coalitions.add(new Coalition(group, world, asPromised, reliance));
    }
    return coalitions;
  }

  private static boolean isWithin(List<Rational> vector, World world) {
    return IntStream.range(0, vector.size())
        .allMatch(player -> world.ranges().get(player).contains(vector.get(player)));
  }

  static List<List<Integer>> minimal(List<Coalition> coalitions) {
    List<List<Integer>> minimal = new ArrayList<>();
    for (Coalition coalition : coalitions) {
      if (coalition.asPromised().orElse(false)
          && minimal.stream().noneMatch(smaller -> coalition.members().containsAll(smaller))) {
        minimal.add(coalition.members());
      }
    }
    return minimal;
  }
}
