package commitment.report;

import commitment.exact.Rational;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Where the equilibria of a world end, in words. */
public final class OutcomeWords {
  private static final int STEPS = 5;

  private OutcomeWords() {}

  /**
   * In words that two worlds share only if their equilibria end at the same places. For each payoff
   * vector one equilibrium is taken.
   */
  public static String of(NamedGame game, World world) {
    if (!world.exact()) {
      return "not known exactly";
    }
    TreeSet<String> ends = new TreeSet<>();
    for (List<OutcomeProbability> outcomes : world.outcomes()) {
      List<String> paths = new ArrayList<>();
      for (OutcomeProbability outcome : outcomes) {
        if (outcome.probability().signum() > 0) {
          paths.add(path(game.path(outcome.node())));
        }
      }
      ends.add(String.join(" / ", paths));
    }
    return ends.isEmpty() ? "no equilibrium was found exactly" : String.join(" or ", ends);
  }

  private static String path(List<String> actions) {
    return actions.isEmpty() ? "(the game is over at once)" : String.join(" > ", actions);
  }

  /** One row of a table for each payoff vector: the names of the outcomes, else the ways there. */
  static String end(NamedGame game, List<OutcomeProbability> outcomes, TextStyle style) {
    List<String> ends = new ArrayList<>();
    for (OutcomeProbability outcome : outcomes) {
      if (ends.size() == 2 && outcomes.size() > 3) {
        ends.add(style.ellipsis() + " " + (outcomes.size() - 2) + " more");
        break;
      }
      Optional<String> name = game.game().outcomeName(game.game().tree().outcome(outcome.node()));
      String end = name.orElseGet(() -> shortened(game.path(outcome.node()), STEPS, style));
      boolean sure = outcome.probability().equals(Rational.ONE);
      ends.add(sure ? end : end + " (" + style.number(outcome.probability()) + ")");
    }
    return String.join(", ", ends);
  }

  /** A way through the tree; of more than so many steps only the first and the last ones. */
  static String shortened(List<String> path, int most, TextStyle style) {
    if (path.size() <= most) {
      return path.isEmpty() ? "(the game is over at once)" : String.join(style.arrow(), path);
    }
    return path.get(0)
        + style.arrow()
        + style.ellipsis()
        + style.arrow()
        + String.join(style.arrow(), path.subList(path.size() - 2, path.size()))
        + " ("
        + path.size()
        + " steps)";
  }
}
