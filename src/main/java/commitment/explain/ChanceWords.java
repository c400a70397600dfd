package commitment.explain;

import commitment.explain.Finding.Branch;
import commitment.explain.Finding.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A move of chance by itself, in words: the averages, and the sums that they are. */
final class ChanceWords {
  private static final int SUMMED_PLAYERS = 4;
  private static final int SUMMED_BRANCHES = 6;

  private final GameNames names;
  private final StepPlan plan;

  ChanceWords(GameNames names, StepPlan plan) {
    this.names = names;
    this.plan = plan;
  }

  Line title(Chance chance) {
    return Line.of("chance,", names.after(chance.node()));
  }

  List<Block> blocks(Chance chance) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            List.of(
                Line.of(
                    "Nobody chooses here: chance decides, and what counts is the average over what"
                        + " may happen, each weighted with its probability."))));
    blocks.add(grid(chance));
    if (chance.isCertain()
        && names.game().players().size() <= SUMMED_PLAYERS
        && chance.branches().size() <= SUMMED_BRANCHES) {
      List<Line> sums = new ArrayList<>();
      for (int player = 0; player < names.game().players().size(); player++) {
        sums.add(sum(chance, player));
      }
      blocks.add(new Block.Items(sums));
    } else if (!chance.isCertain()) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  Line.of(
                      "The averages are not single numbers, because later moves are open in some"
                          + " branches: each way of settling them gives an average of its own."))));
    }
    return blocks;
  }

  private Block grid(Chance chance) {
    List<Line> header = new ArrayList<>();
    header.add(Line.of("Chance"));
    header.add(Line.of("Probability"));
    for (int player = 0; player < names.game().players().size(); player++) {
      header.add(Line.of("For", names.player(player)));
    }
    boolean further = chance.branches().stream().anyMatch(b -> !names.tree().isTerminal(b.child()));
    boolean named =
        chance.branches().stream()
            .anyMatch(
                b -> names.tree().isTerminal(b.child()) && names.outcome(b.child()).isPresent());
    if (further || named) {
      header.add(Line.of("What follows"));
    }
    List<List<Line>> rows = new ArrayList<>();
    for (Branch branch : chance.branches()) {
      List<Line> row = new ArrayList<>();
      row.add(Line.of(names.action(chance.move(), branch.action())));
      row.add(Line.of(branch.probability()));
      branch.values().forEach(values -> row.add(values.line()));
      if (further || named) {
        row.add(follows(branch.child()));
      }
      rows.add(row);
    }
    List<Line> last = new ArrayList<>();
    last.add(Line.of("on average"));
    last.add(Line.EMPTY);
    chance.averages().forEach(values -> last.add(values.line()));
    if (further || named) {
      last.add(Line.EMPTY);
    }
    rows.add(last);
    return new Block.Grid(header, rows, Set.of());
  }

  private Line follows(int node) {
    return names.tree().isTerminal(node)
        ? names.outcome(node).map(Line::of).orElse(Line.of("the game ends"))
        : Line.of(new Piece.StepLink(plan.stepAt(node)));
  }

  /** {@code Adversary: 1/4 of -20 plus 3/4 of 2 makes -7/2}. */
  private Line sum(Chance chance, int player) {
    List<Object> parts = new ArrayList<>();
    parts.add(names.player(player));
    parts.add(":");
    for (Branch branch : chance.branches()) {
      if (branch.action() > 0) {
        parts.add("plus");
      }
      parts.add(branch.probability());
      parts.add("of");
      parts.add(branch.values().get(player).min());
    }
    parts.add("makes");
    parts.add(chance.averages().get(player).min());
    parts.add(".");
    return Line.of(parts.toArray());
  }

  List<Line> question(Chance chance) {
    return List.of(
        Line.of(
            "Chance decides between",
            names.actions(
                chance.move(), chance.branches().stream().map(Branch::action).toList(), "and"),
            "."),
        Line.of("With which probabilities, and what does each player get on average?"));
  }
}
