package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.solve.nash.StrategicFormSolver;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mixtures between the equilibria of a proper subgame, where what they give matters to somebody who
 * moves outside of it: between the actions of a player who is indifferent there, and within a
 * component of its equilibria.
 *
 * <p>If no more than two players move in a game with information sets, they are followed up to the
 * game itself, by a {@link MixedMove} at each subgame in which they matter. Else, and where that
 * would be too much, the {@link Shortfall} says so.
 */
final class MixedMoves {
  private final Game game;
  private final Subgames subgames;
  private final PromisedMoves promised;
  private final Continuations continuations;
  private final StrategicFormSolver solver;
  private final Budget budget;
  private final Shortfall shortfall;
  private final MixedContinuations mixed;
  private final EquilibriumProducts products = new EquilibriumProducts();
  private final Map<Integer, MixedMove> moves = new HashMap<>();

  /** Whether anything is mixed that can matter. */
  private final boolean canMatter;

  /** Those who move in the game. */
  private final List<Integer> movers;

  MixedMoves(
      Game game,
      Subgames subgames,
      PromisedMoves promised,
      Continuations continuations,
      MixedContinuations.Ways ways,
      StrategicFormSolver solver,
      Budget budget,
      Shortfall shortfall) {
    this.game = game;
    this.subgames = subgames;
    this.promised = promised;
    this.continuations = continuations;
    this.solver = solver;
    this.budget = budget;
    this.shortfall = shortfall;
    mixed = new MixedContinuations(continuations, promised, ways);
    canMatter = !solver.isPureOnly() && !game.tree().isPerfectInformation();
    movers = game.tree().movers();
  }

  /**
   * Looks at a subgame, after all that are in it.
   *
   * @param found what its equilibria without such mixtures give; what others give is added
   * @param block if it does not begin with a move by itself
   */
  void follow(int root, ContinuationSet found, Optional<BlockMove> block) {
    boolean further = products.areAfter(subgames, root);
    boolean here =
        canMatter && root > 0 && found.size() > 1 && subgames.matterOutside(root, found.payoffs());
    if (found.size() == 0 || !(further || here)) {
      return;
    }
    if (movers.size() > 2) {
      tell(root, block);
      return;
    }
    MixedMove move =
        new MixedMove(
            subgames,
            block
                .map(BlockMove::plays)
                .orElseGet(
                    () ->
                        new BlockPlays(
                            Block.of(game, subgames, root), continuations, promised, found)),
            continuations,
            products,
            mixed,
            List.of(movers.get(0), movers.size() > 1 ? movers.get(1) : -1),
            solver,
            budget);
    if (move.solve()) {
      moves.put(root, move);
      products.put(root, move.products(), move.single());
    } else if (further || hasRanges(block) || isTie(root)) {
      shortfall.mixedLimit(
          budget.isExhausted() ? budget.exhausted() : Limit.EFFORT,
          "There are too many ways to mix in a proper subgame to look at all that follows from"
              + " them further up.");
    }
  }

  private static boolean hasRanges(Optional<BlockMove> block) {
    return block.filter(BlockMove::hasRanges).isPresent();
  }

  /** That mixtures in a proper subgame are not followed further up. */
  private void tell(int root, Optional<BlockMove> block) {
    if (hasRanges(block)) {
      shortfall.mixed(
          "In a proper subgame mixtures of equilibria give infinitely many payoffs, of which only"
              + " the extreme ones are looked at further up.");
    } else if (isTie(root)) {
      shortfall.mixed(
          "Where a player is indifferent, mixtures of his actions give infinitely many payoffs, of"
              + " which only the extreme ones are looked at further up.");
    }
  }

  /**
   * Whether a single player decides in the block of a subgame, and not only on what he promised:
   * there mixtures would not keep the promise, as the other actions do not.
   */
  private boolean isTie(int root) {
    return subgames.isDecidedByOne(game.tree(), root, move -> promised.actionAt(move) < 0);
  }

  /**
   * The ways in which a payoff vector of a subgame that begins with a move by itself comes about.
   */
  Iterator<Way> ways(int root, List<Rational> target) {
    MixedMove move = moves.get(root);
    return move == null ? Collections.emptyIterator() : move.plays().ways(target);
  }

  /** Whether some equilibria of what comes before a subgame rest on a mixture in it. */
  boolean restOn(int root) {
    return root > 0
        && continuations.areMixed(root)
        && moves.containsKey(subgames.around(subgames.index().parent(root)));
  }

  /** Whether a promise is kept strictly in the middle of equilibria of a subgame. */
  boolean isStrictInside(int root) {
    MixedMove move = moves.get(root);
    return move != null && move.plays().isStrictInside();
  }

  /**
   * Ways of playing the block of a subgame in which what follows is mixed too, those together in
   * which a player does the same.
   */
  Stream<PlayFamily> families(int root, int player) {
    MixedMove move = moves.get(root);
    return move == null ? Stream.empty() : move.families(player);
  }

  /** Whether one of some players can mix between strategies, where it matters further up. */
  boolean canMix(Set<Integer> players) {
    return moves.values().stream().anyMatch(move -> move.canMix(players));
  }

  /** The equilibria of a subgame that belong together; empty if they were not looked for here. */
  Optional<List<EquilibriumComponent>> components(int root) {
    return Optional.ofNullable(moves.get(root)).map(MixedMove::components);
  }

  /** Whether there are more of them than are told. */
  Optional<Boolean> hasMoreComponents(int root) {
    return Optional.ofNullable(moves.get(root)).map(MixedMove::hasMoreComponents);
  }
}
