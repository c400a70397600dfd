package commitment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.TimeConsistencyTest;
import commitment.diagnostic.Diagnostics;
import commitment.draw.DrawingOptions.Orientation;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.PerfectRecall;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    check(game, withRandomPlay(game, seed), 60);
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

  /** In a game of signals each of two sets has a node between two of the other. */
  @ParameterizedTest
  @ValueSource(strings = {"classics/beer-quiche", "markets/education", "guarantee/sunk-cost"})
  void linksOfInformationSetsDoNotCross(String name) {
    GameTemplate template = Games.template(Golden.text(Path.of("games", name + ".game")));
    Game game =
        template
            .instantiate(Settings.none(), new Diagnostics(), Budget.unlimitedTime())
            .orElseThrow()
            .game();
    TreeIndex index = TreeIndex.of(game.tree());
    for (Orientation orientation : Orientation.values()) {
      DrawingOptions options = DrawingOptions.usual().with(orientation);
      Scene scene =
          Drawing.of(game, index, InformationSetNames.of(game, index), Markings.none(), options)
              .scene();
      assertThat(SceneGeometry.crossedLinks(scene)).as(orientation.name()).isEmpty();
    }
  }

  /** The game alone; and with all marks, where it can be solved. */
  private static List<Markings> markings(Game game, List<Promise> promises) {
    List<Markings> markings = new ArrayList<>(List.of(Markings.none()));
    TreeIndex index = TreeIndex.of(game.tree());
    if (!game.tree().isPerfectInformation()) {
      searched(game, index, promises).ifPresent(markings::add);
      return markings;
    }
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

  /** With all marks of the equilibria that a search finds, where it can be searched. */
  private static Optional<Markings> searched(Game game, TreeIndex index, List<Promise> promises) {
    if (PerfectRecall.firstForgotten(game.tree(), game.players().size()).isPresent()) {
      return Optional.empty();
    }
    SubgamePerfectSearch search =
        SubgamePerfectSearch.of(
            game,
            Subgames.of(index),
            PromisedMoves.none(),
            new StrategicFormSolver(false, Budget.unlimitedTime()),
            Budget.unlimitedTime());
    SearchedPlay play = SearchedPlay.of(search);
    Optional<PromiseMarks> promise =
        promises.stream().filter(Promise::isPure).findFirst().map(PromiseMarks::of);
    return play.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Markings(Optional.of(play), true, true, true, promise, List.of("A note.")));
  }

  /**
   * Every game of the library can be read when it is fitted on a page: what is too much for that is
   * folded.
   */
  @ParameterizedTest
  @MethodSource("library")
  void theLibraryFitsOnAPage(Path file) {
    GameTemplate template = Games.template(Golden.text(file));
    GameInstance instance =
        template
            .instantiate(Settings.none(), new Diagnostics(), Budget.unlimitedTime())
            .orElseThrow();
    Game game = instance.game();
    TreeIndex index = TreeIndex.of(game.tree());
    for (Markings markings : markings(game, instance.promises())) {
      Drawing drawing =
          FittedDrawing.of(
              game,
              index,
              InformationSetNames.of(game, index),
              markings,
              Optional.empty(),
              DrawingOptions.DEPTH,
              OptionalInt.empty());
      assertThat(FittedDrawing.excess(drawing.scene())).isLessThan(1.7);
      assertThat(SceneGeometry.problems(drawing.scene())).isEmpty();
    }
  }

  /** Marks at every place at which a mark can be, whatever an equilibrium would be. */
  private static Markings withRandomPlay(Game game, long seed) {
    Play play = new RandomPlay(game, TreeIndex.of(game.tree()), seed);
    Optional<PromiseMarks> promise =
        RandomGames.hasDecision(game)
            ? Optional.of(PromiseMarks.of(RandomGames.promise(game, seed)))
            : Optional.empty();
    return new Markings(Optional.of(play), true, true, true, promise, List.of());
  }

  private record RandomPlay(Game game, TreeIndex index, long seed) implements Play {
    private Random random(int node) {
      return new Random(seed * 1_000_003 + node);
    }

    @Override
    public List<Integer> ends() {
      return IntStream.range(0, game.tree().nodeCount())
          .filter(node -> game.tree().isTerminal(node) && random(node).nextInt(3) == 0)
          .boxed()
          .toList();
    }

    private boolean follows(int node) {
      int parent = index.parent(node);
      return parent >= 0 && game.tree().owner(game.tree().move(parent)) != GameTree.CHANCE;
    }

    @Override
    public Choice choice(int node) {
      return follows(node) ? Choice.values()[random(node).nextInt(3)] : Choice.NONE;
    }

    @Override
    public Optional<Rational> mixture(int node) {
      return follows(node) && random(node).nextBoolean()
          ? Optional.of(Rational.of(1 + random(node).nextInt(99)).divide(Rational.of(997)))
          : Optional.empty();
    }

    @Override
    public List<Interval> values(int node) {
      Rational low = Rational.of(-random(node).nextInt(9999)).divide(Rational.of(37));
      Interval range = new Interval(low, low.plus(Rational.of(random(node).nextInt(3))));
      return Collections.nCopies(game.players().size(), range);
    }

    @Override
    public boolean isWhole() {
      return true;
    }

    @Override
    public String pathWords() {
      return "path of play at random";
    }
  }
}
