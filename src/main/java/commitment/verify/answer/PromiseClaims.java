package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TwoStepMenus;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.verify.BelievedRecount;
import commitment.verify.BelieverCheck;
import commitment.verify.BelieverCheck.Played;
import commitment.verify.PromiseRecount;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The claims about one promise in an answer of {@code check}. */
final class PromiseClaims {
  private static final String TOO_LARGE = "the game is too large to be counted again";

  private static final String NOT_SAID = "null: the answer does not say";

  private final Subject subject;
  private final Findings findings;
  private final Budget budget;
  private final Promise promise;
  private final PromiseRecount recount;
  private final ClauseClaims common;
  private final boolean mixes;

  PromiseClaims(Subject subject, Findings findings, Budget budget, PromiseRecount recount) {
    this.subject = subject;
    this.findings = findings;
    this.budget = budget;
    this.recount = recount;
    promise = recount.promise();
    mixes = !promise.mixtures().isEmpty();
    common = new ClauseClaims(subject, promise);
  }

  /**
   * @param exact whether temptations by information set, as compare tells them, are no mere bounds
   */
  void check(Claim claim, boolean exact) {
    claim.member("kind").ifPresent(kind -> kind.isText(promise.kind().word()));
    claim
        .member("by")
        .ifPresent(by -> SolveClaims.names(by, Set.of(subject.player(promise.promisor()))));
    claim.member("verdict").ifPresent(this::verdict);
    claim.member("reason").ifPresent(reason -> reason.isIgnored());
    claim.member("spe").ifPresent(this::counts);
    claim.member("clauses").ifPresent(list -> common.clauses(list, this::clause));
    claim
        .member("temptations")
        .ifPresent(
            each ->
                common.temptations(
                    each, (said, clause) -> gain(said, recount.temptation(clause), exact)));
    claim
        .member("firstFailures")
        .ifPresent(list -> SolveClaims.names(list, sets(recount.firstFailures())));
    claim.member("minimalFine").ifPresent(this::fine);
    claim.member("harm").ifPresent(this::harm);
    claim.member("robustness").ifPresent(this::robustness);
    claim.member("believers").ifPresent(this::believers);
    claim.member("devices").ifPresent(common::devices);
    claim.member("withoutDevices").ifPresent(this::withoutDevices);
  }

  private void believers(Claim claim) {
    TwoStepMenus.Result steps =
        promise.hasMenus() ? TwoStepMenus.of(subject.game(), subject.index(), promise) : null;
    Game game = steps == null ? subject.game() : steps.game();
    Promise counted = steps == null ? promise : steps.promise();
    BelieverClaims.Recounted recounted =
        new BelieverClaims.Recounted() {
          @Override
          public Optional<Played> played(Set<Integer> members, boolean naive) {
            return BelieverCheck.played(game, counted, members, naive, budget);
          }

          @Override
          public Optional<Boolean> ends(
              Set<Integer> members,
              boolean naive,
              List<OutcomeProbability> ends,
              List<Rational> payoffs) {
            if (PureOutcome.problem(subject.index(), ends).isPresent()) {
              return Optional.of(false);
            }
            return naive
                ? Optional.empty()
                : BelievedRecount.payoffsTaking(
                        subject.game(),
                        promise,
                        members,
                        PureOutcome.actions(subject.index(), ends),
                        budget)
                    .map(vectors -> vectors.contains(payoffs));
          }
        };
    new BelieverClaims(subject, findings, promise, recounted).check(claim);
  }

  private void verdict(Claim claim) {
    if (claim.text().filter(Verdict.UNDECIDED.name()::equals).isPresent()) {
      claim.isUnchecked("the answer does not decide; it is " + recount.verdict());
    } else if (recount.isSure()) {
      claim.isText(recount.verdict().name());
    } else if (claim
        .text()
        .filter(Set.of(Verdict.KNIFE_EDGE.name(), Verdict.FAILS.name())::contains)
        .isPresent()) {
      claim.isOpen("whether all that was promised can be kept together was not looked into");
    } else {
      claim.isWrong(Verdict.KNIFE_EDGE + " or " + Verdict.FAILS);
    }
  }

