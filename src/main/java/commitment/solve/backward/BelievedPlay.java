package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens when some players believe a promise that does not bind.
 *
 * <p>Let σ be an equilibrium of the world in which the promise binds. The <em>believers</em> play
 * their parts of σ whatever happens; all others, the promisor among them, play a pure
 * subgame-perfect equilibrium of the game in which the believers are such automata. The result is
 * the set of payoff vectors over all σ and all such equilibria.
 *
 * <p>Vectors have two halves: the payoffs under σ, by which believers choose, and the actual ones.
 * For a node of player i with pairs (p, q) of own believed and own actual payoff in the set of each
 * child, the pair that leads on is made from a child a which σ chooses and a child c which is
 * chosen in fact: the first half of a vector at a and the second half of one at c, such that every
 * child has a pair with p ≤ p_a and q ≤ q_c. A believer has c = a; at a promised set σ takes the
 * promised action whatever the p, and where a mixture is promised the first half is the mean over
 * one pair of each child, and c the best of these pairs. Cost: the square of the number of pairs at
 * a node, at a mixture the product of the numbers at its children; beyond the budget a box.
 */
public final class BelievedPlay extends SetInduction {
  /** Combinations looked at, at all nodes together, for each vector that may be kept at one. */
  private static final long WORK_PER_VECTOR = 64;

  private final int players;
  private final Commitments promised;

  /** What is promised at the information sets at which a mixture is. */
  private final Map<Integer, List<Rational>> mixtures;

  private final Set<Integer> believers;
  private final IntList found = new IntList();
  private long work;

  private BelievedPlay(
      Game game,
      TreeIndex index,
      Promise promise,
      Set<Integer> believers,
      Arithmetic arithmetic,
      Budget budget) {
    super(
        game,
        index,
        PayoffVectors.of(
            promise.isPure() ? game : game.withLaws(promise.mixtures()), 2, arithmetic),
        budget);
    this.believers = Set.copyOf(believers);
    players = game.players().size();
    promised = Commitments.ofActions(promise, game.tree(), Commitments.Treatment.BOUND);
    mixtures = promise.mixtures();
  }

  /**
   * Solves a game of perfect information.
   *
   * @param believers players other than the promisor
   */
  public static BelievedPlay of(
      Game game,
      TreeIndex index,
      Promise promise,
      Set<Integer> believers,
      Arithmetic arithmetic,
      Budget budget) {
    if (believers.contains(promise.promisor()) || !game.tree().isPerfectInformation()) {
      throw new IllegalArgumentException(
          "believers " + believers + " of a promise by " + promise.promisor());
    }
    BelievedPlay play = new BelievedPlay(game, index, promise, believers, arithmetic, budget);
    play.run();
    return play;
  }

  /**
   * What actually comes of the whole game.
   *
   * @param witnesses for how many payoff vectors to say where play ends
   */
  public World world(int witnesses) {
    return worldFrom(players, witnesses);
  }

  /** How a pair at a node arises. */
  private enum Choice {
    BELIEVER,
    PROMISED,
    MIXED,
    FREE
  }

  private Choice choiceAt(int node, int owner) {
    if (believers.contains(owner)) {
      return Choice.BELIEVER;
    }
    if (mixtures.containsKey(tree.move(node))) {
      return Choice.MIXED;
    }
    return promised.at(tree.move(node)) >= 0 ? Choice.PROMISED : Choice.FREE;
  }

  @Override
  void decide(int node, int owner, int[] children, int count) {
    boolean exact = !budget.isExhausted();
    long pairs = 0;
    for (int action = 0; action < count; action++) {
      exact &= sets.isExact(children[action]);
      pairs += sets.isExact(children[action]) ? sets.size(children[action]) : 0;
    }
    Choice choice = choiceAt(node, owner);
    if (exact && pairs > count && choice != Choice.BELIEVER) {
      long most = WORK_PER_VECTOR * budget.vectors() - work;
      long steps = choice == Choice.MIXED ? selections(children, count) : pairs * pairs;
      exact = steps <= (choice == Choice.MIXED ? Math.min(most, budget.vectors()) : most);
      work += exact ? steps : 0;
    }
    if (!exact) {
      decideBoxes(node, owner, children, count);
      return;
    }
    found.clear();
    visit(node, owner, children, count, (child, from, pair) -> found.add(pair));
    putDistinct(node, found);
  }

  /** In how many ways one pair of each child can be taken; no more than can be looked at. */
  private long selections(int[] children, int count) {
    long selections = 1;
    for (int action = 0; action < count && selections <= budget.vectors(); action++) {
      selections *= sets.size(children[action]);
    }
    return selections;
  }

  /** Where a pair at a node comes from: the child that is actually taken and the pair there. */
  private interface Visitor {
    void accept(int child, int from, int pair);
  }

  private void visit(int node, int owner, int[] children, int count, Visitor visitor) {
    switch (choiceAt(node, owner)) {
      case BELIEVER -> {
        Punishments bars = Punishments.of(this, owner, children, count);
        for (int action = 0; action < count; action++) {
          for (int pair : sets.get(children[action])) {
            if (bars.allow(action, pair)) {
              visitor.accept(children[action], pair, pair);
            }
          }
        }
      }
      case PROMISED -> visitPromised(node, owner, children, count, visitor);
      case MIXED -> visitMixed(node, owner, children, count, visitor);
      case FREE -> visitFree(owner, children, count, visitor);
    }
  }

