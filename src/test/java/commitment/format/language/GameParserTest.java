package commitment.format.language;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Expectation;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GameParserTest {
  static List<Rational> numbers(long... values) {
    List<Rational> list = new ArrayList<>();
    for (long value : values) {
      list.add(Rational.of(value));
    }
    return list;
  }

  /** The payoffs of the leaves from left to right. */
  static List<String> leaves(Game game) {
    List<String> leaves = new ArrayList<>();
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      if (game.tree().isTerminal(node)) {
        leaves.add(game.payoffVector(game.tree().outcome(node)).toString());
      }
    }
    return leaves;
  }

  @Test
  void readsTheFirstFile() {
    GameInstance instance = Games.instance(Games.ENTRY);
    Game game = instance.game();
    assertThat(game.title()).isEqualTo("Entry deterrence");
    assertThat(game.playerNames()).containsExactly("Entrant", "Incumbent");
    assertThat(game.tree().nodeCount()).isEqualTo(5);
    assertThat(leaves(game)).containsExactly("[0, 2]", "[-1, -1]", "[1, 1]");
    InformationSetNames names = InformationSetNames.of(game);
    assertThat(names.name(0)).isEqualTo("Entrant@root");
    assertThat(names.name(1)).isEqualTo("Reply");
    Promise threat = instance.promises().get(0);
    assertThat(threat.kind()).isEqualTo(Promise.Kind.THREAT);
    assertThat(threat.name()).isEqualTo("Price_war");
    assertThat(threat.promisor()).isEqualTo(1);
    assertThat(threat.words()).isEqualTo("enter, and I will fight");
    assertThat(threat.clauses()).containsExactly(new Promise.Clause(1, 0));
    assertThat(instance.expectations())
        .extracting(Expectation::claim)
        .containsExactly(
            new Expectation.VerdictIs("Price_war", Verdict.FAILS, OptionalInt.of(1)),
            new Expectation.CountIs(Rational.ONE),
            new Expectation.ValueIs(0, Interval.of(Rational.ONE)));
    assertThat(instance.expectations().get(1).text()).isEqualTo("expect spe count = 1");
  }

  @Test
  void lineEndsAndByteOrderMarkDoNotMatter() {
    GameInstance unix = Games.instance(Games.ENTRY);
    GameInstance windows = Games.instance("\uFEFF" + Games.ENTRY.replace("\n", "\r\n"));
    GameInstance old = Games.instance(Games.ENTRY.replace("\n", "\r"));
    for (GameInstance other : List.of(windows, old)) {
      assertThat(leaves(other.game())).isEqualTo(leaves(unix.game()));
      assertThat(other.promises()).isEqualTo(unix.promises());
      assertThat(other.expectations().stream().map(Expectation::text).toList())
          .isEqualTo(unix.expectations().stream().map(Expectation::text).toList());
    }
  }

  @Test
  void itemsMayStandInAnyOrder() {
    String text =
        """
        expect Guarantee fails at Call   # comments are free
        promise Guarantee by G:
          at Call: Honor
        tree:
          R:
            Refrain: Peace
            Attack: G @Call:
              Honor: (R -d, G -c)
              Renege: War
        outcome War = (R w, G -s)
        outcome Peace = (0)
        param c = 4, s = 3
        param w = 3, d = 2
        players R "Russia", G
        """;
    GameInstance instance = Games.instance(text);
    assertThat(leaves(instance.game())).containsExactly("[0, 0]", "[-2, -4]", "[3, -3]");
    assertThat(instance.game().player(0).title()).isEqualTo("Russia");
    assertThat(instance.game().outcomeName(instance.game().tree().outcome(1))).contains("Peace");
    assertThat(instance.promises().get(0).clauses()).hasSize(1);
  }

  @Test
  void payoffListsAreNamedOrPositional() {
    String text =
        """
        players Russia, Guarantor, Third
        param d = 7, c = 4, w = 2
        tree:
          Russia:
            a: (Russia -d, Guarantor -c)
            b: (Guarantor w, Russia 1/2)
            c: (d - c, c -d, -c)
            d: (0)
            e: (Third (d + c)*2, Russia -d % 4 + 1)
            f: (Russia + d, Guarantor -d*2^2/c - 1)
            g: (min(d, c), max(d, c, w), floor(d/2))
        """;
    assertThat(leaves(Games.instance(text).game()))
        .containsExactly(
            "[-7, -4, 0]",
            "[1/2, 2, 0]",
            "[3, -3, -4]",
            "[0, 0, 0]",
            "[2, 0, 22]",
            "[7, -8, 0]",
            "[4, 7, 3]");
  }

  @Test
  void movesWithOneNameAreOneInformationSet() {
    String text =
        """
        players A, B
        param n = 2
        tree:
          A:
            l: B @Call[n - 1]:
              x: (1, 2)
              y: (3, 4)
            r: B @Call[1]:
              x: (5, 6)
              y: (7, 8)
            m: B @Call[n/4]:
              x: (5, 6)
              y: (7, 8)
        promise P by B:
          at Call: y
        promise Q by B:
          at Call[1]: x
          at "Call[1/2]": y
        """;
    GameInstance instance = Games.instance(text);
    Game game = instance.game();
    assertThat(game.informationSetCount()).isEqualTo(3);
    assertThat(game.tree().multiplicity(1)).isEqualTo(2);
    assertThat(InformationSetNames.of(game).name(2)).isEqualTo("Call[1/2]");
    assertThat(instance.promises().get(0).clauses())
        .containsExactly(new Promise.Clause(1, 1), new Promise.Clause(2, 1));
    assertThat(instance.promises().get(1).clauses())
        .containsExactly(new Promise.Clause(1, 0), new Promise.Clause(2, 1));
  }

  @Test
  void chanceMovesHaveExactProbabilities() {
    String text =
        """
        players A
        param p = 0.1
        tree:
          chance @Weather:
            with p "rain or shine": (1)
            with 1 - p Snow: A:
              go: (2)
              "stay at home": (3)
        """;
    Game game = Games.instance(text).game();
    assertThat(game.tree().law(0)).containsExactly(Rational.of(1, 10), Rational.of(9, 10));
    assertThat(game.tree().actions(0)).containsExactly("rain or shine", "Snow");
    assertThat(InformationSetNames.of(game).name(1)).isEqualTo("A@Snow");
  }

  @Test
  void storiesKeepTheirLines() {
    String text =
        "about \"\"\"\n  A story,\n    told \\\"well\\\".\n\n  The end.\n  \"\"\"\n"
            + "source \"One \\\\ two\"\nplayers A\ntree: (1)\n";
    GameTemplate template = Games.template(text);
    assertThat(template.about()).isEqualTo("A story,\n  told \"well\".\n\nThe end.");
    assertThat(template.source()).isEqualTo("One \\ two");
    assertThat(template.title()).isEqualTo("test");
  }

  @Test
  void bracketsMaySpanLines() {
    String text = "players A, B\ntree:\n  A:\n    x: (1,\n 2 # two\n\n)\n    y: (0\n  )\n";
    assertThat(leaves(Games.instance(text).game())).containsExactly("[1, 2]", "[0, 0]");
  }

  @Test
  void otherWordsAreOrdinaryNames() {
    String text =
        """
        players value, count
        param fine = 1 in 0..2 step 1 "a number", step = 2, min = 3, on = 4
        tree:
          value @in:
            by: (fine, step)
            with: (min, min(on, 9))
            fine: (count on, value step)
        promise fine by value:
          at in: with
        expect fine holds at in
        expect value value = min
        expect fine fine = 0
        scenario in "s":
          on = 5
        expect in in: value count = on
        """;
    GameInstance instance = Games.instance(text);
    assertThat(leaves(instance.game())).containsExactly("[1, 2]", "[3, 4]", "[2, 4]");
    assertThat(instance.expectations()).hasSize(3);
    GameInstance other = Games.instance(text, Settings.of("in"));
    assertThat(leaves(other.game())).containsExactly("[1, 2]", "[3, 5]", "[2, 5]");
    assertThat(other.expectations()).hasSize(1);
    assertThat(other.expectations().get(0).claim())
        .isEqualTo(new Expectation.ValueIs(1, Interval.of(Rational.of(5))));
    assertThat(Games.template(text).expectedSettings())
        .containsExactly(Settings.none(), Settings.of("in"));
  }

  @Test
  void everyKindOfExpectation() {
    String text =
        Games.ENTRY
            + """
            outcome Peace = (0, 2)
            expect Price_war knife-edge
            expect Price_war contingent
            expect value Incumbent = 1 .. 3/2
            expect spe payoffs = (1, 1), (Incumbent 2)
            expect temptation Price_war at Reply = -1..2
            expect fine Price_war = 2
            expect outcome reached Peace
            """;
    assertThat(
            Games.instance(text).expectations().stream().skip(3).map(Expectation::claim).toList())
        .containsExactly(
            new Expectation.VerdictIs("Price_war", Verdict.KNIFE_EDGE, OptionalInt.empty()),
            new Expectation.VerdictIs("Price_war", Verdict.CONTINGENT, OptionalInt.empty()),
            new Expectation.ValueIs(1, new Interval(Rational.ONE, Rational.of(3, 2))),
            new Expectation.PayoffsAre(List.of(numbers(1, 1), numbers(0, 2))),
            new Expectation.TemptationIs(
                "Price_war", 1, new Interval(Rational.of(-1), Rational.of(2))),
            new Expectation.FineIs("Price_war", Rational.of(2)),
            new Expectation.OutcomeReached("Peace"));
  }

  @Test
  void deepFilesDoNotOverflowTheStack() {
    int depth = 3000;
    StringBuilder text = new StringBuilder("players A\ntree:\n A:\n");
    for (int level = 0; level < depth; level++) {
      String blanks = " ".repeat(level + 2);
      text.append(blanks).append("stop: (1)\n").append(blanks).append("go: A:\n");
    }
    text.append(" ".repeat(depth + 2)).append("end: (2)\n");
    assertThat(Games.instance(text.toString()).game().tree().nodeCount()).isEqualTo(2 * depth + 2);
  }

  @Test
  void problemsAreReportedTogetherInSourceOrder() {
    String text =
        """
        players A, B
        param c = 4, c = 5
        tree:
          A:
            x: (1, 2
              , 3)
            y: (1, d)
            z: C:
              q: (0)
        expect P holds
        """;
    Diagnostics diagnostics = new Diagnostics();
    assertThat(GameParser.parse(new SourceFile("f", text), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(d -> d.code().code() + ":" + d.place().line())
        .containsExactly("G205:2", "G301:5", "G202:7", "G201:8", "G211:10");
  }

  @Test
  void theNodesOfAGameAreLimited() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(
            Games.template(Games.ENTRY)
                .instantiate(Settings.none(), diagnostics, Budget.of(3, 1, null)))
        .isEmpty();
    assertThat(Games.rendered(diagnostics)).contains("error[G309]: the game has more than 3 nodes");
  }
}
