package commitment.solve.backward;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Set-valued backward induction: at every node the payoff vectors of all pure subgame-perfect
 * equilibria of the subgame there.
 *
 * <p>With V(h) the set at node h and i its player,
 *
 * <pre>  V(h) = ⋃_a { v ∈ V(ha) : v_i ≥ max_{b≠a} min V(hb)_i }</pre>
 *
 * because every other action can be followed by its worst continuation for i; at a chance move V(h)
 * is the set of all weighted sums. At a promised information set only the promised action is looked
 * at, either because it is the only one ({@link Commitments.Treatment#BOUND}) or because only
 * equilibria that take it count ({@link Commitments.Treatment#KEPT}; V(h) may then be empty). Where
 * a player may be bound to any action ({@link Commitments.Treatment#FREE}) V(h) is the union of the
 * sets of the children: what some pure commitment of his, and some equilibrium after it, give.
 *
 * <p>Without chance moves the sets are no larger than the subtrees, and the cost is near-linear in
 * their sizes. With chance moves and ties they can grow exponentially (counting pure equilibria is
 * #P-hard already for two players); beyond the budget's vectors the node gets a box, see {@link
 * SetInduction}.
 */
public final class SubgamePerfectPayoffs extends SetInduction {
  private final Commitments commitments;
  private final IntList found = new IntList();

  private SubgamePerfectPayoffs(
      Game game, TreeIndex index, Commitments commitments, Arithmetic arithmetic, Budget budget) {
    super(game, index, 1, arithmetic, budget);
    this.commitments = commitments;
  }

  /**
   * Solves a game of perfect information.
   *
   * @throws IllegalArgumentException if an information set has several nodes
   */
  public static SubgamePerfectPayoffs of(
      Game game, TreeIndex index, Commitments commitments, Arithmetic arithmetic, Budget budget) {
    if (!game.tree().isPerfectInformation()) {
      throw new IllegalArgumentException("backward induction needs perfect information");
    }
    SubgamePerfectPayoffs payoffs =
        new SubgamePerfectPayoffs(game, index, commitments, arithmetic, budget);
    payoffs.run();
    return payoffs;
  }

  public Game game() {
    return game;
  }

  public TreeIndex index() {
    return index;
  }

  Commitments commitments() {
    return commitments;
  }

  @Override
  void decide(int node, int owner, int[] children, int count) {
    int move = tree.move(node);
    if (commitments.binds(move)) {
      sets.copy(children[commitments.at(move)], node);
      return;
    }
    boolean single = true;
    boolean exact = true;
    for (int action = 0; action < count; action++) {
      single &= sets.isSingle(children[action]);
      exact &= sets.isExact(children[action]);
    }
    if (commitments.frees(move)) {
      unite(node, children, count, exact && !budget.isExhausted());
    } else if (single) {
      decideSingles(node, owner, children, count);
    } else if (exact && !budget.isExhausted()) {
      decideExact(node, owner, children, count);
    } else {
      decideBoxes(node, owner, children, count);
    }
  }

  /** Whatever any child has. */
  private void unite(int node, int[] children, int count, boolean exact) {
    if (exact) {
      found.clear();
      for (int action = 0; action < count; action++) {
        for (int vector : sets.get(children[action])) {
          found.add(vector);
        }
      }
      putDistinct(node, found);
      return;
    }
    Interval[] box = sets.box(children[0]).clone();
    for (int action = 1; action < count; action++) {
      Interval[] other = sets.box(children[action]);
      Arrays.setAll(box, coordinate -> box[coordinate].hull(other[coordinate]));
    }
    sets.putBox(node, box);
  }

  private void decideSingles(int node, int owner, int[] children, int count) {
    int best = sets.only(children[0]);
    for (int action = 1; action < count; action++) {
      int vector = sets.only(children[action]);
      if (vectors.compare(vector, best, owner) > 0) {
        best = vector;
      }
    }
    int kept = keptAction(node);
    found.clear();
    boolean several = false;
    for (int action = 0; action < count; action++) {
      int vector = sets.only(children[action]);
      if ((kept < 0 || kept == action) && vectors.compare(vector, best, owner) == 0) {
        several |= found.size() > 0 && found.get(0) != vector;
        found.add(vector);
      }
    }
    if (found.size() > 0 && !several) {
      sets.putOnly(node, found.get(0));
    } else {
      putDistinct(node, found);
    }
  }

  private int keptAction(int node) {
    int move = tree.move(node);
    return commitments.mustKeep(move) ? commitments.at(move) : -1;
  }

  private void decideExact(int node, int owner, int[] children, int count) {
    found.clear();
    Punishments punishments = Punishments.of(this, owner, children, count);
    int kept = keptAction(node);
    for (int action = 0; action < count; action++) {
      if (kept >= 0 && kept != action) {
        continue;
      }
      for (int vector : sets.get(children[action])) {
        if (punishments.allow(action, vector)) {
          found.add(vector);
        }
      }
    }
    putDistinct(node, found);
  }

  /**
   * Some child has only a box. An action can be played if its best is not below every other's
   * worst. If all such actions lead to exact sets, the set here is exact as well: every value they
   * keep is above whatever the boxes contain.
   */
  private void decideBoxes(int node, int owner, int[] children, int count) {
    Rational worstBest = sets.min(children[0], owner);
    Rational best = sets.max(children[0], owner);
    for (int action = 1; action < count; action++) {
      worstBest = worstBest.max(sets.min(children[action], owner));
      best = best.max(sets.max(children[action], owner));
    }
    List<Integer> playable = new ArrayList<>();
    boolean exact = true;
    for (int action = 0; action < count; action++) {
      if (sets.max(children[action], owner).compareTo(worstBest) >= 0) {
        playable.add(action);
        exact &= sets.isExact(children[action]);
      }
    }
    if (exact && keptAction(node) < 0) {
      found.clear();
      for (int action : playable) {
        for (int vector : sets.get(children[action])) {
          if (allowed(vector, action, playable, children, owner)) {
            found.add(vector);
          }
        }
      }
      putDistinct(node, found);
      return;
    }
    Interval[] box = sets.box(children[playable.get(0)]).clone();
    for (int action : playable) {
      Interval[] other = sets.box(children[action]);
      for (int coordinate = 0; coordinate < box.length; coordinate++) {
        box[coordinate] = box[coordinate].hull(other[coordinate]);
      }
    }
    box[owner] = new Interval(worstBest, best);
    sets.putBox(node, box);
  }

  private boolean allowed(
      int vector, int action, List<Integer> playable, int[] children, int owner) {
    for (int other : playable) {
      if (other != action
          && vectors.compare(vector, sets.extreme(children[other], owner, true), owner) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  Step follow(int node, int target) {
    int[] children = childrenOf(node);
    int move = tree.move(node);
    if (commitments.binds(move)) {
      return new Step(children[commitments.at(move)], target);
    }
    if (commitments.frees(move)) {
      for (int child : children) {
        if (sets.contains(child, target)) {
          return new Step(child, target);
        }
      }
    }
    // Where the set here is exact, a child that has only a box cannot be played; see decideBoxes.
    int[] known = Arrays.stream(children).filter(sets::isExact).toArray();
    Punishments punishments = Punishments.of(this, tree.owner(move), known, known.length);
    int kept = keptAction(node);
    for (int place = 0; place < known.length; place++) {
      if ((kept < 0 || children[kept] == known[place])
          && sets.contains(known[place], target)
          && punishments.allow(place, target)) {
        return new Step(known[place], target);
      }
    }
    throw new IllegalArgumentException("vector " + target + " is not at node " + node);
  }

  /** Whether every set is known exactly. */
  public boolean isExact() {
    return sets.allExact();
  }

  /** Whether the set at a node is known exactly. */
  public boolean isExact(int node) {
    return sets.isExact(node);
  }

  /**
   * The payoff vectors of the equilibria of a subgame, sorted.
   *
   * @return empty where they are not known exactly, or are more than {@code most}
   */
  public Optional<List<List<Rational>>> payoffs(int node, int most) {
    if (!sets.isExact(node) || sets.size(node) > most) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(sets.get(node))
            .boxed()
            .sorted(vectors.lexicographic())
            .map(vectors::values)
            .toList());
  }

  /**
   * What a player can get in the equilibria of a subgame; an interval around it where not exact.
   */
  public Interval range(int node, int player) {
    return sets.range(node, player);
  }

  /** Everything that a player can get in the equilibria of a subgame whose set is exact. */
  public Set<Rational> values(int node, int player) {
    Set<Rational> values = new HashSet<>();
    for (int vector : sets.get(node)) {
      values.add(vectors.value(vector, player));
    }
    return values;
  }

  /**
   * The equilibria of the whole game.
   *
   * @param witnesses for how many payoff vectors to say where play ends
   */
  public World world(int witnesses) {
    List<Interval> ranges = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      ranges.add(sets.range(0, player));
    }
    if (!sets.isExact(0)) {
      return new World(false, List.of(), List.of(), ranges);
    }
    List<List<Rational>> payoffs = new ArrayList<>();
    List<List<OutcomeProbability>> outcomes = new ArrayList<>();
    for (int vector : sortedVectors()) {
      payoffs.add(vectors.values(vector));
      if (outcomes.size() < witnesses) {
        outcomes.add(OutcomeWitness.of(this, vector));
      }
    }
    return new World(true, payoffs, outcomes, ranges);
  }

  /** The payoff vectors of the game, if they are known exactly, sorted. */
  List<Integer> sortedVectors() {
    List<Integer> sorted = new ArrayList<>();
    for (int vector : sets.get(0)) {
      sorted.add(vector);
    }
    sorted.sort(vectors.lexicographic());
    return sorted;
  }
}
