package commitment.report;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.limit.Interruption;
import commitment.limit.Progress;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.testing.Games;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an answer says that it lacks. */
class SearchAnswerTest {
  /** The exit code and the last line must not differ because one was asked for later. */
  @Test
  void whatHappensAfterASearchIsNoReasonForWhatItDidNotFind() throws IOException {
    Interruption interruption = new Interruption();
    Budget budget = Budget.unlimitedTime().watched(interruption, new Progress());
    NamedGame game =
        NamedGame.of(
            Games.instance(Files.readString(Path.of("test-data/pages/irrational.game"))).game(),
            Map.of());
    SearchAnswer answer =
        new SearchAnswer(
            game,
            SubgamePerfectSearch.of(
                game.game(),
                Subgames.of(game.index()),
                PromisedMoves.none(),
                new StrategicFormSolver(false, budget),
                budget),
            10,
            budget);
    NashAnswer nash = NashAnswer.of(game, answer, false, budget);
    String missing = answer.missing();
    interruption.interrupt();
    assertThat(answer.isComplete()).isFalse();
    assertThat(answer.isLimited()).isFalse();
    assertThat(answer.missing()).isEqualTo(missing).doesNotContain("interrupted");
    assertThat(nash.isLimited()).isFalse();
    assertThat(nash.missing()).doesNotContain("interrupted");
  }
}
