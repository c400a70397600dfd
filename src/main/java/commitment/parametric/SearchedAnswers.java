package commitment.parametric;

import commitment.credibility.SinglePlaces;
import commitment.credibility.SinglePlaces.Signs;
import commitment.exact.Quantity;
import commitment.exact.RationalFunction;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.PlaceSearch.Found;
import commitment.solve.subgame.PromisedMoves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes, verdicts and temptations in a game with information sets at one place of the
 * parameters, as {@code credibility.TimeConsistencySearch} defines them for numbers.
 */
final class SearchedAnswers {
  private final FormalTree formal;
  private final GameTree tree;
  private final PlayTable plays;
  private final DecisionRule rule;
  private final Place place;
  private final Budget budget;
  private final InformationSetNames names;

  /** Found when they are first asked for. */
  private @Nullable PlaceSearch unbound;

  private final Map<Promise, List<Part>> known = new HashMap<>();

  SearchedAnswers(
      FormalTree formal, PlayTable plays, InformationSetNames names, Place place, Budget budget) {
    this.formal = formal;
    this.plays = plays;
    this.names = names;
    this.place = place;
    this.budget = budget;
    rule = new DecisionRule(plays);
    tree = formal.tree();
  }

  /**
   * What holds.
   *
   * @param everyPlay whether each play is there, where the table of plays tells them apart; else
   *     there is one for each payoff vector
   * @param connected whether equilibria hang together, so that only the extreme ones are listed
   * @param sure whether no payoffs of equilibria can be missing
   */
  record Answer(
      PlaySet outcomes,
      boolean everyPlay,
      boolean connected,
      boolean sure,
      List<PromiseHere> promises) {
    Answer {
      promises = List.copyOf(promises);
    }

    Answer withEveryPlay(PlaySet plays) {
      return new Answer(plays, true, connected, sure, promises);
    }
  }

  /** What holds of one promise; temptations by information set. */
  record PromiseHere(Verdict verdict, GainRange worth, Map<String, GainRange> temptations) {
    PromiseHere {
      temptations = new LinkedHashMap<>(temptations);
    }

    GainRange temptation(String set) {
      GainRange there = temptations.get(set);
      if (there == null) {
        throw new IllegalArgumentException("nothing is promised at " + set);
      }
      return there;
    }
  }

