package commitment.solve.subgame;

import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the continuations of one subgame, adding up what gives the same payoffs. */
final class ContinuationSet {
  private static final class Entry {
    final BigInteger[] pure = new BigInteger[Continuation.LEVELS];
    final BigInteger[] all = new BigInteger[Continuation.LEVELS];
  }

  private final Map<List<Rational>, Entry> entries = new LinkedHashMap<>();

  void add(List<Rational> payoffs, BigInteger[] pure, BigInteger[] all) {
    Entry entry = entries.get(payoffs);
    if (entry == null) {
      entry = new Entry();
      Arrays.fill(entry.pure, BigInteger.ZERO);
      Arrays.fill(entry.all, BigInteger.ZERO);
      entries.put(payoffs, entry);
    }
    for (int level = 0; level < Continuation.LEVELS; level++) {
      entry.pure[level] = entry.pure[level].add(pure[level]);
      entry.all[level] = entry.all[level].add(all[level]);
    }
  }

  void add(Continuation continuation) {
    BigInteger[] pure = new BigInteger[Continuation.LEVELS];
    BigInteger[] all = new BigInteger[Continuation.LEVELS];
    for (Level level : Level.values()) {
      pure[level.place()] = continuation.pure(level);
      all[level.place()] = continuation.all(level);
    }
    add(continuation.payoffs(), pure, all);
  }

  /** What there is so far. */
  Set<List<Rational>> payoffs() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  int size() {
    return entries.size();
  }

  /** Sorted by payoffs, the first player's first. */
  List<Continuation> sorted() {
    List<Continuation> list = new ArrayList<>(entries.size());
    for (Map.Entry<List<Rational>, Entry> entry : entries.entrySet()) {
      list.add(
          new Continuation(
              entry.getKey(), List.of(entry.getValue().pure), List.of(entry.getValue().all)));
    }
    list.sort(Comparator.comparing(Continuation::payoffs, Lexicographic.ORDER));
    return List.copyOf(list);
  }
}
