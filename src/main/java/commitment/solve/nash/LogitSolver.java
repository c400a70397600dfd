package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the end of the {@linkplain LogitPath logit path} says of the equilibria of a sequence form:
 * which actions are played in one, and from there, exactly or within proved bounds, how likely each
 * is ({@link SupportEquilibrium}); else just where the path ended.
 */
final class LogitSolver {
  /** What is played with less at the end is tried as not played. */
  private static final double[] NOT_PLAYED = {1e-3, 1e-5, 1e-2, 1e-9};

  private LogitSolver() {}

  /**
   * @param effort what the steps are counted off
   * @return empty if there are too many actions, or the budget is used up
   */
  static Optional<LogitEnd> solve(
      SequenceForm form, LeafPayoffs leaves, Budget budget, Effort effort) {
    SequenceVariables variables = new SequenceVariables(form);
    Optional<double[]> end = LogitPath.end(variables, normal(form, leaves), budget, effort);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    Optional<LogitEnd> best = Optional.empty();
    boolean[] tried = new boolean[0];
    for (double least : NOT_PLAYED) {
      boolean[] played = played(variables, end.get(), least);
      if (Arrays.equals(played, tried)) {
        continue;
      }
      tried = played;
      LogitEnd found = new SupportEquilibrium(variables, leaves, end.get(), played, effort).find();
      if (found.isExact()) {
        return Optional.of(found);
      }
      if (best.isEmpty() || (found.error().isPresent() && best.get().error().isEmpty())) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  /**
   * The equilibrium near plans of all players.
   *
   * @param effort what the steps are counted off
   */
  static LogitEnd near(
      SequenceForm form, LeafPayoffs leaves, List<RealizationPlan> plans, Effort effort) {
    SequenceVariables variables = new SequenceVariables(form);
    double[] start = new double[variables.count()];
    boolean[] played = new boolean[start.length];
    for (int set = 0; set < variables.setCount(); set++) {
      RealizationPlan plan = plans.get(variables.player(set));
      int first = variables.first(set);
      if (!plan.comesTo(form, variables.player(set), variables.place(set))) {
        start[first] = 1;
        played[first] = true;
        continue;
      }
      List<Rational> mixture = plan.at(form, variables.player(set), variables.place(set));
      for (int action = 0; action < mixture.size(); action++) {
        start[first + action] = SupportSystem.rounded(mixture.get(action));
        played[first + action] = mixture.get(action).signum() > 0;
      }
    }
    return new SupportEquilibrium(variables, leaves, start, played, effort).find();
  }

  private static boolean[] played(
      SequenceVariables variables, double[] probabilities, double least) {
    boolean[] played = new boolean[probabilities.length];
    for (int set = 0; set < variables.setCount(); set++) {
      int first = variables.first(set);
      double most = 0;
      for (int action = first; action < first + variables.actionCount(set); action++) {
        most = Math.max(most, probabilities[action]);
      }
      for (int action = first; action < first + variables.actionCount(set); action++) {
        played[action] = probabilities[action] >= least * most;
      }
    }
    return played;
  }

  /** Each player's payoffs from 0 to 1. */
  private static double[][] normal(SequenceForm form, LeafPayoffs leaves) {
    double[][] normal = new double[form.leafCount()][form.players()];
    for (int player = 0; player < form.players(); player++) {
      Rational least = leaves.payoff(0, player);
      Rational most = least;
      for (int leaf = 1; leaf < form.leafCount(); leaf++) {
        least = least.min(leaves.payoff(leaf, player));
        most = most.max(leaves.payoff(leaf, player));
      }
      Rational range = least.equals(most) ? Rational.ONE : most.minus(least);
      for (int leaf = 0; leaf < form.leafCount(); leaf++) {
        normal[leaf][player] =
            SupportSystem.rounded(leaves.payoff(leaf, player).minus(least).divide(range));
      }
    }
    return normal;
  }
}
