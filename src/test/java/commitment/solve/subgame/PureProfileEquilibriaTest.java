package commitment.solve.subgame;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.PerfectRecall;
import commitment.game.Player;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.nash.PureProfileEquilibria;
import commitment.strategy.BehaviorProfile;
import commitment.testing.RandomInformation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against a count that knows nothing of it, with perfect recall and without. */
class PureProfileEquilibriaTest {
  private static Set<BehaviorProfile> found(Game game, TreeIndex index) {
    return PureProfileEquilibria.of(game, index, Budget.unlimitedTime()).orElseThrow().stream()
        .map(profile -> BehaviorProfile.of(game.tree(), profile))
        .collect(Collectors.toSet());
  }

  private static void agrees(String name, Game game) {
    TreeIndex index = TreeIndex.of(game.tree());
    assertThat(found(game, index))
        .as(name)
        .isEqualTo(new HashSet<>(PureEquilibriaByDefinition.of(game, Subgames.onlyTheGame(index))));
  }

  @Test
  void ofGamesOfPerfectRecallSeeds0To59() {
    for (long seed = 0; seed < 60; seed++) {
      agrees("seed " + seed, RandomInformation.game(seed, 2, 3, 16));
    }
  }

  /** First either moves; then the first player again, who has forgotten what he did. */
  @Test
  void ofGamesInWhichAPlayerForgetsSeeds0To59() {
    for (long seed = 0; seed < 60; seed++) {
      Game game = forgetful(new Random(seed));
      assertThat(PerfectRecall.firstForgotten(game.tree(), 2)).isPresent();
      agrees("seed " + seed, game);
    }
  }

  private static Game forgetful(Random random) {
    GameBuilder builder =
        new GameBuilder("random", List.of(new Player(0, "A", "A"), new Player(1, "B", "B")));
    List<String> actions = List.of("l", "r");
    int first = builder.addInformationSet(0, actions, null, 0);
    int other = builder.addInformationSet(1, actions, null, 0);
    int again = builder.addInformationSet(0, actions, null, 0);
    builder.decision(first);
    for (int own = 0; own < 2; own++) {
      builder.decision(other);
      for (int reply = 0; reply < 2; reply++) {
        builder.decision(again);
        for (int end = 0; end < 2; end++) {
          builder.terminal(
              builder.addOutcome(
                  null, List.of(Rational.of(random.nextInt(4)), Rational.of(random.nextInt(4)))));
        }
      }
    }
    return builder.build();
  }

  @Test
  void tooManyProfilesAreNotGoneThrough() {
    GameBuilder builder = new GameBuilder("long", List.of(new Player(0, "A", "A")));
    int outcome = builder.addOutcome(null, List.of(Rational.ONE));
    for (int move = 0; move < 30; move++) {
      builder.decision(builder.addInformationSet(0, List.of("stop", "go"), null, 0));
      builder.terminal(outcome);
    }
    builder.terminal(outcome);
    Game game = builder.build();
    assertThat(PureProfileEquilibria.of(game, TreeIndex.of(game.tree()), Budget.unlimitedTime()))
        .isEqualTo(Optional.empty());
  }
}
