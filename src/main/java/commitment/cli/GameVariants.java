package commitment.cli;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.format.promise.PromiseWriter;
import commitment.game.Device;
import commitment.limit.Budget;
import commitment.report.NamedGame;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.verify.answer.Subject;
import commitment.verify.answer.Variants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The games of a file at other values than those of an answer.
 *
 * @param second the other file of a comparison
 * @param plain the game of the answer, its devices not yet in force
 * @param promises texts of --promise
 */
record GameVariants(
    GameInput input,
    Optional<GameInput> second,
    GameInstance plain,
    Settings settings,
    List<String> promises,
    Budget budget)
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
  public boolean has(File file) {
    return file == File.FIRST || second.isPresent();
  }

  @Override
  public Optional<Subject> inForce(Settings there, File file) {
    return (file == File.FIRST ? Optional.of(input) : second).flatMap(from -> inForce(from, there));
  }

  private Optional<Subject> inForce(GameInput from, Settings there) {
    boolean possible =
        from.template()
            .map(template -> template.problemWith(there).isEmpty())
            .orElse(there.equals(Settings.none()));
    if (!possible) {
      return Optional.empty();
    }
    Optional<PreparedGame> without = PreparedGame.of(from, there, promises, budget).prepared();
    return without
        .flatMap(game -> game.inForceWithThreats(from, budget).prepared())
        .filter(game -> game.outsideVerifying().isEmpty())
        .map(game -> subject(game, without.orElseThrow()));
  }

  /**
   * What an answer is about.
   *
   * @param plain the same with its devices not yet in force
   */
  static Subject subject(PreparedGame inForce, PreparedGame plain) {
    Map<String, List<String>> devices = new LinkedHashMap<>();
    for (Device device : plain.devices()) {
      devices
          .computeIfAbsent(device.promise(), promise -> new ArrayList<>())
          .add(PromiseWriter.text(device, plain.named()::player));
    }
    return subject(
        inForce,
        devices,
        devices.isEmpty()
            ? Optional.empty()
            : Optional.of(subject(plain, Map.of(), Optional.empty())));
  }

  private static Subject subject(
      PreparedGame game, Map<String, List<String>> devices, Optional<Subject> without) {
    NamedGame named = game.named();
    return new Subject(
        named.game(),
        named.index(),
        named.names(),
        named.parameters(),
        game.promises(),
        devices,
        without);
  }

  @Override
  public Optional<GameTemplate> template() {
    return input.template();
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
