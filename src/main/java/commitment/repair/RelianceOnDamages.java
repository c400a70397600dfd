package commitment.repair;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.parametric.AmountSearch;
import commitment.parametric.OutcomeSet;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import commitment.repair.Repair.ReliedOnThoughBroken;
import commitment.repair.Repair.Remark;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Damages change what the one who gets them does before they make the promisor keep his promise:
 * for which amounts below the bound does play go elsewhere than it does without them, although the
 * promise is broken? A seller whose loss is covered ships although he knows that he will not be
 * paid.
 */
final class RelianceOnDamages {
  /** Nodes of games over whose amounts nothing is said. */
  private static final int MOST_NODES = 20_000;

  private RelianceOnDamages() {}

  /**
   * @param least the bound above which the promise holds
   */
  static List<Remark> of(Bench bench, int promisee, Rational least) {
    Trial trial = bench.trial();
    if (least.signum() <= 0 || trial.game().tree().nodeCount() > MOST_NODES) {
      return List.of();
    }
    Change change = new Change.Damages(least, promisee);
    return ChangeApplication.apply(bench.instance(), bench.promise(), change, bench.variations())
        .flatMap(RelianceOnDamages::tested)
        .map(changed -> remarks(AmountSearch.of(changed, least, bench.budget()), bench))
        .orElse(List.of());
  }

  private static Optional<GameInstance> tested(GameInstance changed) {
    return changed.promises().stream().allMatch(p -> p.isPure() && !p.isJoint())
        ? Optional.of(changed)
        : Optional.empty();
  }

  private static List<Remark> remarks(ParameterThresholds answer, Bench bench) {
    Optional<PromiseThresholds> promise =
        answer.promises().stream()
            .filter(candidate -> candidate.name().equals(bench.promise().name()))
            .findFirst();
    List<Remark> remarks = new ArrayList<>();
    if (promise.isEmpty() || answer.outcomes().isEmpty()) {
      return remarks;
    }
    Set<List<String>> now = Paths.of(answer.outcomes().get(0).value());
    AlgebraicNumber zero = AlgebraicNumber.of(Rational.ZERO);
    for (Stretch<OutcomeSet> stretch : answer.outcomes()) {
      Set<List<String>> here = Paths.of(stretch.value());
      if (stretch.isPoint() || stretch.contains(zero) || now.containsAll(here)) {
        continue;
      }
      Verdict verdict = verdictIn(promise.get(), stretch);
      if (verdict == Verdict.FAILS) {
        remarks.add(
            new ReliedOnThoughBroken(
                new Stretch<>(
                    stretch.low(),
                    stretch.lowClosed(),
                    stretch.high(),
                    stretch.highClosed(),
                    verdict),
                here.stream().filter(path -> !now.contains(path)).findFirst().orElseThrow(),
                worse(answer.outcomes().get(0).value(), stretch, bench.players())));
      }
    }
    return remarks;
  }

  /** Those who get less than without damages, at an end of the stretch or between its ends. */
  private static List<Integer> worse(OutcomeSet now, Stretch<OutcomeSet> there, int players) {
    List<Rational> amounts = new ArrayList<>();
    amounts.add(AlgebraicNumber.between(there.low(), there.high()));
    there.low().rational().ifPresent(amounts::add);
    there.high().rational().ifPresent(amounts::add);
    List<Integer> worse = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      int who = player;
      Rational before = least(now, player, Rational.ZERO);
      if (amounts.stream().anyMatch(d -> least(there.value(), who, d).compareTo(before) < 0)) {
        worse.add(player);
      }
    }
    return worse;
  }

  private static Rational least(OutcomeSet set, int player, Rational damages) {
    return set.outcomes().stream()
        .map(outcome -> outcome.payoffs().get(player).value(damages))
        .min(Rational::compareTo)
        .orElseThrow();
  }

  private static Verdict verdictIn(PromiseThresholds promise, Stretch<?> stretch) {
    AlgebraicNumber inside =
        AlgebraicNumber.of(AlgebraicNumber.between(stretch.low(), stretch.high()));
    return promise.verdicts().stream()
        .filter(verdict -> verdict.contains(inside))
        .map(Stretch::value)
        .findFirst()
        .orElse(Verdict.UNDECIDED);
  }
}
