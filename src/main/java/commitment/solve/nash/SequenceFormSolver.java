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
 * pivots ({@link SequenceFormLemke}). Certified by exact best responses.
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
    if (SequenceFormLemke.rows(form, first, second) > MOST_ROWS) {
      return Optional.empty();
    }
    return SequenceFormLemke.solve(form, payoffs, first, second, budget)
        .map(equilibrium -> new Found(equilibrium, Kind.GENERAL_SUM));
  }

  private static SequenceFormEquilibrium best(
      SequenceForm form, LeafPayoffs payoffs, List<Integer> movers) {
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      plans.add(new RealizationPlan(List.of(Rational.ONE)));
    }
    for (int mover : movers) {
      plans.set(mover, BestResponse.of(form, payoffs, mover, plans).plan());
    }
    return SequenceFormEquilibrium.of(form, payoffs, plans);
  }
}
