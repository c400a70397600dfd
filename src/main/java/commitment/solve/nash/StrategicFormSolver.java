package commitment.solve.nash;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The equilibria of strategic forms, each solved once: forms whose payoffs differ only by a
 * positive affine change for each player have the same equilibria.
 *
 * <p>Two players: all extreme equilibria. More: all pure ones, and mixed ones as far as {@link
 * ManyPlayerEquilibria} goes.
 */
public final class StrategicFormSolver {
  /** So many maximal subsets are told of one component; there can be exponentially many. */
  private static final int MOST_SUBSETS = 500;

  /** The steps that all problems of one solver together may take, beside the pure equilibria. */
  private static final long MOST_STEPS = 1_200_000_000L;

  /**
   * More for those of two players that will be done with, by what is usual for their size, and for
   * those of three and more.
   */
  private static final long MORE_STEPS = 6_000_000_000L;

  /** Where so many times the effort would be needed, an enumeration is not begun. */
  private static final long HOPELESS = 1000;

  /** Before an enumeration that usually takes so many steps, one equilibrium is looked for. */
  private static final long LONG = 10_000_000;

  /** No more pure equilibria are kept than have so many weights of strategies. */
  private static final long MOST_WEIGHTS = 20_000_000;

  /** Larger problems are not remembered. */
  private static final int LARGE = 100_000;

  private final boolean pureOnly;

  private final Budget budget;
  private final Effort effort = Effort.of(MOST_STEPS);
  private final Effort more = Effort.of(MORE_STEPS);
  private final Map<Problem, NashEquilibria> solved = new HashMap<>();
  private final Map<Problem, NashComponents> solvedPairs = new HashMap<>();

  private record Problem(List<Integer> strategies, List<List<Rational>> payoffs) {}

  public StrategicFormSolver(boolean pureOnly, Budget budget) {
    this.pureOnly = pureOnly;
    this.budget = budget;
  }

  /** Whether it looks for pure equilibria only. */
  public boolean isPureOnly() {
    return pureOnly;
  }

