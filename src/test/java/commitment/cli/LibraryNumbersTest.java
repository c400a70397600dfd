package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.report.TextStyle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Where a promise holds, along one parameter. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          guarantee/bare-guarantee | s |     | Guarantee FAILS 0 <= s < 4, KNIFE-EDGE s = 4, HOLDS 4 < s <= 12
          guarantee/consent-veto   | s |     | Guarantee FAILS 0 <= s < 4, KNIFE-EDGE s = 4, HOLDS 4 < s <= 10
          guarantee/consent-veto   | s | k=1 | Guarantee FAILS 0 <= s < 3, KNIFE-EDGE s = 3, HOLDS 3 < s <= 10
          markets/deferred-payment | b |     | Payment FAILS 0 <= b < 3, KNIFE-EDGE b = 3, HOLDS 3 < b <= 10
          markets/tranches         | b |     | Payment FAILS 0 <= b < 1, KNIFE-EDGE b = 1, HOLDS 1 < b <= 10
          markets/hold-up          | k |     | Contract FAILS 0 <= k < 3, KNIFE-EDGE k = 3, HOLDS 3 < k <= 10
          markets/trust            | y |     | Repayment HOLDS 0 <= y < 1, KNIFE-EDGE y = 1, FAILS 1 < y <= 3
          """)
  void whereThePromiseHolds(String game, String parameter, String set, String answer) {
    String file = "games/" + game + ".game";
    String said =
        set == null
            ? out("threshold", file, "--param", parameter, "-q")
            : out("threshold", file, "--param", parameter, "--set", set, "-q");
    assertThat(said).isEqualTo(answer + "\n");
  }

  /**
   * Troops make the promise hold from a loss of c - s on, and are sent while they cost less than s.
   */
  @Test
  void howManyTroopsAndAtWhichPrice() {
    assertThat(threshold("guarantee/tripwire", "t"))
        .contains(
            "Tripwire FAILS 0 <= t < 2 KNIFE-EDGE t = 2 HOLDS 2 < t <= 10",
            "2 < t <= 10 Deploy > Refrain Adversary 0 Guarantor -1");
    assertThat(threshold("guarantee/tripwire", "k"))
        .contains(
            "0 <= k < 3 Deploy > Refrain Adversary 0 Guarantor -k",
            "3 < k <= 10 Stay > Attack > Abandon Adversary 3 Guarantor -3");
  }

  /** Conditional and unconditional guarantee are windows that exclude each other; b < L is paid. */
  @Test
  void theWindowOfTheConditionalGuarantee() {
    assertThat(threshold("guarantee/burden-sharing", "s"))
        .contains(
            "Conditional FAILS 0 <= s < 3 KNIFE-EDGE s = 3 HOLDS 3 < s < 5 KNIFE-EDGE s = 5"
                + " FAILS 5 < s <= 10",
            "ArticleFive FAILS 0 <= s < 5 KNIFE-EDGE s = 5 HOLDS 5 < s <= 10",
            "3 < s < 5 Pay > Refrain Ally -1 Adversary 0 Guarantor 0");
    assertThat(threshold("guarantee/burden-sharing", "b"))
        .contains(
            "0 <= b < 6 Pay > Refrain Ally -b Adversary 0 Guarantor 0",
            "6 < b <= 8 NotPay > Attack > Abandon Ally -6 Adversary 3 Guarantor -4");
  }

  /** The promise to release and the threat to kill are both credible for g - y < x < g only. */
  @Test
  void theWindowOfTheKidnapper() {
    assertThat(threshold("bargaining/ransom", "x"))
        .contains(
            "Release HOLDS 0 <= x < 2 KNIFE-EDGE x = 2 FAILS 2 < x <= 5",
            "Murder FAILS 0 <= x < 1 KNIFE-EDGE x = 1 HOLDS 1 < x <= 5");
  }

  /** Between kappa and P there is trade with default; the bond of the dilemma can be too large. */
  @Test
  void tooMuchOfABond() {
    assertThat(threshold("markets/deferred-payment", "b"))
        .contains(
            "0 <= b < 1 NoTrade: Keep Seller 0 Buyer 0",
            "1 < b < 3 Ship > Default Seller -1 + b Buyer 5 - b",
            "3 < b <= 10 Ship > Pay Seller 2 Buyer 2");
    assertThat(threshold("classics/sequential-dilemma", "b", "--set", "P=3", "--set", "R=4"))
        .contains(
            "Loyalty FAILS 0 <= b < 1 KNIFE-EDGE b = 1 HOLDS 1 < b <= 10",
            "1 < b < 3 C > C One 4 Two 4",
            "3 < b <= 10 D > C One 5 Two 0");
  }

  private static String threshold(String game, String parameter, String... more) {
    String[] words = new String[4 + more.length];
    words[0] = "threshold";
    words[1] = "games/" + game + ".game";
    words[2] = "--param";
    words[3] = parameter;
    System.arraycopy(more, 0, words, 4, more.length);
    return out(words).replaceAll("\\s+", " ");
  }

  /** The agreement survives a hostile executive iff K >= 1 and m >= n - K + 1, with n = 3. */
  @Test
  void committedVotersThatAreEnough() {
    for (int needed = 0; needed <= 3; needed++) {
      for (int committed = 0; committed <= 3; committed++) {
        boolean holds = needed >= 1 && committed >= 3 - needed + 1;
        assertThat(
                out(
                    "check",
                    "games/institutions/veto-players.game",
                    "-q",
                    "--set",
                    "K=" + needed,
                    "--set",
                    "m=" + committed))
            .as("K %d, m %d", needed, committed)
            .isEqualTo(holds ? "Agreement HOLDS\n" : "Agreement FAILS at Office\n");
      }
    }
  }

  /** A bond of half the price carries three tranches, not one. */
  @ParameterizedTest(name = "{0} tranches")
  @CsvSource({
    "1, Payment FAILS at Bill[0]",
    "2, Payment KNIFE-EDGE at Bill[1]",
    "3, Payment HOLDS"
  })
  void tranches(int tranches, String verdict) {
    assertThat(out("check", "games/markets/tranches.game", "-q", "--set", "n=" + tranches))
        .isEqualTo(verdict + "\n");
  }

  /** The fine that supports the rule where play goes is 4/3, after every expectation 3. */
  @Test
  void twoFinesOfTheBank() throws IOException {
    String game =
        Files.readString(CommandRun.PROJECT.resolve("games/institutions/monetary-policy.game"))
            + "promise OnPath by CentralBank:\n  at Policy[0]: p0\n";
    assertThat(repairs(game))
        .contains(
            "Rule FAILS",
            "a fine of more than 3 at each breach",
            "OnPath FAILS",
            "a fine of more than 4/3 at each breach");
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
