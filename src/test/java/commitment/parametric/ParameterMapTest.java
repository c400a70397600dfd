package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.GameAssessment;
import commitment.credibility.TimeConsistencySearch;
import commitment.credibility.TimeConsistencyTest;
import commitment.diagnostic.Diagnostics;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.ParameterMap.Axis;
import commitment.parametric.ParameterMap.Border;
import commitment.parametric.ParameterMap.Cell;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.strategy.OutcomeProbability;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterMapTest {
  private static final String ENTRY =
      """
      game "Entry with two symbols"
      players E, I
      param p = 1 in -2..2
      param a = 1 in -2..2
      tree:
        E:
          Out: (0, 2 * a)
          In: I @Reply:
            Share: (p, p)
            Fight: (-a, -a)
      threat War by I:
        at Reply: Fight
      """;

  private static ParameterMap map(GameTemplate template, String x, String y) {
    FormalGames games =
        new FormalGames(
            template,
            Settings.none(),
            game -> Optional.of(game.promises()),
            Budget.unlimitedTime());
    return new MapSearch(games, Budget.unlimitedTime()).of(axis(template, x), axis(template, y));
  }

  private static Axis axis(GameTemplate template, String name) {
    Interval range = template.range(name, Settings.none()).orElseThrow();
    return new Axis(name, "", range, Rational.ONE);
  }

  private static boolean canEndOut(MapLabel label) {
    return label.outcomes().stream().anyMatch(ends -> ends.get(0).path().equals(List.of("Out")));
  }

  /** Staying out is an equilibrium outcome exactly where p is not positive and a not negative. */
  @Test
  void theRegionOfStayingOutIsFoundCompletely() {
    ParameterMap map = map(Games.template(ENTRY), "p", "a");
    assertThat(map.isExact()).isTrue();
    assertThat(map.complete()).isTrue();
    for (Cell cell : map.cells()) {
      Point inside = cell.polygon().inside(0);
      boolean expected = inside.x().signum() <= 0 && inside.y().signum() >= 0;
      assertThat(canEndOut(cell.label())).as(cell.toString()).isEqualTo(expected);
    }
    assertThat(
            map.cells().stream()
                .filter(cell -> canEndOut(cell.label()))
                .map(map::share)
                .reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(Rational.of(1, 4));
    int points = 0;
    for (Border border : map.borders()) {
      Rational two = Rational.of(2);
      Point middle =
          new Point(
              border.from().x().plus(border.to().x()).divide(two),
              border.from().y().plus(border.to().y()).divide(two));
      boolean expected = middle.x().signum() <= 0 && middle.y().signum() >= 0;
      assertThat(canEndOut(border.label())).as(border.toString()).isEqualTo(expected);
      points += border.from().equals(border.to()) ? 1 : 0;
    }
    assertThat(points).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
  void cellsCoverTheRectangleAndSayWhatTheirInsideSays(long seed) {
    Random random = new Random(seed);
    for (int game = 0; game < 3; game++) {
      String text = RandomFormalGames.text(random, List.of("x", "y"), true, 3);
      GameTemplate template = Games.template(text);
      ParameterMap map = map(template, "x", "y");
      assertThat(map.isExact()).isTrue();
      assertThat(map.cells().stream().map(map::share).reduce(Rational.ZERO, Rational::plus))
          .as(text)
          .isEqualTo(Rational.ONE);
      assertThat(map.shares().values().stream().reduce(Rational.ZERO, Rational::plus))
          .isEqualTo(Rational.ONE);
      for (Cell cell : map.cells()) {
        check(text, template, cell.polygon().inside(0), cell.label());
        check(text, template, cell.polygon().inside(3), cell.label());
      }
      for (Border border : map.borders()) {
        Rational third = Rational.of(1, 3);
        Point inside =
            new Point(
                border.from().x().plus(border.to().x().minus(border.from().x()).times(third)),
                border.from().y().plus(border.to().y().minus(border.from().y()).times(third)));
        check(text, template, inside, border.label());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52})
  void regionsOfGamesWithInformationSetsSayWhatTheirInsideSays(long seed) {
    Random random = new Random(seed);
    for (int game = 0; game < 2; game++) {
      String text = RandomInformedGames.text(random, List.of("x", "y"));
      GameTemplate template = Games.template(text);
      ParameterMap map = map(template, "x", "y");
      assertThat(map.cells().stream().map(map::share).reduce(Rational.ZERO, Rational::plus))
          .as(text)
          .isEqualTo(Rational.ONE);
      for (Cell cell : map.cells()) {
        Point inside = cell.polygon().inside(0);
        // In a strip only the middle line is known.
        Rational strip = map.strip().orElse(Rational.ZERO);
        Point at =
            map.isExact()
                ? inside
                : new Point(
                    inside.x(),
                    cell.polygon().vertices().get(0).y().plus(strip.divide(Rational.of(2))));
        checkSearched(text, template, at, cell.label());
      }
    }
  }

  /** Two quotients of which nothing is known are not the same, nor is their difference 0. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {61, 62, 63, 64})
  void stripsOfQuotientsSayWhatTheirMiddleLineSays(long seed) {
    Random random = new Random(seed);
    int strips = 0;
    for (int game = 0; game < 2; game++) {
      String text = RandomFormalGames.text(random, List.of("x", "y"), false, 2);
      GameTemplate template = Games.template(text);
      ParameterMap map = map(template, "x", "y");
      assertThat(map.cells().stream().map(map::share).reduce(Rational.ZERO, Rational::plus))
          .as(text)
          .isEqualTo(Rational.ONE);
      strips += map.isExact() ? 0 : 1;
      for (int place = 0; place < map.cells().size(); place += map.isExact() ? 1 : 5) {
        Cell cell = map.cells().get(place);
        Point at = cell.polygon().inside(0);
        assertThat(cell.label().problem()).as(at + "\n" + text).isEmpty();
        check(text, template, at, cell.label());
      }
    }
    assertThat(strips).isPositive();
  }

  @Test
  void twoQuotientsAreNotTakenForEqual() {
    ParameterMap map =
        map(
            Games.template(
                """
                game "quotients"
                players A, B
                param t = 2 in 0..3
                param d = 1/2 in 0..1
                tree:
                  A @One:
                    out: (1, 0)
                    in: B @Two:
                      keep: (2, 1/(t - d))
                      cheat: (0, 1/(t - 1))
                promise P by B:
                  at Two: keep
                """),
            "t",
            "d");
    Cell right = map.cells().get(map.cells().size() - 1);
    assertThat(right.label().verdicts()).containsEntry("P", Verdict.FAILS);
    assertThat(map.cells())
        .noneMatch(cell -> cell.label().verdicts().containsValue(Verdict.KNIFE_EDGE));
  }

  /** Inside there is no answer; on the border, where d is a number, the answer turns at a root. */
  @Test
  void aBorderOnWhichTheAnswerChangesAtAnIrrationalPointSaysSo() {
    ParameterMap map = map(Games.template(Games.EXPONENT), "t", "d");
    assertThat(map.cells()).allMatch(cell -> !cell.label().problem().isEmpty());
    Rational two = Rational.of(2);
    assertThat(map.borders())
        .filteredOn(border -> border.from().y().equals(two) && border.to().y().equals(two))
        .anySatisfy(border -> assertThat(border.label().problem()).contains("irrational points"));
    Rational zero = Rational.ZERO;
    assertThat(map.borders())
        .filteredOn(border -> border.from().y().equals(zero) && border.to().y().equals(zero))
        .anySatisfy(
            border -> assertThat(border.label().verdicts()).containsEntry("P", Verdict.FAILS));
  }

  @Test
  void twoByTwoGamesHaveExactRegionsAlthoughProbabilitiesAreQuotients() {
    ParameterMap map =
        map(
            Games.template(
                """
                game "inspection"
                players A, B
                param v = 2 in -1..3
                param c = 1 in 0..4
                tree:
                  A @Office:
                    Inspect:
                      B @Plant:
                        Violate: (1 - c, -1)
                        Comply: (-c, 0)
                    Pass:
                      B @Plant:
                        Violate: (-2, v)
                        Comply: (0, 0)
                promise P by B:
                  at Plant: Comply
                """),
            "v",
            "c");
    assertThat(map.isExact()).isTrue();
    assertThat(map.isWhole()).isTrue();
    // Complies for certain if violating pays never; mixes if 0 < c < 3; else is not inspected.
    assertThat(map.shares().values())
        .containsExactly(Rational.of(9, 16), Rational.of(4, 16), Rational.of(3, 16));
  }

  private static void checkSearched(String text, GameTemplate template, Point at, MapLabel label) {
    GameInstance instance =
        template
            .instantiate(
                Settings.none().with("x", at.x()).with("y", at.y()),
                new Diagnostics(),
                Budget.unlimitedTime())
            .orElseThrow();
    TreeIndex index = TreeIndex.of(instance.game().tree());
    GameAssessment solved =
        new TimeConsistencySearch(instance.game(), index, 1000, Budget.unlimitedTime())
            .assess(instance.promises());
    assertThat(label.verdicts())
        .as(at + "\n" + text)
        .containsEntry("P", solved.promises().get(0).verdict());
    Set<List<List<String>>> claimed =
        label.outcomes().stream()
            .map(ends -> ends.stream().map(MapLabel.End::path).toList())
            .collect(Collectors.toSet());
    for (List<OutcomeProbability> outcome : solved.nobodyBound().outcomes()) {
      assertThat(claimed)
          .as(at + "\n" + text)
          .contains(outcome.stream().map(end -> index.path(end.node())).toList());
    }
  }

  private static void check(String text, GameTemplate template, Point at, MapLabel label) {
    GameInstance instance =
        template
            .instantiate(
                Settings.none().with("x", at.x()).with("y", at.y()),
                new Diagnostics(),
                Budget.unlimitedTime())
            .orElseThrow();
    Game game = instance.game();
    TreeIndex index = TreeIndex.of(game.tree());
    GameAssessment solved =
        new TimeConsistencyTest(game, index, 0, Arithmetic.FASTEST, Budget.unlimitedTime())
            .assess(instance.promises());
    Verdict verdict = solved.promises().get(0).verdict();
    assertThat(label.verdicts()).as(at + "\n" + text).containsEntry("P", verdict);
    // Each payoff vector has a witness, and each of them must be among the outcomes.
    SubgamePerfectPayoffs payoffs =
        SubgamePerfectPayoffs.of(
            game, index, Commitments.none(game.tree()), Arithmetic.FASTEST, Budget.unlimitedTime());
    Set<List<List<String>>> claimed =
        label.outcomes().stream()
            .map(ends -> ends.stream().map(MapLabel.End::path).toList())
            .collect(Collectors.toSet());
    Set<List<List<String>>> witnesses = new HashSet<>();
    for (List<OutcomeProbability> outcome : payoffs.world(1000).outcomes()) {
      witnesses.add(outcome.stream().map(end -> index.path(end.node())).toList());
    }
    assertThat(claimed).as(at + "\n" + text).containsAll(witnesses);
  }

  @Test
  void whatIsNotAffineIsCutInStripsAndSaysSo() {
    ParameterMap map =
        map(
            Games.template(
                """
                game "product"
                players A
                param p = 1 in 0..1
                param q = 1 in 1/2..1
                tree:
                  A @Here:
                    Yes: (p * q)
                    No: (1/2)
                promise P by A:
                  at Here: Yes
                """),
            "p",
            "q");
    assertThat(map.isExact()).isFalse();
    assertThat(map.strip()).contains(Rational.of(1, 128));
    assertThat(map.cells()).hasSize(128);
    assertThat(map.cells().stream().map(map::share).reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(Rational.ONE);
  }
}
