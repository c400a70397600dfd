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

  /** P1 can do as he likes at I3 once he has turned away from it at I1. */
  private static final String IDLE =
      """
      players P1, P2
      tree:
        P2 @I0:
          m0: (1, 3)
          m1: P1 @I1:
            m0: P2 @I2:
              m0: P1 @I3:
                m0: (2, 4)
                m1: (4, 1)
              m1: P1 @I3:
                m0: (4, 0)
                m1: (4, 2)
            m1: (2, 3)
      """;

  @Test
  void whatAPlayerRulesOutHimselfIsNotMixed() {
    String[] found = solve(IDLE, "--nash").out().split("Not subgame-perfect [(]", -1);
    assertThat(found).hasSize(3);
    assertThat(found[1])
        .containsPattern("P1  at I1  m1 ")
        .containsPattern("P1  at I3  m1 ")
        .contains("Not credible in the subgame at I1");
    assertThat(found[2]).contains("m0 2/3, m1 1/3");
  }

  @Test
  void whatOnlyPureMeansIsSaidOnceAndTheSame() {
    String outside =
        """
        players A, B
        tree:
          A @Door:
            Out: (2, 2)
            In: simultaneous A, B @S:
              o, o: (3, 1)
              o, b: (0, 0)
              b, o: (0, 0)
              b, b: (1, 3)
        """;
    assertThat(solve(outside, "--nash", "--pure").words())
        .contains("not subgame-perfect: none in pure strategies, no others were looked for.")
        .contains("Not complete: only pure equilibria were looked for, and these are all of them.")
        .doesNotContain("there may be others");
    assertThat(solve(IDLE, "--nash", "--pure").words()).doesNotContain("there may be others");
  }
}
