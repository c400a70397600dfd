package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.verify.BelievedRecount;
import commitment.verify.PromiseRecount;
import commitment.verify.Recount;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@code result} of {@code check}, or a part of one. */
final class CheckClaims {
  private static final String TOO_LARGE = "the game is too large to be counted again";

  private final Subject subject;
  private final Findings findings;
  private final Budget budget;

  CheckClaims(Subject subject, Findings findings, Budget budget) {
    this.subject = subject;
    this.findings = findings;
    this.budget = budget;
  }

  void check(Claim result) {
    result.member("promises").ifPresent(this::promises);
    result.member("worlds").ifPresent(this::worlds);
  }

  /** Why a promise cannot be counted again, if it cannot. */
  private Optional<String> outside(Promise promise) {
    if (!subject.tree().isPerfectInformation()) {
      return Optional.of(
          "the game has larger information sets, and promises are counted again only in games of"
              + " perfect information");
    }
    if (promise.isJoint() || !promise.isPure()) {
      return Optional.of(
          "only promises of one player and one action at each information set are counted again");
    }
    return Optional.empty();
  }

  private void promises(Claim claim) {
    Set<String> seen = new HashSet<>();
    for (Claim item : claim.items("of promises")) {
      String name = item.member("name").flatMap(Claim::text).orElse("");
      Optional<Promise> promise = find(name);
      if (promise.isEmpty() || !seen.add(name)) {
        item.isWrong(
            "a promise " + name,
            "the game has "
                + (subject.promises().isEmpty() ? "no promises" : names())
                + ", each once; give the --promise options of the answer, if it had some");
        continue;
      }
      item.member("name").ifPresent(Claim::isRight);
      Optional<String> outside = outside(promise.get());
      Optional<PromiseRecount> recount =
          outside.isPresent()
              ? Optional.empty()
              : PromiseRecount.of(subject.game(), subject.index(), promise.get(), budget);
      if (recount.isEmpty()) {
        item.isOpen(outside.orElse(TOO_LARGE));
      } else {
        new PromiseClaims(subject, budget, recount.get()).check(item);
      }
    }
  }

  private String names() {
    return String.join(", ", subject.promises().stream().map(Promise::name).toList());
  }

  private Optional<Promise> find(String name) {
    return subject.promises().stream().filter(promise -> promise.name().equals(name)).findFirst();
  }

  /** Which world a claim is about, as far as it has to be counted again. */
  private interface World {
    Optional<Set<List<Rational>>> payoffs();

    /** Whether these payoffs can come about by these actions on the way. */
    Optional<Boolean> ends(Map<Integer, Integer> actions, List<Rational> payoffs);
  }

  private World equilibria(@Nullable Promise bound) {
    return new World() {
      @Override
      public Optional<Set<List<Rational>>> payoffs() {
        return (bound == null
                ? Recount.of(subject.game(), budget)
                : Recount.bound(subject.game(), bound, budget))
            .map(Recount::payoffs);
      }

      @Override
      public Optional<Boolean> ends(Map<Integer, Integer> actions, List<Rational> payoffs) {
        boolean broken =
            bound != null
                && bound.clauses().stream()
                    .anyMatch(
                        clause ->
                            actions.getOrDefault(clause.informationSet(), clause.action())
                                != clause.action());
        return broken
            ? Optional.of(false)
            : Recount.someTakes(subject.game(), bound, actions, budget);
      }
    };
  }

  private World believed(Promise promise) {
    Set<Integer> others = new HashSet<>();
    for (int player = 0; player < subject.game().players().size(); player++) {
      if (player != promise.promisor()) {
        others.add(player);
      }
    }
    return new World() {
      @Override
      public Optional<Set<List<Rational>>> payoffs() {
        return BelievedRecount.payoffs(subject.game(), promise, others, budget);
      }

      @Override
      public Optional<Boolean> ends(Map<Integer, Integer> actions, List<Rational> payoffs) {
        return BelievedRecount.payoffsTaking(subject.game(), promise, others, actions, budget)
            .map(vectors -> vectors.contains(payoffs));
      }
    };
  }

  private void worlds(Claim claim) {
    claim
        .member("nobodyBound")
        .ifPresent(
            world -> {
              if (subject.tree().isPerfectInformation()) {
                world(world, equilibria(null));
              } else {
                world.isUnchecked("the game has larger information sets");
              }
            });
    claim.member("promiseBound").ifPresent(worlds -> worlds(worlds, this::equilibria));
    claim.member("believedNotBound").ifPresent(worlds -> worlds(worlds, this::believed));
  }

  private void worlds(Claim claim, Function<Promise, World> world) {
    for (Map.Entry<String, Claim> entry : claim.members("by promise").entrySet()) {
      Optional<Promise> promise = find(entry.getKey());
      if (promise.isEmpty()) {
        entry.getValue().isWrong("a world of " + entry.getKey(), "there is no such promise");
      } else if (outside(promise.get()).isPresent()) {
        entry.getValue().isUnchecked(outside(promise.get()).get());
      } else {
        world(entry.getValue(), world.apply(promise.get()));
      }
    }
  }

  private void world(Claim claim, World world) {
    Optional<Set<List<Rational>>> right = world.payoffs();
    if (right.isEmpty()) {
      claim.isUnchecked(TOO_LARGE);
      return;
    }
    VectorClaims vectors = new VectorClaims(subject);
    Optional<Claim> payoffs = claim.member("payoffs").filter(list -> !list.isNull());
    payoffs.ifPresent(list -> vectors.are(list, right.get()));
    claim.member("bounds").ifPresent(bounds -> vectors.contain(bounds, right.get()));
    claim
        .member("outcomes")
        .filter(list -> !list.isNull())
        .ifPresent(list -> outcomes(list, payoffs.map(Claim::parts).orElse(List.of()), world));
  }

  /** Each outcome is one of the world, and has the payoffs of its place as its mean. */
  private void outcomes(Claim claim, List<Claim> vectors, World world) {
    OutcomeClaims outcomes = new OutcomeClaims(subject);
    int place = 0;
    for (Claim item : claim.items("of outcomes, one for each payoff vector")) {
      Optional<List<OutcomeProbability>> ends = outcomes.read(item, findings);
      if (ends.isPresent()) {
        List<Rational> vector =
            place >= vectors.size()
                ? List.of()
                : vectors.get(place).parts().stream()
                    .map(number -> number.number().orElse(Rational.ZERO))
                    .toList();
        outcome(item, ends.get(), vector, world);
      }
      place++;
    }
  }

  private void outcome(
      Claim item, List<OutcomeProbability> ends, List<Rational> vector, World world) {
    Optional<String> problem = PureOutcome.problem(subject, ends);
    List<Rational> mean = new OutcomeClaims(subject).mean(ends);
    if (problem.isPresent()) {
      item.isWrong(problem.get());
    } else if (!mean.equals(vector)) {
      item.isWrong("payoffs " + mean + ", not " + vector);
    } else {
      world
          .ends(PureOutcome.actions(subject, ends), mean)
          .ifPresentOrElse(
              possible -> item.judge(possible, "no equilibrium of this world ends there"),
              () -> item.isUnchecked(TOO_LARGE));
    }
  }
}
