package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Polynomial;
import commitment.exact.Rational;
import commitment.exact.RealRoots;
import commitment.template.RandomParameter;
import commitment.template.RandomParameter.Law;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
  private static Rational r(String text) {
    return Rational.parse(text).orElseThrow();
  }

  private static Distribution law(Law law, String arguments, String range) {
    List<Rational> numbers = Arrays.stream(arguments.split(" ")).map(DistributionTest::r).toList();
    Optional<Interval> interval =
        range.isEmpty()
            ? Optional.empty()
            : Optional.of(new Interval(r(range.split(" ")[0]), r(range.split(" ")[1])));
    return new Distribution(new RandomParameter("x", law, numbers, interval, Optional.empty()));
  }

  /** Tables of the standard normal law, to fifteen digits. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.841344746068543",
    "2, 0.977249868051821",
    "3, 0.998650101968370",
    "-1, 0.158655253931457",
    "0, 0.5",
  })
  void theNormalLawIsThatOfTheTables(String z, String probability) {
    Rational x = r("7").plus(r(z).times(r("3/2")));
    Estimate found = law(Law.NORMAL, "7 3/2", "").below(AlgebraicNumber.of(x));
    Rational away = found.value().minus(r(probability)).abs();
    assertThat(away).isLessThan(found.error().plus(Rational.powerOfTen(-15)));
    assertThat(found.isExact()).isFalse();
  }

  /** The mean lies in deviations of 10^-9 of it: nothing is lost by subtracting doubles. */
  @Test
  void aSmallDeviationLosesNothing() {
    Rational mean = r("123456789123/7");
    Rational deviation = Rational.powerOfTen(-9);
    Distribution law =
        new Distribution(
            new RandomParameter(
                "x", Law.NORMAL, List.of(mean, deviation), Optional.empty(), Optional.empty()));
    Estimate found = law.below(AlgebraicNumber.of(mean.plus(deviation)));
    assertThat(found.value().minus(r("0.841344746068543")).abs())
        .isLessThan(Rational.powerOfTen(-11));
  }

  @ParameterizedTest
  @CsvSource({
    "UNIFORM, 2 5, 3, 1/3",
    "UNIFORM, 2 5, 1, 0",
    "UNIFORM, 2 5, 9, 1",
    "TRIANGULAR, 0 1 4, 1, 1/4",
    "TRIANGULAR, 0 1 4, 1/2, 1/16",
    "TRIANGULAR, 0 1 4, 3, 11/12",
    "TRIANGULAR, 0 0 4, 2, 3/4",
    "TRIANGULAR, 0 4 4, 2, 1/4",
  })
  void uniformAndTriangularLawsAreExact(Law law, String arguments, String x, String below) {
    assertThat(law(law, arguments, "").below(AlgebraicNumber.of(r(x))))
        .isEqualTo(Estimate.exact(r(below)));
  }

  /** At the square root of 2 with a certified error. */
  @Test
  void atIrrationalNumbersTheErrorIsTold() {
    AlgebraicNumber root =
        RealRoots.between(Polynomial.of(r("-2"), Rational.ZERO, Rational.ONE), r("0"), r("2"))
            .get(0);
    Estimate found = law(Law.UNIFORM, "0 2", "").below(root);
    assertThat(found.isExact()).isFalse();
    assertThat(found.value().minus(r("0.7071067811865475")).abs())
        .isLessThan(Rational.powerOfTen(-11));
  }

  /** I_x(2, 3) = 1 - (1-x)^4 - 4x(1-x)^3 over the range 1 .. 3. */
  @Test
  void theBetaLawIsSpreadOverTheRange() {
    Estimate found = law(Law.BETA, "2 3", "1 3").below(AlgebraicNumber.of(r("3/2")));
    assertThat(found.value().minus(r("67/256")).abs()).isLessThan(found.error());
  }

  /** 4000 draws of each law lie below each of nine values as often as they should, seed 5. */
  @ParameterizedTest
  @CsvSource({
    "NORMAL, 3 1, ''",
    "UNIFORM, 2 5, ''",
    "TRIANGULAR, 1 2 6, ''",
    "BETA, 2 3, 1 3",
    "BETA, 1/2 1/2, 0 1",
  })
  void drawsFollowTheDistributionFunction(Law law, String arguments, String range) {
    Distribution distribution = law(law, arguments, range);
    Well19937c generator = new Well19937c(5);
    List<Rational> draws =
        Stream.generate(() -> distribution.draw(generator)).limit(4000).sorted().toList();
    for (int tenth = 1; tenth < 10; tenth++) {
      Rational value = draws.get(400 * tenth);
      Rational expected = distribution.below(AlgebraicNumber.of(value)).value();
      assertThat(expected.minus(Rational.of(tenth, 10)).abs()).isLessThan(r("0.03"));
    }
  }
}
