package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.solve.backward.Reach;
import commitment.solve.subgame.BeliefGains;
import commitment.solve.subgame.BlockPlay;
import commitment.solve.subgame.Continuation;
import commitment.solve.subgame.PlayFamily;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The temptation at one promised information set of a game with information sets; see {@link
 * TimeConsistencySearch}.
 *
 * <p>At a move by itself it is the difference of what may follow, as in perfect information. Where
 * several moves hang together it is what the best other action gives more under the beliefs of the
 * equilibrium, from the least to the most over the equilibria in which the promise binds, mixtures
 * of those listed included; at a set that play does not come to, over all beliefs. Where own
 * actions do not lead, a mixed equilibrium goes on in the one way in which it is listed.
 */
final class SearchedTemptation {
  /** Of so many different systems of inequalities it is looked whether they say the same. */
  private static final int CONDITIONS = 20;

  private final SubgamePerfectSearch bound;
  private final SubgamePerfectSearch plain;
  private final Clause clause;
  private final int move;
  private final int node;
  private final int owner;
  private final TreeIndex index;
  private final List<Integer> others;

  private SearchedTemptation(
      SubgamePerfectSearch bound, SubgamePerfectSearch plain, Clause clause) {
    this.bound = bound;
    this.plain = plain;
    this.clause = clause;
    index = bound.subgames().index();
    GameTree tree = index.tree();
    move = clause.informationSet();
    node = tree.firstNode(move);
    owner = tree.owner(move);
    others = PromisedMoves.alternatives(tree, move, clause.action());
  }

  static ClauseAssessment at(
      SubgamePerfectSearch bound,
      SubgamePerfectSearch plain,
      Clause clause,
      Reach.Probability reach) {
    return new SearchedTemptation(bound, plain, clause).assess(reach);
  }

  private ClauseAssessment assess(Reach.Probability reach) {
    Gain gain = gain();
    return new ClauseAssessment(
        move,
        clause.permitted(),
        gain.best(),
        gain.temptation(),
        gain.disillusion(),
        gain.exact() && bound.shortfall().isNone() && plain.shortfall().isNone(),
        reach.range(),
        reach.exact(),
        Map.of(),
        false,
        gain.condition());
  }

