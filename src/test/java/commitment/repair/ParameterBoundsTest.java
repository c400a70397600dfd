package commitment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.RandomFormalGames;
import commitment.parametric.Stretch;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import commitment.testing.PromiseByDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bounds of parameters in random files: what is beyond them flips the verdict, less does not.
 */
class ParameterBoundsTest {
  private static final Rational BESIDE = Rational.powerOfTen(-9);

  /** A file with one parameter, and the menu for its promise. */
  private record Case(String text, Bench bench, Variations variations, List<Repair> found) {
    static Optional<Case> of(String text) {
      GameTemplate template = Games.template(text);
      Budget budget = Budget.unlimitedTime();
      Variations variations = Variations.of(template, Settings.none(), budget);
      GameInstance instance =
          template.instantiate(Settings.none(), new Diagnostics(), budget).orElseThrow();
      Trial trial = Trial.of(instance, "P", budget).orElseThrow();
      if (trial.assessed().verdict() == Verdict.HOLDS) {
        return Optional.empty();
      }
      Bench bench = new Bench(instance, instance.promises().get(0), trial, variations, budget);
      List<String> left = new ArrayList<>();
      List<Repair> found = ContinuousRepairs.of(bench, left);
      assertThat(left).isEmpty();
      return Optional.of(new Case(text, bench, variations, found));
    }

    Verdict verdictByDefinition(Rational value) {
      GameInstance there = variations.at("x", value).orElseThrow();
      return new PromiseByDefinition(there.game(), there.promises().get(0)).verdict();
    }

    Repair at(Rational value) {
      Change change = new Change.Parameter(Change.Kind.PARAMETER, "x", Rational.ONE, value);
      return bench.line(
          change,
          Bench.Bound.NONE,
          bench.attempt(change).orElseThrow(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void affinePayoffs(long seed) {
    check(new Random(seed), true);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43})
  void powersQuotientsAndKinks(long seed) {
    check(new Random(seed), false);
  }

  private static void check(Random random, boolean affine) {
    for (int game = 0; game < 8; game++) {
      Case.of(RandomFormalGames.text(random, List.of("x"), affine, 3))
          .ifPresent(known -> known.found().forEach(repair -> check(known, repair)));
    }
  }

  private static void check(Case known, Repair repair) {
    Stretch<Verdict> margin = repair.margin().orElseThrow();
    Rational chosen = ((Change.Parameter) repair.change()).to();
    assertThat(margin.contains(AlgebraicNumber.of(chosen))).as(known.text()).isTrue();
    assertThat(known.verdictByDefinition(chosen)).as(known.text()).isEqualTo(Verdict.HOLDS);
    AlgebraicNumber exact = repair.least().orElseThrow();
    Rational bound = exact.rational().orElseGet(() -> exact.approximation(12));
    Rational step = BESIDE.times(Rational.of(repair.direction()));
    if (!margin.isPoint()) {
      assertThat(known.verdictByDefinition(bound.plus(step)))
          .as(known.text())
          .isEqualTo(Verdict.HOLDS);
    }
    Rational before = bound.minus(step);
    if (before.signum() >= 0 && before.compareTo(Rational.of(4)) <= 0) {
      Repair less = known.at(before);
      assertThat(less.works() && less.asPromised().equals(repair.asPromised()))
          .as("x = " + before + " in\n" + known.text())
          .isFalse();
    }
    if (repair.open() && repair.least().orElseThrow().rational().isPresent()) {
      Repair exactly = known.at(bound);
      assertThat(exactly.works() && exactly.asPromised().equals(repair.asPromised()))
          .as("x = " + bound + " in\n" + known.text())
          .isFalse();
    }
  }

  /** The number that is written is whole where it can be, and always inside of the margin. */
  @Test
  void theNumberIsSimpleAndInsideOfTheMargin() {
    assertThat(number("1", false, "10", true, 1)).isEqualTo("2");
    assertThat(number("1", false, "2", false, 1)).isEqualTo("3/2");
    assertThat(number("1", false, "2", true, 1)).isEqualTo("2");
    assertThat(number("1/11", false, "1/3", false, -1)).isEqualTo("1/4");
    assertThat(number("-3", true, "5/2", false, -1)).isEqualTo("2");
    assertThat(number("7/4", false, "2", false, 1)).isEqualTo("9/5");
    assertThat(number("7/4", true, "2", false, 1)).isEqualTo("7/4");
  }

  private static String number(
      String low, boolean lowClosed, String high, boolean highClosed, int direction) {
    return MarginNumber.in(
            new Stretch<>(
                AlgebraicNumber.of(Rational.parse(low).orElseThrow()),
                lowClosed,
                AlgebraicNumber.of(Rational.parse(high).orElseThrow()),
                highClosed,
                Verdict.HOLDS),
            direction)
        .toString();
  }
}
