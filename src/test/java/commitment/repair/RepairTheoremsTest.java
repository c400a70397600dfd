package commitment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.testing.BruteForce;
import commitment.testing.PlainNode;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Menus for promises in random games, held against brute force from the definitions. */
class RepairTheoremsTest {
  private static final Rational BIT = Rational.of(1, 1000);

  static IntStream seeds() {
    return RandomGames.seeds().filter(seed -> seed % 4 == 1);
  }

  private static GameInstance instance(PromiseByDefinition known) {
    return new GameInstance(known.game(), Map.of(), List.of(known.promise()), List.of());
  }

  private static List<Repair> menu(PromiseByDefinition known) {
    return RepairSearch.of(
            instance(known),
            known.promise().name(),
            Variations.none(),
            Optional.empty(),
            Budget.unlimitedTime())
        .orElseThrow()
        .repairs();
  }

  private static Verdict after(PromiseByDefinition known, Change change) {
    GameInstance changed =
        RepairSearch.apply(instance(known), known.promise().name(), change, Variations.none())
            .orElseThrow();
    return Trial.of(changed, known.promise().name(), Budget.unlimitedTime())
        .orElseThrow()
        .assessed()
        .verdict();
  }

  private static Change with(Change change, Rational amount) {
    if (change instanceof Change.Bond) {
      return new Change.Bond(amount);
    }
    return change instanceof Change.Damages damages
        ? new Change.Damages(amount, damages.beneficiary())
        : new Change.Fine(amount);
  }

