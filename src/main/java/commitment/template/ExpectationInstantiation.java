package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Expectation;
import commitment.game.Expectation.Claim;
import commitment.game.Promise;
import commitment.template.ExpectationTemplate.BondClaim;
import commitment.template.ExpectationTemplate.Bounds;
import commitment.template.ExpectationTemplate.ClaimTemplate;
import commitment.template.ExpectationTemplate.CommitmentClaim;
import commitment.template.ExpectationTemplate.CountClaim;
import commitment.template.ExpectationTemplate.FineClaim;
import commitment.template.ExpectationTemplate.OutcomeClaim;
import commitment.template.ExpectationTemplate.PayoffsClaim;
import commitment.template.ExpectationTemplate.TemptationClaim;
import commitment.template.ExpectationTemplate.ThresholdClaim;
import commitment.template.ExpectationTemplate.ValueClaim;
import commitment.template.ExpectationTemplate.VerdictClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Computes the numbers of expectations and finds the information sets they speak of. */
final class ExpectationInstantiation {
  private final PromiseResolution resolution;
  private final Map<String, Promise> promises;
  private final int players;
  private final Environment environment;
  private final Faults faults;

  /**
   * @param promises those that were resolved; about the others there is nothing more to say
   */
  ExpectationInstantiation(
      PromiseResolution resolution,
      Map<String, Promise> promises,
      int players,
      Environment environment,
      Faults faults) {
    this.resolution = resolution;
    this.promises = promises;
    this.players = players;
    this.environment = environment;
    this.faults = faults;
  }

  /** Empty if something is wrong, which is reported. */
  Optional<Expectation> instantiate(ExpectationTemplate expectation) {
    try {
      return claim(expectation.claim())
          .map(claim -> new Expectation(expectation.scenario(), claim, expectation.place()));
    } catch (EvaluationFailure failure) {
      faults.add(failure);
      return Optional.empty();
    }
  }

  private Optional<Claim> claim(ClaimTemplate template) throws EvaluationFailure {
    if (template instanceof VerdictClaim claim) {
      return verdict(claim);
    }
    if (template instanceof ValueClaim claim) {
      return Optional.of(new Expectation.ValueIs(claim.player(), interval(claim.bounds())));
    }
    if (template instanceof CountClaim claim) {
      return Optional.of(new Expectation.CountIs(count(claim.count())));
    }
    if (template instanceof PayoffsClaim claim) {
      List<List<Rational>> payoffs = new ArrayList<>();
      for (PayoffTemplate payoff : claim.payoffs()) {
        payoffs.add(payoff.values(players, environment));
      }
      return Optional.of(new Expectation.PayoffsAre(payoffs));
    }
    if (template instanceof TemptationClaim claim) {
      return temptation(claim);
    }
    if (template instanceof FineClaim claim) {
      Rational fine = claim.fine().value(environment);
      return Optional.of(new Expectation.FineIs(claim.promise().name().text(), fine));
    }
    if (template instanceof BondClaim claim) {
      Rational bond = claim.bond().value(environment);
      return Optional.of(new Expectation.BondIs(claim.promise().name().text(), bond));
    }
    if (template instanceof CommitmentClaim claim) {
      return Optional.of(new Expectation.CommitmentIs(claim.player(), interval(claim.bounds())));
    }
    if (template instanceof ThresholdClaim claim) {
      List<Rational> points = new ArrayList<>();
      for (Expression point : claim.switchPoints()) {
        points.add(point.value(environment));
      }
      return Optional.of(new Expectation.ThresholdsAre(claim.parameter(), claim.subject(), points));
    }
    return Optional.of(new Expectation.OutcomeReached(((OutcomeClaim) template).outcome()));
  }

  private Rational count(Expression written) throws EvaluationFailure {
    Rational count = written.value(environment);
    if (!count.isInteger() || count.signum() < 0) {
      throw new EvaluationFailure(
          DiagnosticCode.OUTSIDE_RANGE,
          written.span(),
          "the count is " + Expression.shown(count) + ", but equilibria are counted 0, 1, 2 …",
          "write a whole number from 0 on");
    }
    return count;
  }

  private Optional<Claim> verdict(VerdictClaim claim) throws EvaluationFailure {
    String name = claim.promise().name().text();
    Optional<IndexedName> reference = claim.informationSet();
    if (reference.isEmpty()) {
      return Optional.of(new Expectation.VerdictIs(name, claim.verdict(), OptionalInt.empty()));
    }
    OptionalInt at = promised(claim.promise(), reference.get());
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Expectation.VerdictIs(name, claim.verdict(), at));
  }

  private Optional<Claim> temptation(TemptationClaim claim) throws EvaluationFailure {
    OptionalInt at = promised(claim.promise(), claim.informationSet());
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Expectation.TemptationIs(
                claim.promise().name().text(), at.getAsInt(), interval(claim.bounds())));
  }

  /** The one promised information set that a reference means. */
  private OptionalInt promised(PromiseTemplate template, IndexedName reference)
      throws EvaluationFailure {
    Promise promise = promises.get(template.name().text());
    if (promise == null) {
      return OptionalInt.empty();
    }
    List<Integer> found = resolution.find(reference, environment, template.promisors());
    if (found.size() > 1) {
      throw new EvaluationFailure(
          DiagnosticCode.UNKNOWN_INFORMATION_SET,
          reference.span(),
          "'" + reference.base() + "' means " + found.size() + " information sets here",
          "write one of " + Suggestion.listed(found.stream().map(resolution::written).toList()));
    }
    int informationSet = found.get(0);
    if (promise.speaksOf(informationSet)) {
      return OptionalInt.of(informationSet);
    }
    List<String> promised =
        promise.clauses().stream()
            .map(clause -> resolution.written(clause.informationSet()))
            .toList();
    Span name = template.name().span();
    faults.add(
        Diagnostic.of(
                DiagnosticCode.NOT_PROMISED,
                faults.place(reference.span()),
                promise.name() + " says nothing about " + reference.base())
            .withLabel(faults.place(name), "it speaks of " + Suggestion.listed(promised))
            .withHelp("write one of " + Suggestion.listed(promised)));
    return OptionalInt.empty();
  }

  private Interval interval(Bounds bounds) throws EvaluationFailure {
    Rational from = bounds.from().value(environment);
    if (bounds.to().isEmpty()) {
      return Interval.of(from);
    }
    Rational to = bounds.to().get().value(environment);
    if (from.compareTo(to) > 0) {
      throw new EvaluationFailure(
          DiagnosticCode.EMPTY_RANGE,
          bounds.from().span().to(bounds.to().get().span()),
          "the range " + from + ".." + to + " is empty",
          "the smaller number stands first");
    }
    return new Interval(from, to);
  }
}
