package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.ReducedStrategies;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The reduced strategic form of a game or of a block of one: what each player gets from each
 * profile of reduced pure strategies.
 *
 * <p>Profiles are numbered with the strategy of the last player varying fastest. Players without an
 * information set have one strategy. Cost: the profiles that each leaf is reached by, all together.
 */
public final class StrategicForm {
  private final SequenceForm form;
  private final List<ReducedStrategies> strategies;
  private final int[] stride;
  private final int profiles;

  /** For each leaf the profiles that come to it. */
  private final List<int[]> comesFrom;

  private StrategicForm(SequenceForm form, List<ReducedStrategies> strategies, int profiles) {
    this.form = form;
    this.strategies = strategies;
    this.profiles = profiles;
    stride = new int[strategies.size()];
    int step = 1;
    for (int player = strategies.size() - 1; player >= 0; player--) {
      stride[player] = step;
      step *= strategies.get(player).count();
    }
    comesFrom = new ArrayList<>();
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      comesFrom.add(profilesTo(leaf));
    }
  }

  /**
   * @return empty if there are more than {@code most} profiles
   */
  public static Optional<StrategicForm> of(SequenceForm form, int most) {
    List<ReducedStrategies> strategies = new ArrayList<>();
    long profiles = 1;
    for (int player = 0; player < form.players(); player++) {
      Optional<ReducedStrategies> own = ReducedStrategies.of(form, player, (int) (most / profiles));
      if (own.isEmpty()) {
        return Optional.empty();
      }
      strategies.add(own.get());
      profiles *= own.get().count();
      if (profiles > most) {
        return Optional.empty();
      }
    }
    return Optional.of(new StrategicForm(form, List.copyOf(strategies), (int) profiles));
  }

  private int[] profilesTo(int leaf) {
    int[] reached = {0};
    for (int player = 0; player < strategies.size(); player++) {
      ReducedStrategies own = strategies.get(player);
      int[] taking = new int[own.count()];
      int count = 0;
      for (int strategy = 0; strategy < own.count(); strategy++) {
        if (own.takes(strategy, form.sequence(leaf, player))) {
          taking[count++] = strategy * stride[player];
        }
      }
      int[] longer = new int[reached.length * count];
      int place = 0;
      for (int before : reached) {
        for (int taken = 0; taken < count; taken++) {
          longer[place++] = before + taking[taken];
        }
      }
      reached = longer;
    }
    return reached;
  }

  public SequenceForm form() {
    return form;
  }

  public int players() {
    return strategies.size();
  }

  public int profileCount() {
    return profiles;
  }

  public ReducedStrategies strategies(int player) {
    return strategies.get(player);
  }

  /** The strategy of a player in a profile. */
  public int strategy(int profile, int player) {
    return profile / stride[player] % strategies.get(player).count();
  }

  /** The profile in which a player takes his first strategy instead. */
  public int withFirst(int profile, int player) {
    return profile - strategy(profile, player) * stride[player];
  }

  /** By how much the number of a profile grows with the strategy of a player. */
  public int stride(int player) {
    return stride[player];
  }

  /** A profile as mixtures that are all on one strategy. */
  MixedProfile pureProfile(int profile) {
    List<List<Rational>> mixtures = new ArrayList<>();
    for (int player = 0; player < players(); player++) {
      List<Rational> mixture =
          new ArrayList<>(Collections.nCopies(strategies.get(player).count(), Rational.ZERO));
      mixture.set(strategy(profile, player), Rational.ONE);
      mixtures.add(mixture);
    }
    return new MixedProfile(mixtures);
  }

  /** What a player gets from each profile. */
  public List<Rational> payoffs(LeafPayoffs leaves, int player) {
    Rational[] sums = new Rational[profiles];
    Arrays.fill(sums, Rational.ZERO);
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      Rational share = leaves.payoff(leaf, player).times(form.chance(leaf));
      if (share.signum() != 0) {
        for (int profile : comesFrom.get(leaf)) {
          sums[profile] = sums[profile].plus(share);
        }
      }
    }
    return List.of(sums);
  }
}
