package commitment.parametric;

import commitment.exact.Quantity;
import commitment.parametric.StrategicBlock.Equilibrium;
import commitment.sequence.ReducedStrategies;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An equilibrium of a block in behavior strategies, and what it comes to. At information sets that
 * a player's own actions rule out it says nothing; there the same is done as in {@code
 * solve.subgame.Completion}: after pure play every way to go on counts, after mixed play one in
 * which every player goes on as is best for him.
 */
final class BlockWays {
  private static final int MOST_WAYS = 4096;

  private final StrategicBlock strategic;
  private final SequenceForm form;
  private final List<List<Quantity>> atEnds;
  private final Place place;
  private final Equilibrium equilibrium;
  private final Quantity one;

  BlockWays(
      StrategicBlock strategic, List<List<Quantity>> atEnds, Place place, Equilibrium equilibrium) {
    this.strategic = strategic;
    this.atEnds = atEnds;
    this.place = place;
    this.equilibrium = equilibrium;
    form = strategic.form();
    one = atEnds.get(0).get(0).one();
  }

  /** How likely a player takes all actions of a sequence; empty if he does not. */
  private Optional<Quantity> weight(int player, int sequence) {
    ReducedStrategies own = strategic.strategies(player);
    Map<Integer, Quantity> mixture = equilibrium.mixtures().get(player);
    Quantity sum = null;
    boolean all = true;
    for (Map.Entry<Integer, Quantity> entry : mixture.entrySet()) {
      if (own.takes(entry.getKey(), sequence)) {
        sum = sum == null ? entry.getValue() : sum.plus(entry.getValue());
      } else {
        all = false;
      }
    }
    return all ? Optional.of(one) : Optional.ofNullable(sum);
  }

  /** How likely play comes to a leaf, as far as it is up to chance and all players but one. */
  private Optional<Quantity> reach(int leaf, int except) {
    Quantity product = strategic.chance(leaf);
    if (product.constant().map(value -> value.signum() == 0).orElse(false)) {
      return Optional.empty();
    }
    for (int player = 0; player < form.players(); player++) {
      if (player != except) {
        Optional<Quantity> weight = weight(player, form.sequence(leaf, player));
        if (weight.isEmpty()) {
          return Optional.empty();
        }
        product = product.times(weight.get());
      }
    }
    return Optional.of(product);
  }

  /** The leaves that are reached with their probabilities, in preorder. */
  Map<Integer, Quantity> leaves() {
    Map<Integer, Quantity> reached = new LinkedHashMap<>();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      int at = leaf;
      reach(leaf, -1).ifPresent(probability -> reached.put(at, probability));
    }
    return reached;
  }

  /** For each way to go on the actions that are taken at each move, with their probabilities. */
  List<Map<Integer, Map<Integer, Quantity>>> all() {
    Map<Integer, Map<Integer, Quantity>> play = new HashMap<>();
    List<Integer> open = new ArrayList<>();
    List<Integer> openActions = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      for (int set = 0; set < form.informationSetCount(player); set++) {
        int move = form.move(player, set);
        Optional<Quantity> parent = weight(player, form.parentSequence(player, set));
        if (parent.isPresent()) {
          play.put(move, mixture(player, set, parent.get()));
        } else if (equilibrium.isPure()) {
          open.add(move);
          openActions.add(form.actionCount(player, set));
        } else {
          play.put(move, Map.of(best(player, set), one));
        }
      }
    }
    List<Map<Integer, Map<Integer, Quantity>>> ways = new ArrayList<>(List.of(play));
    for (int at = 0; at < open.size(); at++) {
      List<Map<Integer, Map<Integer, Quantity>>> more = new ArrayList<>();
      for (Map<Integer, Map<Integer, Quantity>> way : ways) {
        for (int action = 0; action < openActions.get(at); action++) {
          Map<Integer, Map<Integer, Quantity>> longer = new HashMap<>(way);
          longer.put(open.get(at), Map.of(action, one));
          more.add(longer);
        }
      }
      if (more.size() > MOST_WAYS) {
        throw new OutOfBudget("more than " + MOST_WAYS + " ways to complete an equilibrium");
      }
      ways = more;
    }
    return ways;
  }

  private Map<Integer, Quantity> mixture(int player, int set, Quantity parent) {
    Map<Integer, Quantity> mixture = new HashMap<>();
    int first = form.firstSequence(player, set);
    for (int action = 0; action < form.actionCount(player, set); action++) {
      int taken = action;
      weight(player, first + action).ifPresent(weight -> mixture.put(taken, weight));
    }
    if (mixture.size() == 1) {
      mixture.replaceAll((action, weight) -> one);
    } else {
      mixture.replaceAll((action, weight) -> weight.divide(parent));
    }
    return mixture;
  }

  /** The first of the best actions at a set that the player's own actions rule out. */
  private int best(int player, int set) {
    int first = form.firstSequence(player, set);
    int best = 0;
    for (int action = 1; action < form.actionCount(player, set); action++) {
      Quantity gain = worth(player, first + action).minus(worth(player, first + best));
      best = place.sign(gain) > 0 ? action : best;
    }
    return best;
  }

  /** What a sequence of a player can bring him against what the others do. */
  private Quantity worth(int player, int sequence) {
    Quantity sum = one.minus(one);
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      if (form.sequence(leaf, player) == sequence) {
        Optional<Quantity> reach = reach(leaf, player);
        if (reach.isPresent()) {
          sum = sum.plus(atEnds.get(leaf).get(player).times(reach.get()));
        }
      }
    }
    for (int set = 0; set < form.informationSetCount(player); set++) {
      if (form.parentSequence(player, set) == sequence) {
        sum = sum.plus(worth(player, form.firstSequence(player, set) + best(player, set)));
      }
    }
    return sum;
  }
}
