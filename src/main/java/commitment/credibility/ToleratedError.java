package commitment.credibility;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How wrong all payoffs together may be before a verdict can change, where ties are no obstacle.
 *
 * <p>Problem: an e, as large as the argument yields, such that HOLDS or FAILS stays whatever the
 * payoffs are that differ from the written ones by d &lt; e at every end. Let W(v) be the payoff
 * vectors (by the written payoffs) that plays below v can give, with the promise binding, if at
 * every other decision w counts as a possible choice of its action when its player gets at least
 * max over the other actions b of min W(b), less 2d. In a game whose payoffs are off by d every
 * continuation equilibrium below v has its vector in W(v): the value of what is chosen there is off
 * by at most d, and so is that of what is refused. So HOLDS stays if at each promised set min
 * W(promised) exceeds max W(other) by more than 2d, and FAILS if at one of them some min W(other)
 * exceeds max W(promised) by more than 2d.
 *
 * <p>W grows with d, and only where a vector comes in; the search goes from one such d to the next
 * until the condition breaks. At d = 0 W is the set with all ties, which is why a tie alone does no
 * harm. Costs a pass over the tree for each such d; chance moves multiply sets. Where a set gets
 * too large, or in large trees, there is no answer; after many steps the last d is given, for which
 * all was shown. It does not claim that a larger error changes the verdict.
 */
final class ToleratedError {
  private static final int NODES = 4_000;
  private static final int VECTORS = 200;
  private static final int STEPS = 200;
  private static final Rational TWO = Rational.of(2);

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final Promise promise;
  private final Verdict verdict;

  /** The next error with which some set grows, and where. */
  private @Nullable Rational next;

  private int grows;

  /** Twice the error at which the promise is no longer clear, and where. */
  private @Nullable Rational margin;

  private int decides;

  private ToleratedError(Game game, TreeIndex index, Promise promise, Verdict verdict) {
    this.game = game;
    this.tree = game.tree();
    this.index = index;
    this.promise = promise;
    this.verdict = verdict;
  }

  /** The error and the information set that limits it; empty where nothing could be shown. */
  static Optional<RobustnessRadius> of(
      Game game, TreeIndex index, Promise promise, Verdict verdict, Budget budget) {
    boolean decided = verdict == Verdict.HOLDS || verdict == Verdict.FAILS;
    if (!decided || game.tree().nodeCount() > NODES || !game.tree().isPerfectInformation()) {
      return Optional.empty();
    }
    return new ToleratedError(game, index, promise, verdict).search(budget);
  }

  private Optional<RobustnessRadius> search(Budget budget) {
    Rational error = Rational.ZERO;
    int limit = -1;
    for (int step = 0; step < STEPS && !budget.isExhausted(); step++) {
      boolean known = pass(error);
      if (!known || margin == null || margin.compareTo(error.times(TWO)) <= 0) {
        break;
      }
      Rational clear = margin.divide(TWO);
      if (next == null || clear.compareTo(next) <= 0) {
        return Optional.of(new RobustnessRadius(clear, decides));
      }
      error = next;
      limit = grows;
    }
    return error.signum() > 0 ? Optional.of(new RobustnessRadius(error, limit)) : Optional.empty();
  }

  /** Computes the sets for an error; false where one gets too large. */
  private boolean pass(Rational error) {
    next = null;
    margin = null;
    List<Set<List<Rational>>> sets = new ArrayList<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      sets.add(Set.of());
    }
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      Set<List<Rational>> here = new LinkedHashSet<>();
      if (tree.isTerminal(node)) {
        here.add(game.payoffVector(tree.outcome(node)));
      } else if (tree.owner(tree.move(node)) == GameTree.CHANCE) {
        if (!chance(node, sets, here)) {
          return false;
        }
      } else {
        decision(node, children(node, sets), error, here);
      }
      if (here.size() > VECTORS) {
        return false;
      }
      sets.set(node, here);
    }
    return true;
  }

  private List<Set<List<Rational>>> children(int node, List<Set<List<Rational>>> sets) {
    List<Set<List<Rational>>> children = new ArrayList<>();
    for (int action = 0; action < tree.childCount(node); action++) {
      children.add(sets.get(index.child(node, action)));
    }
    return children;
  }

  private boolean chance(int node, List<Set<List<Rational>>> sets, Set<List<Rational>> here) {
    Set<List<Rational>> sums = new LinkedHashSet<>();
    List<Rational> zero = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      zero.add(Rational.ZERO);
    }
    sums.add(zero);
    for (int action = 0; action < tree.childCount(node); action++) {
      Rational probability = tree.probability(tree.move(node), action);
      Set<List<Rational>> longer = new LinkedHashSet<>();
      for (List<Rational> sum : sums) {
        for (List<Rational> vector : sets.get(index.child(node, action))) {
          List<Rational> added = new ArrayList<>();
          for (int player = 0; player < sum.size(); player++) {
            added.add(sum.get(player).plus(probability.times(vector.get(player))));
          }
          longer.add(added);
        }
      }
      if (longer.size() > VECTORS) {
        return false;
      }
      sums = longer;
    }
    here.addAll(sums);
    return true;
  }

  private void decision(
      int node, List<Set<List<Rational>>> children, Rational error, Set<List<Rational>> here) {
    int move = tree.move(node);
    int owner = tree.owner(move);
    List<Rational> least = new ArrayList<>();
    List<Rational> greatest = new ArrayList<>();
    for (Set<List<Rational>> child : children) {
      List<Rational> own = child.stream().map(vector -> vector.get(owner)).sorted().toList();
      least.add(own.get(0));
      greatest.add(own.get(own.size() - 1));
    }
    OptionalInt promised = promise.actionAt(move);
    if (promised.isPresent()) {
      clause(move, promised.getAsInt(), least, greatest);
      here.addAll(children.get(promised.getAsInt()));
      return;
    }
    for (int action = 0; action < children.size(); action++) {
      Rational bar = null;
      for (int other = 0; other < children.size(); other++) {
        if (other != action) {
          bar = bar == null ? least.get(other) : bar.max(least.get(other));
        }
      }
      for (List<Rational> vector : children.get(action)) {
        Rational needed = bar == null ? Rational.ZERO : bar.minus(vector.get(owner)).divide(TWO);
        if (needed.compareTo(error) <= 0) {
          here.add(vector);
        } else if (next == null || needed.compareTo(next) < 0) {
          next = needed;
          grows = move;
        }
      }
    }
  }

  /** HOLDS is as clear as at its least clear set, FAILS as at its clearest. */
  private void clause(int move, int promised, List<Rational> least, List<Rational> greatest) {
    Rational best = null;
    List<Rational> others = verdict == Verdict.HOLDS ? greatest : least;
    for (int action = 0; action < others.size(); action++) {
      if (action != promised) {
        best = best == null ? others.get(action) : best.max(others.get(action));
      }
    }
    if (best == null) {
      return;
    }
    Rational here =
        verdict == Verdict.HOLDS
            ? least.get(promised).minus(best)
            : best.minus(greatest.get(promised));
    boolean replaces =
        margin == null
            || (verdict == Verdict.HOLDS ? here.compareTo(margin) < 0 : here.compareTo(margin) > 0);
    if (replaces) {
      margin = here;
      decides = move;
    }
  }
}
