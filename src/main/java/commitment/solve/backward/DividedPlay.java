package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when players act on different thoughts about a promise, and do not see through each
 * other.
 *
 * <p>Let σ¹ be an equilibrium of the world in which the promise binds, and σ⁰ one of the world in
 * which nobody is bound. Each player plays his part of σ¹, or his part of σ⁰, or does what is best
 * for him against what all others do; at its information sets the promise may be kept whatever its
 * maker wants. The result is the set of payoff vectors over all σ¹, all σ⁰ and all best replies.
 *
 * <p>Vectors have three parts: the payoffs under σ¹, those under σ⁰, and the actual ones. At a node
 * of player i there is a child a which σ¹ chooses, a child b which σ⁰ chooses and a child c which
 * is chosen in fact, and each child has one triple, the same for all three purposes. The triple
 * that leads on has its first part from a, its second from b and its third from c; every other
 * child must have some triple that is better for i in none of the parts in which i chooses freely.
 * Cost: at each node the product of the numbers of triples that can be chosen for each part; beyond
 * the budget a box.
 */
public final class DividedPlay extends SetInduction {
  /** What a player acts on. */
  public enum Conduct {
    /** His part of an equilibrium of the world in which the promise binds. */
    BELIEVES,
    /** His part of an equilibrium of the world in which nobody is bound. */
    DOUBTS,
    /** What is best for him against what the others do. */
    REPLIES
  }

  /** Combinations looked at, at all nodes together, for each vector that may be kept at one. */
  private static final long WORK_PER_VECTOR = 64;

  private final int players;
  private final Commitments promised;
  private final List<Conduct> conduct;
  private final boolean kept;
  private final IntList found = new IntList();
  private long work;

  /** An action and the triple after it. */
  private record Pick(int action, int triple) {}

  private DividedPlay(
      Game game,
      TreeIndex index,
      Promise promise,
      List<Conduct> conduct,
      boolean kept,
      Arithmetic arithmetic,
      Budget budget) {
    super(game, index, 3, arithmetic, budget);
    this.conduct = List.copyOf(conduct);
    this.kept = kept;
    players = game.players().size();
    promised = Commitments.of(promise, game.tree(), Commitments.Treatment.BOUND);
  }

  /**
   * Solves a game of perfect information.
   *
   * @param conduct of each player
   * @param kept whether at its information sets the promise is kept, whatever its maker's conduct
   */
  public static DividedPlay of(
      Game game,
      TreeIndex index,
      Promise promise,
      List<Conduct> conduct,
      boolean kept,
      Arithmetic arithmetic,
      Budget budget) {
    if (conduct.size() != game.players().size() || !game.tree().isPerfectInformation()) {
      throw new IllegalArgumentException("conduct " + conduct + " of " + game.players());
    }
    DividedPlay play = new DividedPlay(game, index, promise, conduct, kept, arithmetic, budget);
    play.run();
    return play;
  }

  /**
   * What actually comes of the whole game.
   *
   * @param witnesses for how many payoff vectors to say where play ends
   */
  public World world(int witnesses) {
    return worldFrom(2 * players, witnesses);
  }

  /** What a player actually gets from a node on; an interval around it where not exact. */
  public Interval range(int node, int player) {
    return sets.range(node, 2 * players + player);
  }

  /** What a player gets from a node on where nobody is bound and everybody knows it. */
  public Interval rangeOfDoubters(int node, int player) {
    return sets.range(node, players + player);
  }

  /** Whether what is said of a node is attained. */
  public boolean isExact(int node) {
    return sets.isExact(node);
  }

  /** The choices for each of the three parts at a node; the third may follow one of the others. */
  private final class Picks {
    private final int owner;
    private final int[] children;
    private final int count;
    private final boolean bound;
    private final boolean free;
    private final List<Pick> believed;
    private final List<Pick> doubted;

    /** Empty where the third part follows the first or the second. */
    private final List<Pick> actual;

    private final boolean asBelieved;

    Picks(int node, int owner, int[] children, int count) {
      this.owner = owner;
      this.children = children;
      this.count = count;
      int action = promised.at(tree.move(node));
      bound = action >= 0;
      boolean forced = bound && kept;
      free = !forced && conduct.get(owner) == Conduct.REPLIES;
      asBelieved = !forced && conduct.get(owner) == Conduct.BELIEVES;
      believed = bound ? all(action) : best(owner);
      doubted = best(players + owner);
      actual = forced ? all(action) : free ? best(2 * players + owner) : List.of();
    }

    private List<Pick> all(int action) {
      List<Pick> picks = new ArrayList<>();
      for (int triple : sets.get(children[action])) {
        picks.add(new Pick(action, triple));
      }
      return picks;
    }

