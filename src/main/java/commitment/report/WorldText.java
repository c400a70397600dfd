package commitment.report;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  /** A world and what it is called. */
  record Row(String label, World world) {}

  /** Writes a table of worlds; payoffs stand below the ends where there is no room beside them. */
  void append(StringBuilder out, String indent, List<Row> rows) {
    Table beside = table(indent, rows, false);
    Table fitting = beside.width() > TextLines.WIDTH ? table(indent, rows, true) : beside;
    fitting.appendTo(out, TextLines.WIDTH);
  }

  private Table table(String indent, List<Row> rows, boolean below) {
    Table table = new Table(indent);
    rows.forEach(row -> rows(table, row, below));
    return table;
  }

  private void rows(Table table, Row row, boolean below) {
    World world = row.world();
    if (!world.exact()) {
      List<String> ranges = new ArrayList<>();
      for (int player = 0; player < world.ranges().size(); player++) {
        Interval range = world.ranges().get(player);
        ranges.add(
            game.player(player)
                + " "
                + (range.isPoint() ? style.number(range.min()) : "within " + rangeOf(range)));
      }
      row(table, row.label(), "not known exactly", ranges, below);
      return;
    }
    if (world.payoffs().isEmpty()) {
      table.row(List.of(row.label(), "no equilibrium was found exactly"));
      return;
    }
    String first = row.label();
    int shown = Math.min(ROWS, world.outcomes().size());
    for (int place = 0; place < shown; place++) {
      row(
          table,
          first,
          ends(world.outcomes().get(place)),
          payoffs(world.payoffs().get(place)),
          below);
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

  private static void row(
      Table table, String label, String ends, List<String> payoffs, boolean below) {
    List<String> cells = new ArrayList<>(List.of(label, ends));
    if (below) {
      table.row(cells);
      table.row(List.of("", String.join(", ", payoffs)));
    } else {
      cells.addAll(payoffs);
      table.row(cells);
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
    return mixture(informationSet, probabilities, style::number);
  }

  /**
   * The same.
   *
   * @param numbers how probabilities are written
   */
  String mixture(
      int informationSet, List<Rational> probabilities, Function<Rational, String> numbers) {
    List<String> parts = new ArrayList<>();
    for (int action = 0; action < probabilities.size(); action++) {
      Rational probability = probabilities.get(action);
      if (probability.equals(Rational.ONE)) {
        return game.action(informationSet, action);
      }
      if (probability.signum() > 0) {
        parts.add(game.action(informationSet, action) + " " + numbers.apply(probability));
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
