package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.format.efg.EfgReader;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.limit.Budget;
import commitment.template.Settings;
import commitment.testing.Games;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The games of the library are, node for node, the trees of {@code test-data/efg/trees}, which were
 * written by another program: {@code test-data/efg/library.txt} says which, with which settings.
 *
 * <p>The same are: the nodes in preorder, who moves at each, the partition into information sets,
 * the number of actions, the probabilities, and the payoffs. Actions have other labels there.
 */
class LibraryOracleTest {
  private static final Path TREES = Path.of("test-data/efg/trees");

  /** {@code TREE GAME [NAME=VALUE …]}. */
  static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("test-data/efg/library.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isTheTree(String row) throws IOException {
    String[] words = row.split(" +");
    Settings settings = Settings.none();
    for (String word : List.of(words).subList(2, words.length)) {
      String[] sides = word.split("=");
      settings = settings.with(sides[0], Rational.parse(sides[1]).orElseThrow());
    }
    Game game =
        Games.template(Files.readString(Path.of("games", words[1])))
            .instantiate(settings, new Diagnostics(), Budget.unlimitedTime())
            .orElseThrow()
            .game();
    Path tree = TREES.resolve(words[0]);
    Game expected =
        EfgReader.read(
                new SourceFile(tree.toString(), Files.readString(tree)),
                new Diagnostics(),
                Budget.unlimitedTime())
            .orElseThrow()
            .game();
    assertThat(described(game)).isEqualTo(described(expected));
  }

  private static List<String> described(Game game) {
    GameTree tree = game.tree();
    Map<Integer, Integer> sets = new HashMap<>();
    List<String> nodes = new ArrayList<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        nodes.add(node + " ends with " + game.payoffVector(tree.outcome(node)));
        continue;
      }
      int move = tree.move(node);
      if (tree.owner(move) == GameTree.CHANCE) {
        nodes.add(node + " chance " + tree.law(move));
      } else {
        int set = sets.computeIfAbsent(move, key -> sets.size());
        nodes.add(
            node
                + " player "
                + tree.owner(move)
                + " at set "
                + set
                + " with "
                + tree.actionCount(move)
                + " actions");
      }
    }
    return nodes;
  }

  @Test
  void everyTreeHasItsGame() throws IOException {
    try (Stream<Path> files = Files.list(TREES)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".efg")))
          .containsExactlyInAnyOrderElementsOf(
              rows().stream().map(row -> row.substring(0, row.indexOf(' '))).toList());
    }
  }
}
