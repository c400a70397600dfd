package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Games in which two players move at the same time, once: the first takes a row. */
public final class SimultaneousGames {
  private SimultaneousGames() {}

  /**
   * @param payoffs by row, then by column: of the two
   */
  public static Game game(List<List<List<Integer>>> payoffs) {
    GameBuilder builder =
        new GameBuilder("together", List.of(new Player(0, "A", "A"), new Player(1, "B", "B")));
    int rows = builder.addInformationSet(0, labels("r", payoffs.size()), null, 0);
    int columns = builder.addInformationSet(1, labels("c", payoffs.get(0).size()), null, 0);
    builder.decision(rows);
    for (List<List<Integer>> row : payoffs) {
      builder.decision(columns);
      for (List<Integer> cell : row) {
        builder.terminal(
            builder.addOutcome(null, cell.stream().map(payoff -> Rational.of(payoff)).toList()));
      }
    }
    return builder.build();
  }

  /**
   * @param first the most that the first player can get; whole numbers from 0
   * @param second the same of the second one
   */
  public static List<List<List<Integer>>> payoffs(
      long seed, int rows, int columns, int first, int second) {
    Random random = new Random(seed * 31 + 7);
    List<List<List<Integer>>> payoffs = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<List<Integer>> line = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        line.add(List.of(random.nextInt(first + 1), random.nextInt(second + 1)));
      }
      payoffs.add(line);
    }
    return payoffs;
  }

  private static List<String> labels(String letter, int count) {
    return IntStream.range(0, count).mapToObj(number -> letter + number).toList();
  }
}
