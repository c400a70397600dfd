package commitment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Expected texts in files beside their cases: {@code a01.efg} is paired with {@code a01.expected}.
 *
 * <p>{@code -Dgolden.update=true} writes the files anew; review them with {@code git diff}.
 */
public final class Golden {
  private static final String ENDING = ".expected";

  private Golden() {}

  /** The golden file of a case. */
  public static Path of(Path input) {
    return input.resolveSibling(stem(input) + ENDING);
  }

  /** Compares a text with the golden file of a case, or writes that file. */
  public static void check(Path input, String actual) {
    checkFile(of(input), actual);
  }

  /** Compares a text with a golden file that has an ending of its own, or writes that file. */
  public static void checkFile(Path golden, String actual) {
    try {
      if (isUpdate()) {
        Files.writeString(golden, actual);
        return;
      }
      assertThat(golden).as("golden file; write it with -Dgolden.update=true").exists();
      assertThat(actual)
          .as("%s; after a review, write it anew with -Dgolden.update=true", golden)
          .isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cases of a folder, in order of name.
   *
   * @param pattern a glob, as in {@code *.{efg,game}}
   */
  public static List<Path> cases(Path folder, String pattern) {
    try (Stream<Path> files = Files.list(folder)) {
      var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
      return files.filter(file -> matcher.matches(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The golden files of a folder that belong to none of the cases. */
  public static List<Path> orphans(Path folder, String pattern) {
    List<Path> wanted = cases(folder, pattern).stream().map(Golden::of).toList();
    return cases(folder, "*" + ENDING).stream().filter(file -> !wanted.contains(file)).toList();
  }

  /** The text of a file: UTF-8, or Latin-1 where it is not that. */
  public static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUpdate() {
    return "true".equals(System.getProperty("golden.update"));
  }

  private static String stem(Path input) {
    String name = input.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
