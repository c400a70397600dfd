package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.verify.FineCheck;
import commitment.verify.FineCheck.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * From where on a change is enough: the promise is counted again at the bound, just beyond it and
 * just before it. Only with perfect information, where bounds are exact.
 */
final class RepairBoundClaims {
  private static final String NO_BOUND =
      "bounds in games with information sets are values that were tried";
  private static final Rational NEAR = Rational.of(1).divide(Rational.of(1000));
  private static final int DIGITS = 12;

  /** An amount that is wrong by less passes. */
  private static final Rational FINE = Rational.of(1, 65536);

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
      searched(line, least.get());
    } else if (change.parameter().isPresent() && line.member("margin").isEmpty()) {
      value(line, least.get(), change.parameter().get(), change.tried().get());
    } else if (change.consent()) {
      least.get().isNumber(change.tried().get());
      line.member("open").ifPresent(open -> open.isTruth(false));
      fewer(least.get());
    } else {
      bound(line, least.get(), change.tried().get());
    }
    line.member("someSpe").ifPresent(some -> someSpe(line, some));
  }

  /** One value of a parameter that was tried, no bound. */
  private void value(Claim line, Claim least, String parameter, Rational tried) {
    least.isNumber(tried);
    line.member("open").ifPresent(open -> open.isTruth(false));
    boolean less =
        Optional.ofNullable(subject.parameters().get(parameter))
            .filter(now -> tried.compareTo(now) < 0)
            .isPresent();
    line.member("below").ifPresent(below -> below.isTruth(less));
    if (less && line.member("below").isEmpty()) {
      line.isWrong("nothing of below", "true");
    }
  }

  /** With information sets the least fine is one above which all equilibria keep the promise. */
  private void searched(Claim line, Claim least) {
    String kind = line.member("kind").flatMap(Claim::text).orElse("");
    Optional<Rational> said = least.number();
    if (kind.equals("fine") && said.isPresent()) {
      searched(least, kind, fines -> fines.isLeastForAll(said.get()));
      line.member("open").ifPresent(open -> open.isTruth(true));
      line.member("below").ifPresent(below -> below.isTruth(false));
    } else {
      least.isUnchecked(NO_BOUND);
      List.of("open", "below")
          .forEach(name -> line.member(name).ifPresent(part -> part.isUnchecked(NO_BOUND)));
    }
    line.member("margin").ifPresent(part -> part.isUnchecked(NO_BOUND));
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
    boolean other = change.parameter().isPresent();
    if (at.isPresent() && at.get() == open && !(open && other)) {
      said.isWrong(
          open ? "at " + bound + " it holds already" : "at " + bound + " it does not hold");
      return;
    }
    boolean beyondFails = way.signum() > 0 && holds(beyond).filter(holds -> !holds).isPresent();
    boolean more = holds(before).orElse(false) || (open && at.orElse(false));
    if (more && other && !beyondFails) {
      for (String member : List.of("least", "open", "below", "margin")) {
        line.member(member)
            .ifPresent(
                part ->
                    part.isUnchecked(
                        "before it the promise holds too, but may bring something else"));
      }
      return;
    }
    if (beyondFails || more) {
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

  /** Its near end is the bound, and the promise holds in it and not just beyond its far end. */
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
    far(margin, stretch, below, middle);
  }

  private void far(Claim margin, StretchClaim stretch, boolean below, Rational middle) {
    AlgebraicNumber far = below ? stretch.low() : stretch.high();
    boolean closed = below ? stretch.lowClosed() : stretch.highClosed();
    Optional<Interval> range = change.parameter().flatMap(variants::range);
    if (far.rational().isEmpty() || range.isEmpty() || stretch.isPoint()) {
      margin.isUnchecked("how far it goes was not looked at");
      return;
    }
    Rational end = far.rational().get();
    Rational near =
        change
            .parameter()
            .flatMap(variants::step)
            .orElse(end.minus(middle).abs().times(NEAR).max(FINE));
    Rational inside = closed ? end : below ? end.plus(near) : end.minus(near);
    Rational beyond = closed ? (below ? end.minus(near) : end.plus(near)) : end;
    Optional<Boolean> further = range.get().contains(beyond) ? holds(beyond) : Optional.of(false);
    if (!range.get().contains(end) || holds(inside).filter(holds -> !holds).isPresent()) {
      margin.isWrong("less: at " + inside + " it does not hold");
    } else if (further.filter(holds -> !holds).isPresent()) {
      margin.isRight();
    } else {
      margin.isUnchecked("beyond it the promise holds too, but may bring something else");
    }
  }

  /** Some equilibrium keeps the promise with so much, and none with a little less. */
  private void someSpe(Claim line, Claim some) {
    String kind = line.member("kind").flatMap(Claim::text).orElse("");
    if (some.isNull()) {
      some.isIgnored();
      return;
    }
    Optional<Rational> said = some.number();
    if (!List.of("fine", "bond").contains(kind) || said.isEmpty() || said.get().signum() < 0) {
      some.isWrong("an amount of a fine or a bond, or null");
      return;
    }
    if (!subject.tree().isPerfectInformation()) {
      searched(some, kind, fines -> fines.isLeastForSome(said.get()));
      return;
    }
    Optional<Boolean> enough = someKeep(said.get());
    Rational before = said.get().minus(FINE);
    Optional<Boolean> less = before.signum() < 0 ? Optional.of(false) : someKeep(before);
    if (enough.isEmpty() || less.isEmpty()) {
      some.isUnchecked("the game with this amount cannot be counted again");
    } else {
      some.judge(
          enough.get() && !less.get(), enough.get() ? "less" : "more: no equilibrium keeps it");
    }
  }

  private Optional<Boolean> someKeep(Rational amount) {
    return change
        .at()
        .apply(amount)
        .flatMap(there -> PointRecount.of(there, budget))
        .flatMap(there -> there.promise(promise.name()))
        .map(there -> there.total().keeping().signum() > 0);
  }

  /** Of a fine in a game without devices, by the equilibria with it and around it. */
  private void searched(Claim claim, String kind, Function<FineCheck, Finding> rule) {
    Optional<SearchedPromise> search =
        kind.equals("fine") && variants.plain().devices().isEmpty()
            ? SearchedPromise.of(subject, promise, budget)
            : Optional.empty();
    search.ifPresentOrElse(
        found -> SearchedPromiseClaims.judge(claim, rule.apply(found.recount().fines())),
        () -> claim.isUnchecked(NO_BOUND));
  }
}
