package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.game.TimePreference;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import commitment.testing.Golden;
import commitment.testing.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every game of the library tells its story, names its source, and meets its own expectations. */
class LibraryTest {
  /** The file as it is and under each of its scenarios; nothing in it is wrong in any of them. */
  private static List<GameInstance> instances(Path game) {
    GameTemplate template = Games.template(Golden.text(game));
    List<GameInstance> instances = new ArrayList<>();
    for (Settings setting : Library.settings(template)) {
      Diagnostics diagnostics = new Diagnostics();
      Optional<GameInstance> instance =
          template.instantiate(setting, diagnostics, Budget.unlimitedTime());
      assertThat(diagnostics.hasErrors()).as(Games.rendered(diagnostics)).isFalse();
      instances.add(instance.orElseThrow());
    }
    return instances;
  }

  /** What this version reads, but cannot solve and test yet. */
  private static Optional<String> outside(GameInstance instance) {
    return instance.timePreferences().stream().anyMatch(TimePreference::isBiased)
        ? Optional.of(": a game with a present-biased player")
        : Optional.empty();
  }

  /** What cannot be solved yet has its expectations all the same: it is refused, with the class. */
  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void meetsItsExpectations(Path game) {
    Optional<String> refusal =
        instances(game).stream()
            .filter(instance -> !instance.expectations().isEmpty())
            .flatMap(instance -> outside(instance).stream())
            .findFirst();
    CommandRun run = CommandRun.of("test", game.toString());
    if (refusal.isPresent()) {
      assertThat(run.err()).contains(game.toString()).contains(refusal.get());
      assertThat(run.out()).isEmpty();
      assertThat(run.code()).isEqualTo(4);
      return;
    }
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("NOT MET").contains("expectations met");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void tellsItsStoryAndSource(Path game) throws IOException {
    String text = Files.readString(game);
    assertThat(text).contains("\nabout ").contains("\nsource ").contains("\nexpect ");
    assertThat(text).containsAnyOf("\npromise ", "\nthreat ");
    assertThat(text.lines().filter(line -> line.length() > 240)).isEmpty();
  }

  /** Story and source aside a game is no longer than a page, and nothing in it is there twice. */
  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void hasAtMostFortyLines(Path game) throws IOException {
    String text =
        Files.readString(game)
            .replaceAll("(?s)about \"\"\".*?\"\"\"", "")
            .replaceAll("(?m)^(source .*|\\s*#.*)$", "");
    assertThat(text.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void isCheckedCompletely(Path game) {
    CommandRun run = CommandRun.of("check", "--json", game.toString());
    Optional<String> refusal = outside(instances(game).get(0));
    if (refusal.isPresent()) {
      assertThat(run.err()).contains(game.toString()).contains(refusal.get());
      assertThat(run.code()).isEqualTo(4);
      return;
    }
    assertThat(run.code()).isIn(0, 1);
    assertThat(run.out()).contains("\"verified\":true");
    if (instances(game).get(0).game().tree().isPerfectInformation()) {
      assertThat(run.out()).contains("\"complete\":true");
    }
  }

  @Test
  void isListedAndPrinted() throws IOException {
    CommandRun list = CommandRun.of("games");
    assertThat(list.code()).isZero();
    for (Path game : Library.games()) {
      String name = game.getFileName().toString().replace(".game", "");
      assertThat(list.out()).contains("  " + name + " ");
      assertThat(CommandRun.of("games", name).out()).isEqualTo(Files.readString(game));
    }
  }

  @Test
  void anUnknownGameIsAnsweredWithTheNearest() {
    CommandRun run = CommandRun.of("games", "bare-garantee");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean 'bare-guarantee'?");
  }
}
