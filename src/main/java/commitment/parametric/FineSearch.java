package commitment.parametric;

import commitment.credibility.MinimalFine;
import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.TimePreference;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.limit.Budget;
import commitment.parametric.SearchedAnswers.Standing;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The least fine per breach that makes a promise hold, where players move without seeing.
 *
 * <p>A profile that keeps the promise pays no fine. It is an equilibrium with the fine k iff it is
 * one where the promise binds and, in every subgame, every strategy s of the promisor that breaks
 * the promise b(s) times on average and gains g(s) before fines has g(s) &le; k b(s). So the fines
 * with which it is one are those from max g(s) / b(s) on.
 *
 * <p>With k larger than the difference between the promisor's best and worst payoff in the smallest
 * subgame around each promised set, no best reply breaks the promise with a positive probability,
 * and what is an equilibrium does not depend on k any more: let s' follow s up to the first breach
 * and keep the promise from there on; it loses before fines at most that difference times the
 * probability of a breach, and s pays k times as much or more. So fines up to that difference, and
 * one larger one, tell everything.
 *
 * <p>Over these fines the payoffs are affine in k, and all equilibria are followed by their
 * supports ({@link PlaceSearch}); between neighbouring fines at which something that was compared
 * is 0 nothing changes. Where that is not done, because three or more move at a time or there are
 * too many strategies, {@link FineBounds} gives bounds.
 */
public final class FineSearch {
  /** In larger games fines are only bounded. */
  private static final int MOST_NODES = 2_000;

  /** How narrow an irrational fine is enclosed. */
  private static final Rational WIDTH = Rational.of(1, 1_000_000);

  private final Game game;
  private final TreeIndex index;
  private final Promise promise;
  private final Subgames subgames;
  private final Budget budget;

  private FineSearch(Game game, TreeIndex index, Promise promise, Budget budget) {
    this.game = game;
    this.index = index;
    this.promise = promise;
    this.subgames = Subgames.of(index);
    this.budget = budget;
  }

  /**
   * Finds what is not known yet, if it was not looked for before.
   *
   * @param game with information sets, of perfect recall
   * @param promise without mixtures
   * @param known what the time-consistency test says
   */
  public static MinimalFine of(
      Game game, TreeIndex index, Promise promise, MinimalFine known, Budget budget) {
    if (!known.isOpen() || known.bounds().isPresent() || !promise.mixtures().isEmpty()) {
      return known;
    }
    if (promise.hasMenus()) {
      TwoStepMenus.Result steps = TwoStepMenus.of(game, index, promise);
      TreeIndex stepIndex = TreeIndex.of(steps.game().tree());
      return of(steps.game(), stepIndex, steps.promise(), known, budget);
    }
    return new FineSearch(game, index, promise, budget).find(known);
  }

  /**
   * What is known of both fines.
   *
   * @param someLeast the least fine for some equilibrium is not below it
   * @param someMost with this fine some equilibrium keeps the promise
   * @param allLeast no smaller number has the property that every larger fine is enough for all
   * @param allMost every larger fine is enough for all, if that is known
   * @param allNever whether no fine is
   * @param reason why this is not more exact
   */
  private record Course(
      Rational someLeast,
      Rational someMost,
      Rational allLeast,
      Optional<Rational> allMost,
      boolean allNever,
      String reason) {}

  private MinimalFine find(MinimalFine known) {
    Course course = course(known);
    Optional<Rational> some = known.someEquilibrium();
    Optional<Rational> all = known.allEquilibriaAbove();
    Rational least = some.orElse(course.someLeast());
    Rational most = some.orElse(course.someMost());
    if (least.equals(most)) {
      some = Optional.of(least);
    }
    if (all.isEmpty() && course.allMost().equals(Optional.of(course.allLeast()))) {
      all = course.allMost();
    }
    if (some.isPresent() && all.isPresent()) {
      return new MinimalFine(some, all, false);
    }
    boolean told = some.isPresent() && course.allNever();
    return new MinimalFine(
        some,
        all,
        false,
        Optional.of(
            new MinimalFine.Bounds(
                new Interval(least, most),
                all.orElse(course.allLeast()),
                all.or(course::allMost),
                course.allNever(),
                told ? "" : course.reason())));
  }

  private Course course(MinimalFine known) {
    Rational spread = spread();
    if (budget.isExhausted()) {
      return new Course(
          Rational.ZERO, spread, Rational.ZERO, Optional.empty(), false, budget.exhaustion());
    }
    String reason;
    try {
      Optional<Course> exact = exact(known, spread);
      if (exact.isPresent()) {
        return exact.get();
      }
      reason = "the game has more than " + MOST_NODES + " nodes";
    } catch (NotExact outside) {
      reason = outside.reason();
    } catch (OutOfBudget limit) {
      reason = limit.reason();
    }
    FineBounds.Found found =
        FineBounds.of(new FinedGame(game, index, promise, budget), spread, budget);
    return new Course(
        found.someExact() ? found.someAtMost() : Rational.ZERO,
        found.someAtMost(),
        found.allAtLeast(),
        found.allAtMost(),
        found.allNever(),
        reason);
  }

