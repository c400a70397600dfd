package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.verify.PromiseRecount;
import java.util.List;
import java.util.Optional;

/**
 * From where on a change is enough: the promise is counted again at the bound, just beyond it and
 * just before it. Only with perfect information, where bounds are exact.
 */
final class RepairBoundClaims {
  private static final String NO_BOUND =
      "bounds in games with information sets are values that were tried";
  private static final Rational NEAR = Rational.of(1).divide(Rational.of(1000));
  private static final int DIGITS = 12;

  private final Subject subject;
  private final Variants variants;
  private final Budget budget;
  private final Promise promise;
  private final ClaimedChange change;

  RepairBoundClaims(
      Subject subject, Variants variants, Budget budget, Promise promise, ClaimedChange change) {
    this.subject = subject;
    this.variants = variants;
    this.budget = budget;
    this.promise = promise;
    this.change = change;
  }

  void check(Claim line, PointRecount after) {
    Optional<Claim> least = line.member("least").filter(part -> !part.isNull());
    boolean exact =
        subject.tree().isPerfectInformation() && after.subject().tree().isPerfectInformation();
    if (least.isEmpty() || change.tried().isEmpty()) {
      line.member("least")
          .ifPresent(
              part -> {
                if (change.tried().isEmpty()) {
                  part.judge(part.isNull(), "null: there is no amount");
                } else {
                  part.isUnchecked("the answer does not say");
                }
              });
      line.member("open").ifPresent(open -> open.isTruth(false));
    } else if (!exact) {
      for (String member : List.of("least", "open", "below", "margin")) {
        line.member(member).ifPresent(part -> part.isUnchecked(NO_BOUND));
      }
    } else if (change.consent()) {
      least.get().isNumber(change.tried().get());
      line.member("open").ifPresent(open -> open.isTruth(false));
      fewer(least.get());
    } else {
      bound(line, least.get(), change.tried().get());
    }
    line.member("someSpe").ifPresent(some -> someSpe(line, some));
  }

  /** With one vote less a breach takes effect. */
  private void fewer(Claim least) {
    Optional<GameInstance> fewer = change.at().apply(change.tried().get().minus(Rational.ONE));
    fewer
        .flatMap(there -> new BreachesInEffect(promise, budget).none(there))
        .filter(none -> none)
        .ifPresent(none -> least.isWrong("less: one vote fewer is enough"));
  }

  private void bound(Claim line, Claim said, Rational tried) {
    Optional<AlgebraicNumber> end = StretchClaim.end(said);
    if (end.isEmpty()) {
      said.isWrong("a number");
      return;
    }
    boolean below = line.member("below").flatMap(Claim::truth).orElse(false);
    boolean open = line.member("open").flatMap(Claim::truth).orElse(false);
    Optional<Rational> point = end.get().rational();
    Rational bound = point.orElseGet(() -> end.get().approximation(DIGITS));
    Rational way = below ? bound.minus(tried) : tried.minus(bound);
    if (way.signum() < 0 || (way.signum() == 0 && open)) {
      said.isWrong("a bound on the other side of " + tried);
      return;
    }
    Rational near = (way.signum() == 0 ? Rational.ONE : way).times(NEAR);
    near = change.parameter().flatMap(variants::step).orElse(near);
    Rational beyond = below ? bound.minus(near) : bound.plus(near);
    Rational before = below ? bound.plus(near) : bound.minus(near);
    Optional<Boolean> at = point.flatMap(this::holds);
    if (at.isPresent() && at.get() == open) {
      said.isWrong(
          open ? "at " + bound + " it holds already" : "at " + bound + " it does not hold");
      return;
    }
    boolean beyondFails = way.signum() > 0 && holds(beyond).filter(holds -> !holds).isPresent();
    if (beyondFails || holds(before).orElse(false)) {
      said.isWrong(
          beyondFails
              ? "more: with " + beyond + " it does not hold"
              : "less: with " + before + " it holds");
      return;
    }
    said.isRight();
    line.member("open").ifPresent(Claim::isRight);
    line.member("below").ifPresent(Claim::isRight);
    line.member("margin").ifPresent(margin -> margin(margin, below, open, end.get()));
  }

  private Optional<Boolean> holds(Rational value) {
    Optional<Interval> range = change.parameter().flatMap(variants::range);
    if (range.isPresent() && !range.get().contains(value)) {
      return Optional.empty();
    }
    return change
        .at()
        .apply(value)
        .flatMap(there -> PointRecount.of(there, budget))
        .flatMap(there -> there.verdict(promise.name()))
        .map(Verdict.HOLDS::equals);
  }

  /** Its near end is the bound; what lies in it holds; how far it goes is not known. */
  private void margin(Claim margin, boolean below, boolean open, AlgebraicNumber bound) {
    Optional<StretchClaim> read = StretchClaim.read(margin);
    if (read.isEmpty()) {
      return;
    }
    StretchClaim stretch = read.get();
    AlgebraicNumber near = below ? stretch.high() : stretch.low();
    boolean closed = below ? stretch.highClosed() : stretch.lowClosed();
    if (near.compareTo(bound) != 0 || closed == open) {
      margin.isWrong("from the bound on, which is " + bound + (open ? ", without it" : ""));
      return;
    }
    AlgebraicNumber far = below ? stretch.low() : stretch.high();
    Rational middle =
        near.approximation(DIGITS).plus(far.approximation(DIGITS)).divide(Rational.of(2));
    boolean fails =
        change.parameter().flatMap(variants::step).isEmpty()
            && !stretch.isPoint()
            && holds(middle).filter(holds -> !holds).isPresent();
    if (fails) {
      margin.isWrong("less: at " + middle + " it does not hold");
      return;
    }
    margin.isUnchecked("how far it goes was not looked at");
  }

  private void someSpe(Claim line, Claim some) {
    boolean fine = line.member("kind").flatMap(Claim::text).filter("fine"::equals).isPresent();
    Optional<Rational> right =
        fine && variants.plain().devices().isEmpty() && subject.tree().isPerfectInformation()
            ? PromiseRecount.of(subject.game(), subject.index(), promise, budget)
                .flatMap(PromiseRecount::leastFineForSome)
            : Optional.empty();
    right.ifPresentOrElse(
        some::isNumber,
        () -> some.isUnchecked("the least amount for some equilibrium is not recomputed"));
  }
}
