package commitment.format.language;

import commitment.exact.Rational;
import commitment.format.promise.PromiseWriter;
import commitment.game.Game;
import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the leaves of a game are written: as the outcome of that name where they have one. The
 * payoffs of a name are those of its first leaf; where another leaf of the name has others, the
 * difference is paid on the way to it.
 */
final class NamedLeaves {
  private final Game game;
  private final PlainNames names;
  private final Map<String, Integer> first = new LinkedHashMap<>();

  NamedLeaves(Game game, PlainNames names) {
    this.game = game;
    this.names = names;
    GameTree tree = game.tree();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        int outcome = tree.outcome(node);
        name(outcome).ifPresent(name -> first.putIfAbsent(name, outcome));
      }
    }
  }

  private Optional<String> name(int outcome) {
    return game.outcomeName(outcome).map(names::outcome).filter(name -> !name.isEmpty());
  }

  /** The outcomes of which others are told by their difference, one of each name. */
  Collection<Integer> definitions() {
    return first.values();
  }

  /** {@code War}, {@code (0, -1)}. */
  String written(int outcome) {
    return name(outcome).orElseGet(() -> PromiseWriter.payoffs(game.payoffVector(outcome)));
  }

  /** What is paid on the way to a leaf besides the payoffs of its name; empty for nothing. */
  List<Rational> paidBefore(int outcome) {
    int defined = name(outcome).map(first::get).orElse(outcome);
    List<Rational> here = game.payoffVector(outcome);
    List<Rational> there = game.payoffVector(defined);
    if (here.equals(there)) {
      return List.of();
    }
    List<Rational> difference = new ArrayList<>(here.size());
    for (int player = 0; player < here.size(); player++) {
      difference.add(here.get(player).minus(there.get(player)));
    }
    return difference;
  }
}
