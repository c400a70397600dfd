package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The transcripts of the pages are what the program prints: in a {@code console} block each line
 * {@code $ ./solver …} is run in the project's folder. Rewritten with {@code -Dgolden.update=true}.
 * The first block of the README shows a command only.
 */
class TranscriptTest {
  private static final String PROMPT = "$ ./solver ";

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    if (Files.isDirectory(Path.of("docs"))) {
      try (Stream<Path> files = Files.walk(Path.of("docs"))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void saysWhatTheProgramSays(Path page) throws IOException {
    String text = Files.readString(page);
    StringBuilder fresh = new StringBuilder();
    boolean inside = false;
    boolean shown = false;
    int transcripts = 0;
    for (String line : text.lines().toList()) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
        transcripts += inside ? 1 : 0;
        shown = inside && transcripts == 1 && page.endsWith("README.md");
        fresh.append(line).append('\n');
      } else if (!inside || shown) {
        fresh.append(line).append('\n');
      } else if (line.startsWith(PROMPT)) {
        CommandRun run = CommandRun.of(line.substring(PROMPT.length()).split(" +"));
        assertThat(run.code()).as(line).isLessThan(10);
        fresh.append(line).append('\n').append(run.out()).append(run.err());
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, fresh);
    }
    assertThat(Files.readString(page)).isEqualTo(fresh.toString());
  }
}
