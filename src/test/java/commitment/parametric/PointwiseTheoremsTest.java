package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseTest;
import commitment.credibility.TimeConsistencySearch;
import commitment.credibility.TimeConsistencyTest;
import commitment.diagnostic.Diagnostics;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.InformationSetNames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.solve.backward.Arithmetic;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Intervals agree with solving the game value by value: at every breakpoint, between neighbors, and
 * just beside each breakpoint.
 */
class PointwiseTheoremsTest {
  private static final Rational BESIDE = Rational.powerOfTen(-9);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void affineTrees(long seed) {
    Random random = new Random(seed);
    for (int game = 0; game < 4; game++) {
      check(RandomFormalGames.text(random, List.of("x"), true, 3));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void treesWithPowersProductsQuotientsAndKinks(long seed) {
    Random random = new Random(seed);
    for (int game = 0; game < 4; game++) {
      check(RandomFormalGames.text(random, List.of("x"), false, 3));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
  void gamesWithInformationSets(long seed) {
    Random random = new Random(seed);
    for (int game = 0; game < 6; game++) {
      check(RandomInformedGames.text(random, List.of("x")));
    }
  }

  /** The first player often has several best rows, so that there are equilibria between others. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
  void movesAtTheSameTimeWithTies(long seed) {
    Random random = new Random(seed);
    List<String> amounts = List.of("0", "1", "2", "3", "x", "2*x", "4 - x");
    for (int game = 0; game < 4; game++) {
      StringBuilder text = new StringBuilder("players A, B\nparam x = 1 in 0..4\ntree:\n");
      text.append("  simultaneous A, B @S:\n");
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 3; column++) {
          String amount = amounts.get(random.nextInt(amounts.size()));
          text.append("    r%d, c%d: (%d, %s)\n".formatted(row, column, random.nextInt(2), amount));
        }
      }
      check(text.append("promise P by B:\n  at S: c1\n").toString());
    }
  }

  private static void check(String text) {
    GameTemplate template = Games.template(text);
    ParameterThresholds answer =
        new ThresholdSearch(
                new FormalGames(
                    template,
                    Settings.none(),
                    game -> Optional.of(game.promises()),
                    Budget.unlimitedTime()),
                Budget.unlimitedTime())
            .of("x", Rational.ONE);
    assertThat(answer.complete()).isTrue();
    for (Rational value : values(answer)) {
      AlgebraicNumber at = AlgebraicNumber.of(value);
      if (answer.unanswered().stream().noneMatch(stretch -> stretch.contains(at))
          && (answer.step().isEmpty() || isTried(answer, at))) {
        check(text, template, answer, value);
      }
    }
    covers(text, answer.outcomes(), answer);
    covers(text, answer.promises().get(0).verdicts(), answer);
  }

  /** Whether a value is among those of a grid. */
  private static boolean isTried(ParameterThresholds answer, AlgebraicNumber value) {
    return answer.outcomes().stream().anyMatch(stretch -> stretch.contains(value))
        && answer.promises().get(0).temptations().values().stream()
            .allMatch(list -> list.stream().anyMatch(stretch -> stretch.contains(value)));
  }

  /** Maximal, disjoint, without a gap but where nothing is answered, or steps are tried. */
  private static <T> void covers(
      String text, List<Stretch<T>> stretches, ParameterThresholds answer) {
    if (!answer.unanswered().isEmpty() || answer.step().isPresent()) {
      return;
    }
    assertThat(stretches.get(0).low().rational()).as(text).contains(Rational.ZERO);
    assertThat(stretches.get(stretches.size() - 1).high().rational()).contains(Rational.of(4));
    for (int place = 1; place < stretches.size(); place++) {
      Stretch<T> before = stretches.get(place - 1);
      Stretch<T> here = stretches.get(place);
      assertThat(before.high().compareTo(here.low())).as(text).isZero();
      assertThat(before.highClosed()).as(text).isNotEqualTo(here.lowClosed());
    }
  }

  private static TreeSet<Rational> values(ParameterThresholds answer) {
    List<Stretch<?>> all = new ArrayList<>(answer.outcomes());
    for (PromiseThresholds promise : answer.promises()) {
      all.addAll(promise.verdicts());
      promise.temptations().values().forEach(all::addAll);
    }
    TreeSet<Rational> values = new TreeSet<>();
    for (Stretch<?> stretch : all) {
      for (AlgebraicNumber end : List.of(stretch.low(), stretch.high())) {
        Rational near = end.rational().orElseGet(() -> end.approximation(12));
        end.rational().ifPresent(values::add);
        values.add(near.minus(BESIDE).max(Rational.ZERO));
        values.add(near.plus(BESIDE).min(Rational.of(4)));
      }
      if (!stretch.isPoint()) {
        values.add(AlgebraicNumber.between(stretch.low(), stretch.high()));
      }
    }
    return values;
  }

  private static void check(
      String text, GameTemplate template, ParameterThresholds answer, Rational value) {
    GameInstance instance =
        template
            .instantiate(
                Settings.none().with("x", value), new Diagnostics(), Budget.unlimitedTime())
            .orElseThrow();
    TreeIndex index = TreeIndex.of(instance.game().tree());
    PromiseTest test =
        index.tree().isPerfectInformation()
            ? new TimeConsistencyTest(
                instance.game(), index, 0, Arithmetic.FASTEST, Budget.unlimitedTime())
            : new TimeConsistencySearch(instance.game(), index, 0, Budget.unlimitedTime());
    GameAssessment solved = test.assess(instance.promises());
    AlgebraicNumber at = AlgebraicNumber.of(value);
    String as = "x = " + value + " in\n" + text;
    PromiseThresholds promise = answer.promises().get(0);
    assertThat(at(promise.verdicts(), at)).as(as).isEqualTo(solved.promises().get(0).verdict());
    assertThat(
            at(answer.outcomes(), at).outcomes().stream()
                .map(o -> o.payoffs().stream().map(p -> p.value(value)).toList())
                .collect(Collectors.toSet()))
        .as(as)
        .isEqualTo(new java.util.HashSet<>(solved.nobodyBound().payoffs()));
    InformationSetNames names = InformationSetNames.of(instance.game(), index);
    for (ClauseAssessment clause : solved.promises().get(0).clauses()) {
      GainRange claimed =
          at(
              java.util.Objects.requireNonNull(
                  promise.temptations().get(names.name(clause.informationSet()))),
              at);
      Interval found = clause.temptation().orElseThrow();
      assertThat(new Interval(claimed.min().value(value), claimed.max().value(value)))
          .as(as)
          .isEqualTo(found);
      assertThat(claimed.minSign()).as(as).isEqualTo(found.min().signum());
      assertThat(claimed.maxSign()).as(as).isEqualTo(found.max().signum());
    }
  }

  private static <T> T at(List<Stretch<T>> stretches, AlgebraicNumber value) {
    return stretches.stream().filter(s -> s.contains(value)).findFirst().orElseThrow().value();
  }
}
