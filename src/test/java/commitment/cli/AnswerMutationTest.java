package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.testing.JsonMutation;
import commitment.testing.Library;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import commitment.testing.WrittenGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code verify} accepts our own answers, and rejects them once any claim in them is changed. The
 * fields that carry no claim about the game are listed here with the reason.
 */
class AnswerMutationTest {
  /** How many changes of each answer are tried; all with {@code -Dmutations=1000000}. */
  private static final int MUTATIONS = Integer.getInteger("mutations", 1);

  private static final Map<String, String> NO_CLAIMS =
      Map.ofEntries(
          Map.entry("\\.version", "which version answered"),
          Map.entry("\\.command", "which command answered; another one is refused with code 4"),
          Map.entry(
              "\\.verified", "what was checked when the answer was given cannot be known later"),
          Map.entry("\\.verification", "the same in words"),
          Map.entry("\\.warnings.*", "what was said of the file while reading"),
          Map.entry("\\.input\\.path", "where the file lay"),
          Map.entry("\\.input\\.sha256", "another state of the file; a note says so"),
          Map.entry("\\.game\\.parameters\\..*", "they choose the game that the answer is about"),
          Map.entry("\\.result\\.promises\\[\\](\\.minimalFine)?\\.reason", "words only"),
          Map.entry(
              "\\.result\\.promises\\[\\]\\.minimalFine\\.bounds\\..*",
              "weaker bounds are right too"),
          Map.entry("\\.result\\.remarks.*", "words only"));

  /** A component of a subgame in which one player decides need not be told. */
  private static final String NOT_LACKED = "\\.result\\.components|\\.input\\..*";

  /** Null with information sets, or a remark on a claim. */
  private static final String NOT_TOLD =
      "\\.result\\.promises\\[\\]\\.(robustness|spe\\..*|minimalFine\\..*|clauses\\[\\]\\.exact|harm\\..*exact)";

  static Stream<String> library() {
    return Library.games().stream()
        .map(Path::toString)
        .flatMap(game -> Stream.of("check " + game, "solve --max 8 " + game));
  }

  @ParameterizedTest
  @MethodSource("library")
  void ofEveryLibraryGame(String line) {
    String[] words = (line + " --json --no-verify").split(" ");
    String game = line.substring(line.lastIndexOf(' ') + 1);
    assertChecked(game, CommandRun.of(words), line.hashCode());
  }

