package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.limit.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the format, one by one. */
class EfgReaderTest {
  private static final String HEADER = "EFG 2 R \"t\" { \"A\" \"B\" }\n";

  private static Game game(String text) {
    EfgReading reading = EfgReading.of(text);
    assertThat(reading.rendered()).isEmpty();
    return reading.game().orElseThrow();
  }

  private static EfgReading tree(String text) {
    return EfgReading.of(HEADER + text);
  }

  private static List<List<Rational>> leaves(Game game) {
    List<List<Rational>> leaves = new ArrayList<>();
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      if (game.tree().isTerminal(node)) {
        leaves.add(game.payoffVector(game.tree().outcome(node)));
      }
    }
    return leaves;
  }

  private static List<Rational> payoffs(long... values) {
    List<Rational> payoffs = new ArrayList<>();
    for (long value : values) {
      payoffs.add(Rational.of(value));
    }
    return payoffs;
  }

  @Test
  void theStoryAfterThePlayersIsOptional() {
    assertThat(game(HEADER + "t \"\" 0").about()).isEmpty();
    assertThat(game(HEADER + "\"a \\\"story\\\"\nof two\" t \"\" 0").about())
        .isEqualTo("a \"story\"\nof two");
  }

  @Test
  void leavesWithOneNumberShareAnOutcomeAndItsName() {
    Game game =
        game(
            HEADER
                + """
                p "" 1 1 "" { "a" "b" "c" } 0
                t "" 7 "war" { 1, 2 }
                t "" 7
                t "" 7 "war" { 1.0, 4/2 }
                """);
    assertThat(game.payoffs().outcomes()).isEqualTo(1);
    assertThat(game.outcomeName(0)).contains("war");
  }

  @Test
  void outcomesOnTheWayAreAddedToTheLeavesBelowAndToNoOthers() {
    Game game =
        game(
            HEADER
                + """
                p "" 1 1 "" { "a" "b" "c" } 0
                p "" 2 1 "" { "l" "r" } 1 "ante" { -1, 10 }
                p "" 1 2 "" { "u" "d" } 2 "stake" { -2, 20 }
                t "" 3 "end" { 100, 100 }
                t "" 0
                t "" 3
                t "" 3
                p "" 2 2 "" { "x" } 1
                t "" 1
                """);
    assertThat(leaves(game))
        .containsExactly(
            payoffs(97, 130),
            payoffs(-3, 30),
            payoffs(99, 110),
            payoffs(100, 100),
            payoffs(-2, 20));
    assertThat(game.outcomeName(game.tree().outcome(6))).contains("end");
    assertThat(game.outcomeName(game.tree().outcome(3))).isEmpty();
    assertThat(game.payoffs().outcomes()).isEqualTo(5);
  }

  @Test
  void playersAndChanceNumberTheirMovesEachForThemselves() {
    Game game =
        game(
            HEADER
                + """
                c "" 1 "" { "h" 1/2 "t" 1/2 } 0
                p "" 1 1 "" { "a" } 0
                p "" 2 1 "" { "b" } 0
                t "" 0
                p "" 1 1 0
                p "" 2 1 0
                t "" 0
                """);
    assertThat(game.tree().moveCount()).isEqualTo(3);
    InformationSetNames names = InformationSetNames.of(game);
    assertThat(names.name(game.tree().move(1))).isEqualTo("A#1");
    assertThat(names.name(game.tree().move(2))).isEqualTo("B#1");
    assertThat(game.tree().multiplicity(game.tree().move(1))).isEqualTo(2);
  }

  @Test
  void aLaterDescriptionMayBeLeftOutOrRepeatedInOtherWriting() {
    Game game =
        game(
            HEADER
                + """
                c "" 1 "nature" { "h" 1/2 "t" 0.5 } 0
                c "" 1 "nature"{"h" .5 "t"
                   2/4}0
                t "" 1 "x" { 1 2 }
                t "" 1 "x"{1,2}
                c "" 1 0
                t "" 1
                t "" 1 "x" { 1.0, 2e0 , }
                """);
    assertThat(game.tree().moveCount()).isEqualTo(1);
    assertThat(game.payoffs().outcomes()).isEqualTo(1);
  }

  @Test
  void aDescriptionInOtherWordsDoesNotHideOneThatContradicts() {
    EfgReading reading =
        tree(
            """
            c "" 1 "x" { "h" 1/2 "t" 1/2 } 0
            c "" 1 "y" { "h" 1/2 "t" 1/2 } 0
            t "" 1 "o" { 1, 1 }
            t "" 1 "p" { 1, 1 }
            c "" 1 "x" { "h" 1/3 "t" 2/3 } 0
            t "" 1 "o" { 1, 2 }
            t "" 1
            """);
    assertThat(reading.codes()).containsExactly("E113", "E113", "E105", "E105");
  }

  @Test
  void labelsAreMadeDistinctWithoutTouchingThoseThatAre() {
    EfgReading reading =
        tree("p \"\" 1 1 \"\" { \"\" \"1\" \"L\" \"L\" \"L#4\" } 0" + " t \"\" 0".repeat(5));
    assertThat(reading.game().orElseThrow().tree().actions(0))
        .containsExactly("1#1", "1", "L", "L#4#4", "L#4");
    assertThat(reading.codes()).containsExactly("E110");
  }

  @Test
  void labelsOfSetsAreWarnedAboutWithinOnePlayerOnly() {
    String tree =
        "p \"\" 1 1 \"h\" { \"a\" } 0 p \"\" 2 1 \"h\" { \"a\" } 0 p \"\" 1 2 \"%s\" { \"a\" } 0 t \"\" 0";
    assertThat(tree(String.format(tree, "g")).codes()).isEmpty();
    assertThat(tree(String.format(tree, "")).codes()).isEmpty();
    assertThat(tree(String.format(tree, "h")).codes()).containsExactly("E110");
  }

  @ParameterizedTest
  @CsvSource({
    "0.333333333, 0.666666666, E109",
    "0.333333333, 0.666666668, E109",
    "0.333333333, 0.666666665, G302",
    "1/3, 0.666666666, G302",
    "0.5, 0.5, ",
    "1e-1, 9e-1, ",
    "0, 1, G304",
    "-1, 2, G303",
    "1/2, 1/3, G302",
  })
  void probabilitiesSumToOneExactlyOrUpToRoundingOfDecimals(String one, String two, String code) {
    EfgReading reading =
        tree("c \"\" 1 \"\" { \"h\" " + one + " \"t\" " + two + " } 0 t \"\" 0 t \"\" 0");
    if (code == null) {
      assertThat(reading.codes()).isEmpty();
    } else {
      assertThat(reading.codes()).containsExactly(code);
    }
    reading
        .game()
        .ifPresent(
            game ->
                assertThat(game.tree().probability(0, 0).plus(game.tree().probability(0, 1)))
                    .isEqualTo(Rational.ONE));
  }

  @Test
  void theErrorNamesTheExactSum() {
    assertThat(tree("c \"\" 1 \"\" { \"h\" 1/3 \"t\" 1/7 } 0 t \"\" 0 t \"\" 0").rendered())
        .contains("sum to 10/21 (about 0.47619047619), not to 1")
        .contains("'t' would need 2/3");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\r\n", "\r", "\t", "\u000b", "\f", " \n\t "})
  void whiteSpaceMeansNothing(String space) {
    String text = HEADER + "p \"\" 1 1 \"\" { \"a\" } 0 t \"\" 1 \"\" { 1 , 2 }";
    assertThat(EfgReading.of(text.replace("\n", " ").replace(" ", space)).text())
        .isEqualTo(EfgReading.of(text).text());
  }

  @Test
  void aWorkbookIsReadWhereItsGameStands() {
    String game = HEADER + "p \"\" 1 1 \"\" { \"<&>\" } 0\nt \"\" 0\n";
    String escaped =
        game.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&#62;")
            .replace("\"", "&quot;");
    String expected = EfgReading.of(game).text();
    for (String content : List.of(escaped, "<![CDATA[" + game + "]]>", "\n" + escaped)) {
      String workbook = "<?xml version=\"1.0\"?>\n<gambit:document>\n<game>\n<efgfile>" + content;
      assertThat(EfgReading.of(workbook + "</efgfile>\n</game></gambit:document>").text())
          .isEqualTo(expected);
    }
  }

  @Test
  void placesInAWorkbookHaveTheLinesOfTheFile() {
    String workbook =
        "<gambit:document>\n<efgfile>\n" + HEADER + "p \"&lt;\" 1 1 \"\" { } 0\n</efgfile>";
    assertThat(EfgReading.of(workbook).rendered()).startsWith("game.efg:4:14: error[E102]");
    assertThat(EfgReading.of("<gambit:document><nfgfile></nfgfile>").codes())
        .containsExactly("E101");
  }

  @Test
  void aWordOfTheHeaderTellsWhatElseTheFileIs() {
    assertThat(EfgReading.of("game \"Entry\"\nplayers A, B\n").rendered())
        .contains("give the file the ending .game");
    assertThat(EfgReading.of("").rendered()).contains("the file is empty");
    assertThat(EfgReading.of("EFG 1 R \"t\" { }\nt \"\" 0").rendered()).contains("version 1");
  }

  @Test
  void outcomeZeroWithPayoffsCountsWithAWarning() {
    EfgReading reading = tree("p \"\" 1 1 \"\" { \"a\" \"b\" } 0 t \"\" 0 \"x\" { 1, 2 } t \"\" 0");
    assertThat(reading.codes()).containsExactly("E112");
    assertThat(leaves(reading.game().orElseThrow())).containsExactly(payoffs(1, 2), payoffs(0, 0));
  }

  @Test
  void aGameLargerThanTheLimitIsAnError() {
    String text = HEADER + "p \"\" 1 1 \"\" { \"a\" \"b\" } 0 t \"\" 0 t \"\" 0";
    SourceFile file = new SourceFile("game.efg", text);
    assertThat(EfgReading.of(file, Budget.of(3, 1, null)).codes()).isEmpty();
    EfgReading reading = EfgReading.of(file, Budget.of(2, 1, null));
    assertThat(reading.codes()).containsExactly("G309");
    assertThat(reading.rendered()).contains("more than 2 nodes").contains("--limit nodes");
  }

  @Test
  void readingStopsWhenTheTimeIsUp() {
    String text = HEADER + "p \"\" 1 1 \"\" { \"a\" } 0\n" + "p \"\" 1 1 0\n".repeat(70_000);
    EfgReading reading =
        EfgReading.of(new SourceFile("game.efg", text), Budget.of(100_000, 1, Duration.ofNanos(1)));
    assertThat(reading.codes()).containsExactly("G309");
  }

  @Test
  void numbersTooLargeAreErrorsAndNotAHang() {
    assertThat(tree("t \"\" 1 \"\" { 1e10000, 1e-10000 }").codes()).isEmpty();
    assertThat(tree("t \"\" 1 \"\" { 1e10001, 1e-999999999999 }").codes())
        .containsExactly("E103", "E103");
    assertThat(tree("t \"\" 1 \"\" { " + "1".repeat(2_000_000) + " 1 }").codes())
        .containsExactly("E103");
    StringBuilder many = new StringBuilder("p \"\" 1 1 \"\" { \"a\" } 0\n");
    for (int outcome = 1; outcome < 3000; outcome++) {
      many.append("p \"\" 1 1 ").append(outcome).append(" \"\" { 1e9999, 0 }\n");
    }
    assertThat(tree(many.toString()).codes()).containsExactly("G309");
  }

  @Test
  void warningsDoNotCrowdOutAnError() {
    StringBuilder text = new StringBuilder();
    for (int set = 1; set <= 300; set++) {
      text.append("p \"\" 1 ").append(set).append(" \"\" { \"\" }".repeat(1)).append(" 0\n");
      text.append("p \"\" 2 1.").append(set).append(set == 1 ? " \"\" { \"a\" } 0\n" : " 0\n");
    }
    EfgReading reading = tree(text + "t \"\" 1 \"\" { x, 1 }");
    assertThat(reading.codes()).contains("E103").hasSize(Diagnostics.MOST + 1);
  }

  @Test
  void problemsAreBounded() {
    StringBuilder text = new StringBuilder("p \"\" 1 1 \"\" { \"a\" } 0\n");
    for (int outcome = 1; outcome < 10_000; outcome++) {
      text.append("p \"\" 1 1 ").append(outcome).append(" \"\" { x, y }\n");
    }
    EfgReading reading = tree(text.toString());
    assertThat(reading.diagnostics()).hasSizeBetween(Diagnostics.MOST, Diagnostics.MOST + 2);
    assertThat(reading.game()).isEmpty();
  }
}
