package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.verify.Recount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The {@code result} of {@code commit}. Here pure commitments in games of perfect information; of
 * other ones see {@link MixedCommitClaims}.
 *
 * <p>A commitment is a promise that binds: the equilibria of the game in which it does are counted
 * again, and the value is the best of them for the leader, or for the weak value the worst. That no
 * other commitment is better is found out by trying all, where these are few.
 */
final class CommitClaims {
  private static final String TOO_LARGE = "the game is too large to be counted again";

  /** Nodes of the game, for all commitments together. */
  private static final long MOST_NODES = 2_000_000;

  private final Subject subject;
  private final GameTree tree;
  private final Findings findings;
  private final Budget budget;

  /** The game without any commitment. */
  private final PointRecount plain;

  CommitClaims(Subject subject, Findings findings, Budget budget) {
    this.subject = subject;
    this.findings = findings;
    this.budget = budget;
    tree = subject.tree();
    plain = new PointRecount(subject, budget);
  }

  void check(Claim result) {
    Set<Integer> seen = new HashSet<>();
    for (Claim item : result.isArray() ? result.parts() : List.of(result)) {
      OptionalInt leader =
          item.member("leader")
              .flatMap(Claim::text)
              .map(subject::findPlayer)
              .orElse(OptionalInt.empty());
      if (leader.isEmpty() || !seen.add(leader.getAsInt())) {
        item.member("leader").orElse(item).isWrong("a player of the game, each once");
        continue;
      }
      item.member("leader").ifPresent(Claim::isRight);
      String kind = item.member("class").flatMap(Claim::text).orElse("pure");
      if (!List.of("pure", "behavior", "correlated").contains(kind)) {
        item.member("class").ifPresent(claim -> claim.isWrong("pure, behavior or correlated"));
        continue;
      }
      item.member("class").ifPresent(Claim::isRight);
      Of one = new Of(leader.getAsInt());
      if (kind.equals("pure") && tree.isPerfectInformation()) {
        one.check(item);
      } else {
        one.checkMixed(item, new MixedCommitClaims(subject, findings, kind, leader.getAsInt()));
      }
    }
  }

  /** The claims about one leader. */
  private final class Of {
    private final int leader;

    Of(int leader) {
      this.leader = leader;
    }

    void check(Claim item) {
      Optional<List<Interval>> all = all();
      Optional<Interval> equilibrium = plain.payoffs().map(this::range);
      Optional<Rational> strong = item.member("strong").flatMap(part -> advice(part, false, all));
      Optional<Rational> weak = item.member("weak").flatMap(part -> advice(part, true, all));
      around(item, equilibrium, strong, weak);
    }

    /** Of other classes, and where somebody moves unseen. */
    void checkMixed(Claim item, MixedCommitClaims mixed) {
      Optional<String> outside = mixed.outside();
      if (outside.isPresent()) {
        item.isOpen(outside.get());
        return;
      }
      Optional<Interval> equilibrium = plain.payoffs().map(this::range);
      Optional<Rational> strong =
          item.member("strong").flatMap(part -> mixed.advice(part, false, equilibrium));
      Optional<Rational> weak =
          item.member("weak").flatMap(part -> mixed.advice(part, true, equilibrium));
      if (strong.isPresent() && weak.filter(w -> w.compareTo(strong.get()) > 0).isPresent()) {
        item.member("weak").ifPresent(part -> part.isWrong("no more than the strong value"));
      }
      around(item, equilibrium, strong, weak);
      for (String name : List.of("strong", "weak")) {
        item.member(name)
            .ifPresent(
                part ->
                    part.member("timeConsistency")
                        .ifPresent(
                            test ->
                                new PlanClaims(subject, findings, budget, leader)
                                    .check(test, mixed.plan(part), mixed.recount(name))));
      }
    }

