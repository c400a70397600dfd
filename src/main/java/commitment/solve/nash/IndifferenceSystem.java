package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What makes mixtures with a given support S an equilibrium: with b the first strategy of S_i, for
 * each player i
 *
 * <ul>
 *   <li>u_i(a, x) - u_i(b, x) = 0 for the other a in S_i,
 *   <li>u_i(t, x) - u_i(b, x) ≤ 0 for the strategies t not in S_i.
 * </ul>
 *
 * <p>The unknowns are the probabilities of all strategies of S but the first one of each player; in
 * them these are {@linkplain MultiaffineForm multiaffine}. There are as many equations as unknowns.
 */
final class IndifferenceSystem {
  /** With more unknowns the corners of a box are too many. */
  static final int MOST_UNKNOWNS = 10;

  private final ManyPlayerGame game;
  private final int[][] support;

  /** The first unknown of each player, and the number of all. */
  private final int[] first;

  IndifferenceSystem(ManyPlayerGame game, int[][] support) {
    this.game = game;
    this.support = support;
    first = new int[support.length + 1];
    for (int player = 0; player < support.length; player++) {
      first[player + 1] = first[player] + support[player].length - 1;
    }
  }

  int unknowns() {
    return first[support.length];
  }

  /**
   * Whether some strategy is never worse than one in the support and sometimes better, against
   * profiles of the support: then that one is no best reply, since all of them are played.
   */
  boolean isRefuted() {
    for (int player = 0; player < support.length; player++) {
      for (int worse : support[player]) {
        for (int better = 0; better < game.count(player); better++) {
          if (better != worse && isBetter(player, better, worse)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isBetter(int player, int better, int worse) {
    boolean sometimes = false;
    Profiles others = new Profiles(support, player);
    while (others.advance()) {
      int sign = game.compare(player, better, worse, others.profile());
      if (sign < 0) {
        return false;
      }
      sometimes |= sign > 0;
    }
    return sometimes;
  }

  /** The left-hand sides that must be 0, on the unit cube. */
  List<MultiaffineForm> equations() {
    return equal(this::gain);
  }

  /** The left-hand sides that must not be positive. */
  List<MultiaffineForm> bounds() {
    return bounded(this::gain);
  }

  /** The {@link #equations()} in double precision. */
  List<RoundedForm> roundedEquations() {
    return equal(this::roundedGain);
  }

  /** The {@link #bounds()} in double precision. */
  List<RoundedForm> roundedBounds() {
    return bounded(this::roundedGain);
  }

  private interface Gain<F> {
    F of(int player, int strategy);
  }

  private <F> List<F> equal(Gain<F> gain) {
    List<F> equations = new ArrayList<>();
    for (int player = 0; player < support.length; player++) {
      for (int place = 1; place < support[player].length; place++) {
        equations.add(gain.of(player, support[player][place]));
      }
    }
    return equations;
  }

  private <F> List<F> bounded(Gain<F> gain) {
    List<F> bounds = new ArrayList<>();
    for (int player = 0; player < support.length; player++) {
      for (int strategy = 0; strategy < game.count(player); strategy++) {
        if (Arrays.binarySearch(support[player], strategy) < 0) {
          bounds.add(gain.of(player, strategy));
        }
      }
    }
    return bounds;
  }

  int players() {
    return support.length;
  }

  /** A player who has to be indifferent in more ways than the others have unknowns. */
  OptionalInt overdetermined() {
    return IntStream.range(0, support.length)
        .filter(player -> 2 * (support[player].length - 1) > unknowns())
        .findFirst();
  }

  /** The first unknown of a player; those up to the first of the next one are his. */
  int first(int player) {
    return first[player];
  }

  /**
   * Over the first strategy of the support. If there is a gain only where some other player takes
   * one certain strategy, the probability of that one is a factor, and positive: it is left out.
   */
  private MultiaffineForm gain(int player, int strategy) {
    boolean[] matters = matters(player, strategy);
    int[] unknowns = unknowns(matters);
    Rational[] corners = new Rational[1 << unknowns.length];
    Arrays.fill(corners, Rational.ZERO);
    Profiles others = new Profiles(support, player);
    while (others.advance()) {
      Rational gain = game.gain(player, strategy, support[player][0], others.profile());
      if (gain.signum() != 0) {
        for (int corner = 0; corner < corners.length; corner++) {
          long weight = weight(others, matters, corner);
          if (weight != 0) {
            corners[corner] = corners[corner].plus(gain.times(Rational.of(weight)));
          }
        }
      }
    }
    return MultiaffineForm.of(unknowns, corners);
  }

  /** The same in double precision. */
  private RoundedForm roundedGain(int player, int strategy) {
    boolean[] matters = matters(player, strategy);
    int[] unknowns = unknowns(matters);
    double[] corners = new double[1 << unknowns.length];
    double[] magnitudes = new double[corners.length];
    Profiles others = new Profiles(support, player);
    while (others.advance()) {
      double to = game.rounded(player, strategy, others.profile());
      double from = game.rounded(player, support[player][0], others.profile());
      for (int corner = 0; corner < corners.length; corner++) {
        long weight = weight(others, matters, corner);
        if (weight != 0) {
          corners[corner] += (to - from) * weight;
          magnitudes[corner] += (Math.abs(to) + Math.abs(from)) * Math.abs(weight);
        }
      }
    }
    return new RoundedForm(unknowns, corners, Arrays.stream(magnitudes).max().orElse(0));
  }

  /** The others who make a gain or a loss by more than one of their strategies. */
  private boolean[] matters(int player, int strategy) {
    boolean[] matters = new boolean[support.length];
    int[] seen = new int[support.length];
    Arrays.fill(seen, -1);
    Profiles others = new Profiles(support, player);
    while (others.advance()) {
      if (game.compare(player, strategy, support[player][0], others.profile()) != 0) {
        for (int other = 0; other < support.length; other++) {
          int place = others.place(other);
          matters[other] |= seen[other] >= 0 && seen[other] != place;
          seen[other] = place;
        }
      }
    }
    matters[player] = false;
    return matters;
  }

  private int[] unknowns(boolean[] matters) {
    return IntStream.range(0, support.length)
        .filter(other -> matters[other])
        .flatMap(other -> IntStream.range(first[other], first[other + 1]))
        .toArray();
  }

  /** The product of the probabilities in a profile of those who matter, at a corner of the cube. */
  private long weight(Profiles others, boolean[] matters, int corner) {
    long weight = 1;
    int shift = 0;
    for (int other = 0; other < support.length && weight != 0; other++) {
      if (!matters[other]) {
        continue;
      }
      int own = support[other].length - 1;
      int ones = corner >> shift & ((1 << own) - 1);
      shift += own;
      int place = others.place(other);
      weight *= place == 0 ? 1 - Integer.bitCount(ones) : ones >> (place - 1) & 1;
    }
    return weight;
  }

  /** Whether the least probabilities leave nothing to the first strategy of some player. */
  boolean isTooMuch(List<Rational> least) {
    for (int player = 0; player < support.length; player++) {
      if (support[player].length > 1 && rest(player, least).signum() <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether all strategies of the support, and no others, are played. */
  boolean isInside(List<Rational> probabilities) {
    return probabilities.stream().allMatch(probability -> probability.signum() > 0)
        && !isTooMuch(probabilities);
  }

  private Rational rest(int player, List<Rational> probabilities) {
    Rational rest = Rational.ONE;
    for (int unknown = first[player]; unknown < first[player + 1]; unknown++) {
      rest = rest.minus(probabilities.get(unknown));
    }
    return rest;
  }

  /** For each player the probabilities of all his strategies. */
  List<List<Rational>> mixtures(List<Rational> probabilities) {
    List<List<Rational>> mixtures = new ArrayList<>();
    for (int player = 0; player < support.length; player++) {
      Rational[] mixture = new Rational[game.count(player)];
      Arrays.fill(mixture, Rational.ZERO);
      mixture[support[player][0]] = rest(player, probabilities);
      for (int place = 1; place < support[player].length; place++) {
        mixture[support[player][place]] = probabilities.get(first[player] + place - 1);
      }
      mixtures.add(List.of(mixture));
    }
    return mixtures;
  }
}
