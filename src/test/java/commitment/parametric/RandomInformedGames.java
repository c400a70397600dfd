package commitment.parametric;

import java.util.List;
import java.util.Random;

/**
 * Random files of games with information sets, of three shapes: two players move at a time;
 * somebody may end the game before; one player learns what chance did and the other sees what he
 * does. Between and behind there can be single moves.
 */
public final class RandomInformedGames {
  private final Random random;
  private final RandomGameFile file;

  private RandomInformedGames(Random random, List<String> parameters) {
    this.random = random;
    file = new RandomGameFile(random, parameters);
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
    return game.file.text(game.file.sets().stream().filter(set -> !set.startsWith("C")).toList());
  }

  private void together(int indent, int actions) {
    String first = file.set("A");
    String second = file.set("B");
    int others = 2 + random.nextInt(2);
    file.line(indent, "A @" + first + ":");
    for (int own = 0; own < actions; own++) {
      file.line(indent + 2, "a" + own + ":");
      file.line(indent + 4, "B @" + second + ":");
      for (int other = 0; other < others; other++) {
        file.line(indent + 6, "a" + other + ":");
        end(indent + 8, random.nextInt(6) == 0);
      }
    }
  }

  private void outside() {
    String player = file.player();
    file.line(2, player + " @" + file.set(player) + ":");
    file.line(4, "a0:");
    end(6, false);
    file.line(4, "a1:");
    together(6, 2);
  }

  private void signal() {
    List<String> types = List.of(file.set("A"), file.set("A"));
    List<String> seen = List.of(file.set("B"), file.set("B"));
    file.line(2, "chance:");
    for (int type = 0; type < 2; type++) {
      file.line(4, "with 1/" + (type == 0 ? "3" : "3 * 2") + " t" + type + ":");
      file.line(6, "A @" + types.get(type) + ":");
      for (int signal = 0; signal < 2; signal++) {
        file.line(8, "a" + signal + ":");
        file.line(10, "B @" + seen.get(signal) + ":");
        for (int answer = 0; answer < 2; answer++) {
          file.line(12, "a" + answer + ":");
          end(14, false);
        }
      }
    }
  }

  private void end(int indent, boolean longer) {
    if (!longer) {
      file.line(indent, "(" + amount() + ", " + amount() + ", " + amount() + ")");
      return;
    }
    String player = file.player();
    file.line(indent, player + " @" + file.set(player) + ":");
    for (int action = 0; action < 2; action++) {
      file.line(indent + 2, "a" + action + ":");
      end(indent + 4, false);
    }
  }

  private String amount() {
    return file.amount(draw -> draw == 0);
  }
}
