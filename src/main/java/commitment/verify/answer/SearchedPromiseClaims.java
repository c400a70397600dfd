package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Verdict;
import commitment.strategy.OutcomeProbability;
import commitment.verify.BelieverCheck.Played;
import commitment.verify.EquilibriumRecount;
import commitment.verify.FineCheck;
import commitment.verify.FineCheck.Finding;
import commitment.verify.KeptBeliefs;
import commitment.verify.KeptRecount;
import commitment.verify.PromiseRecount;
import commitment.verify.PromiseSearchRecount;
import commitment.verify.TemptationRecount.Temptation;
import commitment.verify.WorldRecount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The claims about one promise where equilibria are found one by one. */
final class SearchedPromiseClaims {
  private static final String NOT_ALL =
      "it rests on equilibria or beliefs that were not all looked at";

  /** Why what rests on all equilibria is not checked where it is not. */
  private final String unknown;

  /** The game that the answer is about. */
  private final Subject subject;

  private final Findings findings;
  private final SearchedPromise searched;

  /** The promise as it is written. */
  private final Promise promise;

  /** The game in which equilibria are counted. */
  private final Subject counted;

  private final PromiseSearchRecount recount;
  private final EquilibriumRecount total;
  private final ClauseClaims common;
  private final Map<Integer, Optional<Temptation>> temptations = new HashMap<>();

  SearchedPromiseClaims(
      Subject subject, Findings findings, Promise promise, SearchedPromise searched) {
    this.subject = subject;
    this.findings = findings;
    this.searched = searched;
    this.promise = promise;
    counted = searched.subject();
    recount = searched.recount();
    total = searched.total();
    common = new ClauseClaims(subject, promise);
    unknown = NOT_ALL + MissingWords.of(recount.missing()).map(words -> ": " + words).orElse("");
    for (Clause clause : recount.promise().clauses()) {
      temptations.put(clause.informationSet(), recount.temptation(clause));
    }
  }

  /**
   * @param exact whether temptations by information set, as compare tells them, are no mere bounds
   */
  void check(Claim claim, boolean exact) {
    claim.member("kind").ifPresent(kind -> kind.isText(promise.kind().word()));
    Set<String> by = new LinkedHashSet<>();
    promise.promisors().forEach(promisor -> by.add(subject.player(promisor)));
    claim.member("by").ifPresent(names -> SolveClaims.names(names, by));
    claim.member("verdict").ifPresent(this::verdict);
    claim.member("reason").ifPresent(Claim::isIgnored);
    claim.member("spe").ifPresent(this::counts);
    claim
        .member("clauses")
        .ifPresent(
            list ->
                common.clauses(
                    list,
                    (item, clause) -> {
                      clause(item, clause);
                      leftOut(item, clause);
                    }));
    claim
        .member("temptations")
        .ifPresent(
            each -> common.temptations(each, (said, clause) -> temptation(said, clause, exact)));
    claim.member("firstFailures").ifPresent(this::firstFailures);
    claim.member("minimalFine").ifPresent(this::fine);
    claim.member("harm").ifPresent(this::harm);
    claim
        .member("robustness")
        .ifPresent(robust -> unlessNull(robust, "it is not told with information sets"));
    claim.member("believers").ifPresent(this::believers);
    claim.member("devices").ifPresent(common::devices);
  }

  private void believers(Claim claim) {
    BelieverClaims.Recounted recounted =
        new BelieverClaims.Recounted() {
          @Override
          public Optional<Played> played(Set<Integer> members, boolean naive) {
            boolean whole = recount.free().isWhole() && recount.bound().isWhole() && !naive;
            return world(members)
                .filter(there -> whole)
                .map(
                    there ->
                        new Played(
                            recount.bound().payoffsAt(0),
                            recount.free().payoffsAt(0),
                            there.payoffs()));
          }

          @Override
          public Optional<Boolean> ends(
              Set<Integer> members,
              boolean naive,
              List<OutcomeProbability> ends,
              List<Rational> payoffs) {
            return naive
                ? Optional.empty()
                : world(members).map(there -> searched.outcomes(there).contains(Set.copyOf(ends)));
          }
        };
    new BelieverClaims(subject, findings, promise, recounted).check(claim);
  }

  /** What comes of the game if just these believe; empty where that is not known exactly. */
  private Optional<WorldRecount> world(Set<Integer> members) {
    return recount.free().isWhole()
        ? recount.believed(members::contains).filter(WorldRecount::isWhole)
        : Optional.empty();
  }

