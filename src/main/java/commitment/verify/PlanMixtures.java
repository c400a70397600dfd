package commitment.verify;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.limit.Budget;
import commitment.verify.EquilibriumRecount.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which Nash equilibria of a game are mixtures of others by what they do: one player's realization
 * plan is a mean of those that he has in equilibria in which all others do the same. An extreme
 * mixture of strategies can be such a one, as several mixtures of strategies have the same plan.
 *
 * <p>Cost: a linear program for each player that moves. Perfect recall is required.
 */
public final class PlanMixtures {
  private final GameTree tree;
  private final Budget budget;
  private final Map<Part, Map<Integer, Map<Integer, List<Rational>>>> plans = new HashMap<>();

  /**
   * @param recount of the equilibria of the whole game, not of its subgames
   */
  public PlanMixtures(EquilibriumRecount recount, Budget budget) {
    this.budget = budget;
    tree = recount.game().tree();
    OwnPlans own = new OwnPlans(recount.subgames().index(), 0);
    for (Part part : recount.all()) {
      Map<Integer, Map<Integer, List<Rational>>> here = new HashMap<>();
      for (int player : tree.movers()) {
        List<Integer> moves =
            IntStream.range(0, tree.moveCount())
                .filter(move -> tree.owner(move) == player)
                .boxed()
                .toList();
        here.put(player, own.weights(moves, move -> part.play().getOrDefault(move, List.of())));
      }
      plans.put(part, here);
    }
  }

  /** Whether an equilibrium of the recount is a mixture of others. */
  public boolean isMixture(Part part) {
    return tree.movers().stream().anyMatch(player -> isMixture(part, player));
  }

  private boolean isMixture(Part part, int player) {
    Map<Integer, Map<Integer, List<Rational>>> here = plans.getOrDefault(part, Map.of());
    Map<Integer, List<Rational>> plan = here.getOrDefault(player, Map.of());
    Set<Map<Integer, List<Rational>>> others = new LinkedHashSet<>();
    plans
        .values()
        .forEach(
            there -> {
              Map<Integer, Map<Integer, List<Rational>>> same = new HashMap<>(there);
              same.put(player, plan);
              if (same.equals(here)) {
                others.add(there.getOrDefault(player, Map.of()));
              }
            });
    others.remove(plan);
    return others.size() > 1 && EquilibriumCoverage.isMean(plan, new ArrayList<>(others), budget);
  }
}
