package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Depth and size are no limit: nothing recurses over the tree, and nothing is quadratic in it. */
class EfgScaleTest {
  private static final int DEPTH = 1_000_000;

  @Test
  void readsAPathOfAMillionMoves() {
    String text =
        "EFG 2 R \"path\" { \"A\" \"B\" }\np \"\" 1 1 \"\" { \"stop\" \"go\" } 0\nt \"\" 1 \"\" { 1, 2 }\n"
            + "p \"\" 1 1 0\nt \"\" 1\n".repeat(DEPTH - 1)
            + "t \"\" 1\n";
    Game game = EfgReading.of(text).game().orElseThrow();
    assertThat(game.tree().nodeCount()).isEqualTo(2 * DEPTH + 1);
    assertThat(game.payoffs().outcomes()).isEqualTo(1);
  }

  @Test
  void addsOutcomesAlongAPathOfAMillionMoves() {
    String text =
        "EFG 2 R \"path\" { \"A\" \"B\" }\np \"\" 1 1 \"\" { \"go\" } 1 \"\" { 1, 1/2 }\n"
            + "p \"\" 1 1 1\n".repeat(DEPTH - 1)
            + "t \"\" 1\n";
    Game game = EfgReading.of(text).game().orElseThrow();
    assertThat(game.payoffVector(game.tree().outcome(DEPTH)))
        .containsExactly(Rational.of(DEPTH + 1), Rational.of(DEPTH + 1, 2));
  }

  @Test
  void saysInAWordWhereADeepTreeEndsTooEarly() {
    String text =
        "EFG 2 R \"path\" { \"A\" }\np \"\" 1 1 \"\" { \"go\" } 0\n"
            + "p \"\" 1 1 0\n".repeat(DEPTH);
    String rendered = EfgReading.of(text).rendered();
    assertThat(rendered).contains("'…/go/go/go/go/go/go/go/go' is missing").hasSizeLessThan(1000);
  }

  @Test
  void readsABinaryTreeWithASetAndAnOutcomeForEachNode() {
    int levels = 17;
    StringBuilder text = new StringBuilder("EFG 2 R \"tree\" { \"A\" \"B\" }\n");
    Deque<Integer> open = new ArrayDeque<>();
    open.push(0);
    int sets = 0;
    int outcomes = 0;
    while (!open.isEmpty()) {
      int level = open.pop();
      if (level == levels) {
        outcomes++;
        text.append("t \"\" ").append(outcomes).append(" \"o").append(outcomes);
        text.append("\" { ").append(outcomes).append(", ").append(-outcomes).append(" }\n");
      } else {
        sets++;
        text.append("p \"\" ").append(level % 2 + 1).append(' ').append(sets).append(" \"s");
        text.append(sets).append("\" { \"L\" \"R\" } 0\n");
        open.push(level + 1);
        open.push(level + 1);
      }
    }
    Game game = EfgReading.of(text.toString()).game().orElseThrow();
    assertThat(game.tree().nodeCount()).isEqualTo(2 * outcomes - 1).isGreaterThan(200_000);
    assertThat(game.informationSetCount()).isEqualTo(sets);
    assertThat(game.payoffs().outcomes()).isEqualTo(outcomes);
    int last = game.tree().outcome(game.tree().nodeCount() - 1);
    assertThat(game.payoffVector(last))
        .containsExactly(Rational.of(outcomes), Rational.of(-outcomes));
    assertThat(game.outcomeName(last)).contains("o" + outcomes);
    assertThat(game.label(game.tree().move(0))).isEqualTo("s1");
  }
}