    private List<Pick> best(int own) {
      Punishments bars = Punishments.of(DividedPlay.this, own, children, count);
      List<Pick> picks = new ArrayList<>();
      for (int action = 0; action < count; action++) {
        for (int triple : sets.get(children[action])) {
          if (bars.allow(action, triple)) {
            picks.add(new Pick(action, triple));
          }
        }
      }
      return picks;
    }

    long combinations() {
      return (long) believed.size() * doubted.size() * Math.max(1, actual.size());
    }

    void visit(Visitor visitor) {
      for (Pick first : believed) {
        for (Pick second : doubted) {
          if (!agree(first, second)) {
            continue;
          }
          if (actual.isEmpty()) {
            visit(first, second, asBelieved ? first : second, visitor);
          }
          for (Pick third : actual) {
            if (agree(first, third) && agree(second, third)) {
              visit(first, second, third, visitor);
            }
          }
        }
      }
    }

    private boolean agree(Pick left, Pick right) {
      return left.action() != right.action() || left.triple() == right.triple();
    }

    private void visit(Pick first, Pick second, Pick third, Visitor visitor) {
      if (!allows(first.triple(), first, second, third)
          || !allows(second.triple(), first, second, third)
          || !allows(third.triple(), first, second, third)) {
        return;
      }
      for (int action = 0; action < count; action++) {
        if (action != first.action()
            && action != second.action()
            && action != third.action()
            && !someAllows(children[action], first, second, third)) {
          return;
        }
      }
      int thoughts = vectors.splice(first.triple(), second.triple(), players);
      int result = vectors.splice(thoughts, third.triple(), 2 * players);
      visitor.accept(children[third.action()], third.triple(), result);
    }

    private boolean someAllows(int child, Pick first, Pick second, Pick third) {
      for (int triple : sets.get(child)) {
        if (allows(triple, first, second, third)) {
          return true;
        }
      }
      return false;
    }

    /** Whether a triple is better than the chosen ones in no part in which the mover chooses. */
    private boolean allows(int triple, Pick first, Pick second, Pick third) {
      return (bound || vectors.compare(triple, first.triple(), owner) <= 0)
          && vectors.compare(triple, second.triple(), players + owner) <= 0
          && (!free || vectors.compare(triple, third.triple(), 2 * players + owner) <= 0);
    }
  }

  /** Where a triple at a node comes from: the child that is actually taken and the triple there. */
  private interface Visitor {
    void accept(int child, int from, int triple);
  }

  @Override
  void decide(int node, int owner, int[] children, int count) {
    boolean exact = !budget.isExhausted();
    for (int action = 0; action < count; action++) {
      exact &= sets.isExact(children[action]);
    }
    Picks picks = exact ? new Picks(node, owner, children, count) : null;
    if (picks != null && picks.combinations() > 1) {
      exact = picks.combinations() <= WORK_PER_VECTOR * budget.vectors() - work;
      work += exact ? picks.combinations() : 0;
    }
    if (picks == null || !exact) {
      decideBoxes(node, owner, children, count);
      return;
    }
    found.clear();
    picks.visit((child, from, triple) -> found.add(triple));
    putDistinct(node, found);
  }

  private void decideBoxes(int node, int owner, int[] children, int count) {
    int action = promised.at(tree.move(node));
    Interval[] believed =
        action >= 0 ? sets.box(children[action]) : hullOfPlayable(owner, children, count);
    Interval[] doubted = hullOfPlayable(players + owner, children, count);
    Interval[] actual =
        action >= 0 && kept
            ? sets.box(children[action])
            : switch (conduct.get(owner)) {
              case BELIEVES -> believed;
              case DOUBTS -> doubted;
              case REPLIES -> hullOfPlayable(2 * players + owner, children, count);
            };
    Interval[] box = new Interval[vectors.width()];
    System.arraycopy(believed, 0, box, 0, players);
    System.arraycopy(doubted, players, box, players, players);
    System.arraycopy(actual, 2 * players, box, 2 * players, players);
    sets.putBox(node, box);
  }

  @Override
  Step follow(int node, int target) {
    int count = tree.childCount(node);
    Step[] step = new Step[1];
    new Picks(node, tree.owner(tree.move(node)), childrenOf(node), count)
        .visit(
            (child, from, triple) -> {
              if (triple == target && step[0] == null) {
                step[0] = new Step(child, from);
              }
            });
    if (step[0] == null) {
      throw new IllegalArgumentException("vector " + target + " is not at node " + node);
    }
    return step[0];
  }
}
