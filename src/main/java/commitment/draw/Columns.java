package commitment.draw;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far from the root each twig is drawn. Nodes of one information set share a column, so that a
 * straight link joins them; in a game with dates every date has columns of its own, so that time is
 * an axis.
 *
 * <p>Twigs that share a column form a group, and a group comes after those of all parents of its
 * members. The column of a group is the length of the longest way to it; where groups wait for one
 * another in a circle (which is possible: players need not agree on what happened first) the first
 * such group is given up and its members are placed each by itself, until no circle is left.
 */
final class Columns {
  private final int[] column;
  private final List<Band> bands;
  private final List<List<Twig>> groups;

  /** The columns of a date. */
  record Band(Rational date, int first, int last) {}

  private Columns(int[] column, List<Band> bands, List<List<Twig>> groups) {
    this.column = column;
    this.bands = bands;
    this.groups = groups;
  }

  static Columns of(Game game, FoldedTree tree) {
    Map<Integer, List<Twig>> sets = sharedSets(game, tree);
    int[] rank = ranks(game, tree);
    int[] group = new int[tree.twigs().size()];
    List<Integer> order = List.of();
    while (order.isEmpty()) {
      Arrays.setAll(group, twig -> twig);
      for (List<Twig> members : sets.values()) {
        members.forEach(member -> group[member.index()] = members.get(0).index());
      }
      order = order(tree, group);
      int[] done = new int[group.length];
      order.forEach(twig -> done[twig] = 1);
      if (order.size() < group.length) {
        int stuck =
            sets.entrySet().stream()
                .filter(set -> done[set.getValue().get(0).index()] == 0)
                .findFirst()
                .orElseThrow()
                .getKey();
        sets.remove(stuck);
        order = List.of();
      }
    }
    return placed(game, tree, rank, group, order, List.copyOf(sets.values()));
  }

  /** The information sets of which several nodes are drawn, in tree order. */
  private static Map<Integer, List<Twig>> sharedSets(Game game, FoldedTree tree) {
    Map<Integer, List<Twig>> sets = new LinkedHashMap<>();
    GameTree columns = game.tree();
    for (Twig twig : tree.twigs()) {
      if (twig.kind() == Twig.Kind.OPEN || twig.kind() == Twig.Kind.FOLDED) {
        int move = columns.move(twig.node());
        if (columns.owner(move) != GameTree.CHANCE && columns.multiplicity(move) > 1) {
          sets.computeIfAbsent(move, key -> new ArrayList<>()).add(twig);
        }
      }
    }
    sets.values().removeIf(members -> members.size() < 2);
    return sets;
  }

  /**
   * For each twig the place of its date among all dates; an end or a bundle has that of the move
   * before it. All 0 in a game without dates or where a later move has an earlier date.
   */
  private static int[] ranks(Game game, FoldedTree tree) {
    int[] rank = new int[tree.twigs().size()];
    if (!game.isDated()) {
      return rank;
    }
    List<Rational> dates = new ArrayList<>(dates(game, tree));
    Map<Rational, Integer> place = new HashMap<>();
    dates.forEach(date -> place.put(date, place.size()));
    for (Twig twig : tree.twigs()) {
      boolean moves = twig.kind() == Twig.Kind.OPEN || twig.kind() == Twig.Kind.FOLDED;
      int before = twig.parent() < 0 ? 0 : rank[twig.parent()];
      rank[twig.index()] =
          moves ? place.getOrDefault(game.date(game.tree().move(twig.node())), 0) : before;
      if (rank[twig.index()] < before) {
        return new int[rank.length];
      }
    }
    return rank;
  }

  private static SortedSet<Rational> dates(Game game, FoldedTree tree) {
    SortedSet<Rational> dates = new TreeSet<>();
    for (Twig twig : tree.twigs()) {
      if (twig.isNode() && !game.tree().isTerminal(twig.node())) {
        dates.add(game.date(game.tree().move(twig.node())));
      }
    }
    return dates;
  }

  /** The twigs so that each group comes after those above it; those in a circle are left out. */
  private static List<Integer> order(FoldedTree tree, int[] group) {
    int count = group.length;
    int[] waiting = new int[count];
    List<List<Integer>> members = new ArrayList<>();
    for (int twig = 0; twig < count; twig++) {
      members.add(new ArrayList<>());
    }
    for (Twig twig : tree.twigs()) {
      members.get(group[twig.index()]).add(twig.index());
      if (twig.parent() >= 0) {
        waiting[group[twig.index()]]++;
      }
    }
    Deque<Integer> ready = new ArrayDeque<>();
    for (int twig = 0; twig < count; twig++) {
      if (group[twig] == twig && waiting[twig] == 0) {
        ready.add(twig);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      for (int twig : members.get(ready.poll())) {
        order.add(twig);
        for (int place = 0; place < tree.childCount(twig); place++) {
          int below = group[tree.child(twig, place)];
          if (--waiting[below] == 0) {
            ready.add(below);
          }
        }
      }
    }
    return order;
  }

  private static Columns placed(
      Game game,
      FoldedTree tree,
      int[] rank,
      int[] group,
      List<Integer> order,
      List<List<Twig>> groups) {
    int[] column = new int[group.length];
    List<Integer> byRank = new ArrayList<>(order);
    byRank.sort((one, other) -> Integer.compare(rank[one], rank[other]));
    List<Rational> dates = new ArrayList<>(dates(game, tree));
    List<Band> bands = new ArrayList<>();
    int start = 0;
    int last = -1;
    int current = 0;
    boolean dated = Arrays.stream(rank).anyMatch(r -> r > 0);
    for (int twig : byRank) {
      if (rank[twig] != current) {
        bands.add(new Band(dates.get(current), start, last));
        start = last + 1;
        current = rank[twig];
      }
      int parent = tree.twig(twig).parent();
      int least = Math.max(start, parent < 0 ? 0 : column[group[parent]] + 1);
      column[group[twig]] = Math.max(column[group[twig]], least);
      last = Math.max(last, column[group[twig]]);
    }
    for (int twig : byRank) {
      column[twig] = column[group[twig]];
    }
    if (dated) {
      bands.add(new Band(dates.get(current), start, last));
    }
    return new Columns(column, dated ? bands : List.of(), groups);
  }

  int of(int twig) {
    return column[twig];
  }

  int count() {
    return Arrays.stream(column).max().orElse(0) + 1;
  }

  /** The dates in order; empty in a game without a time axis. */
  List<Band> bands() {
    return bands;
  }

  /** The information sets whose nodes share a column, each in tree order. */
  List<List<Twig>> groups() {
    return groups;
  }
}
