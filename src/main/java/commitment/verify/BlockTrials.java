package commitment.verify;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.sequence.RealizationPlan;
import commitment.sequence.ReducedStrategies;
import commitment.sequence.SequenceForm;
import commitment.strategy.BehaviorProfile;
import commitment.verify.EquilibriumRecount.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The equilibria of the block of one subgame, given the payoffs at its ends: every profile of
 * reduced pure strategies is tried, and of two players the {@link ExtremePairs} of mixtures. A pure
 * equilibrium counts once for each way of acting where own earlier actions rule a set out.
 */
final class BlockTrials {
  /** Profiles of reduced strategies. */
  private static final int MOST_PROFILES = 20_000;

  /** Equilibria of a block, told at every information set; more are too many. */
  private static final int MOST_PLAYS = 3000;

  private final SequenceForm form;
  private final List<ReducedStrategies> strategies;
  private final int profiles;
  private final int[] stride;

  /** Whether what mixtures of equilibria give matters further up. */
  private final boolean goesUp;

  private BlockTrials(
      SequenceForm form, List<ReducedStrategies> strategies, int profiles, boolean goesUp) {
    this.form = form;
    this.goesUp = goesUp;
    this.strategies = strategies;
    this.profiles = profiles;
    stride = new int[strategies.size()];
    int step = 1;
    for (int player = 0; player < stride.length; player++) {
      stride[player] = step;
      step *= strategies.get(player).count();
    }
  }

  /** Empty if there are too many profiles to try. */
  static Optional<BlockTrials> of(Game game, Subgames subgames, int root) {
    SequenceForm form = SequenceForm.ofBlock(game, subgames, root);
    List<ReducedStrategies> strategies = new ArrayList<>();
    int profiles = 1;
    for (int player = 0; player < form.players(); player++) {
      Optional<ReducedStrategies> own =
          ReducedStrategies.of(form, player, MOST_PROFILES / profiles);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      strategies.add(own.get());
      profiles *= own.get().count();
    }
    return Optional.of(new BlockTrials(form, strategies, profiles, root > 0));
  }

  /**
   * What was found.
   *
   * @param mixed whether mixed equilibria were looked for too, if there can be any
   * @param goesUp whether mixtures of those found give other payoffs to what comes before a proper
   *     subgame
   */
  record Found(List<Part> plays, boolean mixed, boolean goesUp) {}

