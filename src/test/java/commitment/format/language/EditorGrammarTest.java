package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.format.promise.LayoutLexer;
import commitment.format.promise.ReservedWords;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.testing.Golden;
import commitment.testing.TextMateGrammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The grammar for editors sees in a file what the reader of the language sees: comments, strings,
 * numbers and reserved words are exactly those, character for character; in the files of the
 * library also players, information sets and actions are told apart as the reader does.
 */
class EditorGrammarTest {
  private static final int MUTATIONS = 3;
  private static final int SOURCE_MUTATIONS = 100;

  private static TextMateGrammar grammar;

  @BeforeAll
  static void read() throws IOException {
    grammar =
        new TextMateGrammar(
            Files.readString(Path.of("editors/vscode/syntaxes/game.tmLanguage.json")));
  }

  static List<Path> files() throws IOException {
    return GameFormatterTest.files();
  }

  static List<Path> invalid() {
    return Golden.cases(Path.of("test-data/invalid"), "*.game");
  }

  static List<String> sources() {
    return MutationTest.sources();
  }

  @ParameterizedTest
  @MethodSource("files")
  void seesTheTokensOfTheReader(Path file) throws IOException {
    String text = Files.readString(file);
    check(text);
    assertThat(grammar.scopes(text)).noneMatch(scope -> scope.startsWith("invalid."));
    check(text.replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void seesThemInMutatedFiles(Path file) throws IOException {
    String text = Files.readString(file);
    for (int seed = 0; seed < MUTATIONS; seed++) {
      check(MutationTest.mutated(text, new Random(seed)));
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void seesThemInEveryCornerOfTheLanguage(String source) {
    check(source);
    for (int seed = 0; seed < SOURCE_MUTATIONS; seed++) {
      check(MutationTest.mutated(source, new Random(seed)));
    }
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void seesThemInFilesWithMistakes(Path file) throws IOException {
    check(Files.readString(file));
  }

  private static List<Token> tokens(String text) {
    LayoutLexer lexer =
        new LayoutLexer(new SourceFile("x", text), new Diagnostics(), ItemWord::startsAt);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(lexer.next());
    } while (tokens.get(tokens.size() - 1).kind() != TokenKind.END);
    return tokens;
  }

  /** Between two tokens there are blanks and comments only. */
  private static void check(String text) {
    List<String> scopes = grammar.scopes(text);
    assertThat(scopes).hasSize(text.length());
    int end = 0;
    for (Token token : tokens(text)) {
      boolean comment = false;
      for (int at = end; at < token.start(); at++) {
        char c = text.charAt(at);
        comment = c != '\n' && c != '\r' && (comment || c == '#');
        if (comment) {
          assertThat(scopes.get(at)).as(place(text, at)).startsWith("comment.");
        } else if (c != '\n' && c != '\r') {
          assertThat(scopes.get(at)).as(place(text, at)).doesNotMatch(LITERAL);
        }
      }
      for (int at = token.start(); at < token.end(); at++) {
        if (token.kind() == TokenKind.NAME && text.charAt(at) == '.') {
          continue; // I.A is a name after 'at', and a mistake elsewhere
        }
        assertThat(kind(scopes.get(at), token.kind()))
            .as("%s: %s in %s", token, scopes.get(at), place(text, at))
            .isTrue();
      }
      end = Math.max(end, token.end());
    }
  }

  private static String place(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return text.substring(start, at) + "|" + text.substring(at).split("\n", 2)[0];
  }

  private static final String LITERAL = "(comment|string|constant|keyword|invalid)[.].*";

  private static boolean kind(String scope, TokenKind kind) {
    return switch (kind) {
      case STRING -> scope.matches("(string|constant[.]character|invalid[.]illegal[.]escape)[.].*");
      case NUMBER -> scope.startsWith("constant.numeric.");
      case RESERVED -> scope.startsWith("keyword.");
      case NAME ->
          scope.matches("(variable|entity|support|keyword|constant[.]language)[.].*")
              && !scope.startsWith("keyword.control.");
      case BAD -> scope.startsWith("invalid.");
      case NEWLINE, INDENT, DEDENT, END -> true;
      default -> scope.matches("(keyword[.]operator|punctuation)[.].*");
    };
  }

  /**
   * A name before {@code @}, and after {@code players}, is a player; the name after {@code @} and
   * after {@code at} an information set; and what begins a line of the tree an action, unless it is
   * a player's move.
   */
  @ParameterizedTest
  @MethodSource("files")
  void tellsPlayersSetsAndActionsApart(Path file) throws IOException {
    String text = Files.readString(file);
    List<String> scopes = grammar.scopes(text);
    List<Token> tokens = tokens(text);
    Set<String> players = players(tokens);
    assertThat(players).isNotEmpty();
    int moves = 0;
    boolean tree = false;
    for (int index = 1; index < tokens.size() - 1; index++) {
      Token before = tokens.get(index - 1);
      Token token = tokens.get(index);
      Token after = tokens.get(index + 1);
      boolean item = token.start() == 0 || text.charAt(token.start() - 1) == '\n';
      tree = item ? token.isWord("tree") || token.isWord("def") : tree;
      if (token.kind() != TokenKind.NAME) {
        continue;
      }
      String scope = scopes.get(token.start());
      boolean starts =
          switch (before.kind()) {
            case NEWLINE, INDENT, DEDENT -> true;
            default -> false;
          };
      if (before.kind() == TokenKind.AT || before.isWord("at")) {
        assertThat(scope).as(token.toString()).startsWith("entity.name.section.information-set");
      } else if (tree && after.kind() == TokenKind.AT) {
        assertThat(scope).as(token.toString()).startsWith("entity.name.type.player");
        moves++;
      } else if (tree && after.kind() == TokenKind.COLON && before.kind() == TokenKind.COLON) {
        assertThat(scope).as(token.toString()).startsWith("entity.name.type.player");
      } else if (tree && starts && after.kind() == TokenKind.COLON) {
        String wanted = players.contains(token.text()) ? "type.player" : "tag.action";
        assertThat(scope).as(token.toString()).startsWith("entity.name." + wanted);
      }
    }
    assertThat(moves).isPositive();
  }

  private static Set<String> players(List<Token> tokens) {
    Set<String> players = new HashSet<>();
    boolean list = false;
    for (Token token : tokens) {
      list = list ? token.kind() != TokenKind.NEWLINE : token.isWord("players");
      if (list && token.kind() == TokenKind.NAME) {
        players.add(token.text());
      }
    }
    return players;
  }

  @Test
  void knowsEveryItemAndEveryReservedWord() {
    for (String word : ItemWord.words()) {
      assertThat(scope(word + " x", word)).as(word).startsWith("keyword.declaration");
      assertThat(scope(word + "s x", word + "s")).as(word).startsWith("variable");
    }
    for (String word : ReservedWords.all()) {
      for (String line : List.of(" %s x", " %s: (0)", " %s, %s: (0)", " A: %s", "players %s, A")) {
        String text = line.replace("%s", word);
        assertThat(scope(text, word)).as(text).startsWith("keyword.control");
      }
      assertThat(scope("promise " + word + " by A:", word)).startsWith("keyword.control");
      assertThat(scope(" A @" + word, word)).startsWith("keyword.control");
      assertThat(scope("  at I: " + word, word)).startsWith("keyword.control");
      assertThat(scope(" x" + word + " x", "x" + word)).as(word).startsWith("variable");
      assertThat(scope(" " + word + "s x", word + "s")).as(word).startsWith("variable");
    }
  }

  /** The scope of the first letter of a word's last occurrence. */
  private static String scope(String text, String word) {
    Matcher matcher =
        Pattern.compile("(?<![\\p{L}\\p{Nd}_])" + Pattern.quote(word) + "(?![\\p{L}\\p{Nd}_])")
            .matcher(text);
    int at = -1;
    while (matcher.find()) {
      at = matcher.start();
    }
    return grammar.scopes(text).get(at);
  }

  /** Lines in which the words between bars have a meaning of their own. */
  private static final List<String> CONTEXTS =
      List.of(
          "param c = 1 |in| 0..4 |step| 1 \"cost\"",
          "discount A |by| 9/10",
          "bias A |by| 7/10 |believed| 1",
          "promise P |by| A, B \"text\":",
          "  at I[t] |after| Pay at J if t > 1: x |or| y",
          "device |fine| 2 |on| P |by| V |paying| (V -1)",
          "device |bond| 3 |on| P",
          "device |damages| 2 |to| B |on| P",
          "device |veto| |by| B |on| P",
          "device |revocation| 2 |of| B, C |on| P",
          "expect P |holds|",
          "expect |in| s: P |fails| at I",
          "expect P |contingent|",
          "expect |value| A = 0..2",
          "expect |in| s: |value| A = 0",
          "expect |spe| |count| = 1",
          "expect |spe| |payoffs| = (0, 0)",
          "expect |temptation| P at I = 1",
          "expect |fine| P = 1",
          "expect |bond| P = 1",
          "expect |commitment| A = 1",
          "expect |outcome| |reached| Peace",
          "expect |threshold| c for P = 1",
          "    |with| 1/3 rain: (0)",
          "    Ship |pays| (1, 2) |on| 3: (0)",
          "  A @I |on| 2:",
          "  repeat t = 0..3 |with| h = 0:",
          "    for y = 0..M |step| 1/2:",
          "  if x < 1 |and| |not| y == 2 |or| |min|(x, |max|(1, |floor|(y), |ceil|(y))) > 1:");

  private static final Pattern MARKED = Pattern.compile("\\|([a-z]+)\\|");

  @Test
  void knowsWordsWhereTheyMeanSomething() {
    for (String context : CONTEXTS) {
      Matcher matcher = MARKED.matcher(context);
      while (matcher.find()) {
        String text = context.replace("|", "");
        int at = context.substring(0, matcher.start()).replace("|", "").length();
        assertThat(grammar.scopes(text).get(at))
            .as("%s in %s", matcher.group(1), text)
            .matches("(keyword|support|constant[.]language)[.].*");
      }
    }
  }

  /** The words that the parsers ask for are all among the lines above. */
  @Test
  void theLinesHaveEveryWordOfTheParsers() throws IOException {
    Set<String> asked = new TreeSet<>();
    Pattern question = Pattern.compile("(?:[a-z]Word\\(|case |connected\\()\"([a-z]+)\"");
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/commitment/format"))) {
      for (Path source : sources.filter(EditorGrammarTest::isParser).toList()) {
        question.matcher(Files.readString(source)).results().forEach(it -> asked.add(it.group(1)));
      }
    }
    assertThat(asked).contains("by", "pays", "veto", "threshold");
    asked.removeAll(ReservedWords.all());
    Set<String> shown = new TreeSet<>();
    MARKED.matcher(String.join("\n", CONTEXTS)).results().forEach(it -> shown.add(it.group(1)));
    assertThat(shown).containsAll(asked);
  }

  private static boolean isParser(Path source) {
    String path = source.toString().replace('\\', '/');
    return path.matches(".*/format/(language|promise)/[A-Za-z]*(Parser|Lines|Suite|Blocks)[.]java");
  }

  /** They are ordinary names elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "param step = 1, in = 2, by = 3, on = 4, with = 5",
        "  Fight: (step, in + by, on * with, value - fine)",
        "  A @I[value, on]:",
        "  if on + with > after:",
        "param reached = holds"
      })
  void wordsAreNamesElsewhere(String line) {
    Matcher matcher = Pattern.compile("\\b[a-z]{2,}").matcher(line.replace("param", "     "));
    while (matcher.find()) {
      if (!ReservedWords.contains(matcher.group())) {
        assertThat(grammar.scopes(line).get(matcher.start()))
            .as("%s in %s", matcher.group(), line)
            .startsWith("variable.");
      }
    }
  }

  @Test
  void otherScriptsAndHalfWrittenLinesAreAllRight() {
    check("players Ärger, 平和, 𝒜b\ntree:\n  Ärger @Größe[1/2]:\n    ja: (0)\n");
    assertThat(scope("about \"open\ntree:", "tree")).startsWith("keyword.");
    assertThat(grammar.scopes("\"a\\qb\"").get(2)).startsWith("invalid.");
    check("param a = 1.5, b = .5, c = 5., d = 2x, e = 1e5, f = 0..12, g = 1.5.2, h = ½\n");
    check("\uFEFFplayers A, B # \"no string\"\ngame \"# no comment\" # \"\n\n#\n# a\n");
    check("about \"\"\"a \\\"\"\" b\n# text\n\"\"\"\"c\"\nplayers \"\" A\u00A0\f\t$ ´\n");
  }

  @Test
  void chanceHasItsOwnNumbers() {
    String branch = "    with 1/3 \"light rain\" pays (1, 2): A @I:";
    assertThat(scope(branch, "3")).startsWith("constant.numeric.probability.");
    assertThat(scope(branch, "2")).isEqualTo("constant.numeric.game");
    assertThat(scope("    with 1 - p sun[2]: (0)", "sun")).startsWith("entity.name.tag.action");
    assertThat(scope("    with 1 - p sun[2]: (0)", "p")).startsWith("variable");
    assertThat(scope("    watch, stay pays (1, 2): (0)", "stay"))
        .startsWith("entity.name.tag.action");
    assertThat(scope("threat War by A:", "War")).startsWith("entity.name.function.promise");
    assertThat(scope("  at I: x 1/2, y p", "y")).startsWith("entity.name.tag.action");
    assertThat(scope("  at I: x 1/2, y p", "p")).startsWith("variable");
  }
}
