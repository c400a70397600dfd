package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.strategy.PureProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Nash equilibria in pure strategies of a game in extensive form, also of one in which players
 * forget what they knew or did: every profile of an action at each information set, held against
 * all other plans of each player. Mixtures of plans need not be tried, for none gives more than the
 * best plan in it; where a play passes an information set twice there is more than plans and their
 * mixtures, so such games are not for this.
 *
 * <p>Cost: the number of profiles times the length of play and the number of players.
 */
public final class PureProfileEquilibria {
  /** So many profiles times nodes are gone through. */
  private static final long MOST_WORK = 10_000_000;

  private final Game game;
  private final TreeIndex index;
  private final GameTree tree;

  /** The information sets, the last one varying fastest. */
  private final List<Integer> moves = new ArrayList<>();

  private PureProfileEquilibria(Game game, TreeIndex index) {
    this.game = game;
    this.index = index;
    tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        moves.add(move);
      }
    }
  }

  /** All of them; empty if there are too many profiles, or the time is up. */
  public static Optional<List<PureProfile>> of(Game game, TreeIndex index, Budget budget) {
    return new PureProfileEquilibria(game, index).equilibria(budget);
  }

  private Optional<List<PureProfile>> equilibria(Budget budget) {
    long count = 1;
    for (int move : moves) {
      count *= tree.actionCount(move);
      if (count * tree.nodeCount() > MOST_WORK) {
        return Optional.empty();
      }
    }
    List<List<Rational>> payoffs = new ArrayList<>();
    List<Map<Long, Rational>> best = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      best.add(new HashMap<>());
    }
    for (int profile = 0; profile < count; profile++) {
      if (budget.isExhausted()) {
        return Optional.empty();
      }
      int[] actions = actions(profile);
      List<Rational> here = payoffs(new PureProfile(actions));
      payoffs.add(here);
      for (int player = 0; player < best.size(); player++) {
        best.get(player).merge(others(actions, player), here.get(player), Rational::max);
      }
    }
    List<PureProfile> equilibria = new ArrayList<>();
    for (int profile = 0; profile < count; profile++) {
      int[] actions = actions(profile);
      boolean stable = true;
      for (int player = 0; player < best.size() && stable; player++) {
        stable =
            payoffs.get(profile).get(player).equals(best.get(player).get(others(actions, player)));
      }
      if (stable) {
        equilibria.add(new PureProfile(actions));
      }
    }
    return Optional.of(equilibria);
  }

  /** The action at each move in a profile. */
  private int[] actions(int profile) {
    int[] actions = new int[tree.moveCount()];
    int left = profile;
    for (int place = moves.size() - 1; place >= 0; place--) {
      int move = moves.get(place);
      actions[move] = left % tree.actionCount(move);
      left /= tree.actionCount(move);
    }
    return actions;
  }

  /** A number for what all but one player do. */
  private long others(int[] actions, int player) {
    long number = 0;
    for (int move : moves) {
      number = number * tree.actionCount(move) + (tree.owner(move) == player ? 0 : actions[move]);
    }
    return number;
  }

  private List<Rational> payoffs(PureProfile profile) {
    List<Rational> sum = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      sum.add(Rational.ZERO);
    }
    for (OutcomeProbability end : profile.outcomes(game, index)) {
      List<Rational> there = game.payoffVector(tree.outcome(end.node()));
      for (int player = 0; player < sum.size(); player++) {
        sum.set(player, sum.get(player).plus(there.get(player).times(end.probability())));
      }
    }
    return sum;
  }
}
