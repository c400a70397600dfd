package commitment.explain;

import commitment.exact.Rational;
import commitment.explain.Piece.Kind;
import commitment.explain.Piece.Name;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A game and how its parts are called. */
public record GameNames(Game game, TreeIndex index, InformationSetNames names) {
  /** A path with more actions is not spelt out. */
  private static final int LONG_PATH = 8;

  private static final int SHOWN_OF_LONG_PATH = 3;

  GameTree tree() {
    return game.tree();
  }

  Piece player(int player) {
    return new Name(Kind.PLAYER, game.player(player).name());
  }

  /** Who moves at an information set. */
  Piece mover(int move) {
    return player(tree().owner(move));
  }

  Piece place(int move) {
    return new Name(Kind.PLACE, names.name(move));
  }

  Piece action(int move, int action) {
    return new Name(Kind.ACTION, tree().actions(move).get(action));
  }

  /** {@code Honor and Renege}. */
  Line actions(int move, List<Integer> actions, String last) {
    return Line.series(actions.stream().map(a -> Line.of(action(move, a))).toList(), last);
  }

  /**
   * What is promised at a move: {@code Protest or Fight}, {@code a mixture of A (1/2) and B (1/2)}.
   */
  Line permitted(int move, Promise.Permitted permitted) {
    if (permitted instanceof Promise.Mixture mixture) {
      List<Line> parts = new ArrayList<>();
      for (int action = 0; action < mixture.probabilities().size(); action++) {
        if (mixture.probabilities().get(action).signum() > 0) {
          parts.add(Line.of(action(move, action), "(", mixture.probabilities().get(action), ")"));
        }
      }
      return Line.of("a mixture of", Line.series(parts, "and"));
    }
    return actions(move, new Promise.Clause(move, permitted).actions(), "or");
  }

  /** {@code after Sign > Attack}, or {@code the first move}. */
  Line after(int node) {
    return node == 0 ? Line.of("the first move") : Line.of("after", route(node));
  }

  /** The way from the root to a node. */
  Piece route(int node) {
    if (node == 0) {
      return new Piece.Words("the start");
    }
    List<String> path = index.path(node);
    if (path.size() <= LONG_PATH) {
      return new Piece.Route(path);
    }
    List<String> shown = new ArrayList<>(path.subList(0, SHOWN_OF_LONG_PATH));
    shown.add("...");
    shown.addAll(path.subList(path.size() - SHOWN_OF_LONG_PATH, path.size()));
    return new Piece.Route(shown);
  }

  /** What the file calls the end at a terminal node. */
  Optional<Piece> outcome(int node) {
    return game.outcomeName(tree().outcome(node)).map(name -> new Name(Kind.OUTCOME, name));
  }

  /** {@code Ukraine -6, Russia 3, Guarantor -3}. */
  Line payoffs(List<Rational> vector) {
    List<Object> parts = new ArrayList<>();
    for (int player = 0; player < vector.size(); player++) {
      if (player > 0) {
        parts.add(",");
      }
      parts.add(player(player));
      parts.add(vector.get(player));
    }
    return Line.of(parts.toArray());
  }
}
