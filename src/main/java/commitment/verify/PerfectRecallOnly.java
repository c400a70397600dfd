package commitment.verify;

import commitment.game.Game;
import commitment.game.PerfectRecall;
import java.util.Optional;
import java.util.OptionalInt;

/** Best replies are found set by set only where no player forgets what he did or knew. */
final class PerfectRecallOnly {
  private PerfectRecallOnly() {}

  /** Why a profile of the game cannot be checked, if it cannot. */
  static Optional<String> refusal(Game game) {
    OptionalInt forgotten = PerfectRecall.firstForgotten(game.tree(), game.players().size());
    if (forgotten.isEmpty()) {
      return Optional.empty();
    }
    int move = forgotten.getAsInt();
    String label = game.label(move);
    return Optional.of(
        "a game of imperfect recall: "
            + game.player(game.tree().owner(move)).name()
            + " has forgotten something at "
            + (label == null ? "information set " + game.number(move) : label));
  }
}
