package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.SequenceForm;
import commitment.testing.Games;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The largest game with a published value here; takes some seconds. */
class LeducPokerTest {
  @Test
  void withWholeCardsSeen() throws IOException {
    Game game = Games.instance(Files.readString(Path.of("test-data/zero-sum/leduc.game"))).game();
    assertThat(game.informationSetCount()).isEqualTo(936);
    SequenceForm form = SequenceForm.of(game, TreeIndex.of(game.tree()));
    LeafPayoffs payoffs = LeafPayoffs.of(game, form);
    SequenceFormEquilibrium equilibrium =
        ZeroSumSequenceForm.solve(form, payoffs, Budget.unlimitedTime()).orElseThrow();
    Rational value = equilibrium.payoffs().get(0);
    assertThat(value.toDecimalString(11)).isEqualTo("-0.085606424078");
    assertThat(equilibrium.isCertified(form, payoffs)).isTrue();
  }
}
