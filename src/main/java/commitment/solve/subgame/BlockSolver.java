package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.sequence.LeafPayoffs;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import commitment.solve.nash.EquilibriumSet;
import commitment.solve.nash.LogitEnd;
import commitment.solve.nash.MixedProfile;
import commitment.solve.nash.MixtureProduct;
import commitment.solve.nash.NashEquilibria;
import commitment.solve.nash.SequenceFormSolver;
import commitment.solve.nash.StrategicForm;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.nash.SupportsTried;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The equilibria of a block in realization plans. All of them, as far as its strategic form can be
 * solved; one, by the sequence form, where it has too many strategies for that; and where none is
 * found, one to which the logit path leads, if that can be made exact. Where only pure equilibria
 * are looked for, one that is not pure is none.
 *
 * <p>Mixed strategies that have the same plan come to the same play against anything (H. W. Kuhn,
 * Extensive games and the problem of information, Contributions to the Theory of Games II (1953)
 * 193-216): equilibria that differ in nothing else are one here.
 */
final class BlockSolver {
  /** More profiles of reduced strategies than this are not looked at one by one. */
  private static final int PROFILES = 2_000_000;

  private final Block block;
  private final StrategicFormSolver solver;
  private final Budget budget;
  private final Shortfall shortfall;

  /** Whether equilibria in decimals are told; further up nothing follows from them. */
  private final boolean inDecimals;

  private final Optional<StrategicForm> strategic;

  BlockSolver(
      Block block,
      StrategicFormSolver solver,
      boolean inDecimals,
      Budget budget,
      Shortfall shortfall) {
    this.inDecimals = inDecimals;
    this.block = block;
    this.solver = solver;
    this.budget = budget;
    this.shortfall = shortfall;
    strategic = StrategicForm.of(block.form(), PROFILES);
  }

  /**
   * What is missing is told to the {@link Shortfall}.
   *
   * @param leaves the payoffs at the ends
   */
  BlockEquilibria solve(LeafPayoffs leaves) {
    return strategic.isPresent() ? all(strategic.get(), leaves) : one(leaves);
  }

  private String subject() {
    return block.root() == 0 ? "The game" : "A subgame";
  }

  private BlockEquilibria one(LeafPayoffs leaves) {
    SequenceForm form = block.form();
    String size =
        subject()
            + " has more than "
            + PROFILES
            + " profiles of pure strategies, too many to look"
            + " at one by one";
    Optional<SequenceFormSolver.Found> found =
        SequenceFormSolver.isFor(form)
            ? SequenceFormSolver.solve(form, leaves, budget)
            : Optional.empty();
    if (solver.isPureOnly() && found.filter(one -> !profile(one).isPure()).isPresent()) {
      shortfall.limit(
          Limit.PROFILES, size + ": one of its equilibria was found, and that one is not pure.");
      return BlockEquilibria.NONE;
    }
    if (found.isEmpty()) {
      Optional<PlanProfile> end = onLogitPath(leaves);
      if (end.isPresent()) {
        shortfall.limit(
            Limit.PROFILES, size + ": one of its equilibria is listed, of possibly more.");
        return new BlockEquilibria(List.of(end.get()), List.of(), false, List.of());
      }
      if (!SequenceFormSolver.isFor(form)) {
        shortfall.limit(Limit.PROFILES, size + ".");
        return BlockEquilibria.NONE;
      }
      if (budget.isExhausted()) {
        shortfall.limit(
            budget.exhausted(), "Not everything was looked at: " + budget.exhaustion() + ".");
      } else {
        shortfall.limit(
            Limit.PROFILES,
            size + ", and more information sets than complementary pivots can deal with.");
      }
      return BlockEquilibria.NONE;
    }
    String one = size + ": one of its equilibria is listed, of possibly more";
    switch (found.get().kind()) {
      case ONE_PLAYER ->
          shortfall.listingLimit(
              Limit.PROFILES, one + "; each gives the player who moves the same.");
      case CONSTANT_SUM -> {
        String value =
            one
                + ". What one player wins there the other loses, so that each of them gives the two"
                + " the same: the value is exact.";
        if (found.get().isValue()) {
          shortfall.listingLimit(Limit.PROFILES, value);
        } else {
          shortfall.limit(Limit.PROFILES, value);
        }
      }
      case GENERAL_SUM -> shortfall.limit(Limit.PROFILES, one + ".");
    }
    return new BlockEquilibria(List.of(profile(found.get())), List.of(), false, List.of());
  }

  private static PlanProfile profile(SequenceFormSolver.Found found) {
    return new PlanProfile(found.equilibrium().plans());
  }

  /** An equilibrium to which the logit path leads, if it is one exactly. */
  private Optional<PlanProfile> onLogitPath(LeafPayoffs leaves) {
    return solver
        .logit(block.form(), leaves)
        .filter(LogitEnd::isExact)
        .map(end -> new PlanProfile(end.plans(block.form())));
  }

