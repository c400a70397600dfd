package commitment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.exact.Rational;
import commitment.testing.Games;
import org.junit.jupiter.api.Test;

/** Long numbers are exact as long as there are not too many of them. */
class DigitAllowanceTest {
  private static final Span SPAN = new Span(0, 1);

  @Test
  void shortNumbersCostNothing() throws EvaluationFailure {
    DigitAllowance allowance = new DigitAllowance();
    for (int count = 0; count < 1_000_000; count++) {
      allowance.charge(Rational.of(Long.MAX_VALUE, 3), SPAN);
    }
  }

  @Test
  void aHundredNumbersOfTenThousandDigitsAreTooMany() throws EvaluationFailure {
    DigitAllowance allowance = new DigitAllowance();
    Rational number = Rational.of(10).power(10_000);
    for (int count = 0; count < 98; count++) {
      allowance.charge(number, SPAN);
    }
    assertThatThrownBy(
            () -> {
              allowance.charge(number, SPAN);
              allowance.charge(number, SPAN);
            })
        .isInstanceOfSatisfying(
            EvaluationFailure.class,
            failure -> assertThat(failure.code()).isEqualTo(DiagnosticCode.TOO_LARGE))
        .hasMessageContaining("too many digits to compute with");
  }

  @Test
  void aThousandDatesAreNot() {
    String text =
        """
        players A, B
        discount A by 9/10
        discount B by 7/8
        tree:
          repeat t = 0..1000:
            A on t:
              stop: (1, 1)
              go: next
          then: (0)
        """;
    assertThat(Games.instance(text).game().tree().nodeCount()).isEqualTo(2003);
  }
}