  static Stream<Long> seeds() {
    return Stream.iterate(40L, seed -> seed + 9).limit(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ofRandomGames(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomGames.game(seed, 500);
    if (!RandomGames.hasDecision(game)) {
      return;
    }
    Promise promise = RandomGames.promise(game, seed);
    String file = WrittenGame.of(game, List.of(promise), folder);
    assertChecked(file, CommandRun.of("check", file, "--json"), seed);
    assertChecked(file, CommandRun.of("solve", file, "--json"), seed);
  }

  static Stream<Long> moreSeeds() {
    return Stream.iterate(300L, seed -> seed + 7).limit(4);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("moreSeeds")
  void ofRandomGamesWithInformationSets(long seed, @TempDir Path folder) throws IOException {
    Game game = RandomInformation.game(seed, 2, 4, 40);
    List<Promise> promises =
        RandomGames.hasDecision(game) ? List.of(RandomGames.promise(game, seed)) : List.of();
    String file = WrittenGame.of(game, promises, folder);
    assertChecked(file, CommandRun.of("check", file, "--json"), seed);
    assertChecked(file, CommandRun.of("solve", "--nash", file, "--json"), seed);
  }

  private static void assertChecked(String game, CommandRun answer, long seed) {
    if (answer.code() > 1) {
      return;
    }
    JsonObject accepted = accepted(game, answer.out());
    List<String> unchecked = new ArrayList<>();
    accepted.getAsJsonArray("unchecked").forEach(part -> unchecked.add(path(part)));
    accepted.getAsJsonArray("ignored").forEach(part -> unchecked.add("." + part.getAsString()));
    boolean mayBeIncomplete =
        !answer.out().contains("\"perfectInformation\":true")
            || answer.out().contains("\"command\":\"solve\"");
    List<JsonMutation> mutations = new ArrayList<>(JsonMutation.all(answer.out()));
    mutations.removeIf(
        mutation ->
            NO_CLAIMS.keySet().stream().anyMatch(mutation.path()::matches)
                || (mayBeIncomplete && mutation.path().equals(".complete"))
                || unchecked.stream().anyMatch(path -> isIn(path, mutation.path())));
    Collections.shuffle(mutations, new Random(seed));
    for (JsonMutation mutation : mutations.subList(0, Math.min(MUTATIONS, mutations.size()))) {
      CommandRun run = verify(game, mutation.document().get());
      assertThat(run.code())
          .as(mutation.path() + ": " + mutation.from() + " to " + mutation.to() + run.all())
          .isEqualTo(1);
    }
    assertShorterNoticed(game, answer.out(), unchecked, seed);
    otherStrategy(answer.out(), new Random(seed))
        .ifPresent(
            document -> {
              CommandRun run = verify(game, document);
              assertThat(run.code()).as(document + run.all()).isEqualTo(1);
            });
  }

  /** A list without one of its elements, or without any. */
  private static void assertShorterNoticed(
      String game, String answer, List<String> unchecked, long seed) {
    List<JsonMutation> mutations = new ArrayList<>(JsonMutation.shorter(answer));
    mutations.removeIf(
        mutation ->
            Stream.concat(NO_CLAIMS.keySet().stream(), Stream.of(NOT_LACKED))
                    .anyMatch(mutation.path()::matches)
                || unchecked.stream().anyMatch(path -> isIn(path, mutation.path()))
                || mayBeShorter(mutation.path(), answer, unchecked));
    Collections.shuffle(mutations, new Random(seed));
    for (JsonMutation mutation : mutations.subList(0, Math.min(MUTATIONS, mutations.size()))) {
      CommandRun run = verify(game, mutation.document().get());
      assertThat(run.code())
          .as(mutation.path() + ": " + mutation.from() + " to " + mutation.to() + run.all())
          .isEqualTo(1);
    }
  }

  /**
   * What an answer leaves out that does not say it is complete is not claimed; and one without the
   * Nash equilibria beside the others is an answer without {@code --nash}.
   */
  private static boolean mayBeShorter(String path, String answer, List<String> unchecked) {
    boolean open = answer.contains("\"complete\":false") || unchecked.contains(".complete");
    return switch (path) {
      case ".result.equilibria" -> open || answer.contains("\"subgamePerfect\":false");
      case ".result.promises", ".result.payoffs" -> open;
      default -> false;
    };
  }

  private static String path(JsonElement unchecked) {
    return "." + unchecked.getAsJsonObject().get("path").getAsString();
  }

  private static boolean isIn(String whole, String path) {
    return path.equals(whole) || path.startsWith(whole + ".") || path.startsWith(whole + "[");
  }

  /** Nothing in it is wrong; and in a game of perfect information nothing is left unchecked. */
  private static JsonObject accepted(String game, String answer) {
    CommandRun run = CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-", "--json");
    assertThat(run.code()).as(run.all() + answer).isIn(0, 4);
    JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
    JsonObject result = document.getAsJsonObject("result");
    result
        .getAsJsonArray("ignored")
        .forEach(
            path ->
                assertThat(Stream.concat(NO_CLAIMS.keySet().stream(), Stream.of(NOT_TOLD)))
                    .anyMatch(("." + path.getAsString())::matches));
    boolean open = !result.getAsJsonArray("unchecked").isEmpty();
    assertThat(document.get("complete").getAsBoolean()).isEqualTo(!open);
    if (document.getAsJsonObject("game").get("perfectInformation").getAsBoolean()) {
      // Whether there are more Nash equilibria is left open.
      result
          .getAsJsonArray("unchecked")
          .forEach(part -> assertThat(path(part)).as(run.out()).isEqualTo(".complete"));
      assertThat(run.code()).isZero();
    }
    return result;
  }

  private static CommandRun verify(String game, String answer) {
    return CommandRun.in(CommandRun.PROJECT, answer, "verify", game, "-");
  }

  /**
   * One equilibrium with another action at one information set. Where all equilibria are listed
   * that is none of them, or one that is listed twice then.
   */
  private static Optional<String> otherStrategy(String answer, Random random) {
    JsonObject document = JsonParser.parseString(answer).getAsJsonObject();
    JsonObject result = document.getAsJsonObject("result");
    if (!result.has("equilibria")) {
      return Optional.empty();
    }
    JsonArray equilibria = result.getAsJsonArray("equilibria");
    boolean all = String.valueOf(equilibria.size()).equals(result.get("count").getAsString());
    JsonObject equilibrium = equilibria.get(random.nextInt(equilibria.size())).getAsJsonObject();
    List<JsonObject> sets = new ArrayList<>();
    List<String> names = new ArrayList<>();
    equilibrium
        .getAsJsonObject("strategies")
        .entrySet()
        .forEach(
            player ->
                player
                    .getValue()
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(
                        set -> {
                          names.add(set.getKey());
                          sets.add(set.getValue().getAsJsonObject());
                        }));
    int place = sets.isEmpty() ? 0 : random.nextInt(sets.size());
    if (!all || sets.isEmpty()) {
      return Optional.empty();
    }
    JsonObject actions = equilibrium.getAsJsonObject("values").getAsJsonObject(names.get(place));
    String taken = sets.get(place).keySet().iterator().next();
    List<String> others =
        actions.keySet().stream().filter(action -> !action.equals(taken)).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    sets.get(place).remove(taken);
    sets.get(place).addProperty(others.get(random.nextInt(others.size())), "1");
    return Optional.of(document.toString());
  }

  @Test
  void whatCarriesNoClaimIsStillThere() {
    List<String> paths =
        JsonMutation.all(CommandRun.of("solve", "games/markets/trust.game", "--json").out())
            .stream()
            .map(JsonMutation::path)
            .toList();
    for (String field : List.of("\\.version", "\\.verified", "\\.input\\.sha256")) {
      assertThat(NO_CLAIMS).containsKey(field);
      assertThat(paths).anyMatch(path -> Pattern.matches(field, path));
    }
  }
}