    private void around(
        Claim item,
        Optional<Interval> equilibrium,
        Optional<Rational> strong,
        Optional<Rational> weak) {
      for (String name : List.of("equilibrium", "valueOfCommitment")) {
        item.member(name)
            .filter(Claim::isNull)
            .ifPresent(part -> part.isUnchecked("null: the answer does not say"));
      }
      item.member("equilibrium")
          .filter(part -> !part.isNull())
          .ifPresent(
              part ->
                  equilibrium.ifPresentOrElse(
                      right -> part.isInterval(right, true), () -> part.isUnchecked(TOO_LARGE)));
      item.member("valueOfCommitment")
          .filter(part -> !part.isNull())
          .ifPresent(
              part -> {
                worth(part, "weak", weak, equilibrium.map(Interval::max));
                worth(part, "strong", strong, equilibrium.map(Interval::min));
              });
      item.member("promises").ifPresent(list -> list.items("of promises").forEach(this::promise));
    }

    private Interval range(Set<List<Rational>> payoffs) {
      return VectorClaims.range(payoffs, leader);
    }

    private static void worth(
        Claim claim, String name, Optional<Rational> value, Optional<Rational> without) {
      claim
          .member(name)
          .ifPresent(
              part -> {
                if (value.isEmpty() || without.isEmpty()) {
                  part.isUnchecked("what it follows from is not known");
                } else {
                  part.isNumber(value.get().minus(without.get()));
                }
              });
    }

    /** What each pure commitment leaves the leader, if all can be tried. */
    private Optional<List<Interval>> all() {
      Optional<List<List<Clause>>> commitments =
          PureCommitments.of(tree, leader, MOST_NODES / tree.nodeCount());
      if (commitments.isEmpty()) {
        return Optional.empty();
      }
      List<Interval> values = new ArrayList<>();
      for (List<Clause> clauses : commitments.get()) {
        Optional<Recount> recount = bound(clauses);
        if (recount.isEmpty() || budget.isExhausted()) {
          return Optional.empty();
        }
        values.add(range(recount.get().payoffs()));
      }
      return Optional.of(values);
    }

    private Optional<Recount> bound(List<Clause> clauses) {
      return clauses.isEmpty()
          ? Recount.of(subject.game(), budget)
          : Recount.bound(subject.game(), promise(clauses), budget);
    }

    private Promise promise(List<Clause> clauses) {
      return new Promise(Promise.Kind.PROMISE, "Commitment", leader, "", clauses);
    }

    /** The value, if it is right. */
    private Optional<Rational> advice(Claim claim, boolean weak, Optional<List<Interval>> all) {
      Optional<Claim> value = claim.member("value").filter(part -> !part.isNull());
      Optional<List<Clause>> clauses = claim.member("commitment").flatMap(this::clauses);
      if (value.isEmpty() || clauses.isEmpty()) {
        claim.isOpen("there is no value, or no commitment, to check");
        return Optional.empty();
      }
      Optional<Recount> recount = bound(clauses.get());
      if (recount.isEmpty()) {
        claim.isOpen(TOO_LARGE);
        return Optional.empty();
      }
      Set<List<Rational>> payoffs = recount.get().payoffs();
      Rational gets = weak ? range(payoffs).min() : range(payoffs).max();
      value.get().isNumber(gets);
      claim.member("attained").ifPresent(flag -> flag.isTruth(true));
      optimal(value.get(), weak, gets, all);
      follows(claim, clauses.get(), payoffs, gets);
      claim
          .member("timeConsistency")
          .ifPresent(
              test ->
                  new PlanClaims(subject, findings, budget, leader)
                      .check(test, clauses.get(), withoutPlan(clauses.get())));
      return Optional.of(gets)
          .filter(right -> value.get().number().filter(right::equals).isPresent());
    }

    /** The test of a plan that says nothing. */
    private Optional<PlanRecount> withoutPlan(List<Clause> clauses) {
      return clauses.isEmpty() && IntStream.range(0, tree.moveCount()).noneMatch(this::isLeaders)
          ? Optional.of(
              new PlanRecount(subject, leader, MixedCommitClaims.profile(subject.tree(), Map.of())))
          : Optional.empty();
    }

