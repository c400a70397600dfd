package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.format.promise.ClauseNames;
import commitment.format.promise.PromiseSyntax;
import commitment.template.DeviceTemplate;
import commitment.template.ExpectationTemplate;
import commitment.template.ExpectationTemplate.Bounds;
import commitment.template.ExpectationTemplate.ClaimTemplate;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.NamedOutcome;
import commitment.template.PayoffTemplate;
import commitment.template.PromiseTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Resolves what a file says about its game: promises, devices, expectations. */
final class StatementResolution {
  private static final List<ItemWord> PROMISES = List.of(ItemWord.PROMISE, ItemWord.THREAT);

  private final Names names;
  private final PayoffResolution payoffs;
  private final Map<String, NamedOutcome> outcomes;

  /** Every promise of the file, also those that say something wrong. */
  private final Map<String, PromiseTemplate> promises = new LinkedHashMap<>();

  private final List<PromiseTemplate> right = new ArrayList<>();
  private final Map<String, Identifier> defined = new HashMap<>();

  StatementResolution(Names names, PayoffResolution payoffs, Map<String, NamedOutcome> outcomes) {
    this.names = names;
    this.payoffs = payoffs;
    this.outcomes = outcomes;
  }

  /** Those in which every name is known. */
  List<PromiseTemplate> promises() {
    return List.copyOf(right);
  }

  void add(PromiseSyntax promise) {
    int errors = names.errorCount();
    List<Integer> promisors = names.players(promise.players());
    ClauseNames clauseNames =
        new ClauseNames(names::isParameter, name -> names.unknownNumber(name, Scope.EMPTY));
    PromiseTemplate template =
        new PromiseTemplate(
            promise.kind(),
            promise.name(),
            promisors.isEmpty() ? List.of(0) : promisors,
            promise.words(),
            promise.clauses().stream().map(clauseNames::resolve).toList());
    if (names.define(defined, promise.name(), "promise")) {
      promises.put(promise.name().text(), template);
    }
    if (names.errorCount() == errors) {
      right.add(template);
    }
  }

  private Optional<PromiseTemplate> promise(Identifier name) {
    return names.find(name, promises, PROMISES, DiagnosticCode.UNKNOWN_PROMISE, "promise");
  }

  /** Empty if a name in it is unknown. */
  Optional<DeviceTemplate> device(DeviceSyntax syntax) {
    int errors = names.errorCount();
    promise(syntax.promise());
    DeviceTemplate device = resolved(syntax, syntax.promise().text());
    return names.errorCount() == errors ? Optional.of(device) : Optional.empty();
  }

  private DeviceTemplate resolved(DeviceSyntax syntax, String promise) {
    if (syntax instanceof DeviceSyntax.Fine fine) {
      names.check(fine.amount());
      Optional<DeviceTemplate.Punisher> punisher =
          fine.punisher()
              .map(
                  by ->
                      new DeviceTemplate.Punisher(
                          names.player(by.player()).orElse(0), payoffs.resolve(by.payoff())));
      return new DeviceTemplate.Fine(promise, fine.amount(), punisher);
    }
    if (syntax instanceof DeviceSyntax.Bond bond) {
      names.check(bond.amount());
      return new DeviceTemplate.Bond(promise, bond.amount());
    }
    if (syntax instanceof DeviceSyntax.Damages damages) {
      names.check(damages.amount());
      OptionalInt beneficiary = names.player(damages.beneficiary());
      refuseIdle(damages.promise(), damages.beneficiary(), "pays these damages to himself");
      return new DeviceTemplate.Damages(promise, damages.amount(), beneficiary.orElse(0));
    }
    if (syntax instanceof DeviceSyntax.Veto veto) {
      OptionalInt holder = names.player(veto.holder());
      refuseIdle(veto.promise(), veto.holder(), "would veto only what he does himself");
      return new DeviceTemplate.Veto(promise, holder.orElse(0));
    }
    DeviceSyntax.Revocation revocation = (DeviceSyntax.Revocation) syntax;
    names.check(revocation.needed());
    return new DeviceTemplate.Revocation(
        promise,
        revocation.needed(),
        names.players(revocation.voters()),
        revocation.needed().span());
  }

