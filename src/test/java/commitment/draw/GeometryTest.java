package commitment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.TimeConsistencyTest;
import commitment.diagnostic.Diagnostics;
import commitment.draw.DrawingOptions.Orientation;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import commitment.testing.Golden;
import commitment.testing.Library;
import commitment.testing.RandomGames;
import commitment.testing.RandomInformation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text over another, no branch through a node or a text, every text within its place. */
class GeometryTest {
  static List<Path> library() {
    return Library.games();
  }

  @ParameterizedTest
  @MethodSource("library")
  void theLibraryIsDrawnWithoutOverlaps(Path file) {
    GameTemplate template = Games.template(Golden.text(file));
    for (Settings settings : Library.settings(template)) {
      GameInstance instance =
          template.instantiate(settings, new Diagnostics(), Budget.unlimitedTime()).orElseThrow();
      int size = settings.equals(Settings.none()) ? DrawingOptions.SIZE : 12;
      for (Markings markings : markings(instance.game(), instance.promises())) {
        check(instance.game(), markings, size);
      }
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomGamesAreDrawnWithoutOverlaps(long seed) {
    Game game = RandomGames.game(seed + 200, 1 << 20);
    List<Promise> promises =
        RandomGames.hasDecision(game) ? List.of(RandomGames.promise(game, seed)) : List.of();
    for (Markings markings : markings(game, promises)) {
      check(game, markings, 40);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void randomInformationIsDrawnWithoutOverlaps(long seed) {
    Game game = RandomInformation.game(seed + 100, 3, 3, 90);
    check(game, Markings.none(), 200);
    check(game, Markings.none(), 25);
  }

  private static void check(Game game, Markings markings, int size) {
    for (Orientation orientation : Orientation.values()) {
      DrawingOptions options = new DrawingOptions(orientation, DrawingOptions.DEPTH, size);
      TreeIndex index = TreeIndex.of(game.tree());
      Scene scene =
          Drawing.of(game, index, InformationSetNames.of(game, index), markings, options).scene();
      assertThat(SceneGeometry.problems(scene)).as(orientation + " " + game.title()).isEmpty();
    }
  }

  /** The game alone; and with all marks, where it can be solved. */
  private static List<Markings> markings(Game game, List<Promise> promises) {
    List<Markings> markings = new ArrayList<>(List.of(Markings.none()));
    if (!game.tree().isPerfectInformation()) {
      return markings;
    }
    TreeIndex index = TreeIndex.of(game.tree());
    SubgamePerfectPayoffs payoffs =
        SubgamePerfectPayoffs.of(
            game, index, Commitments.none(game.tree()), Arithmetic.FASTEST, Budget.unlimitedTime());
    Optional<PromiseMarks> promise =
        promises.stream()
            .filter(p -> p.isPure() && !p.isJoint())
            .findFirst()
            .map(
                p ->
                    PromiseMarks.of(
                        new TimeConsistencyTest(
                                game, index, 0, Arithmetic.FASTEST, Budget.unlimitedTime())
                            .assess(p)));
    Play play = BackwardPlay.of(payoffs, null);
    markings.add(
        new Markings(
            Optional.of(play), true, true, true, promise, List.of("A note of some length.")));
    return markings;
  }
}