  /**
   * What a breach gains.
   *
   * @param best the actions that tempt most
   * @param exact whether the ends of the intervals are attained in equilibria
   */
  private record Gain(
      List<Integer> best,
      Optional<Interval> temptation,
      Optional<Interval> disillusion,
      Optional<BeliefCondition> condition,
      boolean exact) {
    static final Gain UNKNOWN =
        new Gain(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  /**
   * What the best other action may give more than the promised one.
   *
   * @param clause of a set that is a move by itself
   * @return empty if there is no other action, or no equilibrium was found
   */
  static Optional<Interval> ofSingleMove(SubgamePerfectSearch search, Clause clause) {
    SearchedTemptation here = new SearchedTemptation(search, search, clause);
    return here.isKnown() ? Optional.of(here.bestOf(search).minus(here.kept())) : Optional.empty();
  }

  private boolean isKnown() {
    return !others.isEmpty() && !bound.continuations(bound.subgameAt(node)).isEmpty();
  }

  /** Whether a node is a move by itself. */
  static boolean isSingleMove(SubgamePerfectSearch search, int node) {
    return search.subgameAt(node) == node && search.isSingleMove(node);
  }

  private Interval kept() {
    return range(bound, index.child(node, clause.action()), owner);
  }

  private Gain gain() {
    if (!isKnown()) {
      return Gain.UNKNOWN;
    }
    return isSingleMove(bound, node) ? singleMove() : amongOthers(bound.subgameAt(node));
  }

  private Gain singleMove() {
    Interval kept = kept();
    Interval gain = bestOf(bound).minus(kept);
    List<Integer> best = new ArrayList<>();
    for (int action : others) {
      Rational most = range(bound, index.child(node, action), owner).max();
      if (most.minus(kept.min()).equals(gain.max())) {
        best.add(action);
      }
    }
    boolean solved =
        others.stream()
            .noneMatch(action -> plain.continuations(index.child(node, action)).isEmpty());
    return new Gain(
        best,
        Optional.of(gain),
        solved ? Optional.of(bestOf(plain).minus(kept)) : Optional.empty(),
        Optional.empty(),
        true);
  }

  /** The least and the most that the best other action may give. */
  private Interval bestOf(SubgamePerfectSearch search) {
    Interval best = null;
    for (int action : others) {
      Interval there = range(search, index.child(node, action), owner);
      best =
          best == null
              ? there
              : new Interval(best.min().max(there.min()), best.max().max(there.max()));
    }
    if (best == null) {
      throw new IllegalStateException("no alternative at node " + node);
    }
    return best;
  }

  private Gain amongOthers(int root) {
    Over over = new Over();
    bound.families(root, owner, move).forEach(over::add);
    return over.gain();
  }

  /** What is gained over all equilibria, family by family. */
  private final class Over {
    private @Nullable Interval all;
    private boolean exact = true;
    private List<Rational> most = List.of();
    private List<Integer> nodes = List.of();
    private final Set<List<List<Rational>>> inequalities = new HashSet<>();

    void add(PlayFamily family) {
      List<List<Rational>> reached = new ArrayList<>();
      List<List<Rational>> believed = new ArrayList<>();
      Interval one = all;
      for (BlockPlay play : family.plays()) {
        List<List<Rational>> gains = play.gains(move, owner, clause.action(), others);
        Interval here = BeliefGains.range(gains);
        one = one == null ? here : one.hull(here);
        List<Rational> mostHere = BeliefGains.most(gains);
        most = most.isEmpty() ? mostHere : BeliefGains.most(List.of(most, mostHere));
        if (play.isReachable(move)) {
          reached.addAll(gains);
        } else {
          believed.addAll(gains);
          nodes = play.nodes(move);
          inequalities.add(inequalities(play, nodes));
        }
      }
      all = one;
      mix(reached, family.convex());
      // What follows each node need not be mixed as what follows another one.
      mix(believed, false);
    }

    /**
     * @param comeAbout whether every mixture is an equilibrium
     */
    private void mix(List<List<Rational>> gains, boolean comeAbout) {
      if (gains.isEmpty() || all == null) {
        return;
      }
      Interval mixed = all.hull(BeliefGains.range(gains));
      exact &= comeAbout || mixed.equals(all);
      all = mixed;
    }

    Gain gain() {
      if (all == null) {
        return Gain.UNKNOWN;
      }
      List<Integer> best = new ArrayList<>();
      for (int place = 0; place < most.size(); place++) {
        if (all.max().equals(most.get(place))) {
          best.add(others.get(place));
        }
      }
      return new Gain(
          best, Optional.of(all), Optional.empty(), condition(nodes, inequalities), exact);
    }
  }

  /** What beliefs about the nodes must satisfy for the promise to be kept. */
  private List<List<Rational>> inequalities(BlockPlay play, List<Integer> nodes) {
    List<List<Rational>> margins = new ArrayList<>();
    for (int action : others) {
      margins.add(
          nodes.stream().map(at -> play.difference(at, owner, clause.action(), action)).toList());
    }
    return BeliefCondition.binding(margins);
  }

  /** The condition on beliefs, if it is the same in all equilibria, each with its inequalities. */
  private static Optional<BeliefCondition> condition(
      List<Integer> nodes, Set<List<List<Rational>>> inequalities) {
    if (nodes.size() < 2 || inequalities.size() > CONDITIONS) {
      return Optional.empty();
    }
    Set<Optional<BeliefCondition>> conditions = new HashSet<>();
    inequalities.forEach(binding -> conditions.add(BeliefCondition.of(nodes, binding)));
    return conditions.size() == 1 ? conditions.iterator().next() : Optional.empty();
  }

  /** What a player may get from a terminal node or a subgame. */
  static Interval range(SubgamePerfectSearch search, int node, int player) {
    Interval range = null;
    for (Continuation continuation : search.continuations(node)) {
      Interval here = Interval.of(continuation.payoff(player));
      range = range == null ? here : range.hull(here);
    }
    if (range == null) {
      throw new IllegalArgumentException("no equilibrium at node " + node);
    }
    return range;
  }
}
