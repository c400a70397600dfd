package commitment.cli;

import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.draw.BackwardPlay;
import commitment.draw.BelieversPlay;
import commitment.draw.EndsOnly;
import commitment.draw.Play;
import commitment.draw.PromiseMarks;
import commitment.draw.SearchedPlay;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.report.NamedGame;
import commitment.report.PageWorld;
import commitment.report.SearchAnswer;
import commitment.report.SolveAnswer;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.backward.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The worlds that the tree of a page can show, as far as each can be told. */
final class PageWorlds {
  private static final String INDIFFERENT =
      "Somebody who believes the promise is indifferent somewhere, so this world has no single"
          + " solution to step through: only the path of play is shown.";

  private final PreparedGame prepared;
  private final NamedGame named;
  private final Optional<GameAssessment> assessment;
  private final Budget budget;

  PageWorlds(PreparedGame prepared, Optional<GameAssessment> assessment, Budget budget) {
    this.prepared = prepared;
    this.assessment = assessment;
    this.budget = budget;
    named = prepared.named();
  }

  /**
   * The promise that the tree is about: the one of a name, else the first that fails, else the
   * first.
   */
  Optional<Promise> promise(@Nullable String name) {
    List<Promise> promises = prepared.promises();
    if (name != null) {
      return promises.stream().filter(promise -> promise.name().equals(name)).findFirst();
    }
    return assessment
        .flatMap(
            all ->
                all.promises().stream()
                    .filter(one -> one.verdict() != Verdict.HOLDS)
                    .map(PromiseAssessment::promise)
                    .findFirst())
        .or(() -> promises.stream().findFirst());
  }

  /** Nobody bound, the promise bound, believed not bound; those that are known. */
  List<PageWorld> of(Optional<Promise> promise, Optional<SolveAnswer> solved) {
    Optional<PromiseAssessment> assessed =
        promise.flatMap(
            one ->
                assessment.flatMap(
                    all ->
                        all.promises().stream().filter(a -> a.promise().equals(one)).findFirst()));
    Optional<PromiseMarks> marks =
        assessed.map(PromiseMarks::of).or(() -> promise.map(PromiseMarks::of));
    Optional<String> obstacle = obstacleToStepping(prepared);
    List<PageWorld> worlds = new ArrayList<>();
    worlds.add(nobody(marks, obstacle, solved));
    if (promise.isPresent() && assessed.isPresent()) {
      obstacle = obstacle.or(prepared::obstacleToTesting).or(() -> wider(promise.get()));
      Optional<BackwardPlay> bound = bound(promise.get(), obstacle);
      worlds.add(
          new PageWorld(
              PageWorld.BOUND,
              "Promise binding",
              promise.get().name() + " cannot be broken, and everybody knows it.",
              Optional.of(
                  bound
                      .<Play>map(play -> play)
                      .orElseGet(() -> ends(assessed.get().promiseBound(), "path of play"))),
              Optional.of(PromiseMarks.binding(promise.get())),
              obstacle.map(PageWorlds::noSteps).orElse("")));
      worlds.add(believed(promise.get(), assessed.get(), bound, marks, obstacle));
    }
    return worlds;
  }

  /** Why a game has no solution node by node, if it has none. */
  static Optional<String> obstacleToStepping(PreparedGame prepared) {
    return prepared.obstacleToSolving().or(() -> sharedSet(prepared.named()));
  }

  private static Optional<String> sharedSet(NamedGame named) {
    GameTree tree = named.game().tree();
    return IntStream.range(0, tree.moveCount())
        .filter(move -> tree.owner(move) != GameTree.CHANCE && tree.multiplicity(move) > 1)
        .boxed()
        .findFirst()
        .map(
            move ->
                "a game of imperfect information: "
                    + named.player(tree.owner(move))
                    + " cannot tell apart the "
                    + tree.multiplicity(move)
                    + " nodes of "
                    + named.informationSet(move));
  }

  /** Why the worlds of a promise are not solved node by node, if that is because of its kind. */
  static Optional<String> wider(Promise promise) {
    if (promise.isJoint()) {
      return Optional.of("a joint promise (" + promise.name() + ")");
    }
    return promise.isPure()
        ? Optional.empty()
        : Optional.of("a promise of a menu or a mixture (" + promise.name() + ")");
  }

  static String noSteps(String obstacle) {
    return "There is no solution to step through node by node: " + obstacle + ".";
  }

  private static Play ends(World world, String words) {
    return EndsOnly.of(world, words);
  }

  private PageWorld nobody(
      Optional<PromiseMarks> marks, Optional<String> obstacle, Optional<SolveAnswer> solved) {
    Optional<Play> play =
        obstacle.isEmpty()
            ? Optional.of(BackwardPlay.of(payoffs(Commitments.none(named.game().tree())), null))
            : solved.map(
                answer ->
                    answer instanceof SearchAnswer searched
                        ? SearchedPlay.of(searched.search())
                        : ends(
                            answer.world(CheckCommand.WITNESSES), "path of play in equilibrium"));
    return new PageWorld(
        PageWorld.NOBODY,
        "Nobody bound",
        "Everybody does what is best for themselves, and knows that all others do.",
        play,
        marks,
        obstacle.map(PageWorlds::noSteps).orElse(""));
  }

  private SubgamePerfectPayoffs payoffs(Commitments commitments) {
    return SubgamePerfectPayoffs.of(
        named.game(), named.index(), commitments, Arithmetic.FASTEST, budget);
  }

  private Optional<BackwardPlay> bound(Promise promise, Optional<String> obstacle) {
    return obstacle.isPresent()
        ? Optional.empty()
        : Optional.of(
            BackwardPlay.of(
                payoffs(Commitments.of(promise, named.game().tree(), Treatment.BOUND)), promise));
  }

  private PageWorld believed(
      Promise promise,
      PromiseAssessment assessed,
      Optional<BackwardPlay> bound,
      Optional<PromiseMarks> marks,
      Optional<String> obstacle) {
    Optional<BelieversPlay> play =
        bound.flatMap(
            known -> BelieversPlay.of(named.game(), named.index(), promise, known, budget));
    return new PageWorld(
        PageWorld.BELIEVED,
        "Believed, not binding",
        "All others count on "
            + promise.name()
            + "; those who gave it do what is best for themselves.",
        Optional.of(
            play.<Play>map(known -> known)
                .orElseGet(
                    () ->
                        ends(
                            assessed.believedNotBound(),
                            "path of play if the promise is believed"))),
        marks,
        play.isPresent() ? "" : obstacle.map(PageWorlds::noSteps).orElse(INDIFFERENT));
  }
}
