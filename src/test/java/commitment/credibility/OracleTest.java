package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.format.efg.EfgReader;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.template.GameInstance;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The trees of {@code test-data/efg/trees} against {@code test-data/solved/expected.json}: tree
 * {@code NAME_k.efg} belongs to entry number k of NAME.
 */
class OracleTest {
  private static final Path TREES = Path.of("test-data/efg/trees");
  private static final JsonObject EXPECTED = expected();

  private static JsonObject expected() {
    try {
      return JsonParser.parseString(Files.readString(Path.of("test-data/solved/expected.json")))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> trees() throws IOException {
    try (Stream<Path> files = Files.list(TREES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".efg"))
          .map(name -> name.replace(".efg", ""))
          .sorted()
          .toList();
    }
  }

  private static Optional<JsonObject> entry(String tree) {
    int underscore = tree.lastIndexOf('_');
    String number = tree.substring(underscore + 1);
    JsonElement entries = EXPECTED.get(tree.substring(0, Math.max(0, underscore)));
    if (!number.matches("[0-9]+") || entries == null || !entries.isJsonArray()) {
      return Optional.empty();
    }
    JsonArray array = entries.getAsJsonArray();
    int place = Integer.parseInt(number) - 1;
    return place < array.size()
        ? Optional.of(array.get(place).getAsJsonObject())
        : Optional.empty();
  }

  static List<String> treesWithEntry() throws IOException {
    return trees().stream().filter(tree -> entry(tree).isPresent()).toList();
  }

  @Test
  void theTreesWithoutAnEntryAreThese() throws IOException {
    List<String> without = new ArrayList<>(trees());
    without.removeAll(treesWithEntry());
    assertThat(without)
        .containsExactly(
            "G02_two_beliefs",
            "G05_latitude",
            "G08_resolution_agent_form",
            "G09_ring",
            "G11_public_treaty",
            "G11_secret_treaty",
            "G11b_bagwell_eps_1_100",
            "G16_sunk_cost",
            "G16_tied_hands",
            "G17b_turnover",
            "G21_strategic_ambiguity",
            "G28_selten_horse",
            "G29_beer_quiche",
            "G30_chain_store_2",
            "G31_centipede_4",
            "G31_centipede_6");
    assertThat(treesWithEntry()).hasSize(trees().size() - without.size()).hasSizeGreaterThan(30);
  }

  private static Game read(String tree) throws IOException {
    Path file = TREES.resolve(tree + ".efg");
    Diagnostics diagnostics = new Diagnostics();
    Optional<GameInstance> game =
        EfgReader.read(
            new SourceFile(file.toString(), Files.readString(file)),
            diagnostics,
            Budget.unlimitedTime());
    assertThat(diagnostics.hasErrors()).isFalse();
    return game.orElseThrow().game();
  }

  private static Promise promise(Game game, JsonObject entry) {
    InformationSetNames names = InformationSetNames.of(game);
    List<Clause> clauses = new ArrayList<>();
    entry
        .getAsJsonObject("promise")
        .entrySet()
        .forEach(
            clause -> {
              int move = names.find(clause.getKey()).orElseThrow();
              int action = game.tree().actions(move).indexOf(clause.getValue().getAsString());
              clauses.add(new Clause(move, action));
            });
    int promisor = game.findPlayer(entry.get("promisor").getAsString()).orElseThrow().index();
    return new Promise(Promise.Kind.PROMISE, "Promise", promisor, "", clauses);
  }

  private static GameAssessment assess(Game game, Arithmetic arithmetic, Promise... promises) {
    return new TimeConsistencyTest(
            game, TreeIndex.of(game.tree()), 10, arithmetic, Budget.unlimitedTime())
        .assess(List.of(promises));
  }

  @ParameterizedTest
  @MethodSource("treesWithEntry")
  void agrees(String tree) throws IOException {
    for (Arithmetic arithmetic : Arithmetic.values()) {
      agrees(tree, arithmetic);
    }
  }

  private void agrees(String tree, Arithmetic arithmetic) throws IOException {
    JsonObject entry = entry(tree).orElseThrow();
    Game game = read(tree);
    assertThat(game.playerNames()).isEqualTo(strings(entry.get("players")));
    Promise promise = promise(game, entry);
    GameAssessment assessment = assess(game, arithmetic, promise);
    PromiseAssessment found = assessment.promises().get(0);

    assertThat(found.equilibria()).contains(entry.get("spe_count").getAsBigInteger());
    assertThat(found.keeping()).contains(entry.get("spe_following_promise").getAsBigInteger());
    assertThat(assessment.nobodyBound().payoffs())
        .containsExactlyInAnyOrderElementsOf(vectors(entry.get("spe_payoffs")));
    assertThat(found.promiseBound().payoffs())
        .containsExactlyInAnyOrderElementsOf(vectors(entry.get("commitment_world_payoffs")));
    String verdict = entry.get("verdict").getAsString();
    if (verdict.equals("KNIFE-EDGE/CONTINGENT")) {
      assertThat(found.verdict()).isIn(Verdict.KNIFE_EDGE, Verdict.CONTINGENT);
      assertThat(found.keeping().orElseThrow()).isPositive();
    } else {
      assertThat(found.verdict()).isEqualTo(Verdict.valueOf(verdict));
    }
    JsonObject temptations = entry.getAsJsonObject("temptation_by_infoset");
    InformationSetNames names = InformationSetNames.of(game);
    assertThat(found.clauses()).hasSize(temptations.size());
    for (ClauseAssessment clause : found.clauses()) {
      List<String> ends = strings(temptations.get(names.name(clause.informationSet())));
      assertThat(clause.temptation())
          .as(names.name(clause.informationSet()))
          .contains(new Interval(rational(ends.get(0)), rational(ends.get(1))));
    }
    assertThat(found.minimalFine().someEquilibrium())
        .contains(rational(entry.get("min_fine_some").getAsString()));
    assertThat(found.minimalFine().allEquilibriaAbove())
        .contains(rational(entry.get("min_fine_all_strictly_above").getAsString()));
    assertThat(assessment.isComplete()).isTrue();
  }

  /** What oracle entries say of the bare guarantee, told apart as they are not there. */
  @Test
  void equalStakeAndCostIsAKnifeEdge() throws IOException {
    Game game = read("G01_bare_guarantee_2");
    JsonObject entry = entry("G01_bare_guarantee_2").orElseThrow();
    assertThat(assess(game, Arithmetic.FASTEST, promise(game, entry)).promises().get(0).verdict())
        .isEqualTo(Verdict.KNIFE_EDGE);
  }

  /** Perfect-information trees without an entry: results of the game library. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G31_centipede_4         | 2, 0
          G31_centipede_6         | 2, 0
          G11_public_treaty       | -1/2, 0
          """)
  void treesWithAKnownOutcome(String tree, String payoffs) throws IOException {
    List<Rational> expected = Stream.of(payoffs.split(", *")).map(OracleTest::rational).toList();
    assertThat(assess(read(tree), Arithmetic.FASTEST).nobodyBound().payoffs())
        .containsExactly(expected);
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void threeRoundBargainingIsCountedExactly(Arithmetic arithmetic) throws IOException {
    Game game = read("G25_rubinstein3_1");
    JsonObject entry = entry("G25_rubinstein3_1").orElseThrow();
    GameAssessment assessment = assess(game, arithmetic, promise(game, entry));
    assertThat(assessment.promises().get(0).equilibria()).contains(BigInteger.valueOf(1_998_848));
    assertThat(assessment.nobodyBound().payoffs()).hasSize(4);
  }

  private static Rational rational(String text) {
    return Rational.parse(text).orElseThrow();
  }

  private static List<String> strings(JsonElement array) {
    List<String> strings = new ArrayList<>();
    array.getAsJsonArray().forEach(element -> strings.add(element.getAsString()));
    return strings;
  }

  private static List<List<Rational>> vectors(JsonElement array) {
    List<List<Rational>> vectors = new ArrayList<>();
    array
        .getAsJsonArray()
        .forEach(
            vector -> vectors.add(strings(vector).stream().map(OracleTest::rational).toList()));
    return vectors;
  }
}
