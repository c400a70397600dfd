package commitment.parametric;

import java.util.List;
import java.util.Random;

/** Small files with free parameters, as text: trees with ties, chance moves and one promise. */
public final class RandomFormalGames {
  private final Random random;
  private final List<String> parameters;
  private final boolean affine;
  private final RandomGameFile file;

  private RandomFormalGames(Random random, List<String> parameters, boolean affine) {
    this.random = random;
    this.parameters = parameters;
    this.affine = affine;
    file = new RandomGameFile(random, parameters);
  }

  /**
   * A file with players A, B, C and a promise P of one of them.
   *
   * @param parameters each with the range 0..4
   * @param affine whether payoffs are affine in the parameters and probabilities constant
   */
  public static String text(Random random, List<String> parameters, boolean affine, int depth) {
    while (true) {
      RandomFormalGames game = new RandomFormalGames(random, parameters, affine);
      game.node(2, depth);
      if (!game.file.sets().isEmpty()) {
        return game.file.text(game.file.sets());
      }
    }
  }

  private void node(int indent, int depth) {
    if (depth == 0 || random.nextInt(7) == 0) {
      file.line(indent, "(" + amount() + ", " + amount() + ", " + amount() + ")");
    } else if (random.nextInt(5) == 0) {
      String share = affine ? "1/" + (2 + random.nextInt(3)) : parameters.get(0) + "/4";
      file.line(indent, "chance:");
      file.line(indent + 2, "with " + share + " c0:");
      node(indent + 4, depth - 1);
      file.line(indent + 2, "with 1 - " + share + " c1:");
      node(indent + 4, depth - 1);
    } else {
      String player = file.player();
      file.line(indent, player + " @" + file.set(player) + ":");
      for (int action = 0; action < 2 + random.nextInt(2); action++) {
        file.line(indent + 2, "a" + action + ":");
        node(indent + 4, depth - 1);
      }
    }
  }

  private String amount() {
    StringBuilder out = new StringBuilder(file.amount(draw -> draw > 0));
    String x = parameters.get(0);
    if (!affine && random.nextInt(3) == 0) {
      List<String> more =
          List.of(
              x + "^2 / 2",
              "1/(1 + " + x + ")",
              "min(" + x + ", 2)",
              "floor(" + x + ")",
              x + " * (3 - " + x + ")",
              "max(" + x + "^2 - 2, 0)");
      out.append(" + ").append(more.get(random.nextInt(more.size())));
    }
    if (!affine && parameters.size() > 1 && random.nextInt(2) == 0) {
      String y = parameters.get(1);
      List<String> quotients =
          List.of(
              "1/(1 + " + y + ")",
              x + "/(2 + " + y + ")",
              "-2 * " + x + "/(1 + " + y + ")",
              "1/(" + x + " - " + y + ")",
              "1/(1 + " + x + " * " + y + ")");
      out.append(" + ").append(quotients.get(random.nextInt(quotients.size())));
    }
    return out.toString();
  }
}
