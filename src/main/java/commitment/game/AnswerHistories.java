package commitment.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The histories of answers to what devices ask, by number: each is one that came before and what
 * was answered then. Number 0 is that nothing was asked, or nothing that leads to a copy.
 */
final class AnswerHistories {
  private record Answered(int before, int move, int action, String answer) {}

  private final GameTree tree;
  private final InformationSetNames names;
  private final Map<Answered, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>(List.of(""));

  AnswerHistories(GameTree tree, InformationSetNames names) {
    this.tree = tree;
    this.names = names;
  }

  /** The history after an answer about an action at a move. */
  int after(int before, int move, int action, String answer) {
    Answered answered = new Answered(before, move, action, answer);
    Integer known = numbers.get(answered);
    if (known != null) {
      return known;
    }
    String now = tree.actions(move).get(action) + " " + answer + " at " + names.name(move);
    words.add(before == 0 ? now : words.get(before) + "; " + now);
    numbers.put(answered, words.size() - 1);
    return words.size() - 1;
  }

  /** A history in words: {@code Renege vetoed at Call; ...}. */
  String words(int history) {
    return words.get(history);
  }
}
