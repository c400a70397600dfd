package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.format.promise.LayoutLexer;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.GameText;
import commitment.testing.Games;
import commitment.testing.Golden;
import commitment.testing.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With T the tokens of a text and f its canonical form: T(f(x)) = T(x) and f(f(x)) = f(x). */
class GameFormatterTest {
  private static final Path CASES = Path.of("test-data/format");

  static List<Path> cases() {
    return Golden.cases(CASES, "*.game");
  }

  static List<Path> files() {
    return Stream.concat(Library.games().stream(), cases().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isWrittenLikeTheGoldenFile(Path file) throws IOException {
    Golden.check(file, format(Files.readString(file)));
  }

  @Test
  void everyGoldenFileHasACase() {
    assertThat(Golden.orphans(CASES, "*.game")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commitment.testing.Library#games")
  void theLibraryIsInCanonicalForm(Path file) throws IOException {
    assertThat(format(Files.readString(file))).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isIdempotentAndKeepsTheMeaning(Path file) throws IOException {
    String text = Files.readString(file);
    String formatted = format(text);
    assertThat(format(formatted)).isEqualTo(formatted);
    assertThat(meaning(formatted)).isEqualTo(meaning(text));
  }

  @ParameterizedTest
  @MethodSource("files")
  void lineEndsAndMarksMeanNothing(Path file) throws IOException {
    String text = Files.readString(file);
    String formatted = format(text);
    assertThat(format(text.replace("\n", "\r\n"))).isEqualTo(formatted);
    assertThat(format(text.replace("\n", "\r"))).isEqualTo(formatted);
    assertThat(format('\uFEFF' + text)).isEqualTo(formatted);
    assertThat(meaning(text.replace("\n", "\r\n"))).isEqualTo(meaning(text));
  }

  static Stream<Object[]> filesAndSeeds() {
    List<Path> files = files();
    return IntStream.range(0, 300)
        .mapToObj(seed -> new Object[] {files.get(seed % files.size()), (long) seed});
  }

  @ParameterizedTest
  @MethodSource("filesAndSeeds")
  void blanksMeanNothing(Path file, long seed) throws IOException {
    String text = Files.readString(file);
    String respaced = respaced(text, new Random(seed), List.of());
    assertThat(format(respaced)).isEqualTo(format(text));
  }

  @ParameterizedTest
  @MethodSource("filesAndSeeds")
  void keepsComments(Path file, long seed) throws IOException {
    String text = Files.readString(file);
    List<String> comments =
        IntStream.range(0, 200).mapToObj(number -> "# " + number + " \"(:").toList();
    String commented = respaced(text, new Random(seed), comments);
    String formatted = format(commented);
    assertThat(comments(formatted)).isEqualTo(comments(commented)).isNotEmpty();
    assertThat(format(formatted)).isEqualTo(formatted);
    assertThat(meaning(formatted)).isEqualTo(meaning(text));
  }

  @Test
  void whatCannotBeReadIsNotRewritten() {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile broken = new SourceFile("x.game", Games.ENTRY.replace("Fight:  ", "Fight  "));
    assertThat(GameFormatter.format(broken, diagnostics)).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  private static String format(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<String> formatted =
        GameFormatter.format(new SourceFile("test.game", text), diagnostics);
    assertThat(Games.rendered(diagnostics)).isEmpty();
    return formatted.orElseThrow();
  }

  /** The game at its default values and in each scenario, as far as they are games. */
  private static List<String> meaning(String text) {
    Diagnostics diagnostics = new Diagnostics();
    GameTemplate template =
        GameParser.parse(new SourceFile("test.game", text), diagnostics).orElseThrow();
    List<String> meaning = new ArrayList<>();
    for (Settings setting : Library.settings(template)) {
      Diagnostics problems = new Diagnostics();
      Optional<GameInstance> instance =
          template.instantiate(setting, problems, Budget.of(100_000, 1000, null));
      instance.ifPresent(
          game ->
              meaning.add(
                  GameText.of(game.game())
                      + game.promises()
                      + game.devices()
                      + game.parameters()
                      + game.game().source()));
      problems.sorted().forEach(problem -> meaning.add(problem.message()));
    }
    return meaning;
  }

  /** The text with other blanks between its tokens, and comments where it has line ends. */
  private static String respaced(String text, Random random, List<String> comments) {
    int factor = 1 + random.nextInt(4);
    StringBuilder out = new StringBuilder();
    int next = 0;
    int end = 0;
    int lineStart = 0;
    LayoutLexer lexer =
        new LayoutLexer(new SourceFile("x", text), new Diagnostics(), ItemWord::startsAt);
    for (Token token = lexer.next(); ; token = lexer.next()) {
      if (token.kind() == TokenKind.INDENT || token.kind() == TokenKind.DEDENT) {
        continue;
      }
      String gap = text.substring(end, token.start());
      boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
      if (gap.indexOf('\n') >= 0 || gap.indexOf('#') >= 0 || atStart) {
        for (String line : gap.split("(?<=\n)")) {
          boolean start = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
          String content = line.stripLeading();
          int blanks = line.length() - content.length();
          if (line.isBlank() && line.endsWith("\n")) {
            out.append('\n');
          } else {
            out.append(" ".repeat(start ? blanks * factor : Math.max(1, blanks))).append(content);
          }
        }
      } else if (token.kind() != TokenKind.NEWLINE && token.kind() != TokenKind.END) {
        out.append(" ".repeat((gap.isEmpty() ? 0 : 1) + random.nextInt(3)));
      }
      if (token.kind() == TokenKind.END) {
        return out.toString();
      }
      boolean comment = next < comments.size() && random.nextInt(3) == 0;
      if (token.kind() == TokenKind.NEWLINE && comment) {
        boolean noComment = text.substring(lineStart, token.start()).indexOf('#') < 0;
        if (noComment) {
          out.append(" ".repeat(random.nextInt(4))).append(comments.get(next++));
        }
        out.append('\n');
        if (random.nextBoolean() && next < comments.size()) {
          out.append("\n".repeat(random.nextInt(3)));
          out.append(" ".repeat(random.nextInt(12))).append(comments.get(next++)).append('\n');
        }
        lineStart = token.end();
      } else {
        out.append(text, token.start(), token.end());
        if (token.kind() == TokenKind.NEWLINE) {
          lineStart = token.end();
        }
      }
      end = token.end();
    }
  }

  private static List<String> comments(String text) {
    List<String> comments = new ArrayList<>();
    LayoutLexer lexer =
        new LayoutLexer(new SourceFile("x", text), new Diagnostics(), ItemWord::startsAt);
    int end = 0;
    while (true) {
      Token token = lexer.next();
      text.substring(end, token.start())
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("#"))
          .forEach(comments::add);
      end = token.end();
      if (token.kind() == TokenKind.END) {
        return comments;
      }
    }
  }
}
