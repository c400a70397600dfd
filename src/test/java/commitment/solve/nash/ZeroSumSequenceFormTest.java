package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.SequenceForm;
import commitment.template.Settings;
import commitment.testing.Games;
import commitment.testing.OneCardPoker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Values of known games. */
class ZeroSumSequenceFormTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  @Test
  void kuhnPoker() throws IOException {
    assertThat(value(file("kuhn", Settings.none()))).isEqualTo(Rational.of(-1, 18));
    assertThat(value(OneCardPoker.game(3))).isEqualTo(Rational.of(-1, 18));
  }

  @Test
  void oneCardPoker() {
    assertThat(value(OneCardPoker.game(8))).isEqualTo(Rational.of(-1, 16));
    assertThat(value(OneCardPoker.game(30)).toDecimalString(10)).isEqualTo("-0.05881226054");
  }

  @Test
  void leducPokerWhereOnlyRanksAreSeen() throws IOException {
    Game game = file("leduc", Settings.of("ranks"));
    assertThat(game.informationSetCount()).isEqualTo(288);
    assertThat(value(game).toDecimalString(11)).isEqualTo("-0.085606424078");
  }

  private static Game file(String name, Settings settings) throws IOException {
    Path path = Path.of("test-data/zero-sum/" + name + ".game");
    return Games.instance(Files.readString(path), settings).game();
  }

  private static Rational value(Game game) {
    SequenceForm form = SequenceForm.of(game, TreeIndex.of(game.tree()));
    return ZeroSumSequenceForm.solve(form, LeafPayoffs.of(game, form), BUDGET)
        .orElseThrow()
        .payoffs()
        .get(0);
  }
}
