package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
  /** The definition: whatever the probability, the interval covers it 95 times out of 100. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30})
  void coversEveryProbabilityOftenEnough(int draws) {
    List<Coverage> intervals = new ArrayList<>();
    for (int successes = 0; successes <= draws; successes++) {
      intervals.add(Coverage.of(successes, draws));
    }
    for (int percent = 0; percent <= 100; percent++) {
      Rational probability = Rational.of(percent, 100);
      BinomialDistribution counts = new BinomialDistribution(draws, percent / 100.0);
      double covered = 0;
      for (int successes = 0; successes <= draws; successes++) {
        Coverage interval = intervals.get(successes);
        if (interval.low().compareTo(probability) <= 0
            && probability.compareTo(interval.high()) <= 0) {
          covered += counts.probability(successes);
        }
      }
      assertThat(covered).as("p = %s", probability).isGreaterThanOrEqualTo(0.95 - 1e-9);
    }
  }

  /** For none of n: from 0 to 1 - 0.025^(1/n); 8 of 20 as published tables have it. */
  @ParameterizedTest
  @CsvSource({"0, 10, 0, 0.308497", "8, 20, 0.191190, 0.639457", "10, 10, 0.691503, 1"})
  void isTheIntervalOfTheTables(int successes, int draws, String low, String high) {
    Coverage found = Coverage.of(successes, draws);
    Rational close = Rational.powerOfTen(-5);
    assertThat(found.low().minus(Rational.parse(low).orElseThrow()).abs()).isLessThan(close);
    assertThat(found.high().minus(Rational.parse(high).orElseThrow()).abs()).isLessThan(close);
  }

  @Test
  void allAndNoneAreCertainEnds() {
    assertThat(Coverage.of(0, 50).low()).isEqualTo(Rational.ZERO);
    assertThat(Coverage.of(50, 50).high()).isEqualTo(Rational.ONE);
  }
}
