package commitment.solve.backward;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Commitments.Treatment;
import commitment.strategy.OutcomeProbability;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The set-valued backward induction against the list of all equilibria of small random games. */
class SubgamePerfectPayoffsTest {
  private static final Budget BUDGET = Budget.unlimitedTime();

  static IntStream seeds() {
    return RandomGames.seeds();
  }

  private static SubgamePerfectPayoffs solve(Game game, Commitments commitments) {
    return SubgamePerfectPayoffs.of(
        game, TreeIndex.of(game.tree()), commitments, Arithmetic.FASTEST, BUDGET);
  }

  private static SubgamePerfectPayoffs solve(Game game, Promise promise, Treatment treatment) {
    return solve(game, Commitments.of(promise, game.tree(), treatment));
  }

  private static void assertSame(SubgamePerfectPayoffs solved, BruteForce expected) {
    assertThat(solved.isExact()).isTrue();
    for (PlainNode node : expected.nodes()) {
      List<List<Rational>> found = new ArrayList<>();
      for (int vector : solved.sets.get(node.id())) {
        found.add(solved.vectors.values(vector));
      }
      assertThat(found)
          .as("payoffs at node %d", node.id())
          .containsExactlyInAnyOrderElementsOf(expected.payoffSet(node));
    }
    assertThat(solved.world(0).payoffs()).containsExactlyElementsOf(expected.payoffSet());
    assertThat(EquilibriumCount.of(solved))
        .contains(BigInteger.valueOf(expected.equilibria().size()));
    assertListing(solved, expected, expected.equilibria());
    assertWitnesses(solved.world(Integer.MAX_VALUE), expected);
  }

  /** Each equilibrium once, in the order of payoff vectors, with its values at every node. */
  private static void assertListing(
      SubgamePerfectPayoffs solved, BruteForce expected, List<int[]> profiles) {
    Set<List<Integer>> listed = new HashSet<>();
    List<Rational> last = null;
    EquilibriumListing listing = EquilibriumListing.of(solved, Integer.MAX_VALUE);
    while (listing.hasNext()) {
      PureEquilibrium equilibrium = listing.next();
      int[] profile = new int[expected.moveCount()];
      Arrays.fill(profile, -1);
      for (PlainNode node : expected.nodes()) {
        if (node.isDecision()) {
          profile[node.move()] = equilibrium.profile().action(node.move());
        }
      }
      assertThat(listed.add(asList(profile))).as("listed twice: %s", asList(profile)).isTrue();
      for (PlainNode node : expected.nodes()) {
        assertThat(equilibrium.payoffs(node.id())).isEqualTo(expected.payoffs(profile, node));
      }
      List<Rational> payoffs = equilibrium.payoffs(0);
      if (last != null) {
        assertThat(BruteForce.LEXICOGRAPHIC.compare(last, payoffs)).isNotPositive();
      }
      last = payoffs;
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            profiles.stream().map(SubgamePerfectPayoffsTest::asList).toList());
  }

  private static List<Integer> asList(int[] profile) {
    return Arrays.stream(profile).boxed().toList();
  }

  private static void assertWitnesses(World world, BruteForce expected) {
    assertThat(world.outcomes()).hasSameSizeAs(world.payoffs());
    for (int place = 0; place < world.payoffs().size(); place++) {
      List<Rational> payoffs = world.payoffs().get(place);
      Set<Map<Integer, Rational>> possible = new HashSet<>();
      for (int[] profile : expected.equilibria()) {
        if (expected.payoffs(profile, expected.node(0)).equals(payoffs)) {
          possible.add(expected.outcomes(profile));
        }
      }
      assertThat(asMap(world.outcomes().get(place))).isIn(possible);
    }
  }

  private static Map<Integer, Rational> asMap(List<OutcomeProbability> outcomes) {
    Map<Integer, Rational> map = new TreeMap<>();
    outcomes.forEach(outcome -> map.put(outcome.node(), outcome.probability()));
    assertThat(map).hasSameSizeAs(outcomes);
    assertThat(outcomes.stream().map(OutcomeProbability::node)).isSorted();
    return map;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobodyBound(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    BruteForce expected =
        PromiseByDefinition.of(seed)
            .map(PromiseByDefinition::free)
            .orElseGet(() -> BruteForce.of(game));
    assertSame(solve(game, Commitments.none(game.tree())), expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void promiseBound(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            expected ->
                assertSame(
                    solve(expected.game(), expected.promise(), Treatment.BOUND), expected.bound()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void promiseKept(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            expected -> {
              SubgamePerfectPayoffs kept =
                  solve(expected.game(), expected.promise(), Treatment.KEPT);
              List<int[]> keeping = expected.free().keeping(expected.promise());
              assertThat(EquilibriumCount.of(kept)).contains(BigInteger.valueOf(keeping.size()));
              assertListing(kept, expected.free(), keeping);
            });
  }

  /**
   * T1: the equilibria that keep a promise are those of the world in which it binds that leave no
   * temptation at a promised set.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepingIsToBeUntemptedWhereItBinds(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            expected ->
                assertThat(expected.free().keeping(expected.promise()))
                    .usingElementComparator(Arrays::compare)
                    .containsExactlyInAnyOrderElementsOf(
                        expected.bound().equilibria().stream()
                            .filter(
                                profile ->
                                    expected.temptations(profile).stream()
                                        .allMatch(gain -> gain.signum() <= 0))
                            .toList()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bothFormsOfNumbersGiveTheSame(long seed) {
    Game game = RandomGames.game(seed, PromiseByDefinition.PROFILES);
    TreeIndex index = TreeIndex.of(game.tree());
    Commitments none = Commitments.none(game.tree());
    SubgamePerfectPayoffs rational =
        SubgamePerfectPayoffs.of(game, index, none, Arithmetic.RATIONAL, BUDGET);
    SubgamePerfectPayoffs fastest = solve(game, none);
    assertThat(rational.vectors).isInstanceOf(BigPayoffVectors.class);
    assertThat(fastest.vectors).isInstanceOf(LongPayoffVectors.class);
    assertThat(rational.world(100)).isEqualTo(fastest.world(100));
    assertThat(EquilibriumCount.of(rational)).isEqualTo(EquilibriumCount.of(fastest));
  }
}
