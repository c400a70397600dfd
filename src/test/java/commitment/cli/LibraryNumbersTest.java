package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.report.TextStyle;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Numbers of the library that no expectation in a game file can state. */
class LibraryNumbersTest {
  private static String out(String... words) {
    return CommandRun.of(words).out();
  }

  /** Without a little pleasure in voting as one thinks there are 16 equilibria. */
  @Test
  void sixteenWaysToVote() {
    assertThat(out("solve", "games/institutions/veto-players.game", "--set", "eps=0", "--json"))
        .contains("\"count\":\"16\"");
  }

  /** What the guarantor would pay to be bound is what the war costs him. */
  @Test
  void theGuaranteeIsWorthTheWar() {
    assertThat(out("commit", "games/guarantee/bare-guarantee.game", "--leader", "Guarantor"))
        .contains("Guarantee is worth 1 to Guarantor if it binds");
  }

  /** Announce 6, and against the answer 3 the best is 9/2: 9/4 more. */
  @Test
  void theAnnouncedQuantityIsNotTheBestOneAfterTheAnswer() {
    String game =
        """
        players Leader, Follower
        param a = 12 in 4..20
        def sold(q, r): (q * (a - q - r), r * (a - q - r))
        tree:
          Follower @Answer:
            r3: Leader @Output:
              q6: sold(6, 3)
              q9_2: sold(9/2, 3)
              q4: sold(4, 3)
              q5: sold(5, 3)
        promise Announced by Leader:
          at Output: q6
        """;
    CommandRun run =
        CommandRun.in(
            CommandRun.PROJECT,
            game.getBytes(StandardCharsets.UTF_8),
            TextStyle.PLAIN,
            "check",
            "--json",
            "-",
            "--format",
            "game");
    assertThat(run.out()).contains("\"temptation\":{\"min\":\"9/4\",\"max\":\"9/4\"}");
    assertThat(run.out()).contains("\"bestAlternatives\":[\"q9_2\"]");
  }

  /** Deployed troops are worth what the loss exceeds their price. */
  @Test
  void theTripwireIsWorthItsPrice() {
    assertThat(out("solve", "games/guarantee/tripwire.game", "-q")).contains("Guarantor -1");
    assertThat(out("solve", "games/guarantee/tripwire.game", "-q", "--set", "k=4"))
        .contains("Guarantor -3");
  }

  /**
   * A bond protects what comes before the first breach only, and after it nobody is bound: it may
   * be smaller than the fine at each breach, and it may be larger.
   */
  @Test
  void bondAndFineDiffer() {
    assertThat(
            repairs(
                """
                players A, B
                tree:
                  A @Top:
                    Keep: (0)
                    Break: A @Later:
                      Punish: (-5, 0)
                      Forgive: (3, 0)
                promise Both by A:
                  at Top: Keep
                  at Later: Punish
                """))
        .contains("a fine of more than 8", "a bond of more than 3");
    assertThat(
            repairs(
                """
                players A, B
                tree:
                  A @Top:
                    Keep: (0)
                    Break: B @Middle:
                      X: (-4, 0)
                      Y: A @Later:
                        Punish: (1, -10)
                        Forgive: (2, 5)
                promise Both by A:
                  at Top: Keep
                  at Later: Punish
                """))
        .contains("a fine of more than 1", "a bond of more than 2");
  }

  private static String repairs(String game) {
    return CommandRun.in(
            CommandRun.PROJECT,
            game.getBytes(StandardCharsets.UTF_8),
            TextStyle.PLAIN,
            "repair",
            "-",
            "--format",
            "game")
        .out();
  }
}
