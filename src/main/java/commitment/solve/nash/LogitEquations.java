package commitment.solve.nash;

import commitment.sequence.SequenceForm;
import java.util.Arrays;

/**
 * The equations of the agent logit equilibria of a sequence form, in double arithmetic.
 *
 * <p>The unknowns are ℓ_a, the logarithm of the probability of each action a at each information
 * set, numbered set by set, player by player, and last λ ≥ 0. With v_a what a player expects where
 * he takes a, given that play comes there (all actions have positive probability), they are
 *
 * <pre>  Σ_a exp(ℓ_a) = 1   and   ℓ_a − ℓ_b = λ (v_a − v_b),   b the first action of the set.</pre>
 *
 * <p>With W(z) = ρ(z) exp(Σ ℓ on the way to leaf z), v_a is the mean of u(z) over the leaves after
 * a, weighted with W; so dv_a/dℓ_c is the mean of u(z) − v_a over those of them that come after c
 * too. Weights are compared as logarithms, set by set: what is hardly ever played loses no digits.
 *
 * <p>R. D. McKelvey and T. R. Palfrey, Quantal response equilibria for extensive form games,
 * Experimental Economics 1 (1998) 9-41, doi:10.1023/A:1009905800005; T. L. Turocy, Computing
 * sequential equilibria using agent quantal response equilibria, Economic Theory 42 (2010) 255-269,
 * doi:10.1007/s00199-009-0443-3. Cost: leaves times the square of the depth, and the square of the
 * number of actions.
 */
final class LogitEquations {
  private final SequenceVariables variables;

  /** By leaf and player, each player's from 0 to 1. */
  private final double[][] payoffs;

  private final double[] weight;
  private final double[] value;
  private final double[] total;

  LogitEquations(SequenceVariables variables, double[][] payoffs) {
    this.variables = variables;
    this.payoffs = payoffs;
    weight = new double[variables.form().leafCount()];
    value = new double[variables.count()];
    total = new double[variables.count()];
  }

  /** How many there are; there is one unknown more. */
  int count() {
    return variables.count();
  }

  /** All actions alike, λ = 0: a solution. */
  double[] start() {
    double[] start = new double[count() + 1];
    for (int set = 0; set < variables.setCount(); set++) {
      int first = variables.first(set);
      int actions = variables.actionCount(set);
      Arrays.fill(start, first, first + actions, -Math.log(actions));
    }
    return start;
  }

  /**
   * @param values gets what the left-hand sides exceed the right ones by
   * @param slopes gets their derivatives, row by row; as many rows as {@code values}
   */
  void evaluate(double[] point, double[] values, double[][] slopes) {
    expect(point);
    int lambda = count();
    for (double[] row : slopes) {
      Arrays.fill(row, 0);
    }
    SequenceForm form = variables.form();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      int[] path = variables.path(leaf);
      for (int action : path) {
        double share =
            Math.exp(weight[leaf] - total[action])
                * (payoffs[leaf][variables.owner(action)] - value[action]);
        for (int other : path) {
          slopes[action][other] += share;
        }
      }
    }
    for (int set = 0; set < variables.setCount(); set++) {
      int first = variables.first(set);
      for (int action = first + 1; action < first + variables.actionCount(set); action++) {
        for (int other = 0; other < lambda; other++) {
          slopes[action][other] = -point[lambda] * (slopes[action][other] - slopes[first][other]);
        }
        slopes[action][action] += 1;
        slopes[action][first] -= 1;
        slopes[action][lambda] = value[first] - value[action];
        values[action] =
            point[action] - point[first] - point[lambda] * (value[action] - value[first]);
      }
      Arrays.fill(slopes[first], 0);
      values[first] = -1;
      for (int action = first; action < first + variables.actionCount(set); action++) {
        slopes[first][action] = Math.exp(point[action]);
        values[first] += slopes[first][action];
      }
    }
  }

  /** What each action is worth, and the logarithm of the weight of the leaves after it. */
  private void expect(double[] point) {
    double[] most = new double[count()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    SequenceForm form = variables.form();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      weight[leaf] = variables.logChance(leaf);
      for (int action : variables.path(leaf)) {
        weight[leaf] += point[action];
      }
      for (int action : variables.path(leaf)) {
        most[action] = Math.max(most[action], weight[leaf]);
      }
    }
    Arrays.fill(value, 0);
    Arrays.fill(total, 0);
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      for (int action : variables.path(leaf)) {
        double share = Math.exp(weight[leaf] - most[action]);
        total[action] += share;
        value[action] += share * payoffs[leaf][variables.owner(action)];
      }
    }
    for (int action = 0; action < count(); action++) {
      // Where chance never comes there are no leaves, and all actions are alike.
      if (total[action] > 0) {
        value[action] /= total[action];
        total[action] = most[action] + Math.log(total[action]);
      }
    }
  }
}