  private BlockEquilibria all(StrategicForm form, LeafPayoffs leaves) {
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      payoffs.add(form.strategies(player).count() > 1 ? form.payoffs(leaves, player) : List.of());
    }
    NashEquilibria equilibria = solver.solve(form, payoffs);
    Map<PlanProfile, Integer> places = new LinkedHashMap<>();
    List<Integer> placeOf = new ArrayList<>();
    for (MixedProfile profile : equilibria.profiles()) {
      PlanProfile own = new PlanProfile(plans(form, profile));
      placeOf.add(places.computeIfAbsent(own, key -> places.size()));
    }
    List<LogitEnd> irrational = new ArrayList<>();
    for (MixedProfile near : equilibria.irrational()) {
      LogitEnd end = solver.near(block.form(), leaves, plans(form, near));
      if (end.isExact()) {
        places.putIfAbsent(new PlanProfile(end.plans(block.form())), places.size());
      } else {
        irrational.add(end);
      }
    }
    if (!irrational.isEmpty()) {
      inDecimals(irrational.size());
    }
    switch (equilibria.coverage()) {
      case ALL -> {}
      case ALL_PURE ->
          completed(leaves, equilibria)
              .or(
                  () ->
                      places.isEmpty() && irrational.isEmpty()
                          ? onLogitPath(leaves)
                          : Optional.empty())
              .ifPresent(own -> places.putIfAbsent(own, places.size()));
      case SOME -> shortfall.any("Where several move at a time there may be more equilibria.");
    }
    List<PlanSet> sets = new ArrayList<>();
    for (EquilibriumSet set : equilibria.components()) {
      List<Integer> merged = set.places().stream().map(placeOf::get).distinct().sorted().toList();
      if (merged.size() > 1) {
        sets.add(
            new PlanSet(
                merged,
                set.products().stream().map(product -> product(form, product)).distinct().toList(),
                set.whole()));
      }
    }
    return new BlockEquilibria(List.copyOf(places.keySet()), sets, true, irrational);
  }

  private static List<RealizationPlan> plans(StrategicForm form, MixedProfile profile) {
    List<RealizationPlan> plans = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      plans.add(form.strategies(player).plan(profile.mixtures().get(player)));
    }
    return plans;
  }

  private void inDecimals(int count) {
    String found =
        "Where several move at a time "
            + (count == 1
                ? "there is an equilibrium with irrational probabilities"
                : "there are " + count + " equilibria with irrational probabilities");
    if (inDecimals) {
      shortfall.decimals(found + ", told in decimals.");
    } else {
      shortfall.mixed(
          found
              + ", which cannot be listed; what follows from "
              + (count == 1 ? "it" : "them")
              + " is not looked at.");
    }
  }

  private static String search(NashEquilibria equilibria) {
    if (!equilibria.cut()) {
      return ".";
    }
    Optional<SupportsTried> tried = equilibria.tried();
    if (tried.isEmpty()) {
      return ": the search for them was cut off.";
    }
    List<String> known = new ArrayList<>();
    if (tried.get().pairs()) {
      known.add("all in which no more than two players mix");
    }
    if (tried.get().strategies() >= tried.get().players() + 2) {
      known.add(
          "those in which the players together mix no more than "
              + tried.get().strategies()
              + " strategies, of "
              + tried.get().most());
    }
    return ": the search was cut off"
        + (known.isEmpty() ? "." : ", after " + String.join(" and ", known) + ".");
  }

  /** One more equilibrium where not all mixed ones are known. */
  private Optional<PlanProfile> completed(LeafPayoffs leaves, NashEquilibria equilibria) {
    boolean cut = equilibria.cut();
    String reason =
        "Mixed equilibria are not all known where several move at a time" + search(equilibria);
    if (solver.isPureOnly() || !SequenceFormSolver.isFor(block.form())) {
      missesMixed(reason, cut);
      return Optional.empty();
    }
    Optional<SequenceFormSolver.Found> found =
        SequenceFormSolver.solve(block.form(), leaves, budget);
    if (found.isPresent() && found.get().isValue()) {
      String value =
          reason
              + " What one player wins there the other loses, so that all of them give the two the"
              + " same: the value is exact.";
      if (cut) {
        shortfall.mixedListingLimit(cause(), value);
      } else {
        shortfall.mixedListing(value);
      }
    } else {
      missesMixed(reason, cut);
    }
    return found.map(BlockSolver::profile);
  }

  private void missesMixed(String reason, boolean cut) {
    if (cut) {
      shortfall.mixedLimit(cause(), reason);
    } else {
      shortfall.mixed(reason);
    }
  }

  /** Why a search was cut off. */
  private Limit cause() {
    return budget.isExhausted() ? budget.exhausted() : Limit.EFFORT;
  }

  private PlanProduct product(StrategicForm form, MixtureProduct product) {
    List<List<RealizationPlan>> extreme = new ArrayList<>();
    for (int player = 0; player < form.players(); player++) {
      int owner = player;
      extreme.add(
          product.extreme().get(player).stream()
              .map(mixture -> form.strategies(owner).plan(mixture))
              .distinct()
              .toList());
    }
    return new PlanProduct(extreme);
  }
}
