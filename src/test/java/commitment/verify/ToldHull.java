package commitment.verify;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.sequence.SequenceForm;
import commitment.solve.subgame.EquilibriumComponent;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * The mixtures, made before play begins, of some strategies of one player in a subgame. In a proper
 * subgame of it that he rules out himself he mixes anew, between those of the strategies that do
 * not lead there; at other moves that he rules out he may do anything.
 */
final class ToldHull {
  private final Game game;
  private final TreeIndex index;
  private final int player;
  private final int root;
  private final List<Map<Integer, List<Rational>>> strategies;

  /** The subgames in whose blocks the strategies say what is done, in preorder. */
  private final Map<Integer, SequenceForm> forms = new HashMap<>();

  private final TreeSet<Integer> starts = new TreeSet<>();

  /**
   * @param component of which the strategies are
   */
  ToldHull(
      Game game,
      Subgames subgames,
      int player,
      EquilibriumComponent component,
      List<Map<Integer, List<Rational>>> strategies) {
    this.game = game;
    this.player = player;
    this.strategies = strategies;
    root = component.root();
    index = subgames.index();
    int node = root;
    while (node < index.end(root)) {
      boolean isNext = component.atEnds().containsKey(node);
      if (!isNext && subgames.startsAt(node)) {
        starts.add(node);
        forms.put(node, SequenceForm.ofBlock(game, subgames, node));
      }
      node = isNext ? index.end(node) : node + 1;
    }
  }

  /** How much of a strategy leads from one subgame to another in it. */
  private Rational lead(Map<Integer, List<Rational>> strategy, int from, int to) {
    Rational weight = Rational.ONE;
    for (int node = to; node != from && weight.signum() > 0; node = index.parent(node)) {
      int move = game.tree().move(index.parent(node));
      if (game.tree().owner(move) == player) {
        weight = weight.times(probability(strategy, move, index.actionTo(node)));
      }
    }
    return weight;
  }

  private static Rational probability(Map<Integer, List<Rational>> strategy, int move, int action) {
    List<Rational> mixture = strategy.get(move);
    return mixture == null ? Rational.ZERO : mixture.get(action);
  }

  private Rational weight(Map<Integer, List<Rational>> strategy, SequenceForm form, int sequence) {
    Rational weight = Rational.ONE;
    for (int at = sequence; at > 0 && weight.signum() > 0; ) {
      int set = form.setOf(player, at);
      weight =
          weight.times(probability(strategy, form.move(player, set), form.lastAction(player, at)));
      at = form.parentSequence(player, set);
    }
    return weight;
  }

  boolean has(BehaviorProfile profile) {
    Map<Integer, List<Rational>> own = new HashMap<>();
    for (SequenceForm form : forms.values()) {
      for (int set = 0; set < form.informationSetCount(player); set++) {
        own.put(form.move(player, set), profile.at(form.move(player, set)));
      }
    }
    return has(own, root, strategies);
  }

  private boolean has(
      Map<Integer, List<Rational>> own, int top, List<Map<Integer, List<Rational>>> between) {
    LinearProgramBuilder program = LinearProgram.maximize();
    int whole = program.row(Relation.EQUAL, Rational.ONE);
    List<Integer> shares = new ArrayList<>();
    for (int strategy = 0; strategy < between.size(); strategy++) {
      shares.add(program.variable());
      program.coefficient(whole, shares.get(strategy), Rational.ONE);
    }
    int next = top;
    while (next >= 0) {
      int start = next;
      next = after(start, start + 1, top);
      Rational lead = lead(own, top, start);
      if (lead.signum() == 0) {
        List<Map<Integer, List<Rational>>> others =
            between.stream().filter(one -> lead(one, top, start).signum() == 0).toList();
        if (others.isEmpty() || !has(own, start, others)) {
          return false;
        }
        next = after(start, index.end(start), top);
        continue;
      }
      SequenceForm form = forms.get(start);
      for (int sequence = 1; sequence < form.sequenceCount(player); sequence++) {
        int row = program.row(Relation.EQUAL, lead.times(weight(own, form, sequence)));
        for (int strategy = 0; strategy < between.size(); strategy++) {
          program.coefficient(
              row,
              shares.get(strategy),
              lead(between.get(strategy), top, start)
                  .times(weight(between.get(strategy), form, sequence)));
        }
      }
    }
    return program.build().solve(Budget.unlimitedTime()) instanceof LinearSolution.Optimal;
  }

  /** The first subgame from a node on that lies in the one at the top; -1 if there is none. */
  private int after(int start, int node, int top) {
    Integer next = starts.ceiling(Math.max(node, start + 1));
    return next == null || next >= index.end(top) ? -1 : next;
  }

  /** What a mixture at random does. */
  Map<Integer, List<Rational>> draw(Random random) {
    Map<Integer, List<Rational>> drawn = new HashMap<>();
    draw(random, root, strategies, drawn);
    return drawn;
  }

  private void draw(
      Random random,
      int top,
      List<Map<Integer, List<Rational>>> between,
      Map<Integer, List<Rational>> drawn) {
    List<Rational> shares = new ArrayList<>();
    between.forEach(one -> shares.add(Rational.of(random.nextInt(3))));
    int certain = random.nextInt(shares.size());
    shares.set(certain, shares.get(certain).plus(Rational.ONE));
    int next = top;
    while (next >= 0) {
      int start = next;
      next = after(start, start + 1, top);
      List<Rational> leads = new ArrayList<>();
      for (int strategy = 0; strategy < between.size(); strategy++) {
        leads.add(shares.get(strategy).times(lead(between.get(strategy), top, start)));
      }
      if (leads.stream().allMatch(lead -> lead.signum() == 0)) {
        List<Map<Integer, List<Rational>>> others =
            between.stream().filter(one -> lead(one, top, start).signum() == 0).toList();
        draw(random, start, others, drawn);
        next = after(start, index.end(start), top);
        continue;
      }
      SequenceForm form = forms.get(start);
      for (int set = 0; set < form.informationSetCount(player); set++) {
        List<Rational> sum = List.of();
        Rational all = Rational.ZERO;
        for (int strategy = 0; strategy < between.size(); strategy++) {
          Rational share =
              leads
                  .get(strategy)
                  .times(weight(between.get(strategy), form, form.parentSequence(player, set)));
          if (share.signum() > 0) {
            all = all.plus(share);
            sum = WeightedSum.plus(sum, between.get(strategy).get(form.move(player, set)), share);
          }
        }
        if (all.signum() > 0) {
          Rational total = all;
          drawn.put(form.move(player, set), sum.stream().map(each -> each.divide(total)).toList());
        }
      }
    }
  }
}
