package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.template.GameInstance;
import java.util.Map;
import java.util.Optional;

/** The games that an answer speaks of besides its own: the same file at other values. */
public interface Variants {
  /** The game of the answer with its promises, and its devices not yet in force. */
  GameInstance plain();

  /** The same at other values of some parameters; empty where the file has no game there. */
  Optional<GameInstance> at(Map<String, Rational> values);

  /** Where the file lets a parameter lie; empty if it has no range. */
  Optional<Interval> range(String parameter);

  /** By how much a parameter goes from one value to the next, where it takes steps. */
  Optional<Rational> step(String parameter);
}
