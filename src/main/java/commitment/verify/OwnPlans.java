package commitment.verify;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The behavior of a player in a subgame as a realization plan: at each of his information sets the
 * weight of an action is the product of his own probabilities on the way there, that of the action
 * included. Mixtures of strategies before play begins are the means of these (B. von Stengel, Games
 * and Economic Behavior 14 (1996) 220-246, doi:10.1006/game.1996.0050). Perfect recall is required.
 */
final class OwnPlans {
  private final TreeIndex index;
  private final GameTree owners;
  private final int root;

  /** By move the own action that comes last before it in the subgame, if any does. */
  private final Map<Integer, Optional<Step>> before = new HashMap<>();

  private record Step(int move, int action) {}

  /**
   * @param root where the subgame starts
   */
  OwnPlans(TreeIndex index, int root) {
    this.index = index;
    this.root = root;
    owners = index.tree();
  }

  private Optional<Step> before(int move) {
    return before.computeIfAbsent(move, this::lookBefore);
  }

  private Optional<Step> lookBefore(int move) {
    int node = owners.firstNode(move);
    while (node > root) {
      int parent = index.parent(node);
      if (owners.owner(owners.move(parent)) == owners.owner(move)) {
        int action = 0;
        while (index.child(parent, action) != node) {
          action++;
        }
        return Optional.of(new Step(owners.move(parent), action));
      }
      node = parent;
    }
    return Optional.empty();
  }

  /**
   * The weights of the actions at some information sets.
   *
   * @param law the probabilities at a move
   */
  Map<Integer, List<Rational>> weights(Collection<Integer> moves, IntFunction<List<Rational>> law) {
    Map<Integer, List<Rational>> weights = new TreeMap<>();
    for (int move : moves) {
      Rational reach = reach(move, law);
      weights.put(move, law.apply(move).stream().map(reach::times).toList());
    }
    return weights;
  }

  /** With what probability the player's own actions lead to an information set. */
  Rational reach(int move, IntFunction<List<Rational>> law) {
    Rational reach = Rational.ONE;
    Optional<Step> step = before(move);
    while (step.isPresent()) {
      reach = reach.times(law.apply(step.get().move()).get(step.get().action()));
      step = before(step.get().move());
    }
    return reach;
  }

  /**
   * The behavior with the mean of some weights, where it leads.
   *
   * @param weights of the same information sets
   */
  static Map<Integer, List<Rational>> mean(List<Map<Integer, List<Rational>>> weights) {
    Map<Integer, List<Rational>> mean = new HashMap<>();
    for (int move : weights.get(0).keySet()) {
      List<Rational> sum = new ArrayList<>();
      for (Map<Integer, List<Rational>> one : weights) {
        List<Rational> here = one.getOrDefault(move, List.of());
        for (int action = 0; action < here.size(); action++) {
          if (sum.size() == action) {
            sum.add(Rational.ZERO);
          }
          sum.set(action, sum.get(action).plus(here.get(action)));
        }
      }
      Rational total = sum.stream().reduce(Rational.ZERO, Rational::plus);
      if (total.signum() > 0) {
        mean.put(move, sum.stream().map(weight -> weight.divide(total)).toList());
      }
    }
    return mean;
  }
}