  /** The same of a commitment: whether it would be kept, as commit tells it. */
  void plan(Claim claim) {
    claim.member("verdict").ifPresent(this::verdict);
    claim.member("firstFailures").ifPresent(this::firstFailures);
    claim.member("clauses").ifPresent(list -> common.clauses(list, this::clause));
    boolean known =
        recount.bound().isWhole()
            && recount.free().isWhole()
            && temptations.values().stream().noneMatch(Optional::isEmpty);
    claim
        .member("kept")
        .ifPresent(
            flag -> {
              if (known) {
                flag.isTruth(
                    temptations.values().stream()
                        .flatMap(found -> found.flatMap(Temptation::range).stream())
                        .noneMatch(gain -> gain.max().signum() > 0));
              } else {
                flag.isUnchecked(unknown);
              }
            });
  }

  private static void unlessNull(Claim claim, String reason) {
    if (claim.isNull()) {
      claim.isIgnored();
    } else {
      claim.isUnchecked(reason);
    }
  }

  /** Of a promise that holds no fine is needed; else only what is not null is claimed. */
  private void fine(Claim claim) {
    boolean sure = recount.verdicts().size() == 1;
    boolean holds = sure && recount.verdicts().contains(Verdict.HOLDS);
    FineCheck fines = recount.fines();
    claim
        .member("someSpe")
        .ifPresent(fine -> least(fine, holds, number -> fines.isLeastForSome(number)));
    claim
        .member("allSpeAbove")
        .ifPresent(fine -> least(fine, holds, number -> fines.isLeastForAll(number)));
    Optional<Claim> already = claim.member("holdsAlready");
    already.filter(flag -> sure).ifPresent(flag -> flag.isTruth(holds));
    if (holds && already.isEmpty() && claim.member("someSpe").isPresent()) {
      claim.isWrong("nothing of holdsAlready", "true");
    }
    claim.member("bounds").ifPresent(bounds -> bounds(bounds, fines));
    claim
        .member("noneForAll")
        .ifPresent(
            none -> {
              if (none.truth().filter(said -> said).isPresent()) {
                judge(none, fines.isNeverEnoughForAll());
              } else {
                none.isWrong("true, or nothing");
              }
            });
    claim.member("reason").ifPresent(Claim::isIgnored);
  }

  private static void least(Claim fine, boolean holds, Function<Rational, Finding> rule) {
    if (fine.isNull()) {
      fine.isIgnored();
    } else if (holds) {
      fine.isNumber(Rational.ZERO);
    } else {
      judge(fine, rule);
    }
  }

  private static void bounds(Claim bounds, FineCheck fines) {
    bounds
        .member("someSpe")
        .ifPresent(
            some -> {
              Optional<Rational> min = some.member("min").flatMap(Claim::number);
              Optional<Rational> max = some.member("max").flatMap(Claim::number);
              if (min.isEmpty() || max.isEmpty() || min.get().compareTo(max.get()) > 0) {
                some.isWrong("two numbers, min not above max");
              } else {
                judge(some, fines.isForSome(new Interval(min.get(), max.get())));
              }
            });
    Optional<Claim> all = bounds.member("allSpeAbove");
    all.flatMap(range -> range.member("atLeast"))
        .ifPresent(least -> bound(least, number -> fines.isNeededForAll(number)));
    all.flatMap(range -> range.member("atMost"))
        .ifPresent(most -> bound(most, number -> fines.isEnoughForAll(number)));
  }

  private static void bound(Claim claim, Function<Rational, Finding> rule) {
    if (claim.isNull()) {
      claim.isIgnored();
    } else {
      judge(claim, rule);
    }
  }

  private static void judge(Claim claim, Function<Rational, Finding> rule) {
    claim
        .number()
        .ifPresentOrElse(
            number -> judge(claim, rule.apply(number)), () -> claim.isWrong("a number"));
  }

  static void judge(Claim claim, Finding finding) {
    switch (finding.standing()) {
      case CONFIRMED -> claim.isRight();
      case WRONG -> claim.isWrong(finding.words());
      case UNKNOWN -> claim.isUnchecked("with some fine not all equilibria could be found");
    }
  }

