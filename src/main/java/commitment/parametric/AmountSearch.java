package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.game.Device;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.limit.Budget;
import commitment.template.FormalGame;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a game as the amount of one of its devices goes from 0 to some most, everything
 * else fixed: a fine, a bond or damages of x. Exact: payoffs are affine in x, and the one stretch
 * over which the tree is the same is solved by {@link SegmentAnalysis}.
 */
public final class AmountSearch {
  private static final String AMOUNT = "amount";

  private AmountSearch() {}

  /**
   * @param instance a game of perfect information, with promises of one player and one action at
   *     each set; the device whose amount is free is its last
   * @param most greater than 0
   */
  public static ParameterThresholds of(GameInstance instance, Rational most, Budget budget) {
    AlgebraicNumber low = AlgebraicNumber.of(Rational.ZERO);
    AlgebraicNumber high = AlgebraicNumber.of(most);
    ThresholdAssembly assembly = new ThresholdAssembly();
    Optional<FormalTree> tree = tree(instance, budget);
    assembly.point(low, solved(tree, new Line(low, low, budget), budget));
    Line line = new Line(low, high, budget);
    assembly.cell(line, solved(tree, line, budget));
    assembly.point(high, solved(tree, new Line(high, high, budget), budget));
    return assembly.result(
        AMOUNT,
        "",
        new Interval(Rational.ZERO, most),
        Rational.ZERO,
        Optional.empty(),
        Optional.empty());
  }

  /** The game with the amount of its last device free; empty if it is too large. */
  static Optional<FormalTree> tree(GameInstance instance, Budget budget) {
    return FormalTrees.of(formal(instance), instance, budget);
  }

  private static Solved solved(Optional<FormalTree> tree, Line line, Budget budget) {
    if (tree.isEmpty()) {
      return Solved.none("with its devices the game is too large", true);
    }
    return Solved.ofEveryPlayOrPayoff(tree.get(), line, budget);
  }

  private static FormalGame formal(GameInstance instance) {
    Game game = instance.game();
    List<List<Quantity>> payoffs = new ArrayList<>();
    for (int outcome = 0; outcome < game.payoffs().outcomes(); outcome++) {
      payoffs.add(constants(game.payoffVector(outcome)));
    }
    Map<Integer, List<Quantity>> laws = new HashMap<>();
    GameTree tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        laws.put(move, constants(tree.law(move)));
      }
    }
    List<List<Quantity>> amounts = new ArrayList<>();
    for (Device device : instance.devices()) {
      amounts.add(amounts(device));
    }
    int last = amounts.size() - 1;
    amounts.set(last, List.of(RationalFunction.X));
    return new FormalGame(
        Optional.of(instance), payoffs, laws, amounts, List.of(), Optional.empty());
  }

  private static List<Quantity> amounts(Device device) {
    List<Rational> amounts = new ArrayList<>();
    if (device instanceof Device.Fine fine) {
      amounts.add(fine.amount());
      fine.punisher().ifPresent(punisher -> amounts.addAll(punisher.payoffs()));
    } else if (device instanceof Device.Bond bond) {
      amounts.add(bond.amount());
    } else if (device instanceof Device.Damages damages) {
      amounts.add(damages.amount());
    }
    return constants(amounts);
  }

  private static List<Quantity> constants(List<Rational> values) {
    List<Quantity> constants = new ArrayList<>();
    values.forEach(value -> constants.add(RationalFunction.of(value)));
    return constants;
  }
}
