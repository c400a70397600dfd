package commitment.report;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.List;

/** A profile that comes near an equilibrium, in decimals, for a person. */
final class ApproximationText {
  private static final int ROWS = 60;
  private static final int DIGITS = 6;

  private final NamedGame game;
  private final GameTree tree;
  private final TextStyle style;

  private ApproximationText(NamedGame game, TextStyle style) {
    this.game = game;
    this.style = style;
    tree = game.game().tree();
  }

  static String ofLogitPath(NamedGame game, ApproximateEquilibrium near, TextStyle style) {
    return new ApproximationText(game, style)
        .text("Approximate, at the end of the logit path:\n", near);
  }

  /**
   * @param number which one it is; 0 if there is no other
   */
  static String ofIrrational(
      NamedGame game, int number, ApproximateEquilibrium near, TextStyle style) {
    return new ApproximationText(game, style)
        .text(
            "Irrational equilibrium" + (number == 0 ? "" : " " + number) + ", in decimals:\n",
            near);
  }

  private String text(String heading, ApproximateEquilibrium near) {
    StringBuilder out = new StringBuilder();
    out.append(heading);
    Table table = new Table("  ");
    int rows = 0;
    int left = 0;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      if (rows++ >= ROWS) {
        left++;
        continue;
      }
      table.row(
          List.of(
              game.player(tree.owner(move)),
              "at " + game.informationSet(move),
              style.bold(mixture(near.profile(), move))));
    }
    table.appendTo(out);
    if (left > 0) {
      out.append(ReportFrame.moreSets("  ", left, style));
    }
    List<String> payoffs = new ArrayList<>();
    List<Rational> values =
        ContinuationValues.of(game.game(), game.index(), near.profile()).payoffs();
    for (int player = 0; player < values.size(); player++) {
      payoffs.add(game.player(player) + " " + values.get(player).toDecimalString(DIGITS));
    }
    out.append("  It gives ").append(String.join(", ", payoffs)).append(".\n");
    out.append("  In no subgame does anybody gain more than ")
        .append(near.largestGain().toDecimalString(2))
        .append(" by departing from it.\n");
    if (near.error().isPresent()) {
      out.append("  There is an equilibrium, proved, in which no probability differs by more than ")
          .append(near.error().get().toDecimalString(2))
          .append(".\n");
    } else {
      out.append("  That there is an equilibrium near it is not proved.\n");
    }
    return out.append('\n').toString();
  }

  private String mixture(BehaviorProfile profile, int move) {
    List<String> parts = new ArrayList<>();
    List<Rational> probabilities = profile.at(move);
    for (int action = 0; action < probabilities.size(); action++) {
      Rational probability = probabilities.get(action);
      if (probability.equals(Rational.ONE)) {
        return game.action(move, action);
      }
      if (probability.signum() > 0) {
        parts.add(game.action(move, action) + " " + probability.toDecimalString(DIGITS));
      }
    }
    return String.join(", ", parts);
  }
}
