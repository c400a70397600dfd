package commitment.verify;

import commitment.exact.Interval;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
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
 * <p>Cost: two linear programs for each choice of supports, of which there may be {@value #MOST}.
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

    /** Whether some of the equilibria do not do so. */
    public boolean mayBreak(Clause clause) {
      return !supports.get(clause.informationSet()).equals(List.of(clause.action()));
    }
  }

  private final Game game;
  private final Budget budget;
  private final List<Integer> movers;

  /** By root, in preorder. */
  private final Map<Integer, SequenceForm> blocks = new HashMap<>();

  private final int[] roots;

  /** The information sets, those before which own actions can come last. */
  private final List<Place> places = new ArrayList<>();

  private final List<Cell> cells = new ArrayList<>();

  private record Place(int root, int player, int set) {}

  private SupportCells(Game game, Subgames subgames, List<Integer> movers, Budget budget) {
    this.game = game;
    this.movers = movers;
    this.budget = budget;
    roots = subgames.roots();
    for (int root : roots) {
      SequenceForm form = SequenceForm.ofBlock(game, subgames, root);
      blocks.put(root, form);
      for (int player : movers) {
        for (int set = 0; set < form.informationSetCount(player); set++) {
          places.add(new Place(root, player, set));
        }
      }
    }
  }

  /**
   * Empty if more than two players move, or there are too many choices.
   *
   * @param subgames of the game, or of the same tree before some of its moves were left to chance
   */
  public static Optional<SupportCells> of(Game game, Subgames subgames, Budget budget) {
    GameTree tree = game.tree();
    List<Integer> movers = tree.movers();
    long choices = 1;
    for (int move = 0; move < tree.moveCount() && choices <= MOST; move++) {
      choices *=
          tree.owner(move) == GameTree.CHANCE
              ? 1
              : (1L << Math.min(30, tree.actionCount(move))) - 1;
    }
    if (movers.isEmpty() || movers.size() > 2 || choices > MOST) {
      return Optional.empty();
    }
    SupportCells all = new SupportCells(game, subgames, movers, budget);
    int[] masks = new int[tree.moveCount()];
    return all.addAll(masks, 0) ? Optional.of(all) : Optional.empty();
  }

  /** False if the budget is exhausted. */
  private boolean addAll(int[] masks, int number) {
    if (budget.isExhausted()) {
      return false;
    }
    if (number == places.size()) {
      if (conditions(masks).stream().allMatch(SupportConditions::canBeMet)) {
        cells.add(cell(masks));
      }
      return true;
    }
    Place place = places.get(number);
    SequenceForm form = form(place.root());
    int move = form.move(place.player(), place.set());
    if (!SupportConditions.isTaken(
        form, place.player(), form.parentSequence(place.player(), place.set()), masks)) {
      return addAll(masks, number + 1);
    }
    for (int mask = 1; mask < 1 << game.tree().actionCount(move); mask++) {
      masks[move] = mask;
      if (!addAll(masks, number + 1)) {
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
  private List<SupportConditions> conditions(int[] masks) {
    List<SupportConditions> conditions = new ArrayList<>();
    for (int decider : movers) {
      int other = movers.stream().filter(player -> player != decider).findFirst().orElse(-1);
      conditions.add(new SupportConditions(game, blocks, roots, masks, decider, other, budget));
    }
    return conditions;
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

  /** The players who move. */
  public List<Integer> movers() {
    return movers;
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
    int[] masks =
        cell.supports().stream()
            .mapToInt(support -> support.stream().mapToInt(action -> 1 << action).sum())
            .toArray();
    return conditions(masks).stream().map(SupportConditions::payoffs).toList();
  }
}
