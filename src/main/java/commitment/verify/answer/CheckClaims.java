package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.verify.BelievedRecount;
import commitment.verify.EquilibriumRecount;
import commitment.verify.EquilibriumRecount.Missing;
import commitment.verify.PromiseRecount;
import commitment.verify.Recount;
import commitment.verify.SupportCells;
import commitment.verify.WorldRecount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The {@code result} of {@code check}, or a part of one. */
final class CheckClaims {
  private static final String TOO_LARGE =
      "its equilibria cannot all be counted again: the game is too large, or they are infinitely"
          + " many";
  private static final String NO_EQUILIBRIUM = "no equilibrium of this world ends there";

  private final Subject subject;
  private final Findings findings;
  private final Budget budget;
  private final Map<String, Optional<SearchedPromise>> searches = new HashMap<>();

  CheckClaims(Subject subject, Findings findings, Budget budget) {
    this.subject = subject;
    this.findings = findings;
    this.budget = budget;
  }

  void check(Claim result) {
    result.member("promises").ifPresent(list -> promises(list, true));
    result.member("worlds").ifPresent(this::worlds);
    result.member("notTested").ifPresent(list -> list.isUnchecked("it says what is not claimed"));
  }

  /** A column of a comparison. */
  void column(Claim column) {
    boolean exact = column.member("complete").flatMap(Claim::truth).orElse(true);
    column.member("promises").ifPresent(list -> promises(list, exact));
    column.member("nobodyBound").ifPresent(this::nobodyBound);
  }

  /** Why a promise cannot be counted again, if it cannot. */
  private Optional<String> outside(Promise promise) {
    return promise.mixtures().isEmpty() || isSimple(promise)
        ? Optional.empty()
        : Optional.of(
            "mixtures promised by several, or where somebody moves unseen, are not looked at");
  }

  /** Whether payoff vectors are enough: else equilibria are found one by one. */
  private boolean isSimple(Promise promise) {
    return subject.tree().isPerfectInformation() && !promise.isJoint();
  }

