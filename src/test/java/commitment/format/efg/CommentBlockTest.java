package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostic;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.template.GameInstance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines in the comment of an {@code .efg} file. */
class CommentBlockTest {
  private static final String TREE =
      """
      p "" 1 1 "" { "Out" "In" } 0
      t "" 1 "" { 0, 2 }
      p "" 2 1 "Reply" { "Fight" "Accommodate" } 0
      t "" 2 "" { -1, -1 }
      t "" 3 "" { 1, 1 }
      """;

  private static String file(String comment) {
    return "EFG 2 R \"Entry\" { \"Entrant\" \"The incumbent\" }\n\""
        + comment.replace("\"", "\\\"")
        + "\"\n"
        + TREE;
  }

  private static String block(String lines) {
    return file("The story.\n\n" + CommentBlock.MARKER + "\n" + lines);
  }

  private static GameInstance read(String file) {
    EfgReading reading = EfgReading.of(file);
    assertThat(reading.rendered()).isEmpty();
    return reading.instance().orElseThrow();
  }

  private static String problems(String lines) {
    EfgReading reading = EfgReading.of(block(lines));
    assertThat(reading.instance()).isEmpty();
    return reading.rendered();
  }

  @Test
  void promisesAreReadFromTheComment() {
    GameInstance instance =
        read(
            block(
                """
                # by hand
                source "A paper"
                players Entrant, "The incumbent" "who was there first"
                threat Price_war by "The incumbent" "enter, and I will fight":
                  at Reply: Fight   # in any case
                promise Both by Entrant, "The incumbent":
                  at "Entrant#1": In
                  at Reply: Fight 1/4, Accommodate 3/4
                """));
    Game game = instance.game();
    assertThat(game.about()).isEqualTo("The story.");
    assertThat(game.source()).isEqualTo("A paper");
    assertThat(game.player(1).title()).isEqualTo("who was there first");
    assertThat(instance.promises())
        .containsExactly(
            new Promise(
                Promise.Kind.THREAT,
                "Price_war",
                1,
                "enter, and I will fight",
                List.of(new Promise.Clause(1, 0))),
            new Promise(
                Promise.Kind.PROMISE,
                "Both",
                List.of(0, 1),
                "",
                List.of(
                    new Promise.Clause(0, 1),
                    new Promise.Clause(
                        1, new Promise.Mixture(List.of(Rational.of(1, 4), Rational.of(3, 4)))))));
  }

  @Test
  void aCommentWithoutTheMarkerIsAStory() {
    String story = "promise Price_war by Entrant:\n  at Reply: Fight\n" + CommentBlock.MARKER + "!";
    GameInstance instance = read(file(story));
    assertThat(instance.game().about()).isEqualTo(story);
    assertThat(instance.promises()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Story", "Two\nlines", "Line\n", "\n", "a\r", "a\r\n\r", "say \"x\""})
  void theStoryIsWhatStandsBeforeTheLineThatSetsTheBlockOff(String story) {
    String gap = story.isEmpty() ? "" : "\n\n";
    String text = story + gap + CommentBlock.MARKER + "\nsource \"s\"\n";
    assertThat(read(file(text)).game().about()).isEqualTo(story);
  }

