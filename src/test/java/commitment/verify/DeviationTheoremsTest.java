package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.Player;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.BestReplies.Departure;
import commitment.testing.Deviating;
import commitment.testing.RandomInformation;
import commitment.testing.RandomProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random profiles in random games: the checks say of every player and subgame what trying all pure
 * strategies says.
 */
class DeviationTheoremsTest {
  private static final int MOST_STRATEGIES = 1500;

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static Game game(long seed) {
    return RandomInformation.game(seed, 1 + (int) (seed % 3), 3, 30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aProfileFailsWhereSomePureStrategyIsBetter(long seed) {
    Game game = game(seed);
    TreeIndex index = TreeIndex.of(game.tree());
    Subgames subgames = Subgames.of(index);
    BehaviorProfile profile = RandomProfiles.profile(game, seed);
    Deviating deviating = new Deviating(game, index, profile);
    if (!small(deviating, game)) {
      return;
    }
    SubgamePerfectionCheck check = SubgamePerfectionCheck.gains(game, subgames, profile);
    List<Integer> failing = new ArrayList<>();
    for (int root : subgames.roots()) {
      for (int player = 0; player < game.players().size(); player++) {
        Rational gain = deviating.gain(root, player);
        assertThat(check.gain(root, player)).isEqualTo(gain);
        if (gain.signum() > 0 && !failing.contains(root)) {
          failing.add(root);
        }
      }
    }
    List<Integer> smallest =
        failing.stream()
            .filter(root -> failing.stream().noneMatch(o -> o > root && o < index.end(root)))
            .toList();
    DeviationResult perfect = SubgamePerfectionCheck.of(game, subgames, profile);
    assertThat(perfect).isEqualTo(check.result());
    assertDeviations(perfect, smallest, deviating);
    assertDeviations(
        NashCheck.of(game, index, profile),
        failing.contains(0) ? List.of(0) : List.of(),
        deviating);
  }

  private static boolean small(Deviating deviating, Game game) {
    return IntStream.range(0, game.players().size())
        .allMatch(player -> deviating.strategies(0, player) <= MOST_STRATEGIES);
  }

  /** The better strategies that are reported gain what is reported. */
  private static void assertDeviations(
      DeviationResult result, List<Integer> roots, Deviating deviating) {
    if (roots.isEmpty()) {
      assertThat(result).isEqualTo(new DeviationResult.NoDeviation());
      return;
    }
    List<Deviation> deviations = ((DeviationResult.Deviations) result).deviations();
    assertThat(deviations.stream().map(Deviation::root).distinct().toList()).isEqualTo(roots);
    for (Deviation deviation : deviations) {
      int root = deviation.root();
      int player = deviation.player();
      assertThat(deviation.gain()).isEqualTo(deviating.gain(root, player));
      List<Integer> sets = deviation.better().stream().map(Departure::informationSet).toList();
      int[] actions = deviation.better().stream().mapToInt(Departure::action).toArray();
      assertThat(deviating.sets(root, player)).containsAll(sets);
      Rational before = deviating.value(deviating.with(List.of(), new int[0]), root, player);
      assertThat(deviating.value(deviating.with(sets, actions), root, player))
          .isEqualTo(before.plus(deviation.gain()));
    }
  }

  @Test
  void forgetfulPlayersAreOutsideTheClass() {
    // P1 moves, then does not know what he did.
    GameBuilder builder = new GameBuilder("forgetful", List.of(new Player(0, "P1", "P1")));
    int before = builder.addInformationSet(0, List.of("l", "r"), null, 0);
    int after = builder.addInformationSet(0, List.of("l", "r"), "Later", 0);
    int end = builder.addOutcome(null, List.of(Rational.ONE));
    builder.decision(before);
    for (int child = 0; child < 2; child++) {
      builder.decision(after);
      builder.terminal(end);
      builder.terminal(end);
    }
    Game game = builder.build();
    TreeIndex index = TreeIndex.of(game.tree());
    BehaviorProfile profile = RandomProfiles.profile(game, 1);
    DeviationResult outside =
        new DeviationResult.OutsideClass(
            "a game of imperfect recall: P1 has forgotten something at Later");
    assertThat(NashCheck.of(game, index, profile)).isEqualTo(outside);
    assertThat(SubgamePerfectionCheck.of(game, Subgames.of(index), profile)).isEqualTo(outside);
  }

  @Test
  void mostGamesAreSmallEnoughToTryEverything() {
    long tried =
        seeds()
            .filter(
                seed -> {
                  Game game = game(seed);
                  TreeIndex index = TreeIndex.of(game.tree());
                  return small(
                      new Deviating(game, index, RandomProfiles.profile(game, seed)), game);
                })
            .count();
    assertThat(tried).isGreaterThan(240);
  }
}
