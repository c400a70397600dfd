package commitment.template;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.TreeIndex;
import commitment.testing.Games;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands for many nodes: repeat, def, if, for, simultaneous. */
class UnfoldingTest {
  /** Each leaf with the way to it. */
  private static List<String> plays(Game game) {
    TreeIndex index = TreeIndex.of(game.tree());
    List<String> plays = new ArrayList<>();
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      if (game.tree().isTerminal(node)) {
        String path = String.join(" ", index.path(node));
        plays.add(path + " " + game.payoffVector(game.tree().outcome(node)));
      }
    }
    return plays;
  }

  private static List<String> plays(String text) {
    return plays(Games.instance(text).game());
  }

  private static List<String> sets(Game game) {
    InformationSetNames names = InformationSetNames.of(game);
    List<String> sets = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) != GameTree.CHANCE) {
        sets.add(names.name(move));
      }
    }
    return sets;
  }

  @Test
  void aRepeatUnrolls() {
    String text =
        """
        players R, G
        param N = 2, c = 5, s = 2
        tree:
          repeat t = 0..N - 1:
            R @Border[t]:
              Attack: G @Call[t]:
                Honor: (-t, -c)
                Renege: (3, -s)
              Wait: next
          then: (0)
        """;
    Game game = Games.instance(text).game();
    assertThat(plays(game))
        .containsExactly(
            "Attack Honor [0, -5]",
            "Attack Renege [3, -2]",
            "Wait Attack Honor [-1, -5]",
            "Wait Attack Renege [3, -2]",
            "Wait Wait [0, 0]");
    assertThat(sets(game)).containsExactly("Border[0]", "Call[0]", "Border[1]", "Call[1]");
    assertThat(plays(text.replace("N = 2", "N = 0"))).containsExactly(" [0, 0]");
  }

  @Test
  void variablesOfARepeatAreUpdatedByNext() {
    String text =
        """
        players A
        tree: repeat t = 1..3 with x = 10, y = t0:
          A:
            stop: (x + y)
            go: next(x = x * 2, y = x + t)
            same: next
        then: (-x)
        param t0 = 1
        """;
    assertThat(plays(text.replace("1..3", "1..2")))
        .containsExactly(
            "stop [11]",
            "go stop [31]",
            "go go [-40]",
            "go same [-20]",
            "same stop [11]",
            "same go [-20]",
            "same same [-10]");
  }

  @Test
  void repeatsStandInsideRepeats() {
    String text =
        """
        players A
        tree:
          repeat i = 1..2:
            repeat j = i..2:
              A @Move[i, j]:
                stop: (10 * i + j)
                go: next
            then:
              next
          then: (0)
        """;
    assertThat(plays(text))
        .containsExactly("stop [11]", "go stop [12]", "go go stop [22]", "go go go [0]");
  }

  @Test
  void definitionsSeeTheirArgumentsAndTheParameters() {
    String text =
        """
        players A, B
        param k = 3
        def market(n, prize):
          if n > 0:
            A:
              take: (prize, k)
              pass: market(n - 1, prize * 2)
          else: end()
        tree:
          B:
            now: market(2, 1)
            never: market(0, 0)
        def end():
          (0, 0)
        """;
    assertThat(plays(text))
        .containsExactly(
            "now take [1, 3]", "now pass take [2, 3]", "now pass pass [0, 0]", "never [0, 0]");
  }

  @Test
  void forGivesABranchForEachValue() {
    String text =
        """
        players P, R
        param M = 2
        tree:
          P:
            for y = 0..M step 1/2:
              offer[y]: R @Reply[y]:
                accept: (M - y, y)
                reject: (0)
            for a = 1..2:
              for b = a..2:
                split[a, b]: (a, b)
            for z = 1..0:
              never[z]: (0)
            leave: (0)
        promise Tough by R:
          at Reply[y] if y < 1: reject
          at Reply[y] if 1 <= y: accept
        """;
    Game game = Games.instance(text).game();
    assertThat(game.tree().actions(0))
        .containsExactly(
            "offer[0]",
            "offer[1/2]",
            "offer[1]",
            "offer[3/2]",
            "offer[2]",
            "split[1,1]",
            "split[1,2]",
            "split[2,2]",
            "leave");
    assertThat(plays(game)).contains("offer[3/2] accept [1/2, 3/2]", "split[1,2] [1, 2]");
    assertThat(Games.instance(text).promises().get(0).clauses())
        .extracting(clause -> clause.action())
        .containsExactly(1, 1, 0, 0, 0);
  }

  @Test
  void conditionsChooseOneNode() {
    String text =
        """
        players A
        param c = 4
        tree:
          A:
            x: if c > 3 and c < 5: (1)
            else: if c > 6:
              (2)
            else: (3)
            y: if c == 4:
                (7)
            else:
                (8)
        """;
    assertThat(plays(text)).containsExactly("x [1]", "y [7]");
    assertThat(plays(text.replace("c = 4", "c = 7"))).containsExactly("x [2]", "y [8]");
    assertThat(plays(text.replace("c = 4", "c = 6"))).containsExactly("x [3]", "y [8]");
  }

  @Test
  void simultaneousPlayersDoNotSeeEachOther() {
    String text =
        """
        players A, B, C
        tree:
          C:
            play: simultaneous A, B @Stage[1]:
              c, c: (4, 4, 0)
              d, d: (1, 1, 0)
              c, d: (0, 5, 0)
              d, c: simultaneous B, C, A:
                x, y, z: (5, 0, 0)
            stay: (0)
        promise Nice by A:
          at Stage[1]: c
        promise Both by A, B:
          at Stage: c
        promise Other by B:
          at "Stage.B[1]": d
        """;
    GameInstance instance = Games.instance(text);
    Game game = instance.game();
    assertThat(plays(game))
        .containsExactly(
            "play c c [4, 4, 0]",
            "play c d [0, 5, 0]",
            "play d c x y z [5, 0, 0]",
            "play d d [1, 1, 0]",
            "stay [0, 0, 0]");
    assertThat(sets(game))
        .containsExactly(
            "C@root", "Stage.A[1]", "Stage.B[1]", "B@play/d/c", "C@play/d/c/x", "A@play/d/c/x/y");
    assertThat(game.tree().multiplicity(2)).isEqualTo(2);
    assertThat(instance.promises())
        .extracting(promise -> promise.promisors() + " " + promise.clauses().size())
        .containsExactly("[0] 1", "[0, 1] 2", "[1] 1");
    assertThat(instance.promises().get(1).isJoint()).isTrue();
  }

  @Test
  void cashFlowsAddUpAlongThePlay() {
    String text =
        """
        players S, B
        outcome Trade = (10, 10)
        tree:
          S:
            Ship pays (-1, 0): B:
              Pay pays (B -4, S 4): Trade
              Default: chance:
                with 1/2 caught pays (B -3): (0)
                with 1/2 free: (S -1)
            Keep: Trade
        """;
    GameInstance instance = Games.instance(text);
    assertThat(plays(instance.game()))
        .containsExactly(
            "Ship Pay [13, 6]",
            "Ship Default caught [-1, -3]",
            "Ship Default free [-2, 0]",
            "Keep [10, 10]");
    assertThat(instance.game().isDated()).isFalse();
  }

  @Test
  void datedFlowsAreDiscountedToDateZero() {
    String text =
        """
        players S, B
        param d = 1/2
        discount S by d
        outcome Done = (8, 8)
        tree:
          S on 1:
            Gym pays (S -2): S @Next on 3:
              Rest: (8, 8) on 4
              Gym pays (S 16) on 5: (8, 8)
              Stop: Done
            Rest: Done
        """;
    Game game = Games.instance(text).game();
    // -2/2, and then 8/2^4, 16/2^5 + 8/2^3, 8/2^3
    assertThat(plays(game))
        .containsExactly(
            "Gym Rest [-1/2, 8]", "Gym Gym [1/2, 8]", "Gym Stop [0, 8]", "Rest [4, 8]");
    assertThat(game.date(0)).isEqualTo(Rational.ONE);
    assertThat(game.date(1)).isEqualTo(Rational.of(3));
    assertThat(game.isDated()).isTrue();
  }

  /** One leaf of the text stands for leaves at several dates. */
  @Test
  void aConstantLeafIsDiscountedAtEachOfItsDates() {
    String text =
        """
        players A, B
        discount A by 1/2
        outcome Deal = (8, 8)
        tree:
          repeat t = 0..2:
            A @M[t] on t:
              stop: (8, 8)
              agree: Deal
              fixed: (8, 8) on 3
              wait: next
          then: (8, 8)
        """;
    assertThat(plays(text))
        .containsExactly(
            "stop [8, 8]",
            "agree [8, 8]",
            "fixed [1, 8]",
            "wait stop [4, 8]",
            "wait agree [4, 8]",
            "wait fixed [1, 8]",
            "wait wait stop [2, 8]",
            "wait wait agree [2, 8]",
            "wait wait fixed [1, 8]",
            "wait wait wait [2, 8]");
  }

  @Test
  void timePreferencesAreKept() {
    String text =
        """
        players S, B, N
        param b = 7/10
        discount S by 9/10
        bias S by b believed 1
        bias B by b
        tree: (0)
        """;
    assertThat(Games.instance(text).timePreferences())
        .extracting(
            p -> p.discount() + " " + p.bias() + " " + p.believedBias() + " " + p.isBiased())
        .containsExactly("9/10 7/10 1 true", "1 7/10 7/10 true", "1 1 1 false");
  }

  @Test
  void aMillionRoundsDoNotOverflowTheStack() {
    String text =
        """
        players A, B
        tree:
          repeat t = 1..1000000 with x = 0:
            A:
              take: (t, x)
              pass: next(x = x + 1)
          then: (0)
        """;
    assertThat(Games.instance(text).game().tree().nodeCount()).isEqualTo(2_000_001);
  }

  @Test
  void whatWouldNeverEndIsAnError() {
    assertThat(problem("repeat t = 1..1000000000: next", "then: (0)"))
        .contains("error[G309]: 'repeat t' has more rounds than the limit");
    assertThat(problem("loop()")).contains("error[G312]: 'loop' contains itself");
    assertThat(problem("grow(1)")).contains("error[G312]: 'grow' is called more than 10000 deep");
    assertThat(problem("A:", "  for y = 1..10^9:", "    a[y]: (0)"))
        .contains("error[G309]: 'for y' makes more than 1000000 branches");
    assertThat(problem("A:", "  for y = 1..10^9:", "    for z = 1..0:", "      a[y]: (0)"))
        .contains("error[G309]: 'for y'");
    assertThat(problem("tree_of(30)"))
        .contains("error[G309]: the game has more than 1000000 nodes, inside 'def tree_of'");
    assertThat(
            problem(
                "repeat t = 1..10000:",
                "  repeat s = 1..1000000: next",
                "  then: next",
                "then: (0)"))
        .contains("after 1000000 steps there is no move and no leaf yet");
  }

  private static String problem(String... tree) {
    return Games.problems(
        """
        players A
        def loop():
          A:
            on: loop()
            off: (0)
        def grow(n): grow(n + 1)
        def tree_of(n):
          if n > 0:
            A:
              l: tree_of(n - 1)
              r: tree_of(n - 1)
          else: (0)
        tree:
        """
            + "  "
            + String.join("\n  ", tree)
            + "\n");
  }
}
