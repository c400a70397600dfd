package commitment.explain;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Lexicographic;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What explanations read off a solution, against all equilibria found by brute force. */
class SolvedTheoremsTest {
  static IntStream seeds() {
    return RandomGames.seeds();
  }

  private static BackwardSolved solve(Game game, TreeIndex index) {
    return BackwardSolved.of(
        SubgamePerfectPayoffs.of(
            game,
            index,
            Commitments.none(game.tree()),
            Arithmetic.FASTEST,
            Budget.unlimitedTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whereThePlayComesAndWhatItBrings(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    BruteForce expected = BruteForce.of(game);
    BackwardSolved found = solve(game, TreeIndex.of(game.tree()));
    for (PlainNode node : expected.nodes()) {
      TreeSet<List<Rational>> payoffs = new TreeSet<>(Lexicographic.ORDER);
      int come = 0;
      for (int[] profile : expected.equilibria()) {
        payoffs.add(
            IntStream.range(0, game.players().size())
                .mapToObj(player -> expected.payoff(profile, node, player))
                .toList());
        come += expected.reach(profile, node).signum() > 0 ? 1 : 0;
      }
      Reached reached = found.reached(node.id());
      assertThat(found.payoffs(node.id())).contains(List.copyOf(payoffs));
      if (reached != Reached.UNKNOWN) {
        assertThat(reached)
            .as("node %d", node.id())
            .isEqualTo(
                come == 0
                    ? Reached.NEVER
                    : come == expected.equilibria().size() ? Reached.ALWAYS : Reached.SOMETIMES);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsBest(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    BruteForce expected = BruteForce.of(game);
    TreeIndex index = TreeIndex.of(game.tree());
    GameNames names = new GameNames(game, index, InformationSetNames.of(game, index));
    Findings findings = new Findings(names, Subgames.of(index), solve(game, index));
    for (PlainNode node : expected.nodes()) {
      if (!node.isDecision()) {
        continue;
      }
      TreeSet<Integer> taken = new TreeSet<>();
      TreeSet<Rational> margins = new TreeSet<>();
      for (int[] profile : expected.equilibria()) {
        Rational own = expected.payoff(profile, node, node.owner());
        for (int action = 0; action < node.children().size(); action++) {
          if (expected.payoff(profile, node.children().get(action), node.owner()).equals(own)) {
            taken.add(action);
          }
        }
        expected.temptation(profile, node).ifPresent(gain -> margins.add(gain.negate()));
      }
      Finding.Decision decision = findings.decision(node.id());
      assertThat(decision.best()).as("best at %d", node.id()).containsExactlyElementsOf(taken);
      if (decision.margin().isPresent()) {
        assertThat(decision.margin().get().min()).isEqualTo(margins.first());
        assertThat(decision.margin().get().max()).isEqualTo(margins.last());
      }
    }
  }

  /** A step stands for places only if everything that is told of it is the same at all of them. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void placesThatShareAStepAreAlike(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    TreeIndex index = TreeIndex.of(game.tree());
    GameNames names = new GameNames(game, index, InformationSetNames.of(game, index));
    Subgames subgames = Subgames.of(index);
    StepPlan plan = StepPlan.of(names, subgames);
    BackwardSolved solved = solve(game, index);
    int places = 0;
    for (int step = 1; step <= plan.count(); step++) {
      List<Integer> at = plan.places(step);
      places += at.size();
      for (int node : at) {
        assertThat(plan.stepAt(node)).isEqualTo(step);
        assertThat(solved.payoffs(node)).isEqualTo(solved.payoffs(at.get(0)));
        assertThat(index.end(node) - node).isEqualTo(index.end(at.get(0)) - at.get(0));
        for (int child : Findings.children(names, node)) {
          if (!game.tree().isTerminal(child)) {
            assertThat(plan.stepAt(child)).as("what follows is told before").isLessThan(step);
          }
        }
      }
    }
    assertThat(places).isEqualTo(subgames.count());
  }
}
