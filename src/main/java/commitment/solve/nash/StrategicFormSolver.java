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
 * <p>Two players: all extreme equilibria. More: all pure ones.
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
      pure.add(mixed(form, profile));
    }
    return new NashEquilibria(pure, active.isEmpty() ? Coverage.ALL : Coverage.ALL_PURE, List.of());
  }

  private static MixedProfile mixed(StrategicForm form, int profile) {
    List<List<Rational>> mixtures = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      List<Rational> mixture =
          new ArrayList<>(Collections.nCopies(form.strategies(player).count(), Rational.ZERO));
      mixture.set(form.strategy(profile, player), Rational.ONE);
      mixtures.add(mixture);
    }
    return new MixedProfile(mixtures);
  }
}
