package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Do some strategies of the players, any of the one with any of the others, make equilibria of a
 * subgame, and of those in it about which they say something?
 *
 * <p>If at most two players have more than one of them, then so does every mixture of the ones with
 * every mixture of the others: what a player gains by a departure is linear in the mixture of each,
 * hence 0 or less everywhere if it is so at all pairs.
 *
 * <p>Cost: one check of subgame perfection a combination; refused beyond {@value #MOST} of them.
 */
public final class ComponentCheck {
  private static final long MOST = 400;

  private final Game game;
  private final Subgames subgames;
  private final BehaviorProfile like;
  private final int root;

  /**
   * @param like what is done everywhere else
   * @param root where the subgame starts
   */
  public ComponentCheck(Game game, Subgames subgames, BehaviorProfile like, int root) {
    this.game = game;
    this.subgames = subgames;
    this.like = like;
    this.root = root;
  }

  /**
   * What was found.
   *
   * @param holds whether all combinations are equilibria; empty where mixtures of more than two
   *     players would have to be looked at too
   * @param payoffs what the combinations give from the start of the subgame on
   */
  public record Result(Optional<Boolean> holds, Set<List<Rational>> payoffs) {
    public Result {
      payoffs = Set.copyOf(payoffs);
    }

    /** Whether some combination is no equilibrium. */
    public boolean isRefuted() {
      return holds.isPresent() && !holds.get();
    }
  }

  /**
   * Empty if there are too many combinations.
   *
   * @param strategies of each player, each with probabilities at the information sets it leads to
   */
  public Optional<Result> of(List<List<Map<Integer, List<Rational>>>> strategies) {
    long combinations = 1;
    int mixing = 0;
    for (List<Map<Integer, List<Rational>>> own : strategies) {
      combinations = Math.min(MOST + 1, combinations * own.size());
      mixing += own.size() > 1 ? 1 : 0;
    }
    if (combinations > MOST) {
      return Optional.empty();
    }
    Set<List<Rational>> payoffs = new HashSet<>();
    List<Integer> starts = starts(strategies);
    boolean all = true;
    for (int number = 0; number < combinations; number++) {
      BehaviorProfile profile = combination(strategies, number);
      all &= isEquilibrium(profile, starts);
      payoffs.add(ContinuationValues.of(game, subgames.index(), profile).at(root));
    }
    return Optional.of(
        new Result(all && mixing > 2 ? Optional.empty() : Optional.of(all), payoffs));
  }

  private BehaviorProfile combination(
      List<List<Map<Integer, List<Rational>>>> strategies, int number) {
    GameTree tree = game.tree();
    List<List<Rational>> play = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      play.add(tree.owner(move) == GameTree.CHANCE ? List.of() : like.at(move));
    }
    int rest = number;
    for (List<Map<Integer, List<Rational>>> own : strategies) {
      own.get(rest % own.size()).forEach(play::set);
      rest /= own.size();
    }
    return BehaviorProfile.of(tree, play);
  }

  /** Where the subgame starts and those in it that have moves of the strategies. */
  private List<Integer> starts(List<List<Map<Integer, List<Rational>>>> strategies) {
    Set<Integer> starts = new TreeSet<>(Set.of(root));
    strategies.stream()
        .flatMap(List::stream)
        .flatMap(strategy -> strategy.keySet().stream())
        .distinct()
        .forEach(
            move -> {
              int start = subgames.around(game.tree().firstNode(move));
              while (start > root && starts.add(start)) {
                start = subgames.around(subgames.index().parent(start));
              }
            });
    return List.copyOf(starts);
  }

  private boolean isEquilibrium(BehaviorProfile profile, List<Integer> starts) {
    SubgamePerfectionCheck gains = SubgamePerfectionCheck.gains(game, subgames, profile);
    for (int player = 0; player < game.players().size(); player++) {
      for (int start : starts) {
        if (gains.gain(start, player).signum() > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
