package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.solve.nash.StrategicFormSolver;
import commitment.strategy.BehaviorProfile;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Subgame-perfect equilibria of a game with perfect recall.
 *
 * <p>A profile σ is subgame-perfect iff it is a Nash equilibrium of every subgame, that is, iff in
 * the block of every subgame σ is an equilibrium of the game that ends, at each end of the block,
 * with the payoffs that σ gives from there on. So the subgames are solved from the deepest up; each
 * keeps the set of payoff vectors that its equilibria give, and each selection of such vectors at
 * the ends of a block is a game to solve. A block of a single move needs no selection one by one:
 * an action is taken iff what the others may lead to does not keep its player from it. Mixtures
 * between equilibria of a subgame are followed by {@link MixedMoves}.
 *
 * <p>R. Selten, Spieltheoretische Behandlung eines Oligopolmodells mit Nachfrageträgheit,
 * Zeitschrift für die gesamte Staatswissenschaft 121 (1965) 301-324; R. Selten, Reexamination of
 * the perfectness concept for equilibrium points in extensive games, International Journal of Game
 * Theory 4 (1975) 25-55, doi:10.1007/BF01766400.
 *
 * <p>Where it matters to nobody who moves elsewhere, an indifferent player who moves alone takes
 * one of the best actions for certain, as in backward induction. What may be missing is told by
 * {@link #shortfall}.
 */
public final class SubgamePerfectSearch {
  private final Game game;
  private final Subgames subgames;
  private final PromisedMoves promised;
  private final Completing completing;
  private final boolean untilBroken;
  private final Budget budget;
  private final Continuations continuations;
  private final StrategicFormSolver solver;

  /** Whether the game is one block, so that equilibria in decimals are those of the game. */
  private final boolean inDecimals;

  private final Shortfall shortfall = new Shortfall();
  private final Map<Integer, BlockMove> blocks = new HashMap<>();

  private final MixedMoves mixed;

  private SubgamePerfectSearch(
      Game game,
      Subgames subgames,
      PromisedMoves promised,
      StrategicFormSolver solver,
      Completing completing,
      boolean untilBroken,
      boolean inDecimals,
      Budget budget) {
    this.completing = completing;
    this.untilBroken = untilBroken;
    this.game = game;
    this.subgames = subgames;
    this.promised = promised;
    this.budget = budget;
    continuations = new Continuations(game.tree().nodeCount());
    this.inDecimals = inDecimals;
    this.solver = solver;
    mixed =
        new MixedMoves(
            game, subgames, promised, continuations, this::ways, solver, budget, shortfall);
  }

  /**
   * @param subgames of the game, or of the same tree before some of its moves were left to chance
   * @param promised what equilibria are classed by
   * @param solver of the blocks; searches that share it solve the same block once
   */
  public static SubgamePerfectSearch of(
      Game game,
      Subgames subgames,
      PromisedMoves promised,
      StrategicFormSolver solver,
      Budget budget) {
    return new SubgamePerfectSearch(
            game,
            subgames,
            promised,
            solver,
            Completing.everyWay(),
            false,
            subgames.count() == 1,
            budget)
        .run();
  }

  /**
   * The same, but a block at the root of the game is looked at no further once an equilibrium was
   * found that does not keep what is promised. If one is found the equilibria are not all.
   */
  public static SubgamePerfectSearch untilBroken(
      Game game,
      Subgames subgames,
      PromisedMoves promised,
      StrategicFormSolver solver,
      Budget budget) {
    return new SubgamePerfectSearch(
            game,
            subgames,
            promised,
            solver,
            Completing.everyWay(),
            true,
            subgames.count() == 1,
            budget)
        .run();
  }

  /**
   * The Nash equilibria of a game, subgame-perfect or not: those of the game as a single block. Of
   * equilibria that differ only at information sets that their player rules out himself one is
   * found.
   *
   * @param like what is done at such a set where it makes no difference
   */
  public static SubgamePerfectSearch ofNash(
      Game game,
      TreeIndex index,
      StrategicFormSolver solver,
      Optional<BehaviorProfile> like,
      Budget budget) {
    return new SubgamePerfectSearch(
            game,
            Subgames.onlyTheGame(index),
            PromisedMoves.none(),
            solver,
            Completing.sensibly(like),
            false,
            Subgames.of(index).count() == 1,
            budget)
        .run();
  }

  private SubgamePerfectSearch run() {
    GameTree tree = game.tree();
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        List<Rational> payoffs = game.payoffVector(tree.outcome(node));
        continuations.put(node, List.of(Continuation.certain(payoffs)));
      } else if (subgames.startsAt(node)) {
        shortfall.in(node);
        budget.progress().at("solving subgames", tree.nodeCount() - 1 - node, tree.nodeCount());
        ContinuationSet found = solve(node);
        mixed.follow(node, found, Optional.ofNullable(blocks.get(node)));
        continuations.put(node, found.sorted());
      }
    }
    return this;
  }

  private ContinuationSet solve(int node) {
    if (!subgames.isSingleMove(node)) {
      BlockMove move =
          new BlockMove(
              Block.of(game, subgames, node),
              continuations,
              promised,
              solver,
              completing,
              untilBroken && node == 0,
              inDecimals,
              budget,
              shortfall);
      blocks.put(node, move);
      return move.solve();
    }
    if (DecisionMove.children(subgames.index(), node).stream()
        .anyMatch(child -> continuations.at(child).isEmpty())) {
      return new ContinuationSet();
    }
    return isChance(node)
        ? chance(node)
            .solve(
                budget.vectors(),
                () ->
                    shortfall.limit(
                        Limit.VECTORS,
                        "Ties give more than "
                            + budget.vectors()
                            + " payoff vectors where nature moves or a promise binds (see --limit"
                            + " vectors)."))
        : decision(node).solve();
  }

  private boolean isChance(int node) {
    return game.tree().owner(game.tree().move(node)) == GameTree.CHANCE;
  }

  private ChanceMove chance(int node) {
    return new ChanceMove(
        continuations, subgames.index(), node, game.tree().law(game.tree().move(node)));
  }

  private DecisionMove decision(int node) {
    int move = game.tree().move(node);
    return new DecisionMove(
        continuations, subgames.index(), node, game.tree().owner(move), promised.actionAt(move));
  }

  /** Whether equilibria in pure strategies were looked for, and no others. */
  public boolean isPureOnly() {
    return solver.isPureOnly();
  }

  public Game game() {
    return game;
  }

  public Subgames subgames() {
    return subgames;
  }

  /** Whether some equilibria belong together, so that their mixtures are equilibria too. */
  public boolean hasComponents() {
    return Arrays.stream(subgames.roots()).anyMatch(root -> !components(root).isEmpty());
  }

  /** The sets of equilibria of a subgame that belong together, by subgame in preorder. */
  public List<EquilibriumComponent> components() {
    return Arrays.stream(subgames.roots())
        .boxed()
        .flatMap(root -> components(root).stream())
        .toList();
  }

  private List<EquilibriumComponent> components(int root) {
    return mixed
        .components(root)
        .or(() -> Optional.ofNullable(blocks.get(root)).map(BlockMove::components))
        .orElse(List.of());
  }

  /**
   * Between which strategies players can mix in equilibria of the block at the root of the game:
   * within a component, or those of a single player who decides there.
   */
  public Stream<StrategyProduct> mixtures() {
    return Optional.ofNullable(blocks.get(0)).stream().flatMap(BlockMove::mixtures);
  }

  /**
   * Whether one of some players can mix between strategies in equilibria of a subgame; at a move by
   * itself only if it matters to somebody who moves elsewhere.
   */
  public boolean canMix(Set<Integer> players) {
    return blocks.values().stream()
            .flatMap(BlockMove::mixtures)
            .anyMatch(product -> players.stream().anyMatch(product::isMixedBy))
        || mixed.canMix(players);
  }

  /** Whether there are more of them than are told. */
  public boolean hasMoreComponents() {
    return Arrays.stream(subgames.roots())
        .anyMatch(
            root ->
                mixed
                    .hasMoreComponents(root)
                    .or(
                        () ->
                            Optional.ofNullable(blocks.get(root)).map(BlockMove::hasMoreComponents))
                    .orElse(false));
  }

  /** Whether some equilibrium keeps what is promised strictly, be it a mixture of those listed. */
  public boolean keepsStrictly() {
    return all(Level.STRICT).signum() > 0 || isStrictInside(0);
  }

  /**
   * Whether it is open if some equilibrium does: in a proper subgame one does, between equilibria
   * that belong together, but it was not looked at what follows from that further up.
   */
  public boolean mayKeepStrictly() {
    return Arrays.stream(subgames.roots()).anyMatch(this::isStrictInside);
  }

  private boolean isStrictInside(int root) {
    BlockMove block = blocks.get(root);
    return (block != null && block.plays().isStrictInside()) || mixed.isStrictInside(root);
  }

  /** Whether some equilibria of what comes before a node rest on a mixture in the subgame there. */
  public boolean restsOnMixtures(int node) {
    return mixed.restOn(node);
  }

  public Shortfall shortfall() {
    return shortfall;
  }

  /** What the equilibria of the subgame at a node give, or a terminal node; sorted by payoffs. */
  public List<Continuation> continuations(int node) {
    return continuations.at(node);
  }

  /** How many pure equilibria of the game were found. */
  public BigInteger pure(Level level) {
    return continuations.at(0).stream()
        .map(continuation -> continuation.pure(level))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** How many equilibria of the game were found, pure or not. */
  public BigInteger all(Level level) {
    return continuations.at(0).stream()
        .map(continuation -> continuation.all(level))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * Profiles near each of which an equilibrium with irrational probabilities is proved; told for
   * games without proper subgames.
   */
  public List<ApproximateEquilibrium> irrational() {
    BlockMove block = blocks.get(0);
    return !inDecimals || block == null
        ? List.of()
        : block.irrational().stream()
            .map(end -> ApproximateEquilibrium.measured(game, subgames, block.form(), end))
            .toList();
  }

  /**
   * Where no equilibrium was found: a profile that comes near one, from the logit path.
   *
   * @return empty if one was found, if only pure ones are looked for, or if the game is too large
   */
  public Optional<ApproximateEquilibrium> approximation() {
    return all(Level.ANY).signum() == 0 && irrational().isEmpty() && !budget.isExhausted()
        ? ApproximateEquilibrium.of(game, subgames, solver)
        : Optional.empty();
  }

  /** Where the smallest subgame starts that a node lies in. */
  public int subgameAt(int node) {
    return subgames.around(node);
  }

  /** Whether the subgame at a node begins with a move by itself. */
  public boolean isSingleMove(int root) {
    return subgames.isSingleMove(root);
  }

  /**
   * Every way in which the block of a subgame that does not begin with a move by itself can be
   * played in an equilibrium of the subgame: those together in which a player does the same.
   *
   * @param move of that player, in the block
   */
  public Stream<PlayFamily> families(int root, int player, int move) {
    BlockMove block = blocks.get(root);
    if (block == null) {
      throw new IllegalArgumentException("a single move at node " + root);
    }
    return Stream.concat(block.families(player, move), mixed.families(root, player));
  }

  /** The ways in which a continuation of the subgame at a node comes about, one after the other. */
  public Iterator<Way> ways(int node, int place) {
    if (continuations.isMixed(node, place)) {
      return List.of(continuations.way(node, place)).iterator();
    }
    List<Rational> target = continuations.at(node).get(place).payoffs();
    BlockMove block = blocks.get(node);
    if (block != null) {
      return block.plays().ways(target);
    }
    Iterator<Way> pure = isChance(node) ? chance(node).ways(target) : decision(node).ways(target);
    return inTurn(pure, mixed.ways(node, target));
  }

  private static Iterator<Way> inTurn(Iterator<Way> first, Iterator<Way> second) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return first.hasNext() || second.hasNext();
      }

      @Override
      public Way next() {
        return first.hasNext() ? first.next() : second.next();
      }
    };
  }
}
