package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.Believers.Coalition;
import commitment.credibility.Believers.Threshold;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.World;
import commitment.template.GameInstance;
import commitment.template.Settings;
import commitment.testing.Games;
import commitment.testing.Golden;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import commitment.testing.RandomMenus;
import commitment.verify.BelieverCheck;
import commitment.verify.CheckResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who must believe: against brute force from the definition, and published thresholds. */
class BelieversTest {
  static IntStream seeds() {
    return RandomGames.seeds().filter(seed -> seed % 3 != 1);
  }

  private static Believers believers(Game game, Promise promise) {
    TreeIndex index = TreeIndex.of(game.tree());
    GameAssessment assessment =
        new TimeConsistencyTest(game, index, 1000, Arithmetic.FASTEST, Budget.unlimitedTime())
            .assess(List.of(promise));
    return new BelievingCoalitions(game, index, 1000, Arithmetic.FASTEST, Budget.unlimitedTime())
        .of(assessment.nobodyBound(), assessment.promises().get(0));
  }

  private static Believers believers(String game, String... settings) {
    Settings values = Settings.none();
    for (String setting : settings) {
      String[] sides = setting.split("=");
      values = values.with(sides[0], Rational.parse(sides[1]).orElseThrow());
    }
    GameInstance instance = Games.instance(Golden.text(Path.of("games", game)), values);
    return believers(instance.game(), instance.promises().get(0));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void coalitionsAreAsTheDefinitionSays(long seed) {
    Optional<PromiseByDefinition> some = PromiseByDefinition.of(seed);
    if (some.isEmpty()) {
      return;
    }
    PromiseByDefinition known = some.get();
    if ((long) known.free().equilibria().size() * known.bound().equilibria().size() > 60) {
      return;
    }
    Believers found = believers(known.game(), known.promise());
    Set<List<Rational>> promised = known.bound().payoffSet();
    for (boolean naive : List.of(false, true)) {
      List<List<Integer>> enough = new ArrayList<>();
      for (Coalition coalition : naive ? found.naive() : found.sophisticated()) {
        Set<Integer> members = new HashSet<>(coalition.members());
        var expected = naive ? known.believedAmongNaive(members) : known.believed(members);
        assertSame(coalition.world(), expected);
        for (int member : members) {
          Interval before = PromiseByDefinition.range(known.free().payoffSet(), member);
          Interval after = PromiseByDefinition.range(expected.keySet(), member);
          assertThat(coalition.reliance().get(member)).isEqualTo(before.minus(after));
        }
        boolean asPromised = promised.containsAll(expected.keySet());
        assertThat(coalition.asPromised()).contains(asPromised);
        if (asPromised) {
          enough.add(coalition.members());
        }
      }
      assertThat(naive ? found.minimalNaive() : found.minimal())
          .containsExactlyElementsOf(
              enough.stream()
                  .filter(
                      group ->
                          enough.stream()
                              .noneMatch(o -> o.size() < group.size() && group.containsAll(o)))
                  .toList());
    }
    assertThat(found.complete()).isTrue();
    assertThat(BelieverCheck.of(known.game(), known.promise(), found, Budget.unlimitedTime()))
        .isNotInstanceOf(CheckResult.Refuted.class);
  }

  /** A promised menu is one action of the game in which its maker chooses in two steps. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void coalitionsThatBelieveInAMenu(long seed) {
    Game game = RandomGames.game(seed, 200);
    Optional<Promise> promise = RandomMenus.promise(game, seed);
    if (promise.isEmpty()) {
      return;
    }
    TwoStepMenus.Result steps = TwoStepMenus.of(game, TreeIndex.of(game.tree()), promise.get());
    PromiseByDefinition known = new PromiseByDefinition(steps.game(), steps.promise());
    if ((long) known.free().equilibria().size() * known.bound().equilibria().size() > 60) {
      return;
    }
    Believers found = believers(game, promise.get());
    for (boolean naive : List.of(false, true)) {
      for (Coalition coalition : naive ? found.naive() : found.sophisticated()) {
        Set<Integer> members = new HashSet<>(coalition.members());
        var expected = naive ? known.believedAmongNaive(members) : known.believed(members);
        assertThat(coalition.world().payoffs()).containsExactlyElementsOf(expected.keySet());
        coalition
            .world()
            .outcomes()
            .forEach(ends -> assertThat(ends).allMatch(end -> game.tree().isTerminal(end.node())));
        assertThat(coalition.asPromised())
            .contains(known.bound().payoffSet().containsAll(expected.keySet()));
      }
    }
  }

  private static void assertSame(
      World found, Map<List<Rational>, Set<Map<Integer, Rational>>> expected) {
    assertThat(found.payoffs()).containsExactlyElementsOf(expected.keySet());
    for (int place = 0; place < found.payoffs().size(); place++) {
      Map<Integer, Rational> outcome = new HashMap<>();
      found.outcomes().get(place).forEach(end -> outcome.put(end.node(), end.probability()));
      assertThat(outcome).isIn(expected.get(found.payoffs().get(place)));
    }
  }

  @Test
  void theGuaranteeIsBelievedInByRussiaOrByBoth() {
    Believers found = believers("guarantee/bare-guarantee.game");
    assertThat(payoffs(found.sophisticated()))
        .containsExactly("[] [-3, -1, -1]", "[0] [-6, 3, -3]", "[1] [0, 0, 0]", "[0, 1] [0, 0, 0]");
    assertThat(payoffs(found.naive()))
        .containsExactly(
            "[] [-3, -1, -1]", "[0] [-6, 3, -3]", "[1] [-3, -1, -1]", "[0, 1] [0, 0, 0]");
    assertThat(found.minimal()).containsExactly(List.of(1));
    assertThat(found.minimalNaive()).containsExactly(List.of(0, 1));
    assertThat(found.sophisticated().get(1).reliance())
        .isEqualTo(Map.of(0, Interval.of(Rational.of(3))));
  }

  private static List<String> payoffs(List<Coalition> coalitions) {
    return coalitions.stream().map(c -> c.members() + " " + c.world().payoffs().get(0)).toList();
  }

  /** w/(w+d) for the attacker, (L−f)/(L−h) for the one who signs. */
  @Test
  void thresholdsAreThoseOfTheTwoAudiences() {
    assertThat(thresholds(believers("guarantee/bare-guarantee.game")))
        .containsExactly("3/4", "3/5");
    assertThat(thresholds(believers("guarantee/bare-guarantee.game", "w=5", "d=3", "L=7", "h=1")))
        .containsExactly("2/3", "5/8");
  }

  /** Who would rather fight on than be attacked and defended signs on no belief. */
  @Test
  void sometimesNoBeliefSuffices() {
    assertThat(thresholds(believers("guarantee/bare-guarantee.game", "h=4")))
        .containsExactly("none", "3/5");
    assertThat(thresholds(believers("guarantee/bare-guarantee.game", "s=4")))
        .containsExactly("depends", "depends");
    assertThat(thresholds(believers("guarantee/bare-guarantee.game", "s=5"))).isEmpty();
  }

  private static List<String> thresholds(Believers believers) {
    return believers.thresholds().stream().map(BelieversTest::text).toList();
  }

  private static String text(Threshold threshold) {
    return threshold
        .probability()
        .map(Rational::toString)
        .orElse(threshold.depends() ? "depends" : "none");
  }

  @Test
  void aWrongAnswerIsRefuted() {
    GameInstance instance =
        Games.instance(Golden.text(Path.of("games/guarantee/bare-guarantee.game")));
    Believers right = believers(instance.game(), instance.promises().get(0));
    assertThat(check(instance, right)).isInstanceOf(CheckResult.Confirmed.class);
    assertThat(check(instance, with(right, right.naive(), right.minimal())))
        .isInstanceOf(CheckResult.Refuted.class);
    assertThat(check(instance, with(right, right.sophisticated(), right.minimalNaive())))
        .isInstanceOf(CheckResult.Refuted.class);
  }

  private static CheckResult check(GameInstance instance, Believers believers) {
    return BelieverCheck.of(
        instance.game(), instance.promises().get(0), believers, Budget.unlimitedTime());
  }

  private static Believers with(
      Believers right, List<Coalition> sophisticated, List<List<Integer>> minimal) {
    return new Believers(
        sophisticated,
        right.naive(),
        minimal,
        right.minimalNaive(),
        right.thresholds(),
        right.complete());
  }
}
