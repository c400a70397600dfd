package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes complete strategies of realization plans: an equilibrium says nothing about information
 * sets that a player's own earlier actions rule out, and every choice there gives an equilibrium
 * with the same payoffs.
 */
final class Completion {
  private final Block block;
  private final SequenceForm form;
  private final GameTree tree;

  Completion(Block block) {
    this.block = block;
    form = block.form();
    tree = block.tree();
  }

  /** The moves that own actions rule out, with all others filled in. */
  private Map<Integer, List<Rational>> decided(List<RealizationPlan> plans, List<Integer> open) {
    Map<Integer, List<Rational>> play = new LinkedHashMap<>();
    for (int player = 0; player < form.players(); player++) {
      for (int set = 0; set < form.informationSetCount(player); set++) {
        int move = form.move(player, set);
        if (plans.get(player).comesTo(form, player, set)) {
          play.put(move, plans.get(player).at(form, player, set));
        } else {
          open.add(move);
        }
      }
    }
    return play;
  }

  /** Every pure completion, one after the other. */
  Stream<Map<Integer, List<Rational>>> all(List<RealizationPlan> plans) {
    List<Integer> open = new ArrayList<>();
    Map<Integer, List<Rational>> play = decided(plans, open);
    if (open.isEmpty()) {
      return Stream.of(play);
    }
    List<List<Integer>> options = new ArrayList<>();
    for (int move : open) {
      options.add(IntStream.range(0, tree.actionCount(move)).boxed().toList());
    }
    return Selections.of(options)
        .map(
            chosen -> {
              Map<Integer, List<Rational>> complete = new HashMap<>(play);
              for (int place = 0; place < open.size(); place++) {
                int move = open.get(place);
                complete.put(move, BehaviorProfile.pure(tree.actionCount(move), chosen.get(place)));
              }
              return complete;
            });
  }

  /**
   * One completion, in which every player would go on as is best for him: where the others let play
   * come to an information set that he rules out himself, he would take what is best there.
   *
   * @param atEnds the payoffs at the ends of the block
   */
  Map<Integer, List<Rational>> sensible(List<RealizationPlan> plans, List<List<Rational>> atEnds) {
    List<Integer> open = new ArrayList<>();
    Map<Integer, List<Rational>> play = decided(plans, open);
    for (int move : open) {
      play.put(move, BehaviorProfile.pure(tree.actionCount(move), 0));
    }
    // A player's later sets have larger places among his own, so they are settled first.
    for (int place = open.size() - 1; place >= 0; place--) {
      int move = open.get(place);
      play.put(move, BehaviorProfile.pure(tree.actionCount(move), best(play, atEnds, move)));
    }
    return play;
  }

  private int best(Map<Integer, List<Rational>> play, List<List<Rational>> atEnds, int move) {
    BlockPlay from = new BlockPlay(block, play, atEnds);
    List<Rational> weights = from.weights(move);
    List<Integer> nodes = from.nodes(move);
    int owner = tree.owner(move);
    int best = 0;
    Rational most = null;
    for (int action = 0; action < tree.actionCount(move); action++) {
      Rational sum = Rational.ZERO;
      for (int place = 0; place < nodes.size(); place++) {
        Rational there = from.value(block.index().child(nodes.get(place), action)).get(owner);
        sum = sum.plus(there.times(weights.get(place)));
      }
      if (most == null || sum.compareTo(most) > 0) {
        most = sum;
        best = action;
      }
    }
    return best;
  }
}