  /** Just above the bound the promise holds, at it and below it does not. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void amountsFlipTheVerdictJustAboveTheirBound(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            known -> {
              for (Repair repair : menu(known)) {
                Change change = repair.change();
                if (!(change instanceof Change.Fine
                    || change instanceof Change.Bond
                    || change instanceof Change.Damages)) {
                  continue;
                }
                Rational least = repair.least().orElseThrow().rational().orElseThrow();
                // A bond protects from 0 on where nothing tempts before it could be lost.
                boolean any = change instanceof Change.Bond && least.signum() == 0;
                assertThat(repair.open() || any).isTrue();
                assertThat(repair.open() || after(known, with(change, least)) == Verdict.HOLDS)
                    .isTrue();
                assertThat(repair.verdictAfter()).isEqualTo(Verdict.HOLDS);
                assertThat(after(known, with(change, least.plus(BIT)))).isEqualTo(Verdict.HOLDS);
                if (!(change instanceof Change.Bond) || least.signum() > 0) {
                  assertThat(after(known, with(change, least))).isNotEqualTo(Verdict.HOLDS);
                }
                if (least.signum() > 0) {
                  assertThat(after(known, with(change, least.minus(BIT))))
                      .isNotEqualTo(Verdict.HOLDS);
                }
                repair.someLeast().ifPresent(some -> assertSome(known, change, some));
              }
            });
  }

  private static void assertSome(PromiseByDefinition known, Change change, Rational some) {
    assertThat(after(known, with(change, some))).isNotEqualTo(Verdict.FAILS);
    if (some.signum() > 0) {
      assertThat(after(known, with(change, some.minus(BIT)))).isEqualTo(Verdict.FAILS);
    }
  }

  /** The sets to bind are the smallest with which every equilibrium keeps the rest. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSetsToBindAreTheFewest(long seed) {
    Optional<PromiseByDefinition> some = PromiseByDefinition.of(seed);
    if (some.isEmpty() || some.get().verdict() == Verdict.HOLDS) {
      return;
    }
    PromiseByDefinition known = some.get();
    List<Clause> clauses = known.promise().clauses();
    Set<Set<Integer>> enough = new HashSet<>();
    int fewest = Integer.MAX_VALUE;
    for (int subset = 0; subset < 1 << clauses.size(); subset++) {
      List<Clause> bound = new ArrayList<>();
      for (int place = 0; place < clauses.size(); place++) {
        if ((subset >> place & 1) == 1) {
          bound.add(clauses.get(place));
        }
      }
      if (allKeep(known, bound) && bound.size() <= fewest) {
        if (bound.size() < fewest) {
          enough.clear();
        }
        fewest = bound.size();
        Set<Integer> sets = new HashSet<>();
        bound.forEach(clause -> sets.add(clause.informationSet()));
        enough.add(sets);
      }
    }
    Repair repair =
        menu(known).stream()
            .filter(line -> line.change() instanceof Change.Bind && line.remarks().isEmpty())
            .findFirst()
            .orElseGet(
                () ->
                    menu(known).stream()
                        .filter(line -> line.change() instanceof Change.Bind)
                        .findFirst()
                        .orElseThrow());
    assertThat(((Change.Bind) repair.change()).actions().keySet()).isIn(enough);
    assertThat(repair.verdictAfter()).isEqualTo(Verdict.HOLDS);
  }

  private static boolean allKeep(PromiseByDefinition known, List<Clause> bound) {
    if (bound.isEmpty()) {
      return known.verdict() == Verdict.HOLDS;
    }
    Promise part = new Promise(Promise.Kind.PROMISE, "Part", known.promisor(), "", bound);
    BruteForce world = BruteForce.bound(known.game(), part);
    return world.keeping(known.promise()).size() == world.equilibria().size();
  }

  /** The fewest moves of a player with which a payoff vector comes of an equilibrium. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theMovesToBindForAnOutcomeAreTheFewest(long seed) {
    Game game = RandomGames.game(seed, 60);
    GameTree tree = game.tree();
    boolean chance =
        IntStream.range(0, tree.moveCount()).anyMatch(m -> tree.owner(m) == GameTree.CHANCE);
    if (!RandomGames.hasDecision(game) || chance) {
      return;
    }
    int player = (int) (seed % game.players().size());
    Map<List<Rational>, Integer> fewest = new java.util.HashMap<>();
    bindings(game, player, 0, new ArrayList<>(), fewest);
    TreeSet<List<Rational>> leaves = new TreeSet<>(BruteForce.LEXICOGRAPHIC);
    for (PlainNode node : PlainNode.of(game).subtree()) {
      if (node.owner() == PlainNode.LEAF) {
        leaves.add(node.payoffs());
      }
    }
    for (List<Rational> target : leaves) {
      Optional<Map<Integer, Integer>> found =
          MinimalBinding.of(game, TreeIndex.of(tree), player, List.of(target));
      assertThat(found.map(Map::size)).isEqualTo(Optional.ofNullable(fewest.get(target)));
      found
          .filter(actions -> !actions.isEmpty())
          .ifPresent(
              actions -> {
                List<Clause> bound = new ArrayList<>();
                actions.forEach((move, action) -> bound.add(new Clause(move, action)));
                assertThat(payoffs(game, player, bound)).contains(target);
              });
    }
  }

  private static Set<List<Rational>> payoffs(Game game, int player, List<Clause> bound) {
    return bound.isEmpty()
        ? BruteForce.of(game).payoffSet()
        : BruteForce.bound(game, new Promise(Promise.Kind.PROMISE, "Bound", player, "", bound))
            .payoffSet();
  }

  /** All ways to bind moves from one on, each with what comes of it. */
  private static void bindings(
      Game game, int player, int from, List<Clause> bound, Map<List<Rational>, Integer> fewest) {
    if (from == game.tree().moveCount()) {
      payoffs(game, player, bound)
          .forEach(payoffs -> fewest.merge(payoffs, bound.size(), Math::min));
      return;
    }
    bindings(game, player, from + 1, bound, fewest);
    if (game.tree().owner(from) == player) {
      for (int action = 0; action < game.tree().actionCount(from); action++) {
        List<Clause> more = new ArrayList<>(bound);
        more.add(new Clause(from, action));
        bindings(game, player, from + 1, more, fewest);
      }
    }
  }

  /**
   * A veto or a vote works iff in the game with it no equilibrium has a breach that takes effect.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsRefusedComesToWhatWasPromised(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            known -> {
              for (Repair repair : menu(known)) {
                if (repair.inEffect().orElse(false)) {
                  assertThat(known.bound().payoffSet()).containsAll(repair.world().payoffs());
                }
              }
            });
  }
}