  @Test
  void theMarkerMayBeIndentedAndLineEndsOfAnySystem() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String comment =
          String.join(
              end,
              "Story",
              "",
              "  " + CommentBlock.MARKER + " ",
              "promise P by Entrant:",
              "  at \"Entrant#1\": In",
              "");
      GameInstance instance = read(file(comment));
      assertThat(instance.promises()).hasSize(1);
      assertThat(instance.game().about().strip()).isEqualTo("Story");
    }
  }

  @Test
  void ofTwoMarkersTheLastOneCounts() {
    GameInstance instance =
        read(file("One\n" + CommentBlock.MARKER + "\nTwo\n\n" + CommentBlock.MARKER + "\n"));
    assertThat(instance.game().about()).isEqualTo("One\n" + CommentBlock.MARKER + "\nTwo");
  }

  @Test
  void aMistakeIsShownWhereItStandsInTheFile() {
    assertThat(
            problems("threat W by \"The incumbent\" \"we \\\"fight\\\"\":\n  at Reply: Abandon\n"))
        .isEqualTo(
            """
            game.efg:6:13: error[G204]: 'Abandon' is not an action at Reply
                6 |   at Reply: Abandon
                  |             ^^^^^^^
               10 | p "" 2 1 "Reply" { "Fight" "Accommodate" } 0
                  |          ------- its actions are Fight and Accommodate
              help: write one of Fight, Accommodate
            """);
  }

  @Test
  void escapedQuotesBeforeAMistakeAreCounted() {
    String problems = problems("promise \"P 1\" by \"The incumbnet\":\n  at Reply: Fight\n");
    assertThat(problems)
        .isEqualTo(
            """
            game.efg:5:20: error[G201]: there is no player 'The incumbnet'
                5 | promise \\"P 1\\" by \\"The incumbnet\\":
                  |                    ^^^^^^^^^^^^^^^^^
              help: did you mean 'The incumbent'?
            """);
  }

  /** The same mistake has the same code as in a {@code .game} file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "G002 | promise P by Entrant:;\tat \"Entrant#1\": In",
        "G003 | source \"open",
        "G004 | source “x”",
        "G005 | promise P by Entrant:;  at Call[1: In;source \"x\"",
        "G006 | ;  source \"x\"",
        "G006 | promise P by Entrant:;  at \"Entrant#1\": In;    at Reply: In",
        "G007 | source \"\\x\"",
        "G009 | on 1.: Reply",
        "G101 | promise P Entrant:;  at \"Entrant#1\": In",
        "G101 | promise P by Entrant:;source \"x\"",
        "G101 | promise P by Entrant;  at \"Entrant#1\": In",
        "G101 | on 1 Reply",
        "G101 | on 1: Reply Reply",
        "G101 | source Entrant",
        "G101 | players Entrant Entrant",
        "G102 | expect spe count = 1",
        "G102 | \"promise\" P by Entrant:;  at \"Entrant#1\": In",
        "G102 | primise P by Entrant:;  at \"Entrant#1\": In",
        "G104 | source \"x\";source \"y\"",
        "G201 | players Nobody \"x\"",
        "G201 | discount Nobody by 1/2",
        "G202 | discount Entrant by delta",
        "G202 | on t: Reply",
        "G202 | promise P by Entrant:;  at \"Entrant#1\": In x, Out 1/2",
        "G203 | promise P by Entrant:;  at Replay: In",
        "G203 | on 1: Replay",
        "G204 | promise P by Entrant:;  at \"Entrant#1\": Fight",
        "G205 | promise P by Entrant:;  at \"Entrant#1\": In;promise P by Entrant:;  at \"Entrant#1\": In",
        "G205 | promise P by Entrant, Entrant:;  at \"Entrant#1\": In",
        "G205 | players Entrant, Entrant",
        "G205 | on 1: Reply;on 2: Reply",
        "G205 | bias Entrant by 1/2;bias Entrant by 1/3",
        "G214 | promise at by Entrant:;  at \"Entrant#1\": In",
        "G302 | promise P by Entrant:;  at \"Entrant#1\": In 1/2",
        "G303 | promise P by Entrant:;  at \"Entrant#1\": In 2, Out -1",
        "G305 | discount Entrant by 1/0",
        "G306 | bias Entrant by -1",
        "G311 | on 1: \"Entrant#1\"",
        "G311 | on -1: \"Entrant#1\";on 3: Reply",
        "G401 | promise P by Entrant:;  at Reply: Fight",
        "G402 | promise P by Entrant:;  at \"Entrant#1\": In;  at \"Entrant#1\": Out",
        "E104 | on 1: chance 7",
      })
  void everyMistakeIsOneMessage(String code, String lines) {
    String text = lines.replace(";", "\n");
    EfgReading reading = EfgReading.of(block(text + "\n"));
    assertThat(reading.codes()).as(reading.rendered()).containsExactly(code);
    assertThat(reading.instance()).isEmpty();
    Diagnostic diagnostic = reading.diagnostics().get(0);
    int last = 4 + (int) text.lines().count();
    assertThat(diagnostic.place().line()).isBetween(5, last);
  }

  @Test
  void mistakesInTheTreeAndInTheCommentAreShownTogether() {
    String file = block("promise P by:\n  at Reply: Fight\n").replace("{ -1, -1 }", "{ -1, x }");
    assertThat(EfgReading.of(file).codes()).containsExactly("G101", "E103");
  }

  @Test
  void aPromiseThatOnlyImpossibleChanceCallsIsWarnedOf() {
    String tree =
        """
        c "" 5 "" { "a" 1 "b" 0 } 0
        t "" 0
        p "" 2 1 "Reply" { "Fight" "Accommodate" } 0
        t "" 0
        t "" 0
        """;
    String file =
        block("on 3/2: chance 5, Reply\npromise P by \"The incumbent\":\n  at Reply: Fight\n")
            .replace(TREE, tree);
    EfgReading reading = EfgReading.of(file);
    assertThat(reading.codes()).containsExactly("G403", "G304");
    Game game = reading.game().orElseThrow();
    assertThat(game.date(0)).isEqualTo(Rational.of(3, 2));
    assertThat(game.date(1)).isEqualTo(Rational.of(3, 2));
  }

  @Test
  void aWorkbookMayHaveABlockToo() {
    String file = block("promise P by Entrant:\n  at \"Entrant#1\": Inn\n").replace("\"", "&quot;");
    EfgReading reading = EfgReading.of("<gambit:document>\n<efgfile>" + file + "</efgfile>");
    assertThat(reading.rendered()).startsWith("game.efg:7:21: error[G204]: 'Inn' is not an action");
  }
}
