package commitment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commitment.diagnostic.Diagnostics;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.testing.Games;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String GAME =
      """
      players A
      param c = 4 in 0..10 "cost", s = c - 1, n = 2*c in 0..12 step 2
      param free = s + n
      tree: (free)
      scenario Cheap "low cost":
        c = 1
        free = s * 100
      """;

  private static String values(Settings settings) {
    return Games.instance(GAME, settings).parameters().toString();
  }

  @Test
  void valuesFollowThoseTheyDependOn() {
    assertThat(values(Settings.none())).isEqualTo("{c=4, s=3, n=8, free=11}");
    assertThat(values(Settings.none().with("c", Rational.of(5))))
        .isEqualTo("{c=5, s=4, n=10, free=14}");
    assertThat(values(Settings.none().with("s", Rational.of(1, 2))))
        .isEqualTo("{c=4, s=1/2, n=8, free=17/2}");
  }

  @Test
  void anOverrideWinsOverTheScenario() {
    assertThat(values(Settings.of("Cheap"))).isEqualTo("{c=1, s=0, n=2, free=0}");
    assertThat(values(Settings.of("Cheap").with("s", Rational.of(3))))
        .isEqualTo("{c=1, s=3, n=2, free=300}");
    assertThat(values(Settings.of("Cheap").with("c", Rational.of(2))))
        .isEqualTo("{c=2, s=1, n=4, free=100}");
  }

  @Test
  void wrongSettingsAreWrongCalls() {
    GameTemplate template = Games.template(GAME);
    assertThat(template.problemWith(Settings.none())).isEmpty();
    assertThat(template.problemWith(Settings.of("Chaep")))
        .contains("there is no scenario 'Chaep'; did you mean 'Cheap'?");
    assertThat(template.problemWith(Settings.none().with("cc", Rational.ONE)))
        .contains("there is no parameter 'cc'; did you mean 'c'?");
    assertThat(template.problemWith(Settings.none().with("c", Rational.of(11))))
        .contains(
            "with c = 11: c = 11 lies outside its range 0..10; change the value, or the range that"
                + " stands after 'in'");
    assertThat(template.problemWith(Settings.none().with("c", Rational.of(9))))
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("n = 18 lies outside its range 0..12"));
    assertThat(template.problemWith(Settings.none().with("n", Rational.ONE)))
        .hasValueSatisfying(problem -> assertThat(problem).contains("nearest values are 0 and 2"));
    assertThatThrownBy(
            () ->
                template.instantiate(
                    Settings.of("Dear"), new Diagnostics(), Budget.unlimitedTime()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Dear");
  }

  @Test
  void aFaultOfTheFileIsNotAWrongCall() {
    GameTemplate template = Games.template("players A\nparam c = 4 in 0..3, d = 1\ntree: (c)\n");
    assertThat(template.problemWith(Settings.none().with("d", Rational.ONE))).isEmpty();
  }

  @Test
  void rangesAndDescriptions() {
    GameTemplate template = Games.template(GAME);
    assertThat(template.range("n", Settings.none()))
        .contains(new Interval(Rational.ZERO, Rational.of(12)));
    assertThat(template.range("s", Settings.none())).isEmpty();
    assertThat(template.parameters().get(0).description()).isEqualTo("cost");
    assertThat(template.scenarios().get(0).description()).isEqualTo("low cost");
  }
}