  /**
   * @param payoffs for each player what he gets from each profile
   */
  public NashEquilibria solve(StrategicForm form, List<List<Rational>> payoffs) {
    List<Integer> counts = new ArrayList<>();
    List<List<Rational>> normal = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      counts.add(form.strategies(player).count());
      normal.add(form.strategies(player).count() > 1 ? normalized(payoffs.get(player)) : List.of());
    }
    Problem problem = new Problem(counts, normal);
    NashEquilibria known = solved.get(problem);
    if (known == null) {
      known = solveAnew(form, normal);
      if (form.profileCount() <= LARGE) {
        solved.put(problem, known);
      }
    }
    return known;
  }

  /**
   * All equilibria of a game of two as maximal Nash subsets; not complete if that takes too many
   * steps.
   */
  public NashComponents components(BimatrixGame game) {
    List<Rational> rows = new ArrayList<>();
    List<Rational> columns = new ArrayList<>();
    for (int row = 0; row < game.rows(); row++) {
      for (int column = 0; column < game.columns(); column++) {
        rows.add(game.rowPayoff(row, column));
        columns.add(game.columnPayoff(row, column));
      }
    }
    Problem problem =
        new Problem(
            List.of(game.rows(), game.columns()), List.of(normalized(rows), normalized(columns)));
    return solvedPairs.computeIfAbsent(
        problem,
        key -> {
          Effort half = effort.half();
          Budget few = Budget.of(budget.nodes(), Math.min(budget.vectors(), MOST_SUBSETS), null);
          NashComponents found = NashComponents.of(ExtremeEquilibria.of(game, budget, half), few);
          effort.giveBack(half);
          return found;
        });
  }

  /**
   * Where the logit path of a sequence form ends, for what has no other solution; its steps count
   * like all others.
   *
   * @return empty if only pure equilibria are looked for, or the form is too large
   */
  public Optional<LogitEnd> logit(SequenceForm form, LeafPayoffs leaves) {
    if (pureOnly) {
      return Optional.empty();
    }
    Effort half = effort.half();
    Optional<LogitEnd> end = LogitSolver.solve(form, leaves, budget, half);
    effort.giveBack(half);
    return end;
  }

  /** The equilibrium near plans of all players, exactly or within proved bounds if it can be. */
  public LogitEnd near(SequenceForm form, LeafPayoffs leaves, List<RealizationPlan> plans) {
    return LogitSolver.near(form, leaves, plans, more);
  }

  /** From 0 to 1; all 0 if all are equal. */
  private static List<Rational> normalized(List<Rational> payoffs) {
    Rational least = Collections.min(payoffs);
    Rational range = Collections.max(payoffs).minus(least);
    Rational scale = range.signum() == 0 ? Rational.ONE : range.reciprocal();
    return payoffs.stream().map(payoff -> payoff.minus(least).times(scale)).toList();
  }

  private NashEquilibria solveAnew(StrategicForm form, List<List<Rational>> payoffs) {
    List<Integer> active = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      if (form.strategies(player).count() > 1) {
        active.add(player);
      }
    }
    List<MixedProfile> pure = new ArrayList<>();
    List<Integer> found = PureEquilibria.of(form, payoffs);
    long strategies = active.stream().mapToLong(player -> form.strategies(player).count()).sum();
    for (int profile : found) {
      if (budget.isExhausted() || (pure.size() + 1) * strategies > MOST_WEIGHTS) {
        return new NashEquilibria(pure, Coverage.SOME, true, List.of());
      }
      pure.add(form.pureProfile(profile));
    }
    if (!pureOnly && (active.size() == 1 || active.size() == 2)) {
      BimatrixGame game = bimatrix(form, payoffs, active);
      StrategyClasses reduced = ExtremeEquilibria.reduced(game, budget, effort);
      long usual = ExtremeEquilibria.usualSteps(reduced.game().rows(), reduced.game().columns());
      boolean large = usual > effort.left() / 20 && usual <= more.left() / 10;
      Effort source = large ? more : effort;
      Effort part = large ? more.part(10 * usual) : effort.half();
      NashEquilibria all = twoPlayers(form, game, reduced, active, pure, usual, part);
      source.giveBack(part);
      return all;
    }
    if (!pureOnly && active.size() > 2) {
      Effort half = more.half();
      NashEquilibria all = ManyPlayerEquilibria.of(form, payoffs, budget, half);
      more.giveBack(half);
      return all;
    }
    return new NashEquilibria(
        pure, active.isEmpty() ? Coverage.ALL : Coverage.ALL_PURE, false, List.of());
  }

  /** One player alone has an opponent with a single strategy. */
  private static BimatrixGame bimatrix(
      StrategicForm form, List<List<Rational>> payoffs, List<Integer> active) {
    int row = active.get(0);
    int column = active.size() == 2 ? active.get(1) : -1;
    return BimatrixGame.of(
        form.strategies(row).count(),
        column < 0 ? 1 : form.strategies(column).count(),
        (r, c) -> payoffs.get(row).get(profile(form, row, r, column, c)),
        (r, c) ->
            column < 0 ? Rational.ZERO : payoffs.get(column).get(profile(form, row, r, column, c)));
  }

  /**
   * All equilibria; or those that an enumeration found before it was cut off, and the end of one
   * path, which is looked for before it.
   *
   * @param reduced the strategies that are enumerated
   * @param usual how many steps are usual for so many
   */
  private NashEquilibria twoPlayers(
      StrategicForm form,
      BimatrixGame game,
      StrategyClasses reduced,
      List<Integer> active,
      List<MixedProfile> pure,
      long usual,
      Effort half) {
    int row = active.get(0);
    int column = active.size() == 2 ? active.get(1) : -1;
    boolean begun = usual / HOPELESS <= half.left();
    Optional<LemkeHowson.Pair> one =
        begun && usual > LONG ? LemkeHowson.of(game, budget) : Optional.empty();
    ExtremeEquilibria extreme =
        begun
            ? ExtremeEquilibria.of(game, reduced, budget, half)
            : new ExtremeEquilibria(List.of(), false);
    List<MixedProfile> profiles = new ArrayList<>();
    List<ExtremeEquilibrium> kept = new ArrayList<>();
    for (ExtremeEquilibrium equilibrium : extreme.equilibria()) {
      if (equilibrium.row().isPure() && equilibrium.column().isPure()) {
        kept.add(equilibrium);
      }
    }
    for (ExtremeEquilibrium equilibrium : extreme.equilibria()) {
      if (!equilibrium.row().isPure() || !equilibrium.column().isPure()) {
        kept.add(equilibrium);
      }
    }
    for (ExtremeEquilibrium equilibrium : kept) {
      profiles.add(profile(form, active, equilibrium.row(), equilibrium.column()));
    }
    if (!extreme.complete()) {
      one.map(pair -> profile(form, active, pair.row(), pair.column()))
          .filter(found -> !profiles.contains(found))
          .ifPresent(profiles::add);
      profiles.removeIf(MixedProfile::isPure);
      profiles.addAll(0, pure);
      return new NashEquilibria(profiles, Coverage.ALL_PURE, true, List.of());
    }
    // The best replies of a single player are like ties at a move by itself: taken one by one.
    return new NashEquilibria(
        profiles,
        Coverage.ALL,
        false,
        column < 0 ? List.of() : connected(kept, profiles, row, column));
  }

  /** The strategies of two players, beside the single ones of the others. */
  private static MixedProfile profile(
      StrategicForm form, List<Integer> active, MixedStrategy row, MixedStrategy column) {
    List<List<Rational>> mixtures =
        new ArrayList<>(Collections.nCopies(form.players(), List.of(Rational.ONE)));
    mixtures.set(active.get(0), row.asList());
    if (active.size() == 2) {
      mixtures.set(active.get(1), column.asList());
    }
    return new MixedProfile(mixtures);
  }

  private static int profile(StrategicForm form, int row, int r, int column, int c) {
    return r * form.stride(row) + (column < 0 ? 0 : c * form.stride(column));
  }

  /** The connected components of more than one equilibrium. */
  private List<EquilibriumSet> connected(
      List<ExtremeEquilibrium> equilibria, List<MixedProfile> profiles, int row, int column) {
    Map<ExtremeEquilibrium, Integer> place = new HashMap<>();
    equilibria.forEach(equilibrium -> place.put(equilibrium, place.size()));
    Budget few = Budget.of(budget.nodes(), Math.min(budget.vectors(), MOST_SUBSETS), null);
    List<EquilibriumSet> sets = new ArrayList<>();
    for (List<ExtremeEquilibrium> component : EquilibriumGraph.connected(equilibria)) {
      if (component.size() < 2) {
        continue;
      }
      List<Integer> places =
          component.stream().map(e -> place.getOrDefault(e, -1)).sorted().toList();
      List<ExtremeEquilibrium> sorted =
          component.stream().sorted(ExtremeEquilibrium.ORDER).toList();
      NashComponents found = NashComponents.of(new ExtremeEquilibria(sorted, true), few);
      List<List<Rational>> others = profiles.get(places.get(0)).mixtures();
      List<MixtureProduct> products =
          found.components().get(0).subsets().stream()
              .map(subset -> product(subset, others, row, column))
              .toList();
      sets.add(new EquilibriumSet(places, products, found.complete()));
    }
    return sets;
  }

  private static MixtureProduct product(
      NashSubset subset, List<List<Rational>> others, int row, int column) {
    List<List<List<Rational>>> extreme = new ArrayList<>();
    for (int player = 0; player < others.size(); player++) {
      if (player == row) {
        extreme.add(subset.rows().stream().map(MixedStrategy::asList).toList());
      } else if (player == column) {
        extreme.add(subset.columns().stream().map(MixedStrategy::asList).toList());
      } else {
        extreme.add(List.of(others.get(player)));
      }
    }
    return new MixtureProduct(extreme);
  }
}
