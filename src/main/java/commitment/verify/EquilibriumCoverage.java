package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.linear.LinearProgram;
import commitment.linear.LinearProgram.Relation;
import commitment.linear.LinearProgramBuilder;
import commitment.linear.LinearSolution;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Whether subgame-perfect equilibria are among those of a list, or are mixtures of these that are
 * told.
 *
 * <p>In each subgame an equilibrium has to agree with a listed one, but at information sets that
 * own actions rule out before in the same subgame, and within smaller subgames where it gives those
 * who move outside of them the same as the listed one does. Where it departs, it has to be a
 * mixture of strategies of a told set that the listed one belongs to, or leave a player who decides
 * alone what he gets as listed.
 *
 * <p>In small games of two players all are looked at: of the equilibria with certain supports
 * ({@link SupportCells}) one, in the middle of them. Those with the same supports, and those in
 * their closure, go together as a told set should, so that each maximal one has some of its own.
 *
 * <p>Cost: where an equilibrium is not listed, a linear program for each listed one and each told
 * set with it at the most; given up beyond {@value #MOST} of them.
 */
public final class EquilibriumCoverage {
  private static final int MOST = 20_000;

  private final Game game;
  private final Subgames subgames;
  private final List<BehaviorProfile> listed;
  private final List<ContinuationValues> values = new ArrayList<>();
  private final List<Told> told;
  private final Budget budget;
  private int programs;

  /**
   * Strategies of which any mixtures go together as equilibria of a subgame.
   *
   * @param root where it starts
   * @param places of the listed equilibria that take some of them
   * @param strategies of each player, each with probabilities at the information sets it leads to
   */
  public record Told(
      int root, Set<Integer> places, List<List<Map<Integer, List<Rational>>>> strategies) {
    public Told {
      places = Set.copyOf(places);
      strategies = strategies.stream().map(List::copyOf).toList();
    }

    /** At which information sets they say something. */
    public Stream<Integer> moves() {
      return strategies.stream()
          .flatMap(List::stream)
          .flatMap(strategy -> strategy.keySet().stream());
    }
  }

  public EquilibriumCoverage(
      Game game, Subgames subgames, List<BehaviorProfile> listed, List<Told> told, Budget budget) {
    this.game = game;
    this.subgames = subgames;
    this.listed = List.copyOf(listed);
    this.told = told.stream().sorted(Comparator.comparingInt(Told::root).reversed()).toList();
    this.budget = budget;
    listed.forEach(profile -> values.add(ContinuationValues.of(game, subgames.index(), profile)));
  }

  /**
   * What was found.
   *
   * @param missing an equilibrium that is neither listed nor told, if there is one: by move the
   *     probabilities of the actions
   */
  public record Result(Optional<Map<Integer, List<Rational>>> missing) {
    public Result {
      missing = missing.map(Map::copyOf);
    }
  }

  /**
   * Looks at all equilibria; empty if the time is up, or it would take too many linear programs.
   *
   * @param cells the equilibria of the game
   */
  public Optional<Result> of(SupportCells cells) {
    for (SupportCells.Cell cell : cells.cells()) {
      Optional<Map<Integer, List<Rational>>> middle = cells.middle(cell);
      Optional<Boolean> covered = middle.flatMap(this::covers);
      if (covered.isEmpty()) {
        return Optional.empty();
      }
      if (!covered.get()) {
        return Optional.of(new Result(middle));
      }
    }
    return Optional.of(new Result(Optional.empty()));
  }

  /**
   * Whether an equilibrium is listed or told; empty if that would take too long to know.
   *
   * @param play by move the probabilities of the actions, where something is asked for
   */
  public Optional<Boolean> covers(Map<Integer, List<Rational>> play) {
    boolean covered =
        listed.stream().anyMatch(like -> departing(play, like, 0).isEmpty())
            || Arrays.stream(subgames.roots()).allMatch(root -> covers(play, root));
    return !covered && (programs == MOST || budget.isExhausted())
        ? Optional.empty()
        : Optional.of(covered);
  }

  private boolean covers(Map<Integer, List<Rational>> play, int root) {
    for (int place = 0; place < listed.size(); place++) {
      if (departing(play, listed.get(place), root).isEmpty() || isMixed(play, place, root)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The mean of some profiles, of which those of one player differ in the block of one subgame.
   *
   * @param root where the subgame starts
   */
  public static Map<Integer, List<Rational>> middle(
      TreeIndex index, int root, List<BehaviorProfile> profiles) {
    GameTree tree = index.tree();
    OwnPlans plans = new OwnPlans(index, root);
    Map<Integer, List<Rational>> middle = new HashMap<>();
    List<Integer> different = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      int at = move;
      List<List<Rational>> laws =
          profiles.stream().map(profile -> profile.at(at)).distinct().toList();
      if (laws.size() > 1) {
        different.add(move);
      } else if (tree.owner(move) != GameTree.CHANCE) {
        middle.put(move, laws.get(0));
      }
    }
    middle.putAll(
        OwnPlans.mean(
            profiles.stream().map(profile -> plans.weights(different, profile::at)).toList()));
    return middle;
  }

  /** The information sets of a subgame at which a play is not as listed. */
  private Set<Integer> departing(
      Map<Integer, List<Rational>> play, BehaviorProfile like, int root) {
    Set<Integer> moves = new TreeSet<>();
    play.forEach(
        (move, law) -> {
          if (isIn(move, root) && !like.at(move).equals(law)) {
            moves.add(move);
          }
        });
    return moves;
  }

  private boolean isIn(int move, int root) {
    int node = game.tree().firstNode(move);
    return node >= root && node < subgames.index().end(root);
  }

  /** Whether a play departs from a listed one in a subgame only by mixtures that are told of it. */
  private boolean isMixed(Map<Integer, List<Rational>> play, int place, int root) {
    BehaviorProfile like = listed.get(place);
    Map<Integer, List<Rational>> now = withSmaller(play, place, root);
    Set<Integer> left = departing(now, like, root);
    for (Told set : told) {
      if (set.root() >= root
          && set.root() < subgames.index().end(root)
          && set.places().contains(place)
          && set.moves().anyMatch(left::contains)) {
        left.removeAll(mixedIn(set, now, like));
      }
    }
    if (!left.isEmpty()) {
      ContinuationValues here = values(now, like);
      left.removeIf(move -> isTie(move, here, values.get(place)));
    }
    return left.isEmpty();
  }

  /** The play, as listed in the largest proper subgames in which it gives the same. */
  private Map<Integer, List<Rational>> withSmaller(
      Map<Integer, List<Rational>> play, int place, int root) {
    BehaviorProfile like = listed.get(place);
    ContinuationValues here = values(play, like);
    Map<Integer, List<Rational>> now = new HashMap<>(play);
    for (int start : subgames.roots()) {
      if (start > root
          && start < subgames.index().end(root)
          && givesTheSame(start, here, values.get(place))) {
        departing(now, like, start).forEach(move -> now.put(move, like.at(move)));
      }
    }
    return now;
  }

  /** Whether those who move outside of a subgame get the same from it. */
  private boolean givesTheSame(int start, ContinuationValues one, ContinuationValues other) {
    return game.tree().movers().stream()
        .filter(player -> subgames.movesOutside(player, start))
        .allMatch(player -> one.at(start).get(player).equals(other.at(start).get(player)));
  }

  private ContinuationValues values(Map<Integer, List<Rational>> play, BehaviorProfile like) {
    GameTree tree = game.tree();
    List<List<Rational>> laws = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      laws.add(
          tree.owner(move) == GameTree.CHANCE ? List.of() : play.getOrDefault(move, like.at(move)));
    }
    return ContinuationValues.of(game, subgames.index(), BehaviorProfile.of(tree, laws));
  }

  /** Whether one player alone decides in the block of a move, and gets there what is listed. */
  private boolean isTie(int move, ContinuationValues now, ContinuationValues there) {
    GameTree tree = game.tree();
    int root = subgames.around(tree.firstNode(move));
    int owner = tree.owner(move);
    return subgames.isDecidedByOne(tree, root, any -> true)
        && now.at(root).get(owner).equals(there.at(root).get(owner));
  }

  /**
   * The information sets at which a play mixes between strategies of a set, none if it does
   * something else.
   *
   * @param like what is done where a strategy does not say it
   */
  private Set<Integer> mixedIn(Told set, Map<Integer, List<Rational>> play, BehaviorProfile like) {
    OwnPlans plans = new OwnPlans(subgames.index(), set.root());
    Set<Integer> mixed = new HashSet<>();
    IntFunction<List<Rational>> played = move -> play.getOrDefault(move, like.at(move));
    for (List<Map<Integer, List<Rational>>> own : set.strategies()) {
      Set<Integer> moves = new TreeSet<>();
      own.forEach(strategy -> moves.addAll(strategy.keySet()));
      List<Map<Integer, List<Rational>>> weights =
          own.stream()
              .map(
                  strategy ->
                      plans.weights(moves, move -> strategy.getOrDefault(move, like.at(move))))
              .toList();
      if (!isMean(plans.weights(moves, played), weights)) {
        return Set.of();
      }
      moves.stream().filter(move -> plans.reach(move, played).signum() > 0).forEach(mixed::add);
    }
    return mixed;
  }

  /** Whether weights are a mean of others, with some probabilities. */
  private boolean isMean(
      Map<Integer, List<Rational>> weights, List<Map<Integer, List<Rational>>> others) {
    if (others.contains(weights)) {
      return true;
    }
    if (others.size() < 2 || programs == MOST) {
      return false;
    }
    programs++;
    return isMean(weights, others, budget);
  }

  /** Whether weights are a mean of others, found by a linear program. */
  static boolean isMean(
      Map<Integer, List<Rational>> weights,
      List<Map<Integer, List<Rational>>> others,
      Budget budget) {
    LinearProgramBuilder program = LinearProgram.maximize();
    List<Integer> shares = new ArrayList<>();
    int whole = program.row(Relation.EQUAL, Rational.ONE);
    others.forEach(
        one -> {
          int share = program.variable();
          shares.add(share);
          program.coefficient(whole, share, Rational.ONE);
        });
    weights.forEach(
        (move, here) -> {
          for (int action = 0; action < here.size(); action++) {
            int row = program.row(Relation.EQUAL, here.get(action));
            for (int place = 0; place < shares.size(); place++) {
              Rational weight = others.get(place).getOrDefault(move, List.of()).get(action);
              if (weight.signum() > 0) {
                program.coefficient(row, shares.get(place), weight);
              }
            }
          }
        });
    return program.build().solve(budget) instanceof LinearSolution.Optimal;
  }
}
