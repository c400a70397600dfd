package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A {@link BimatrixGame} with one of each strategy. Two rows are of one class if both players get
 * the same with the one as with the other, whatever the column; columns likewise.
 *
 * <p>With one strategy of each class left, the polytopes lose copies of variables and of
 * inequalities. A vertex has no two positive variables with equal coefficients, so the extreme
 * equilibria of the whole game are those of the game that is left, with each strategy that is
 * played replaced by each member of its class: {@link #expanded}.
 *
 * @param game the game that is left, of the first members
 * @param rows the classes of the rows, ascending, in the order of their first members
 * @param columns those of the columns
 */
record StrategyClasses(BimatrixGame game, List<List<Integer>> rows, List<List<Integer>> columns) {
  /** The payoffs with a strategy. */
  private record Payoffs(List<Rational> own, List<Rational> others) {}

  /** Cost: one look at each payoff. */
  static StrategyClasses of(BimatrixGame game) {
    List<Integer> allColumns = IntStream.range(0, game.columns()).boxed().toList();
    List<List<Integer>> rows =
        classes(
            game.rows(),
            row ->
                new Payoffs(
                    allColumns.stream().map(column -> game.rowPayoff(row, column)).toList(),
                    allColumns.stream().map(column -> game.columnPayoff(row, column)).toList()));
    // Equal rows tell no columns apart.
    List<Integer> firstRows = firsts(rows);
    List<List<Integer>> columns =
        classes(
            game.columns(),
            column ->
                new Payoffs(
                    firstRows.stream().map(row -> game.columnPayoff(row, column)).toList(),
                    firstRows.stream().map(row -> game.rowPayoff(row, column)).toList()));
    boolean distinct = rows.size() == game.rows() && columns.size() == game.columns();
    return new StrategyClasses(
        distinct ? game : game.restrictedTo(firstRows, firsts(columns)), rows, columns);
  }

  /** What is left of the game after dominance, with the classes as those of the original game. */
  StrategyClasses undominated(IteratedDominance dominance) {
    StrategyClasses left = of(dominance.game());
    return new StrategyClasses(
        left.game(),
        original(left.rows(), dominance.rows(), rows),
        original(left.columns(), dominance.columns(), columns));
  }

  private static List<List<Integer>> original(
      List<List<Integer>> classes, List<Integer> kept, List<List<Integer>> before) {
    return classes.stream()
        .map(
            members ->
                members.stream()
                    .flatMap(member -> before.get(kept.get(member)).stream())
                    .sorted()
                    .toList())
        .toList();
  }

  private interface Strategies {
    Payoffs with(int strategy);
  }

  private static List<List<Integer>> classes(int count, Strategies strategies) {
    Map<Payoffs, List<Integer>> classes = new LinkedHashMap<>();
    for (int strategy = 0; strategy < count; strategy++) {
      classes.computeIfAbsent(strategies.with(strategy), key -> new ArrayList<>()).add(strategy);
    }
    return classes.values().stream().map(List::copyOf).toList();
  }

  private static List<Integer> firsts(List<List<Integer>> classes) {
    return classes.stream().map(members -> members.get(0)).toList();
  }

  /**
   * The mixtures of the original game that a mixture of classes stands for: one member of each
   * class that is played.
   *
   * @param classes of this player
   * @param size how many strategies he has in the original game
   * @param most no more of them than these
   */
  static List<MixedStrategy> expanded(
      MixedStrategy mixture, List<List<Integer>> classes, int size, int most) {
    List<Rational> probabilities = List.copyOf(mixture.probabilities().values());
    Profiles members =
        new Profiles(
            mixture.support().stream()
                .map(played -> classes.get(played).stream().mapToInt(member -> member).toArray())
                .toArray(int[][]::new));
    List<MixedStrategy> expanded = new ArrayList<>();
    while (expanded.size() < most && members.advance()) {
      SortedMap<Integer, Rational> chosen = new TreeMap<>();
      for (int place = 0; place < probabilities.size(); place++) {
        chosen.put(members.profile()[place], probabilities.get(place));
      }
      expanded.add(new MixedStrategy(size, chosen));
    }
    return expanded;
  }
}