  private void counts(Claim claim) {
    count(claim, "total", SolveClaims.rational(recount.total().all()));
    if (mixes) {
      claim.member("keeping").ifPresent(count -> isNull(count, "mixtures are not counted"));
    } else {
      count(claim, "keeping", SolveClaims.rational(recount.total().keeping()));
    }
  }

  private static void isNull(Claim claim, String reason) {
    claim.judge(claim.isNull(), "null: " + reason);
  }

  private static void count(Claim claim, String name, Rational right) {
    claim
        .member(name)
        .ifPresent(
            count -> {
              if (count.isNull()) {
                count.isUnchecked(NOT_SAID);
              } else {
                count.isNumber(right);
              }
            });
  }

  private Set<String> sets(Collection<Integer> moves) {
    Set<String> names = new LinkedHashSet<>();
    moves.forEach(move -> names.add(subject.set(move)));
    return names;
  }

  private void clause(Claim item, Clause clause) {
    int set = clause.informationSet();
    boolean exact = item.member("exact").flatMap(Claim::truth).orElse(true);
    item.member("exact").ifPresent(Claim::isRight);
    item.member("date").ifPresent(date -> date.isNumber(subject.game().date(set)));
    common.permitted(item, clause);
    item.member("temptation").ifPresent(c -> gain(c, recount.temptation(clause), exact));
    item.member("disillusionTemptation")
        .ifPresent(c -> gain(c, recount.disillusion(clause), exact));
    item.member("sources").ifPresent(c -> sources(c, recount.temptation(clause), exact));
    Set<String> best = new LinkedHashSet<>();
    recount.bestAlternatives(clause).forEach(action -> best.add(subject.action(set, action)));
    item.member("bestAlternatives").ifPresent(list -> SolveClaims.names(list, best));
    item.member("reachIfKept")
        .ifPresent(
            reach ->
                recount
                    .reach(clause)
                    .ifPresentOrElse(
                        right -> reach.isInterval(right, exact),
                        () -> reach.isUnchecked(TOO_LARGE)));
    int node = subject.tree().firstNode(set);
    item.member("roles")
        .ifPresent(roles -> common.roles(roles, node, player -> role(clause, player)));
    item.member("firstFailure")
        .ifPresent(first -> first.isTruth(recount.firstFailures().contains(set)));
  }

  static void gain(Claim claim, Optional<Interval> right, boolean exact) {
    if (right.isEmpty() || claim.isNull()) {
      claim.judge(right.isEmpty() && claim.isNull(), right.map(Interval::toString).orElse("null"));
    } else {
      claim.isInterval(right.get(), exact);
    }
  }

  /** Of a player who wants at every date what he wanted at the first. */
  static void sources(Claim claim, Optional<Interval> temptation, boolean exact) {
    Optional<Interval> strategic =
        temptation.map(
            gain -> new Interval(gain.min().max(Rational.ZERO), gain.max().max(Rational.ZERO)));
    claim.member("strategic").ifPresent(c -> gain(c, strategic, exact));
    claim
        .member("preference")
        .ifPresent(c -> gain(c, temptation.map(gain -> Interval.of(Rational.ZERO)), exact));
  }

  private Optional<String> role(Clause clause, int player) {
    if (recount.temptation(clause).isEmpty()) {
      return Optional.empty();
    }
    boolean holds = recount.verdict() == Verdict.HOLDS;
    Interval kept = recount.keptAt(clause, player);
    Interval otherwise =
        holds ? recount.afterBreach(clause, player).orElse(kept) : recount.freeAt(clause, player);
    return ClauseClaims.role(kept, otherwise, holds);
  }

