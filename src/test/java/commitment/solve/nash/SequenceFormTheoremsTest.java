package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution.Optimal;
import commitment.sequence.BestResponse;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.testing.OneCardPoker;
import commitment.testing.RandomInformation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sequence-form methods on random games, against all pure plans. */
class SequenceFormTheoremsTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static IntStream seeds() {
    return IntStream.range(0, 250);
  }

  private static SequenceForm form(Game game) {
    return SequenceForm.of(game, TreeIndex.of(game.tree()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void zeroSumValueIsThatOfTheStrategicForm(long seed) {
    Game game = RandomInformation.game(seed, 2, 5, 30);
    SequenceForm form = form(game);
    LeafPayoffs payoffs = withConstantSum(LeafPayoffs.of(game, form), Rational.of(seed % 3));
    SequenceFormEquilibrium equilibrium =
        ZeroSumSequenceForm.solve(form, payoffs, BUDGET).orElseThrow();
    assertThat(equilibrium.payoffs().get(0)).isEqualTo(strategicValue(form, payoffs));
    assertThat(passesAllPurePlans(form, payoffs, equilibrium)).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void lemkeFindsAnEquilibrium(long seed) {
    Game game = RandomInformation.game(seed, 2, 1 + (int) (seed % 6), 48);
    SequenceForm form = form(game);
    LeafPayoffs payoffs = LeafPayoffs.of(game, form);
    SequenceFormEquilibrium equilibrium =
        SequenceFormLemke.solve(form, payoffs, BUDGET).orElseThrow();
    assertThat(passesAllPurePlans(form, payoffs, equilibrium)).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bestResponsesAreThoseAmongAllPurePlans(long seed) {
    Game game = RandomInformation.game(seed, 2 + (int) (seed % 2), 4, 40);
    SequenceForm form = form(game);
    LeafPayoffs payoffs = LeafPayoffs.of(game, form);
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      List<RealizationPlan> all = purePlans(form, player);
      plans.add(average(all.get((int) seed % all.size()), all.get((int) (7 * seed) % all.size())));
    }
    for (int player = 0; player < form.players(); player++) {
      BestResponse best = BestResponse.of(form, payoffs, player, plans);
      Rational most = Rational.of(-1);
      for (RealizationPlan own : purePlans(form, player)) {
        most = most.max(payoffAt(form, payoffs, player, replaced(plans, player, own)));
      }
      assertThat(best.value()).isEqualTo(most);
      assertThat(best.plan().isPlanOf(form, player)).isTrue();
      assertThat(payoffAt(form, payoffs, player, replaced(plans, player, best.plan())))
          .isEqualTo(most);
    }
  }

  @Test
  void lemkeFindsTheValueOfKuhnPoker() {
    Game game = OneCardPoker.game(3);
    SequenceForm form = form(game);
    assertThat(
            SequenceFormLemke.solve(form, LeafPayoffs.of(game, form), BUDGET)
                .orElseThrow()
                .payoffs())
        .containsExactly(Rational.of(-1, 18), Rational.of(1, 18));
  }

  @Test
  void aUsedUpBudgetIsSaid() {
    Game game = OneCardPoker.game(5);
    SequenceForm form = form(game);
    LeafPayoffs payoffs = LeafPayoffs.of(game, form);
    Budget none = Budget.of(1, 1, Duration.ZERO);
    assertThat(SequenceFormLemke.solve(form, payoffs, none)).isEmpty();
    assertThat(ZeroSumSequenceForm.solve(form, payoffs, none)).isEmpty();
  }

  private static LeafPayoffs withConstantSum(LeafPayoffs payoffs, Rational sum) {
    return new LeafPayoffs(
        payoffs.byLeaf().stream()
            .map(vector -> List.of(vector.get(0), sum.minus(vector.get(0))))
            .toList());
  }

  /** The value by the linear program of the matrix of all pure plans. */
  private static Rational strategicValue(SequenceForm form, LeafPayoffs payoffs) {
    List<RealizationPlan> own = purePlans(form, 0);
    List<RealizationPlan> others = purePlans(form, 1);
    LinearProgramBuilder builder = LinearProgram.maximize();
    int value = builder.freeVariable();
    builder.objective(value, Rational.ONE);
    int total = builder.row(Relation.EQUAL, Rational.ONE);
    for (int plan = 0; plan < own.size(); plan++) {
      builder.coefficient(total, builder.variable(), Rational.ONE);
    }
    for (RealizationPlan other : others) {
      int row = builder.row(Relation.AT_MOST, Rational.ZERO);
      builder.coefficient(row, value, Rational.ONE);
      for (int plan = 0; plan < own.size(); plan++) {
        Rational payoff = payoffAt(form, payoffs, 0, List.of(own.get(plan), other));
        builder.coefficient(row, value + 1 + plan, payoff.negate());
      }
    }
    return ((Optimal) builder.build().solve(BUDGET)).value();
  }

  private static boolean passesAllPurePlans(
      SequenceForm form, LeafPayoffs payoffs, SequenceFormEquilibrium equilibrium) {
    for (int player = 0; player < form.players(); player++) {
      Rational payoff = equilibrium.payoffs().get(player);
      if (!equilibrium.plans().get(player).isPlanOf(form, player)
          || !payoffAt(form, payoffs, player, equilibrium.plans()).equals(payoff)) {
        return false;
      }
      for (RealizationPlan other : purePlans(form, player)) {
        List<RealizationPlan> deviation = replaced(equilibrium.plans(), player, other);
        if (payoffAt(form, payoffs, player, deviation).compareTo(payoff) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<RealizationPlan> replaced(
      List<RealizationPlan> plans, int player, RealizationPlan plan) {
    List<RealizationPlan> replaced = new ArrayList<>(plans);
    replaced.set(player, plan);
    return replaced;
  }

  private static Rational payoffAt(
      SequenceForm form, LeafPayoffs payoffs, int player, List<RealizationPlan> plans) {
    Rational sum = Rational.ZERO;
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational weight = form.chance(leaf);
      for (int other = 0; other < form.players(); other++) {
        weight = weight.times(plans.get(other).weight(form.sequence(leaf, other)));
      }
      sum = sum.plus(weight.times(payoffs.payoff(leaf, player)));
    }
    return sum;
  }

  private static RealizationPlan average(RealizationPlan one, RealizationPlan other) {
    Rational half = Rational.of(1, 2);
    return new RealizationPlan(
        IntStream.range(0, one.weights().size())
            .mapToObj(place -> one.weight(place).plus(other.weight(place)).times(half))
            .toList());
  }

  /** All pure plans of a player: at each information set that is come to, each action. */
  private static List<RealizationPlan> purePlans(SequenceForm form, int player) {
    List<List<Rational>> plans = new ArrayList<>();
    List<Rational> none =
        new ArrayList<>(Collections.nCopies(form.sequenceCount(player), Rational.ZERO));
    none.set(0, Rational.ONE);
    plans.add(none);
    for (int set = 0; set < form.informationSetCount(player); set++) {
      List<List<Rational>> longer = new ArrayList<>();
      for (List<Rational> plan : plans) {
        if (plan.get(form.parentSequence(player, set)).signum() == 0) {
          longer.add(plan);
          continue;
        }
        for (int action = 0; action < form.actionCount(player, set); action++) {
          List<Rational> copy = new ArrayList<>(plan);
          copy.set(form.firstSequence(player, set) + action, Rational.ONE);
          longer.add(copy);
        }
      }
      plans = longer;
    }
    return plans.stream().map(RealizationPlan::new).toList();
  }
}
