package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.verify.EquilibriumRecount.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is gained by a breach of a promise in a small game with information sets, from the
 * equilibria of the world in which it binds.
 *
 * <p>Equilibria in which the promisor does the same may have others between them, in which the best
 * breach gains less than in each of them. What it gains there at least is a bound; that it is
 * attained is shown by an equilibrium, held against the definition.
 */
public final class TemptationRecount {
  private final EquilibriumRecount free;
  private final EquilibriumRecount bound;
  private final Subgames subgames;
  private final TreeIndex index;

  /** Tells whose a set is, also where it is bound. */
  private final GameTree owners;

  TemptationRecount(EquilibriumRecount free, EquilibriumRecount bound, Subgames subgames) {
    this.free = free;
    this.bound = bound;
    this.subgames = subgames;
    index = subgames.index();
    owners = index.tree();
  }

  /**
   * What is gained by a breach.
   *
   * @param range empty where there is no other action
   * @param best the breaches that gain most
   */
  public record Temptation(
      Optional<Interval> range, Optional<Interval> disillusion, List<Integer> best) {
    public Temptation {
      best = List.copyOf(best);
    }
  }

  /**
   * Empty if it cannot be told.
   *
   * @param others the other actions
   */
  Optional<Temptation> of(Clause clause, List<Integer> others) {
    int node = owners.firstNode(clause.informationSet());
    int root = PromisedGain.root(bound, clause.informationSet());
    if (others.isEmpty() || bound.at(root).isEmpty()) {
      return Optional.of(new Temptation(Optional.empty(), Optional.empty(), List.of()));
    }
    return root == node && subgames.isSingleMove(root)
        ? Optional.of(alone(clause, node, others))
        : amongOthers(clause, root, others);
  }

  private Temptation alone(Clause clause, int node, List<Integer> others) {
    int owner = owners.owner(clause.informationSet());
    Interval kept = range(bound, index.child(node, clause.action()), owner);
    Interval most = bestOf(bound, node, others, owner);
    List<Integer> best =
        others.stream()
            .filter(
                action -> range(bound, index.child(node, action), owner).max().equals(most.max()))
            .toList();
    return new Temptation(
        Optional.of(most.minus(kept)),
        Optional.of(bestOf(free, node, others, owner).minus(kept)),
        best);
  }

  private Interval bestOf(EquilibriumRecount recount, int node, List<Integer> actions, int owner) {
    return actions.stream()
        .map(action -> range(recount, index.child(node, action), owner))
        .reduce((a, b) -> new Interval(a.min().max(b.min()), a.max().max(b.max())))
        .orElseThrow();
  }

  private static Interval range(EquilibriumRecount recount, int node, int player) {
    return PromiseRecount.range(recount.payoffsAt(node), player);
  }

  /** Equilibria in which the promisor does the same, and what breaches gain in each. */
  private record Alike(List<Part> parts, List<PromisedGain> gains, boolean reached) {
    Alike(boolean reached) {
      this(new ArrayList<>(), new ArrayList<>(), reached);
    }

    GainPoints points(int than, List<Integer> others) {
      return new GainPoints(
          gains.stream().flatMap(gain -> gain.points(than, others).stream()).toList());
    }
  }