  /** Refuses a device that the only promisor holds against himself. */
  private void refuseIdle(Identifier promise, Identifier player, String what) {
    PromiseTemplate supported = promises.get(promise.text());
    OptionalInt index = names.indexOf(player.text());
    if (supported == null
        || index.isEmpty()
        || !supported.promisors().equals(List.of(index.getAsInt()))) {
      return;
    }
    names.report(
        Diagnostic.of(
                DiagnosticCode.IDLE_DEVICE,
                names.place(player.span()),
                player.text() + " has made the promise " + promise.text() + " and " + what)
            .withLabel(names.place(supported.name().span()), "the promise")
            .withHelp("name another player, or write a fine"));
  }

  /** Empty if a name in it is unknown. */
  Optional<ClaimTemplate> claim(ClaimSyntax syntax) {
    int errors = names.errorCount();
    Optional<ClaimTemplate> claim = resolved(syntax);
    return names.errorCount() == errors ? claim : Optional.empty();
  }

  private Optional<ClaimTemplate> resolved(ClaimSyntax syntax) {
    if (syntax instanceof ClaimSyntax.VerdictIs claim) {
      claim.informationSet().ifPresent(this::check);
      return promise(claim.promise())
          .map(
              promise ->
                  new ExpectationTemplate.VerdictClaim(
                      promise, claim.verdict(), claim.informationSet()));
    }
    if (syntax instanceof ClaimSyntax.ValueIs claim) {
      check(claim.bounds());
      return player(claim.player())
          .map(player -> new ExpectationTemplate.ValueClaim(player, claim.bounds()));
    }
    if (syntax instanceof ClaimSyntax.CountIs claim) {
      names.check(claim.count());
      return Optional.of(new ExpectationTemplate.CountClaim(claim.count()));
    }
    if (syntax instanceof ClaimSyntax.PayoffsAre claim) {
      List<PayoffTemplate> resolved = claim.payoffs().stream().map(payoffs::resolve).toList();
      return Optional.of(new ExpectationTemplate.PayoffsClaim(resolved));
    }
    if (syntax instanceof ClaimSyntax.TemptationIs claim) {
      check(claim.informationSet());
      check(claim.bounds());
      return promise(claim.promise())
          .map(
              promise ->
                  new ExpectationTemplate.TemptationClaim(
                      promise, claim.informationSet(), claim.bounds()));
    }
    if (syntax instanceof ClaimSyntax.FineIs claim) {
      names.check(claim.fine());
      return promise(claim.promise())
          .map(promise -> new ExpectationTemplate.FineClaim(promise, claim.fine()));
    }
    if (syntax instanceof ClaimSyntax.BondIs claim) {
      names.check(claim.bond());
      return promise(claim.promise())
          .map(promise -> new ExpectationTemplate.BondClaim(promise, claim.bond()));
    }
    if (syntax instanceof ClaimSyntax.CommitmentIs claim) {
      check(claim.bounds());
      return player(claim.player())
          .map(player -> new ExpectationTemplate.CommitmentClaim(player, claim.bounds()));
    }
    if (syntax instanceof ClaimSyntax.ThresholdsAre claim) {
      return thresholds(claim);
    }
    Identifier outcome = ((ClaimSyntax.OutcomeReached) syntax).outcome();
    return names
        .find(
            outcome, outcomes, List.of(ItemWord.OUTCOME), DiagnosticCode.UNKNOWN_OUTCOME, "outcome")
        .map(found -> new ExpectationTemplate.OutcomeClaim(outcome.text()));
  }

  private Optional<ClaimTemplate> thresholds(ClaimSyntax.ThresholdsAre claim) {
    claim.switchPoints().forEach(names::check);
    Map<String, Object> subjects = new LinkedHashMap<>(promises);
    subjects.putAll(outcomes);
    List<ItemWord> definedBy = List.of(ItemWord.PROMISE, ItemWord.THREAT, ItemWord.OUTCOME);
    Optional<Object> subject =
        names.find(
            claim.subject(),
            subjects,
            definedBy,
            DiagnosticCode.UNKNOWN_PROMISE,
            "promise or outcome");
    Optional<Identifier> parameter = names.parameter(claim.parameter());
    return subject.isEmpty() || parameter.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ExpectationTemplate.ThresholdClaim(
                claim.parameter().text(), claim.subject().text(), claim.switchPoints()));
  }

  private Optional<Integer> player(Identifier name) {
    OptionalInt player = names.player(name);
    return player.isPresent() ? Optional.of(player.getAsInt()) : Optional.empty();
  }

  private void check(IndexedName name) {
    names.checkIndices(name, Scope.EMPTY);
  }

  private void check(Bounds bounds) {
    names.check(bounds.from());
    Optional<Expression> to = bounds.to();
    to.ifPresent(names::check);
  }
}
