package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@code solve --pure} prints is pure, and what it says agrees with that. */
class PureOnlyAnswerTest {
  /** A learns a type, of which B sees a message: 6^6 by 3^6 strategies. */
  private static String signals(int types, long seed) {
    Random random = new Random(seed);
    StringBuilder game = new StringBuilder("players A, B\ntree:\n  chance:\n");
    for (int type = 0; type < types; type++) {
      game.append("    with 1/" + types + " t" + type + ": A @T[" + type + "]:\n");
      for (int message = 0; message < types; message++) {
        game.append("      m" + message + ": B @M[" + message + "]:\n");
        for (int reply = 0; reply < 3; reply++) {
          game.append("        b" + reply + ": (" + random.nextInt(21) + ", ");
          game.append(random.nextInt(21) + ")\n");
        }
      }
    }
    return game.toString();
  }

  private static CommandRun solve(String game, String... options) {
    String[] line = new String[options.length + 2];
    line[0] = "solve";
    System.arraycopy(options, 0, line, 1, options.length);
    line[options.length + 1] = "-";
    return CommandRun.in(CommandRun.PROJECT, game, line);
  }

  @Test
  void aMixedEquilibriumOfALargeGameIsNotPrintedSeed5() {
    String game = signals(6, 5);
    assertThat(solve(game).words()).contains("in mixed strategies");
    for (CommandRun run :
        new CommandRun[] {solve(game, "--pure"), solve(game, "--pure", "--nash")}) {
      assertThat(run.words())
          .contains("No equilibrium was found so far.")
          .contains("one of its equilibria was found, and that one is not pure.")
          .doesNotContain("in mixed strategies", "Equilibrium 1", "Strategies,");
      assertThat(run.code()).isEqualTo(ExitCode.LIMIT.code());
    }
  }
}