  /**
   * What the equilibria come to and the verdicts.
   *
   * @param connected whether equilibria hang together, so that only the extreme ones are listed
   * @param sure whether no payoffs of equilibria can be missing
   */
  record Outline(PlaySet outcomes, boolean connected, boolean sure, List<Verdict> verdicts) {
    Outline {
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * Everything, over one parameter.
   *
   * @throws NotExact where three players or more move at a time, where mixtures in a proper subgame
   *     matter further up over a whole interval, or where there are too many strategies
   */
  Answer all() {
    Optional<Answer> numbers = numbers();
    if (numbers.isPresent()) {
      return numbers.get();
    }
    List<PromiseHere> promises = new ArrayList<>();
    for (Promise promise : formal.promises()) {
      promises.add(promise(promise, free()));
    }
    return new Answer(free().playsAt(0), true, free().hasComponents(), free().isSure(), promises);
  }

  /**
   * The same without temptations and what a promise is worth.
   *
   * @throws NotExact as {@link #all} does
   */
  Outline outline() {
    return numbers()
        .map(
            answer ->
                new Outline(
                    answer.outcomes(),
                    answer.connected(),
                    answer.sure(),
                    answer.promises().stream().map(PromiseHere::verdict).toList()))
        .orElseGet(
            () ->
                new Outline(
                    free().playsAt(0),
                    free().hasComponents(),
                    free().isSure(),
                    formal.promises().stream().map(this::verdict).toList()));
  }

  /**
   * Mixtures between equilibria of a subgame are followed further up in games with numbers only: at
   * a rational value that is done, over an interval it cannot be.
   *
   * @return empty where nothing is missing, or nothing can be done
   */
  private Optional<Answer> numbers() {
    List<PlaceSearch> open = new ArrayList<>();
    if (!free().isSure()) {
      open.add(free());
    }
    for (Promise promise : formal.promises()) {
      for (Part part : parts(promise)) {
        Verdict here = verdict(part);
        if (here == Verdict.UNDECIDED
            || (here == Verdict.KNIFE_EDGE && part.search().mayBeStrictBetween())) {
          open.add(part.search());
        }
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (place instanceof PointPlace point) {
      return point
          .value()
          .rational()
          .flatMap(value -> NumericAnswers.at(value, formal, plays, budget))
          .map(answer -> free().isSure() ? answer.withEveryPlay(free().playsAt(0)) : answer);
    }
    if (open.stream().anyMatch(one -> one.isOfTwoPlayers() || one.mayBeStrictBetween())) {
      throw new NotExact(
          "mixtures of equilibria that matter, to what comes before or to a promise");
    }
    return Optional.empty();
  }

  /** The equilibria with nobody bound. */
  private PlaceSearch free() {
    if (unbound == null) {
      unbound = search(List.of(), List.of());
    }
    return unbound;
  }

  private PlaceSearch search(List<Clause> bound, List<Clause> promised) {
    return PlaceSearch.of(formal, plays, place, bound, promised, budget);
  }

  /**
   * How the equilibria stand to a promise.
   *
   * @param kept whether one was found that keeps it
   * @param broken whether one was found that does not
   * @param sure whether none can be missing that stands otherwise
   */
  record Standing(boolean kept, boolean broken, boolean sure) {}

  /** A joint promise is kept if each promisor keeps his part in some equilibrium. */
  Standing standing(Promise promise) {
    boolean kept = true;
    boolean broken = false;
    boolean sure = true;
    for (Part part : parts(promise)) {
      Optional<Verdict> decided = single(part);
      List<Found> found = part.search().at(0);
      kept &= found.stream().anyMatch(Found::keeps);
      broken |= found.stream().anyMatch(Found::breaks);
      sure &= part.search().isSure() || decided.isPresent();
    }
    return new Standing(kept, broken, sure);
  }

  /** A joint promise is tested promisor by promisor, each time with the others bound. */
  private Verdict verdict(Promise promise) {
    return parts(promise).stream().map(this::verdict).reduce(Verdict.HOLDS, Verdict::orWorse);
  }

  private Verdict verdict(Part part) {
    return single(part).orElseGet(() -> verdict(part.search()));
  }

  /** The equilibria in which the other promisors keep their parts, and one's own part. */
  private record Part(PlaceSearch search, List<Clause> own) {
    Part {
      own = List.copyOf(own);
    }
  }

  private List<Part> parts(Promise promise) {
    return known.computeIfAbsent(promise, this::newParts);
  }

  private List<Part> newParts(Promise promise) {
    List<Part> parts = new ArrayList<>();
    for (int promisor : promise.promisors()) {
      List<Clause> own = promise.clausesOf(tree, promisor);
      parts.add(new Part(search(promise.clausesOfOthers(tree, promisor), own), own));
    }
    return parts;
  }

  /** Where equilibria may be missing: what single places decide by themselves. */
  private Optional<Verdict> single(Part part) {
    return part.search().isSure()
        ? Optional.empty()
        : SinglePlaces.verdict(part.own(), clause -> signs(part.search(), clause));
  }

  private Optional<Signs> signs(PlaceSearch search, Clause clause) {
    if (tree.actionCount(clause.informationSet()) == 1) {
      return Optional.of(Signs.NO_ALTERNATIVE);
    }
    if (!search.isSureSingleMove(tree.firstNode(clause.informationSet()))) {
      return Optional.empty();
    }
    int owner = tree.owner(clause.informationSet());
    Extremes gain = ofSingleMove(search, clause);
    return Optional.of(
        new Signs(
            plays.compare(gain.least(), gain.bestOfBase(), owner, place),
            plays.compare(gain.most(), gain.worstOfBase(), owner, place)));
  }

  private static Verdict verdict(PlaceSearch search) {
    List<Found> found = search.at(0);
    return Verdict.of(
        found.stream().anyMatch(Found::keeps),
        found.stream().anyMatch(Found::strictly),
        found.stream().anyMatch(Found::breaks),
        search.isSure());
  }

  private PromiseHere promise(Promise promise, PlaceSearch free) {
    PlaceSearch bound = search(promise.clauses(), List.of());
    Map<String, GainRange> temptations = new LinkedHashMap<>();
    for (Clause clause : promise.clauses()) {
      int move = clause.informationSet();
      if (tree.actionCount(move) > 1) {
        temptations.put(names.name(move), temptation(clause, bound));
      }
    }
    int promisor = promise.promisor();
    return new PromiseHere(
        verdict(promise),
        range(extremes(List.of(bound.playsAt(0)), free.playsAt(0), promisor), promisor),
        temptations);
  }

  private GainRange temptation(Clause clause, PlaceSearch bound) {
    int move = clause.informationSet();
    int node = tree.firstNode(move);
    int owner = tree.owner(move);
    List<Integer> others = PromisedMoves.alternatives(tree, move, clause.action());
    if (bound.subgames().startsAt(node) && bound.subgames().isSingleMove(node)) {
      return range(ofSingleMove(bound, clause), owner);
    }
    int root = bound.subgames().around(node);
    Quantity least = null;
    Quantity most = null;
    for (List<List<Quantity>> gains : gains(bound.ways(root), clause, others)) {
      QuantityPlay.Bounds gain = QuantityPlay.bounds(gains, place);
      least = least == null || place.sign(gain.min().minus(least)) < 0 ? gain.min() : least;
      most = most == null || place.sign(gain.max().minus(most)) > 0 ? gain.max() : most;
    }
    if (least == null || most == null) {
      throw new IllegalStateException("no equilibrium at node " + root);
    }
    return range(least, most);
  }

  /**
   * What breaches give, together for equilibria between which the others can mix.
   *
   * @throws NotExact if it is not clear how they can
   */
  private List<List<List<Quantity>>> gains(
      List<QuantityPlay> ways, Clause clause, List<Integer> others) {
    int move = clause.informationSet();
    int owner = tree.owner(move);
    Map<Object, List<List<Quantity>>> together = new LinkedHashMap<>();
    for (QuantityPlay way : ways) {
      boolean alone = others.size() == 1 || !way.isReachable(move);
      Object key = alone ? new Object() : way.sharedBy(owner);
      List<List<Quantity>> gains = way.gains(move, clause.action(), others);
      if (together.containsKey(key) && !way.isAgainstOne(owner)) {
        throw new NotExact("mixtures of several players between which a promise tempts less");
      }
      together.computeIfAbsent(key, one -> new ArrayList<>()).addAll(gains);
    }
    return List.copyOf(together.values());
  }

  private GainRange range(Quantity least, Quantity most) {
    return new GainRange(
        (RationalFunction) least, (RationalFunction) most, place.sign(least), place.sign(most));
  }

  private GainRange range(Extremes gain, int player) {
    return range(
        plays.difference(gain.least(), gain.bestOfBase(), player),
        plays.difference(gain.most(), gain.worstOfBase(), player));
  }

  /**
   * What decides how much more the best of several sets of plays gives a player than another set.
   *
   * @param least of the worst plays of each the best
   * @param most of the best plays of each the best
   */
  private record Extremes(int least, int most, int bestOfBase, int worstOfBase) {}

  private Extremes extremes(List<PlaySet> better, PlaySet base, int player) {
    int most = -1;
    int least = -1;
    for (PlaySet other : better) {
      int best = rule.extreme(other, player, 1, place);
      int worst = rule.extreme(other, player, -1, place);
      most = most < 0 || plays.compare(best, most, player, place) > 0 ? best : most;
      least = least < 0 || plays.compare(worst, least, player, place) > 0 ? worst : least;
    }
    return new Extremes(
        least, most, rule.extreme(base, player, 1, place), rule.extreme(base, player, -1, place));
  }

  /** What the best other action at a move by itself gives more than the promised one. */
  private Extremes ofSingleMove(PlaceSearch search, Clause clause) {
    int move = clause.informationSet();
    int node = tree.firstNode(move);
    List<PlaySet> after = new ArrayList<>();
    for (int action : PromisedMoves.alternatives(tree, move, clause.action())) {
      after.add(search.playsAt(formal.index().child(node, action)));
    }
    PlaySet kept = search.playsAt(formal.index().child(node, clause.action()));
    return extremes(after, kept, tree.owner(move));
  }
}