  /** A mixture is believed, and the best of its actions is taken, for every choice of pairs. */
  private void visitMixed(int node, int owner, int[] children, int count, Visitor visitor) {
    int own = players + owner;
    int[][] below = new int[count][];
    int[] chosen = new int[count];
    int[] pairs = new int[count];
    for (int action = 0; action < count; action++) {
      below[action] = sets.get(children[action]);
    }
    boolean more = true;
    while (more) {
      int best = below[0][chosen[0]];
      for (int action = 0; action < count; action++) {
        pairs[action] = below[action][chosen[action]];
        best = vectors.compare(pairs[action], best, own) > 0 ? pairs[action] : best;
      }
      int believed = vectors.mean(pairs, law(node));
      for (int action = 0; action < count; action++) {
        if (vectors.compare(pairs[action], best, own) == 0) {
          visitor.accept(
              children[action], pairs[action], vectors.splice(believed, pairs[action], players));
        }
      }
      more = advance(chosen, below);
    }
  }

  /** The next choice of one place in each list; false after the last. */
  private static boolean advance(int[] chosen, int[][] lists) {
    for (int list = 0; list < lists.length; list++) {
      if (++chosen[list] < lists[list].length) {
        return true;
      }
      chosen[list] = 0;
    }
    return false;
  }

  private List<Rational> law(int node) {
    return mixtures.getOrDefault(tree.move(node), List.of());
  }

  private void visitPromised(int node, int owner, int[] children, int count, Visitor visitor) {
    int kept = promised.at(tree.move(node));
    int own = players + owner;
    Punishments bars = Punishments.of(this, own, children, count);
    for (int believed : sets.get(children[kept])) {
      for (int action = 0; action < count; action++) {
        if (action == kept) {
          if (bars.allow(action, believed)) {
            visitor.accept(children[action], believed, believed);
          }
          continue;
        }
        for (int actual : sets.get(children[action])) {
          boolean best =
              vectors.compare(actual, believed, own) >= 0
                  && allowedAmongOthers(children, count, kept, action, actual, own);
          if (best) {
            visitor.accept(children[action], actual, vectors.splice(believed, actual, players));
          }
        }
      }
    }
  }

  private boolean allowedAmongOthers(
      int[] children, int count, int kept, int action, int actual, int own) {
    for (int other = 0; other < count; other++) {
      if (other != kept
          && other != action
          && vectors.compare(actual, sets.extreme(children[other], own, true), own) < 0) {
        return false;
      }
    }
    return true;
  }

  private void visitFree(int owner, int[] children, int count, Visitor visitor) {
    int own = players + owner;
    Punishments believedBars = Punishments.of(this, owner, children, count);
    Punishments actualBars = Punishments.of(this, own, children, count);
    List<int[]> believable = new ArrayList<>();
    List<int[]> actable = new ArrayList<>();
    for (int action = 0; action < count; action++) {
      for (int pair : sets.get(children[action])) {
        if (believedBars.allow(action, pair)) {
          believable.add(new int[] {action, pair});
        }
        if (actualBars.allow(action, pair)) {
          actable.add(new int[] {action, pair});
        }
      }
    }
    for (int[] believed : believable) {
      for (int[] actual : actable) {
        boolean same = believed[0] == actual[0];
        if (same && believed[1] != actual[1]) {
          continue;
        }
        if (vectors.compare(believed[1], actual[1], own) <= 0
            && vectors.compare(actual[1], believed[1], owner) <= 0
            && othersAllow(children, count, owner, believed, actual)) {
          visitor.accept(
              children[actual[0]],
              actual[1],
              same ? actual[1] : vectors.splice(believed[1], actual[1], players));
        }
      }
    }
  }

  private boolean othersAllow(int[] children, int count, int owner, int[] believed, int[] actual) {
    for (int action = 0; action < count; action++) {
      if (action == believed[0] || action == actual[0]) {
        continue;
      }
      boolean some = false;
      for (int pair : sets.get(children[action])) {
        if (vectors.compare(pair, believed[1], owner) <= 0
            && vectors.compare(pair, actual[1], players + owner) <= 0) {
          some = true;
          break;
        }
      }
      if (!some) {
        return false;
      }
    }
    return true;
  }

  private void decideBoxes(int node, int owner, int[] children, int count) {
    Choice choice = choiceAt(node, owner);
    Interval[] box = new Interval[vectors.width()];
    int kept = promised.at(tree.move(node));
    Interval[] believed =
        switch (choice) {
          case PROMISED -> sets.box(children[kept]);
          case MIXED -> meanBox(children, law(node));
          case BELIEVER, FREE -> hullOfPlayable(owner, children, count);
        };
    Interval[] actual =
        choice == Choice.BELIEVER ? believed : hullOfPlayable(players + owner, children, count);
    System.arraycopy(believed, 0, box, 0, players);
    System.arraycopy(actual, players, box, players, players);
    sets.putBox(node, box);
  }

  @Override
  Step follow(int node, int target) {
    int count = tree.childCount(node);
    int[] children = childrenOf(node);
    Step[] step = new Step[1];
    visit(
        node,
        tree.owner(tree.move(node)),
        children,
        count,
        (child, from, pair) -> {
          if (pair == target && step[0] == null) {
            step[0] = new Step(child, from);
          }
        });
    if (step[0] == null) {
      throw new IllegalArgumentException("vector " + target + " is not at node " + node);
    }
    return step[0];
  }
}
