package commitment.verify;

import commitment.credibility.Believers;
import commitment.credibility.Believers.Coalition;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Confirms what comes of a promise if some players believe it, by playing all combinations.
 *
 * <p>For each coalition three things are followed at once from every node on: the payoffs of an
 * equilibrium of the world in which the promise binds, those of one in which nobody is bound, and
 * those of what is actually played. At a node every combination of one such triple from each child
 * is looked at, and in it every action that is best by the first payoffs (or promised), every one
 * that is best by the second, and for the actual play the same as the first for believers, the same
 * as the second for naive doubters, every one that is best by the third for all others. Checked are
 * the payoffs of every coalition, the members' losses, which coalitions do as was promised, and
 * that the minimal ones are. Thresholds are not looked at.
 *
 * <p>Method: as {@link Recount}, nothing shared or remembered. Cost: the product of the numbers of
 * triples of the children at each node.
 */
public final class BelieverCheck {
  /** Combinations allowed, for each vector that the budget allows at a node. */
  private static final long STEPS_PER_VECTOR = 8;

  /** One way to play on: payoffs if the promise binds, if nobody is bound, and in fact. */
  private record Triple(List<Rational> bound, List<Rational> free, List<Rational> actual) {}

  /** What is actually played at the nodes of a player. */
  private enum Conduct {
    AS_BOUND,
    AS_FREE,
    BEST
  }

  private final Game game;
  private final GameTree tree;
  private final int[] promised;
  private final Budget budget;
  private long stepsLeft;

  private BelieverCheck(Game game, Promise promise, Budget budget) {
    this.game = game;
    this.budget = budget;
    tree = game.tree();
    promised = promise.boundActions(tree);
    stepsLeft = STEPS_PER_VECTOR * budget.vectors();
  }

  /**
   * Checks the answer for a promise in a game of perfect information.
   *
   * @param budget for the check alone
   */
  public static CheckResult of(Game game, Promise promise, Believers claim, Budget budget) {
    BelieverCheck check = new BelieverCheck(game, promise, budget);
    for (boolean naive : List.of(false, true)) {
      List<Coalition> coalitions = naive ? claim.naive() : claim.sophisticated();
      List<List<Integer>> found = new ArrayList<>();
      for (Coalition coalition : coalitions) {
        CheckResult result = check.check(promise, coalition, naive, found);
        if (!(result instanceof CheckResult.Confirmed)) {
          return result;
        }
      }
      List<List<Integer>> minimal = naive ? claim.minimalNaive() : claim.minimal();
      if (!minimal.equals(found)) {
        String what = promise.name() + ": minimal believing coalitions";
        return new CheckResult.Refuted(what, minimal.toString(), found.toString());
      }
    }
    return new CheckResult.Confirmed();
  }

  /**
   * What comes of the game if just some players believe a promise.
   *
   * @param bound the payoffs of the world in which the promise binds
   * @param free those of the world in which nobody is bound
   * @param actual those of what is played
   */
  public record Played(
      Set<List<Rational>> bound, Set<List<Rational>> free, Set<List<Rational>> actual) {
    public Played {
      bound = Set.copyOf(bound);
      free = Set.copyOf(free);
      actual = Set.copyOf(actual);
    }
  }

  /**
   * The same for a coalition in a game of perfect information.
   *
   * @param naive whether the doubters act as if nobody believed
   * @return empty where there are too many combinations
   */
  public static Optional<Played> played(
      Game game, Promise promise, Set<Integer> members, boolean naive, Budget budget) {
    BelieverCheck check = new BelieverCheck(game, promise, budget);
    return check.play(check.conduct(promise, members, naive)).map(BelieverCheck::played);
  }

  private static Played played(Set<Triple> triples) {
    Set<List<Rational>> bound = new HashSet<>();
    Set<List<Rational>> free = new HashSet<>();
    Set<List<Rational>> actual = new HashSet<>();
    for (Triple triple : triples) {
      bound.add(triple.bound());
      free.add(triple.free());
      actual.add(triple.actual());
    }
    return new Played(bound, free, actual);
  }

