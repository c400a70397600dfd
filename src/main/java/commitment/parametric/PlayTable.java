package commitment.parametric;

import commitment.exact.AffineForm;
import commitment.exact.Quantity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plays of a game that come up in an induction, by number: an outcome; at a chance event one
 * play for each of its actions; where players mix some plays with their probabilities. Each has
 * payoffs, which are quantities.
 *
 * <p>Plays are told apart by where they end. Where that makes too many, the table can be set to
 * tell them apart by their payoffs only; then a play stands for all with these payoffs.
 */
final class PlayTable {
  /**
   * A play.
   *
   * @param node the terminal node, the chance node, or where the players begin to mix
   * @param parts at a chance node a play for each action
   * @param law where players mix the probabilities of the parts
   */
  private record Play(int node, List<Integer> parts, List<Quantity> law) {
    Play(int node, List<Integer> parts) {
      this(node, parts, List.of());
    }
  }

  private final int players;
  private final boolean byPayoffs;
  private final List<Play> plays = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  /** For each play and player the number of a quantity. */
  private int[] payoffs = new int[64];

  private final List<Quantity> quantities = new ArrayList<>();
  private final Map<Quantity, Integer> quantityNumbers = new HashMap<>();
  private final Map<Long, Quantity> differences = new HashMap<>();

  PlayTable(int players, boolean byPayoffs) {
    this.players = players;
    this.byPayoffs = byPayoffs;
  }

  /** The play that ends at a terminal node. */
  int leaf(int node, List<Quantity> values) {
    return intern(new Play(node, List.of()), values);
  }

  /** The play that follows a chance event. */
  int lottery(int node, List<Integer> parts, List<Quantity> law) {
    return intern(new Play(node, parts), mean(parts, law));
  }

  /** Several plays, each with a probability, where players mix. */
  int mixture(int node, List<Integer> parts, List<Quantity> law) {
    return intern(new Play(node, parts, law), mean(parts, law));
  }

  private List<Quantity> mean(List<Integer> parts, List<Quantity> law) {
    List<Quantity> values = new ArrayList<>(players);
    for (int player = 0; player < players; player++) {
      Quantity sum = null;
      for (int part = 0; part < parts.size(); part++) {
        Quantity term = payoff(parts.get(part), player).times(law.get(part));
        sum = sum == null ? term : sum.plus(term);
      }
      if (sum == null) {
        throw new IllegalArgumentException("a mean of nothing");
      }
      values.add(sum);
    }
    return values;
  }

  private int intern(Play play, List<Quantity> values) {
    Object key = byPayoffs ? values : play;
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = plays.size();
    numbers.put(key, number);
    plays.add(play);
    if ((number + 1) * players > payoffs.length) {
      payoffs = java.util.Arrays.copyOf(payoffs, Math.max(payoffs.length * 2, players * 2));
    }
    for (int player = 0; player < players; player++) {
      payoffs[number * players + player] = number(values.get(player));
    }
    return number;
  }

  private int number(Quantity quantity) {
    // Of forms that are not affine nothing is known, not even that two of them are equal.
    boolean opaque = quantity instanceof AffineForm form && !form.isAffine();
    Integer known = opaque ? null : quantityNumbers.putIfAbsent(quantity, quantities.size());
    if (known != null) {
      return known;
    }
    quantities.add(quantity);
    return quantities.size() - 1;
  }

  Quantity payoff(int play, int player) {
    return quantities.get(payoffs[play * players + player]);
  }

  List<Quantity> payoffs(int play) {
    List<Quantity> values = new ArrayList<>(players);
    for (int player = 0; player < players; player++) {
      values.add(payoff(play, player));
    }
    return values;
  }

  /** How much more one play gives a player than another. */
  Quantity difference(int left, int right, int player) {
    int minuend = payoffs[left * players + player];
    int subtrahend = payoffs[right * players + player];
    return differences.computeIfAbsent(
        (long) minuend << 32 | subtrahend,
        pair -> quantities.get(minuend).minus(quantities.get(subtrahend)));
  }

  /** The order of two plays for a player. */
  int compare(int left, int right, int player, Place place) {
    return payoffs[left * players + player] == payoffs[right * players + player]
        ? 0
        : place.sign(difference(left, right, player));
  }

  /** A terminal node of a play and how probable it is. */
  record End(int node, Quantity probability) {}

  /**
   * Where a play ends, in tree order; of several with the same payoffs, where they are not told
   * apart, one.
   *
   * @param one the quantity 1
   */
  List<End> ends(int play, Quantity one, FormalTree tree) {
    List<End> ends = new ArrayList<>();
    Deque<End> open = new ArrayDeque<>();
    open.push(new End(play, one));
    while (!open.isEmpty()) {
      End next = open.pop();
      Play at = plays.get(next.node());
      if (at.parts().isEmpty()) {
        ends.add(new End(at.node(), next.probability()));
        continue;
      }
      List<Quantity> law = at.law().isEmpty() ? tree.law(at.node()) : at.law();
      for (int part = at.parts().size() - 1; part >= 0; part--) {
        @Nullable Quantity share = law.get(part);
        boolean impossible = share.constant().map(p -> p.signum() == 0).orElse(false);
        if (!impossible) {
          open.push(new End(at.parts().get(part), next.probability().times(share)));
        }
      }
    }
    return ends;
  }
}
