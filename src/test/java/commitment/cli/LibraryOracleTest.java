package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.format.efg.EfgReader;
import commitment.game.Game;
import commitment.limit.Budget;
import commitment.template.Settings;
import commitment.testing.Games;
import commitment.testing.Golden;
import commitment.testing.SameGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The games of the library are, node for node, the trees of {@code test-data/efg/trees}, which were
 * written by another program: {@code test-data/efg/library.txt} says which, with which settings.
 *
 * <p>The same are: the nodes in preorder, who moves at each, the partition into information sets,
 * the actions in their order, the probabilities, and the payoffs; see {@link SameGame}. Names of
 * players and information sets are others there.
 */
class LibraryOracleTest {
  private static final Path TREES = Path.of("test-data/efg/trees");

  /** {@code TREE GAME [NAME=VALUE …] [LABEL>LABEL …]}. */
  private record Row(String tree, String game, Settings settings, Map<Pattern, String> renamings) {
    static Row of(String line) {
      List<String> words = List.of(line.split(" +"));
      Settings settings = Settings.none();
      Map<Pattern, String> renamings = new LinkedHashMap<>();
      for (String word : words.subList(2, words.size())) {
        String[] sides = word.split("[=>]", 2);
        if (word.contains(">")) {
          renamings.put(Pattern.compile(sides[0]), sides[1]);
        } else {
          settings = settings.with(sides[0], Rational.parse(sides[1]).orElseThrow());
        }
      }
      return new Row(words.get(0), words.get(1), settings, renamings);
    }

    /** Where the tree and the game at some settings differ. */
    Optional<String> difference(Settings at) {
      return new SameGame(renamings).difference(read(tree), instance(game, at));
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("test-data/efg/library.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Row::of)
        .toList();
  }

  private static Game instance(String game, Settings settings) {
    return Games.template(Golden.text(Path.of("games", game)))
        .instantiate(settings, new Diagnostics(), Budget.unlimitedTime())
        .orElseThrow()
        .game();
  }

  private static Game read(String tree) {
    Path file = TREES.resolve(tree);
    return EfgReader.read(
            new SourceFile(file.toString(), Golden.text(file)),
            new Diagnostics(),
            Budget.unlimitedTime())
        .orElseThrow()
        .game();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isTheTree(Row row) {
    assertThat(row.difference(row.settings())).isEmpty();
  }

  /** The comparison sees payoffs, probabilities, actions and the length of a game. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G01_bare_guarantee_1 | s | 4   | node 6 after [Sign, Attack, Renege]: [-6, 3, -3], not [-6, 3, -4]
          G07_brinkmanship_1   | r | 1/3 | node 3 after [Attack, Escalate]: [1/4, 3/4], not [1/3, 2/3]
          G37_fast_track_1     | closed | 1 | node 2 after [Concede]: [Approve, Amend, Reject], not [Approve, Reject]
          G31_centipede_4      | n | 6   | node 8 after [Pass, Pass, Pass, Pass]: a leaf in one game only
          G17_cea_1of3_1       | K | 3   | node 6 after [Revoke, Yes, Yes, No]: [2, 0, 1/100, 0], not [-1/10, 1, -99/100, -1]
          """)
  void aDifferenceIsSeen(String tree, String parameter, String value, String difference)
      throws IOException {
    Row row = rows().stream().filter(r -> r.tree().equals(tree + ".efg")).findFirst().orElseThrow();
    Settings other = row.settings().with(parameter, Rational.parse(value).orElseThrow());
    assertThat(row.difference(other)).contains(difference);
  }

  /** … and labels, partitions and players. */
  @Test
  void aDifferenceOfLabelsPartitionsAndPlayersIsSeen() {
    SameGame sameGame = new SameGame(Map.of());
    Game open = read("G11_public_treaty.efg");
    Game secret = read("G11_secret_treaty.efg");
    assertThat(sameGame.difference(open, open)).isEmpty();
    assertThat(sameGame.difference(open, secret)).contains("node 4 after [Not]: its partition");
    assertThat(sameGame.difference(secret, open)).contains("node 4 after [Not]: its partition");
    assertThat(sameGame.difference(open, read("G01_bare_guarantee_1.efg")))
        .contains("2 players, not 3");
    assertThat(
            sameGame.difference(read("G10_deferred_payment_1.efg"), read("G04_peacekeepers_1.efg")))
        .contains("node 0 after []: 0, not 1");
    assertThat(new SameGame(Map.of(Pattern.compile("Sig."), "Not")).difference(open, open))
        .contains("node 0 after []: [Not, Not], not [Sign, Not]");
  }

  @Test
  void everyTreeHasItsGame() throws IOException {
    try (Stream<Path> files = Files.list(TREES)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".efg")))
          .containsExactlyInAnyOrderElementsOf(rows().stream().map(Row::tree).toList());
    }
  }
}
