package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code result} of {@code repair}: each change is made anew in the game without devices, and
 * the promise counted again in what comes of it.
 */
final class RepairClaims {
  private static final String TOO_LARGE = "the game with the change cannot be counted again";

  private final Subject subject;
  private final Variants variants;
  private final Findings findings;
  private final Budget budget;
  private int number;

  RepairClaims(Subject subject, Variants variants, Findings findings, Budget budget) {
    this.subject = subject;
    this.variants = variants;
    this.findings = findings;
    this.budget = budget;
  }

  void check(Claim result) {
    Set<String> seen = new HashSet<>();
    for (Claim menu : result.isArray() ? result.parts() : List.of(result)) {
      String name = menu.member("promise").flatMap(Claim::text).orElse("");
      Optional<Promise> promise =
          variants.plain().promises().stream().filter(p -> p.name().equals(name)).findFirst();
      if (promise.isEmpty() || !seen.add(name)) {
        menu.member("promise").orElse(menu).isWrong("a promise of the game, each once");
        continue;
      }
      menu.member("promise").ifPresent(Claim::isRight);
      if (promise.get().isJoint() || !promise.get().mixtures().isEmpty()) {
        menu.isOpen("changes for joint promises and for mixtures are not made again");
        continue;
      }
      new Menu(promise.get(), new PointRecount(subject, budget)).check(menu);
    }
  }

  /** The changes for one promise. */
  private final class Menu {
    private final Promise promise;
    private final PointRecount now;

    Menu(Promise promise, PointRecount now) {
      this.promise = promise;
      this.now = now;
    }

    void check(Claim menu) {
      menu.member("verdict").ifPresent(verdict -> verdict(verdict, now, true));
      menu.member("asItIs")
          .ifPresent(world -> new CheckClaims(subject, findings, budget).nobodyBound(world));
      menu.member("repairs").ifPresent(list -> list.items("of changes").forEach(this::line));
      if (menu.member("repairs").isPresent() && menu.member("notTried").isEmpty()) {
        findings.notClaimed("what was not tried for " + promise.name());
      }
      menu.member("notTried")
          .filter(list -> !list.parts().isEmpty())
          .ifPresent(list -> list.isUnchecked("what else there is was not looked for"));
    }

    private void verdict(Claim claim, PointRecount there, boolean open) {
      Optional<Verdict> right = there.verdict(promise.name());
      if (right.isPresent()) {
        claim.isText(right.get().name());
      } else if (open) {
        claim.isOpen(TOO_LARGE);
      } else {
        claim.isUnchecked(TOO_LARGE);
      }
    }

    private void line(Claim line) {
      number++;
      line.member("number").ifPresent(said -> said.isNumber(Rational.of(number)));
      String kind = line.member("kind").flatMap(Claim::text).orElse("");
      Claim change = line.member("change").orElse(line);
      int before = findings.wrongSoFar();
      Optional<ClaimedChange> made = ClaimedChange.read(change, kind, variants, promise);
      if (made.isEmpty() || findings.wrongSoFar() > before) {
        return;
      }
      Optional<PointRecount> after =
          made.get().after().flatMap(instance -> PointRecount.of(instance, budget));
      if (after.isEmpty()) {
        line.isOpen("the change cannot be made again");
        return;
      }
      change.isRight();
      line.member("kind").ifPresent(Claim::isRight);
      line.member("words").ifPresent(words -> words.isUnread("words are not read"));
      line.member("verdictAfter").ifPresent(verdict -> verdict(verdict, after.get(), true));
      new CheckClaims(after.get().subject(), findings, budget).nobodyBound(line);
      cost(line, after.get());
      Optional<Boolean> inEffect =
          made.get().consent()
              ? new BreachesInEffect(promise, budget).none(made.get().after().get())
              : Optional.empty();
      inEffect(line, made.get(), inEffect);
      line.member("works")
          .ifPresent(
              works ->
                  works(after, inEffect, made.get())
                      .ifPresentOrElse(works::isTruth, () -> works.isUnchecked(TOO_LARGE)));
      new RepairBoundClaims(subject, variants, budget, promise, made.get())
          .check(line, after.get());
      line.member("asPromised").ifPresent(flag -> asPromised(flag, kind, after.get()));
      line.member("enforcer").ifPresent(part -> part.isUnchecked("this is not recomputed"));
      line.member("remarks").ifPresent(part -> part.isUnread("words are not read"));
    }

    /** Whether all payoffs are among those of the game in which the promise binds. */
    private void asPromised(Claim flag, String kind, PointRecount after) {
      if (flag.isNull()) {
        flag.isUnchecked("the answer does not say");
      } else if (kind.equals("parameter") || kind.equals("date")) {
        flag.isUnchecked("with other payoffs it rests on where play ends, which is not looked at");
      } else {
        Optional<Set<List<Rational>>> bound =
            (kind.equals("tranches") ? after : now).boundPayoffs(promise.name());
        bound
            .flatMap(promised -> after.payoffs().map(promised::containsAll))
            .ifPresentOrElse(flag::isTruth, () -> flag.isUnchecked(TOO_LARGE));
      }
    }

    private Optional<Boolean> works(
        Optional<PointRecount> after, Optional<Boolean> inEffect, ClaimedChange made) {
      Optional<Verdict> verdict = after.flatMap(there -> there.verdict(promise.name()));
      if (verdict.filter(Verdict.HOLDS::equals).isPresent() || !made.consent()) {
        return verdict.map(Verdict.HOLDS::equals);
      }
      return inEffect;
    }

    private void inEffect(Claim line, ClaimedChange made, Optional<Boolean> right) {
      Optional<Claim> said = line.member("inEffect");
      if (said.isEmpty()) {
        return;
      }
      if (!made.consent()) {
        said.get().judge(said.get().isNull(), "null: the change undoes no breach");
      } else if (said.get().isNull()) {
        said.get().isUnchecked("the answer does not say");
      } else {
        right.ifPresentOrElse(said.get()::isTruth, () -> said.get().isUnchecked(TOO_LARGE));
      }
    }

    private void cost(Claim line, PointRecount after) {
      Optional<Interval> right =
          now.payoffs()
              .flatMap(
                  without ->
                      after
                          .payoffs()
                          .map(
                              with ->
                                  VectorClaims.range(without, promise.promisor())
                                      .minus(VectorClaims.range(with, promise.promisor()))));
      line.member("costRange")
          .ifPresent(
              range ->
                  right.ifPresentOrElse(
                      cost -> range.isInterval(cost, true), () -> range.isUnchecked(TOO_LARGE)));
      line.member("costToPromisor")
          .ifPresent(
              said -> {
                if (right.isEmpty()) {
                  said.isUnchecked(TOO_LARGE);
                } else if (right.get().isPoint()) {
                  said.isNumber(right.get().min());
                } else {
                  said.judge(said.isNull(), "null: it is " + right.get());
                }
              });
    }
  }
}
