package commitment.game;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.GameChange.Kind;
import commitment.template.GameInstance;
import commitment.testing.Games;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GameComparisonTest {
  private static final String ENTRY =
      """
      game "Entry"
      players E, I
      tree:
        E @Door:
          Out: (0, 2)
          In: I @Reply:
            Share: (1, 1)
            Fight: (-1, -1)
      promise Threat by I:
        at Reply: Fight
      """;

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aGameDoesNotDifferFromItself(int seed) {
    Game game = RandomGames.game(seed, 500);
    assertThat(GameComparison.of(game, game)).isEmpty();
    Game hidden = RandomInformation.game(seed, 2, 3, 60);
    assertThat(GameComparison.of(hidden, hidden)).isEmpty();
  }

  /** Payoffs of every leaf redrawn: the changes are those that a look at each leaf finds. */
  @ParameterizedTest
  @MethodSource("seeds")
  void changedPayoffsAreAllFoundAndNothingElse(int seed) {
    Random random = new Random(seed);
    Game game = RandomInformation.game(seed, 3, 3, 60);
    Game other = withOtherPayoffs(game, random);
    TreeIndex index = TreeIndex.of(game.tree());
    List<GameChange> expected = new ArrayList<>();
    for (int node = 0; node < game.tree().nodeCount(); node++) {
      if (!game.tree().isTerminal(node)) {
        continue;
      }
      List<Rational> from = game.payoffVector(game.tree().outcome(node));
      List<Rational> to = other.payoffVector(other.tree().outcome(node));
      for (int player = 0; player < from.size(); player++) {
        if (!from.get(player).equals(to.get(player))) {
          expected.add(
              GameChange.at(
                  Kind.PAYOFF,
                  index.path(node),
                  game.player(player).name(),
                  from.get(player).toString(),
                  to.get(player).toString()));
        }
      }
    }
    assertThat(GameComparison.of(game, other)).isEqualTo(expected);
  }

  private static Game withOtherPayoffs(Game game, Random random) {
    GameBuilder builder = new GameBuilder(game.title(), game.players());
    GameTree tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        builder.addChanceEvent(tree.actions(move), tree.law(move), game.label(move), 0);
      } else {
        builder.addInformationSet(tree.owner(move), tree.actions(move), game.label(move), 0);
      }
    }
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        List<Rational> payoffs = new ArrayList<>(game.payoffVector(tree.outcome(node)));
        int player = random.nextInt(payoffs.size());
        payoffs.set(player, payoffs.get(player).plus(Rational.of(random.nextInt(2))));
        builder.terminal(builder.addOutcome(null, payoffs));
      } else {
        builder.decision(tree.move(node));
      }
    }
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fight: (-1, -1) => Resist: (-1, -1) | ACTION_RENAMED [In] Fight Fight Resist",
        "@Reply => @Answer | INFORMATION_SET_RENAMED [] Reply Reply Answer",
        "Share: (1, 1) => Share: (1, 3) | PAYOFF [In, Share] I 1 3",
        "Out: (0, 2) => Out: I: (0, 2) | NODE_REPLACED [Out]  the end a move of I",
      })
  void smallEditsAreCalledWhatTheyAre(String line) {
    String edit = line.substring(0, line.indexOf(" | "));
    String[] sides = edit.split(" => ");
    String text = ENTRY.substring(0, ENTRY.indexOf("promise"));
    String changed = text.replace(sides[0], sides[1]);
    if (line.contains("NODE_REPLACED")) {
      changed =
          text.replace("    Out: (0, 2)", "    Out: I @Late:\n      Yes: (0, 2)\n      No: (0)");
    }
    List<GameChange> changes = GameComparison.of(game(text), game(changed));
    GameChange first = changes.get(0);
    assertThat(
            first.kind()
                + " "
                + first.path()
                + " "
                + first.subject()
                + " "
                + first.from().orElse("")
                + " "
                + first.to().orElse(""))
        .isEqualTo(line.substring(line.indexOf(" | ") + 3));
  }

  @Test
  void branchesAndPromisesComeAndGo() {
    String more =
        ENTRY.replace("      Fight:", "      Wait: (0, 0)\n      Fight:").replace("(0, 0)", "(0)");
    GameInstance before = Games.instance(ENTRY);
    GameInstance after =
        Games.instance(more.replace("by I:\n  at Reply: Fight", "by I:\n  at Reply: Wait"));
    assertThat(GameComparison.of(before.game(), after.game()))
        .containsExactly(
            GameChange.added(Kind.BRANCH_ADDED, List.of("In", "Wait"), "Wait", "1 node"));
    assertThat(GameComparison.of(after.game(), before.game()))
        .containsExactly(
            GameChange.removed(Kind.BRANCH_REMOVED, List.of("In", "Wait"), "Wait", "1 node"));
    assertThat(
            GameComparison.ofPromises(
                before.game(), before.promises(), after.game(), after.promises()))
        .containsExactly(
            GameChange.at(
                Kind.PROMISE, List.of(), "Threat", "I at Reply: Fight", "I at Reply: Wait"));
  }

  private static Game game(String text) {
    return Games.instance(text).game();
  }
}
