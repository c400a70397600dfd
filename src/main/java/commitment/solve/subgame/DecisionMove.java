package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The subgame that begins with a single move of a player and goes on with subgames: action a with
 * continuation v is taken iff each other action b is met by a continuation w with w_i &le; v_i.
 *
 * <p>Counts of pure equilibria are products of counts of such w. Cost: the square of the number of
 * actions times the continuations of one, with a logarithm.
 */
final class DecisionMove {
  private final Continuations continuations;
  private final int move;
  private final int owner;
  private final List<Integer> children;

  /** The promised action, or -1; only it can keep the promise. */
  private final int promised;

  /** For each child its continuations in the order of the owner's payoff. */
  private final List<Ranking> rankings;

  DecisionMove(Continuations continuations, TreeIndex index, int node, int owner, int promised) {
    this.continuations = continuations;
    this.owner = owner;
    this.promised = promised;
    move = index.tree().move(node);
    children = children(index, node);
    rankings = children.stream().map(child -> new Ranking(continuations.at(child), owner)).toList();
  }

  static List<Integer> children(TreeIndex index, int node) {
    List<Integer> children = new ArrayList<>();
    int child = node + 1;
    for (int count = index.tree().childCount(node); count > 0; count--) {
      children.add(child);
      child = index.end(child);
    }
    return children;
  }

  ContinuationSet solve() {
    ContinuationSet found = new ContinuationSet();
    for (int action = 0; action < children.size(); action++) {
      for (Continuation taken : continuations.at(children.get(action))) {
        add(found, action, taken);
      }
    }
    return found;
  }

  private void add(ContinuationSet found, int action, Continuation taken) {
    BigInteger[] pure = new BigInteger[Continuation.LEVELS];
    BigInteger[] all = new BigInteger[Continuation.LEVELS];
    Arrays.fill(pure, BigInteger.ZERO);
    Arrays.fill(all, BigInteger.ZERO);
    for (Level level : Level.values()) {
      if (promised >= 0 && action != promised && level != Level.ANY) {
        continue;
      }
      boolean strictly = promised >= 0 && level == Level.STRICT;
      BigInteger purely = taken.pure(level);
      BigInteger anyhow = taken.all(level);
      for (int other = 0; other < children.size() && anyhow.signum() > 0; other++) {
        if (other != action) {
          Ranking ranking = rankings.get(other);
          int most = ranking.upTo(taken.payoff(owner), strictly);
          purely = purely.multiply(ranking.pure(level, most));
          anyhow = anyhow.multiply(ranking.all(level, most));
        }
      }
      pure[level.place()] = anyhow.signum() > 0 ? purely : BigInteger.ZERO;
      all[level.place()] = anyhow;
    }
    if (all[Level.ANY.place()].signum() > 0) {
      found.add(taken.payoffs(), pure, all);
    }
  }

  /** The ways in which a payoff vector comes about, one after the other. */
  Iterator<Way> ways(List<Rational> target) {
    Stream<Way> all =
        IntStream.range(0, children.size())
            .boxed()
            .flatMap(
                action ->
                    places(children.get(action), target).flatMap(place -> ways(action, place)));
    return all.iterator();
  }

  private Stream<Integer> places(int child, List<Rational> target) {
    List<Continuation> list = continuations.at(child);
    return IntStream.range(0, list.size())
        .filter(place -> list.get(place).payoffs().equals(target))
        .boxed();
  }

  private Stream<Way> ways(int action, int place) {
    Rational own = continuations.at(children.get(action)).get(place).payoff(owner);
    List<List<Integer>> options = new ArrayList<>();
    for (int child = 0; child < children.size(); child++) {
      options.add(child == action ? List.of(place) : rankings.get(child).placesUpTo(own));
    }
    Map<Integer, List<Rational>> play = Map.of(move, BehaviorProfile.pure(children.size(), action));
    return Selections.of(options).map(chosen -> new Way(children, chosen, play));
  }

  /** The continuations of a child by what they give the owner, with running sums. */
  private static final class Ranking {
    private final List<Continuation> ranked;
    private final List<Integer> places;
    private final List<BigInteger[]> pure = new ArrayList<>();
    private final List<BigInteger[]> all = new ArrayList<>();
    private final int owner;

    Ranking(List<Continuation> list, int owner) {
      this.owner = owner;
      places =
          IntStream.range(0, list.size())
              .boxed()
              .sorted(Comparator.comparing(place -> list.get(place).payoff(owner)))
              .toList();
      ranked = places.stream().map(list::get).toList();
      BigInteger[] sum = new BigInteger[Continuation.LEVELS];
      Arrays.fill(sum, BigInteger.ZERO);
      BigInteger[] any = sum.clone();
      pure.add(sum.clone());
      all.add(any.clone());
      for (Continuation continuation : ranked) {
        for (Level level : Level.values()) {
          sum[level.place()] = sum[level.place()].add(continuation.pure(level));
          any[level.place()] = any[level.place()].add(continuation.all(level));
        }
        pure.add(sum.clone());
        all.add(any.clone());
      }
    }

    /** How many give the owner no more than a value, or less. */
    int upTo(Rational value, boolean less) {
      int low = 0;
      int high = ranked.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        int order = ranked.get(middle).payoff(owner).compareTo(value);
        if (order < 0 || (order == 0 && !less)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    BigInteger all(Level level, int most) {
      return all.get(most)[level.place()];
    }

    BigInteger pure(Level level, int most) {
      return pure.get(most)[level.place()];
    }

    List<Integer> placesUpTo(Rational value) {
      return places.subList(0, upTo(value, false)).stream().sorted().toList();
    }
  }
}
