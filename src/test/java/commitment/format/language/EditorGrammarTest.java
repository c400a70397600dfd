package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.format.promise.LayoutLexer;
import commitment.format.promise.ReservedWords;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.testing.TextMateGrammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar for editors sees in a file what the reader of the language sees. */
class EditorGrammarTest {
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

  @ParameterizedTest
  @MethodSource("files")
  void seesTheTokensOfTheReader(Path file) throws IOException {
    check(Files.readString(file));
  }

  private static void check(String text) {
    List<String> scopes = grammar.scopes(text);
    assertThat(scopes).hasSize(text.length());
    LayoutLexer lexer =
        new LayoutLexer(new SourceFile("x", text), new Diagnostics(), ItemWord::startsAt);
    int end = 0;
    for (Token token = lexer.next(); ; token = lexer.next()) {
      int comment = text.substring(end, token.start()).indexOf('#');
      if (comment >= 0) {
        assertThat(scopes.get(end + comment)).startsWith("comment.");
      }
      String wanted =
          switch (token.kind()) {
            case STRING -> "string.";
            case NUMBER -> "constant.numeric.";
            case RESERVED -> "keyword.";
            case NAME -> "";
            case NEWLINE, INDENT, DEDENT, END -> null;
            default -> "(keyword.operator|punctuation)[.]";
          };
      if (wanted != null) {
        for (int at = token.start(); at < token.end(); at++) {
          String scope = scopes.get(at);
          String known =
              token.kind() == TokenKind.STRING
                  ? scope.replace("constant.character", "string")
                  : scope;
          assertThat(known)
              .as("%s at %d: '%s'", token, at, text.substring(token.start(), token.end()))
              .isNotEmpty()
              .matches("(?s)" + wanted + ".*");
          if (token.kind() == TokenKind.NAME) {
            assertThat(scope).doesNotMatch("(string|comment|constant[.]numeric|invalid)[.].*");
          }
        }
      }
      end = token.end();
      if (token.kind() == TokenKind.END) {
        return;
      }
    }
  }

  @Test
  void knowsEveryWordOfTheLanguage() {
    for (String word : ItemWord.words()) {
      assertThat(grammar.scopes(word + " x").get(0)).as(word).startsWith("keyword.declaration");
    }
    for (String word :
        List.of("chance", "for", "repeat", "next", "then", "if", "else", "simultaneous", "at")) {
      assertThat(ReservedWords.contains(word)).isTrue();
      assertThat(grammar.scopes(" " + word + " x").get(1)).as(word).startsWith("keyword.control");
      assertThat(grammar.scopes(" " + word + "s x").get(1)).as(word).startsWith("variable");
    }
    for (String word : ReservedWords.all()) {
      assertThat(grammar.scopes(" " + word + " x").get(1)).as(word).startsWith("keyword.control");
    }
  }

  @Test
  void otherScriptsAndHalfWrittenLinesAreAllRight() {
    check("players Ärger, 平和, 𝒜b\ntree:\n  Ärger @Größe[1/2]:\n    ja: (0)\n");
    assertThat(grammar.scopes("about \"open\ntree:").get(12)).startsWith("keyword.declaration");
    assertThat(grammar.scopes("\"a\\qb\"").get(2)).startsWith("invalid.");
  }
}
