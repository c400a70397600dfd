package commitment.sequence;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.sequence.SequenceForm.PlayerSequences;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Builds a {@link SequenceForm} in one walk with a stack of the open nodes. */
final class SequenceFormScan {
  private final GameTree tree;
  private final TreeIndex index;
  private final IntPredicate isLeaf;
  private final int players;
  private final List<PlayerSequences> sequences;

  /** The information set of its player that a move is, by move. */
  private final Map<Integer, Integer> setOfMove = new HashMap<>();

  private final List<Integer> leafNodes = new ArrayList<>();
  private final List<int[]> leafSequences = new ArrayList<>();
  private final List<Rational> chance = new ArrayList<>();

  SequenceFormScan(Game game, TreeIndex index, IntPredicate isLeaf) {
    this.index = index;
    this.isLeaf = isLeaf;
    tree = game.tree();
    players = game.players().size();
    sequences = SequenceForm.noSequences(players);
  }

  /** A node that is still to be looked at, and how it is come to. */
  private static final class Open {
    final int node;
    final int[] sequence;
    final Rational chance;

    Open(int node, int[] sequence, Rational chance) {
      this.node = node;
      this.sequence = sequence;
      this.chance = chance;
    }
  }

  SequenceForm scan(int root) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(root, new int[players], Rational.ONE));
    while (!open.isEmpty()) {
      Open at = open.pop();
      if (isLeaf.test(at.node)) {
        leafNodes.add(at.node);
        leafSequences.add(at.sequence);
        chance.add(at.chance);
        continue;
      }
      int move = tree.move(at.node);
      if (tree.owner(move) == GameTree.CHANCE) {
        pushChance(open, at, move);
      } else {
        pushDecision(open, at, move);
      }
    }
    int[] flat = new int[leafSequences.size() * players];
    for (int leaf = 0; leaf < leafSequences.size(); leaf++) {
      System.arraycopy(leafSequences.get(leaf), 0, flat, leaf * players, players);
    }
    return SequenceForm.of(
        tree,
        sequences,
        leafNodes.stream().mapToInt(Integer::intValue).toArray(),
        flat,
        List.copyOf(chance));
  }

  private void pushChance(Deque<Open> open, Open at, int move) {
    List<Rational> law = tree.law(move);
    int[] children = index.children(at.node);
    for (int branch = children.length - 1; branch >= 0; branch--) {
      open.push(new Open(children[branch], at.sequence, at.chance.times(law.get(branch))));
    }
  }

  private void pushDecision(Deque<Open> open, Open at, int move) {
    int player = tree.owner(move);
    PlayerSequences own = sequences.get(player);
    Integer known = setOfMove.get(move);
    int set = known == null ? own.add(move, at.sequence[player], tree.actionCount(move)) : known;
    setOfMove.put(move, set);
    if (own.parent(set) != at.sequence[player]) {
      throw new IllegalArgumentException(
          "player " + player + " has forgotten something at move " + move);
    }
    int[] children = index.children(at.node);
    for (int action = children.length - 1; action >= 0; action--) {
      int[] sequence = at.sequence.clone();
      sequence[player] = own.first(set) + action;
      open.push(new Open(children[action], sequence, at.chance));
    }
  }
}