  List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      ends.add(form.node(leaf));
    }
    return ends;
  }

  /**
   * Empty if there are too many strategies for mixtures, or too many ways to complete what own
   * actions rule out.
   *
   * @param atEnds the payoffs at each end
   */
  Optional<Found> equilibria(List<List<Rational>> atEnds) {
    Rational[][] payoffs = payoffs(atEnds);
    List<Part> found = new ArrayList<>();
    for (int profile = 0; profile < profiles; profile++) {
      if (isEquilibrium(payoffs, profile)) {
        if (completions(profile) > MOST_PLAYS - found.size()) {
          return Optional.empty();
        }
        addPure(found, payoffs, profile);
      }
    }
    List<Integer> active = new ArrayList<>();
    for (int player = 0; player < strategies.size(); player++) {
      if (strategies.get(player).count() > 1) {
        active.add(player);
      }
    }
    boolean range = false;
    if (active.size() == 2) {
      int row = active.get(0);
      int column = active.get(1);
      Optional<List<ExtremePairs.Pair>> pairs = pairs(payoffs, row, column);
      if (pairs.isEmpty()) {
        return Optional.empty();
      }
      addMixed(found, payoffs, row, column, pairs.get());
      range = hasRange(payoffs, row, column, pairs.get());
    }
    return Optional.of(new Found(found, active.size() <= 2, goesUp && range));
  }

  /** By player and profile. */
  private Rational[][] payoffs(List<List<Rational>> atEnds) {
    Rational[][] payoffs = new Rational[strategies.size()][profiles];
    for (Rational[] own : payoffs) {
      Arrays.fill(own, Rational.ZERO);
    }
    for (int profile = 0; profile < profiles; profile++) {
      for (int leaf = 0; leaf < form.leafCount(); leaf++) {
        if (comesTo(profile, leaf)) {
          for (int player = 0; player < payoffs.length; player++) {
            Rational share = atEnds.get(leaf).get(player).times(form.chance(leaf));
            payoffs[player][profile] = payoffs[player][profile].plus(share);
          }
        }
      }
    }
    return payoffs;
  }

  private int strategy(int profile, int player) {
    return profile / stride[player] % strategies.get(player).count();
  }

  private boolean comesTo(int profile, int leaf) {
    for (int player = 0; player < strategies.size(); player++) {
      if (!strategies.get(player).takes(strategy(profile, player), form.sequence(leaf, player))) {
        return false;
      }
    }
    return true;
  }

  private boolean isEquilibrium(Rational[][] payoffs, int profile) {
    for (int player = 0; player < payoffs.length; player++) {
      int first = profile - strategy(profile, player) * stride[player];
      for (int other = 0; other < strategies.get(player).count(); other++) {
        Rational instead = payoffs[player][first + other * stride[player]];
        if (instead.compareTo(payoffs[player][profile]) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** In how many ways a profile can go on where own actions rule a set out. */
  private long completions(int profile) {
    long ways = 1;
    for (int player = 0; player < strategies.size(); player++) {
      for (int set = 0; set < form.informationSetCount(player); set++) {
        int action = strategies.get(player).action(strategy(profile, player), set);
        if (action == ReducedStrategies.RULED_OUT && ways <= MOST_PLAYS) {
          ways *= form.actionCount(player, set);
        }
      }
    }
    return ways;
  }

  private void addPure(List<Part> found, Rational[][] payoffs, int profile) {
    List<Map<Integer, List<Rational>>> plays = new ArrayList<>();
    plays.add(new HashMap<>());
    List<Rational> value = new ArrayList<>();
    for (int player = 0; player < payoffs.length; player++) {
      value.add(payoffs[player][profile]);
      for (int set = 0; set < form.informationSetCount(player); set++) {
        int action = strategies.get(player).action(strategy(profile, player), set);
        extend(plays, player, set, action);
      }
    }
    plays.forEach(play -> found.add(new Part(play, Set.of(), value, true)));
  }

  private void extend(List<Map<Integer, List<Rational>>> plays, int player, int set, int action) {
    int move = form.move(player, set);
    int actions = form.actionCount(player, set);
    int known = plays.size();
    for (int taken = 0; taken < actions; taken++) {
      boolean first = action == ReducedStrategies.RULED_OUT ? taken == 0 : taken == action;
      if (!first && action != ReducedStrategies.RULED_OUT) {
        continue;
      }
      for (int place = 0; place < known; place++) {
        Map<Integer, List<Rational>> play =
            first ? plays.get(place) : new HashMap<>(plays.get(place));
        play.put(move, BehaviorProfile.pure(actions, taken));
        if (!first) {
          plays.add(play);
        }
      }
    }
  }

  private Optional<List<ExtremePairs.Pair>> pairs(Rational[][] payoffs, int row, int column) {
    return ExtremePairs.of(
        strategies.get(row).count(),
        strategies.get(column).count(),
        (r, c) -> payoffs[row][r * stride[row] + c * stride[column]],
        (r, c) -> payoffs[column][r * stride[row] + c * stride[column]]);
  }

  /**
   * Whether some equilibria have all their mixtures among them, with infinitely many payoffs: two
   * in which one of the players does the same do.
   */
  private boolean hasRange(
      Rational[][] payoffs, int row, int column, List<ExtremePairs.Pair> pairs) {
    Map<List<Rational>, List<Rational>> byRow = new HashMap<>();
    Map<List<Rational>, List<Rational>> byColumn = new HashMap<>();
    for (ExtremePairs.Pair pair : pairs) {
      List<Rational> value = value(payoffs, row, pair.row(), column, pair.column());
      if (!byRow.computeIfAbsent(pair.row(), key -> value).equals(value)
          || !byColumn.computeIfAbsent(pair.column(), key -> value).equals(value)) {
        return true;
      }
    }
    return false;
  }

  private List<Rational> value(
      Rational[][] payoffs, int row, List<Rational> ofRow, int column, List<Rational> ofColumn) {
    List<Rational> value = new ArrayList<>();
    for (Rational[] own : payoffs) {
      Rational sum = Rational.ZERO;
      for (int r = 0; r < ofRow.size(); r++) {
        for (int c = 0; c < ofColumn.size(); c++) {
          Rational weight = ofRow.get(r).times(ofColumn.get(c));
          sum = sum.plus(weight.times(own[r * stride[row] + c * stride[column]]));
        }
      }
      value.add(sum);
    }
    return value;
  }

  private void addMixed(
      List<Part> found, Rational[][] payoffs, int row, int column, List<ExtremePairs.Pair> pairs) {
    Set<Map<Integer, List<Rational>>> known = new HashSet<>();
    for (ExtremePairs.Pair pair : pairs) {
      if (pair.row().contains(Rational.ONE) && pair.column().contains(Rational.ONE)) {
        continue;
      }
      Part part = mixed(payoffs, row, pair.row(), column, pair.column());
      if (known.add(part.play())) {
        found.add(part);
      }
    }
  }

  private Part mixed(
      Rational[][] payoffs, int row, List<Rational> ofRow, int column, List<Rational> ofColumn) {
    Map<Integer, List<Rational>> play = new HashMap<>();
    Set<Integer> open = new HashSet<>();
    for (int player = 0; player < payoffs.length; player++) {
      List<Rational> mixture =
          player == row ? ofRow : player == column ? ofColumn : List.of(Rational.ONE);
      RealizationPlan plan = strategies.get(player).plan(mixture);
      for (int set = 0; set < form.informationSetCount(player); set++) {
        int move = form.move(player, set);
        boolean decided = plan.comesTo(form, player, set);
        play.put(
            move,
            decided
                ? plan.at(form, player, set)
                : BehaviorProfile.pure(form.actionCount(player, set), 0));
        if (!decided) {
          open.add(move);
        }
      }
    }
    return new Part(play, open, value(payoffs, row, ofRow, column, ofColumn), false);
  }
}
