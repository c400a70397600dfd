package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearSolution;
import commitment.linear.LinearSolution.Optimal;
import commitment.sequence.RealizationPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Linear programs over the plans x of the leader to which a given reply of the follower is a best
 * one: u_f(x, reply) ≥ u_f(x, q) for all her plans q. The rows are added when they are violated: a
 * program with few of them is solved, her best reply to its solution is computed, and if it beats
 * the given one its row is added. Each value on the way is a bound from above, so a reply is left
 * as soon as it cannot be better than what is known. Rows that mattered for one reply are tried
 * first for the next.
 */
final class ReplyCuts {
  private static final int REMEMBERED = 40;

  private final TwoPlayers players;
  private final Budget budget;
  private Set<List<Rational>> active = new LinkedHashSet<>();
  private final Deque<List<Pressure>> remembered = new ArrayDeque<>();

  /** Whether a solution was not found because the budget was used up. */
  private boolean limited;

  ReplyCuts(TwoPlayers players, Budget budget) {
    this.players = players;
    this.budget = budget;
  }

  /** A row that mattered, and how much. */
  private record Pressure(List<Rational> other, Rational multiplier) {}

  /** The best plan under the rows. */
  record Best(Rational value, RealizationPlan plan) {}

  boolean isLimited() {
    return limited;
  }

  /**
   * Empty where the reply is never a best one, or where the value is not above what is known.
   *
   * @param program a new program with its objective and other rows
   * @param leader a linear function of the plan that the objective is never above
   * @param reply what the reply gives the follower, by the leader's sequences
   * @param known a value that is known; null for none
   * @param orEqual whether a value equal to it is of interest too
   */
  Optional<Best> best(
      Supplier<LeaderProgram> program,
      List<Rational> leader,
      List<Rational> reply,
      @Nullable Rational known,
      boolean orEqual) {
    if (known != null && isBounded(leader, reply, known, orEqual)) {
      return Optional.empty();
    }
    Set<List<Rational>> cuts = new LinkedHashSet<>(active);
    while (true) {
      LeaderProgram next = program.get();
      List<Integer> rows = new ArrayList<>();
      for (List<Rational> other : cuts) {
        rows.add(
            next.row(LeaderProgram.difference(reply, other), Relation.AT_LEAST, Rational.ZERO));
      }
      LinearSolution solution = next.build().solve(budget);
      if (!(solution instanceof Optimal optimal)) {
        limited |= solution instanceof LinearSolution.LimitReached;
        return Optional.empty();
      }
      remember(cuts, rows, optimal);
      int order = known == null ? 1 : optimal.value().compareTo(known);
      if (order < 0 || (order == 0 && !orEqual)) {
        return Optional.empty();
      }
      RealizationPlan plan = next.plan(optimal);
      FollowerResponse response = players.response(plan, true);
      if (response.followerValue().equals(LeaderProgram.at(reply, plan))) {
        return Optional.of(new Best(optimal.value(), plan));
      }
      if (!cuts.add(players.against(players.reduced(response.plan()), players.follower()))) {
        throw new IllegalStateException("a row that stands is violated");
      }
    }
  }

  private boolean isBounded(
      List<Rational> leader, List<Rational> reply, Rational known, boolean orEqual) {
    for (List<Pressure> pressures : remembered) {
      List<Rational> sum = leader;
      for (Pressure pressure : pressures) {
        sum = plus(sum, reply, pressure);
      }
      int order = players.greatest(sum).compareTo(known);
      if (order < 0 || (order == 0 && !orEqual)) {
        // What helped last is tried first.
        remembered.remove(pressures);
        remembered.addFirst(pressures);
        return true;
      }
    }
    return false;
  }

  private static List<Rational> plus(List<Rational> sum, List<Rational> reply, Pressure pressure) {
    Rational[] result = new Rational[sum.size()];
    for (int place = 0; place < result.length; place++) {
      Rational ahead = reply.get(place).minus(pressure.other().get(place));
      result[place] = sum.get(place).plus(pressure.multiplier().times(ahead));
    }
    return List.of(result);
  }

  private void remember(Set<List<Rational>> cuts, List<Integer> rows, Optimal optimal) {
    active = new LinkedHashSet<>();
    List<Pressure> pressures = new ArrayList<>();
    int place = 0;
    for (List<Rational> cut : cuts) {
      Rational multiplier = optimal.dual(rows.get(place++)).negate();
      if (multiplier.signum() > 0) {
        active.add(cut);
        pressures.add(new Pressure(cut, multiplier));
      }
    }
    if (!remembered.contains(pressures)) {
      remembered.addFirst(pressures);
    }
    if (remembered.size() > REMEMBERED) {
      remembered.removeLast();
    }
  }
}
