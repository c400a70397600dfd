package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.limit.Budget;
import commitment.verify.PromiseRecount;
import commitment.verify.answer.PlanRecount.Departure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a leader would keep to the plan that is best for him: the {@code timeConsistency} of an
 * answer of {@code commit}. A pure plan is tested as the promise that it is, any other against the
 * response of the answer.
 */
final class PlanClaims {
  private static final String NOT_SAID =
      "it depends on what the leader does after a departure, of which the answer says nothing";
  private static final String TOO_LARGE = "the game is too large to be counted again";

  private final Subject subject;
  private final Findings findings;
  private final Budget budget;
  private final int leader;

  PlanClaims(Subject subject, Findings findings, Budget budget, int leader) {
    this.subject = subject;
    this.findings = findings;
    this.budget = budget;
    this.leader = leader;
  }

  /** A plan of one action at each set. */
  void pure(Claim claim, List<Clause> clauses) {
    Promise promise = new Promise(Promise.Kind.PROMISE, "Commitment", leader, "", clauses);
    if (!subject.tree().isPerfectInformation()) {
      SearchedPromise.of(subject, promise, budget)
          .ifPresentOrElse(
              search -> new SearchedPromiseClaims(subject, findings, promise, search).plan(claim),
              () -> claim.isUnchecked(TOO_LARGE));
      return;
    }
    PromiseRecount.of(subject.game(), subject.index(), promise, budget)
        .ifPresentOrElse(
            test -> pure(claim, clauses, promise, test), () -> claim.isUnchecked(TOO_LARGE));
  }

  private void pure(Claim claim, List<Clause> clauses, Promise promise, PromiseRecount test) {
    claim.member("verdict").ifPresent(verdict -> verdict.isText(test.verdict().name()));
    boolean kept =
        clauses.stream()
            .noneMatch(c -> test.temptation(c).filter(t -> t.max().signum() > 0).isPresent());
    claim.member("kept").ifPresent(flag -> flag.isTruth(kept));
    Set<String> first = new HashSet<>();
    test.firstFailures().forEach(set -> first.add(subject.set(set)));
    claim.member("firstFailures").ifPresent(list -> SolveClaims.names(list, first));
    ClauseClaims common = new ClauseClaims(subject, promise);
    claim
        .member("clauses")
        .ifPresent(list -> common.clauses(list, (part, clause) -> clause(part, clause, test)));
  }

  private void clause(Claim part, Clause clause, PromiseRecount test) {
    int set = clause.informationSet();
    part.member("date").ifPresent(date -> date.isNumber(subject.game().date(set)));
    part.member("prescribed")
        .ifPresent(mixture -> new ClauseClaims(subject, test.promise()).promised(mixture, clause));
    part.member("temptation")
        .ifPresent(gain -> PromiseClaims.gain(gain, test.temptation(clause), true));
    Set<String> best = new HashSet<>();
    test.bestAlternatives(clause).forEach(action -> best.add(subject.action(set, action)));
    part.member("bestAlternatives").ifPresent(list -> SolveClaims.names(list, best));
    part.member("reach")
        .ifPresent(
            reach ->
                test.reach(clause)
                    .ifPresentOrElse(
                        right -> reach.isInterval(right, true),
                        () -> reach.isUnchecked(TOO_LARGE)));
  }

  /** Any plan, against one response. */
  void againstResponse(Claim claim, PlanRecount plan) {
    Map<Integer, Departure> departures = new HashMap<>();
    List<Departure> inOrder = plan.departures();
    inOrder.forEach(departure -> departures.put(departure.set(), departure));
    boolean sure = inOrder.stream().allMatch(Departure::sure);
    claim
        .member("verdict")
        .ifPresent(
            verdict -> verdict.judge(verdict.isNull(), "null: only one response is looked at"));
    claim
        .member("kept")
        .ifPresent(
            flag -> {
              if (sure) {
                flag.isTruth(inOrder.stream().noneMatch(Departure::isTempting));
              } else {
                flag.isUnchecked(NOT_SAID);
              }
            });
    Set<String> first = new HashSet<>();
    plan.firstFailures(inOrder).forEach(set -> first.add(subject.set(set)));
    claim
        .member("firstFailures")
        .ifPresent(
            list -> {
              if (sure) {
                SolveClaims.names(list, first);
              } else {
                list.isUnchecked(NOT_SAID);
              }
            });
    claim.member("clauses").ifPresent(list -> clauses(list, plan, departures));
  }

  private void clauses(Claim list, PlanRecount plan, Map<Integer, Departure> departures) {
    Set<Integer> missing =
        new SetItems(subject, "an information set that the plan leaves open, each once")
            .check(
                list,
                "of information sets of the plan",
                departures.keySet(),
                (item, set) -> {
                  Departure departure = departures.get(set);
                  if (departure != null) {
                    clause(item, plan, departure);
                  }
                });
    if (!missing.isEmpty() && list.isArray()) {
      list.isWrong(
          "nothing of " + subject.set(missing.iterator().next()), "the plan leaves it open");
    }
  }

  private void clause(Claim item, PlanRecount plan, Departure departure) {
    int set = departure.set();
    item.member("date").ifPresent(date -> date.isNumber(subject.game().date(set)));
    item.member("prescribed")
        .ifPresent(law -> ClauseClaims.law(law, subject.tree().actions(set), plan.planned(set)));
    item.member("reach").ifPresent(reach -> reach.isInterval(Interval.of(departure.reach()), true));
    if (!departure.sure()) {
      List.of("temptation", "bestAlternatives")
          .forEach(name -> item.member(name).ifPresent(part -> part.isUnchecked(NOT_SAID)));
      return;
    }
    item.member("temptation").ifPresent(gain -> PromiseClaims.gain(gain, departure.gain(), true));
    Set<String> best = new HashSet<>();
    departure.best().forEach(action -> best.add(subject.action(set, action)));
    item.member("bestAlternatives").ifPresent(list -> SolveClaims.names(list, best));
  }

  /** Which of the ways it is, by the strategies of the answer. */
  void check(Claim claim, List<Clause> clauses, Optional<PlanRecount> plan) {
    if (!clauses.isEmpty()) {
      pure(claim, clauses);
    } else if (plan.isPresent()) {
      againstResponse(claim, plan.get());
    } else {
      claim.isUnchecked("the commitment or the response that it follows from is not known");
    }
  }
}
