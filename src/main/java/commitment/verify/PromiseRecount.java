package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The time-consistency test of one promise of one player in a game of perfect information, made
 * again from counts of the equilibria; see {@link Recount}.
 *
 * <p>With S the number of pure subgame-perfect equilibria, K of those that keep the promise, and K*
 * of those that keep it strictly: it HOLDS iff K = S, FAILS iff K = 0, and is else CONTINGENT iff
 * K* &gt; 0. The least fines are found among the numbers that can be one, namely the differences of
 * what the promisor can get at a promised set by breaking and by keeping: the game is solved again
 * with the fine, and with half the way to the next of these numbers.
 *
 * <p>A promised mixture is held against the choices of what follows each of its actions. It is
 * never kept strictly: the promise FAILS where some temptation is positive in every case, else it
 * is on the KNIFE_EDGE. There are no fines for it.
 */
public final class PromiseRecount {
  /** The most choices of what follows each action of a mixture that are looked at. */
  private static final int MOST_SELECTIONS = 10_000;

  private final Game game;
  private final TreeIndex index;
  private final Promise promise;
  private final Budget budget;
  private final Recount free;
  private final Recount bound;

  private PromiseRecount(
      Game game, TreeIndex index, Promise promise, Budget budget, Recount free, Recount bound) {
    this.game = game;
    this.index = index;
    this.promise = promise;
    this.budget = budget;
    this.free = free;
    this.bound = bound;
  }

  /** Empty if the game is too large for the budget. */
  public static Optional<PromiseRecount> of(
      Game game, TreeIndex index, Promise promise, Budget budget) {
    Optional<Recount> free = Recount.fined(game, promise, Rational.ZERO, budget);
    Optional<Recount> bound = Recount.bound(game, promise, budget);
    return free.isPresent() && bound.isPresent()
        ? Optional.of(new PromiseRecount(game, index, promise, budget, free.get(), bound.get()))
            .filter(PromiseRecount::hasFewSelections)
        : Optional.empty();
  }

  private boolean hasFewSelections() {
    return promise.mixtures().keySet().stream()
        .allMatch(
            set -> {
              long selections = 1;
              for (int action = 0; action < game.tree().actionCount(set); action++) {
                selections *= own(bound.payoffsAfter(set, action)).size();
                if (selections > MOST_SELECTIONS) {
                  return false;
                }
              }
              return true;
            });
  }

  public Promise promise() {
    return promise;
  }

  /** All equilibria and those that keep the promise, where nobody is bound. */
  public Recount.Tally total() {
    return free.total();
  }

  /** The world in which the promise binds. */
  Recount bound() {
    return bound;
  }

  /** The payoff vectors if nobody is bound. */
  public Set<List<Rational>> freePayoffs() {
    return free.payoffs();
  }

  /** The payoff vectors if the promise binds. */
  public Set<List<Rational>> boundPayoffs() {
    return bound.payoffs();
  }

  /** As far as it {@link #isSure}; else KNIFE_EDGE, and FAILS is possible too. */
  public Verdict verdict() {
    if (!promise.mixtures().isEmpty()) {
      return mixedVerdict();
    }
    Recount.Tally total = free.total();
    if (total.keeping().equals(total.all())) {
      return Verdict.HOLDS;
    }
    if (total.keeping().signum() == 0) {
      return Verdict.FAILS;
    }
    return total.strict().signum() > 0 ? Verdict.CONTINGENT : Verdict.KNIFE_EDGE;
  }

  /**
   * Whether the verdict is certain. That several promised mixtures can all be kept in one
   * equilibrium is only known where what tempts from them is the same in every equilibrium.
   */
  public boolean isSure() {
    if (promise.mixtures().isEmpty() || verdict() == Verdict.FAILS) {
      return true;
    }
    List<Interval> gains = gains().toList();
    return gains.size() < 2 || gains.stream().allMatch(Interval::isPoint);
  }

  private Verdict mixedVerdict() {
    List<Interval> gains = gains().toList();
    if (gains.stream().anyMatch(gain -> gain.min().signum() > 0)) {
      return Verdict.FAILS;
    }
    return gains.isEmpty() ? Verdict.HOLDS : Verdict.KNIFE_EDGE;
  }

  /** What is gained by a breach, if the promise binds afterwards; empty where nothing else is. */
  public Optional<Interval> temptation(Clause clause) {
    return gain(clause, bound);
  }

  /** The same if nobody is bound afterwards. */
  public Optional<Interval> disillusion(Clause clause) {
    return gain(clause, free);
  }

  private Optional<Interval> gain(Clause clause, Recount broken) {
    if (clause.permitted() instanceof Promise.Mixture mixture) {
      return mixedGain(clause.informationSet(), mixture.probabilities(), broken);
    }
    int set = clause.informationSet();
    Optional<Interval> keep =
        clause.actions().stream().map(a -> after(bound, set, a)).reduce(PromiseRecount::better);
    Optional<Interval> best =
        breaches(clause).stream().map(a -> after(broken, set, a)).reduce(PromiseRecount::better);
    return best.isEmpty() ? best : keep.map(best.get()::minus);
  }

