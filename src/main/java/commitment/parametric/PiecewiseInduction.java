package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Quantity;
import commitment.game.GameTree;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parametric backward induction: at every node the plays of all pure subgame-perfect equilibria of
 * the subgame there, for every value of a parameter in an open interval.
 *
 * <p>Each node has its plays piece by piece: one set on each cell, one at each breakpoint, where
 * the ties are. A parent takes all breakpoints of its children and adds, within their cells, the
 * roots of the differences that its own decision depends on ({@link Line}, {@link DecisionRule}).
 * At a chance event the plays are all combinations; nothing is compared.
 *
 * <p>Without chance moves what is played depends only on the order of the payoffs, so there are at
 * most n·Z(Z-1)/2 breakpoints for n players and Z outcomes; the cost is the sum over the nodes of
 * pieces times plays. With chance moves and ties the sets can grow exponentially; beyond the
 * budget's vectors the induction gives up and says so.
 */
final class PiecewiseInduction {
  private final FormalTree formal;
  private final Line line;
  private final PlayTable plays;
  private final DecisionRule rule;
  private final int[] promised;
  private final Treatment treatment;
  private final Budget budget;
  private final Set<Integer> wanted;
  private final Map<Integer, Piecewise<PlaySet>> kept = new HashMap<>();

  /** Those of the nodes whose parents are still to come. */
  private final List<Piecewise<PlaySet>> stack = new ArrayList<>();

  private PiecewiseInduction(
      FormalTree formal,
      Line line,
      PlayTable plays,
      int[] promised,
      Treatment treatment,
      Budget budget,
      Set<Integer> wanted) {
    this.formal = formal;
    this.line = line;
    this.plays = plays;
    this.rule = new DecisionRule(plays);
    this.promised = promised;
    this.treatment = treatment;
    this.budget = budget;
    this.wanted = wanted;
  }

  /**
   * The plays at the root and at other nodes.
   *
   * @param promised for each move the promised action, or -1
   * @param wanted nodes besides the root
   * @throws OutOfBudget if a limit is reached
   */
  static Map<Integer, Piecewise<PlaySet>> run(
      FormalTree formal,
      Line line,
      PlayTable plays,
      int[] promised,
      Treatment treatment,
      Budget budget,
      Set<Integer> wanted) {
    return new PiecewiseInduction(formal, line, plays, promised, treatment, budget, wanted).run();
  }

  private Map<Integer, Piecewise<PlaySet>> run() {
    GameTree tree = formal.tree();
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if ((node & 0xFF) == 0 && budget.isExhausted()) {
        throw new OutOfBudget(budget.exhaustion());
      }
      Piecewise<PlaySet> here;
      if (tree.isTerminal(node)) {
        here = Piecewise.constant(PlaySet.of(plays.leaf(node, formal.payoffsAt(node))));
      } else {
        List<Piecewise<PlaySet>> children = new ArrayList<>();
        for (int action = 0; action < tree.childCount(node); action++) {
          children.add(stack.remove(stack.size() - 1));
        }
        here =
            tree.owner(tree.move(node)) == GameTree.CHANCE
                ? average(node, children)
                : decide(node, children);
      }
      stack.add(here);
      if (node == 0 || wanted.contains(node)) {
        kept.put(node, here);
      }
    }
    return kept;
  }

  private Piecewise<PlaySet> decide(int node, List<Piecewise<PlaySet>> children) {
    int move = formal.tree().move(node);
    int owner = formal.tree().owner(move);
    List<AlgebraicNumber> breaks = Piecewise.breaks(children);
    List<List<PlaySet>> spread = spread(children, breaks);
    return line.divide(
        breaks,
        (coarse, place) ->
            rule.decide(at(spread, coarse), owner, promised[move], treatment, place));
  }

  private Piecewise<PlaySet> average(int node, List<Piecewise<PlaySet>> children) {
    List<Quantity> law = formal.law(node);
    List<AlgebraicNumber> breaks = Piecewise.breaks(children);
    List<List<PlaySet>> spread = spread(children, breaks);
    List<PlaySet> values = new ArrayList<>();
    for (int place = 0; place < 2 * breaks.size() + 1; place++) {
      values.add(combinations(plays, node, at(spread, place), law, budget));
    }
    return new Piecewise<>(breaks, values).coalesced();
  }

  private static List<List<PlaySet>> spread(
      List<Piecewise<PlaySet>> children, List<AlgebraicNumber> breaks) {
    List<List<PlaySet>> spread = new ArrayList<>(children.size());
    for (Piecewise<PlaySet> child : children) {
      spread.add(child.spread(breaks));
    }
    return spread;
  }

  private static List<PlaySet> at(List<List<PlaySet>> spread, int place) {
    List<PlaySet> sets = new ArrayList<>(spread.size());
    for (List<PlaySet> child : spread) {
      sets.add(child.get(place));
    }
    return sets;
  }

  /** All plays after a chance event. */
  static PlaySet combinations(
      PlayTable plays, int node, List<PlaySet> children, List<Quantity> law, Budget budget) {
    long count = 1;
    for (PlaySet child : children) {
      count *= child.size();
      if (count > budget.vectors()) {
        throw new OutOfBudget(
            "ties give more than "
                + budget.vectors()
                + " plays at a chance event (--limit vectors=N allows more)");
      }
    }
    int[] found = new int[(int) count];
    int[] chosen = new int[children.size()];
    for (int place = 0; place < found.length; place++) {
      Integer[] parts = new Integer[chosen.length];
      for (int child = 0; child < chosen.length; child++) {
        parts[child] = children.get(child).get(chosen[child]);
      }
      found[place] = plays.lottery(node, List.of(parts), law);
      for (int child = chosen.length - 1; child >= 0; child--) {
        chosen[child] = (chosen[child] + 1) % children.get(child).size();
        if (chosen[child] > 0) {
          break;
        }
      }
    }
    return PlaySet.of(found, found.length);
  }

  /** No action is promised anywhere. */
  static int[] nothingPromised(GameTree tree) {
    return Collections.nCopies(tree.moveCount(), -1).stream().mapToInt(Integer::intValue).toArray();
  }
}
