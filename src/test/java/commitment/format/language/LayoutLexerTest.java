package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.format.promise.LayoutLexer;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.testing.Games;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutLexerTest {
  private final Diagnostics diagnostics = new Diagnostics();

  /** Tokens in one line: words as they are, layout as {@code NL > <}. */
  private String tokens(String text) {
    LayoutLexer lexer =
        new LayoutLexer(new SourceFile("test", text), diagnostics, ItemWord::startsAt);
    StringBuilder out = new StringBuilder();
    for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
      out.append(out.isEmpty() ? "" : " ").append(shown(token, text));
    }
    return out.toString();
  }

  private static String shown(Token token, String text) {
    return switch (token.kind()) {
      case NEWLINE -> "NL";
      case INDENT -> ">";
      case DEDENT -> "<";
      case STRING -> "«" + token.text() + "»";
      case BAD -> "BAD";
      default -> text.substring(token.start(), token.end());
    };
  }

  @Test
  void indentationMakesBlocks() {
    assertThat(tokens("a:\n  b:\n    c\n  d\ne")).isEqualTo("a : NL > b : NL > c NL < d NL < e NL");
    assertThat(tokens("a:\n   b:\n     c")).isEqualTo("a : NL > b : NL > c NL < <");
    assertThat(tokens("")).isEmpty();
    assertThat(tokens("\n\n  \n# only a comment\n")).isEmpty();
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void blankLinesAndCommentsAreNoLayout() {
    assertThat(tokens("a:\n  b # one\n\n# two\n        # three\n  c\n"))
        .isEqualTo("a : NL > b NL c NL <");
  }

  @Test
  void lineEndsMeanNothingInsideBrackets() {
    assertThat(tokens("(a,\n      b)\n[c\n,\n\td]\ne")).isEqualTo("( a , b ) NL [ c , d ] NL e NL");
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void anOpenBracketEndsWhereAnItemStarts() {
    assertThat(tokens("a (b,\n c\nexpect d holds\n"))
        .isEqualTo("a ( b , c BAD NL expect d holds NL");
    assertThat(Games.rendered(diagnostics))
        .contains("test:1:3: error[G005]: this '(' is not closed");
    assertThat(tokens("a (b,\nparam + 1)")).isEqualTo("a ( b , param + 1 ) NL");
  }

  @Test
  void lineEndsOfAllSystems() {
    String expected = tokens("a:\n  b\nc\n");
    assertThat(tokens("a:\r\n  b\r\nc\r\n")).isEqualTo(expected);
    assertThat(tokens("a:\r  b\rc\r")).isEqualTo(expected);
    assertThat(tokens("\uFEFFa:\n  b\nc")).isEqualTo(expected);
  }

  @Test
  void tabsAreReportedOnce() {
    assertThat(tokens("a:\n\tb\n\tc\nd\n")).isEqualTo("a : NL > b NL c NL < d NL");
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(tokens("a\tb\n")).isEqualTo("a b NL");
    assertThat(diagnostics.sorted()).hasSize(1);
  }

  @Test
  void aLineBetweenTheBlocksIsReported() {
    assertThat(tokens("a:\n    b\n  c\nd")).isEqualTo("a : NL > b NL < BAD c NL d NL");
    assertThat(Games.rendered(diagnostics)).contains("at columns 1 and 5");
  }

  @Test
  void numbersAndRanges() {
    assertThat(tokens("0..12 1.5..2 x[1]..3")).isEqualTo("0 .. 12 1.5 .. 2 x [ 1 ] .. 3 NL");
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".5", "1.", "1e5", "2x", "3é", "1_000"})
  void whatIsNotANumber(String text) {
    assertThat(tokens(text)).startsWith("BAD");
    assertThat(Games.rendered(diagnostics)).contains("error[G009]");
  }

  @Test
  void namesOfAnyScript() {
    assertThat(tokens("Україна Élan x_1 _ 防衛 हिन्दी knife-edge knife - edge knife-edges"))
        .isEqualTo("Україна Élan x_1 _ 防衛 हिन्दी knife-edge knife - edge knife - edges NL");
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void strings() {
    assertThat(tokens("\"a # b\" \"\\\"\\\\\\n\" \"\"")).isEqualTo("«a # b» «\"\\\n» «» NL");
    assertThat(tokens("\"\"\"\n    one\n      two\n\n    three\n  \"\"\" x"))
        .isEqualTo("«one\n  two\n\nthree» x NL");
    assertThat(tokens("\"\"\"one \"\"two\"\" \\\"\"\"\"")).isEqualTo("«one \"\"two\"\" \"» NL");
    assertThat(diagnostics.hasErrors()).isFalse();
    assertThat(tokens("\"open\nx")).isEqualTo("«open» NL x NL");
    assertThat(Games.rendered(diagnostics)).contains("error[G003]");
  }

  @Test
  void deepIndentationAndManyBrackets() {
    int depth = 2000;
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < depth; level++) {
      text.append(" ".repeat(level)).append("a:\n");
    }
    assertThat(tokens(text.toString()).chars().filter(c -> c == '<').count()).isEqualTo(depth - 1);
    assertThat(tokens("(".repeat(100_000))).endsWith("( BAD NL");
  }
}