  private void verdict(Claim claim) {
    Set<Verdict> possible = recount.verdicts();
    Optional<String> said = claim.text();
    if (said.filter(Verdict.UNDECIDED.name()::equals).isPresent()) {
      claim.isUnchecked("the answer does not decide; possible: " + possible);
    } else if (possible.stream()
        .map(Verdict::name)
        .noneMatch(n -> said.filter(n::equals).isPresent())) {
      claim.isWrong(
          possible.size() == 1 ? possible.iterator().next().name() : "one of " + possible);
    } else if (possible.size() > 1) {
      claim.isOpen("as far as equilibria could be found it is one of " + possible);
    } else {
      claim.isRight();
    }
  }

  private void counts(Claim claim) {
    for (String name : List.of("total", "keeping")) {
      Optional<Claim> count = claim.member(name).filter(c -> !c.isNull());
      claim.member(name).filter(Claim::isNull).ifPresent(Claim::isIgnored);
      Optional<KeptRecount> single =
          recount
              .single()
              .filter(k -> k.isPure() && k.isWhole() && k.unclear() == 0)
              .filter(
                  k ->
                      total.isWhole()
                          && total.all().stream().allMatch(EquilibriumRecount.Part::isPure));
      count.ifPresent(
          number ->
              single.ifPresentOrElse(
                  kept ->
                      number.isNumber(
                          Rational.of(name.equals("total") ? total.all().size() : kept.keeping())),
                  () -> number.isUnchecked(unknown)));
    }
  }

  private void clause(Claim item, Clause clause) {
    int set = clause.informationSet();
    item.member("date").ifPresent(date -> date.isNumber(subject.game().date(set)));
    common.permitted(item, clause);
    Optional<Temptation> found = temptations.getOrDefault(set, Optional.empty());
    boolean sure = recount.bound().isWhole() && recount.free().isWhole();
    if (found.isPresent() && sure) {
      Temptation right = found.get();
      boolean exact = isExact(item);
      item.member("temptation").ifPresent(c -> PromiseClaims.gain(c, right.range(), exact));
      item.member("disillusionTemptation")
          .ifPresent(c -> PromiseClaims.gain(c, right.disillusion(), exact));
      item.member("sources").ifPresent(c -> PromiseClaims.sources(c, right.range(), exact));
      Set<String> best = new LinkedHashSet<>();
      right.best().forEach(action -> best.add(counted.action(set, action)));
      item.member("bestAlternatives").ifPresent(list -> SolveClaims.names(list, best));
    } else {
      List.of("temptation", "disillusionTemptation", "sources", "bestAlternatives", "exact")
          .forEach(name -> item.member(name).ifPresent(c -> c.isUnchecked(unknown)));
    }
    Optional<Interval> reach = sure ? recount.reach(asCounted(set)) : Optional.empty();
    item.member("prescribed").ifPresent(law -> common.promised(law, clause));
    item.member("reachIfKept")
        .or(() -> item.member("reach"))
        .ifPresent(
            c ->
                reach.ifPresentOrElse(
                    right -> c.isInterval(right, true), () -> c.isUnchecked(unknown)));
    item.member("roles").ifPresent(roles -> roles(roles, clause, sure));
    item.member("firstFailure")
        .ifPresent(
            first ->
                failures()
                    .ifPresentOrElse(
                        all -> first.isTruth(all.contains(set)), () -> first.isUnchecked(unknown)));
    item.member("keptIfBelieved").ifPresent(c -> beliefs().check(c, keptBeliefs(set)));
  }

  private BeliefClaims beliefs() {
    return new BeliefClaims(node -> subject.index().path(searched.nodeOf().get(node)));
  }

  private Optional<List<KeptBeliefs>> keptBeliefs(int set) {
    return recount.bound().isWhole() ? recount.keptBeliefs(asCounted(set)) : Optional.empty();
  }

  /** A promised set of which it should be said with which beliefs the promise is kept, if not. */
  private void leftOut(Claim item, Clause clause) {
    int set = clause.informationSet();
    if (item.member("keptIfBelieved").isEmpty() && BeliefClaims.isTold(keptBeliefs(set))) {
      findings.notClaimed(
          "with which beliefs " + promise.name() + " is kept at " + subject.set(set));
    }
  }

  private void temptation(Claim said, Clause clause, boolean exact) {
    temptations.getOrDefault(clause.informationSet(), Optional.empty()).stream()
        .filter(found -> recount.bound().isWhole() && recount.free().isWhole())
        .findFirst()
        .ifPresentOrElse(
            found -> PromiseClaims.gain(said, found.range(), exact),
            () -> said.isUnchecked(unknown));
  }

