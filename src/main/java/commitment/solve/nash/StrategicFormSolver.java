package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The equilibria of strategic forms, each solved once: forms whose payoffs differ only by a
 * positive affine change for each player have the same equilibria.
 *
 * <p>Two players: all extreme equilibria. More: all pure ones, and mixed ones as far as {@link
 * ManyPlayerEquilibria} goes.
 */
public final class StrategicFormSolver {
  private final boolean pureOnly;
  private final Budget budget;
  private final Map<Problem, NashEquilibria> solved = new HashMap<>();

  private record Problem(List<Integer> strategies, List<List<Rational>> payoffs) {}

  public StrategicFormSolver(boolean pureOnly, Budget budget) {
    this.pureOnly = pureOnly;
    this.budget = budget;
  }

  /**
   * @param payoffs for each player what he gets from each profile
   */
  public NashEquilibria solve(StrategicForm form, List<List<Rational>> payoffs) {
    List<Integer> counts = new ArrayList<>();
    List<List<Rational>> normal = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      counts.add(form.strategies(player).count());
      normal.add(form.strategies(player).count() > 1 ? normalized(payoffs.get(player)) : List.of());
    }
    Problem problem = new Problem(counts, normal);
    NashEquilibria known = solved.get(problem);
    if (known == null) {
      known = solveAnew(form, normal);
      solved.put(problem, known);
    }
    return known;
  }

  /** From 0 to 1; all 0 if all are equal. */
  private static List<Rational> normalized(List<Rational> payoffs) {
    Rational least = Collections.min(payoffs);
    Rational range = Collections.max(payoffs).minus(least);
    Rational scale = range.signum() == 0 ? Rational.ONE : range.reciprocal();
    return payoffs.stream().map(payoff -> payoff.minus(least).times(scale)).toList();
  }

  private NashEquilibria solveAnew(StrategicForm form, List<List<Rational>> payoffs) {
    List<Integer> active = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      if (form.strategies(player).count() > 1) {
        active.add(player);
      }
    }
    List<MixedProfile> pure = new ArrayList<>();
    for (int profile : PureEquilibria.of(form, payoffs)) {
      pure.add(form.pureProfile(profile));
    }
    if (!pureOnly && (active.size() == 1 || active.size() == 2)) {
      return twoPlayers(form, payoffs, active, pure);
    }
    if (!pureOnly && active.size() > 2) {
      return ManyPlayerEquilibria.of(form, payoffs, budget);
    }
    return new NashEquilibria(pure, active.isEmpty() ? Coverage.ALL : Coverage.ALL_PURE, List.of());
  }

  /** One player alone has an opponent with a single strategy. */
  private NashEquilibria twoPlayers(
      StrategicForm form,
      List<List<Rational>> payoffs,
      List<Integer> active,
      List<MixedProfile> pure) {
    int row = active.get(0);
    int column = active.size() == 2 ? active.get(1) : -1;
    BimatrixGame game =
        BimatrixGame.of(
            form.strategies(row).count(),
            column < 0 ? 1 : form.strategies(column).count(),
            (r, c) -> payoffs.get(row).get(profile(form, row, r, column, c)),
            (r, c) ->
                column < 0
                    ? Rational.ZERO
                    : payoffs.get(column).get(profile(form, row, r, column, c)));
    ExtremeEquilibria extreme = ExtremeEquilibria.of(game, budget);
    List<MixedProfile> profiles = new ArrayList<>();
    List<ExtremeEquilibrium> kept = new ArrayList<>();
    for (ExtremeEquilibrium equilibrium : extreme.equilibria()) {
      if (equilibrium.row().isPure() && equilibrium.column().isPure()) {
        kept.add(equilibrium);
      }
    }
    for (ExtremeEquilibrium equilibrium : extreme.equilibria()) {
      if (!equilibrium.row().isPure() || !equilibrium.column().isPure()) {
        kept.add(equilibrium);
      }
    }
    for (ExtremeEquilibrium equilibrium : kept) {
      List<List<Rational>> mixtures = new ArrayList<>();
      for (int player = 0; player < form.players(); player++) {
        mixtures.add(
            player == row
                ? equilibrium.row().asList()
                : player == column ? equilibrium.column().asList() : List.of(Rational.ONE));
      }
      profiles.add(new MixedProfile(mixtures));
    }
    if (!extreme.complete()) {
      profiles.removeIf(MixedProfile::isPure);
      profiles.addAll(0, pure);
      return new NashEquilibria(profiles, Coverage.ALL_PURE, List.of());
    }
    // The best replies of a single player are like ties at a move by itself: taken one by one.
    return new NashEquilibria(profiles, Coverage.ALL, column < 0 ? List.of() : connected(kept));
  }

  private static int profile(StrategicForm form, int row, int r, int column, int c) {
    return r * form.stride(row) + (column < 0 ? 0 : c * form.stride(column));
  }

  /** The connected components of more than one equilibrium, by place. */
  private static List<List<Integer>> connected(List<ExtremeEquilibrium> equilibria) {
    Map<ExtremeEquilibrium, Integer> place = new HashMap<>();
    equilibria.forEach(equilibrium -> place.put(equilibrium, place.size()));
    return EquilibriumGraph.connected(equilibria).stream()
        .filter(component -> component.size() > 1)
        .map(component -> component.stream().map(e -> place.getOrDefault(e, -1)).sorted().toList())
        .toList();
  }
}
