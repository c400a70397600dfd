package commitment.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The game library as it travels with the program: the files of {@code games/}, by theme. */
final class GameLibrary {
  private static final Pattern TITLE = Pattern.compile("(?m)^game\\s+\"((?:[^\"\\\\]|\\\\.)*)\"");

  private GameLibrary() {}

  /**
   * A game of the library.
   *
   * @param theme the folder
   * @param name the file without its ending
   */
  record Entry(String theme, String name, String text) {
    String title() {
      Matcher matcher = TITLE.matcher(text);
      return matcher.find() ? matcher.group(1).replace("\\\"", "\"") : name;
    }
  }

  /** Sorted by theme and name. */
  static List<Entry> entries() {
    URL root = GameLibrary.class.getResource("/games");
    if (root == null) {
      return List.of();
    }
    try {
      URI uri = root.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          return entriesUnder(jar.getPath("/games"));
        }
      }
      return entriesUnder(Path.of(uri));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Entry> entriesUnder(Path root) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".game")).toList()) {
        String name = file.getFileName().toString();
        Path folder = root.relativize(file).getParent();
        try (InputStream in = Files.newInputStream(file)) {
          entries.add(
              new Entry(
                  folder == null ? "" : folder.toString().replace("/", ""),
                  name.substring(0, name.length() - ".game".length()),
                  new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::theme).thenComparing(Entry::name));
    return entries;
  }

  static Optional<Entry> find(String name) {
    return entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }
}
