package commitment.cli;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.Settings;
import commitment.verify.answer.Variants;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The games of a file at other values than those of an answer.
 *
 * @param plain the game of the answer, its devices not yet in force
 * @param promises texts of --promise
 */
record GameVariants(
    GameInput input, GameInstance plain, Settings settings, List<String> promises, Budget budget)
    implements Variants {
  GameVariants {
    promises = List.copyOf(promises);
  }

  @Override
  public Optional<GameInstance> at(Map<String, Rational> values) {
    Settings there = settings;
    for (Map.Entry<String, Rational> value : values.entrySet()) {
      there = there.with(value.getKey(), value.getValue());
    }
    Settings chosen = there;
    return input
        .template()
        .filter(file -> file.problemWith(chosen).isEmpty())
        .flatMap(file -> PreparedGame.of(input, chosen, promises, budget).prepared())
        .map(PreparedGame::instance);
  }

  @Override
  public Optional<Interval> range(String parameter) {
    return input.template().flatMap(file -> file.range(parameter, settings));
  }

  @Override
  public Optional<Rational> step(String parameter) {
    return input.template().flatMap(file -> file.step(parameter, settings));
  }
}
