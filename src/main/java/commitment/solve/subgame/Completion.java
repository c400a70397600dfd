package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.sequence.BestResponse;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes complete strategies of realization plans: an equilibrium says nothing about information
 * sets that a player's own earlier actions rule out, and every choice there gives an equilibrium
 * with the same payoffs.
 */
final class Completion {
  private final SequenceForm form;
  private final GameTree tree;

  Completion(Block block) {
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
   * come to an information set that he rules out himself, he would take what is best there. Of
   * equally good actions he takes what a given profile says, else the first. Cost: linear in the
   * block.
   *
   * @param payoffs at the ends of the block
   */
  Map<Integer, List<Rational>> sensible(
      List<RealizationPlan> plans, LeafPayoffs payoffs, Optional<BehaviorProfile> like) {
    List<Integer> open = new ArrayList<>();
    Map<Integer, List<Rational>> play = decided(plans, open);
    for (int player = 0; player < form.players() && !open.isEmpty(); player++) {
      // What follows a set that is ruled out is ruled out too, so the best is best all the way.
      BestResponse best = BestResponse.of(form, payoffs, player, plans);
      for (int set = 0; set < form.informationSetCount(player); set++) {
        if (!plans.get(player).comesTo(form, player, set)) {
          int first = form.firstSequence(player, set);
          int move = form.move(player, set);
          List<Rational> worth = best.worth().subList(first, first + form.actionCount(player, set));
          play.put(move, best(worth, like.map(profile -> profile.at(move))));
        }
      }
    }
    return play;
  }

  private static List<Rational> best(List<Rational> worth, Optional<List<Rational>> like) {
    Rational most = Collections.max(worth);
    if (like.isPresent()
        && IntStream.range(0, worth.size())
            .allMatch(
                action -> like.get().get(action).signum() == 0 || worth.get(action).equals(most))) {
      return like.get();
    }
    return BehaviorProfile.pure(worth.size(), worth.indexOf(most));
  }

  /** For each player the mean of his plans that keep promises; empty if somebody has none. */
  Optional<List<RealizationPlan>> middle(PlanProduct product, PromisedMoves promised) {
    List<RealizationPlan> means = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      int owner = player;
      List<RealizationPlan> kept =
          product.extreme().get(player).stream()
              .filter(plan -> promised.areKept(said(owner, plan)))
              .toList();
      if (kept.isEmpty()) {
        return Optional.empty();
      }
      means.add(RealizationPlan.mean(kept));
    }
    return Optional.of(means);
  }

  /** What a plan says at the information sets that it leads to. */
  private Map<Integer, List<Rational>> said(int player, RealizationPlan plan) {
    Map<Integer, List<Rational>> play = new LinkedHashMap<>();
    for (int set = 0; set < form.informationSetCount(player); set++) {
      if (plan.comesTo(form, player, set)) {
        play.put(form.move(player, set), plan.at(form, player, set));
      }
    }
    return play;
  }

  /** The plans of a product as what they say at the information sets they lead to. */
  StrategyProduct strategies(PlanProduct product) {
    List<List<Map<Integer, List<Rational>>>> strategies = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      int owner = player;
      strategies.add(
          product.extreme().get(player).stream().map(plan -> said(owner, plan)).toList());
    }
    return new StrategyProduct(strategies);
  }
}
