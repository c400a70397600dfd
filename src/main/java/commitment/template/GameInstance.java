package commitment.template;

import commitment.exact.Rational;
import commitment.game.Expectation;
import commitment.game.Game;
import commitment.game.Promise;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file at parameter values.
 *
 * @param parameters the value of every parameter, in the order of the file
 * @param expectations those that are meant for these settings: the ones of the scenario, or without
 *     a scenario the ones that name none
 */
public record GameInstance(
    Game game,
    Map<String, Rational> parameters,
    List<Promise> promises,
    List<Expectation> expectations) {

  public GameInstance {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    promises = List.copyOf(promises);
    expectations = List.copyOf(expectations);
  }
}
