package commitment.explain;

import commitment.exact.Rational;
import java.util.List;

/** A piece of a {@link Line}. */
public sealed interface Piece {
  /** What a name names. */
  enum Kind {
    PLAYER,
    /** An information set. */
    PLACE,
    ACTION,
    /** An end of the game that the file names. */
    OUTCOME,
    PROMISE,
    VERDICT
  }

  /** Words as they are. */
  record Words(String text) implements Piece {}

  /** Words of the file, or of another answer. */
  record Quote(String text) implements Piece {}

  /** A number that a solver found. */
  record Amount(Rational value) implements Piece {}

  /** A whole number of things that were counted. */
  record Count(String digits) implements Piece {}

  /** The name of something in the game. */
  record Name(Kind kind, String text) implements Piece {}

  /** Actions that follow one another. */
  record Route(List<String> actions) implements Piece {
    public Route {
      actions = List.copyOf(actions);
    }
  }

  /** A reference to a step. */
  record StepLink(int step) implements Piece {}
}
