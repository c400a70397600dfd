package commitment.draw;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.List;
import java.util.Optional;

/** What a solution says of the tree, node by node. */
public interface Play {
  /** Whether an action is taken where it can be. */
  enum Choice {
    /** In no equilibrium, or not known. */
    NONE,
    /** In some equilibria of the subgame, or with a probability below 1. */
    SOMETIMES,
    /** In every equilibrium. */
    ALWAYS
  }

  /** The terminal nodes at which play ends in the equilibria that are shown. */
  List<Integer> ends();

  /** Whether the last action before a node is chosen. */
  Choice choice(int node);

  /** With what probability the last action before a node is chosen, if players mix there. */
  default Optional<Rational> mixture(int node) {
    return Optional.empty();
  }

  /** What each player gets from a node on; intervals where equilibria differ. */
  List<Interval> values(int node);

  /** Whether {@link #ends} has every end of every equilibrium. */
  boolean isWhole();

  /** What the path of play is called in the legend. */
  String pathWords();
}
