package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.AutomaticNames;
import commitment.game.Device;
import commitment.game.GameBuilder;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.template.GameInstance;
import commitment.testing.Games;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of written games, and the games that are not written. */
class EfgWriterTest {
  private static final Rational ONE = Rational.ONE;

  /** A player who moves twice. */
  private static final class Draft {
    String title = "t";
    String about = "";
    String source = "";
    String player = "A";
    String longName = "A";
    String action = "l";
    String first = "one";
    String second = "two";
    String outcome = "end";
    Rational payoff = ONE;
    String promise = "P";
    String words = "";
    AutomaticNames names = AutomaticNames.NUMBER;
    int number = 2;
    List<Device> devices = List.of();

    GameInstance instance() {
      GameBuilder builder =
          new GameBuilder(title, List.of(new Player(0, player, longName)))
              .about(about)
              .source(source)
              .automaticNames(names);
      int one = builder.addInformationSet(0, List.of(action, "r"), first, 1);
      int two = builder.addInformationSet(0, List.of("x"), second, number);
      int end = builder.addOutcome(outcome, List.of(payoff));
      builder.decision(one).terminal(end).decision(two).terminal(end);
      Promise said =
          new Promise(Promise.Kind.PROMISE, promise, 0, words, List.of(new Promise.Clause(one, 0)));
      GameInstance plain = new GameInstance(builder.build(), Map.of(), List.of(said), List.of());
      return new GameInstance(
          plain.game(), Map.of(), plain.promises(), List.of(), devices, plain.timePreferences());
    }

    /** What is wrong, or "" after it was written and read again. */
    String problem() {
      return new EfgWriter(instance()).obstacle().orElseGet(() -> read().rendered());
    }

    EfgReading read() {
      StringBuilder out = new StringBuilder();
      try {
        new EfgWriter(instance()).write(out);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return EfgReading.of(out.toString());
    }
  }

  @Test
  void descriptionsStandAtTheFirstNodeOnly() throws IOException {
    GameInstance instance =
        Games.instance(
            """
            players A, B
            outcome Peace = (1, 1/3)
            tree:
              chance @Weather:
                with 0.25 rain: A @Move:
                  l: Peace
                  r: (-0.5, 2)
                with 3/4 sun: A @Move:
                  l: Peace
                  r: B:
                    x: Peace
            """);
    StringBuilder out = new StringBuilder();
    new EfgWriter(instance).write(out);
    assertThat(out.toString())
        .isEqualTo(
            """
            EFG 2 R "test" { "A" "B" }
            ""

            c "" 1 "Weather" { "rain" 1/4 "sun" 3/4 } 0
            p "" 1 1 "Move" { "l" "r" } 0
            t "" 1 "Peace" { 1, 1/3 }
            t "" 2 "" { -1/2, 2 }
            p "" 1 1 0
            t "" 1
            p "" 2 1 "B@sun/r" { "x" } 0
            t "" 1
            """);
  }

  @Test
  void numbersMakeNoNameThatIsALabel() {
    Draft draft = new Draft();
    draft.names = AutomaticNames.PATH;
    draft.first = "A#2";
    draft.second = "A#1";
    assertThat(draft.problem()).isEmpty();
    InformationSetNames names = InformationSetNames.of(draft.read().game().orElseThrow());
    assertThat(names.name(0)).isEqualTo("A#2");
    assertThat(names.name(1)).isEqualTo("A#1");
  }

  @Test
  void aSetIsNotMistakenForThoseThatCarryItsNameWithIndices() {
    for (AutomaticNames scheme : AutomaticNames.values()) {
      Draft draft = new Draft();
      draft.names = scheme;
      draft.first = "Call";
      draft.second = "Call[1]";
      assertThat(draft.problem()).isEmpty();
      assertThat(draft.read().instance().orElseThrow().promises().get(0).clauses())
          .containsExactly(new Promise.Clause(0, 0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\\', ends in a backslash",
    "'a\\', ends in a backslash",
    "'\\\\a', two backslashes",
    "'a\\\"b', a backslash before a quote",
    "'a\uD83D', half a character",
  })
  void whatGambitOrNobodyWouldReadBackIsRefused(String text, String why) {
    Draft title = new Draft();
    title.title = text;
    assertThat(title.problem()).contains("the title").contains(why);
    Draft player = new Draft();
    player.player = text;
    assertThat(player.problem()).contains("the player").contains(why);
    Draft action = new Draft();
    action.action = text;
    assertThat(action.problem()).contains("the action").contains(why);
    Draft set = new Draft();
    set.second = text;
    assertThat(set.problem()).contains("a set").contains(why);
    Draft outcome = new Draft();
    outcome.outcome = text;
    assertThat(outcome.problem()).contains("the outcome").contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\b", "\\b", "\\ ", "\\n", "a\"b\"", "\"", "a\nb", "\uD83D\uDE00", " "})
  void otherTextsAreWritten(String text) {
    Draft draft = new Draft();
    draft.title = text;
    draft.about = text;
    draft.source = text;
    draft.player = text;
    draft.longName = text;
    draft.action = text;
    draft.second = text;
    draft.outcome = text;
    draft.promise = text;
    draft.words = text;
    assertThat(draft.problem()).isEmpty();
  }

  @Test
  void aStoryMayEndInABackslashBecauseLinesFollow() {
    Draft draft = new Draft();
    draft.about = "C:\\";
    assertThat(draft.problem()).isEmpty();
    assertThat(draft.read().game().orElseThrow().about()).isEqualTo("C:\\");
    draft.about = CommentBlock.MARKER + "\nno line of the language";
    assertThat(draft.problem()).isEmpty();
    assertThat(draft.read().game().orElseThrow().about()).isEqualTo(draft.about);
  }

  @Test
  void whatTheLinesOfTheCommentCannotHoldIsRefused() {
    Draft words = new Draft();
    words.words = "a\rb";
    assertThat(words.problem()).contains("what is said in the promise 'P'").contains("carriage");
    Draft source = new Draft();
    source.source = "a\rb";
    assertThat(source.problem()).contains("the source").contains("carriage");
    Draft action = new Draft();
    action.action = "a\rb";
    assertThat(action.problem()).contains("an action in the promise 'P'").contains("carriage");
    Draft unmentioned = new Draft();
    unmentioned.second = "a\rb";
    unmentioned.outcome = "c\rd";
    assertThat(unmentioned.problem()).isEmpty();
  }

  @Test
  void whatWouldBeReadAsAnotherGameIsRefused() {
    Draft empty = new Draft();
    empty.action = "";
    assertThat(empty.problem()).contains("the action has an empty name");
    Draft nobody = new Draft();
    nobody.player = "";
    assertThat(nobody.problem()).contains("the player has an empty name");
    Draft numbers = new Draft();
    numbers.number = 1;
    assertThat(numbers.problem()).contains("the number 1");
    Draft devices = new Draft();
    devices.devices = List.of(new Device.Bond("P", ONE));
    assertThat(devices.problem()).contains("the device for 'P'");
    Draft large = new Draft();
    large.payoff = Rational.of(BigInteger.TEN.pow(9_999), BigInteger.valueOf(3));
    assertThat(large.problem()).isEmpty();
    large.payoff = Rational.of(BigInteger.TEN.pow(10_000), BigInteger.valueOf(3));
    assertThat(large.problem()).contains("more than 10000 digits");
  }
}
