package commitment.parametric;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.parametric.BestReplyVertices.Vertex;
import commitment.sequence.ReducedStrategies;
import commitment.sequence.SequenceForm;
import commitment.solve.subgame.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A block of a game whose numbers are quantities, in reduced strategic form: where several moves
 * hang together by information sets. Strategies that another one beats whatever the others do are
 * left out; all extreme equilibria are found where then not more than two players have a choice.
 */
final class StrategicBlock {
  private static final int MOST_STRATEGIES = 512;
  private static final int MOST_PROFILES = 20_000;

  /** With two players of no more strategies each none is left out: their vertices are few. */
  private static final int FEW_STRATEGIES = 6;

  private final Block block;
  private final SequenceForm form;
  private final List<ReducedStrategies> strategies = new ArrayList<>();

  /** By leaf what chance does on the way there. */
  private final List<Quantity> chance = new ArrayList<>();

  /**
   * @param played the game at the sample, in which moves that are bound are left to chance
   * @throws NotExact if there are too many strategies
   */
  StrategicBlock(FormalTree formal, Game played, Subgames subgames, int root) {
    block = Block.of(played, subgames, root);
    form = block.form();
    long profiles = 1;
    for (int player = 0; player < form.players(); player++) {
      Optional<ReducedStrategies> own = ReducedStrategies.of(form, player, MOST_STRATEGIES);
      profiles *= own.map(ReducedStrategies::count).orElse(MOST_PROFILES + 1);
      if (profiles > MOST_PROFILES) {
        throw new NotExact("more than " + MOST_PROFILES + " profiles of strategies in one subgame");
      }
      own.ifPresent(strategies::add);
    }
    for (int end : block.ends()) {
      chance.add(chance(formal, played, end));
    }
  }

  Block block() {
    return block;
  }

  SequenceForm form() {
    return form;
  }

  /** What chance does at a leaf. */
  Quantity chance(int leaf) {
    return chance.get(leaf);
  }

  ReducedStrategies strategies(int player) {
    return strategies.get(player);
  }

  private Quantity chance(FormalTree formal, Game played, int end) {
    Quantity product = formal.payoffs().get(0).get(0).one();
    int node = end;
    while (node != block.root()) {
      int parent = block.index().parent(node);
      int action = block.index().actionTo(node);
      int move = played.tree().move(parent);
      if (formal.tree().owner(move) == GameTree.CHANCE) {
        product = formal.law(parent).get(action).times(product);
      } else if (played.tree().owner(move) == GameTree.CHANCE
          && played.tree().law(move).get(action).signum() == 0) {
        product = product.minus(product);
      }
      node = parent;
    }
    return product;
  }

  /**
   * An equilibrium.
   *
   * @param mixtures for each player the probabilities of his strategies that have one
   * @param component equilibria of one number hang together
   */
  record Equilibrium(List<SortedMap<Integer, Quantity>> mixtures, int component) {
    Equilibrium {
      mixtures = List.copyOf(mixtures);
    }

    boolean isPure() {
      return mixtures.stream().allMatch(mixture -> mixture.size() == 1);
    }
  }