  /**
   * What the best action gives more than the mixture: in the bound world for each choice of what
   * follows the actions, else for each of what follows the one and what the mixture is worth.
   */
  private Optional<Interval> mixedGain(int set, List<Rational> law, Recount broken) {
    if (law.size() < 2) {
      return Optional.empty();
    }
    if (broken == bound) {
      TreeSet<Rational> gains = new TreeSet<>();
      for (List<Rational> selection : selections(set, law.size())) {
        gains.add(Collections.max(selection).minus(mean(law, selection)));
      }
      return Optional.of(new Interval(gains.first(), gains.last()));
    }
    Interval best = after(broken, set, 0);
    Interval worth = Interval.of(Rational.ZERO);
    for (int action = 0; action < law.size(); action++) {
      best = better(best, after(broken, set, action));
      worth = worth.plus(after(bound, set, action).times(law.get(action)));
    }
    return Optional.of(best.minus(worth));
  }

  /** One value of what follows each action, in every combination. */
  private List<List<Rational>> selections(int set, int actions) {
    List<List<Rational>> selections = List.of(List.of());
    for (int action = 0; action < actions; action++) {
      List<List<Rational>> longer = new ArrayList<>();
      for (List<Rational> selection : selections) {
        for (Rational value : own(bound.payoffsAfter(set, action))) {
          List<Rational> more = new ArrayList<>(selection);
          more.add(value);
          longer.add(more);
        }
      }
      selections = longer;
    }
    return selections;
  }

  /** What the promisor can get after an action. */
  private Interval after(Recount world, int set, int action) {
    return range(world.payoffsAfter(set, action), promise.promisor());
  }

  /** What the better of two actions gives. */
  private static Interval better(Interval left, Interval right) {
    return new Interval(left.min().max(right.min()), left.max().max(right.max()));
  }

  private List<Integer> breaches(Clause clause) {
    List<Integer> breaches = new ArrayList<>();
    for (int action = 0; action < game.tree().actionCount(clause.informationSet()); action++) {
      if (!clause.actions().contains(action)) {
        breaches.add(action);
      }
    }
    return breaches;
  }

  /** The breaches that gain most in the worst case; of a mixture only if they gain something. */
  public List<Integer> bestAlternatives(Clause clause) {
    int set = clause.informationSet();
    if (clause.permitted() instanceof Promise.Mixture mixture) {
      return bestInsteadOfMixing(set, mixture.probabilities());
    }
    List<Integer> breaches = breaches(clause);
    Optional<Rational> most =
        breaches.stream().map(action -> most(set, action)).reduce(Rational::max);
    return breaches.stream().filter(a -> most.filter(most(set, a)::equals).isPresent()).toList();
  }

  private List<Integer> bestInsteadOfMixing(int set, List<Rational> law) {
    List<Rational> gains = new ArrayList<>(Collections.nCopies(law.size(), Rational.ZERO));
    for (List<Rational> selection : selections(set, law.size())) {
      Rational mean = mean(law, selection);
      for (int action = 0; action < law.size(); action++) {
        gains.set(action, gains.get(action).max(selection.get(action).minus(mean)));
      }
    }
    Rational most = Collections.max(gains);
    return IntStream.range(0, law.size())
        .filter(action -> most.signum() > 0 && gains.get(action).equals(most))
        .boxed()
        .toList();
  }

  private static Rational mean(List<Rational> law, List<Rational> values) {
    Rational mean = Rational.ZERO;
    for (int action = 0; action < law.size(); action++) {
      mean = mean.plus(law.get(action).times(values.get(action)));
    }
    return mean;
  }

  private Rational most(int set, int action) {
    return after(bound, set, action).max();
  }

  /**
   * Of the promised sets with a positive temptation in every case those with none of them before;
   * if there are none, of those with one in the worst case; if none, of those with one of 0.
   */
  public List<Integer> firstFailures() {
    if (verdict() == Verdict.HOLDS) {
      return List.of();
    }
    List<Predicate<Interval>> degrees =
        List.of(
            gain -> gain.min().signum() > 0,
            gain -> gain.max().signum() > 0,
            gain -> gain.max().signum() == 0);
    for (Predicate<Interval> degree : degrees) {
      List<Integer> failing =
          promise.clauses().stream()
              .filter(clause -> temptation(clause).filter(degree).isPresent())
              .map(Clause::informationSet)
              .toList();
      if (!failing.isEmpty()) {
        return failing.stream().filter(set -> noneBefore(set, failing)).toList();
      }
    }
    return List.of();
  }

  private boolean noneBefore(int set, List<Integer> failing) {
    OptionalInt before = bound.promisedBefore(set);
    while (before.isPresent()) {
      if (failing.contains(before.getAsInt())) {
        return false;
      }
      before = bound.promisedBefore(before.getAsInt());
    }
    return true;
  }

  /** With what probabilities play comes to a promised set if the promise binds. */
  public Optional<Interval> reach(Clause clause) {
    int node = game.tree().firstNode(clause.informationSet());
    return Recount.reaching(game, promise, node, index.end(node), budget)
        .map(recount -> range(recount.payoffs(), game.players().size()));
  }

