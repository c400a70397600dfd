package commitment.report;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.strategy.ContinuationValues;
import commitment.strategy.EnclosedProfile;
import commitment.verify.EnclosedValues;
import java.util.ArrayList;
import java.util.List;

/** A profile that comes near an equilibrium, in decimals, for a person. */
final class ApproximationText {
  private static final int DIGITS = 6;

  private final NamedGame game;
  private final TextStyle style;
  private final WorldText worlds;

  private ApproximationText(NamedGame game, TextStyle style) {
    this.game = game;
    this.style = style;
    worlds = new WorldText(game, style);
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
    MoveTable.append(
        out,
        game,
        style,
        move ->
            List.of(
                style.bold(
                    worlds.mixture(move, near.profile().at(move), ApproximationText::decimal))));
    List<String> payoffs = new ArrayList<>();
    List<Rational> values =
        ContinuationValues.of(game.game(), game.index(), near.profile()).payoffs();
    for (int player = 0; player < values.size(); player++) {
      payoffs.add(game.player(player) + " " + payoff(near, player, values.get(player)));
    }
    TextLines.append(out, "  ", "It gives " + String.join(", ", payoffs) + ".");
    TextLines.append(
        out,
        "  ",
        "In no subgame does anybody gain more than "
            + near.largestGain().toDecimalString(2)
            + " by departing from it.");
    TextLines.append(
        out,
        "  ",
        near.error()
            .map(
                error ->
                    "There is an equilibrium, proved, in which no probability differs by more than "
                        + error.toDecimalString(2)
                        + ".")
            .orElse("That there is an equilibrium near it is not proved."));
    return out.append('\n').toString();
  }

  /** What is 0 as far as it is known is told as that. */
  private String payoff(ApproximateEquilibrium near, int player, Rational value) {
    Interval range =
        near.error()
            .map(error -> range(near, error, player))
            .orElseGet(() -> Interval.of(value).plus(around(near.largestGain())));
    return value.signum() != 0 && range.contains(Rational.ZERO)
        ? "0 (within " + range.max().max(range.min().negate()).toDecimalString(2) + ")"
        : decimal(value);
  }

  /** What a player gets if no probability is wrong by more than an error. */
  private Interval range(ApproximateEquilibrium near, Rational error, int player) {
    GameTree tree = game.game().tree();
    List<List<Interval>> probabilities = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      List<Interval> mixture = new ArrayList<>();
      for (Rational probability : near.profile().at(move)) {
        Rational least = probability.minus(error).max(Rational.ZERO);
        Rational most = probability.plus(error).min(Rational.ONE);
        mixture.add(new Interval(least, most));
      }
      probabilities.add(mixture);
    }
    return EnclosedValues.of(
            game.game(), game.index(), EnclosedProfile.of(tree, probabilities), player)
        .at(0);
  }

  private static Interval around(Rational radius) {
    return new Interval(radius.negate(), radius);
  }

  private static String decimal(Rational value) {
    return value.toDecimalString(DIGITS);
  }
}