  /**
   * The extreme equilibria.
   *
   * @param atEnds what the players get at each end
   * @throws NotExact if three players or more have a choice, or there are too many strategies
   */
  List<Equilibrium> equilibria(List<List<Quantity>> atEnds, Place place) {
    List<List<Integer>> left = undominated(atEnds, place);
    List<Integer> active = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      if (left.get(player).size() > 1) {
        active.add(player);
      }
    }
    if (active.size() > 2) {
      throw new NotExact("three players or more move at a time");
    }
    int row = active.isEmpty() ? 0 : active.get(0);
    int column = active.size() > 1 ? active.get(1) : -1;
    List<Integer> columns = column < 0 ? List.of(-1) : left.get(column);
    int[] profile = left.stream().mapToInt(own -> own.get(0)).toArray();
    List<List<Quantity>> rowPayoffs = new ArrayList<>();
    List<List<Quantity>> columnPayoffs = new ArrayList<>();
    for (int own : left.get(row)) {
      List<Quantity> rowLine = new ArrayList<>();
      List<Quantity> columnLine = new ArrayList<>();
      for (int other : columns) {
        profile[row] = own;
        if (column >= 0) {
          profile[column] = other;
        }
        rowLine.add(payoff(profile, row, atEnds));
        columnLine.add(
            column < 0 ? rowLine.get(0).minus(rowLine.get(0)) : payoff(profile, column, atEnds));
      }
      rowPayoffs.add(rowLine);
      columnPayoffs.add(columnLine);
    }
    PairsAtPlace pairs = PairsAtPlace.of(rowPayoffs, columnPayoffs, place);
    List<Equilibrium> found = new ArrayList<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      List<SortedMap<Integer, Quantity>> mixtures = new ArrayList<>();
      for (int player = 0; player < form.players(); player++) {
        mixtures.add(
            player == row
                ? mixture(pairs.rows().get(pair), left.get(row))
                : player == column
                    ? mixture(pairs.columns().get(pair), columns)
                    : certain(left.get(player).get(0), atEnds));
      }
      // The best replies of a single player are like ties at a move by itself: taken one by one.
      found.add(new Equilibrium(mixtures, column < 0 ? pair : pairs.components().get(pair)));
    }
    return found;
  }

  private static SortedMap<Integer, Quantity> mixture(Vertex vertex, List<Integer> numbers) {
    SortedMap<Integer, Quantity> mixture = new TreeMap<>();
    for (int at = 0; at < vertex.support().size(); at++) {
      mixture.put(numbers.get(vertex.support().get(at)), vertex.weights().get(at));
    }
    return mixture;
  }

  private static SortedMap<Integer, Quantity> certain(int strategy, List<List<Quantity>> atEnds) {
    return new TreeMap<>(Collections.singletonMap(strategy, atEnds.get(0).get(0).one()));
  }

  private Quantity payoff(int[] profile, int player, List<List<Quantity>> atEnds) {
    Quantity sum = atEnds.get(0).get(0).minus(atEnds.get(0).get(0));
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      boolean comes = true;
      for (int mover = 0; mover < profile.length && comes; mover++) {
        comes = strategies.get(mover).takes(profile[mover], form.sequence(leaf, mover));
      }
      if (comes) {
        sum = sum.plus(chance.get(leaf).times(atEnds.get(leaf).get(player)));
      }
    }
    return sum;
  }

  /** For each player the strategies that are left when strictly dominated ones are taken away. */
  private List<List<Integer>> undominated(List<List<Quantity>> atEnds, Place place) {
    List<List<Integer>> left = new ArrayList<>();
    int several = 0;
    int most = 0;
    for (ReducedStrategies own : strategies) {
      List<Integer> all = new ArrayList<>();
      for (int strategy = 0; strategy < own.count(); strategy++) {
        all.add(strategy);
      }
      left.add(all);
      several += own.count() > 1 ? 1 : 0;
      most = Math.max(most, own.count());
    }
    if (several < 2 || (several == 2 && most <= FEW_STRATEGIES)) {
      return left;
    }
    boolean again = true;
    while (again) {
      again = false;
      for (int player = 0; player < left.size(); player++) {
        for (int worse : List.copyOf(left.get(player))) {
          if (isDominated(player, worse, left, atEnds, place)) {
            left.get(player).remove(Integer.valueOf(worse));
            again = true;
          }
        }
      }
    }
    return left;
  }

  private boolean isDominated(
      int player, int worse, List<List<Integer>> left, List<List<Quantity>> atEnds, Place place) {
    for (int better : left.get(player)) {
      if (better == worse) {
        continue;
      }
      List<Quantity> gains = new ArrayList<>();
      int[] chosen = new int[left.size()];
      boolean dominates = true;
      boolean more = true;
      while (more && dominates) {
        int[] profile = new int[chosen.length];
        for (int mover = 0; mover < profile.length; mover++) {
          profile[mover] = left.get(mover).get(chosen[mover]);
        }
        profile[player] = better;
        Quantity with = payoff(profile, player, atEnds);
        profile[player] = worse;
        Quantity gain = with.minus(payoff(profile, player, atEnds));
        Optional<Rational> value = place.value(gain);
        dominates = (value.isPresent() ? value.get().signum() : place.sign(gain)) > 0;
        gains.add(gain);
        more = advance(chosen, player, left);
      }
      if (dominates) {
        gains.forEach(place::sign);
        return true;
      }
    }
    return false;
  }

  private static boolean advance(int[] chosen, int except, List<List<Integer>> left) {
    for (int mover = chosen.length - 1; mover >= 0; mover--) {
      if (mover != except) {
        chosen[mover] = (chosen[mover] + 1) % left.get(mover).size();
        if (chosen[mover] > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
