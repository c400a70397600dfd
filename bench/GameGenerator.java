import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes large .efg games to standard output, the same for the same arguments:
 *
 * <pre>
 *   java GameGenerator.java tree 19     a binary tree of that depth, two players, random payoffs
 *   java GameGenerator.java path 1000000    a path of that many moves
 *   java GameGenerator.java ties 1000000    the same with all payoffs 0
 * </pre>
 */
final class GameGenerator {
  private static final long SEED = 5;

  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[1]);
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      switch (args[0]) {
        case "tree" -> tree(out, size);
        case "path" -> path(out, size, 1000);
        case "ties" -> path(out, size, 1);
        default -> throw new IllegalArgumentException("tree, path or ties, not " + args[0]);
      }
    }
  }

  private static void tree(Writer out, int depth) throws IOException {
    out.write("EFG 2 R \"binary tree\" { \"A\" \"B\" }\n\n");
    Random random = new Random(SEED);
    long[] decisions = new long[2];
    long leaves = 0;
    // In preorder: leaf number k comes after as many decisions as k has trailing zero bits.
    for (long leaf = 0; leaf < 1L << depth; leaf++) {
      int climbed = leaf == 0 ? depth : Long.numberOfTrailingZeros(leaf);
      for (int level = depth - climbed; level < depth; level++) {
        int player = level % 2;
        out.write(
            "p \"\" " + (player + 1) + " " + ++decisions[player] + " \"\" { \"left\" \"right\" } 0\n");
      }
      out.write(
          "t \"\" " + ++leaves + " \"\" { " + payoff(random) + ", " + payoff(random) + " }\n");
    }
  }

  private static int payoff(Random random) {
    return random.nextInt(2_000_000) - 1_000_000;
  }

  private static void path(Writer out, int moves, int payoffs) throws IOException {
    out.write("EFG 2 R \"path\" { \"A\" \"B\" }\n\n");
    Random random = new Random(SEED);
    for (int move = 0; move < moves; move++) {
      out.write(
          "p \"\" " + (move % 2 + 1) + " " + (move / 2 + 1) + " \"\" { \"Take\" \"Pass\" } 0\n");
      leaf(out, move + 1, random, payoffs);
    }
    leaf(out, moves + 1, random, payoffs);
  }

  private static void leaf(Writer out, int outcome, Random random, int payoffs)
      throws IOException {
    out.write(
        "t \"\" "
            + outcome
            + " \"\" { "
            + random.nextInt(payoffs)
            + ", "
            + random.nextInt(payoffs)
            + " }\n");
  }
}
