package commitment.solve.backward;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How likely each node is reached, and how clear each decision is, over all equilibria. */
class ReachTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  private static SubgamePerfectPayoffs solve(Game game) {
    return SubgamePerfectPayoffs.of(
        game,
        TreeIndex.of(game.tree()),
        Commitments.none(game.tree()),
        Arithmetic.FASTEST,
        Budget.unlimitedTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void probabilitiesOfAllNodes(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    BruteForce expected = BruteForce.of(game);
    Set<Integer> nodes = new HashSet<>();
    expected.nodes().forEach(node -> nodes.add(node.id()));
    Map<Integer, Reach.Probability> found = Reach.of(solve(game), nodes);
    for (PlainNode node : expected.nodes()) {
      TreeSet<Rational> reached = new TreeSet<>();
      expected.equilibria().forEach(profile -> reached.add(expected.reach(profile, node)));
      assertThat(found.get(node.id()))
          .as("node %d", node.id())
          .isEqualTo(new Reach.Probability(new Interval(reached.first(), reached.last()), true));
    }
  }

  /** Every end of every equilibrium, among equal payoffs too. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whereEquilibriaEnd(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    BruteForce expected = BruteForce.of(game);
    List<Integer> ends =
        expected.nodes().stream()
            .filter(node -> node.children().isEmpty())
            .filter(
                end ->
                    expected.equilibria().stream()
                        .anyMatch(profile -> expected.reach(profile, end).signum() > 0))
            .map(PlainNode::id)
            .sorted()
            .toList();
    assertThat(Reach.ends(solve(game))).isEqualTo(new Reach.Ends(ends, true));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void marginsAndTies(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    BruteForce expected = BruteForce.of(game);
    SubgamePerfectPayoffs solved = solve(game);
    for (PlainNode node : expected.nodes()) {
      if (!node.isDecision()) {
        continue;
      }
      TreeSet<Rational> margins = new TreeSet<>();
      TreeSet<Integer> tied = new TreeSet<>();
      for (int[] profile : expected.equilibria()) {
        expected.temptation(profile, node).ifPresent(gain -> margins.add(gain.negate()));
        Rational own = expected.payoff(profile, node, node.owner());
        TreeSet<Integer> equal = new TreeSet<>();
        for (int action = 0; action < node.children().size(); action++) {
          PlainNode child = node.children().get(action);
          if (expected.payoff(profile, child, node.owner()).equals(own)) {
            equal.add(action);
          }
        }
        if (equal.size() > 1) {
          tied.addAll(equal);
        }
      }
      DecisionMargins found = DecisionMargins.at(solved, node.id()).orElseThrow();
      assertThat(found.tied()).as("ties at node %d", node.id()).containsExactlyElementsOf(tied);
      if (margins.isEmpty()) {
        assertThat(found.margin()).isEmpty();
      } else {
        assertThat(found.margin())
            .as("margin at node %d", node.id())
            .contains(new Interval(margins.first(), margins.last()));
      }
    }
  }
}