  private void fine(Claim claim) {
    if (mixes) {
      for (String name : List.of("someSpe", "allSpeAbove")) {
        claim.member(name).ifPresent(fine -> isNull(fine, "there are no fines for mixtures"));
      }
    } else {
      fine(claim, "someSpe", recount.leastFineForSome());
      fine(claim, "allSpeAbove", recount.leastFineForAllAbove());
    }
    boolean holds = recount.verdict() == Verdict.HOLDS;
    Optional<Claim> already = claim.member("holdsAlready");
    already.ifPresent(flag -> flag.isTruth(holds));
    if (already.isEmpty() && holds && claim.member("someSpe").isPresent()) {
      claim.isWrong("nothing of holdsAlready", "true");
    }
  }

  private static void fine(Claim claim, String name, Optional<Rational> right) {
    claim
        .member(name)
        .ifPresent(
            fine -> {
              if (fine.isNull()) {
                fine.isUnchecked(NOT_SAID);
              } else {
                right.ifPresentOrElse(fine::isNumber, () -> fine.isUnchecked(TOO_LARGE));
              }
            });
  }

  private void harm(Claim claim) {
    for (Map.Entry<String, Claim> entry : claim.members("by player").entrySet()) {
      OptionalInt player = subject.findPlayer(entry.getKey());
      if (player.isEmpty() || player.getAsInt() == promise.promisor()) {
        entry.getValue().isWrong("a player other than the promisor");
        continue;
      }
      Optional<Set<List<Rational>>> alone =
          BelievedRecount.payoffs(subject.game(), promise, Set.of(player.getAsInt()), budget);
      if (alone.isEmpty()) {
        entry.getValue().isUnchecked(TOO_LARGE);
        continue;
      }
      boolean exact = entry.getValue().member("exact").flatMap(Claim::truth).orElse(true);
      entry.getValue().member("exact").ifPresent(Claim::isRight);
      loss(
          entry.getValue(),
          "reliance",
          recount.freePayoffs(),
          alone.get(),
          player.getAsInt(),
          exact);
      loss(
          entry.getValue(),
          "expectation",
          recount.boundPayoffs(),
          alone.get(),
          player.getAsInt(),
          exact);
    }
  }

  private static void loss(
      Claim harm,
      String name,
      Set<List<Rational>> before,
      Set<List<Rational>> after,
      int player,
      boolean exact) {
    Interval right = VectorClaims.range(before, player).minus(VectorClaims.range(after, player));
    harm.member(name).ifPresent(loss -> loss.isInterval(right, exact));
  }

  private void robustness(Claim claim) {
    if (mixes) {
      isNull(claim, "it is not told of mixtures");
      return;
    }
    Optional<Rational> right = recount.robustness();
    if (claim.isNull()) {
      claim.judge(right.isEmpty(), right.map(Rational::toString).orElse("null"));
    } else if (right.isEmpty()) {
      claim.isWrong("null: a tie decides");
    } else {
      claim.isNumber(right.get());
    }
  }

  private void withoutDevices(Claim claim) {
    Optional<Subject> plain = subject.withoutDevices();
    Optional<Promise> same =
        plain.flatMap(
            game ->
                game.promises().stream().filter(p -> p.name().equals(promise.name())).findFirst());
    if (plain.isEmpty() || same.isEmpty()) {
      claim.isWrong("nothing: the file has no device for it");
      return;
    }
    Optional<PromiseRecount> without =
        PromiseRecount.of(plain.get().game(), plain.get().index(), same.get(), budget);
    if (without.isEmpty()) {
      claim.isUnchecked(TOO_LARGE);
      return;
    }
    claim.member("verdict").ifPresent(verdict -> verdict.isText(without.get().verdict().name()));
    Set<String> first = new LinkedHashSet<>();
    without.get().firstFailures().forEach(set -> first.add(plain.get().set(set)));
    claim.member("firstFailures").ifPresent(list -> SolveClaims.names(list, first));
  }
}
