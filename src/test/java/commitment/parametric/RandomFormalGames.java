package commitment.parametric;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small files with free parameters, as text: trees with ties, chance moves and one promise. */
public final class RandomFormalGames {
  private final Random random;
  private final List<String> parameters;
  private final boolean affine;
  private final StringBuilder tree = new StringBuilder();
  private final List<String> sets = new ArrayList<>();

  private RandomFormalGames(Random random, List<String> parameters, boolean affine) {
    this.random = random;
    this.parameters = parameters;
    this.affine = affine;
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
      if (!game.sets.isEmpty()) {
        return game.text();
      }
    }
  }

  private String text() {
    StringBuilder out = new StringBuilder("game \"random\"\nplayers A, B, C\n");
    for (String parameter : parameters) {
      out.append("param ").append(parameter).append(" = 1 in 0..4\n");
    }
    out.append("tree:\n").append(tree);
    String player = sets.get(random.nextInt(sets.size())).substring(0, 1);
    out.append("promise P by ").append(player).append(":\n");
    boolean some = false;
    for (String set : sets) {
      if (set.startsWith(player) && (!some || random.nextBoolean())) {
        out.append("  at ").append(set).append(": a").append(random.nextInt(2)).append('\n');
        some = true;
      }
    }
    return out.toString();
  }

  private void node(int indent, int depth) {
    String blanks = " ".repeat(indent);
    if (depth == 0 || random.nextInt(7) == 0) {
      tree.append(blanks).append('(').append(amount());
      tree.append(", ").append(amount()).append(", ").append(amount()).append(")\n");
    } else if (random.nextInt(5) == 0) {
      String share = affine ? "1/" + (2 + random.nextInt(3)) : parameters.get(0) + "/4";
      tree.append(blanks).append("chance:\n");
      tree.append(blanks).append("  with ").append(share).append(" c0:\n");
      node(indent + 4, depth - 1);
      tree.append(blanks).append("  with 1 - ").append(share).append(" c1:\n");
      node(indent + 4, depth - 1);
    } else {
      String set = "ABC".charAt(random.nextInt(3)) + "_" + sets.size();
      sets.add(set);
      tree.append(blanks).append(set.charAt(0)).append(" @").append(set).append(":\n");
      for (int action = 0; action < 2 + random.nextInt(2); action++) {
        tree.append(blanks).append("  a").append(action).append(":\n");
        node(indent + 4, depth - 1);
      }
    }
  }

  /** Few different numbers, so that there are ties. */
  private String amount() {
    StringBuilder out = new StringBuilder(Integer.toString(random.nextInt(5) - 2));
    for (String parameter : parameters) {
      if (random.nextInt(3) > 0) {
        out.append(" + ").append(random.nextInt(5) - 2).append(" * ").append(parameter);
      }
    }
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
