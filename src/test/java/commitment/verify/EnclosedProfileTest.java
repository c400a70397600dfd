package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.EnclosedProfile;
import commitment.testing.RandomInformation;
import commitment.testing.RandomProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounds for enclosed profiles hold for the profiles in them, and are no wider than needed. */
class EnclosedProfileTest {
  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static Game game(long seed) {
    return RandomInformation.game(2 * seed, 1 + (int) (seed % 3), 3, 60);
  }

  /** What each player can gain at most in any subgame. */
  private static List<Rational> gains(Game game, Subgames subgames, BehaviorProfile profile) {
    SubgamePerfectionCheck check = SubgamePerfectionCheck.gains(game, subgames, profile);
    List<Rational> most = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      Rational gain = Rational.ZERO;
      for (int root : subgames.roots()) {
        gain = gain.max(check.gain(root, player));
      }
      most.add(gain);
    }
    return most;
  }

  private static List<Rational> bounds(Game game, Subgames subgames, EnclosedProfile enclosed) {
    return ((EnclosedProfileCheck.Bounded) EnclosedProfileCheck.of(game, subgames, enclosed))
        .gains();
  }

  private static EnclosedProfile around(Game game, BehaviorProfile profile, Rational radius) {
    List<List<Interval>> wider = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      wider.add(
          game.tree().owner(move) == GameTree.CHANCE
              ? List.of()
              : profile.at(move).stream()
                  .map(
                      p ->
                          new Interval(
                              p.minus(radius).max(Rational.ZERO), p.plus(radius).min(Rational.ONE)))
                  .toList());
    }
    return EnclosedProfile.of(game.tree(), wider);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ofOneProfileTheBoundsAreTheGains(long seed) {
    Game game = game(seed);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    BehaviorProfile profile = RandomProfiles.profile(game, seed);
    assertThat(bounds(game, subgames, EnclosedProfile.of(game.tree(), profile)))
        .isEqualTo(gains(game, subgames, profile));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theBoundsHoldForEveryProfileOfTheEnclosure(long seed) {
    Game game = game(seed);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    BehaviorProfile center = RandomProfiles.profile(game, seed);
    for (Rational radius : List.of(Rational.of(1, 4), Rational.ONE)) {
      EnclosedProfile enclosed = around(game, center, radius);
      List<Rational> bounds = bounds(game, subgames, enclosed);
      for (long other = 0; other < 8; other++) {
        BehaviorProfile profile =
            between(game, center, RandomProfiles.profile(game, seed * 8 + other), radius);
        assertThat(enclosed.contains(profile)).isTrue();
        List<Rational> gains = gains(game, subgames, profile);
        for (int player = 0; player < gains.size(); player++) {
          assertThat(bounds.get(player)).isGreaterThanOrEqualTo(gains.get(player));
        }
      }
    }
  }

  /** On the way from one profile to another, by a part of it. */
  private static BehaviorProfile between(
      Game game, BehaviorProfile from, BehaviorProfile to, Rational part) {
    List<List<Rational>> probabilities = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      List<Rational> mixture = new ArrayList<>();
      for (int action = 0; action < from.at(move).size(); action++) {
        Rational start = from.probability(move, action);
        mixture.add(start.plus(to.probability(move, action).minus(start).times(part)));
      }
      probabilities.add(mixture);
    }
    return BehaviorProfile.of(game.tree(), probabilities);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void narrowEnclosuresHaveNarrowBounds(long seed) {
    Game game = game(seed);
    Subgames subgames = Subgames.of(TreeIndex.of(game.tree()));
    BehaviorProfile center = RandomProfiles.profile(game, seed);
    List<Rational> gains = gains(game, subgames, center);
    List<Rational> bounds = bounds(game, subgames, around(game, center, Rational.powerOfTen(-30)));
    for (int player = 0; player < gains.size(); player++) {
      assertThat(bounds.get(player).minus(gains.get(player))).isLessThan(Rational.powerOfTen(-27));
    }
  }
}
