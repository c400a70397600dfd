package commitment.solve.subgame;

import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The equilibria of a subgame for many choices of what follows in it, put together: sets that have
 * equilibria in common belong to one component, and a set that is part of another is left out.
 *
 * <p>Two products of polytopes have an equilibrium in common iff they have an extreme one in
 * common, as each is spanned by vertices of polytopes of best replies.
 *
 * <p>Cost: each pair of sets is compared once, at most {@value #SUBSETS} of them.
 */
final class ComponentUnion {
  /** So many sets are kept to be told of. */
  private static final int SUBSETS = 500;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private int groups;
  private boolean cut;

  /**
   * A maximal set of equilibria.
   *
   * @param payoffs of the extreme ones
   */
  record Subset(StrategyProduct strategies, Set<List<Rational>> payoffs) {
    Subset {
      payoffs = Set.copyOf(payoffs);
    }
  }

  private static final class Entry {
    final Map<Integer, List<Rational>> atEnds;
    final Subset subset;
    boolean whole;

    /** By player, the numbers of the strategies. */
    final List<BitSet> strategies = new ArrayList<>();

    int group;

    Entry(Map<Integer, List<Rational>> atEnds, Subset subset, boolean whole, int group) {
      this.atEnds = atEnds;
      this.subset = subset;
      this.whole = whole;
      this.group = group;
    }

    boolean meets(Entry other) {
      for (int player = 0; player < strategies.size(); player++) {
        if (!strategies.get(player).intersects(other.strategies.get(player))) {
          return false;
        }
      }
      return atEnds.equals(other.atEnds);
    }

    boolean isIn(Entry other) {
      for (int player = 0; player < strategies.size(); player++) {
        BitSet missing = (BitSet) strategies.get(player).clone();
        missing.andNot(other.strategies.get(player));
        if (!missing.isEmpty()) {
          return false;
        }
      }
      return atEnds.equals(other.atEnds);
    }
  }

  /**
   * Adds sets that hang together.
   *
   * @param atEnds by node at which they end, what follows there
   * @param whole whether these are all that do
   */
  void add(Map<Integer, List<Rational>> atEnds, List<Subset> subsets, boolean whole) {
    int group = groups++;
    cut |= subsets.isEmpty();
    for (Subset subset : subsets) {
      Entry entry = new Entry(atEnds, subset, whole, group);
      for (List<Map<Integer, List<Rational>>> own : subset.strategies().strategies()) {
        BitSet places = new BitSet();
        own.forEach(
            strategy -> places.set(numbers.computeIfAbsent(strategy, key -> numbers.size())));
        entry.strategies.add(places);
      }
      add(entry);
    }
  }

  private void add(Entry entry) {
    if (entries.size() == SUBSETS) {
      cut = true;
      return;
    }
    for (Entry before : List.copyOf(entries)) {
      if (before.meets(entry)) {
        int joined = before.group;
        entries.stream().filter(one -> one.group == joined).forEach(one -> one.group = entry.group);
      }
    }
    for (Entry before : entries) {
      if (entry.isIn(before)) {
        before.whole &= entry.whole;
        return;
      }
      entry.whole &= before.whole || !before.isIn(entry);
    }
    entries.removeIf(before -> before.isIn(entry));
    entries.add(entry);
  }

  /** Whether there is more than is told. */
  boolean isCut() {
    return cut;
  }

  /**
   * The components, in the order in which their first sets were added.
   *
   * @param root where the subgame starts
   */
  List<EquilibriumComponent> components(int root) {
    Map<Integer, List<Entry>> byGroup = new LinkedHashMap<>();
    entries.forEach(
        entry -> byGroup.computeIfAbsent(entry.group, key -> new ArrayList<>()).add(entry));
    return byGroup.values().stream().map(group -> component(root, group)).toList();
  }

  private static EquilibriumComponent component(int root, List<Entry> group) {
    return new EquilibriumComponent(
        root,
        group.get(0).atEnds,
        group.stream()
            .map(entry -> entry.subset.payoffs())
            .flatMap(Collection::stream)
            .distinct()
            .sorted(Lexicographic.ORDER)
            .toList(),
        group.stream().map(entry -> entry.subset.strategies()).toList(),
        group.stream().allMatch(entry -> entry.whole));
  }
}