  private List<Conduct> conduct(Promise promise, Collection<Integer> members, boolean naive) {
    List<Conduct> conduct = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      conduct.add(
          members.contains(player)
              ? Conduct.AS_BOUND
              : naive && player != promise.promisor() ? Conduct.AS_FREE : Conduct.BEST);
    }
    return conduct;
  }

  private CheckResult check(
      Promise promise, Coalition claim, boolean naive, List<List<Integer>> minimal) {
    Optional<Played> found =
        play(conduct(promise, claim.members(), naive)).map(BelieverCheck::played);
    if (found.isEmpty() || claim.asPromised().isEmpty()) {
      return new CheckResult.NotRun("too many combinations of what is believed and done");
    }
    Set<List<Rational>> bound = found.get().bound();
    Set<List<Rational>> free = found.get().free();
    Set<List<Rational>> actual = found.get().actual();
    String what =
        promise.name() + ": payoffs if just " + claim.members() + (naive ? " of naive" : "");
    if (!actual.equals(new HashSet<>(claim.world().payoffs()))) {
      return new CheckResult.Refuted(what, claim.world().payoffs().toString(), actual.toString());
    }
    for (int member : claim.members()) {
      Interval loss = range(free, member).minus(range(actual, member));
      if (!loss.equals(claim.reliance().get(member))) {
        return new CheckResult.Refuted(
            what + ", loss", claim.reliance().toString(), loss.toString());
      }
    }
    boolean asPromised = bound.containsAll(actual);
    if (asPromised != claim.asPromised().get()) {
      return new CheckResult.Refuted(what + ", as promised", "" + !asPromised, "" + asPromised);
    }
    if (asPromised && minimal.stream().noneMatch(claim.members()::containsAll)) {
      minimal.add(claim.members());
    }
    return new CheckResult.Confirmed();
  }

  private static Interval range(Set<List<Rational>> payoffs, int player) {
    Rational least = null;
    Rational most = null;
    for (List<Rational> vector : payoffs) {
      Rational own = vector.get(player);
      least = least == null ? own : least.min(own);
      most = most == null ? own : most.max(own);
    }
    if (least == null || most == null) {
      throw new IllegalStateException("no payoffs");
    }
    return new Interval(least, most);
  }

  private Optional<Set<Triple>> play(List<Conduct> conduct) {
    return LeavesUp.of(
            tree, this::goesOn, this::leaf, (move, children) -> combine(move, children, conduct))
        .filter(triples -> stepsLeft >= 0);
  }

  private boolean goesOn() {
    return --stepsLeft >= 0 && !budget.isExhausted();
  }

  private Set<Triple> leaf(int node) {
    List<Rational> payoffs = game.payoffVector(tree.outcome(node));
    return Set.of(new Triple(payoffs, payoffs, payoffs));
  }

  /** Goes through the combinations of one triple from each child like through numbers. */
  private Set<Triple> combine(int move, List<Set<Triple>> children, List<Conduct> conduct) {
    List<List<Triple>> choices = new ArrayList<>();
    children.forEach(child -> choices.add(List.copyOf(child)));
    Set<Triple> result = new LinkedHashSet<>();
    int[] place = new int[choices.size()];
    int digit = 0;
    while (digit < place.length && stepsLeft >= 0) {
      List<Triple> combination = new ArrayList<>();
      for (int child = 0; child < place.length; child++) {
        combination.add(choices.get(child).get(place[child]));
      }
      stepsLeft -= place.length;
      play(move, combination, conduct, result);
      for (digit = 0; digit < place.length; digit++) {
        place[digit] = (place[digit] + 1) % choices.get(digit).size();
        if (place[digit] != 0) {
          break;
        }
      }
    }
    return result;
  }

  private void play(int move, List<Triple> after, List<Conduct> conduct, Set<Triple> result) {
    int player = tree.owner(move);
    List<List<Rational>> bound = after.stream().map(Triple::bound).toList();
    List<List<Rational>> free = after.stream().map(Triple::free).toList();
    List<List<Rational>> actual = after.stream().map(Triple::actual).toList();
    if (player == GameTree.CHANCE) {
      List<Rational> law = tree.law(move);
      result.add(new Triple(mean(bound, law), mean(free, law), mean(actual, law)));
      return;
    }
    List<Integer> believed = promised[move] >= 0 ? List.of(promised[move]) : best(bound, player);
    for (int first : believed) {
      for (int second : best(free, player)) {
        List<Integer> taken =
            switch (conduct.get(player)) {
              case AS_BOUND -> List.of(first);
              case AS_FREE -> List.of(second);
              case BEST -> best(actual, player);
            };
        for (int third : taken) {
          result.add(new Triple(bound.get(first), free.get(second), actual.get(third)));
        }
      }
    }
  }

  private static List<Integer> best(List<List<Rational>> after, int player) {
    Rational most = after.get(0).get(player);
    for (List<Rational> payoffs : after) {
      most = most.max(payoffs.get(player));
    }
    List<Integer> best = new ArrayList<>();
    for (int action = 0; action < after.size(); action++) {
      if (after.get(action).get(player).equals(most)) {
        best.add(action);
      }
    }
    return best;
  }

  private List<Rational> mean(List<List<Rational>> after, List<Rational> law) {
    List<Rational> mean = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      Rational sum = Rational.ZERO;
      for (int branch = 0; branch < law.size(); branch++) {
        sum = sum.plus(after.get(branch).get(player).times(law.get(branch)));
      }
      mean.add(sum);
    }
    return mean;
  }
}
