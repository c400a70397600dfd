package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All subgame-perfect equilibria, pure and mixed, of a small game in which one or two players move,
 * by which actions are taken at all at each information set.
 *
 * <p>For every choice of such supports the equilibria that have them are a product of a set of the
 * one player's behavior and one of the other's: that the actions of one player are best replies
 * restricts the other's behavior only, by linear conditions on his realization plans in each
 * subgame ({@link SupportConditions}). So each choice takes two linear programs. Where a player's
 * own actions rule a set out, within the smallest subgame that it lies in, anything may be done
 * there, and its support is left open.
 *
 * <p>From the deepest subgames up only those choices are tried in which the supports in each
 * smaller subgame are those of some of its equilibria. Cost: two linear programs for each choice
 * tried, of which there may be {@value #MOST}.
 */
public final class SupportCells {
  private static final int MOST = 3000;

  /**
   * The equilibria with certain supports.
   *
   * @param supports by move the actions taken, ascending; empty for chance and where anything may
   *     be done
   */
  public record Cell(List<List<Integer>> supports) {
    public Cell {
      supports = supports.stream().map(List::copyOf).toList();
    }

    /** Whether some of the equilibria do what a clause of one action asks for. */
    public boolean mayKeep(Clause clause) {
      List<Integer> support = supports.get(clause.informationSet());
      return support.isEmpty() || support.equals(List.of(clause.action()));
    }

    /** Whether some of the equilibria do not do so, where there is another action. */
    private boolean mayBreak(Clause clause) {
      return !supports.get(clause.informationSet()).equals(List.of(clause.action()));
    }
  }

  private final Game game;
  private final TreeIndex index;
  private final Budget budget;
  private final List<Integer> movers;

  /** By root, in preorder. */
  private final Map<Integer, SequenceForm> blocks = new HashMap<>();

  private final int[] roots;

  /** By root of a subgame the supports of its equilibria, one bit for each action at each move. */
  private final Map<Integer, List<int[]>> found = new HashMap<>();

  private final List<Cell> cells = new ArrayList<>();
  private int tried;

  /** The information sets of a block, those before which own actions can come last. */
  private record Place(int root, int player, int set) {}

  private SupportCells(Game game, Subgames subgames, List<Integer> movers, Budget budget) {
    this.game = game;
    this.movers = movers;
    this.budget = budget;
    index = subgames.index();
    roots = subgames.roots();
    for (int root : roots) {
      blocks.put(root, SequenceForm.ofBlock(game, subgames, root));
    }
  }

  /**
   * Empty if more than two players move, or there are too many choices.
   *
   * @param subgames of the game, or of the same tree before some of its moves were left to chance
   */
  public static Optional<SupportCells> of(Game game, Subgames subgames, Budget budget) {
    List<Integer> movers = game.tree().movers();
    if (movers.isEmpty() || movers.size() > 2) {
      return Optional.empty();
    }
    SupportCells all = new SupportCells(game, subgames, movers, budget);
    for (int place = all.roots.length - 1; place >= 0; place--) {
      if (!all.solve(all.roots[place])) {
        return Optional.empty();
      }
    }
    all.found.getOrDefault(0, List.of()).forEach(masks -> all.cells.add(cell(masks)));
    return Optional.of(all);
  }

  /** Finds the supports of the equilibria of a subgame; false if there are too many choices. */
  private boolean solve(int root) {
    SequenceForm form = form(root);
    List<int[]> after = List.of(new int[game.tree().moveCount()]);
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      List<int[]> there = found.get(form.node(leaf));
      if (there != null) {
        if ((long) after.size() * there.size() > MOST) {
          return false;
        }
        after =
            after.stream()
                .flatMap(first -> there.stream().map(second -> joined(first, second)))
                .toList();
      }
    }
    List<Place> places = new ArrayList<>();
    for (int player : movers) {
      for (int set = 0; set < form.informationSetCount(player); set++) {
        places.add(new Place(root, player, set));
      }
    }
    List<int[]> here = new ArrayList<>();
    if (places.isEmpty()) {
      here.addAll(after);
      after = List.of();
    }
    for (int[] masks : after) {
      if (!addAll(here, places, masks, 0)) {
        return false;
      }
    }
    found.put(root, here);
    return true;
  }

  /** The supports in two subgames of which none lies in the other. */
  private static int[] joined(int[] first, int[] second) {
    return IntStream.range(0, first.length).map(move -> first[move] | second[move]).toArray();
  }

  /** False if there are too many choices, or the budget is exhausted. */
  private boolean addAll(List<int[]> here, List<Place> places, int[] masks, int number) {
    if (number == places.size()) {
      if (tried == MOST || budget.isExhausted()) {
        return false;
      }
      tried++;
      if (conditions(masks, places.get(0).root()).stream().allMatch(SupportConditions::canBeMet)) {
        here.add(masks.clone());
      }
      return true;
    }
    Place place = places.get(number);
    SequenceForm form = form(place.root());
    int move = form.move(place.player(), place.set());
    if (!SupportConditions.isTaken(
        form, place.player(), form.parentSequence(place.player(), place.set()), masks)) {
      return addAll(here, places, masks, number + 1);
    }
    for (int mask = 1; mask < 1 << game.tree().actionCount(move); mask++) {
      masks[move] = mask;
      if (!addAll(here, places, masks, number + 1)) {
        return false;
      }
    }
    masks[move] = 0;
    return true;
  }

  private SequenceForm form(int root) {
    SequenceForm form = blocks.get(root);
    if (form == null) {
      throw new IllegalArgumentException("no subgame at node " + root);
    }
    return form;
  }

  /** For each of the movers what makes his supports best replies; a condition on the other one. */
  private List<SupportConditions> conditions(int[] masks, int root) {
    int[] inside = Arrays.stream(roots).filter(start -> isIn(start, root)).toArray();
    List<SupportConditions> conditions = new ArrayList<>();
    for (int decider : movers) {
      int other = movers.stream().filter(player -> player != decider).findFirst().orElse(-1);
      conditions.add(new SupportConditions(game, blocks, inside, masks, decider, other, budget));
    }
    return conditions;
  }

  private boolean isIn(int node, int root) {
    return node >= root && node < index.end(root);
  }

  private static Cell cell(int[] masks) {
    List<List<Integer>> supports = new ArrayList<>();
    for (int mask : masks) {
      supports.add(
          IntStream.range(0, 31).filter(action -> (mask >> action & 1) == 1).boxed().toList());
    }
    return new Cell(supports);
  }

  /** Those that have equilibria. */
  public List<Cell> cells() {
    return List.copyOf(cells);
  }

  /** Whether some equilibria of a cell do not do what a clause of one action asks for. */
  public boolean mayBreak(Cell cell, Clause clause) {
    return hasOthers(clause) && cell.mayBreak(clause);
  }

  private boolean hasOthers(Clause clause) {
    return game.tree().actionCount(clause.informationSet()) > 1;
  }

  /**
   * Whether some equilibria of a cell keep a promise of one player strictly: he loses by every
   * other action at every promised set, whatever he does after it. Empty if that is not known:
   * where his own actions or the other's keep play from a set, and where none do so but he moves
   * again.
   */
  public Optional<Boolean> keepsStrictly(Cell cell, List<Clause> promised) {
    if (!promised.stream().allMatch(cell::mayKeep)) {
      return Optional.of(false);
    }
    List<Clause> clauses = promised.stream().filter(this::hasOthers).toList();
    if (clauses.isEmpty()) {
      return Optional.of(true);
    }
    int promisor = game.tree().owner(clauses.get(0).informationSet());
    if (!clauses.stream().allMatch(clause -> isReached(cell, clause.informationSet()))) {
      return Optional.empty();
    }
    int other = movers.stream().filter(player -> player != promisor).findFirst().orElse(-1);
    boolean strict =
        new SupportConditions(game, blocks, roots, masks(cell), promisor, other, budget)
            .canLoseOtherwise(clauses);
    return strict || clauses.stream().noneMatch(this::movesAgain)
        ? Optional.of(strict)
        : Optional.empty();
  }

  /** Whether play can come to a set from where its subgame starts, with the actions of a cell. */
  private boolean isReached(Cell cell, int move) {
    GameTree tree = game.tree();
    return !cell.supports().get(move).isEmpty()
        && IntStream.range(0, tree.nodeCount())
            .filter(node -> !tree.isTerminal(node) && tree.move(node) == move)
            .anyMatch(node -> isReachedAt(cell, node));
  }

  private boolean isReachedAt(Cell cell, int reached) {
    GameTree tree = game.tree();
    int node = reached;
    while (!blocks.containsKey(node)) {
      int parent = index.parent(node);
      int move = tree.move(parent);
      int action = 0;
      while (index.child(parent, action) != node) {
        action++;
      }
      boolean taken =
          tree.owner(move) == GameTree.CHANCE
              ? tree.law(move).get(action).signum() > 0
              : cell.supports().get(move).contains(action);
      if (!taken) {
        return false;
      }
      node = parent;
    }
    return true;
  }

  /** Whether the promisor has another move in the block after another action. */
  private boolean movesAgain(Clause clause) {
    int promisor = game.tree().owner(clause.informationSet());
    for (SequenceForm form : blocks.values()) {
      for (int set = 0; set < form.informationSetCount(promisor); set++) {
        int before = form.parentSequence(promisor, set);
        if (before > 0
            && form.move(promisor, form.setOf(promisor, before)) == clause.informationSet()
            && form.lastAction(promisor, before) != clause.action()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The players who move. */
  public List<Integer> movers() {
    return movers;
  }

  /**
   * An equilibrium of a cell: by move the probabilities of the actions, where something is asked
   * for. Among those with the same supports none has a larger least weight of an action.
   *
   * @return empty if the time is up
   */
  public Optional<Map<Integer, List<Rational>>> middle(Cell cell) {
    Map<Integer, List<Rational>> play = new HashMap<>();
    if (movers.size() == 1) {
      for (int move = 0; move < cell.supports().size(); move++) {
        List<Integer> support = cell.supports().get(move);
        if (!support.isEmpty()) {
          play.put(move, evenly(support, game.tree().actionCount(move)));
        }
      }
      return Optional.of(play);
    }
    for (SupportConditions condition : conditions(masks(cell), 0)) {
      Optional<Map<Integer, List<Rational>>> behavior = condition.behavior();
      if (behavior.isEmpty()) {
        return Optional.empty();
      }
      play.putAll(behavior.get());
    }
    return Optional.of(play);
  }

  private static List<Rational> evenly(List<Integer> support, int actions) {
    return IntStream.range(0, actions)
        .mapToObj(
            action -> support.contains(action) ? Rational.of(1, support.size()) : Rational.ZERO)
        .toList();
  }

  private static int[] masks(Cell cell) {
    return cell.supports().stream()
        .mapToInt(support -> support.stream().mapToInt(action -> 1 << action).sum())
        .toArray();
  }

  /** What the equilibria of all cells, and those in their closures, can give the movers. */
  public List<PayoffRectangle> payoffs() {
    return cells.stream().map(cell -> new PayoffRectangle(payoffs(cell))).distinct().toList();
  }

  /**
   * For each of the movers the least and the most that the equilibria of a cell, and those in its
   * closure, give him. Together they can give the two any combination.
   */
  private List<Interval> payoffs(Cell cell) {
    return conditions(masks(cell), 0).stream().map(SupportConditions::payoffs).toList();
  }
}
