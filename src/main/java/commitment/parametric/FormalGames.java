package commitment.parametric;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.Severity;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.limit.Budget;
import commitment.template.FormalGame;
import commitment.template.FreeParameters;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The games of a file near samples of free parameters, with all promises that are asked about. */
public final class FormalGames {
  private final GameTemplate template;
  private final Settings settings;
  private final Function<GameInstance, Optional<List<Promise>>> promises;
  private final Budget budget;

  /**
   * @param promises all promises that are asked about, of one player and one action at each set; or
   *     nothing where they have no meaning in a game
   */
  public FormalGames(
      GameTemplate template,
      Settings settings,
      Function<GameInstance, Optional<List<Promise>>> promises,
      Budget budget) {
    this.template = template;
    this.settings = settings;
    this.promises = promises;
    this.budget = budget;
  }

  GameTemplate template() {
    return template;
  }

  Settings settings() {
    return settings;
  }

  /**
   * A game with its quantities, or why there is none.
   *
   * @param signs what must keep its sign for the tree to be the same
   * @param limit whether a limit is the problem
   */
  record Unfolding(Optional<FormalTree> tree, List<Quantity> signs, String problem, boolean limit) {
    static Unfolding none(List<Quantity> signs, String problem, boolean limit) {
      return new Unfolding(Optional.empty(), signs, problem, limit);
    }
  }

  /** The game near sample values of parameters. */
  Unfolding near(Map<String, Rational> sample, FreeParameters free) {
    Settings there = settings;
    for (Map.Entry<String, Rational> value : sample.entrySet()) {
      there = there.with(value.getKey(), value.getValue());
    }
    Diagnostics diagnostics = new Diagnostics();
    FormalGame game = template.instantiateFormally(there, free, diagnostics, budget);
    if (game.obstacle().isPresent()) {
      return Unfolding.none(
          game.signs(),
          game.obstacle().get() + " depends on it; give it a step, or set it to one value",
          false);
    }
    if (game.instance().isEmpty()) {
      String message =
          diagnostics.sorted().stream()
              .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
              .findFirst()
              .map(Diagnostic::message)
              .orElse("the file is wrong there");
      return Unfolding.none(game.signs(), example(message, sample, free), false);
    }
    return prepared(game, game.instance().get());
  }

  /** A message with a number, where it is that of a sample. */
  private static String example(String message, Map<String, Rational> sample, FreeParameters free) {
    if (free.quantities().isEmpty() || message.chars().noneMatch(Character::isDigit)) {
      return message;
    }
    if (sample.size() > 1) {
      return "for instance, " + message;
    }
    Map.Entry<String, Rational> only = sample.entrySet().iterator().next();
    return "for instance at " + only.getKey() + " = " + only.getValue() + ", " + message;
  }

  private Unfolding prepared(FormalGame formal, GameInstance plain) {
    List<Quantity> signs = formal.signs();
    Optional<List<Promise>> asked = promises.apply(plain);
    if (asked.isEmpty()) {
      return Unfolding.none(signs, "a promise of the command line has no meaning there", false);
    }
    if (plain.timePreferences().stream().anyMatch(TimePreference::isBiased)) {
      return Unfolding.none(signs, "a player is present-biased there", false);
    }
    GameInstance instance =
        new GameInstance(
            plain.game(),
            plain.parameters(),
            asked.get(),
            List.of(),
            plain.devices(),
            plain.timePreferences());
    Optional<FormalTree> tree = FormalTrees.of(formal, instance, budget);
    return tree.isEmpty()
        ? Unfolding.none(signs, "with its devices the game is too large", true)
        : new Unfolding(tree, signs, "", false);
  }
}
