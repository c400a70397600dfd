package commitment.credibility;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.Reach;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The temptations of a promise to mix: to leave to chance, with stated probabilities, what one will
 * do.
 *
 * <p>With q the promised mixture at an information set I of player i, and a selection v_a ∈ V_i(Ia)
 * of what follows each action in the world in which the promise binds, the promisor gains
 *
 * <pre>  max_a v_a − Σ_a q_a v_a ≥ 0</pre>
 *
 * by doing what is best for him instead of mixing. The worst case takes for each a the greatest v_a
 * and the least others, a ranging over all actions. The best case takes a bar m among the values:
 * no v_a above it, those of the support as large as that allows; the least of m − Σ_a q_a v_a over
 * all m is the answer, for a bar that nothing reaches only makes the gain larger. Where it can be
 * 0, only the promisor's indifference keeps the promise; it is never kept strictly, for a mixture
 * is never better than the best action in it.
 *
 * <p>Cost: that of the set-valued backward induction, and at each promised set the square of the
 * number of values after it.
 */
final class MixtureTest {
  private final SubgamePerfectPayoffs bound;
  private final SubgamePerfectPayoffs nobodyBound;

  /**
   * @param bound the world in which the mixtures are chance moves and the rest of the promise binds
   */
  MixtureTest(SubgamePerfectPayoffs bound, SubgamePerfectPayoffs nobodyBound) {
    this.bound = bound;
    this.nobodyBound = nobodyBound;
  }

  /** The world in which a promise with mixtures binds. */
  static SubgamePerfectPayoffs bound(
      Game game, TreeIndex index, Promise promise, Arithmetic arithmetic, Budget budget) {
    Map<Integer, List<Rational>> mixtures = promise.mixtures();
    Game mixing = mixtures.isEmpty() ? game : game.withLaws(mixtures);
    return SubgamePerfectPayoffs.of(
        mixing,
        mixtures.isEmpty() ? index : TreeIndex.of(mixing.tree()),
        Commitments.ofActions(promise, game.tree(), Treatment.BOUND),
        arithmetic,
        budget);
  }

  /** The test of a promised mixture. */
  ClauseAssessment at(Clause clause, int node, int promisor, Reach.Probability reach) {
    TreeIndex index = bound.index();
    List<Rational> law = ((Promise.Mixture) clause.permitted()).probabilities();
    List<Interval> after = new ArrayList<>();
    boolean exact = true;
    boolean valuesKnown = true;
    Interval most = null;
    Interval disillusioned = null;
    Interval mixture = Interval.of(Rational.ZERO);
    for (int action = 0; action < law.size(); action++) {
      int child = index.child(node, action);
      Interval there = bound.range(child, promisor);
      Interval otherwise = nobodyBound.range(child, promisor);
      after.add(there);
      valuesKnown &= bound.isExact(child);
      exact &= bound.isExact(child) && nobodyBound.isExact(child);
      most = most == null ? there : best(most, there);
      disillusioned = disillusioned == null ? otherwise : best(disillusioned, otherwise);
      mixture = mixture.plus(there.times(law.get(action)));
    }
    if (most == null || disillusioned == null) {
      throw new IllegalArgumentException("no action at node " + node);
    }
    Rational worst = Rational.ZERO;
    List<Integer> tempting = new ArrayList<>();
    for (int action = 0; action < law.size(); action++) {
      Rational gain = worstCase(after, law, action);
      if (gain.compareTo(worst) > 0) {
        worst = gain;
        tempting.clear();
      }
      if (gain.equals(worst) && gain.signum() > 0) {
        tempting.add(action);
      }
    }
    Rational least = valuesKnown ? bestCase(node, promisor, law) : Rational.ZERO;
    return new ClauseAssessment(
        clause.informationSet(),
        clause.permitted(),
        tempting,
        law.size() > 1 ? Optional.of(new Interval(least, worst)) : Optional.empty(),
        law.size() > 1 ? Optional.of(disillusioned.minus(mixture)) : Optional.empty(),
        exact,
        reach.range(),
        reach.exact(),
        Map.of(),
        false,
        Optional.empty());
  }

  private static Interval best(Interval left, Interval right) {
    return new Interval(left.min().max(right.min()), left.max().max(right.max()));
  }

  /** What one action can give more than the mixture, at most. */
  private static Rational worstCase(List<Interval> after, List<Rational> law, int action) {
    Rational gain = after.get(action).max();
    for (int other = 0; other < law.size(); other++) {
      Interval there = after.get(other);
      gain = gain.minus(law.get(other).times(other == action ? there.max() : there.min()));
    }
    return gain;
  }

  private Rational bestCase(int node, int promisor, List<Rational> law) {
    List<TreeSet<Rational>> values = new ArrayList<>();
    Set<Rational> bars = new HashSet<>();
    for (int action = 0; action < law.size(); action++) {
      TreeSet<Rational> there =
          new TreeSet<>(bound.values(bound.index().child(node, action), promisor));
      values.add(there);
      bars.addAll(there);
    }
    Rational least = null;
    for (Rational bar : bars) {
      Rational gain = bar;
      boolean possible = true;
      for (int action = 0; action < law.size() && possible; action++) {
        Rational under = values.get(action).floor(bar);
        possible = under != null;
        gain = under == null ? gain : gain.minus(law.get(action).times(under));
      }
      if (possible) {
        least = least == null ? gain : least.min(gain);
      }
    }
    if (least == null) {
      throw new IllegalStateException("an action without continuation at node " + node);
    }
    return least;
  }

  /**
   * The verdict over all clauses. Whether several clauses can all be kept together is only looked
   * at where each temptation is the same in every equilibrium.
   */
  static Verdict verdict(List<ClauseAssessment> clauses) {
    boolean points = true;
    boolean exact = true;
    boolean tempted = false;
    int open = 0;
    for (ClauseAssessment clause : clauses) {
      if (clause.temptation().isPresent()) {
        Interval gain = clause.temptation().get();
        if (gain.min().signum() > 0) {
          return Verdict.FAILS;
        }
        points &= gain.isPoint();
        exact &= clause.exact();
        tempted = true;
        open++;
      }
    }
    if (!tempted) {
      return Verdict.HOLDS;
    }
    return exact && (points || open == 1) ? Verdict.KNIFE_EDGE : Verdict.UNDECIDED;
  }
}