    private boolean isLeaders(int move) {
      return tree.owner(move) == leader;
    }

    private void optimal(Claim value, boolean weak, Rational gets, Optional<List<Interval>> all) {
      if (all.isEmpty()) {
        findings.unchecked(
            value.path() + ": the best", "there are too many commitments to try all");
        return;
      }
      Rational best = gets;
      for (Interval each : all.get()) {
        best = best.max(weak ? each.min() : each.max());
      }
      if (best.compareTo(gets) > 0) {
        value.isWrong("the best commitment gets " + gets, "another one gets " + best);
      }
    }

    /** The action at each information set; nothing, and a finding, if it is no pure commitment. */
    private Optional<List<Clause>> clauses(Claim claim) {
      Map<Integer, Integer> actions = new HashMap<>();
      int before = findings.wrongSoFar();
      claim
          .members("by information set")
          .forEach((name, mixture) -> action(name, mixture, leader, actions));
      if (findings.wrongSoFar() > before || !claim.isObject()) {
        return Optional.empty();
      }
      // What is left out must be ruled out by the leader's own earlier actions.
      for (int node = 0; node < tree.nodeCount(); node++) {
        if (!tree.isTerminal(node) && tree.owner(tree.move(node)) == leader) {
          int move = tree.move(node);
          if (!actions.containsKey(move) && !isRuledOut(node, actions)) {
            claim.isWrong("nothing of " + subject.set(move), "a commitment speaks of it");
            return Optional.empty();
          }
        }
      }
      List<Clause> clauses = new ArrayList<>();
      actions.forEach((set, action) -> clauses.add(new Clause(set, action)));
      return Optional.of(clauses);
    }

    private boolean isRuledOut(int node, Map<Integer, Integer> actions) {
      int child = node;
      for (int at = subject.index().parent(node); at >= 0; at = subject.index().parent(at)) {
        int move = tree.move(at);
        Integer taken = tree.owner(move) == leader ? actions.get(move) : null;
        if (taken != null && subject.index().child(at, taken) != child) {
          return true;
        }
        child = at;
      }
      return false;
    }

    /** An action with probability 1 at an information set of a player. */
    private void action(String name, Claim mixture, int player, Map<Integer, Integer> actions) {
      OptionalInt set = subject.findSet(name);
      if (set.isEmpty() || tree.owner(set.getAsInt()) != player) {
        mixture.isWrong("an information set of " + subject.player(player));
        return;
      }
      List<String> labels = tree.actions(set.getAsInt());
      String said =
          mixture
              .text()
              .orElseGet(
                  () ->
                      mixture.parts().size() == 1
                              && mixture
                                  .parts()
                                  .get(0)
                                  .number()
                                  .filter(Rational.ONE::equals)
                                  .isPresent()
                          ? mixture.members("by action").keySet().iterator().next()
                          : "");
      if (labels.contains(said)) {
        actions.put(set.getAsInt(), labels.indexOf(said));
        mixture.isRight();
      } else {
        mixture.isWrong("one of " + String.join(", ", labels) + " with probability 1");
      }
    }

