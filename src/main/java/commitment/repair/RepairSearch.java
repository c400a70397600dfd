package commitment.repair;

import commitment.credibility.MinimalFine;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for everything that would make a promise hold, makes each change and tests again.
 *
 * <p>The best come first: changes with which the promise holds (or breaches never take effect)
 * before others; those with which nothing comes of it but what was promised before others; other
 * values of a parameter, which change what the game is about, last of these; then by what they cost
 * the promisor in equilibrium at most; then in the order of {@link Change.Kind}.
 */
public final class RepairSearch {
  private RepairSearch() {}

  /**
   * The menu for one promise.
   *
   * @param instance the game without its devices, and the devices
   * @param name of a promise of one player, of actions or menus
   * @param fine what is known already of the least fine for it in the game with its devices
   * @return empty if the game with its devices has too many nodes, or no equilibrium of it is known
   */
  public static Optional<RepairMenu> of(
      GameInstance instance,
      String name,
      Variations variations,
      Optional<MinimalFine> fine,
      Budget budget) {
    Promise promise = Trial.named(instance.promises(), name).orElseThrow();
    return Trial.of(instance, name, budget)
        .map(trial -> fine.map(trial::withMinimalFine).orElse(trial))
        .map(trial -> menu(new Bench(instance, promise, trial, variations, budget)));
  }

  private static RepairMenu menu(Bench bench) {
    Trial trial = bench.trial();
    if (trial.assessed().verdict() == Verdict.HOLDS) {
      return new RepairMenu(trial.tested(), List.of(), List.of(), List.of());
    }
    List<String> left = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    List<Repair> found = new ArrayList<>();
    if (bench.isSearched()) {
      found.addAll(SearchedAmounts.of(bench));
    } else {
      found.addAll(AmountRepairs.of(bench));
    }
    found.addAll(ConsentRepairs.of(bench, left));
    found.addAll(ClosingRepairs.of(bench, left));
    found.addAll(BindingRepairs.of(bench));
    found.addAll(PublicityRepairs.of(bench));
    found.addAll(ParameterRepairs.of(bench, left));
    if (!bench.isSearched() && ContinuousRepairs.isOfActions(bench)) {
      found.addAll(ContinuousRepairs.of(bench, left));
    } else {
      found.addAll(SampledParameters.of(bench, left, outside));
    }
    if (bench.budget().isExhausted()) {
      left.add("what is not listed: " + bench.budget().exhaustion());
    }
    found.sort(
        Comparator.comparing((Repair repair) -> !repair.works())
            .thenComparing(repair -> !repair.asPromised().orElse(false))
            .thenComparing(repair -> repair.change().kind() == Change.Kind.PARAMETER)
            .thenComparing(repair -> repair.cost().max())
            .thenComparing(repair -> repair.change().kind()));
    return new RepairMenu(trial.tested(), found, left, outside);
  }

  /** The file with a change in it. */
  public static Optional<GameInstance> apply(
      GameInstance instance, String name, Change change, Variations variations) {
    Promise promise = Trial.named(instance.promises(), name).orElseThrow();
    return ChangeApplication.apply(instance, promise, change, variations);
  }
}
