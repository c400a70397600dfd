package commitment.template;

import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which information sets are reached after certain actions. A condition is a list of moves with one
 * action each, and a node fulfils it if one of these actions was taken on the way. For each set in
 * question the scan finds a node that fulfils its condition and one that does not, where there are
 * such. Cost: one scan of the tree.
 */
final class ReachedAfter {
  private static final int NONE = -1;

  /** An action of a move that fulfils a condition. */
  private record Mark(int action, int condition) {}

  private final GameTree tree;
  private final Map<Integer, List<Mark>> marks = new HashMap<>();
  private final int[] conditionOf;
  private final int[] after;
  private final int[] otherwise;
  private int conditions;

  ReachedAfter(GameTree tree) {
    this.tree = tree;
    this.conditionOf = new int[tree.moveCount()];
    this.after = new int[tree.moveCount()];
    this.otherwise = new int[tree.moveCount()];
    Arrays.fill(conditionOf, NONE);
    Arrays.fill(after, NONE);
    Arrays.fill(otherwise, NONE);
  }

  /** A new condition, by number. */
  int addCondition() {
    return conditions++;
  }

  /** An action that fulfils a condition. */
  void addAction(int condition, int move, int action) {
    marks.computeIfAbsent(move, key -> new ArrayList<>()).add(new Mark(action, condition));
  }

  /** Asks about an information set. */
  void ask(int informationSet, int condition) {
    conditionOf[informationSet] = condition;
  }

  /** Answers the questions. */
  void scan() {
    int[] fulfilled = new int[conditions];
    int[] open = new int[64];
    int[] action = new int[64];
    int depth = 0;
    for (int node = 0; node < tree.nodeCount(); node++) {
      int move = tree.move(node);
      if (move >= 0) {
        answer(move, node, fulfilled);
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
          action = Arrays.copyOf(action, depth * 2);
        }
        open[depth] = move;
        action[depth] = 0;
        depth++;
        count(move, 0, 1, fulfilled);
        continue;
      }
      while (depth > 0) {
        int top = depth - 1;
        count(open[top], action[top], -1, fulfilled);
        action[top]++;
        if (action[top] < tree.actionCount(open[top])) {
          count(open[top], action[top], 1, fulfilled);
          break;
        }
        depth--;
      }
    }
  }

  private void answer(int move, int node, int[] fulfilled) {
    int condition = conditionOf[move];
    if (condition != NONE && fulfilled[condition] > 0) {
      after[move] = node;
    } else if (condition != NONE) {
      otherwise[move] = node;
    }
  }

  private void count(int move, int action, int change, int[] fulfilled) {
    for (Mark mark : marks.getOrDefault(move, List.of())) {
      if (mark.action() == action) {
        fulfilled[mark.condition()] += change;
      }
    }
  }

  /** Whether some node of the set fulfils the condition. */
  boolean isReachedAfter(int informationSet) {
    return after[informationSet] != NONE;
  }

  /** Whether some nodes of the set fulfil the condition and some do not. */
  boolean isReachedBothWays(int informationSet) {
    return after[informationSet] != NONE && otherwise[informationSet] != NONE;
  }

  /** A node of the set that fulfils the condition. */
  int nodeAfter(int informationSet) {
    return after[informationSet];
  }

  /** A node of the set that does not. */
  int nodeOtherwise(int informationSet) {
    return otherwise[informationSet];
  }
}
