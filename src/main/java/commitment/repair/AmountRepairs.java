package commitment.repair;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.Role;
import commitment.exact.Rational;
import commitment.repair.Repair.Remark;
import commitment.solve.backward.LeastFine;
import commitment.solve.backward.SubgamePerfectPayoffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Amounts that breaking a promise costs: a fine at each breach, a bond at the first, damages to
 * another player.
 *
 * <p>In the world in which the promise binds, what a breach costs or gives shifts all payoffs after
 * it alike and so changes nobody's choices there. With V¹ the equilibrium payoffs of that world and
 * V⁰ those of the world in which nobody is bound, i the promisor and a* what is promised at I, all
 * equilibria keep the promise iff the amount is greater than
 *
 * <pre>
 *   fine, damages:  max over I of max_{a≠a*} max V¹_i(Ia) − min V¹_i(Ia*)
 *   bond:           max over I of max_{a≠a*} max V⁰_i(Ia) − min V¹_i(Ia*),  I without own breach
 * </pre>
 *
 * because after a bond is forfeited nobody is bound. Either can be the larger. The least amount for
 * some equilibrium is that of {@link LeastFine}.
 */
final class AmountRepairs {
  private final Bench bench;

  /** The file as it is; a promised menu is one action in it. */
  private final Trial trial;

  private final List<Repair> found = new ArrayList<>();

  private AmountRepairs(Bench bench) {
    this.bench = bench;
    trial = bench.trial().inTwoSteps();
  }

  static List<Repair> of(Bench bench) {
    AmountRepairs repairs = new AmountRepairs(bench);
    repairs.fineAndDamages();
    repairs.bond();
    return repairs.found;
  }

  private void fineAndDamages() {
    var fine = trial.assessed().minimalFine();
    if (fine.allEquilibriaAbove().isEmpty()) {
      return;
    }
    Rational least = fine.allEquilibriaAbove().get();
    Rational amount = SimpleNumber.above(least);
    add(new Change.Fine(amount), Bench.Bound.above(least, fine.someEquilibrium()), List.of());
    for (int promisee : promisees()) {
      add(
          new Change.Damages(amount, promisee),
          Bench.Bound.above(least, Optional.empty()),
          damagesRemarks(promisee, least, amount));
    }
  }

  private List<Remark> damagesRemarks(int promisee, Rational least, Rational amount) {
    List<Remark> remarks = new ArrayList<>(overcompensated(promisee, amount));
    remarks.addAll(RelianceOnDamages.of(bench, promisee, least));
    return remarks;
  }

  private void bond() {
    BondScope scope = BondScope.of(trial.game(), trial.index(), trial.promise());
    Rational least = Rational.ZERO;
    boolean needed = false;
    for (ClauseAssessment clause : trial.assessed().clauses()) {
      if (!scope.covers(clause.informationSet()) || clause.disillusionTemptation().isEmpty()) {
        continue;
      }
      if (!clause.exact()) {
        return;
      }
      Rational here = clause.disillusionTemptation().get().max();
      least = least.max(here);
      needed |= here.signum() >= 0;
    }
    Optional<Rational> some = someBond(trial.bound(), trial.free());
    List<Remark> remarks =
        scope.left().isEmpty() ? List.of() : List.of(new Repair.NotAfterBreach(scope.left()));
    Bench.Bound bound = needed ? Bench.Bound.above(least, some) : Bench.Bound.any(some);
    add(new Change.Bond(SimpleNumber.above(least)), bound, remarks);
  }

  /** The least bond with which some equilibrium keeps a promise. */
  static Optional<Rational> someBond(SubgamePerfectPayoffs bound, SubgamePerfectPayoffs free) {
    return LeastFine.bond(bound, free)
        .map(answer -> answer.fine().orElse(Rational.ZERO).max(Rational.ZERO));
  }

  private void add(Change change, Bench.Bound bound, List<Remark> remarks) {
    bench
        .attempt(change)
        .ifPresent(
            after ->
                found.add(
                    bench.line(change, bound, after, Optional.empty(), Optional.empty(), remarks)));
  }

  /** Those to whom the promise is an assurance; if there are none, those whom a breach harms. */
  private Set<Integer> promisees() {
    TreeSet<Integer> promisees = new TreeSet<>();
    for (ClauseAssessment clause : trial.assessed().clauses()) {
      clause
          .roles()
          .forEach(
              (player, role) -> {
                if (role == Role.ASSURANCE) {
                  promisees.add(player);
                }
              });
    }
    if (promisees.isEmpty()) {
      SubgamePerfectPayoffs bound = trial.bound();
      for (int player = 0; player < bench.players(); player++) {
        if (player != bench.promisor() && isHarmed(player, bound)) {
          promisees.add(player);
        }
      }
    }
    return promisees;
  }

  private boolean isHarmed(int player, SubgamePerfectPayoffs bound) {
    return trial.assessed().clauses().stream()
        .anyMatch(
            clause ->
                gainOfBreach(player, clause, bound).map(gain -> gain.signum() < 0).orElse(false));
  }

  /** Where so much in damages makes the promisee wish for the breach. */
  private List<Remark> overcompensated(int promisee, Rational amount) {
    SubgamePerfectPayoffs bound = trial.bound();
    List<Remark> remarks = new ArrayList<>();
    for (ClauseAssessment clause : trial.assessed().clauses()) {
      gainOfBreach(promisee, clause, bound)
          .map(gain -> gain.plus(amount))
          .filter(gain -> gain.signum() > 0)
          .ifPresent(
              gain ->
                  remarks.add(
                      new Repair.BreachPaysBeneficiary(promisee, clause.informationSet(), gain)));
    }
    return remarks;
  }

  /** What a breach gives a player at most, as if the promise bound everywhere else. */
  private Optional<Rational> gainOfBreach(
      int player, ClauseAssessment clause, SubgamePerfectPayoffs bound) {
    int node = trial.game().tree().firstNode(clause.informationSet());
    Rational broken = null;
    Rational kept = null;
    int child = node + 1;
    for (int action = 0; action < trial.game().tree().childCount(node); action++) {
      if (action == clause.promised()) {
        kept = bound.range(child, player).min();
      } else {
        Rational there = bound.range(child, player).max();
        broken = broken == null ? there : broken.max(there);
      }
      child = trial.index().end(child);
    }
    return broken == null || kept == null ? Optional.empty() : Optional.of(broken.minus(kept));
  }
}
