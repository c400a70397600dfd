package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays of a subgame that are mixtures in an {@link EquilibriumProduct}, down to its last moves.
 */
final class MixedContinuations {
  /** So many pairs of strategies are looked at in one game, all its subgames together. */
  private static final int PAIRS = 100_000;

  /** So many ways to the same payoffs are compared. */
  private static final int WAYS = 2_000;

  private final Continuations continuations;
  private final PromisedMoves promised;
  private final Ways ways;
  private final Map<Mixture, Integer> known = new HashMap<>();
  private final Map<Way, Integer> placeOf = new HashMap<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private int left = PAIRS;

  /** The ways in which continuations of subgames come about. */
  interface Ways {
    Iterator<Way> of(int node, int place);
  }

  private record Mixture(EquilibriumProduct product, List<Rational> first, List<Rational> second) {}

  MixedContinuations(Continuations continuations, PromisedMoves promised, Ways ways) {
    this.ways = ways;
    this.continuations = continuations;
    this.promised = promised;
  }

  PromisedMoves promised() {
    return promised;
  }

  /** The numbers of strategies in all products. */
  Map<Object, Integer> numbers() {
    return numbers;
  }

  /** Whether so many more pairs of strategies may be looked at. */
  boolean spend(int pairs) {
    left -= pairs;
    return left >= 0;
  }

  /** For each end of a block the place of what the strategies of the two go on with. */
  List<Integer> places(Ending ending, SubgameStrategy first, SubgameStrategy second) {
    List<Integer> places = new ArrayList<>(ending.places());
    for (int leaf = 0; leaf < places.size(); leaf++) {
      if (places.get(leaf) < 0) {
        int end = ending.block().ends().get(leaf);
        places.set(
            leaf,
            place(
                end,
                new Mixture(
                    ending.product(end),
                    ending.further(0, first, end),
                    ending.further(1, second, end))));
      }
    }
    return places;
  }

  private int place(int node, Mixture mixture) {
    Integer before = known.get(mixture);
    if (before != null) {
      return before;
    }
    int place =
        isPure(mixture.first()) && isPure(mixture.second())
            ? listed(node, mixture.product().payoffs(mixture.first(), mixture.second()))
            : -1;
    if (place < 0) {
      place = madeUp(node, mixture);
    }
    known.put(mixture, place);
    return place;
  }

  /** The same play can be a mixture in several products, or be listed by itself. */
  private int madeUp(int node, Mixture mixture) {
    Ending ending = mixture.product().ending();
    SubgameStrategy first = mixture.product().mixture(0, mixture.first());
    SubgameStrategy second = mixture.product().mixture(1, mixture.second());
    List<Integer> chosen = places(ending, first, second);
    BlockPlays plays =
        new BlockPlays(ending.block(), continuations, promised, new ContinuationSet());
    Map<Integer, List<Rational>> play = completed(ending, first, second, plays.atEnds(chosen));
    Way way = new Way(ending.block().ends(), chosen, play);
    Integer before = placeOf.get(way);
    if (before != null) {
      return before;
    }
    Continuation continuation = plays.continuation(chosen, play, false);
    int place = listed(node, continuation.payoffs());
    if (place < 0 || !comesAbout(node, place, way)) {
      place = continuations.addMixed(node, continuation, way);
    }
    placeOf.put(way, place);
    return place;
  }

  private boolean comesAbout(int node, int place, Way way) {
    Iterator<Way> all = ways.of(node, place);
    for (int looked = 0; looked < WAYS && all.hasNext(); looked++) {
      if (all.next().equals(way)) {
        return true;
      }
    }
    return false;
  }

  static boolean isPure(List<Rational> mixture) {
    return mixture.contains(Rational.ONE);
  }

  /** Where payoffs stand in the list of the subgame; -1 if they do not. */
  private int listed(int node, List<Rational> payoffs) {
    List<Continuation> list = continuations.at(node);
    for (int place = 0; place < list.size(); place++) {
      if (list.get(place).payoffs().equals(payoffs)) {
        return place;
      }
    }
    return -1;
  }

  /** What is done at all information sets of the block, also where own actions do not lead. */
  Map<Integer, List<Rational>> completed(
      Ending ending, SubgameStrategy first, SubgameStrategy second, List<List<Rational>> atEnds) {
    SequenceForm form = ending.block().form();
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      plans.add(
          player == ending.player(0)
              ? first.plan()
              : player == ending.player(1) ? second.plan() : SubgameStrategy.NONE.plan());
    }
    return new Completion(ending.block())
        .sensible(plans, new LeafPayoffs(atEnds), Optional.empty());
  }
}
