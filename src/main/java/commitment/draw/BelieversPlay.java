package commitment.draw;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The play of a game in which all others believe a promise that does not bind: each of them does at
 * every node what he would do if it bound, as an automaton, and the promisor answers that with what
 * is best for him.
 *
 * <p>It is told node by node only where what the others would do is clear, that is, where none of
 * them is indifferent.
 */
public final class BelieversPlay implements Play {
  private final BackwardPlay others;
  private final BackwardPlay promisor;
  private final GameTree tree;
  private final TreeIndex index;
  private final int player;

  private BelieversPlay(
      BackwardPlay others, BackwardPlay promisor, GameTree tree, TreeIndex index, int player) {
    this.others = others;
    this.promisor = promisor;
    this.tree = tree;
    this.index = index;
    this.player = player;
  }

  /** Empty where somebody who believes is indifferent somewhere. */
  public static Optional<BelieversPlay> of(
      Game game, TreeIndex index, Promise promise, BackwardPlay bound, Budget budget) {
    GameTree tree = game.tree();
    Map<Integer, List<Rational>> laws = new HashMap<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE || tree.owner(move) == promise.promisor()) {
        continue;
      }
      Optional<List<Rational>> law = law(tree, index, bound, move);
      if (law.isEmpty()) {
        return Optional.empty();
      }
      laws.put(move, law.get());
    }
    Game automata = game.withLaws(laws);
    SubgamePerfectPayoffs payoffs =
        SubgamePerfectPayoffs.of(
            automata,
            TreeIndex.of(automata.tree()),
            Commitments.none(automata.tree()),
            Arithmetic.FASTEST,
            budget);
    BackwardPlay answer = BackwardPlay.of(payoffs, null);
    return Optional.of(new BelieversPlay(bound, answer, tree, index, promise.promisor()));
  }

  private static Optional<List<Rational>> law(
      GameTree tree, TreeIndex index, BackwardPlay bound, int move) {
    List<Rational> law = new ArrayList<>();
    boolean clear = false;
    int child = tree.firstNode(move) + 1;
    for (int action = 0; action < tree.actionCount(move); action++) {
      boolean taken = bound.choice(child) == Choice.ALWAYS;
      clear |= taken;
      law.add(taken ? Rational.ONE : Rational.ZERO);
      child = index.end(child);
    }
    return clear ? Optional.of(law) : Optional.empty();
  }

  @Override
  public List<Integer> ends() {
    return promisor.ends();
  }

  @Override
  public Choice choice(int node) {
    int parent = index.parent(node);
    return parent >= 0 && tree.owner(tree.move(parent)) == player
        ? promisor.choice(node)
        : others.choice(node);
  }

  @Override
  public List<Interval> values(int node) {
    return promisor.values(node);
  }

  @Override
  public boolean isWhole() {
    return promisor.isWhole();
  }

  @Override
  public String pathWords() {
    return "path of play if the promise is believed" + (isWhole() ? "" : " (there may be others)");
  }
}