  /**
   * @param exact whether temptations in the short form are no mere bounds
   */
  private void promises(Claim claim, boolean exact) {
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
      if (outside.isPresent()) {
        item.isOpen(outside.get());
      } else if (isSimple(promise.get())) {
        PromiseRecount.of(subject.game(), subject.index(), promise.get(), budget)
            .ifPresentOrElse(
                recount -> new PromiseClaims(subject, findings, budget, recount).check(item, exact),
                () -> item.isOpen(TOO_LARGE));
      } else {
        searched(promise.get())
            .ifPresentOrElse(
                search ->
                    new SearchedPromiseClaims(subject, findings, promise.get(), search)
                        .check(item, exact),
                () -> item.isOpen(TOO_LARGE));
      }
    }
  }

  private Optional<SearchedPromise> searched(Promise promise) {
    return searches.computeIfAbsent(
        promise.name(), name -> SearchedPromise.of(subject, promise, budget));
  }

  private String names() {
    return String.join(", ", subject.promises().stream().map(Promise::name).toList());
  }

  private Optional<Promise> find(String name) {
    return subject.promises().stream().filter(promise -> promise.name().equals(name)).findFirst();
  }

  /** Which world a claim is about, as far as it has to be counted again. */
  private interface World {
    /** Empty where they cannot all be known. */
    Optional<Set<List<Rational>>> payoffs();

    /** Where they cannot, the equilibria by their supports, if the game is small enough. */
    default Optional<SupportCells> cells() {
      return Optional.empty();
    }

    /** Why they cannot. */
    default String obstacle() {
      return TOO_LARGE;
    }

    /** What is wrong with an outcome, if anything is; empty where it cannot be told. */
    Optional<String> problem(List<OutcomeProbability> ends, List<Rational> payoffs);
  }

  /** A promised mixture that binds is a chance move. */
  private World equilibria(@Nullable Promise bound) {
    Map<Integer, List<Rational>> mixtures = bound == null ? Map.of() : bound.mixtures();
    Game game = mixtures.isEmpty() ? subject.game() : subject.game().withLaws(mixtures);
    TreeIndex index = mixtures.isEmpty() ? subject.index() : TreeIndex.of(game.tree());
    List<Clause> clauses =
        bound == null
            ? List.of()
            : bound.clauses().stream()
                .filter(clause -> !mixtures.containsKey(clause.informationSet()))
                .toList();
    Promise rest =
        bound == null || clauses.isEmpty()
            ? null
            : new Promise(bound.kind(), bound.name(), bound.promisors(), bound.words(), clauses);
    return new World() {
      @Override
      public Optional<Set<List<Rational>>> payoffs() {
        return (rest == null ? Recount.of(game, budget) : Recount.bound(game, rest, budget))
            .map(Recount::payoffs);
      }

      @Override
      public Optional<String> problem(List<OutcomeProbability> ends, List<Rational> payoffs) {
        Optional<String> impossible = PureOutcome.problem(index, ends);
        if (impossible.isPresent()) {
          return impossible;
        }
        Map<Integer, Integer> actions = PureOutcome.actions(index, ends);
        boolean broken =
            clauses.stream()
                .filter(clause -> actions.containsKey(clause.informationSet()))
                .anyMatch(
                    clause -> !clause.actions().contains(actions.get(clause.informationSet())));
        return judged(broken ? Optional.of(false) : Recount.someTakes(game, rest, actions, budget));
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
      public Optional<String> problem(List<OutcomeProbability> ends, List<Rational> payoffs) {
        Optional<String> impossible = PureOutcome.problem(subject.index(), ends);
        return impossible.isPresent()
            ? impossible
            : judged(
                BelievedRecount.payoffsTaking(
                        subject.game(),
                        promise,
                        others,
                        PureOutcome.actions(subject.index(), ends),
                        budget)
                    .map(vectors -> vectors.contains(payoffs)));
      }
    };
  }

  private static Optional<String> judged(Optional<Boolean> possible) {
    return possible.isEmpty()
        ? Optional.of(TOO_LARGE)
        : possible.get() ? Optional.empty() : Optional.of(NO_EQUILIBRIUM);
  }

  /**
   * A world of which all equilibria are at hand.
   *
   * @param missing which equilibria may be missing that it rests on
   * @param cells the same equilibria by their supports, if they can be had
   */
  private static World listed(
      Optional<WorldRecount> recount,
      Set<Missing> missing,
      Supplier<Optional<SupportCells>> cells,
      Function<WorldRecount, Set<Set<OutcomeProbability>>> outcomesOf) {
    Optional<WorldRecount> whole = recount.filter(WorldRecount::isWhole);
    Set<Set<OutcomeProbability>> outcomes = whole.map(outcomesOf).orElse(Set.of());
    return new World() {
      @Override
      public Optional<Set<List<Rational>>> payoffs() {
        return whole.map(WorldRecount::payoffs);
      }

      @Override
      public Optional<SupportCells> cells() {
        return cells.get();
      }

      @Override
      public String obstacle() {
        return MissingWords.of(missing)
            .map(words -> "its equilibria cannot all be counted again: " + words)
            .orElse(TOO_LARGE);
      }

      @Override
      public Optional<String> problem(List<OutcomeProbability> ends, List<Rational> payoffs) {
        return judged(whole.map(known -> outcomes.contains(Set.copyOf(ends))));
      }
    };
  }

  private Optional<SupportCells> cells(EquilibriumRecount recount) {
    return SupportCells.of(recount.game(), recount.subgames(), budget);
  }

  private World searched(Promise promise, boolean believed) {
    Optional<SearchedPromise> search = searched(promise);
    return listed(
        search.flatMap(
            found ->
                believed
                    ? found.recount().believedNotBound()
                    : Optional.of(
                        new WorldRecount(found.subject().game(), found.recount().bound()))),
        search.map(found -> found.recount().missing()).orElse(Set.of()),
        () -> search.filter(found -> !believed).flatMap(found -> cells(found.recount().bound())),
        world -> search.orElseThrow().outcomes(world));
  }

  private void worlds(Claim claim) {
    claim.member("nobodyBound").ifPresent(this::nobodyBound);
    claim
        .member("promiseBound")
        .ifPresent(worlds -> worlds(worlds, p -> isSimple(p) ? equilibria(p) : searched(p, false)));
    claim
        .member("believedNotBound")
        .ifPresent(worlds -> worlds(worlds, p -> isSimple(p) ? believed(p) : searched(p, true)));
  }

  /** What comes of the game if nobody is bound. */
  void nobodyBound(Claim claim) {
    if (subject.tree().isPerfectInformation()) {
      world(claim, equilibria(null));
    } else {
      Optional<EquilibriumRecount> recount =
          EquilibriumRecount.of(subject.game(), Subgames.of(subject.index()), budget);
      world(
          claim,
          listed(
              recount.map(known -> new WorldRecount(subject.game(), known)),
              recount.map(EquilibriumRecount::missing).orElse(Set.of()),
              () -> recount.flatMap(this::cells),
              WorldRecount::outcomes));
    }
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
      world
          .cells()
          .filter(cells -> !cells.cells().isEmpty())
          .ifPresentOrElse(
              cells -> new RangeClaims(subject, findings, cells).check(claim, world.obstacle()),
              () -> claim.isUnchecked(world.obstacle()));
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
    new OutcomeClaims(subject)
        .haveMeans(
            claim, vectors, findings, (item, ends, payoffs) -> outcome(item, ends, payoffs, world));
  }

  private static void outcome(
      Claim item, List<OutcomeProbability> ends, List<Rational> payoffs, World world) {
    Optional<String> problem = world.problem(ends, payoffs);
    if (problem.filter(TOO_LARGE::equals).isPresent()) {
      item.isUnchecked(TOO_LARGE);
    } else {
      item.judge(problem.isEmpty(), problem.orElse(""));
    }
  }
}
