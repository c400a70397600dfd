package commitment.cli;

import commitment.credibility.PromiseAssessment;
import commitment.credibility.PromiseTest;
import commitment.credibility.TimeConsistencySearch;
import commitment.draw.BackwardPlay;
import commitment.draw.BelieversPlay;
import commitment.draw.EndsOnly;
import commitment.draw.Markings;
import commitment.draw.Play;
import commitment.draw.PromiseMarks;
import commitment.draw.SearchedPlay;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.report.NamedGame;
import commitment.solve.backward.Arithmetic;
import commitment.solve.backward.Commitments;
import commitment.solve.backward.Commitments.Treatment;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.SubgamePerfectSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to show on the tree of a game: solves it as far as is asked for and can be done, and notes
 * what could not.
 */
final class TreeMarkings {
  /** What can be shown on a tree. */
  enum Shown {
    PATH,
    CHOICES,
    VALUES,
    PROMISE
  }

  /** In which world play is shown. */
  enum World {
    NOBODY,
    BOUND,
    BELIEVED
  }

  private final PreparedGame prepared;
  private final NamedGame named;
  private final Set<Shown> shown;
  private final World world;
  private final Budget budget;
  private final List<String> notes = new ArrayList<>();

  TreeMarkings(PreparedGame prepared, Set<Shown> shown, World world, Budget budget) {
    this.prepared = prepared;
    this.shown = shown;
    this.world = world;
    this.budget = budget;
    named = prepared.named();
  }

  /**
   * The markings.
   *
   * @param name of the promise to show, null for the first one that fails, else the first
   */
  Markings markings(@Nullable String name) {
    Optional<Promise> promise = promise(name);
    boolean asked = shown.contains(Shown.PROMISE) || world != World.NOBODY;
    if (world != World.NOBODY && promise.isEmpty()) {
      throw new UsageProblem("--world " + word() + ": the game has no promise");
    }
    Optional<PromiseMarks> marks =
        asked && promise.isPresent() ? Optional.of(marks(promise.get(), name)) : Optional.empty();
    Optional<Play> play = play(marks.map(PromiseMarks::promise).orElse(null));
    return new Markings(
        play,
        shown.contains(Shown.PATH),
        shown.contains(Shown.CHOICES),
        shown.contains(Shown.VALUES),
        marks,
        notes);
  }

  private String word() {
    return world == World.BOUND ? "bound" : "believed";
  }

  private Optional<Promise> promise(@Nullable String name) {
    List<Promise> promises = prepared.promises();
    if (name == null) {
      return promises.stream().findFirst();
    }
    Optional<Promise> found = promises.stream().filter(p -> p.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      List<String> names = promises.stream().map(Promise::name).toList();
      throw new UsageProblem(
          "no promise '"
              + name
              + "'; "
              + (names.isEmpty()
                  ? "the game has none"
                  : "the game has " + String.join(", ", names)));
    }
    return found;
  }

  private PromiseMarks marks(Promise first, @Nullable String name) {
    if (world == World.BOUND) {
      return PromiseMarks.binding(first);
    }
    Optional<String> obstacle = prepared.obstacleToTesting();
    if (obstacle.isPresent()) {
      if (prepared.obstacleToSolving().isEmpty() || !asksForPlay()) {
        notes.add("The promise is not tested: " + obstacle.get() + ".");
      }
      return PromiseMarks.of(first);
    }
    PromiseTest test = prepared.test(0, budget);
    if (name != null || world != World.NOBODY) {
      return PromiseMarks.of(test.assess(first));
    }
    List<PromiseAssessment> all = test.assess(prepared.promises()).promises();
    return PromiseMarks.of(
        all.stream().filter(p -> p.verdict() != Verdict.HOLDS).findFirst().orElse(all.get(0)));
  }

  private Optional<Play> play(@Nullable Promise promise) {
    if (!asksForPlay()) {
      return Optional.empty();
    }
    Optional<String> obstacle = prepared.obstacleToSolving();
    if (obstacle.isPresent()) {
      notes.add("The game alone, without a solution: " + obstacle.get() + ".");
      return Optional.empty();
    }
    if (world == World.BELIEVED && promise != null) {
      return believed(promise);
    }
    Promise binding = world == World.BOUND ? promise : null;
    if (binding != null && !binding.isPure()) {
      return tested(binding)
          .map(
              known ->
                  ends(
                      known.promiseBound(),
                      "path of play if the promise binds",
                      "in which the promise binds"));
    }
    if (!named.game().tree().isPerfectInformation()) {
      return searched(binding);
    }
    SubgamePerfectPayoffs payoffs = payoffs(binding);
    if (!payoffs.isExact()) {
      notes.add("A limit was reached: what is not known exactly is not marked.");
    }
    return Optional.of(BackwardPlay.of(payoffs, binding));
  }

  private SubgamePerfectPayoffs payoffs(@Nullable Promise binding) {
    return SubgamePerfectPayoffs.of(
        named.game(),
        named.index(),
        binding == null
            ? Commitments.none(named.game().tree())
            : Commitments.of(binding, named.game().tree(), Treatment.BOUND),
        Arithmetic.FASTEST,
        budget);
  }

  /** The equilibria that a search finds where players do not see everything. */
  private Optional<Play> searched(@Nullable Promise binding) {
    Game game =
        binding == null
            ? named.game()
            : TimeConsistencySearch.bound(named.game(), binding.clauses());
    SubgamePerfectSearch search =
        SubgamePerfectSearch.of(
            game,
            Subgames.of(named.index()),
            PromisedMoves.none(),
            new StrategicFormSolver(false, budget),
            budget);
    SearchedPlay play = SearchedPlay.of(search);
    if (play.isEmpty()) {
      notes.add("The game alone, without a solution: no equilibrium was found.");
      return Optional.empty();
    }
    if (play.hasMore()) {
      notes.add("There are more equilibria than the " + SearchedPlay.MOST + " that are shown.");
    } else if (!search.shortfall().isNone()) {
      notes.add("There may be more equilibria than those that are shown.");
    }
    return Optional.of(play);
  }

  private boolean asksForPlay() {
    return shown.contains(Shown.PATH)
        || shown.contains(Shown.CHOICES)
        || shown.contains(Shown.VALUES);
  }

  private Optional<Play> believed(Promise promise) {
    if (PageWorlds.obstacleToStepping(prepared).isEmpty() && PageWorlds.wider(promise).isEmpty()) {
      BackwardPlay bound = BackwardPlay.of(payoffs(promise), promise);
      Optional<BelieversPlay> play =
          BelieversPlay.of(named.game(), named.index(), promise, bound, budget);
      if (play.isPresent()) {
        return Optional.of(play.get());
      }
    }
    return tested(promise)
        .map(
            known ->
                ends(
                    known.believedNotBound(),
                    "path of play if the promise is believed",
                    "in which the promise is believed"));
  }

  /** The answer of the test, in which these worlds are solved; empty with a note if it has none. */
  private Optional<PromiseAssessment> tested(Promise promise) {
    Optional<String> obstacle = prepared.obstacleToTesting();
    if (obstacle.isPresent()) {
      notes.add("The game alone, without a solution: " + obstacle.get() + ".");
      return Optional.empty();
    }
    return Optional.of(prepared.test(CheckCommand.WITNESSES, budget).assess(promise));
  }

  private Play ends(commitment.solve.backward.World solved, String words, String which) {
    if (shown.contains(Shown.CHOICES) || shown.contains(Shown.VALUES)) {
      notes.add("Of the world " + which + " only the path is shown.");
    }
    return EndsOnly.of(solved, words);
  }
}
