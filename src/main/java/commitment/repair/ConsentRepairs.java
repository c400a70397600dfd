package commitment.repair;

import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Rational;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Breaches that need the consent of others: of one player (a veto), or of so many of all others.
 *
 * <p>A vetoed breach is as if the promise had been kept, so the promisor is indifferent between
 * keeping it and trying in vain, and the verdict on the promise alone is a knife edge at best. What
 * counts is whether a breach ever takes effect: a player is added who gets 1 for each that does,
 * and the device works iff at no promised set any equilibrium gives him more than has happened
 * before. With information sets it works iff none does so in the smallest subgame around a promised
 * set.
 */
final class ConsentRepairs {
  private final Bench bench;
  private final List<String> left;

  private ConsentRepairs(Bench bench, List<String> left) {
    this.bench = bench;
    this.left = left;
  }

  /**
   * @param left where to say what was not tried
   */
  static List<Repair> of(Bench bench, List<String> left) {
    return new ConsentRepairs(bench, left).all();
  }

  private List<Repair> all() {
    List<Repair> found = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int player = 0; player < bench.players(); player++) {
      if (player != bench.promisor()) {
        others.add(player);
        line(new Change.Veto(player)).ifPresent(found::add);
      }
    }
    if (others.size() < 2) {
      return found;
    }
    Optional<Repair> last = Optional.empty();
    for (int needed = 1; needed <= others.size(); needed++) {
      last = line(new Change.Revocation(needed, others));
      if (last.flatMap(Repair::inEffect).orElse(false)) {
        break;
      }
    }
    last.ifPresent(found::add);
    return found;
  }

  private Optional<Repair> line(Change change) {
    Optional<Trial> attempt = bench.attempt(change);
    String tooLarge = words(change) + ": with every answer that can be given the game is too large";
    if (attempt.isEmpty() && !left.contains(tooLarge) && bench.isTooLarge(change)) {
      left.add(tooLarge);
    }
    return attempt.map(
        after ->
            bench.line(
                change,
                change instanceof Change.Revocation vote
                    ? Bench.Bound.at(Rational.of(vote.needed()), 1)
                    : Bench.Bound.NONE,
                after,
                inEffect(after),
                change instanceof Change.Veto ? enforcer(after) : Optional.empty(),
                List.of()));
  }

  private String words(Change change) {
    return change instanceof Change.Veto veto
        ? "a veto by " + bench.instance().game().player(veto.holder()).name()
        : "a vote on each breach";
  }

  /** Whether the holder of the veto would use it wherever he is asked. */
  private static Optional<Verdict> enforcer(Trial after) {
    int device = after.instance().devices().size() - 1;
    List<Promise> threats = after.application().threats(device, "Veto");
    return threats.stream().findFirst().map(threat -> after.assess(threat).verdict());
  }

  private Optional<Boolean> inEffect(Trial after) {
    GameInstance instance = after.instance();
    Optional<DeviceApplication.Result> counting =
        DeviceApplication.applyCounting(
            instance.game(),
            TreeIndex.of(instance.game().tree()),
            instance.promises(),
            instance.devices(),
            bench.promise().name(),
            bench.mostNodes());
    return counting.flatMap(this::noneTakesEffect);
  }

  private Optional<Boolean> noneTakesEffect(DeviceApplication.Result counting) {
    Game game = counting.game();
    TreeIndex index = TreeIndex.of(game.tree());
    int counter = game.players().size() - 1;
    Promise promise =
        Trial.named(counting.promises(), bench.promise().name()).orElse(bench.promise());
    return game.tree().isPerfectInformation()
        ? atMoves(game, index, promise, counter)
        : inSubgames(game, index, promise, counter);
  }

  private Optional<Boolean> atMoves(Game game, TreeIndex index, Promise promise, int counter) {
    SubgamePerfectPayoffs payoffs =
        SubgamePerfectPayoffs.of(
            game, index, Commitments.none(game.tree()), Arithmetic.FASTEST, bench.budget());
    if (!payoffs.isExact()) {
      return Optional.empty();
    }
    for (Promise.Clause clause : promise.clauses()) {
      int node = game.tree().firstNode(clause.informationSet());
      int before = breachesBefore(game, index, node, promise, counter);
      if (payoffs.range(node, counter).max().compareTo(Rational.of(before)) > 0) {
        return Optional.of(false);
      }
    }
    return Optional.of(true);
  }

  /** With information sets: in the smallest subgame that has a promised set. */
  private Optional<Boolean> inSubgames(Game game, TreeIndex index, Promise promise, int counter) {
    TimeConsistencySearch solved = new TimeConsistencySearch(game, index, 0, bench.budget());
    if (!solved.isSolved()) {
      return Optional.empty();
    }
    for (Promise.Clause clause : promise.clauses()) {
      int root = solved.search().subgameAt(game.tree().firstNode(clause.informationSet()));
      Rational before = Rational.of(breachesBefore(game, index, root, promise, counter));
      if (solved.search().continuations(root).stream()
          .anyMatch(way -> way.payoffs().get(counter).compareTo(before) > 0)) {
        return Optional.of(false);
      }
    }
    return Optional.of(true);
  }

  /** On the way on which the promise is kept from a node on, the counter does not move. */
  private static int breachesBefore(
      Game game, TreeIndex index, int node, Promise promise, int counter) {
    GameTree tree = game.tree();
    int at = node;
    while (!tree.isTerminal(at)) {
      List<Integer> permitted = promise.permittedAt(tree.move(at));
      at = index.child(at, permitted.isEmpty() ? 0 : permitted.get(0));
    }
    return (int) game.payoffs().payoff(tree.outcome(at), counter).numeratorAsLong();
  }
}