  private void firstFailures(Claim claim) {
    Optional<List<Integer>> failures = failures();
    if (failures.isEmpty()) {
      claim.isUnchecked(unknown);
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    failures.get().forEach(set -> names.add(subject.set(set)));
    SolveClaims.names(claim, names);
  }

  /** Those with the gravest degree of temptation that no other one of them comes before. */
  private Optional<List<Integer>> failures() {
    Set<Verdict> verdicts = recount.verdicts();
    if (verdicts.size() > 1
        || !recount.bound().isWhole()
        || temptations.values().stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    if (verdicts.contains(Verdict.HOLDS)) {
      return Optional.of(List.of());
    }
    List<Predicate<Interval>> degrees =
        List.of(
            gain -> gain.min().signum() > 0,
            gain -> gain.max().signum() > 0,
            gain -> gain.max().signum() == 0);
    List<Integer> failing = new ArrayList<>();
    for (Predicate<Interval> degree : degrees) {
      if (failing.isEmpty()) {
        temptations.forEach(
            (set, found) -> {
              if (found.flatMap(Temptation::range).filter(degree).isPresent()) {
                failing.add(set);
              }
            });
      }
    }
    List<Integer> first = new ArrayList<>();
    for (int set : failing) {
      int node = subject.tree().firstNode(set);
      if (failing.stream().noneMatch(other -> other != set && isIn(node, other))) {
        first.add(set);
      }
    }
    return Optional.of(first);
  }

  private boolean isIn(int node, int set) {
    int start = subject.tree().firstNode(set);
    return node > start && node < subject.index().end(start);
  }

  private Clause asCounted(int set) {
    return recount.promise().clauses().stream()
        .filter(clause -> clause.informationSet() == set)
        .findFirst()
        .orElseThrow();
  }

  private void roles(Claim claim, Clause clause, boolean sure) {
    int set = clause.informationSet();
    int node = counted.tree().firstNode(set);
    boolean told = recount.free().subgames().startsAt(node) && counted.tree().actionCount(set) > 1;
    if (!told || !sure || recount.verdicts().size() > 1) {
      claim.members("by player").values().forEach(role -> role.isUnchecked(unknown));
      return;
    }
    common.roles(
        claim, subject.tree().firstNode(set), player -> role(asCounted(set), node, player));
  }

  private Optional<String> role(Clause clause, int node, int player) {
    boolean holds = recount.verdicts().contains(Verdict.HOLDS);
    Interval kept = PromiseRecount.range(recount.bound().payoffsAt(node), player);
    Interval otherwise = PromiseRecount.range(recount.free().payoffsAt(node), player);
    if (holds) {
      Interval breach = null;
      GameTree tree = counted.tree();
      for (int action = 0; action < tree.actionCount(clause.informationSet()); action++) {
        int child = counted.index().child(node, action);
        if (action != clause.action() && recount.free().subgames().isEnd(child)) {
          Interval there = PromiseRecount.range(recount.free().payoffsAt(child), player);
          breach = breach == null ? there : breach.hull(there);
        }
      }
      otherwise = breach == null ? otherwise : breach;
    }
    return ClauseClaims.role(kept, otherwise, holds);
  }

  private void harm(Claim claim) {
    for (Map.Entry<String, Claim> entry : claim.members("by player").entrySet()) {
      OptionalInt player = subject.findPlayer(entry.getKey());
      if (player.isEmpty() || promise.promisors().contains(player.getAsInt())) {
        entry.getValue().isWrong("a player other than the promisor");
        continue;
      }
      int believer = player.getAsInt();
      Optional<WorldRecount> alone =
          recount.free().isWhole()
              ? recount.believed(owner -> owner == believer)
              : Optional.empty();
      if (alone.isEmpty()) {
        entry.getValue().isUnchecked(unknown);
        continue;
      }
      Interval actual = PromiseRecount.range(alone.get().payoffs(), believer);
      loss(entry.getValue(), "reliance", recount.free().payoffsAt(0), actual, believer);
      loss(entry.getValue(), "expectation", recount.bound().payoffsAt(0), actual, believer);
    }
  }

  /** Whether its intervals are not said to be bounds only. */
  private static boolean isExact(Claim claim) {
    claim.member("exact").ifPresent(Claim::isIgnored);
    return claim.member("exact").flatMap(Claim::truth).orElse(true);
  }

  private static void loss(
      Claim harm, String name, Set<List<Rational>> before, Interval actual, int player) {
    Interval right = PromiseRecount.range(before, player).minus(actual);
    harm.member(name).ifPresent(loss -> loss.isInterval(right, isExact(harm)));
  }
}
