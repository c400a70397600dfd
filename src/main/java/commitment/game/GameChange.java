package commitment.game;

import java.util.List;
import java.util.Optional;

/**
 * One way in which a game differs from another one.
 *
 * @param path the actions that lead to the place, in the words of the first game where it has them;
 *     empty where it is no place in the tree
 * @param subject the player, action, information set or promise that the change is about
 * @param from what was there, if anything
 * @param to what is there now, if anything
 */
public record GameChange(
    Kind kind, List<String> path, String subject, Optional<String> from, Optional<String> to) {
  /** What kind of thing changed. */
  public enum Kind {
    PLAYER_ADDED,
    PLAYER_REMOVED,
    PAYOFF,
    PROBABILITY,
    ACTION_RENAMED,
    BRANCH_ADDED,
    BRANCH_REMOVED,
    NODE_REPLACED,
    MOVER,
    INFORMATION_SET_ADDED,
    INFORMATION_SET_REMOVED,
    INFORMATION_SET_RENAMED,
    INFORMATION,
    PROMISE_ADDED,
    PROMISE_REMOVED,
    PROMISE
  }

  public GameChange {
    path = List.copyOf(path);
  }

  static GameChange at(Kind kind, List<String> path, String subject, String from, String to) {
    return new GameChange(kind, path, subject, Optional.of(from), Optional.of(to));
  }

  static GameChange added(Kind kind, List<String> path, String subject, String what) {
    return new GameChange(kind, path, subject, Optional.empty(), Optional.of(what));
  }

  static GameChange removed(Kind kind, List<String> path, String subject, String what) {
    return new GameChange(kind, path, subject, Optional.of(what), Optional.empty());
  }
}
