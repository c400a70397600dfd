package commitment.parametric;

import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Quantity;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.parametric.StrategicBlock.Equilibrium;
import commitment.solve.subgame.Block;
import commitment.solve.subgame.PromisedMoves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Subgame-perfect equilibria of a game with information sets at one place of the parameters: what
 * {@link commitment.solve.subgame.SubgamePerfectSearch} finds in a game with numbers, with payoffs
 * and probabilities as quantities. Mixed equilibria are followed by their supports: a probability
 * is a quotient of determinants, and the place learns which signs everything depends on.
 *
 * <p>Where three players or more move at a time mixed equilibria are roots of polynomials in
 * several unknowns; this is not done here ({@link NotExact}).
 */
final class PlaceSearch {
  /**
   * What equilibria of a subgame come to.
   *
   * @param keeps whether one of them keeps the promise in the subgame
   * @param strictly whether one keeps it without being indifferent
   * @param breaks whether one does not keep it
   */
  record Found(int play, boolean keeps, boolean strictly, boolean breaks) {
    Found or(Found other) {
      return new Found(
          play, keeps || other.keeps, strictly || other.strictly, breaks || other.breaks);
    }
  }

  /** With more continuations that go together in one subgame exact intervals take too long. */
  private static final int MOST_SELECTIONS = 1000;

  private final FormalTree formal;
  private final GameTree tree;
  private final Game played;
  private final Subgames subgames;
  private final PlayTable plays;
  private final Place place;
  private final Map<Integer, Integer> bound;
  private final Map<Integer, Integer> promised;
  private final Budget budget;
  private final Quantity one;
  private final Map<Integer, List<Found>> found = new HashMap<>();
  private final Map<Integer, List<QuantityPlay>> ways = new HashMap<>();
  private boolean components;
  private boolean strictBetween;

  /** The subgames in which equilibria may be missing. */
  private final NavigableSet<Integer> unsure = new TreeSet<>();

  private PlaceSearch(
      FormalTree formal,
      PlayTable plays,
      Place place,
      Game played,
      List<Promise.Clause> bound,
      List<Promise.Clause> promised,
      Budget budget) {
    this.formal = formal;
    this.plays = plays;
    this.place = place;
    this.played = played;
    this.bound = actions(bound);
    this.promised = actions(promised);
    this.budget = budget;
    tree = formal.tree();
    one = formal.payoffs().get(0).get(0).one();
    subgames = Subgames.of(formal.index());
  }

  private static Map<Integer, Integer> actions(List<Promise.Clause> clauses) {
    Map<Integer, Integer> actions = new HashMap<>();
    clauses.forEach(clause -> actions.put(clause.informationSet(), clause.action()));
    return actions;
  }

  /**
   * Searches.
   *
   * @param bound clauses that nature keeps
   * @param promised clauses that equilibria are classed by
   */
  static PlaceSearch of(
      FormalTree formal,
      PlayTable plays,
      Place place,
      List<Promise.Clause> bound,
      List<Promise.Clause> promised,
      Budget budget) {
    Game played = TimeConsistencySearch.bound(formal.game(), bound);
    return new PlaceSearch(formal, plays, place, played, bound, promised, budget).run();
  }

