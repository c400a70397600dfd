package commitment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Observation;
import commitment.game.PerfectRecall;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.strategy.BehaviorProfile;
import commitment.template.GameInstance;
import commitment.testing.RandomInformation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Menus in random games with information sets. */
class SearchedRepairsTest {
  private static final Rational BIT = Rational.of(1, 1000);

  private static Game game(long seed) {
    return RandomInformation.game(seed, 2, 4, 14);
  }

  /** A promise at every set of the first player who moves. */
  private static Optional<GameInstance> instance(Game game, long seed) {
    GameTree tree = game.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE && tree.actionCount(move) > 1) {
        Clause clause = new Clause(move, (int) (seed % tree.actionCount(move)));
        Promise promise =
            new Promise(Promise.Kind.PROMISE, "P", tree.owner(move), "", List.of(clause));
        return Optional.of(new GameInstance(game, Map.of(), List.of(promise), List.of()));
      }
    }
    return Optional.empty();
  }

  private static Verdict after(GameInstance instance, Change change) {
    GameInstance changed =
        RepairSearch.apply(instance, "P", change, Variations.none()).orElseThrow();
    return Trial.of(changed, "P", Budget.unlimitedTime()).orElseThrow().assessed().verdict();
  }

  /** Just above a bound the promise holds, below it does not; what binds makes it hold. */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {100, 200, 300})
  void boundsFlipTheVerdict(long from) {
    for (long seed = from; seed < from + 12; seed++) {
      Optional<GameInstance> instance = instance(game(seed), seed);
      if (instance.isEmpty()) {
        continue;
      }
      Optional<RepairMenu> menu =
          RepairSearch.of(
              instance.get(), "P", Variations.none(), Optional.empty(), Budget.unlimitedTime());
      for (Repair repair : menu.map(RepairMenu::repairs).orElse(List.of())) {
        if (repair.change() instanceof Change.Bind && repair.complete()) {
          assertThat(repair.verdictAfter()).as("seed " + seed).isEqualTo(Verdict.HOLDS);
        }
        if (repair.change() instanceof Change.Fine
            && repair.least().isPresent()
            && repair.complete()) {
          Rational least = repair.least().get().rational().orElseThrow();
          assertThat(after(instance.get(), new Change.Fine(least.plus(BIT))))
              .as("seed " + seed)
              .isEqualTo(Verdict.HOLDS);
          if (least.signum() > 0) {
            assertThat(after(instance.get(), new Change.Fine(least.minus(BIT))))
                .as("seed " + seed)
                .isNotEqualTo(Verdict.HOLDS);
          }
        }
      }
    }
  }

  /** Where a promise is bound nothing else can be done, whatever else is not known. */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {400})
  void bindingDecidesWhereThreeMove(long from) {
    int open = 0;
    for (long seed = from; seed < from + 80; seed++) {
      Optional<GameInstance> instance = instance(RandomInformation.game(seed, 3, 4, 14), seed);
      Optional<RepairMenu> menu =
          instance.flatMap(
              file ->
                  RepairSearch.of(
                      file, "P", Variations.none(), Optional.empty(), Budget.unlimitedTime()));
      for (Repair repair : menu.map(RepairMenu::repairs).orElse(List.of())) {
        if (repair.change() instanceof Change.Bind) {
          assertThat(repair.verdictAfter()).as("seed " + seed).isEqualTo(Verdict.HOLDS);
          open += repair.tested().search().map(s -> s.isSolved()).orElse(true) ? 0 : 1;
        }
      }
    }
    assertThat(open).isPositive();
  }

  /**
   * What is said to work does when it is made; a veto holds in effect iff no equilibrium of the
   * game with it has a breach that is consented to.
   */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {100, 200, 300})
  void whatWorksIsMadeAndTestedAgain(long from) {
    int closed = 0;
    int refused = 0;
    int allowed = 0;
    for (long seed = from; seed < from + 25; seed++) {
      Game game = game(seed);
      Optional<GameInstance> instance = instance(game, seed);
      if (instance.isEmpty()) {
        continue;
      }
      Optional<RepairMenu> menu =
          RepairSearch.of(
              instance.get(), "P", Variations.none(), Optional.empty(), Budget.unlimitedTime());
      for (Repair repair : menu.map(RepairMenu::repairs).orElse(List.of())) {
        if (repair.change() instanceof Change.Close) {
          closed++;
          assertThat(after(instance.get(), repair.change()))
              .as("seed " + seed)
              .isEqualTo(Verdict.HOLDS);
        }
        if (repair.inEffect().isPresent()
            && repair.tested().search().map(s -> s.isSolved()).orElse(false)) {
          refused += repair.inEffect().get() ? 1 : 0;
          allowed += repair.inEffect().get() ? 0 : 1;
          assertThat(takesEffect(repair)).as("seed " + seed).isNotEqualTo(repair.inEffect().get());
        }
      }
    }
    assertThat(closed + refused + allowed).isPositive();
  }

  /**
   * Whether in some equilibrium of the game with a veto a breach is consented to, in the smallest
   * subgame that has the promised set; from the profiles, with no counter of breaches.
   */
  private static boolean takesEffect(Repair repair) {
    Game game = repair.tested().game();
    GameTree tree = game.tree();
    TreeIndex index = repair.tested().index();
    var search = repair.tested().search().orElseThrow().search();
    int set = repair.tested().assessed().promise().clauses().get(0).informationSet();
    int root = search.subgameAt(tree.firstNode(set));
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    for (int listed = 0; listed < 1000 && listing.hasNext(); listed++) {
      if (consented(tree, index, listing.next().profile(), root)) {
        return true;
      }
    }
    return false;
  }

  /** Whether play from a node on comes to a consent. */
  private static boolean consented(
      GameTree tree, TreeIndex index, BehaviorProfile profile, int node) {
    if (tree.isTerminal(node)) {
      return false;
    }
    int move = tree.move(node);
    List<Rational> law = profile.law(tree, move);
    for (int action = 0; action < tree.actionCount(move); action++) {
      if (law.get(action).signum() > 0
          && (tree.actions(move).get(action).equals("Consent")
              || consented(tree, index, profile, index.child(node, action)))) {
        return true;
      }
    }
    return false;
  }

  /** Asking only whether a promise holds, or leaving believers out, changes no answer. */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {100, 200, 300})
  void theShortTestsAgreeWithTheWholeOne(long from) {
    int holding = 0;
    int others = 0;
    for (long seed = from; seed < from + 25; seed++) {
      Game game = game(seed);
      TreeIndex index = TreeIndex.of(game.tree());
      Budget budget = Budget.unlimitedTime();
      TimeConsistencySearch search = new TimeConsistencySearch(game, index, 0, budget);
      for (int move = 0; move < game.tree().moveCount(); move++) {
        if (game.tree().owner(move) == GameTree.CHANCE) {
          continue;
        }
        Clause clause = new Clause(move, (int) (seed % game.tree().actionCount(move)));
        Promise promise =
            new Promise(Promise.Kind.PROMISE, "P", game.tree().owner(move), "", List.of(clause));
        PromiseAssessment whole = search.assess(promise);
        PromiseAssessment brief = search.assessUnbelieved(promise);
        boolean holds = whole.verdict() == Verdict.HOLDS;
        assertThat(TimeConsistencySearch.holds(game, index, promise, budget))
            .as("seed " + seed + " at " + move)
            .isEqualTo(holds);
        assertThat(brief.verdict()).as("seed " + seed + " at " + move).isEqualTo(whole.verdict());
        assertThat(brief.clauses()).as("seed " + seed + " at " + move).isEqualTo(whole.clauses());
        assertThat(brief.promiseBound().payoffs())
            .as("seed " + seed + " at " + move)
            .isEqualTo(whole.promiseBound().payoffs());
        holding += holds ? 1 : 0;
        others += holds ? 0 : 1;
      }
    }
    assertThat(holding).isPositive();
    assertThat(others).isPositive();
  }

  /** Nodes and payoffs stay, nobody forgets anything, and what was hidden can be opened again. */
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {101, 201, 301})
  void observationChangesInformationOnly(long from) {
    int opened = 0;
    for (long seed = from; seed < from + 60; seed++) {
      Game game = game(seed);
      for (int actor = 0; actor < 2; actor++) {
        Optional<Observation.Result> open =
            Observation.open(game, TreeIndex.of(game.tree()), List.of(), actor, 1 - actor);
        if (open.isPresent()) {
          opened++;
          Game seen = open.get().game();
          assertThat(seen.tree().nodeCount()).isEqualTo(game.tree().nodeCount());
          assertThat(PerfectRecall.firstForgotten(seen.tree(), 2)).isEmpty();
          assertThat(Observation.open(seen, TreeIndex.of(seen.tree()), List.of(), actor, 1 - actor))
              .isEmpty();
          assertThat(sets(seen)).as("seed " + seed).allMatch(part -> inside(part, sets(game)));
        }
        Observation.hidden(game, TreeIndex.of(game.tree()), List.of(), actor, 1 - actor)
            .ifPresent(
                hidden ->
                    assertThat(sets(game)).allMatch(part -> inside(part, sets(hidden.game()))));
      }
    }
    assertThat(opened).isPositive();
  }

  private static boolean inside(Set<Integer> part, Set<Set<Integer>> sets) {
    return sets.stream().anyMatch(set -> set.containsAll(part));
  }

  private static Set<Set<Integer>> sets(Game game) {
    GameTree tree = game.tree();
    Set<Set<Integer>> sets = new HashSet<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      Set<Integer> nodes = new HashSet<>();
      for (int node = 0; node < tree.nodeCount(); node++) {
        if (!tree.isTerminal(node) && tree.move(node) == move) {
          nodes.add(node);
        }
      }
      sets.add(nodes);
    }
    return sets;
  }
}
