package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Parameter;
import commitment.template.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The games that an answer speaks of besides its own: the same file at other values. */
public interface Variants {
  /** The game of the answer with its promises, and its devices not yet in force. */
  GameInstance plain();

  /** The same at other values of some parameters; empty where the file has no game there. */
  Optional<GameInstance> at(Map<String, Rational> values);

  /** One of the files that an answer is held against. */
  enum File {
    FIRST,
    /** The other one of a comparison. */
    SECOND
  }

  /** Whether there is such a file. */
  boolean has(File file);

  /**
   * A file's game at settings, its devices in force, with the threats of those who may decline to
   * impose a fine; empty where the file has no game there.
   */
  Optional<Subject> inForce(Settings settings, File file);

  /** The file with its parameters free; empty where it has none. */
  Optional<GameTemplate> template();

  /** Those of the game of the answer. */
  Settings settings();

  /** What the file says of a parameter; empty where it says nothing. */
  default String description(String parameter) {
    return template().map(GameTemplate::parameters).orElse(List.of()).stream()
        .filter(each -> each.name().equals(parameter))
        .map(Parameter::description)
        .findFirst()
        .orElse("");
  }

  /** Where the file lets a parameter lie; empty if it has no range. */
  Optional<Interval> range(String parameter);

  /** By how much a parameter goes from one value to the next, where it takes steps. */
  Optional<Rational> step(String parameter);
}
