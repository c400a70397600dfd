package commitment.report;

import commitment.exact.Interval;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.List;

/** A table of a page: a heading for each column, and rows. */
record PageTable(List<String> head, List<Row> rows, String more) {
  private static final int ROWS = 6;

  /**
   * A row.
   *
   * @param label its first cell
   */
  record Row(String label, List<String> cells) {}

  /** Collects what comes of worlds: where play ends, and what each player gets. */
  static final class Worlds {
    /** Where a payoff vector may come of several ways of play. */
    static final String OTHERS =
        "For each payoff one way of play that gives it; there may be others.";

    private final NamedGame game;
    private final TextStyle style = new TextStyle(false, true);
    private final WorldText words;
    private final List<Row> rows = new ArrayList<>();

    Worlds(NamedGame game) {
      this.game = game;
      words = new WorldText(game, style);
    }

    Worlds add(String label, World world) {
      if (!world.exact()) {
        List<String> cells = new ArrayList<>(List.of("not known exactly"));
        for (Interval range : world.ranges()) {
          cells.add(
              range.isPoint()
                  ? style.number(range.min())
                  : "within " + style.number(range.min()) + " … " + style.number(range.max()));
        }
        rows.add(new Row(label, cells));
        return this;
      }
      if (world.payoffs().isEmpty()) {
        rows.add(new Row(label, alone("no equilibrium was found exactly")));
      }
      int shown = Math.min(ROWS, world.outcomes().size());
      for (int place = 0; place < shown; place++) {
        List<String> cells = new ArrayList<>();
        cells.add(named(world.outcomes().get(place)));
        world.payoffs().get(place).forEach(payoff -> cells.add(style.number(payoff)));
        rows.add(new Row(place == 0 ? label : "or", cells));
      }
      int more = world.payoffs().size() - shown;
      if (more > 0) {
        rows.add(new Row("", alone("… and " + more + " more payoff vectors")));
      }
      return this;
    }

    /** A row has a cell for each player, though there is nothing to say of them. */
    private List<String> alone(String words) {
      List<String> cells = new ArrayList<>(List.of(words));
      game.game().playerNames().forEach(player -> cells.add(""));
      return cells;
    }

    /** Where play ends, with the name of the end where there is only one and it has a name. */
    private String named(List<OutcomeProbability> outcomes) {
      String ways = words.ends(outcomes);
      return outcomes.size() == 1
          ? game.game()
              .outcomeName(game.game().tree().outcome(outcomes.get(0).node()))
              .map(name -> name + ": " + ways)
              .orElse(ways)
          : ways;
    }

    PageTable table(String first, String more) {
      List<String> head = new ArrayList<>(List.of(first, "Play ends at"));
      head.addAll(game.game().playerNames());
      return new PageTable(head, rows, more);
    }
  }
}
