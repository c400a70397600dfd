package commitment.report;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.List;

/** What comes of a world, as rows of a table: where play ends, and each player's payoff. */
final class WorldText {
  private static final int ROWS = 6;
  private static final int ENDS = 3;
  private static final int STEPS = 12;

  private final NamedGame game;
  private final TextStyle style;

  WorldText(NamedGame game, TextStyle style) {
    this.game = game;
    this.style = style;
  }

  void rows(Table table, String label, World world) {
    if (!world.exact()) {
      List<String> cells = new ArrayList<>(List.of(label, "not known exactly"));
      for (int player = 0; player < world.ranges().size(); player++) {
        Interval range = world.ranges().get(player);
        cells.add(
            game.player(player)
                + " "
                + (range.isPoint() ? style.number(range.min()) : "within " + rangeOf(range)));
      }
      table.row(cells);
      return;
    }
    if (world.payoffs().isEmpty()) {
      table.row(List.of(label, "no equilibrium was found"));
      return;
    }
    String first = label;
    int shown = Math.min(ROWS, world.outcomes().size());
    for (int place = 0; place < shown; place++) {
      List<String> cells = new ArrayList<>();
      cells.add(first);
      cells.add(ends(world.outcomes().get(place)));
      cells.addAll(payoffs(world.payoffs().get(place)));
      table.row(cells);
      first = "";
    }
    int more = world.payoffs().size() - shown;
    if (more > 0) {
      table.row(
          List.of(
              "",
              style.ellipsis()
                  + " and "
                  + more
                  + (more == 1 ? " more payoff vector" : " more payoff vectors")));
    }
  }

  private String rangeOf(Interval range) {
    return style.number(range.min()) + " .. " + style.number(range.max());
  }

  List<String> payoffs(List<Rational> vector) {
    List<String> cells = new ArrayList<>();
    for (int player = 0; player < vector.size(); player++) {
      cells.add(game.player(player) + " " + style.number(vector.get(player)));
    }
    return cells;
  }

  /** {@code Honor} for certain, or {@code Honor 1/3, Renege 2/3}. */
  String mixture(int informationSet, List<Rational> probabilities) {
    List<String> parts = new ArrayList<>();
    for (int action = 0; action < probabilities.size(); action++) {
      Rational probability = probabilities.get(action);
      if (probability.equals(Rational.ONE)) {
        return game.action(informationSet, action);
      }
      if (probability.signum() > 0) {
        parts.add(game.action(informationSet, action) + " " + style.number(probability));
      }
    }
    return String.join(", ", parts);
  }

  /** {@code Sign → Refrain}; with chance {@code High → Trust (1/3), Low (2/3)}. */
  String ends(List<OutcomeProbability> outcomes) {
    List<String> ends = new ArrayList<>();
    for (OutcomeProbability outcome : outcomes) {
      if (ends.size() == ENDS) {
        ends.add(
            style.ellipsis()
                + " "
                + (outcomes.size() - ENDS)
                + (outcomes.size() - ENDS == 1 ? " more end" : " more ends"));
        break;
      }
      String path = path(game.path(outcome.node()));
      ends.add(
          outcome.probability().equals(Rational.ONE)
              ? path
              : path + " (" + style.number(outcome.probability()) + ")");
    }
    return String.join(", ", ends);
  }

  private String path(List<String> labels) {
    if (labels.isEmpty()) {
      return "(the game is over at once)";
    }
    if (labels.size() <= STEPS) {
      return String.join(style.arrow(), labels);
    }
    return String.join(style.arrow(), labels.subList(0, STEPS - 2))
        + style.arrow()
        + style.ellipsis()
        + style.arrow()
        + labels.get(labels.size() - 1)
        + " ("
        + labels.size()
        + " steps)";
  }
}
