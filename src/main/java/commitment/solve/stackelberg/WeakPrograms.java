package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearSolution.Optimal;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedPlans;
import commitment.solve.stackelberg.MultiplePrograms.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weak value of behavior commitment against a follower with few reduced plans.
 *
 * <p>Her plans fall into classes of those that give her the same whatever the leader does. Let R(K)
 * be the plans x of the leader to which the replies of class K are best ones. Near every x there
 * are plans at which just one class is best, and it is among those that are best at x; fewer best
 * replies leave the leader no less. So
 *
 * <pre>
 *   weak value = max over K with R(K) of full dimension of max { min_{q ∈ K} u_l(x, q) : x ∈ R(K) },
 * </pre>
 *
 * a linear program for each class, and one that finds a point of R(K) where no other class is best.
 * The value is attained if at some x that gives it every best reply gives it; the classes that are
 * tied with K at all such x are found one after the other by the dual of a linear program.
 */
final class WeakPrograms {
  private final TwoPlayers players;
  private final Budget budget;
  private final ReplyCuts cuts;

  /** By what the follower gets, in canonical form. */
  private final Map<List<Rational>, List<Reply>> classes = new LinkedHashMap<>();

  WeakPrograms(TwoPlayers players, List<Reply> replies, ReplyCuts cuts, Budget budget) {
    this.players = players;
    this.budget = budget;
    this.cuts = cuts;
    for (Reply reply : replies) {
      List<Rational> follower = players.canonical(reply.follower());
      classes.computeIfAbsent(follower, key -> new ArrayList<>()).add(reply);
    }
  }

  /** The best of one class: its value, a plan that gives it, a plan to which only it replies. */
  private record Found(
      List<Rational> key, Rational value, RealizationPlan plan, RealizationPlan inner) {}

  CommitmentValue value() {
    @Nullable Found best = null;
    @Nullable RealizationPlan attaining = null;
    for (List<Rational> key : classes.keySet()) {
      Optional<Found> found = solve(key, best, attaining == null);
      if (budget.isExhausted() || cuts.isLimited()) {
        return limited(best);
      }
      if (found.isPresent()) {
        best = best == null || found.get().value().compareTo(best.value()) > 0 ? found.get() : best;
        attaining = attaining(found.get()).orElse(null);
      }
    }
    if (attaining != null) {
      return CommitmentValue.of(players.leader(), players.commitment(attaining, false));
    }
    if (best == null) {
      throw new IllegalStateException("no reply is the only best one anywhere");
    }
    return new CommitmentValue(Interval.of(best.value()), false, Optional.of(near(best)));
  }

  private CommitmentValue limited(@Nullable Found best) {
    Rational most =
        classes.values().stream()
            .flatMap(List::stream)
            .map(Reply::bound)
            .max(Rational::compareTo)
            .orElseThrow();
    Commitment some =
        best == null
            ? players.commitment(
                players.purePlan(new ReducedPlans(players.form(), players.leader()).next()), false)
            : near(best);
    Rational got = some.payoffs().get(players.leader());
    return new CommitmentValue(new Interval(got, most.max(got)), false, Optional.of(some));
  }

  /**
   * Empty where the class gives less than what is known, or is never the only best one.
   *
   * @param orEqual whether a class that gives as much is of interest, for it may attain it
   */
  private Optional<Found> solve(List<Rational> key, @Nullable Found known, boolean orEqual) {
    List<Reply> replies = classes.getOrDefault(key, List.of());
    Optional<ReplyCuts.Best> best =
        cuts.best(
            () -> program(replies),
            replies.get(0).leader(),
            key,
            known == null ? null : known.value(),
            orEqual);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Margin margin = margin(Set.of(key), List.of(), Rational.ZERO);
    return margin.plan().isPresent() && margin.size().signum() > 0
        ? Optional.of(new Found(key, best.get().value(), best.get().plan(), margin.plan().get()))
        : Optional.empty();
  }

