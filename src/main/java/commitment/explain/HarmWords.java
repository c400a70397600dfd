package commitment.explain;

import commitment.credibility.Harm;
import commitment.credibility.PromiseAssessment;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Who loses what by being the only one to believe a promise, in words. */
public final class HarmWords {
  private static final Line BOUNDS = Line.of("These are bounds.");

  private HarmWords() {}

  /** A line for each player who can lose; for a promise that holds none. */
  public static List<Line> of(GameNames names, PromiseAssessment assessed) {
    List<Line> lines = new ArrayList<>();
    if (assessed.verdict() == Verdict.HOLDS || assessed.harm().isEmpty()) {
      return lines;
    }
    for (Map.Entry<Integer, Harm> entry : new TreeMap<>(assessed.harm()).entrySet()) {
      Harm harm = entry.getValue();
      boolean none = harm.reliance().max().signum() <= 0 && harm.expectation().max().signum() <= 0;
      if (none || !moves(names, entry.getKey())) {
        continue;
      }
      Piece player = names.player(entry.getKey());
      Line line =
          Line.of(
              "If",
              player,
              "alone believes it,",
              player,
              "gets",
              loss(harm.reliance(), "if nobody did"),
              ", and",
              loss(harm.expectation(), "if it were binding"),
              ".");
      lines.add(harm.exact() ? line : line.then(BOUNDS));
    }
    if (lines.isEmpty()) {
      boolean exact =
          assessed.harm().entrySet().stream()
              .filter(entry -> moves(names, entry.getKey()))
              .allMatch(entry -> entry.getValue().exact());
      lines.add(
          Line.of(
              exact
                  ? "Nobody loses by being the only one to believe it."
                  : "Nobody loses by being the only one to believe it (bounds)."));
    }
    return lines;
  }

  private static boolean moves(GameNames names, int player) {
    GameTree tree = names.tree();
    return IntStream.range(0, tree.moveCount()).anyMatch(move -> tree.owner(move) == player);
  }

  /** {@code 3 less than if nobody did}. */
  private static Line loss(Interval loss, String than) {
    Rational least = loss.min();
    Rational most = loss.max();
    if (loss.isPoint()) {
      return switch (least.signum()) {
        case 1 -> Line.of(least, "less than", than);
        case 0 -> Line.of("as much as", than);
        default -> Line.of(least.negate(), "more than", than);
      };
    }
    if (least.signum() >= 0) {
      return Line.of("between", least, "and", most, "less than", than);
    }
    return most.signum() <= 0
        ? Line.of("between", most.negate(), "and", least.negate(), "more than", than)
        : Line.of("anything from", least.negate(), "more to", most, "less than", than);
  }
}
