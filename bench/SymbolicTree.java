import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes a .game file whose payoffs are affine in five parameters, the same for the same depth: a
 * binary tree of two players with three ends below each of its last moves, and a promise about the
 * first of these moves.
 *
 * <pre>
 *   java SymbolicTree.java 12    20479 nodes
 * </pre>
 */
final class SymbolicTree {
  private static final long SEED = 6;
  private static final String[] SYMBOLS = {"a", "b", "c", "d", "e"};

  public static void main(String[] args) throws IOException {
    int depth = Integer.parseInt(args[0]);
    Random random = new Random(SEED);
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      out.write("game \"affine tree\"\nplayers A, B\n");
      for (String symbol : SYMBOLS) {
        out.write("param " + symbol + " = 30 in 0..100\n");
      }
      out.write("tree:\n");
      out.write("  ");
      node(out, random, 0, depth, "  ");
      out.write("promise Word by " + (depth % 2 == 0 ? "A" : "B") + ":\n  at Asked: x\n");
    }
  }

  private static boolean named;

  private static void node(Writer out, Random random, int level, int depth, String indent)
      throws IOException {
    String player = level % 2 == 0 ? "A" : "B";
    boolean last = level == depth;
    out.write(player + (last && !named ? " @Asked" : "") + ":\n");
    named |= last;
    for (String action : last ? new String[] {"x", "y", "z"} : new String[] {"l", "r"}) {
      out.write(indent + "  " + action + ": ");
      if (last) {
        out.write("(" + payoff(random) + ", " + payoff(random) + ")\n");
      } else {
        node(out, random, level + 1, depth, indent + "  ");
      }
    }
  }

  private static String payoff(Random random) {
    String symbol = SYMBOLS[random.nextInt(5)];
    String other = SYMBOLS[random.nextInt(5)];
    return random.nextInt(1000)
        + " + "
        + (1 + random.nextInt(9))
        + "*"
        + symbol
        + " - "
        + (1 + random.nextInt(9))
        + "*"
        + other;
  }
}
