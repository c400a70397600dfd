package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.format.promise.ReservedWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference page speaks of the words that the language has, no more and no fewer. */
class LanguagePageTest {
  private static String page() throws IOException {
    return Files.readString(Path.of("docs/language.md"));
  }

  @Test
  void listsTheReservedWords() throws IOException {
    Matcher list = Pattern.compile("Words that cannot be names: `([a-z\\s]+)`").matcher(page());
    assertThat(list.find()).isTrue();
    assertThat(Arrays.asList(list.group(1).split("\\s+")))
        .containsExactlyInAnyOrderElementsOf(ReservedWords.all());
  }

  @Test
  void listsTheItemsOfAFile() throws IOException {
    String page = page();
    String table =
        page.substring(page.indexOf("## Items of a file"), page.indexOf("They may stand in"));
    List<String> firstColumn =
        table
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(row -> row.split(" \\| ")[0])
            .toList();
    Set<String> words =
        Pattern.compile("`([a-z]+)[^`]*`")
            .matcher(String.join("\n", firstColumn))
            .results()
            .map((MatchResult word) -> word.group(1))
            .collect(Collectors.toSet());
    assertThat(words).containsExactlyInAnyOrderElementsOf(ItemWord.words());
  }
}
