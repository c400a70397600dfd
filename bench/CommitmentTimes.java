import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.stackelberg.CommitmentClass;
import commitment.solve.stackelberg.Stackelberg;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Times the best commitment in full binary trees of two players who take turns, without the start
 * of Java and without reading a file. The first tree of each row is solved by code that has not run
 * before in this process, as on the command line.
 *
 * <pre>
 *   java -cp JAR CommitmentTimes.java 12 pure    8191 nodes
 * </pre>
 */
final class CommitmentTimes {
  private static final int TREES = 5;

  public static void main(String[] args) {
    int depth = Integer.parseInt(args[0]);
    CommitmentClass kind = CommitmentClass.valueOf(args[1].toUpperCase(Locale.ROOT));
    StringBuilder row = new StringBuilder();
    for (int tree = 0; tree < TREES; tree++) {
      Game game = tree(new Random(tree), depth);
      TreeIndex index = TreeIndex.of(game.tree());
      long start = System.nanoTime();
      new Stackelberg(game, index, Budget.unlimitedTime()).solve(tree % 2, kind);
      row.append(String.format(Locale.ROOT, "  %.3f s", (System.nanoTime() - start) / 1e9));
      if (tree == 0) {
        System.out.printf(Locale.ROOT, "%s, %d nodes:", args[1], game.tree().nodeCount());
      }
    }
    System.out.println(row);
  }

  private static Game tree(Random random, int depth) {
    List<Player> players = List.of(new Player(0, "A", "A"), new Player(1, "B", "B"));
    GameBuilder builder = new GameBuilder("binary", players);
    grow(builder, random, depth);
    return builder.build();
  }

  private static void grow(GameBuilder builder, Random random, int depth) {
    if (depth == 0) {
      builder.terminal(
          builder.addOutcome(
              null, List.of(Rational.of(random.nextInt(1001)), Rational.of(random.nextInt(1001)))));
      return;
    }
    builder.decision(builder.addInformationSet(depth % 2, List.of("l", "r"), null, 0));
    grow(builder, random, depth - 1);
    grow(builder, random, depth - 1);
  }
}
