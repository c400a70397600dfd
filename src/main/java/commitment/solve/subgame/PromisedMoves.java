package commitment.solve.subgame;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The actions that a promise asks for, if there is one, and how a way of playing stands to it. */
public final class PromisedMoves {
  private static final PromisedMoves NONE = new PromisedMoves(Map.of());

  private final Map<Integer, Integer> actions;

  private PromisedMoves(Map<Integer, Integer> actions) {
    this.actions = Map.copyOf(actions);
  }

  public static PromisedMoves none() {
    return NONE;
  }

  /**
   * @throws IllegalStateException if one is not of one action at an information set
   */
  public static PromisedMoves of(List<Promise.Clause> clauses) {
    Map<Integer, Integer> actions = new HashMap<>();
    for (Promise.Clause clause : clauses) {
      actions.put(clause.informationSet(), clause.action());
    }
    return new PromisedMoves(actions);
  }

  boolean isNone() {
    return actions.isEmpty();
  }

  /** Whether something is promised in a block. */
  boolean areIn(Block block) {
    return !isNone()
        && block.inner().stream().anyMatch(node -> actionAt(block.tree().move(node)) >= 0);
  }

  /** Whether something is promised in a block, or where products follow that mix. */
  boolean areIn(Ending ending) {
    return areIn(ending.block())
        || ending.products().values().stream().anyMatch(product -> areIn(product.ending()));
  }

  /** Whether what is said of some moves is what is promised there. */
  boolean areKept(Map<Integer, List<Rational>> play) {
    return actions.entrySet().stream()
        .filter(entry -> play.containsKey(entry.getKey()))
        .allMatch(
            entry ->
                play.getOrDefault(entry.getKey(), List.of())
                    .get(entry.getValue())
                    .equals(Rational.ONE));
  }

  /** The promised action, or -1. */
  int actionAt(int move) {
    return actions.getOrDefault(move, -1);
  }

  /**
   * How a way of playing a block stands to the promises in it. At a set that the others do not let
   * play come to, a promise is kept strictly if some belief makes it so.
   *
   * @param seen the way of playing looked at from every node; asked for only where a promised set
   *     lies in the block and the promise is kept
   */
  Level level(Block block, Map<Integer, List<Rational>> play, Supplier<BlockPlay> seen) {
    if (actions.isEmpty()) {
      return Level.STRICT;
    }
    Level level = Level.STRICT;
    BlockPlay from = null;
    for (Map.Entry<Integer, List<Rational>> entry : play.entrySet()) {
      int promised = actionAt(entry.getKey());
      if (promised < 0) {
        continue;
      }
      if (!entry.getValue().get(promised).equals(Rational.ONE)) {
        return Level.ANY;
      }
      GameTree tree = block.tree();
      List<Integer> others = alternatives(tree, entry.getKey(), promised);
      if (!others.isEmpty()) {
        from = from == null ? seen.get() : from;
        Interval gain =
            BeliefGains.range(
                from.gains(entry.getKey(), tree.owner(entry.getKey()), promised, others));
        if (gain.min().signum() >= 0) {
          level = Level.KEEPING;
        }
      }
    }
    return level;
  }

  /** The actions other than one. */
  public static List<Integer> alternatives(GameTree tree, int move, int promised) {
    return IntStream.range(0, tree.actionCount(move))
        .filter(action -> action != promised)
        .boxed()
        .toList();
  }
}
