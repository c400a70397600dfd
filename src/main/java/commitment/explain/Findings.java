package commitment.explain;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.explain.Finding.Branch;
import commitment.explain.Finding.Option;
import commitment.game.GameTree;
import commitment.game.Subgames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads off a solution what is to be told of a place.
 *
 * <p>An action a of player i at node h can be best iff what it gives him at most is no less than
 * what every other action gives him at least: the subgames after the actions are played each by
 * itself, so that any equilibrium of one can go with any of another.
 */
final class Findings {
  private final GameNames names;
  private final Subgames subgames;
  private final Solved solved;

  Findings(GameNames names, Subgames subgames, Solved solved) {
    this.names = names;
    this.subgames = subgames;
    this.solved = solved;
  }

  Finding at(int node) {
    if (!subgames.isSingleMove(node)) {
      return TogetherPlays.at(names, subgames, solved, node);
    }
    return isChance(node) ? chance(node) : decision(node);
  }

  /** Whether a subgame begins with a single move of chance. */
  boolean isChance(int node) {
    return subgames.isSingleMove(node)
        && names.tree().owner(names.tree().move(node)) == GameTree.CHANCE;
  }

  /** Whether a subgame begins with a single move of a player. */
  boolean isDecision(int node) {
    return subgames.isSingleMove(node)
        && names.tree().owner(names.tree().move(node)) != GameTree.CHANCE;
  }

  /** The children of a node, in the order of the actions. */
  static List<Integer> children(GameNames names, int node) {
    List<Integer> children = new ArrayList<>();
    int child = node + 1;
    for (int left = names.tree().childCount(node); left > 0; left--) {
      children.add(child);
      child = names.index().end(child);
    }
    return children;
  }

  Finding.Decision decision(int node) {
    int move = names.tree().move(node);
    int owner = names.tree().owner(move);
    List<Option> options = new ArrayList<>();
    for (int child : children(names, node)) {
      options.add(new Option(options.size(), child, Values.of(solved, child, owner)));
    }
    if (!options.stream().allMatch(option -> option.values().isKnown())) {
      return new Finding.Decision(node, move, options, List.of(), Optional.empty());
    }
    List<Integer> best = new ArrayList<>();
    for (Option option : options) {
      if (option.values().max().compareTo(bar(options, option)) >= 0) {
        best.add(option.action());
      }
    }
    Optional<Interval> margin =
        best.size() == 1 && options.size() > 1
            ? Optional.of(margin(options, best.get(0)))
            : Optional.empty();
    return new Finding.Decision(node, move, options, best, margin);
  }

  /** The least that the best other action gives; of an only action what it gives itself. */
  private static Rational bar(List<Option> options, Option except) {
    return options.stream()
        .filter(option -> option.action() != except.action())
        .map(option -> option.values().min())
        .reduce(Rational::max)
        .orElse(except.values().min());
  }

  private static Interval margin(List<Option> options, int best) {
    List<Values> others =
        options.stream().filter(option -> option.action() != best).map(Option::values).toList();
    Values own = options.get(best).values();
    return new Interval(
        own.min().minus(Collections.max(others.stream().map(Values::max).toList())),
        own.max().minus(Collections.max(others.stream().map(Values::min).toList())));
  }

  private Finding.Chance chance(int node) {
    int move = names.tree().move(node);
    int players = names.game().players().size();
    List<Branch> branches = new ArrayList<>();
    for (int child : children(names, node)) {
      List<Values> values = new ArrayList<>();
      for (int player = 0; player < players; player++) {
        values.add(Values.of(solved, child, player));
      }
      int action = branches.size();
      branches.add(new Branch(action, child, names.tree().probability(move, action), values));
    }
    List<Values> averages = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      averages.add(Values.of(solved, node, player));
    }
    return new Finding.Chance(node, move, branches, averages);
  }
}
