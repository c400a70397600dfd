package commitment.parametric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random files of games with information sets, of three shapes: two players move at a time;
 * somebody may end the game before; one player learns what chance did and the other sees what he
 * does. Between and behind there can be single moves.
 */
public final class RandomInformedGames {
  private final Random random;
  private final List<String> parameters;
  private final StringBuilder tree = new StringBuilder();
  private final List<String> sets = new ArrayList<>();

  private RandomInformedGames(Random random, List<String> parameters) {
    this.random = random;
    this.parameters = parameters;
  }

  /**
   * A file with players A, B, C and a promise P of A or B.
   *
   * @param parameters each with the range 0..4, in which payoffs are affine
   */
  public static String text(Random random, List<String> parameters) {
    RandomInformedGames game = new RandomInformedGames(random, parameters);
    switch (random.nextInt(3)) {
      case 0 -> game.together(2, 2 + random.nextInt(2));
      case 1 -> game.outside();
      default -> game.signal();
    }
    return game.text();
  }

  private String text() {
    StringBuilder out = new StringBuilder("game \"random\"\nplayers A, B, C\n");
    for (String parameter : parameters) {
      out.append("param ").append(parameter).append(" = 1 in 0..4\n");
    }
    out.append("tree:\n").append(tree);
    List<String> own = sets.stream().filter(set -> !set.startsWith("C")).toList();
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

  private String set(String player) {
    String set = player + "_" + sets.size();
    sets.add(set);
    return set;
  }

  private void line(int indent, String text) {
    tree.append(" ".repeat(indent)).append(text).append('\n');
  }

  private void together(int indent, int actions) {
    String first = set("A");
    String second = set("B");
    int others = 2 + random.nextInt(2);
    line(indent, "A @" + first + ":");
    for (int own = 0; own < actions; own++) {
      line(indent + 2, "a" + own + ":");
      line(indent + 4, "B @" + second + ":");
      for (int other = 0; other < others; other++) {
        line(indent + 6, "a" + other + ":");
        end(indent + 8, random.nextInt(6) == 0);
      }
    }
  }

  private void outside() {
    String player = List.of("A", "B", "C").get(random.nextInt(3));
    line(2, player + " @" + set(player) + ":");
    line(4, "a0:");
    end(6, false);
    line(4, "a1:");
    together(6, 2);
  }

  private void signal() {
    List<String> types = List.of(set("A"), set("A"));
    List<String> seen = List.of(set("B"), set("B"));
    line(2, "chance:");
    for (int type = 0; type < 2; type++) {
      line(4, "with 1/" + (type == 0 ? "3" : "3 * 2") + " t" + type + ":");
      line(6, "A @" + types.get(type) + ":");
      for (int signal = 0; signal < 2; signal++) {
        line(8, "a" + signal + ":");
        line(10, "B @" + seen.get(signal) + ":");
        for (int answer = 0; answer < 2; answer++) {
          line(12, "a" + answer + ":");
          end(14, false);
        }
      }
    }
  }

  private void end(int indent, boolean longer) {
    if (!longer) {
      line(indent, "(" + amount() + ", " + amount() + ", " + amount() + ")");
      return;
    }
    String player = List.of("A", "B", "C").get(random.nextInt(3));
    line(indent, player + " @" + set(player) + ":");
    for (int action = 0; action < 2; action++) {
      line(indent + 2, "a" + action + ":");
      end(indent + 4, false);
    }
  }

  /** Few different numbers, so that there are ties. */
  private String amount() {
    StringBuilder out = new StringBuilder(Integer.toString(random.nextInt(5) - 2));
    for (String parameter : parameters) {
      if (random.nextInt(3) == 0) {
        out.append(" + ").append(random.nextInt(5) - 2).append(" * ").append(parameter);
      }
    }
    return out.toString();
  }
}
