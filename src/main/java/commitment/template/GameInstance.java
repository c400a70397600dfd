package commitment.template;

import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.Expectation;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TimePreference;
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
 * @param devices what the file says that supports its promises; the game is the one without them
 * @param timePreferences one for each player; payoffs of the game are discounted to date 0 already
 */
public record GameInstance(
    Game game,
    Map<String, Rational> parameters,
    List<Promise> promises,
    List<Expectation> expectations,
    List<Device> devices,
    List<TimePreference> timePreferences) {

  public GameInstance {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    promises = List.copyOf(promises);
    expectations = List.copyOf(expectations);
    devices = List.copyOf(devices);
    timePreferences = List.copyOf(timePreferences);
  }

  /** A game to whose players time means nothing, and without devices. */
  public GameInstance(
      Game game,
      Map<String, Rational> parameters,
      List<Promise> promises,
      List<Expectation> expectations) {
    this(
        game,
        parameters,
        promises,
        expectations,
        List.of(),
        Collections.nCopies(game.players().size(), TimePreference.NONE));
  }
}
