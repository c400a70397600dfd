package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.format.efg.EfgReader;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import commitment.testing.Library;
import commitment.testing.RandomGames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** parse(print(g)) = g. */
class GameWriterTest {
  /** What Gambit reads and the language does not have, and what a game has not kept of its file. */
  private static final Map<String, String> OBSTACLES =
      Map.of(
          "d05.efg", "it has no players",
          "d55.efg", "a play passes the information set A#1 twice",
          "procrastination.game", "Self is present-biased, and the dates of payoffs are not known");

  static Stream<Path> efgFiles() throws IOException {
    return Stream.concat(
            Files.walk(Path.of("test-data/efg/trees")), Files.walk(Path.of("test-data/efg/edge")))
        .filter(file -> file.toString().endsWith(".efg"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("efgFiles")
  void anEfgGameIsReadBack(Path file) throws IOException {
    String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    Optional<GameInstance> game =
        EfgReader.read(
            new SourceFile(file.toString(), text),
            new Diagnostics(),
            Budget.of(1_000_000, 10, null));
    if (game.isEmpty()) {
      return;
    }
    GameInstance instance = game.get();
    Optional<String> obstacle = new GameWriter(instance).obstacle();
    String name = file.getFileName().toString();
    assertThat(obstacle).isEqualTo(Optional.ofNullable(OBSTACLES.get(name)));
    if (obstacle.isEmpty()) {
      isReadBack(instance);
    }
  }

  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void aGameOfTheLibraryIsReadBack(Path file) throws IOException {
    GameTemplate template = Games.template(Files.readString(file));
    for (Settings setting : Library.settings(template)) {
      GameInstance instance =
          template.instantiate(setting, new Diagnostics(), Budget.unlimitedTime()).orElseThrow();
      Optional<String> obstacle = new GameWriter(instance).obstacle();
      assertThat(obstacle)
          .isEqualTo(Optional.ofNullable(OBSTACLES.get(file.getFileName().toString())));
      if (obstacle.isEmpty()) {
        isReadBack(instance);
      }
    }
  }

  static IntStream seeds() {
    return RandomGames.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRandomGameIsReadBack(int seed) {
    isReadBack(new GameInstance(RandomGames.game(seed, 1000), Map.of(), List.of(), List.of()));
  }

  @Test
  void aPathOfManyMovesIsWrittenInParts() throws IOException {
    GameBuilder builder = new GameBuilder("path", List.of(new Player(0, "A", "A")));
    int end = builder.addOutcome("End", List.of(Rational.ONE));
    int depth = 100_000;
    for (int move = 0; move < depth; move++) {
      builder.decision(builder.addInformationSet(0, List.of("on", "off"), "M" + move, move + 1));
    }
    builder.terminal(end);
    for (int move = 0; move < depth; move++) {
      builder.terminal(end);
    }
    Game game = builder.build();
    String text = written(new GameInstance(game, Map.of(), List.of(), List.of()));
    assertThat(text.length()).isLessThan(depth * 400);
    Game read = read(text).game();
    assertThat(read.tree().nodeCount()).isEqualTo(2 * depth + 1);
    for (int node = 0; node <= 2 * depth; node++) {
      assertThat(read.tree().move(node)).isEqualTo(game.tree().move(node));
    }
  }

  @Test
  void aTextThatIsNoneIsAnObstacle() {
    GameBuilder builder = new GameBuilder("a\u0001b", List.of(new Player(0, "A", "A")));
    builder.terminal(builder.addOutcome(null, List.of(Rational.ONE)));
    GameInstance instance = new GameInstance(builder.build(), Map.of(), List.of(), List.of());
    assertThat(new GameWriter(instance).obstacle().orElseThrow()).contains("a\u0001b");
  }

  private static void isReadBack(GameInstance instance) {
    try {
      String text = written(instance);
      GameInstance read = read(text);
      assertThat(described(read.game())).as(text).isEqualTo(described(instance.game()));
      assertThat(promises(read)).as(text).isEqualTo(promises(instance));
      assertThat(read.devices()).isEqualTo(instance.devices());
      assertThat(written(read)).isEqualTo(text);
      assertThat(
              GameFormatter.format(new SourceFile("x.game", text), new Diagnostics()).orElseThrow())
          .isEqualTo(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Warnings are all right: a branch of probability 0 is one. */
  private static GameInstance read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<GameInstance> read =
        GameParser.parse(new SourceFile("test.game", text), diagnostics)
            .flatMap(
                template ->
                    template.instantiate(Settings.none(), diagnostics, Budget.unlimitedTime()));
    assertThat(read).as("%s%s", Games.rendered(diagnostics), text).isPresent();
    return read.get();
  }

  private static String written(GameInstance instance) throws IOException {
    StringBuilder out = new StringBuilder();
    assertThat(new GameWriter(instance).obstacle()).isEmpty();
    new GameWriter(instance).write(out);
    return out.toString();
  }

  private static List<String> promises(GameInstance instance) {
    InformationSetNames sets = InformationSetNames.of(instance.game());
    return instance.promises().stream()
        .map(
            promise ->
                promise.kind()
                    + promise.name()
                    + promise.promisors()
                    + promise.words()
                    + promise.clauses().stream()
                        .map(clause -> sets.name(clause.informationSet()) + clause.permitted())
                        .toList())
        .toList();
  }

  /** All that a reader of the game can see, with names made plain. */
  private static List<String> described(Game game) {
    PlainNames names = new PlainNames(game);
    InformationSetNames sets = InformationSetNames.of(game);
    GameTree tree = game.tree();
    List<String> lines = new ArrayList<>();
    lines.add(game.title() + "|" + game.about() + "|" + game.source());
    for (Player player : game.players()) {
      lines.add(names.player(player.index()) + " " + player.title());
    }
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        int outcome = tree.outcome(node);
        String name = game.outcomeName(outcome).map(names::outcome).orElse("");
        lines.add(node + " " + name + " " + game.payoffVector(outcome));
        continue;
      }
      int move = tree.move(node);
      boolean chance = tree.owner(move) == GameTree.CHANCE;
      lines.add(
          node
              + (chance ? " chance " + tree.law(move) : " " + sets.name(move))
              + " "
              + tree.owner(move)
              + " "
              + tree.actions(move)
              + " on "
              + game.date(move));
    }
    return lines;
  }
}