  /** What a player can get from a promised set on if the promise binds. */
  public Interval keptAt(Clause clause, int player) {
    return range(bound.payoffsAt(clause.informationSet()), player);
  }

  /** What he can get there if nobody is bound. */
  public Interval freeAt(Clause clause, int player) {
    return range(free.payoffsAt(clause.informationSet()), player);
  }

  /** What he can get after a breach there if nobody is bound; empty where none is possible. */
  public Optional<Interval> afterBreach(Clause clause, int player) {
    return breaches(clause).stream()
        .map(action -> range(free.payoffsAfter(clause.informationSet(), action), player))
        .reduce(Interval::hull);
  }

  /**
   * How wrong all payoffs may be without a change of the verdict: half the least margin of the
   * promise and of the decisions of the bound world that are free, the choice from a menu among
   * them. Empty where a tie decides, and for mixtures.
   */
  public Optional<Rational> robustness() {
    Verdict verdict = promise.mixtures().isEmpty() ? verdict() : Verdict.UNDECIDED;
    Optional<Rational> least =
        switch (verdict) {
          case HOLDS -> gains().map(gain -> gain.max().negate()).reduce(Rational::min);
          case FAILS -> gains().map(Interval::min).reduce(Rational::max);
          case CONTINGENT, KNIFE_EDGE, UNDECIDED -> Optional.empty();
        };
    if (least.isEmpty()) {
      return Optional.empty();
    }
    Rational margin = least.get();
    GameTree tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        Optional<Interval> here =
            promise.speaksOf(move)
                ? DecisionRecount.among(bound, tree, move, promise.permittedAt(move)).margin()
                : DecisionRecount.at(bound, tree, move).margin();
        margin = here.isPresent() ? margin.min(here.get().min()) : margin;
      }
    }
    return margin.signum() > 0 ? Optional.of(margin.divide(Rational.of(2))) : Optional.empty();
  }

  private Stream<Interval> gains() {
    return promise.clauses().stream().flatMap(clause -> temptation(clause).stream());
  }

  /** The least fine per breach with which some equilibrium keeps the promise. */
  public Optional<Rational> leastFineForSome() {
    List<Rational> fines = possibleFines();
    return least(
        fines, place -> tally(fines.get(place)).map(tally -> tally.keeping().signum() > 0));
  }

  /** The least fine such that with any larger one all equilibria keep it; 0 if all do anyway. */
  public Optional<Rational> leastFineForAllAbove() {
    if (verdict() == Verdict.HOLDS) {
      return Optional.of(Rational.ZERO);
    }
    List<Rational> fines = possibleFines();
    return least(
        fines,
        place -> tally(above(fines, place)).map(tally -> tally.keeping().equals(tally.all())));
  }

  /** Half the way to the next one, or 1 more than the last. */
  private static Rational above(List<Rational> fines, int place) {
    return place + 1 < fines.size()
        ? fines.get(place).plus(fines.get(place + 1)).divide(Rational.of(2))
        : fines.get(place).plus(Rational.ONE);
  }

  private Optional<Recount.Tally> tally(Rational fine) {
    return Recount.fined(game, promise, fine, budget).map(Recount::total);
  }

  /** Whether something is enough, by place; empty if that could not be found out. */
  @FunctionalInterface
  private interface Enough {
    Optional<Boolean> at(int place);
  }

  /** The first fine that is enough: what is enough stays so with more. */
  private static Optional<Rational> least(List<Rational> fines, Enough enough) {
    int low = 0;
    int high = fines.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Optional<Boolean> isEnough = enough.at(middle);
      if (isEnough.isEmpty()) {
        return Optional.empty();
      }
      if (isEnough.get()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    Rational found = fines.get(low);
    return enough.at(low).filter(isEnough -> isEnough).map(isEnough -> found);
  }

  /** 0, and what the promisor can gain at a promised set of the bound world. */
  List<Rational> possibleFines() {
    TreeSet<Rational> fines = new TreeSet<>(Set.of(Rational.ZERO));
    for (Clause clause : promise.clauses()) {
      int set = clause.informationSet();
      Set<Rational> kept = new TreeSet<>();
      clause.actions().forEach(action -> kept.addAll(own(bound.payoffsAfter(set, action))));
      for (int action : breaches(clause)) {
        for (Rational broken : own(bound.payoffsAfter(set, action))) {
          kept.stream().map(broken::minus).filter(gain -> gain.signum() > 0).forEach(fines::add);
        }
      }
    }
    return List.copyOf(fines);
  }

  private Set<Rational> own(Set<List<Rational>> payoffs) {
    Set<Rational> own = new TreeSet<>();
    payoffs.forEach(vector -> own.add(vector.get(promise.promisor())));
    return own;
  }

  /** What a player gets in some payoff vectors, from the least to the most. */
  public static Interval range(Collection<List<Rational>> payoffs, int player) {
    TreeSet<Rational> own = new TreeSet<>();
    payoffs.forEach(vector -> own.add(vector.get(player)));
    return new Interval(own.first(), own.last());
  }
}
