package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.exact.WeightedSum;
import commitment.game.TreeIndex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The subgame that begins with a chance event and goes on with subgames: any selection of
 * continuations of the children gives their mean.
 */
final class ChanceMove {
  private final Continuations continuations;
  private final List<Integer> children;
  private final List<Rational> law;
  private final int players;

  ChanceMove(Continuations continuations, TreeIndex index, int node, List<Rational> law) {
    this.continuations = continuations;
    this.law = law;
    children = DecisionMove.children(index, node);
    players = continuations.at(children.get(0)).get(0).payoffs().size();
  }

  /**
   * @param most stop with what there is when there are more sums than this
   * @return the continuations; fewer than all of them if {@code cut} is set
   */
  ContinuationSet solve(int most, Runnable cut) {
    ContinuationSet sums = new ContinuationSet();
    BigInteger[] one = new BigInteger[Continuation.LEVELS];
    Arrays.fill(one, BigInteger.ONE);
    sums.add(Collections.nCopies(players, Rational.ZERO), one, one);
    for (int child = 0; child < children.size(); child++) {
      ContinuationSet next = new ContinuationSet();
      for (Continuation before : sums.sorted()) {
        for (Continuation there : continuations.at(children.get(child))) {
          if (next.size() < most) {
            add(next, before, there, law.get(child));
          } else {
            cut.run();
          }
        }
      }
      sums = next;
    }
    return sums;
  }

  private void add(
      ContinuationSet next, Continuation before, Continuation there, Rational probability) {
    BigInteger[] pure = new BigInteger[Continuation.LEVELS];
    BigInteger[] all = new BigInteger[Continuation.LEVELS];
    for (Level level : Level.values()) {
      pure[level.place()] = before.pure(level).multiply(there.pure(level));
      all[level.place()] = before.all(level).multiply(there.all(level));
    }
    next.add(WeightedSum.plus(before.payoffs(), there.payoffs(), probability), pure, all);
  }

  /** The ways in which a mean comes about, one after the other. */
  Iterator<Way> ways(List<Rational> target) {
    return new Decompositions(target);
  }

  /**
   * A walk through the selections that leaves out, at each child, what no choice at the later
   * children can make up for.
   */
  private final class Decompositions implements Iterator<Way> {
    private final List<Rational> target;

    /** For each child the sums that it and the later ones can give. */
    private final List<Set<List<Rational>>> rest = new ArrayList<>();

    private final int[] place = new int[children.size()];
    private final List<List<Rational>> before = new ArrayList<>();
    private boolean more;

    Decompositions(List<Rational> target) {
      this.target = target;
      Set<List<Rational>> last = Set.of(Collections.nCopies(players, Rational.ZERO));
      rest.add(last);
      for (int child = children.size() - 1; child >= 0; child--) {
        Set<List<Rational>> sums = new HashSet<>();
        for (List<Rational> later : last) {
          for (Continuation there : continuations.at(children.get(child))) {
            sums.add(WeightedSum.plus(later, there.payoffs(), law.get(child)));
          }
        }
        rest.add(0, sums);
        last = sums;
      }
      before.add(List.copyOf(Collections.nCopies(players, Rational.ZERO)));
      more = advance(0, 0);
    }

    /** Goes on from a child, trying its places from one on; true if a selection was found. */
    private boolean advance(int from, int first) {
      int child = from;
      int start = first;
      while (child < children.size()) {
        int found = fitting(child, start);
        if (found >= 0) {
          place[child] = found;
          Continuation there = continuations.at(children.get(child)).get(found);
          before.subList(child + 1, before.size()).clear();
          before.add(WeightedSum.plus(before.get(child), there.payoffs(), law.get(child)));
          child++;
          start = 0;
        } else if (child == 0) {
          return false;
        } else {
          child--;
          start = place[child] + 1;
        }
      }
      return true;
    }

    private int fitting(int child, int start) {
      List<Continuation> list = continuations.at(children.get(child));
      for (int candidate = start; candidate < list.size(); candidate++) {
        List<Rational> sum =
            WeightedSum.plus(before.get(child), list.get(candidate).payoffs(), law.get(child));
        if (rest.get(child + 1).contains(WeightedSum.plus(target, sum, Rational.of(-1)))) {
          return candidate;
        }
      }
      return -1;
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Way next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      Way way = new Way(children, Arrays.stream(place).boxed().toList(), Map.of());
      int last = children.size() - 1;
      more = advance(last, place[last] + 1);
      return way;
    }
  }
}
