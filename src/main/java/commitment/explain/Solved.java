package commitment.explain;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.List;
import java.util.Optional;

/** What a solver found at the places of a game from which it can be played by itself. */
public interface Solved {
  /**
   * The payoff vectors of all equilibria from a node on, sorted and each once.
   *
   * @return empty where they are not known exactly, or are very many
   */
  Optional<List<List<Rational>>> payoffs(int node);

  /** An interval that contains what a player gets from a node on, if anything is known. */
  Optional<Interval> range(int node, int player);

  Reached reached(int node);

  /** Whether equilibria of what comes before a node rest on mixtures of what is done from it on. */
  boolean restsOnMixtures(int node);
}
