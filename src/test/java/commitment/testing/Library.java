package commitment.testing;

import commitment.template.GameTemplate;
import commitment.template.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The games that people read. */
public final class Library {
  private Library() {}

  /** The files, sorted; there are some. */
  public static List<Path> games() {
    try (Stream<Path> files = Files.walk(Path.of("games"))) {
      List<Path> games = files.filter(file -> file.toString().endsWith(".game")).sorted().toList();
      if (games.isEmpty()) {
        throw new IllegalStateException("no games under " + Path.of("games").toAbsolutePath());
      }
      return games;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as it is, and each of its scenarios. */
  public static List<Settings> settings(GameTemplate template) {
    List<Settings> settings = new ArrayList<>(List.of(Settings.none()));
    template.scenarios().forEach(scenario -> settings.add(Settings.of(scenario.name())));
    return settings;
  }
}
