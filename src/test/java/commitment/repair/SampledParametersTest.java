package commitment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.RandomInformedGames;
import commitment.repair.Repair.FailsAt;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of parameters that were tried, in random files of games with information sets. */
class SampledParametersTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  /** The range of the parameter, 0..4, from its value 1 in sixteenths. */
  private static final Rational PART = Rational.of(1, 4);

  private static Optional<Verdict> verdict(GameTemplate template, Rational value) {
    GameInstance there =
        template
            .instantiate(Settings.none().with("x", value), new Diagnostics(), BUDGET)
            .orElseThrow();
    return Trial.of(there, "P", BUDGET).map(trial -> trial.assessed().verdict());
  }

  private static List<Repair> found(GameTemplate template, Trial trial, GameInstance instance) {
    Variations variations = Variations.of(template, Settings.none(), BUDGET);
    Bench bench = new Bench(instance, instance.promises().get(0), trial, variations, BUDGET);
    List<String> left = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    List<Repair> found = SampledParameters.of(bench, left, outside);
    assertThat(left).isEmpty();
    assertThat(outside).hasSize(1);
    return found;
  }

  /**
   * The promise holds with the value and not with the one that is said to be nearest without; these
   * are on one side of the present value and no further apart than a sixteenth of the range; the
   * steps before them do not work, and where no value is offered no step does.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 53})
  void whatIsFoundHoldsAndWhatIsNotDoesNot(long seed) {
    Random random = new Random(seed);
    int lines = 0;
    for (int game = 0; game < 20; game++) {
      GameTemplate template = Games.template(RandomInformedGames.text(random, List.of("x")));
      GameInstance instance =
          template.instantiate(Settings.none(), new Diagnostics(), BUDGET).orElseThrow();
      Optional<Trial> trial = Trial.of(instance, "P", BUDGET);
      if (trial.isEmpty() || trial.get().assessed().verdict() == Verdict.HOLDS) {
        continue;
      }
      List<Repair> found = found(template, trial.get(), instance);
      assertThat(found).hasSizeLessThanOrEqualTo(2);
      for (int direction : new int[] {1, -1}) {
        Optional<Repair> line =
            found.stream().filter(repair -> repair.direction() == direction).findFirst();
        Rational end = direction > 0 ? Rational.of(4) : Rational.ZERO;
        line.ifPresent(repair -> assertNearest(template, repair, direction));
        Rational last = line.map(SampledParametersTest::failing).orElse(end);
        for (Rational step = Rational.ONE;
            step.minus(last).signum() * direction <= 0;
            step = step.plus(PART.times(Rational.of(direction)))) {
          assertThat(verdict(template, step))
              .as("x = " + step)
              .isNotEqualTo(Optional.of(Verdict.HOLDS));
        }
      }
      lines += found.size();
    }
    assertThat(lines).isPositive();
  }

  private static Rational failing(Repair repair) {
    return repair.remarks().stream()
        .filter(FailsAt.class::isInstance)
        .map(remark -> ((FailsAt) remark).value())
        .findFirst()
        .orElseThrow();
  }

  private static void assertNearest(GameTemplate template, Repair repair, int direction) {
    Rational works = ((Change.Parameter) repair.change()).to();
    Rational fails = failing(repair);
    assertThat(verdict(template, works)).contains(Verdict.HOLDS);
    assertThat(verdict(template, fails)).isNotEqualTo(Optional.of(Verdict.HOLDS));
    assertThat(fails.minus(Rational.ONE).signum() * direction).isNotNegative();
    assertThat(works.minus(fails).signum()).isEqualTo(direction);
    assertThat(works.minus(fails).abs()).isLessThanOrEqualTo(PART);
  }
}
