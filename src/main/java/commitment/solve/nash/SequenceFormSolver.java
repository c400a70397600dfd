package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.BestResponse;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One equilibrium of a sequence form in which one or two players move, for forms with too many
 * strategies to look at: a best plan of a single player; maxmin plans by linear programming where
 * two have a constant sum ({@link ZeroSumSequenceForm}); else the end of a path of complementary
 * pivots, on the reduced strategic form where that has no more strategies than the sequence form
 * has rows ({@link LemkeHowson}), else on the sequence form ({@link SequenceFormLemke}). Certified
 * by exact best responses.
 *
 * <p>Cost: that of the method; nothing grows with the number of strategies.
 */
public final class SequenceFormSolver {
  /** Larger tables of complementary pivots are not begun: their squares are big integers. */
  static final int MOST_ROWS = 1200;

  /** What kind of game it is to those who move. */
  public enum Kind {
    /** One player moves. */
    ONE_PLAYER,
    /** Two move, and what one wins the other loses, up to a constant. */
    CONSTANT_SUM,
    /** Two move, any payoffs. */
    GENERAL_SUM
  }

  /** An equilibrium and what kind of game it is one of. */
  public record Found(SequenceFormEquilibrium equilibrium, Kind kind) {
    /** Whether every other equilibrium gives everybody the same. */
    public boolean isValue() {
      int players = equilibrium.payoffs().size();
      return (kind == Kind.CONSTANT_SUM && players == 2)
          || (kind == Kind.ONE_PLAYER && players == 1);
    }
  }

  private SequenceFormSolver() {}

  /** Whether no more than two players move. */
  public static boolean isFor(SequenceForm form) {
    return movers(form).size() <= 2;
  }

  private static List<Integer> movers(SequenceForm form) {
    return IntStream.range(0, form.players())
        .filter(player -> form.informationSetCount(player) > 0)
        .boxed()
        .toList();
  }

  /**
   * An equilibrium; empty if the budget is used up before it is found, or if complementary pivots
   * would need too large a table.
   *
   * @throws IllegalArgumentException if more than two players move
   */
  public static Optional<Found> solve(SequenceForm form, LeafPayoffs payoffs, Budget budget) {
    List<Integer> movers = movers(form);
    if (movers.size() > 2) {
      throw new IllegalArgumentException(movers.size() + " players move");
    }
    if (movers.size() < 2) {
      return Optional.of(new Found(best(form, payoffs, movers), Kind.ONE_PLAYER));
    }
    int first = movers.get(0);
    int second = movers.get(1);
    if (ZeroSumSequenceForm.constantSum(form, payoffs, first, second).isPresent()) {
      return ZeroSumSequenceForm.solve(form, payoffs, first, second, budget)
          .map(equilibrium -> new Found(equilibrium, Kind.CONSTANT_SUM));
    }
    int rows = SequenceFormLemke.rows(form, first, second);
    if (rows > MOST_ROWS) {
      return Optional.empty();
    }
    Optional<StrategicForm> strategic = StrategicForm.of(form, rows * rows / 4);
    boolean small =
        strategic.isPresent()
            && strategic.get().strategies(first).count()
                    + strategic.get().strategies(second).count()
                <= rows;
    return (small
            ? onStrategicForm(strategic.get(), payoffs, first, second, budget)
            : SequenceFormLemke.solve(form, payoffs, first, second, budget))
        .map(equilibrium -> new Found(equilibrium, Kind.GENERAL_SUM));
  }

  private static Optional<SequenceFormEquilibrium> onStrategicForm(
      StrategicForm strategic, LeafPayoffs payoffs, int first, int second, Budget budget) {
    SequenceForm form = strategic.form();
    List<Rational> ofFirst = strategic.payoffs(payoffs, first);
    List<Rational> ofSecond = strategic.payoffs(payoffs, second);
    int row = strategic.stride(first);
    int column = strategic.stride(second);
    BimatrixGame game =
        BimatrixGame.of(
            strategic.strategies(first).count(),
            strategic.strategies(second).count(),
            (r, c) -> ofFirst.get(r * row + c * column),
            (r, c) -> ofSecond.get(r * row + c * column));
    return LemkeHowson.of(game, budget)
        .map(
            pair -> {
              List<RealizationPlan> plans = alone(form);
              plans.set(first, strategic.strategies(first).plan(pair.row().asList()));
              plans.set(second, strategic.strategies(second).plan(pair.column().asList()));
              return certified(form, payoffs, plans);
            });
  }

  private static SequenceFormEquilibrium certified(
      SequenceForm form, LeafPayoffs payoffs, List<RealizationPlan> plans) {
    SequenceFormEquilibrium equilibrium = SequenceFormEquilibrium.of(form, payoffs, plans);
    if (!equilibrium.isCertified(form, payoffs)) {
      throw new IllegalStateException("not an equilibrium: " + equilibrium);
    }
    return equilibrium;
  }

  /** The plans of those who have nothing to choose. */
  private static List<RealizationPlan> alone(SequenceForm form) {
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      plans.add(new RealizationPlan(List.of(Rational.ONE)));
    }
    return plans;
  }

  private static SequenceFormEquilibrium best(
      SequenceForm form, LeafPayoffs payoffs, List<Integer> movers) {
    List<RealizationPlan> plans = alone(form);
    for (int mover : movers) {
      plans.set(mover, BestResponse.of(form, payoffs, mover, plans).plan());
    }
    return SequenceFormEquilibrium.of(form, payoffs, plans);
  }
}
