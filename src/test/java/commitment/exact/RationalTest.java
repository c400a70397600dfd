package commitment.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation on every pair of awkward numbers, against fractions of big integers. */
class RationalTest {
  private static final List<Rational> AWKWARD = awkward();

  private static List<Rational> awkward() {
    long[] parts = {0, 1, -1, 2, 3, -7, 1L << 31, 1L << 32, (1L << 62) - 1, 1L << 62};
    List<Rational> numbers = new ArrayList<>();
    for (long numerator : parts) {
      for (long denominator : new long[] {1, 2, -3, (1L << 31) - 1, 1L << 62}) {
        numbers.add(Rational.of(numerator, denominator));
      }
    }
    for (long extreme : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -Long.MAX_VALUE}) {
      numbers.add(Rational.of(extreme));
      numbers.add(Rational.of(1, extreme));
      numbers.add(Rational.of(extreme, 3));
    }
    numbers.add(Rational.of(BigInteger.TEN.pow(40), BigInteger.valueOf(7)));
    return numbers;
  }

  private static void assertIs(Rational found, BigInteger numerator, BigInteger denominator) {
    // Cross-multiplied, and in lowest terms with a positive denominator.
    assertThat(found.numerator().multiply(denominator))
        .isEqualTo(numerator.multiply(found.denominator()));
    assertThat(found.denominator().signum()).isPositive();
    assertThat(found.numerator().gcd(found.denominator())).isEqualTo(BigInteger.ONE);
    Rational same = Rational.of(numerator, denominator);
    assertThat(found).isEqualTo(same).hasSameHashCodeAs(same).isEqualByComparingTo(same);
  }

  @Test
  void arithmetic() {
    for (Rational x : AWKWARD) {
      BigInteger a = x.numerator();
      BigInteger b = x.denominator();
      for (Rational y : AWKWARD) {
        BigInteger c = y.numerator();
        BigInteger d = y.denominator();
        BigInteger both = b.multiply(d);
        assertIs(x.plus(y), a.multiply(d).add(c.multiply(b)), both);
        assertIs(x.minus(y), a.multiply(d).subtract(c.multiply(b)), both);
        assertIs(x.times(y), a.multiply(c), both);
        if (y.signum() != 0) {
          assertIs(x.divide(y), a.multiply(d), b.multiply(c));
        }
        int order = a.multiply(d).compareTo(c.multiply(b));
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(order);
        assertThat(x.equals(y)).isEqualTo(order == 0);
        assertThat(x.max(y)).isEqualTo(order >= 0 ? x : y);
        assertThat(x.min(y)).isEqualTo(order <= 0 ? x : y);
      }
    }
  }

  @Test
  void functionsOfOne() {
    for (Rational x : AWKWARD) {
      assertIs(x.negate(), x.numerator().negate(), x.denominator());
      assertIs(x.abs(), x.numerator().abs(), x.denominator());
      assertIs(x.power(3), x.numerator().pow(3), x.denominator().pow(3));
      assertThat(x.signum()).isEqualTo(x.numerator().signum());
      assertThat(x.floor().isInteger()).isTrue();
      assertThat(x.floor()).isLessThanOrEqualTo(x);
      assertThat(x.floor().plus(Rational.ONE)).isGreaterThan(x);
      assertThat(x.ceil()).isGreaterThanOrEqualTo(x);
      assertThat(x.ceil().minus(Rational.ONE)).isLessThan(x);
      assertThat(Rational.parse(x.toString())).contains(x);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "-3/2, -3/2",
    "6/4, 3/2",
    "0.25, 1/4",
    ".5, 1/2",
    "-.5, -1/2",
    "0.5/0.25, 2",
    "-0, 0",
    "100000000000000000000000, 100000000000000000000000"
  })
  void parses(String text, String printed) {
    assertThat(Rational.parse(text).orElseThrow()).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "1/0", "1/-2", "1/", "/2", "1e3", " 1", "1 /2", "--1", "+1"})
  void doesNotParse(String text) {
    assertThat(Rational.parse(text)).isEmpty();
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ONE.divide(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }
}
