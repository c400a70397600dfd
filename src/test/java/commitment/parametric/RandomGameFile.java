package commitment.parametric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * A random file that grows: players A, B, C, parameters, a tree, and a promise P of one of them.
 */
final class RandomGameFile {
  private final Random random;
  private final List<String> parameters;
  private final StringBuilder tree = new StringBuilder();
  private final List<String> sets = new ArrayList<>();

  /**
   * @param parameters each with the range 0..4
   */
  RandomGameFile(Random random, List<String> parameters) {
    this.random = random;
    this.parameters = List.copyOf(parameters);
  }

  /** A line of the tree. */
  void line(int indent, String text) {
    tree.append(" ".repeat(indent)).append(text).append('\n');
  }

  /** The name of a new information set; it begins with that of its player. */
  String set(String player) {
    String set = player + "_" + sets.size();
    sets.add(set);
    return set;
  }

  String player() {
    return List.of("A", "B", "C").get(random.nextInt(3));
  }

  /** The information sets so far. */
  List<String> sets() {
    return List.copyOf(sets);
  }

  /**
   * A whole number and multiples of parameters: few different numbers, so that there are ties.
   *
   * @param stands of 0, 1 and 2, for which draws a parameter stands in it
   */
  String amount(IntPredicate stands) {
    StringBuilder out = new StringBuilder(Integer.toString(random.nextInt(5) - 2));
    for (String parameter : parameters) {
      if (stands.test(random.nextInt(3))) {
        out.append(" + ").append(random.nextInt(5) - 2).append(" * ").append(parameter);
      }
    }
    return out.toString();
  }

  /**
   * The file.
   *
   * @param own at some of these sets, one at least, their player promises something
   */
  String text(List<String> own) {
    StringBuilder out = new StringBuilder("game \"random\"\nplayers A, B, C\n");
    for (String parameter : parameters) {
      out.append("param ").append(parameter).append(" = 1 in 0..4\n");
    }
    out.append("tree:\n").append(tree);
    String player = own.get(random.nextInt(own.size())).substring(0, 1);
    out.append("promise P by ").append(player).append(":\n");
    boolean some = false;
    for (String set : own) {
      if (set.startsWith(player) && (!some || random.nextBoolean())) {
        out.append("  at ").append(set).append(": a").append(random.nextInt(2)).append('\n');
        some = true;
      }
    }
    return out.toString();
  }
}
