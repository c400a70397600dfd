package commitment.explain;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What comes of the whole game, in words. */
final class ResultWords {
  /** More results are counted only. */
  static final int RESULTS = 10;

  private static final int ENDS = 6;
  private static final int DIGITS = 30;

  private final Explained game;
  private final GameNames names;

  ResultWords(Explained game) {
    this.game = game;
    names = game.names();
  }

  Section told() {
    World world = game.assessment().nobodyBound();
    List<Line> sentences = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    sentences.add(
        Line.of(
            "Taken together the steps give an equilibrium: a plan for every player from which"
                + " nobody gains by departing, wherever play may have come."));
    sentences.add(counted());
    if (world.exact() && world.payoffs().isEmpty()) {
      sentences.clear();
      sentences.add(Line.of("No equilibrium was found exactly."));
      blocks.add(new Block.Paragraph(sentences));
    } else if (world.exact() && world.payoffs().size() == 1 && !world.outcomes().isEmpty()) {
      sentences.add(Line.of("Play takes the course", ends(world.outcomes().get(0)), "."));
      sentences.add(Line.of("That brings", names.payoffs(world.payoffs().get(0)), "."));
      blocks.add(new Block.Paragraph(sentences));
    } else {
      sentences.add(
          world.exact()
              ? Line.of(
                  game.assessment().isSolved()
                      ? "All equilibria together lead to"
                      : "The equilibria found lead to",
                  world.payoffs().size(),
                  "different results; for each of these one course of play:")
              : Line.of("What each player gets is known within bounds:"));
      blocks.add(new Block.Paragraph(sentences));
      blocks.add(grid(List.of(Line.of("Play")), List.of(Line.EMPTY), List.of(world)));
    }
    return new Section("result", Line.of("What comes of it"), blocks);
  }

  Section question() {
    return new Section(
        "result",
        Line.of("What comes of it"),
        List.of(
            new Block.Paragraph(
                List.of(
                    Line.of(
                        "Put the steps together: which course does play take, and what does"
                            + " everybody get?")))));
  }

  private Line counted() {
    if (game.equilibria().isEmpty()) {
      return Line.EMPTY;
    }
    BigInteger count = game.equilibria().get();
    boolean mixed = !names.tree().isPerfectInformation();
    if (count.signum() == 0) {
      return Line.of("There is none in which every player takes one action for certain.");
    }
    if (count.equals(BigInteger.ONE)) {
      return Line.of(
          mixed
              ? "There is one in which every player takes one action for certain."
              : "There is just one.");
    }
    String digits = count.toString();
    Line number =
        digits.length() <= DIGITS
            ? Line.of("There are", count)
            : Line.of("There are so many that their number has", digits.length(), "digits");
    return number.then(
        mixed && digits.length() > DIGITS
            ? ", counting those in which every player takes one action for certain."
            : mixed
                ? "in which every player takes one action for certain."
                : digits.length() > DIGITS ? "." : "of them.");
  }

  /**
   * A row for each payoff vector of some worlds.
   *
   * @param before titles of the first columns; the last is that of the course of play
   * @param labels a first cell for each world; not shown where there is one column only
   */
  Block grid(List<Line> before, List<Line> labels, List<World> worlds) {
    List<Line> header = new ArrayList<>(before);
    for (int player = 0; player < names.game().players().size(); player++) {
      header.add(Line.of(names.player(player)));
    }
    List<List<Line>> rows = new ArrayList<>();
    boolean labelled = before.size() > 1;
    for (int world = 0; world < worlds.size(); world++) {
      for (List<Line> row : rows(worlds.get(world))) {
        List<Line> cells = new ArrayList<>();
        if (labelled) {
          cells.add(labels.get(world));
        }
        cells.addAll(row);
        rows.add(cells);
      }
    }
    return new Block.Grid(header, rows, Set.of());
  }

  /** {@code Sign > Refrain (1/2), Sign > Attack (1/2)}. */
  private Line course(List<OutcomeProbability> outcomes) {
    if (outcomes.size() == 1) {
      return Line.of(names.route(outcomes.get(0).node()));
    }
    List<Line> ends = new ArrayList<>();
    for (OutcomeProbability outcome : outcomes.subList(0, Math.min(ENDS, outcomes.size()))) {
      ends.add(Line.of(names.route(outcome.node()), "(", outcome.probability(), ")"));
    }
    if (outcomes.size() > ENDS) {
      ends.add(Line.of(outcomes.size() - ENDS, "further ways"));
    }
    return Line.series(ends, ",");
  }

  private List<List<Line>> rows(World world) {
    List<List<Line>> rows = new ArrayList<>();
    if (!world.exact() || world.outcomes().isEmpty()) {
      List<Line> row = new ArrayList<>();
      row.add(Line.of(world.exact() ? "no equilibrium was found exactly" : "not known exactly"));
      for (int player = 0; player < names.game().players().size(); player++) {
        row.add(player < world.ranges().size() ? within(world.ranges().get(player)) : Line.EMPTY);
      }
      rows.add(row);
      return rows;
    }
    int shown = Math.min(RESULTS, world.outcomes().size());
    for (int place = 0; place < shown; place++) {
      List<Line> row = new ArrayList<>();
      row.add(course(world.outcomes().get(place)));
      for (Rational payoff : world.payoffs().get(place)) {
        row.add(Line.of(payoff));
      }
      rows.add(row);
    }
    int more = world.payoffs().size() - shown;
    if (more > 0) {
      List<Line> row = new ArrayList<>();
      row.add(Line.of("and", more, more == 1 ? "more result" : "more results"));
      names.game().players().forEach(player -> row.add(Line.EMPTY));
      rows.add(row);
    }
    return rows;
  }

  static Line within(Interval range) {
    return range.isPoint()
        ? Line.of(range.min())
        : Line.of("between", range.min(), "and", range.max());
  }

  /** Where play ends. */
  Line ends(List<OutcomeProbability> outcomes) {
    List<Line> ends = new ArrayList<>();
    for (OutcomeProbability outcome : outcomes.subList(0, Math.min(ENDS, outcomes.size()))) {
      Line end = Line.of(names.route(outcome.node()));
      ends.add(
          outcome.probability().equals(Rational.ONE)
              ? end
              : end.then("with probability", outcome.probability()));
    }
    if (outcomes.size() > ENDS) {
      ends.add(Line.of(outcomes.size() - ENDS, "further ways"));
    }
    return Line.series(ends, "or");
  }
}
