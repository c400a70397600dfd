package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.GambitSyntax;
import commitment.testing.GambitSyntax.Node;
import commitment.testing.GambitSyntax.Refusal;
import commitment.testing.GambitSyntax.Tree;
import commitment.testing.Games;
import commitment.testing.Golden;
import commitment.testing.Library;
import commitment.testing.RandomGames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is written is the same game to a strict reader of Gambit's syntax, written anew for this.
 */
class GambitSyntaxTest {
  private static final Path FOLDER = Path.of("test-data/efg");

  private static void check(GameInstance instance) throws IOException {
    StringBuilder text = new StringBuilder();
    new EfgWriter(instance).write(text);
    Tree tree = GambitSyntax.read(text.toString());
    Game game = instance.game();
    assertThat(tree.title()).isEqualTo(game.title());
    assertThat(tree.players()).isEqualTo(game.playerNames());
    assertThat(tree.nodes()).hasSize(game.tree().nodeCount());
    Map<String, Integer> moves = new HashMap<>();
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      same(game, node, tree.nodes().get(node), moves);
    }
    assertThat(moves).hasSize((int) moves.values().stream().distinct().count());
  }

  private static void same(Game game, int node, Node read, Map<String, Integer> moves) {
    if (game.tree().isTerminal(node)) {
      assertThat(read.kind()).isEqualTo('t');
      List<Rational> payoffs = game.payoffVector(game.tree().outcome(node));
      assertThat(read.payoffs()).isEqualTo(payoffs);
      return;
    }
    int move = game.tree().move(node);
    boolean chance = game.tree().owner(move) == GameTree.CHANCE;
    assertThat(read.kind()).isEqualTo(chance ? 'c' : 'p');
    assertThat(read.player()).isEqualTo(chance ? 0 : game.tree().owner(move) + 1);
    assertThat(read.actions()).isEqualTo(game.tree().actions(move));
    assertThat(read.probabilities()).isEqualTo(chance ? game.tree().law(move) : List.of());
    assertThat(read.payoffs()).isEmpty();
    assertThat(moves.computeIfAbsent(read.set(), set -> move)).isEqualTo(move);
  }

  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void gamesOfTheLibraryInEveryScenario(Path file) throws IOException {
    GameTemplate template = Games.template(Files.readString(file));
    for (Settings settings : Library.settings(template)) {
      check(
          template.instantiate(settings, new Diagnostics(), Budget.unlimitedTime()).orElseThrow());
    }
  }

  @Test
  void randomGames() throws IOException {
    for (int seed : RandomGames.seeds().toArray()) {
      check(new GameInstance(RandomGames.game(seed, 1_000_000), Map.of(), List.of(), List.of()));
    }
  }

  static List<Path> trees() {
    return Golden.cases(FOLDER.resolve("trees"), "*.efg");
  }

  /** Files that Gambit reads. */
  @ParameterizedTest
  @MethodSource("trees")
  void readsWhatGambitReads(Path file) {
    Tree tree = GambitSyntax.read(Golden.text(file));
    Game game = EfgReading.of(file).instance().orElseThrow().game();
    assertThat(tree.nodes()).hasSize(game.tree().nodeCount());
  }

  static List<GambitComparisonTest.Row> rows() throws IOException {
    return GambitComparisonTest.rows();
  }

  /** Other bytes than UTF-8, a workbook, and a NUL at the end are not a matter of the grammar. */
  private static final List<String> NO_GRAMMAR = List.of("d14", "d56", "d59");

  /** Were it more forgiving than the newest Gambit, passing it would say little. */
  @ParameterizedTest
  @MethodSource("rows")
  void refusesWhatGambitRefuses(GambitComparisonTest.Row row) {
    String text = Golden.text(FOLDER.resolve("edge").resolve(row.name() + ".efg"));
    boolean reads;
    try {
      GambitSyntax.read(text);
      reads = true;
    } catch (Refusal | NumberFormatException e) {
      reads = false;
    }
    if (NO_GRAMMAR.contains(row.name())) {
      return;
    }
    if (row.gambit().startsWith("refuses") || row.gambit().contains("17.0 refuses")) {
      assertThat(reads).isFalse();
    } else if (!row.here().contains("E1")) {
      assertThat(reads).isTrue();
    }
  }
}
