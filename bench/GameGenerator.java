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
 *   java GameGenerator.java poker 30    one-card poker with that many cards, as Kuhn's with three
 *   java GameGenerator.java bimatrix 12 5   two players choose among 12 actions each without seeing the
 *                                       other; whole payoffs from -1000 to 1000, the seed is 5
 *   java GameGenerator.java trimatrix 4 5   the same for three players, payoffs from 0 to 100
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
        case "poker" -> poker(out, size);
        case "bimatrix" -> bimatrix(out, size, Long.parseLong(args[2]));
        case "trimatrix" -> trimatrix(out, size, Long.parseLong(args[2]));
        default ->
            throw new IllegalArgumentException(
                "tree, path, ties, poker, bimatrix or trimatrix, not " + args[0]);
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
            "p \"\" "
                + (player + 1)
                + " "
                + ++decisions[player]
                + " \"\" { \"left\" \"right\" } 0\n");
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

  /**
   * Both put 1 in and get a card of different rank. The first may check or bet 1; after a check the
   * second may check or bet; to a bet one may fold or call. The higher card wins.
   */
  private static void poker(Writer out, int cards) throws IOException {
    out.write("EFG 2 R \"one-card poker\" { \"A\" \"B\" }\n\n");
    int deals = cards * (cards - 1);
    StringBuilder law = new StringBuilder();
    for (int deal = 1; deal <= deals; deal++) {
      law.append(" \"").append(deal).append("\" 1/").append(deals);
    }
    out.write("c \"\" 1 \"\" {" + law + " } 0\n");
    int ends = 0;
    for (int own = 1; own <= cards; own++) {
      for (int other = 1; other <= cards; other++) {
        if (own == other) {
          continue;
        }
        int sign = own > other ? 1 : -1;
        decision(out, 1, own, "check", "bet");
        decision(out, 2, other, "check", "bet");
        win(out, ++ends, sign);
        decision(out, 1, cards + own, "fold", "call");
        win(out, ++ends, -1);
        win(out, ++ends, 2 * sign);
        decision(out, 2, cards + other, "fold", "call");
        win(out, ++ends, 1);
        win(out, ++ends, 2 * sign);
      }
    }
  }

  private static void decision(Writer out, int player, int set, String one, String two)
      throws IOException {
    out.write("p \"\" " + player + " " + set + " \"\" { \"" + one + "\" \"" + two + "\" } 0\n");
  }

  private static void win(Writer out, int outcome, int first) throws IOException {
    out.write("t \"\" " + outcome + " \"\" { " + first + ", " + -first + " }\n");
  }

  private static void bimatrix(Writer out, int actions, long seed) throws IOException {
    out.write("EFG 2 R \"bimatrix game\" { \"A\" \"B\" }\n\n");
    String names = numbered(actions);
    Random random = new Random(seed);
    out.write("p \"\" 1 1 \"\" {" + names + " } 0\n");
    int outcome = 0;
    for (int row = 0; row < actions; row++) {
      out.write("p \"\" 2 1 \"\" {" + names + " } 0\n");
      for (int column = 0; column < actions; column++) {
        outcome++;
        int first = random.nextInt(2001) - 1000;
        int second = random.nextInt(2001) - 1000;
        out.write("t \"\" " + outcome + " \"\" { " + first + ", " + second + " }\n");
      }
    }
  }

  private static void trimatrix(Writer out, int actions, long seed) throws IOException {
    out.write("EFG 2 R \"trimatrix game\" { \"A\" \"B\" \"C\" }\n\n");
    String names = numbered(actions);
    Random random = new Random(seed);
    out.write("p \"\" 1 1 \"\" {" + names + " } 0\n");
    int outcome = 0;
    for (int first = 0; first < actions; first++) {
      out.write("p \"\" 2 1 \"\" {" + names + " } 0\n");
      for (int second = 0; second < actions; second++) {
        out.write("p \"\" 3 1 \"\" {" + names + " } 0\n");
        for (int third = 0; third < actions; third++) {
          outcome++;
          out.write("t \"\" " + outcome + " \"\" { ");
          out.write(random.nextInt(101) + ", " + random.nextInt(101) + ", ");
          out.write(random.nextInt(101) + " }\n");
        }
      }
    }
  }

  private static String numbered(int actions) {
    StringBuilder names = new StringBuilder();
    for (int action = 1; action <= actions; action++) {
      names.append(" \"").append(action).append('"');
    }
    return names.toString();
  }

  private static void leaf(Writer out, int outcome, Random random, int payoffs) throws IOException {
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