  /**
   * The greatest margin by which tied classes can be better than all others; where it is not
   * positive, a bound of it from above.
   *
   * @param plan where, if the ties are possible at all
   * @param pressing classes without which the margin would be greater
   */
  private record Margin(
      Rational size, Optional<RealizationPlan> plan, List<List<Rational>> pressing) {}

  /** The worst of the replies is made as good as can be. */
  private LeaderProgram program(List<Reply> replies) {
    LeaderProgram program = new LeaderProgram(players);
    int worst = program.objectiveVariable();
    replies.forEach(reply -> program.above(reply.leader(), worst));
    return program;
  }

  /**
   * Rows for other classes are added when they are violated.
   *
   * @param tied classes that give the follower the same
   * @param replies what has to leave the leader at least a value
   */
  private Margin margin(Set<List<Rational>> tied, List<Reply> replies, Rational value) {
    List<Rational> base = tied.iterator().next();
    Set<List<Rational>> others = new LinkedHashSet<>();
    while (true) {
      LeaderProgram program = new LeaderProgram(players);
      int margin = program.objectiveVariable();
      program.atMost(margin, Rational.ONE);
      for (List<Rational> key : tied) {
        program.row(LeaderProgram.difference(base, key), Relation.EQUAL, Rational.ZERO);
      }
      for (Reply reply : replies) {
        program.row(reply.leader(), Relation.AT_LEAST, value);
      }
      List<Integer> rows = new ArrayList<>();
      for (List<Rational> other : others) {
        rows.add(program.above(LeaderProgram.difference(base, other), margin));
      }
      if (!(program.build().solve(budget) instanceof Optimal optimal)) {
        return new Margin(Rational.ZERO, Optional.empty(), List.of());
      }
      RealizationPlan plan = program.plan(optimal);
      Rational bar = LeaderProgram.at(base, plan).minus(optimal.value());
      Optional<List<Rational>> violated = greatestAbove(bar, plan, tied);
      if (violated.isEmpty() || optimal.value().signum() <= 0) {
        return new Margin(optimal.value(), Optional.of(plan), pressing(others, rows, optimal));
      }
      others.add(violated.get());
    }
  }

  private static List<List<Rational>> pressing(
      Set<List<Rational>> others, List<Integer> rows, Optimal optimal) {
    List<List<Rational>> pressing = new ArrayList<>();
    int place = 0;
    for (List<Rational> other : others) {
      if (optimal.dual(rows.get(place++)).signum() != 0) {
        pressing.add(other);
      }
    }
    return pressing;
  }

  /**
   * The class that gives the follower most, if that is more than a bar and it is not a tied one.
   */
  private Optional<List<Rational>> greatestAbove(
      Rational bar, RealizationPlan plan, Set<List<Rational>> tied) {
    Rational most = bar;
    Optional<List<Rational>> greatest = Optional.empty();
    for (List<Rational> key : classes.keySet()) {
      Rational there = LeaderProgram.at(key, plan);
      if (there.compareTo(most) > 0 && !tied.contains(key)) {
        most = there;
        greatest = Optional.of(key);
      }
    }
    return greatest;
  }

  /** A plan at which every best reply leaves the leader the value of a class, if there is one. */
  private Optional<RealizationPlan> attaining(Found found) {
    Set<List<Rational>> tied = new HashSet<>(Set.of(found.key()));
    while (true) {
      List<Reply> replies = new ArrayList<>();
      tied.forEach(key -> replies.addAll(classes.getOrDefault(key, List.of())));
      Margin margin = margin(tied, replies, found.value());
      if (margin.plan().isEmpty() || margin.size().signum() < 0) {
        return Optional.empty();
      }
      if (margin.size().signum() > 0) {
        return margin.plan();
      }
      tied.addAll(margin.pressing());
    }
  }

  private Commitment near(Found found) {
    return players.near(found.plan(), found.inner(), found.value());
  }
}