  private PlaceSearch run() {
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        int leaf = plays.leaf(node, formal.payoffsAt(node));
        found.put(node, List.of(new Found(leaf, true, true, false)));
      } else if (subgames.startsAt(node)) {
        if (budget.isExhausted()) {
          throw new OutOfBudget(budget.exhaustion());
        }
        Map<Integer, Found> here = new LinkedHashMap<>();
        if (!subgames.isSingleMove(node)) {
          block(node, here);
        } else if (tree.owner(tree.move(node)) == GameTree.CHANCE) {
          chance(node, here);
        } else {
          decision(node, here);
        }
        if (mixturesMatter(node, here)) {
          unsure.add(node);
        }
        found.put(node, List.copyOf(here.values()));
      }
    }
    return this;
  }

  /** What the equilibria of the subgame at a node come to, or a terminal node. */
  List<Found> at(int node) {
    List<Found> known = found.get(node);
    if (known == null) {
      throw new IllegalArgumentException("no subgame at node " + node);
    }
    return known;
  }

  PlaySet playsAt(int node) {
    int[] all = at(node).stream().mapToInt(Found::play).toArray();
    return PlaySet.of(all, all.length);
  }

  /** Every way in which the block of a subgame is played in an equilibrium. */
  List<QuantityPlay> ways(int root) {
    return ways.getOrDefault(root, List.of());
  }

  Subgames subgames() {
    return subgames;
  }

  /** Whether some equilibria hang together, so that there are infinitely many. */
  boolean hasComponents() {
    return components;
  }

  /** Whether no equilibrium can be missing. */
  boolean isSure() {
    return unsure.isEmpty();
  }

  /** Whether the subgame at a node begins with a move by itself and no equilibrium is missing. */
  boolean isSureSingleMove(int node) {
    Integer next = unsure.ceiling(node);
    return subgames.startsAt(node)
        && subgames.isSingleMove(node)
        && (next == null || next >= formal.index().end(node));
  }

  private void add(Map<Integer, Found> here, Found next) {
    here.merge(next.play(), next, Found::or);
    if (here.size() > budget.vectors()) {
      throw new OutOfBudget(
          "a subgame has more than "
              + budget.vectors()
              + " equilibria (--limit vectors=N allows more)");
    }
  }

  private void chance(int node, Map<Integer, Found> here) {
    List<List<Found>> options = new ArrayList<>();
    for (int action = 0; action < tree.childCount(node); action++) {
      options.add(at(formal.index().child(node, action)));
    }
    for (List<Found> chosen : selections(options)) {
      int play = plays.lottery(node, chosen.stream().map(Found::play).toList(), formal.law(node));
      add(here, together(play, chosen, true, true));
    }
  }

  private static Found together(int play, List<Found> parts, boolean keeps, boolean strictly) {
    return new Found(
        play,
        keeps && parts.stream().allMatch(Found::keeps),
        keeps && strictly && parts.stream().allMatch(Found::strictly),
        !keeps || parts.stream().anyMatch(Found::breaks));
  }

  private void decision(int node, Map<Integer, Found> here) {
    int move = tree.move(node);
    List<List<Found>> children = new ArrayList<>();
    for (int action = 0; action < tree.childCount(node); action++) {
      children.add(at(formal.index().child(node, action)));
    }
    Integer forced = bound.get(move);
    if (forced != null) {
      children.get(forced).forEach(taken -> add(here, forced(taken, forced, children)));
      return;
    }
    @Nullable Integer asked = promised.get(move);
    for (int action = 0; action < children.size(); action++) {
      for (Found taken : children.get(action)) {
        taken(taken, action, children, tree.owner(move), asked, here);
      }
    }
  }

  /**
   * What the promise says of the places to which a bound move does not lead counts all the same.
   */
  private static Found forced(Found taken, int action, List<List<Found>> children) {
    Found all = taken;
    for (int other = 0; other < children.size(); other++) {
      if (other != action) {
        List<Found> there = children.get(other);
        all =
            new Found(
                taken.play(),
                all.keeps() && there.stream().anyMatch(Found::keeps),
                all.strictly() && there.stream().anyMatch(Found::strictly),
                all.breaks() || there.stream().anyMatch(Found::breaks));
      }
    }
    return all;
  }

  /** Whether no more than two players move. */
  boolean isOfTwoPlayers() {
    return played.tree().movers().size() <= 2;
  }

  /**
   * Whether mixing between what ties for a single player, and not only at what he promised, may
   * matter elsewhere: only pure ways are followed.
   */
  private boolean mixturesMatter(int node, Map<Integer, Found> here) {
    List<Found> ways = List.copyOf(here.values());
    return node > 0
        && ways.size() > 1
        && !played.tree().isPerfectInformation()
        && IntStream.range(0, formal.game().players().size())
            .filter(player -> subgames.movesOutside(player, node))
            .anyMatch(
                player ->
                    ways.stream()
                        .anyMatch(
                            way ->
                                plays.compare(way.play(), ways.get(0).play(), player, place) != 0))
        && subgames.isDecidedByOne(played.tree(), node, move -> !promised.containsKey(move));
  }

  private void taken(
      Found taken,
      int action,
      List<List<Found>> children,
      int owner,
      @Nullable Integer asked,
      Map<Integer, Found> here) {
    boolean any = true;
    boolean keeps = taken.keeps() && (asked == null || asked == action);
    boolean strictly = taken.strictly() && keeps;
    boolean breaks = taken.breaks() || (asked != null && asked != action);
    for (int other = 0; other < children.size() && any; other++) {
      if (other == action) {
        continue;
      }
      boolean anyHere = false;
      boolean keepsHere = false;
      boolean strictlyHere = false;
      for (Found instead : children.get(other)) {
        int order = plays.compare(instead.play(), taken.play(), owner, place);
        boolean deters = order <= 0;
        anyHere |= deters;
        keepsHere |= deters && instead.keeps();
        strictlyHere |= instead.strictly() && (asked == null ? deters : order < 0);
        breaks |= deters && instead.breaks();
      }
      any = anyHere;
      keeps &= keepsHere;
      strictly &= strictlyHere;
    }
    if (any) {
      add(here, new Found(taken.play(), keeps, strictly, breaks));
    }
  }

  private <T> List<List<T>> selections(List<List<T>> options) {
    List<List<T>> all = new ArrayList<>();
    all.add(List.of());
    for (List<T> next : options) {
      List<List<T>> longer = new ArrayList<>();
      for (List<T> start : all) {
        for (T option : next) {
          List<T> more = new ArrayList<>(start);
          more.add(option);
          longer.add(more);
        }
        if (longer.size() > MOST_SELECTIONS) {
          throw NotExact.large(
              "more than " + MOST_SELECTIONS + " ways to go on after a move of several players");
        }
      }
      all = longer;
    }
    return all;
  }

  private void block(int root, Map<Integer, Found> here) {
    StrategicBlock strategic = new StrategicBlock(formal, played, subgames, root);
    Block block = strategic.block();
    List<List<Found>> options = new ArrayList<>();
    for (int end : block.ends()) {
      options.add(at(end));
    }
    List<QuantityPlay> all = new ArrayList<>();
    for (List<Found> chosen : selections(options)) {
      if (budget.isExhausted()) {
        throw new OutOfBudget(budget.exhaustion());
      }
      List<List<Quantity>> atEnds = new ArrayList<>();
      chosen.forEach(end -> atEnds.add(plays.payoffs(end.play())));
      Map<Integer, List<Integer>> together = new HashMap<>();
      Map<Integer, Set<Integer>> strictAt = new HashMap<>();
      for (Equilibrium equilibrium : strategic.equilibria(atEnds, place)) {
        BlockWays completed = new BlockWays(strategic, atEnds, place, equilibrium);
        int play = play(root, completed.leaves(), chosen);
        together.computeIfAbsent(equilibrium.component(), key -> new ArrayList<>()).add(play);
        for (Map<Integer, Map<Integer, Quantity>> way : completed.all()) {
          bound.forEach((move, action) -> way.put(move, Map.of(action, one)));
          QuantityPlay from = new QuantityPlay(block, formal, way, atEnds);
          all.add(from);
          add(here, classed(from, play, chosen, way.keySet()));
          strictAt
              .computeIfAbsent(equilibrium.component(), key -> new TreeSet<>())
              .addAll(strictAt(from, way.keySet()));
        }
      }
      for (Map.Entry<Integer, List<Integer>> entry : together.entrySet()) {
        List<Integer> component = entry.getValue();
        components |= component.size() > 1;
        strictBetween |=
            component.size() > 1
                && strictAt
                    .getOrDefault(entry.getKey(), Set.of())
                    .containsAll(promisedIn(strategic.block()));
        if (root > 0 && !component.stream().allMatch(play -> same(play, component.get(0)))) {
          unsure.add(root);
        }
      }
    }
    ways.put(root, all);
  }

  private Set<Integer> promisedIn(Block block) {
    Set<Integer> moves = new TreeSet<>();
    block.inner().forEach(node -> moves.add(tree.move(node)));
    moves.retainAll(promised.keySet());
    return moves;
  }

  /** The promised moves at which some other action is worse, if the promise is kept. */
  private Set<Integer> strictAt(QuantityPlay from, Set<Integer> moves) {
    Set<Integer> strict = new TreeSet<>();
    for (int move : moves) {
      @Nullable Integer asked = promised.get(move);
      if (asked == null) {
        continue;
      }
      if (!from.certain(move).equals(OptionalInt.of(asked))) {
        return Set.of();
      }
      List<Integer> others = PromisedMoves.alternatives(tree, move, asked);
      if (others.isEmpty()
          || others.stream()
              .anyMatch(
                  other -> place.sign(from.gain(move, asked, List.of(other), place).min()) < 0)) {
        strict.add(move);
      }
    }
    return strict;
  }

  /**
   * Whether a promise may be kept strictly by a mixture of equilibria that hang together, of which
   * none keeps it so.
   */
  boolean mayBeStrictBetween() {
    return strictBetween && !promised.isEmpty();
  }

  private int play(int root, Map<Integer, Quantity> leaves, List<Found> chosen) {
    List<Integer> parts = leaves.keySet().stream().map(leaf -> chosen.get(leaf).play()).toList();
    return parts.size() == 1
        ? parts.get(0)
        : plays.mixture(root, parts, List.copyOf(leaves.values()));
  }

  /** Whether two plays give the same here. */
  private boolean same(int left, int right) {
    List<Quantity> gain = plays.payoffs(left);
    for (int player = 0; player < gain.size(); player++) {
      Quantity here = gain.get(player);
      Quantity there = plays.payoff(right, player);
      if (!here.equals(there)
          && !(place instanceof PointPlace && place.sign(here.minus(there)) == 0)) {
        return false;
      }
    }
    return true;
  }

  /** How a way of playing a block stands to what is promised in it. */
  private Found classed(QuantityPlay from, int play, List<Found> chosen, Set<Integer> moves) {
    boolean keeps = true;
    boolean strictly = true;
    for (int move : moves) {
      @Nullable Integer asked = promised.get(move);
      if (asked == null) {
        continue;
      }
      keeps &= from.certain(move).equals(OptionalInt.of(asked));
      List<Integer> others = PromisedMoves.alternatives(tree, move, asked);
      strictly &=
          others.isEmpty()
              || (keeps && place.sign(from.gain(move, asked, others, place).min()) < 0);
    }
    return together(play, chosen, keeps, strictly);
  }
}