  /** By how much the promisor's payoffs differ in the smallest subgames around promised sets. */
  private Rational spread() {
    Rational most = Rational.ZERO;
    for (Clause clause : promise.clauses()) {
      int player = game.tree().owner(clause.informationSet());
      int root = subgames.around(game.tree().firstNode(clause.informationSet()));
      Interval range = null;
      for (int node = root; node < index.end(root); node++) {
        if (game.tree().isTerminal(node)) {
          Rational payoff = game.payoffs().payoff(game.tree().outcome(node), player);
          range = range == null ? Interval.of(payoff) : range.hull(Interval.of(payoff));
        }
      }
      if (range != null) {
        most = most.max(range.max().minus(range.min()));
      }
    }
    return most;
  }

  /**
   * From all equilibria with the fines that matter.
   *
   * @return empty if the game is too large
   * @throws NotExact if three or more move at a time in it, or there are too many strategies
   * @throws OutOfBudget if a limit is reached
   */
  private Optional<Course> exact(MinimalFine known, Rational spread) {
    Device fine = new Device.Fine(promise.name(), Rational.ONE, Optional.empty());
    Optional<FormalTree> tree =
        game.tree().nodeCount() > MOST_NODES
            ? Optional.empty()
            : AmountSearch.tree(
                new GameInstance(
                    game,
                    Map.of(),
                    List.of(promise),
                    List.of(),
                    List.of(fine),
                    Collections.nCopies(game.players().size(), TimePreference.NONE)),
                budget);
    return tree.map(formal -> exact(formal, known, spread));
  }

  private Course exact(FormalTree tree, MinimalFine known, Rational spread) {
    InformationSetNames names = InformationSetNames.of(tree.game(), tree.index());
    PlayTable plays = new PlayTable(tree.game().players().size(), true);
    Line.Rule<Standing> rule =
        (coarse, place) ->
            new SearchedAnswers(tree, plays, names, place, budget).standing(tree.promises().get(0));
    Ends some = known.someEquilibrium().map(Ends::of).orElseGet(() -> some(rule, spread));
    Standing last = rule.at(0, new PointPlace(AlgebraicNumber.of(spread.plus(Rational.ONE))));
    boolean open = last.broken() || !last.sure();
    Ends all =
        known
            .allEquilibriaAbove()
            .map(Ends::of)
            .orElseGet(() -> last.broken() ? Ends.of(spread) : all(rule, spread));
    boolean irrational = !some.most().isRational() || !(open || all.most().isRational());
    return new Course(
        some.least().within(WIDTH).min(),
        some.most().within(WIDTH).max(),
        all.least().within(WIDTH).min(),
        !open
            ? Optional.of(all.most().within(WIDTH).max())
            : FineBounds.areAlwaysReached(subgames, promise.clauses())
                ? Optional.of(spread)
                : Optional.empty(),
        last.broken(),
        irrational
            ? "it is not a rational number"
            : "where equilibria form ranges, not all of them are followed as the fine grows");
  }

  /** Between what a number lies. */
  private record Ends(AlgebraicNumber least, AlgebraicNumber most) {
    static Ends of(Rational value) {
      return new Ends(AlgebraicNumber.of(value), AlgebraicNumber.of(value));
    }
  }

  /** The least fine with which some equilibrium keeps the promise: from below. */
  private Ends some(Line.Rule<Standing> rule, Rational spread) {
    AlgebraicNumber least = AlgebraicNumber.of(Rational.ZERO);
    for (Line.Walked<Standing> part : walk(true, rule, spread, Standing::kept)) {
      if (part.value().kept()) {
        return new Ends(least, part.low());
      }
      least = part.value().sure() ? part.high() : least;
    }
    return new Ends(least, AlgebraicNumber.of(spread));
  }

  /** Above which fine no equilibrium breaks the promise: from above. */
  private Ends all(Line.Rule<Standing> rule, Rational spread) {
    AlgebraicNumber least = AlgebraicNumber.of(Rational.ZERO);
    AlgebraicNumber most = least;
    for (Line.Walked<Standing> part : walk(false, rule, spread, Standing::broken)) {
      boolean possible = part.value().broken() || !part.value().sure();
      least = part.value().broken() ? part.high() : least;
      most = possible && part.high().compareTo(most) > 0 ? part.high() : most;
    }
    return new Ends(least, most);
  }

  /** Over the fines up to one, its ends included. */
  private List<Line.Walked<Standing>> walk(
      boolean upwards, Line.Rule<Standing> rule, Rational most, Predicate<Standing> enough) {
    AlgebraicNumber low = AlgebraicNumber.of(Rational.ZERO);
    AlgebraicNumber high = AlgebraicNumber.of(most);
    List<Line> lines = new ArrayList<>(List.of(new Line(low, low, budget)));
    if (most.signum() > 0) {
      lines.add(new Line(low, high, budget));
      lines.add(new Line(high, high, budget));
    }
    if (!upwards) {
      Collections.reverse(lines);
    }
    List<Line.Walked<Standing>> walked = new ArrayList<>();
    for (Line line : lines) {
      walked.addAll(line.walk(upwards, rule, enough));
      if (!walked.isEmpty() && enough.test(walked.get(walked.size() - 1).value())) {
        break;
      }
    }
    return walked;
  }
}
