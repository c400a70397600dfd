package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.GameIdentity;
import commitment.testing.Games;
import commitment.testing.Library;
import commitment.testing.RandomGames;
import commitment.testing.RandomWording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read as the same game, and written again as the same text. */
class EfgRoundTripTest {
  /** Where Gambit reads another text than is written. */
  private static final Pattern NOT_FOR_GAMBIT = Pattern.compile("\\\\(\\\\|\"|\\z)");

  static Stream<Path> efgFiles() {
    return EfgCasesTest.cases().filter(file -> EfgReading.of(file).instance().isPresent());
  }

  /** Returns what is written. */
  private static String check(GameInstance instance) throws IOException {
    StringBuilder written = new StringBuilder();
    assertThat(new EfgWriter(instance).obstacle()).isEmpty();
    new EfgWriter(instance).write(written);
    EfgReading reading = EfgReading.of(written.toString());
    assertThat(reading.codes()).isSubsetOf("G304", "G403", "E110");
    GameInstance read = reading.instance().orElseThrow();
    boolean numbers = GameIdentity.hasNumbers(instance);
    assertThat(GameIdentity.of(read, numbers)).isEqualTo(GameIdentity.of(instance, numbers));
    StringBuilder again = new StringBuilder();
    new EfgWriter(read).write(again);
    assertThat(again.toString()).isEqualTo(written.toString());
    return written.toString();
  }

  @ParameterizedTest
  @MethodSource("efgFiles")
  void filesOfGambit(Path file) throws IOException {
    GameInstance instance = EfgReading.of(file).instance().orElseThrow();
    if (file.endsWith("d39.efg")) {
      assertThat(new EfgWriter(instance).obstacle())
          .hasValueSatisfying(
              problem -> assertThat(problem).contains("the title").contains("two backslashes"));
      return;
    }
    check(instance);
  }

  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void gamesOfTheLibraryInEveryScenario(Path file) throws IOException {
    GameTemplate template = Games.template(Files.readString(file));
    for (Settings settings : Library.settings(template)) {
      GameInstance instance =
          template.instantiate(settings, new Diagnostics(), Budget.unlimitedTime()).orElseThrow();
      assertThat(instance.promises()).isNotEmpty();
      check(instance);
    }
  }

  @Test
  void randomGamesInHardWords() throws IOException {
    int written = 0;
    int refused = 0;
    for (int seed : RandomGames.seeds().toArray()) {
      GameInstance instance = RandomWording.of(RandomGames.game(seed, 1_000_000), seed);
      Optional<String> problem = new EfgWriter(instance).obstacle();
      assertThat(problem.isPresent())
          .as("seed %d: %s", seed, problem)
          .isEqualTo(isHardForGambit(instance));
      if (problem.isPresent()) {
        refused++;
      } else {
        check(instance);
        written++;
      }
    }
    assertThat(written).isGreaterThan(refused);
    assertThat(refused).isPositive();
  }

  private static boolean isHardForGambit(GameInstance instance) {
    Game game = instance.game();
    List<String> texts = new ArrayList<>(List.of(game.title(), game.about() + "."));
    texts.addAll(game.playerNames());
    InformationSetNames names = InformationSetNames.of(game);
    for (int move = 0; move < game.tree().moveCount(); move++) {
      texts.addAll(game.tree().actions(move));
      boolean automatic = game.tree().owner(move) >= 0 && !GameIdentity.hasNumbers(instance);
      texts.add(automatic ? names.name(move) : String.valueOf(game.label(move)));
    }
    for (int outcome = 0; outcome < game.payoffs().outcomes(); outcome++) {
      texts.add(game.outcomeName(outcome).orElse(""));
    }
    return texts.stream().anyMatch(text -> NOT_FOR_GAMBIT.matcher(text).find());
  }

  @Test
  void aPathOfTwoHundredThousandMovesWithAPromiseAtEach() throws IOException {
    int depth = 200_000;
    GameBuilder builder =
        new GameBuilder(
            "path", List.of(new Player(0, "One", "One"), new Player(1, "Two", "The second")));
    int stop = builder.addOutcome("Stop", List.of(Rational.ZERO, Rational.of(1, 3)));
    List<Promise.Clause> clauses = new ArrayList<>();
    for (int move = 0; move < depth; move++) {
      builder.decision(builder.addInformationSet(move % 2, List.of("Take", "Pass"), null, 0));
      builder.terminal(stop);
      builder.date(move, Rational.of(move / 2));
      if (move % 2 == 1) {
        clauses.add(new Promise.Clause(move, 1));
      }
    }
    builder.terminal(builder.addOutcome(null, List.of(Rational.of(depth), Rational.ONE)));
    Promise promise = new Promise(Promise.Kind.PROMISE, "Patience", 1, "I will pass", clauses);
    GameInstance instance =
        new GameInstance(builder.build(), Map.of(), List.of(promise), List.of());
    check(instance);
    Pieces pieces = new Pieces();
    new EfgWriter(instance).write(pieces);
    assertThat(pieces.characters).isGreaterThan(20_000_000);
    assertThat(pieces.longest).as("the text is never in one string").isLessThan(1000);
  }

  /** Takes a text and forgets it. */
  private static final class Pieces implements Appendable {
    long characters;
    int longest;

    @Override
    public Appendable append(CharSequence text) {
      characters += text.length();
      longest = Math.max(longest, text.length());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      return append(String.valueOf(c));
    }
  }
}
