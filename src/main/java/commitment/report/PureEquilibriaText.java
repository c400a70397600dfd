package commitment.report;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.strategy.OutcomeProbability;
import commitment.strategy.PureProfile;
import java.util.ArrayList;
import java.util.List;

/** Nash equilibria in pure strategies of a game that is not solved otherwise, in a sentence. */
public final class PureEquilibriaText {
  private static final int SHOWN = 5;

  private PureEquilibriaText() {}

  /** The sentence, without its full stop. */
  public static String of(NamedGame game, List<PureProfile> equilibria) {
    if (equilibria.isEmpty()) {
      return "It has no Nash equilibrium in pure strategies";
    }
    List<String> told = new ArrayList<>();
    for (PureProfile equilibrium : equilibria.subList(0, Math.min(SHOWN, equilibria.size()))) {
      told.add(plan(game, equilibrium) + ", which gives " + payoffs(game, equilibrium));
    }
    if (equilibria.size() > SHOWN) {
      told.add("and " + (equilibria.size() - SHOWN) + " more");
    }
    return "It has "
        + (equilibria.size() == 1 ? "one Nash equilibrium" : equilibria.size() + " Nash equilibria")
        + " in pure strategies: "
        + String.join("; ", told);
  }

  private static String plan(NamedGame game, PureProfile profile) {
    GameTree tree = game.game().tree();
    List<String> actions = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        actions.add(game.action(move, profile.action(move)) + " at " + game.informationSet(move));
      }
    }
    return String.join(", ", actions);
  }

  private static String payoffs(NamedGame game, PureProfile profile) {
    List<String> payoffs = new ArrayList<>();
    List<OutcomeProbability> ends = profile.outcomes(game.game(), game.index());
    for (int player = 0; player < game.game().players().size(); player++) {
      Rational sum = Rational.ZERO;
      for (OutcomeProbability end : ends) {
        List<Rational> there = game.game().payoffVector(game.game().tree().outcome(end.node()));
        sum = sum.plus(there.get(player).times(end.probability()));
      }
      payoffs.add(game.player(player) + " " + sum);
    }
    return String.join(", ", payoffs);
  }
}