    /** The response, its payoffs, and where play ends. */
    private void follows(
        Claim claim, List<Clause> clauses, Set<List<Rational>> payoffs, Rational gets) {
      Map<Integer, Integer> actions = new HashMap<>();
      clauses.forEach(clause -> actions.put(clause.informationSet(), clause.action()));
      int before = findings.wrongSoFar();
      claim
          .member("response")
          .ifPresent(
              response ->
                  response
                      .members("by player")
                      .forEach((name, sets) -> response(name, sets, actions)));
      if (findings.wrongSoFar() == before) {
        claim
            .member("response")
            .ifPresent(
                response ->
                    Recount.someTakes(
                            subject.game(),
                            clauses.isEmpty() ? null : promise(clauses),
                            actions,
                            budget)
                        .ifPresentOrElse(
                            some ->
                                response.judge(
                                    some, "no equilibrium after the commitment answers so"),
                            () -> response.isUnchecked(TOO_LARGE)));
      }
      Optional<List<OutcomeProbability>> ends =
          claim.member("outcomes").flatMap(part -> new OutcomeClaims(subject).read(part, findings));
      Optional<List<Rational>> mean = ends.map(new OutcomeClaims(subject)::mean);
      ends.ifPresent(
          there -> {
            boolean follows =
                PureOutcome.problem(subject.index(), there).isEmpty()
                    && agrees(PureOutcome.actions(subject.index(), there), actions)
                    && payoffs.contains(mean.orElseThrow())
                    && mean.orElseThrow().get(leader).equals(gets);
            claim
                .member("outcomes")
                .ifPresent(part -> part.judge(follows, "where commitment and response lead to"));
          });
      claim
          .member("payoffs")
          .ifPresent(
              part ->
                  part.members("by player")
                      .forEach((name, payoff) -> payoff(name, payoff, payoffs, gets, mean)));
    }

    private void response(String name, Claim sets, Map<Integer, Integer> actions) {
      OptionalInt player = subject.findPlayer(name);
      if (player.isEmpty() || player.getAsInt() == leader) {
        sets.isWrong("a player other than the leader");
        return;
      }
      sets.members("by information set")
          .forEach((set, mixture) -> action(set, mixture, player.getAsInt(), actions));
    }

    private static boolean agrees(Map<Integer, Integer> some, Map<Integer, Integer> all) {
      return some.entrySet().stream()
          .allMatch(
              entry -> all.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }

    private void payoff(
        String name,
        Claim claim,
        Set<List<Rational>> payoffs,
        Rational gets,
        Optional<List<Rational>> mean) {
      OptionalInt player = subject.findPlayer(name);
      if (player.isEmpty()) {
        claim.isWrong("a payoff of a player");
      } else if (mean.isPresent()) {
        claim.isNumber(mean.get().get(player.getAsInt()));
      } else {
        claim.judge(
            payoffs.stream()
                .filter(vector -> vector.get(leader).equals(gets))
                .anyMatch(v -> claim.number().filter(v.get(player.getAsInt())::equals).isPresent()),
            "a payoff of an equilibrium after the commitment");
      }
    }

    private void promise(Claim item) {
      String name = item.member("name").flatMap(Claim::text).orElse("");
      Optional<Promise> promise =
          subject.promises().stream()
              .filter(each -> each.name().equals(name) && each.promisors().contains(leader))
              .findFirst();
      if (promise.isEmpty()) {
        item.isWrong("a promise of " + subject.player(leader));
        return;
      }
      item.member("name").ifPresent(Claim::isRight);
      Set<String> by = new HashSet<>();
      promise.get().promisors().forEach(promisor -> by.add(subject.player(promisor)));
      item.member("by").ifPresent(names -> SolveClaims.names(names, by));
      Optional<Recount> with =
          tree.isPerfectInformation()
              ? Recount.bound(subject.game(), promise.get(), budget)
              : Optional.empty();
      Optional<Set<List<Rational>>> without = plain.payoffs();
      if (with.isEmpty() || without.isEmpty()) {
        item.member("gains").ifPresent(gains -> gains.isUnchecked(TOO_LARGE));
        return;
      }
      item.member("gains")
          .ifPresent(
              gains ->
                  gains
                      .members("by player")
                      .forEach(
                          (player, gain) -> {
                            OptionalInt who = subject.findPlayer(player);
                            if (who.isEmpty()) {
                              gain.isWrong("a gain of a player");
                            } else {
                              gain.isInterval(
                                  VectorClaims.range(with.get().payoffs(), who.getAsInt())
                                      .minus(VectorClaims.range(without.get(), who.getAsInt())),
                                  true);
                            }
                          }));
    }
  }
}
