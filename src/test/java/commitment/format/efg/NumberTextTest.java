package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "007, 7",
    "-12, -12",
    "5., 5",
    ".5, 1/2",
    "-.5, -1/2",
    "0.25, 1/4",
    "6/4, 3/2",
    "-1/2, -1/2",
    "1e3, 1000",
    "1E2, 100",
    "1.5e-3, 3/2000",
    "1e0, 1",
    "0e5, 0",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "12345678901234567890123/7, 12345678901234567890123/7",
    "0.1234567890123456789012345, 246913578024691357802469/2000000000000000000000000",
  })
  void readsExactly(String text, String value) {
    assertThat(NumberText.of(text))
        .isInstanceOfSatisfying(
            NumberText.Value.class,
            read -> {
              assertThat(read.value()).hasToString(value);
              assertThat(read.length()).isEqualTo(text.length());
              assertThat(read.doubt()).isNull();
              assertThat(read.isDecimal()).isEqualTo(text.indexOf('/') < 0);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "+3, 3, 2, PLUS_SIGN",
    "1e+2, 100, 4, PLUS_SIGN",
    ".5e3, 500, 4, EXPONENT_AFTER_POINT",
    "1.5/2, 3/4, 5, DECIMAL_NUMERATOR",
    "-, 0, 1, NO_DIGITS",
    "., 0, 1, NO_DIGITS",
    "-/2, 0, 3, NO_DIGITS",
    "-e5, 0, 3, NO_DIGITS",
    "1e-, 1, 3, NO_DIGITS",
    "1-1, 1, 1, NUMBERS_TOUCH",
    "1.2.3, 6/5, 3, NUMBERS_TOUCH",
    "1/2.5, 1/2, 3, NUMBERS_TOUCH",
    "1/2-.5, 1/2, 3, NUMBERS_TOUCH",
  })
  void readsDoubtfulForms(String text, String value, int length, Doubt doubt) {
    assertThat(NumberText.of(text))
        .isInstanceOfSatisfying(
            NumberText.Value.class,
            read -> {
              assertThat(read.value()).hasToString(value);
              assertThat(read.length()).isEqualTo(length);
              assertThat(read.doubt()).isEqualTo(doubt);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1x",
        "0x10",
        "1e",
        "1e+",
        "1.5e",
        "1/",
        "1/0",
        "0/0",
        "/2",
        "1/-2",
        "1/2/3",
        "--1",
        "+-1",
        "1_000",
        "1;2",
        "50%",
        "1e10001",
        "1e-10001",
        "1e99999999999999999999",
        "\u22121",
        "1\u00a0",
        "+",
        "1-",
        "e5",
        "1.e",
        "½",
        "NaN",
        "Infinity",
        "١"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThat(NumberText.of(text))
        .isInstanceOfSatisfying(
            NumberText.Wrong.class,
            wrong -> {
              assertThat(wrong.why()).isNotBlank();
              assertThat(wrong.help()).isNotBlank();
            });
  }

  @Test
  void agreesWithDivisionOnRandomFractionsAndDecimals() {
    Random random = new Random(20260101);
    for (int trial = 0; trial < 2000; trial++) {
      long above = random.nextInt();
      long below = 1 + random.nextInt(1_000_000);
      int places = random.nextInt(12);
      assertThat(value(above + "/" + below)).isEqualTo(Rational.of(above, below));
      assertThat(value(above + "e-" + places))
          .isEqualTo(Rational.of(above).divide(Rational.powerOfTen(places)));
    }
  }

  private static Rational value(String text) {
    return ((NumberText.Value) NumberText.of(text)).value();
  }
}
