package commitment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.format.promise.Cursor;
import commitment.format.promise.ExpressionParser;
import commitment.format.promise.Scanner;
import commitment.format.promise.SyntaxFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values by hand; the precedence is that of Python. */
class ExpressionTest {
  private static final Environment NAMES =
      Environment.of(Map.of("a", Rational.of(7), "b", Rational.of(-2), "half", Rational.of(1, 2)));

  private static ExpressionParser parser(String text) {
    SourceFile file = new SourceFile("test", text);
    Diagnostics diagnostics = new Diagnostics();
    return new ExpressionParser(new Cursor(file, diagnostics, new Scanner(file, diagnostics)));
  }

  private static Rational value(String text) throws SyntaxFailure, EvaluationFailure {
    return parser(text).expression().value(NAMES);
  }

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "(1 + 2) * 3, 9",
    "0.1 + 0.2, 3/10",
    "10 - 4 - 3, 3",
    "12 / 2 / 3, 2",
    "1 / 3, 1/3",
    "-2^2, -4",
    "(-2)^2, 4",
    "2^3^2, 512",
    "2^-1, 1/2",
    "-2^-2, -1/4",
    "2 * -3, -6",
    "--2, 2",
    "+2 - +3, -1",
    "7 % 3, 1",
    "-7 % 3, 2",
    "7 % -3, -2",
    "-7 % -3, -1",
    "7/2 % 1, 1/2",
    "2 * 7 % 4, 2",
    "a % 4 * 2, 6",
    "a - b, 9",
    "a-b*a, 21",
    "half^2 * a, 7/4",
    "floor(-7/2), -4",
    "ceil(-7/2), -3",
    "floor(a), 7",
    "0^0, 1",
    "(-1)^1000000000001, -1",
    "1^99999999999999999999, 1"
  })
  void numbers(String text, String expected) throws Exception {
    assertThat(value(text)).hasToString(expected);
  }

  @Test
  void functions() throws Exception {
    assertThat(value("min(3, a, -1)")).isEqualTo(Rational.of(-1));
    assertThat(value("max(3, a, -1) + min(2)")).isEqualTo(Rational.of(9));
  }

  @ParameterizedTest
  @CsvSource({
    "1 < 2, true",
    "1 < 2 < 2, false",
    "1 < 2 <= 2, true",
    "3 > 2 > 1, true",
    "a == 7 and b != 7, true",
    "not a == 7, false",
    "not not a >= 7, true",
    "1 > 2 or 2 > 1 and 1 > 3, false",
    "(1 > 2 or 2 > 1) and 3 > 1, true",
    "2 > 1 or 1/0 > 1, true",
    "2 < 1 and 1/0 > 1, false",
    "1/2 == 0.5, true",
    "not 1 > 2 and 2 > 1, true"
  })
  void conditions(String text, boolean expected) throws Exception {
    assertThat(parser(text).condition().holds(NAMES)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1 / (2 - 2), a division by zero",
    "5 % (a - 7), a division by zero",
    "2^half, 'the exponent is 1/2, not a whole number'",
    "0^-1, 0 has no power -1",
    "2^10^9, 2 to the power 1000000000 is too long to write down",
    "2^(10^9), 2 to the power 1000000000 is too long to write down",
    "(2^100000 * 2^100000), a number of more than"
  })
  void valuesThatDoNotExist(String text, String message) {
    assertThatThrownBy(() -> value(text))
        .isInstanceOf(EvaluationFailure.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "1 + (2 < 3), 'this is a condition, but a number is needed here'",
    "-(1 < 2), 'this is a condition, but a number is needed here'",
    "1 < 2, 'this is a condition, but a number is needed here'",
    "min(), expected a number",
    "1 +, expected a number",
    "floor(1 2), expected ')'"
  })
  void whatIsNotANumber(String text, String message) {
    assertThatThrownBy(() -> value(text))
        .isInstanceOf(SyntaxFailure.class)
        .hasMessageContaining(message);
  }

  @Test
  void longChainsAndDeepBrackets() throws Exception {
    assertThat(value("1" + "+1".repeat(100_000))).isEqualTo(Rational.of(100_001));
    assertThat(value("(".repeat(200) + "1" + ")".repeat(200))).isEqualTo(Rational.ONE);
    for (String deep : new String[] {"(", "-", "min(", "2^"}) {
      assertThatThrownBy(() -> value(deep.repeat(100_000) + "1"))
          .isInstanceOf(SyntaxFailure.class)
          .hasMessageContaining("nested more than 200 deep");
    }
  }
}