  private Optional<Temptation> amongOthers(Clause clause, int root, List<Integer> others) {
    Map<Object, Alike> groups = new HashMap<>();
    List<List<Rational>> points = new ArrayList<>();
    Interval single = null;
    for (Part part : bound.at(root)) {
      if (part.open().stream().anyMatch(move -> PromisedGain.root(bound, move) == root)) {
        return Optional.empty();
      }
      PromisedGain gain = new PromisedGain(bound, part, clause.informationSet());
      points.addAll(gain.points(clause.action(), others));
      Interval here = gain.of(clause.action(), others);
      single = single == null ? here : single.hull(here);
      boolean reached = gain.isReachable();
      Alike group =
          groups.computeIfAbsent(
              List.of(part.playOfOwner(owners, clause.informationSet()), reached),
              key -> new Alike(reached));
      group.parts().add(part);
      group.gains().add(gain);
    }
    if (single == null) {
      return Optional.empty();
    }
    Interval all = single;
    for (Alike group : groups.values()) {
      Interval mixed = single.hull(group.points(clause.action(), others).ofBest());
      if (!mixed.equals(single) && !isAttained(mixed.min(), group, clause, root, others)) {
        return Optional.empty();
      }
      all = all.hull(mixed);
    }
    GainPoints everywhere = new GainPoints(points);
    Rational top = all.max();
    List<Integer> best =
        IntStream.range(0, others.size())
            .filter(place -> everywhere.most(place).equals(top))
            .mapToObj(others::get)
            .toList();
    return Optional.of(new Temptation(Optional.of(all), Optional.empty(), best));
  }

  /** Whether the others can mix in an equilibrium so that the best breach gains just so much. */
  private boolean isAttained(
      Rational gain, Alike group, Clause clause, int root, List<Integer> others) {
    if (!group.reached()) {
      return false;
    }
    List<List<Rational>> each =
        group.gains().stream().map(one -> one.points(clause.action(), others).get(0)).toList();
    GainPoints points = new GainPoints(each);
    List<Rational> weights = points.worstMixture();
    Map<Part, Rational> mixture = new HashMap<>();
    for (int place = 0; place < weights.size(); place++) {
      int part = each.indexOf(points.gains().get(place));
      if (weights.get(place).signum() > 0) {
        mixture.put(
            group.parts().get(part), weights.get(place).divide(group.gains().get(part).reach()));
      }
    }
    Map<Integer, List<Rational>> play = mixed(mixture, root);
    Part between = new Part(play, Set.of(), List.of(), false);
    return isEquilibrium(play, root)
        && new PromisedGain(bound, between, clause.informationSet())
            .of(clause.action(), others)
            .equals(Interval.of(gain));
  }

  /**
   * What every player does if some equilibria are drawn before play begins, for each player by
   * himself; where no own actions lead, what one of them says.
   */
  private Map<Integer, List<Rational>> mixed(Map<Part, Rational> mixture, int root) {
    OwnPlans plans = new OwnPlans(index, root);
    Map<Integer, List<Rational>> play = new HashMap<>();
    List<Map<Integer, List<Rational>>> shares = new ArrayList<>();
    mixture.forEach(
        (part, share) -> {
          Map<Integer, List<Rational>> weights =
              plans.weights(part.play().keySet(), move -> law(part, move));
          weights.replaceAll((move, each) -> each.stream().map(share::times).toList());
          shares.add(weights);
          play.putAll(part.play());
        });
    play.putAll(OwnPlans.mean(shares));
    return play;
  }

  private List<Rational> law(Part part, int move) {
    GameTree tree = bound.game().tree();
    return tree.owner(move) == GameTree.CHANCE
        ? tree.law(move)
        : part.play().getOrDefault(move, List.of());
  }

  /** Whether nobody gains in any subgame from a root on. */
  private boolean isEquilibrium(Map<Integer, List<Rational>> play, int root) {
    GameTree tree = bound.game().tree();
    List<List<Rational>> laws = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      laws.add(
          tree.owner(move) == GameTree.CHANCE
              ? tree.law(move)
              : play.getOrDefault(move, BehaviorProfile.pure(tree.actionCount(move), 0)));
    }
    SubgamePerfectionCheck check =
        SubgamePerfectionCheck.gains(
            bound.game(), Subgames.of(TreeIndex.of(tree)), BehaviorProfile.of(tree, laws));
    for (int start : subgames.roots()) {
      for (int player = 0;
          start >= root && start < index.end(root) && player < bound.game().players().size();
          player++) {
        if (check.gain(start, player).signum() > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
