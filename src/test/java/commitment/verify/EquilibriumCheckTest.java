package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import commitment.strategy.PureProfile;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.RandomGames;
import commitment.verify.EquilibriumCheck.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one-shot check against the definition, for every profile of small random games. */
class EquilibriumCheckTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyProfile(long seed) {
    Game game = RandomGames.game(seed, 150);
    BruteForce expected = BruteForce.of(game);
    Set<List<Integer>> equilibria = new HashSet<>();
    expected.equilibria().forEach(profile -> equilibria.add(asList(profile)));
    int[] profile = new int[game.tree().moveCount()];
    Arrays.fill(profile, -1);
    List<PlainNode> decisions = expected.nodes().stream().filter(PlainNode::isDecision).toList();
    everyProfile(game, expected, decisions, profile, equilibria);
  }

  private static void everyProfile(
      Game game,
      BruteForce expected,
      List<PlainNode> decisions,
      int[] profile,
      Set<List<Integer>> equilibria) {
    if (decisions.isEmpty()) {
      Optional<Violation> violation =
          EquilibriumCheck.firstViolation(game, new PureProfile(profile));
      assertThat(violation.isEmpty()).isEqualTo(equilibria.contains(asList(profile)));
      violation.ifPresent(found -> assertIsFirst(expected, profile, found));
      return;
    }
    PlainNode decision = decisions.get(0);
    for (int action = 0; action < decision.children().size(); action++) {
      profile[decision.move()] = action;
      everyProfile(game, expected, decisions.subList(1, decisions.size()), profile, equilibria);
    }
  }

  private static void assertIsFirst(BruteForce expected, int[] profile, Violation found) {
    for (PlainNode node : expected.nodes()) {
      if (!node.isDecision()) {
        continue;
      }
      Rational gain = expected.temptation(profile, node).orElse(Rational.ZERO);
      if (node.id() == found.node()) {
        assertThat(found.gain()).isEqualTo(gain);
        Rational better =
            expected.payoff(profile, node.children().get(found.better()), node.owner());
        assertThat(better.minus(expected.payoff(profile, node, node.owner()))).isEqualTo(gain);
        return;
      }
      assertThat(gain.signum()).isNotPositive();
    }
  }

  private static List<Integer> asList(int[] profile) {
    return Arrays.stream(profile).boxed().toList();
  }

  @Test
  void aMillionMoves() {
    int moves = 1_000_000;
    GameBuilder builder =
        new GameBuilder("path", List.of(new Player(0, "A", "A"), new Player(1, "B", "B")));
    for (int move = 0; move < moves; move++) {
      builder.decision(builder.addInformationSet(move % 2, List.of("Stop", "Go"), null, 0));
      builder.terminal(builder.addOutcome(null, List.of(Rational.of(move), Rational.of(-move))));
    }
    Game game =
        builder.terminal(builder.addOutcome(null, List.of(Rational.ZERO, Rational.ZERO))).build();
    // A goes on and B stops: at the last move B gains, and A does before it.
    int[] stopping = new int[moves];
    for (int move = 0; move < moves; move++) {
      stopping[move] = move % 2 == 0 ? 1 : 0;
    }
    assertThat(EquilibriumCheck.firstViolation(game, new PureProfile(stopping)))
        .contains(new Violation(2 * (moves - 1), 1, Rational.of(moves - 1)));
  }

  @Test
  void actionsThatAreNotThere() {
    Game game = PlainNode.decision(0, PlainNode.leaf(1), PlainNode.leaf(2)).toGame(1);
    assertThatThrownBy(() -> EquilibriumCheck.firstViolation(game, new PureProfile(new int[] {2})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("action 2 of [a, b] at node 0");
  }
}
