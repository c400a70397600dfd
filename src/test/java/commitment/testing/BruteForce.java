package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pure subgame-perfect equilibria of a small game, straight from the definition: every profile
 * is tried, and it is an equilibrium if in every subgame no player has any better plan.
 *
 * <p>A profile gives for each move of the game an action; chance moves have -1. Where a promise
 * binds, the promised sets have one action only, and the subgames that it closes count like all
 * others. Players who are <em>automata</em> follow a given profile whatever it is worth to them.
 */
public final class BruteForce {
  /** By the first coordinate, then the second, and so on. */
  public static final Comparator<List<Rational>> LEXICOGRAPHIC =
      (left, right) -> {
        for (int place = 0; place < left.size(); place++) {
          int order = left.get(place).compareTo(right.get(place));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private final PlainNode root;
  private final List<PlainNode> nodes;
  private final int players;
  private final int moves;

  /** For each move the only action that there is, or -1. */
  private final int[] forced;

  private final Set<Integer> automata;
  private final List<int[]> equilibria = new ArrayList<>();

  private BruteForce(PlainNode root, int players, int moves, int[] forced, Set<Integer> automata) {
    this.root = root;
    this.players = players;
    this.moves = moves;
    this.forced = forced;
    this.automata = automata;
    nodes = root.subtree();
    int[] profile = new int[moves];
    Arrays.fill(profile, -1);
    search(0, profile);
  }

  /** Nobody is bound. */
  public static BruteForce of(Game game) {
    int[] forced = new int[game.tree().moveCount()];
    Arrays.fill(forced, -1);
    return of(game, forced, Set.of());
  }

  /** The promise binds. */
  public static BruteForce bound(Game game, Promise promise) {
    int[] forced = new int[game.tree().moveCount()];
    Arrays.fill(forced, -1);
    for (Clause clause : promise.clauses()) {
      forced[clause.informationSet()] = clause.action();
    }
    return of(game, forced, Set.of());
  }

  private static BruteForce of(Game game, int[] forced, Set<Integer> automata) {
    return new BruteForce(
        PlainNode.of(game), game.players().size(), game.tree().moveCount(), forced, automata);
  }

  /**
   * The game in which some players are automata that play a given profile and nobody is bound by
   * anything else.
   */
  public static BruteForce against(Game game, int[] profile, Set<Integer> automata) {
    int[] forced = new int[game.tree().moveCount()];
    for (int move = 0; move < forced.length; move++) {
      forced[move] = automata.contains(game.tree().owner(move)) ? profile[move] : -1;
    }
    return of(game, forced, automata);
  }

  private void search(int from, int[] profile) {
    int node = from;
    while (node < nodes.size() && !nodes.get(node).isDecision()) {
      node++;
    }
    if (node == nodes.size()) {
      if (isSubgamePerfect(profile)) {
        equilibria.add(profile.clone());
      }
      return;
    }
    PlainNode decision = nodes.get(node);
    for (int action : available(decision)) {
      profile[decision.move()] = action;
      search(node + 1, profile);
    }
    profile[decision.move()] = -1;
  }

  private List<Integer> available(PlainNode decision) {
    List<Integer> actions = new ArrayList<>();
    for (int action = 0; action < decision.children().size(); action++) {
      if (forced[decision.move()] < 0 || forced[decision.move()] == action) {
        actions.add(action);
      }
    }
    return actions;
  }

  /** Whether no player has a better plan in any subgame; the smallest subgames come first. */
  private boolean isSubgamePerfect(int[] profile) {
    for (int node = nodes.size() - 1; node >= 0; node--) {
      PlainNode subgame = nodes.get(node);
      for (int player = 0; player < players; player++) {
        if (!automata.contains(player)) {
          Rational value = value(subgame, profile, player);
          if (hasBetterPlan(subgame, ownNodes(subgame, player), 0, profile.clone(), value)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static List<PlainNode> ownNodes(PlainNode subgame, int player) {
    return subgame.subtree().stream().filter(node -> node.owner() == player).toList();
  }

  /** Tries all plans of one player in a subgame. */
  private boolean hasBetterPlan(
      PlainNode subgame, List<PlainNode> own, int from, int[] plan, Rational value) {
    if (from == own.size()) {
      return !own.isEmpty() && value(subgame, plan, own.get(0).owner()).compareTo(value) > 0;
    }
    for (int action : available(own.get(from))) {
      plan[own.get(from).move()] = action;
      if (hasBetterPlan(subgame, own, from + 1, plan, value)) {
        return true;
      }
    }
    return false;
  }

  private static Rational value(PlainNode node, int[] profile, int player) {
    if (node.owner() == PlainNode.LEAF) {
      return node.payoffs().get(player);
    }
    if (node.isDecision()) {
      return value(node.children().get(profile[node.move()]), profile, player);
    }
    Rational mean = Rational.ZERO;
    for (int branch = 0; branch < node.children().size(); branch++) {
      Rational there = value(node.children().get(branch), profile, player);
      mean = mean.plus(node.law().get(branch).times(there));
    }
    return mean;
  }

  /** All of them; an entry for every move. */
  public List<int[]> equilibria() {
    return equilibria;
  }

  /** Node by preorder number. */
  public PlainNode node(int id) {
    return nodes.get(id);
  }

  public List<PlainNode> nodes() {
    return nodes;
  }

  public int moveCount() {
    return moves;
  }

  /** The node at which a move of a player stands. */
  public PlainNode nodeOf(int move) {
    return nodes.stream().filter(node -> node.move() == move).findFirst().orElseThrow();
  }

  public Rational payoff(int[] profile, PlainNode node, int player) {
    return value(node, profile, player);
  }

  public List<Rational> payoffs(int[] profile, PlainNode node) {
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      payoffs.add(value(node, profile, player));
    }
    return payoffs;
  }

  /** The payoff vectors of all equilibria from a node on, sorted. */
  public TreeSet<List<Rational>> payoffSet(PlainNode node) {
    TreeSet<List<Rational>> set = new TreeSet<>(LEXICOGRAPHIC);
    equilibria.forEach(profile -> set.add(payoffs(profile, node)));
    return set;
  }

  public TreeSet<List<Rational>> payoffSet() {
    return payoffSet(root);
  }

  /** The payoffs of one player in all equilibria from a node on. */
  public TreeSet<Rational> payoffSet(PlainNode node, int player) {
    TreeSet<Rational> set = new TreeSet<>();
    equilibria.forEach(profile -> set.add(value(node, profile, player)));
    return set;
  }

  /** The equilibria that take the promised action at every promised information set. */
  public List<int[]> keeping(Promise promise) {
    return equilibria.stream().filter(profile -> keeps(profile, promise)).toList();
  }

  public static boolean keeps(int[] profile, Promise promise) {
    return promise.clauses().stream()
        .allMatch(clause -> profile[clause.informationSet()] == clause.action());
  }

  /**
   * What the mover gains by another action at one node if the profile is played otherwise; of the
   * best other action. Empty where there is none.
   */
  public java.util.Optional<Rational> temptation(int[] profile, PlainNode node) {
    Rational best = null;
    for (int action = 0; action < node.children().size(); action++) {
      if (action != profile[node.move()]) {
        Rational there = value(node.children().get(action), profile, node.owner());
        best = best == null ? there : best.max(there);
      }
    }
    return java.util.Optional.ofNullable(best)
        .map(value -> value.minus(value(node, profile, node.owner())));
  }

  /** Where play ends and how likely: probabilities by leaf, none of them 0. */
  public TreeMap<Integer, Rational> outcomes(int[] profile) {
    TreeMap<Integer, Rational> outcomes = new TreeMap<>();
    follow(root, Rational.ONE, profile, outcomes, Set.of());
    return outcomes;
  }

  /** How likely play comes to a node. */
  public Rational reach(int[] profile, PlainNode node) {
    TreeMap<Integer, Rational> reached = new TreeMap<>();
    follow(root, Rational.ONE, profile, reached, new HashSet<>(List.of(node.id())));
    return reached.getOrDefault(node.id(), Rational.ZERO);
  }

  private static void follow(
      PlainNode node,
      Rational probability,
      int[] profile,
      TreeMap<Integer, Rational> ends,
      Set<Integer> stops) {
    if (probability.signum() == 0) {
      return;
    }
    if (node.owner() == PlainNode.LEAF || stops.contains(node.id())) {
      ends.put(node.id(), probability);
    } else if (node.isDecision()) {
      follow(node.children().get(profile[node.move()]), probability, profile, ends, stops);
    } else {
      for (int branch = 0; branch < node.children().size(); branch++) {
        Rational there = probability.times(node.law().get(branch));
        follow(node.children().get(branch), there, profile, ends, stops);
      }
    }
  }
}
