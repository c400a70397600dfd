package commitment.game;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A game tree in columns.
 *
 * <p>Nodes are {@code 0 … nodeCount()-1} in preorder: the root is 0, the first child of {@code v}
 * is {@code v+1}, a subtree is a range. One column holds the tree: {@code move(v) >= 0} is the
 * <em>move</em> at {@code v}, an information set of a player or a chance event, {@code ~move(v)}
 * the outcome of a terminal node. The number of children belongs to the move. Algorithms scan the
 * column backwards; there is no recursion over the tree, so depth is no limit.
 */
public final class GameTree {
  /** The owner of a chance event. */
  public static final int CHANCE = -1;

  private final int[] move;
  private final int[] owner;
  private final int[] actionList;
  private final int[] law;
  private final int[] firstNode;
  private final int[] multiplicity;
  private final List<List<String>> actionLists;
  private final List<List<Rational>> laws;

  GameTree(
      int[] move,
      int[] owner,
      int[] actionList,
      int[] law,
      int[] firstNode,
      int[] multiplicity,
      List<List<String>> actionLists,
      List<List<Rational>> laws) {
    this.move = move;
    this.owner = owner;
    this.actionList = actionList;
    this.law = law;
    this.firstNode = firstNode;
    this.multiplicity = multiplicity;
    this.actionLists = actionLists;
    this.laws = laws;
  }

  /**
   * The same tree with chance at some moves of players, or with another law at chance events: same
   * nodes, same moves, same actions.
   *
   * @param byMove for each such move the probabilities of its actions, in their order
   */
  GameTree withLaws(Map<Integer, List<Rational>> byMove) {
    int[] newOwner = owner.clone();
    int[] newLaw = law.clone();
    List<List<Rational>> newLaws = new ArrayList<>(laws);
    for (Map.Entry<Integer, List<Rational>> entry : byMove.entrySet()) {
      int at = entry.getKey();
      if (entry.getValue().size() != actionCount(at)) {
        throw new IllegalArgumentException("law " + entry.getValue() + " at move " + at);
      }
      newOwner[at] = CHANCE;
      newLaw[at] = newLaws.size();
      newLaws.add(List.copyOf(entry.getValue()));
    }
    return new GameTree(
        move, newOwner, actionList, newLaw, firstNode, multiplicity, actionLists, newLaws);
  }

  public int nodeCount() {
    return move.length;
  }

  /** Information sets and chance events together. */
  public int moveCount() {
    return owner.length;
  }

  /** The move at a node, or the complement of the outcome of a terminal node. */
  public int move(int node) {
    return move[node];
  }

  public boolean isTerminal(int node) {
    return move[node] < 0;
  }

  /** The outcome of a terminal node. */
  public int outcome(int node) {
    if (move[node] >= 0) {
      throw new IllegalArgumentException("node " + node + " is not terminal");
    }
    return ~move[node];
  }

  /** The player who moves, or {@link #CHANCE}. */
  public int owner(int move) {
    return owner[move];
  }

  /** 0 for a terminal node. */
  public int childCount(int node) {
    return move[node] < 0 ? 0 : actionCount(move[node]);
  }

  public int actionCount(int move) {
    return actionLists.get(actionList[move]).size();
  }

  public List<String> actions(int move) {
    return actionLists.get(actionList[move]);
  }

  /** The probability of an action of a chance event. */
  public Rational probability(int move, int action) {
    return law(move).get(action);
  }

  /** The probabilities of a chance event, in the order of its actions; they sum to 1. */
  public List<Rational> law(int move) {
    if (owner[move] != CHANCE) {
      throw new IllegalArgumentException("move " + move + " is not a chance event");
    }
    return laws.get(law[move]);
  }

  /** The first node, in preorder, at which a move stands. */
  public int firstNode(int move) {
    return firstNode[move];
  }

  /** At how many nodes a move stands. */
  public int multiplicity(int move) {
    return multiplicity[move];
  }

  /** The players who have a move, ascending. */
  public List<Integer> movers() {
    return IntStream.of(owner)
        .filter(player -> player != CHANCE)
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  /** Whether every information set is a single node. */
  public boolean isPerfectInformation() {
    for (int candidate = 0; candidate < owner.length; candidate++) {
      if (owner[candidate] != CHANCE && multiplicity[candidate] > 1) {
        return false;
      }
    }
    return true;
  }
}
