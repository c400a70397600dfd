package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.strategy.BehaviorProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The subgame-perfect equilibria of a small game with information sets, found by trying and held
 * one by one.
 *
 * <p>From the deepest subgame to the game itself: for every selection of the payoff vectors that
 * the subgames at the ends of a block can give, all equilibria of the block are taken from {@link
 * BlockTrials}: the pure ones by trying all profiles, of two players also the extreme mixed ones;
 * and each goes with every choice of equilibria of the subgames that give the selected payoffs. An
 * indifferent player who moves alone takes one of the best actions for certain.
 *
 * <p>Cost: the product of all these; refused where there are more than {@value #MOST} equilibria of
 * a subgame or selections at a block. Perfect recall is required. Where three or more move at the
 * same time only pure equilibria are looked for, and {@link #isWhole} says so; as it does where a
 * proper subgame has a component with different payoffs.
 */
public final class EquilibriumRecount {
  private static final int MOST = 3000;

  /**
   * An equilibrium of a subgame.
   *
   * @param play the probabilities at each information set of the subgame
   * @param open those of mixed strategies that own actions rule out: anything may be done there
   * @param payoffs from the start of the subgame
   */
  public record Part(
      Map<Integer, List<Rational>> play,
      Set<Integer> open,
      List<Rational> payoffs,
      boolean isPure) {
    public Part {
      play = Map.copyOf(play);
      open = Set.copyOf(open);
      payoffs = List.copyOf(payoffs);
    }

    /** What the owner of a move does, at all his moves. */
    Map<Integer, List<Rational>> playOfOwner(GameTree owners, int move) {
      Map<Integer, List<Rational>> own = new HashMap<>(play);
      own.keySet().removeIf(other -> owners.owner(other) != owners.owner(move));
      return own;
    }
  }

  /** Equilibria that are not looked for. */
  public enum Missing {
    /** Mixed ones where three or more move at the same time. */
    MIXED_OF_SEVERAL,
    /** Those that rest on mixtures in a proper subgame, other than the extreme ones. */
    ON_MIXTURES
  }

  private final Game game;
  private final Subgames subgames;
  private final Budget budget;
  private final Map<Integer, List<Part>> parts = new HashMap<>();
  private final Set<Missing> missing = EnumSet.noneOf(Missing.class);

  private EquilibriumRecount(Game game, Subgames subgames, Budget budget) {
    this.game = game;
    this.subgames = subgames;
    this.budget = budget;
  }

  /**
   * Empty if the game is too large.
   *
   * @param subgames of the game, or of the same tree before some of its moves were left to chance
   */
  public static Optional<EquilibriumRecount> of(Game game, Subgames subgames, Budget budget) {
    EquilibriumRecount recount = new EquilibriumRecount(game, subgames, budget);
    int[] roots = subgames.roots();
    for (int place = roots.length - 1; place >= 0; place--) {
      Optional<List<Part>> found = recount.solve(roots[place]);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      recount.parts.put(roots[place], found.get());
    }
    return roots.length == 0 ? Optional.empty() : Optional.of(recount);
  }

  private Optional<List<Part>> solve(int root) {
    Optional<BlockTrials> block = BlockTrials.of(game, subgames, root);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    List<Map<List<Rational>, List<Part>>> ends = new ArrayList<>();
    long selections = 1;
    for (int end : block.get().ends()) {
      ends.add(byPayoffs(at(end)));
      selections *= ends.get(ends.size() - 1).size();
      if (selections > MOST) {
        return Optional.empty();
      }
    }
    List<Part> found = new ArrayList<>();
    Set<List<Rational>> payoffsFound = new LinkedHashSet<>();
    for (long selection = 0; selection < selections; selection++) {
      List<List<Rational>> payoffs = selected(ends, selection);
      Optional<BlockTrials.Found> trial = block.get().equilibria(payoffs);
      if (trial.isEmpty() || budget.isExhausted()) {
        return Optional.empty();
      }
      if (!trial.get().mixed()) {
        missing.add(Missing.MIXED_OF_SEVERAL);
      }
      if (trial.get().goesUp()) {
        missing.add(Missing.ON_MIXTURES);
      }
      for (Part play : trial.get().plays()) {
        payoffsFound.add(play.payoffs());
        if (!addAll(found, play, ends, payoffs)) {
          return Optional.empty();
        }
      }
    }
    if (root > 0
        && subgames.isSingleMove(root)
        && !game.tree().isPerfectInformation()
        && subgames.matterOutside(root, payoffsFound)) {
      missing.add(Missing.ON_MIXTURES);
    }
    return Optional.of(found);
  }

  private static Map<List<Rational>, List<Part>> byPayoffs(List<Part> parts) {
    Map<List<Rational>, List<Part>> groups = new LinkedHashMap<>();
    parts.forEach(p -> groups.computeIfAbsent(p.payoffs(), key -> new ArrayList<>()).add(p));
    return groups;
  }

  private static List<List<Rational>> selected(
      List<Map<List<Rational>, List<Part>>> ends, long selection) {
    List<List<Rational>> payoffs = new ArrayList<>();
    long rest = selection;
    for (Map<List<Rational>, List<Part>> end : ends) {
      payoffs.add(List.copyOf(end.keySet()).get((int) (rest % end.size())));
      rest /= end.size();
    }
    return payoffs;
  }

  /** Adds one way of playing the block with every way of going on; false if these are too many. */
  private static boolean addAll(
      List<Part> found,
      Part play,
      List<Map<List<Rational>, List<Part>>> ends,
      List<List<Rational>> payoffs) {
    List<Part> longer = List.of(play);
    for (int end = 0; end < payoffs.size(); end++) {
      List<Part> there = ends.get(end).getOrDefault(payoffs.get(end), List.of());
      if ((long) longer.size() * there.size() + found.size() > MOST) {
        return false;
      }
      List<Part> joined = new ArrayList<>();
      for (Part first : longer) {
        there.forEach(then -> joined.add(joined(first, then)));
      }
      longer = joined;
    }
    found.addAll(longer);
    return found.size() <= MOST;
  }

  private static Part joined(Part first, Part then) {
    if (then.play().isEmpty()) {
      return first;
    }
    Map<Integer, List<Rational>> play = new HashMap<>(first.play());
    play.putAll(then.play());
    Set<Integer> open = new HashSet<>(first.open());
    open.addAll(then.open());
    return new Part(play, open, first.payoffs(), first.isPure() && then.isPure());
  }

  /** The equilibria of the subgame at a node, or what a terminal node gives. */
  public List<Part> at(int node) {
    GameTree tree = game.tree();
    return tree.isTerminal(node)
        ? List.of(new Part(Map.of(), Set.of(), game.payoffVector(tree.outcome(node)), true))
        : parts.getOrDefault(node, List.of());
  }

  /** The payoff vectors that the subgame at a node can give. */
  public Set<List<Rational>> payoffsAt(int node) {
    Set<List<Rational>> payoffs = new LinkedHashSet<>();
    at(node).forEach(part -> payoffs.add(part.payoffs()));
    return payoffs;
  }

  /** The equilibria of the game. */
  public List<Part> all() {
    return at(0);
  }

  /**
   * Whether no equilibria may be missing but mixtures of those that were found. Where mixtures of
   * equilibria of a proper subgame, or of actions between which a player is indifferent there, give
   * infinitely many payoffs that matter to somebody who moves elsewhere, some may: only what the
   * extreme ones give is looked at further up.
   */
  public boolean isWhole() {
    return missing.isEmpty();
  }

  /** Which equilibria may be missing. */
  public Set<Missing> missing() {
    return Collections.unmodifiableSet(missing);
  }

  public Game game() {
    return game;
  }

  public Subgames subgames() {
    return subgames;
  }

  /** An equilibrium of the game as a profile. */
  public BehaviorProfile profile(Part part) {
    GameTree tree = game.tree();
    List<List<Rational>> play = new ArrayList<>(Collections.nCopies(tree.moveCount(), List.of()));
    part.play().forEach(play::set);
    return BehaviorProfile.of(tree, play);
  }
}
