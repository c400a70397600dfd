package commitment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.testing.PlainNode;
import commitment.testing.RandomTrees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fine at each breach and bond lost at the first, each from its own formula, in random trees
 * without ties and with a promise at every set of a player.
 *
 * <pre>
 *   fine   the greatest, over promised sets I, of  max over a ≠ a* of u(Ia, all kept) - u(I, all kept)
 *   bond   the greatest, over those that play comes to without a breach, of
 *          max over a ≠ a* of u(Ia, nobody bound) - u(I, all kept)
 * </pre>
 */
class BondTheoremsTest {
  private static final Rational BIT = Rational.of(1, 1000);

  /** Backward induction without ties: what a node comes to, with some moves fixed. */
  private static List<Rational> value(PlainNode node, Map<Integer, Integer> fixed) {
    if (!node.isDecision()) {
      return node.payoffs();
    }
    if (fixed.containsKey(node.move())) {
      return value(node.children().get(fixed.get(node.move())), fixed);
    }
    List<Rational> best = value(node.children().get(0), fixed);
    for (PlainNode child : node.children().subList(1, node.children().size())) {
      List<Rational> other = value(child, fixed);
      if (other.get(node.owner()).compareTo(best.get(node.owner())) > 0) {
        best = other;
      }
    }
    return best;
  }

  private static boolean hasTies(PlainNode root, int players) {
    for (int player = 0; player < players; player++) {
      int at = player;
      List<Rational> all =
          root.subtree().stream()
              .filter(node -> node.owner() == PlainNode.LEAF)
              .map(node -> node.payoffs().get(at))
              .toList();
      if (all.stream().distinct().count() < all.size()) {
        return true;
      }
    }
    return false;
  }

  /** The gain by the best breach here, with what is still fixed after it. */
  private static Rational gain(
      PlainNode node, Map<Integer, Integer> kept, Map<Integer, Integer> after) {
    int owner = node.owner();
    Rational keeping = value(node, kept).get(owner);
    Optional<Rational> best = Optional.empty();
    for (int action = 0; action < node.children().size(); action++) {
      if (action != kept.get(node.move())) {
        Rational gain = value(node.children().get(action), after).get(owner).minus(keeping);
        best = Optional.of(best.map(gain::max).orElse(gain));
      }
    }
    return best.orElseThrow();
  }

  /** The promised nodes to which play can come without a breach. */
  private static void unbroken(PlainNode node, Map<Integer, Integer> kept, List<PlainNode> nodes) {
    if (kept.containsKey(node.move())) {
      nodes.add(node);
      unbroken(node.children().get(kept.get(node.move())), kept, nodes);
    } else {
      node.children().forEach(child -> unbroken(child, kept, nodes));
    }
  }

  private static Verdict after(GameInstance instance, Change change) {
    GameInstance changed =
        RepairSearch.apply(instance, "P", change, Variations.none()).orElseThrow();
    return Trial.of(changed, "P", Budget.unlimitedTime()).orElseThrow().assessed().verdict();
  }

  private static Optional<Repair> line(RepairMenu menu, Class<? extends Change> kind) {
    return menu.repairs().stream().filter(repair -> kind.isInstance(repair.change())).findFirst();
  }

  private static Rational least(Repair repair) {
    return repair.least().orElseThrow().rational().orElseThrow();
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1000, 2000, 3000})
  void bondAndFineAreTwoNumbersAndEitherMayBeTheLarger(long from) {
    int larger = 0;
    int smaller = 0;
    for (long seed = from; seed < from + 40; seed++) {
      Game game = RandomTrees.binary(seed, 4, 2, 100_000, false);
      PlainNode root = PlainNode.of(game);
      Random random = new Random(seed);
      Map<Integer, Integer> kept = new HashMap<>();
      List<Clause> clauses = new ArrayList<>();
      List<PlainNode> promised = new ArrayList<>();
      for (PlainNode node : root.subtree()) {
        if (node.owner() == 0) {
          kept.put(node.move(), random.nextInt(2));
          clauses.add(new Clause(node.move(), kept.get(node.move())));
          promised.add(node);
        }
      }
      if (clauses.isEmpty() || hasTies(root, 2)) {
        continue;
      }
      Promise promise = new Promise(Promise.Kind.PROMISE, "P", 0, "", clauses);
      GameInstance instance = new GameInstance(game, Map.of(), List.of(promise), List.of());
      RepairMenu menu =
          RepairSearch.of(
                  instance, "P", Variations.none(), Optional.empty(), Budget.unlimitedTime())
              .orElseThrow();
      Rational fine = greatest(promised, kept, kept);
      assertThat(menu.tested().assessed().verdict())
          .as("seed " + seed)
          .isEqualTo(fine.signum() < 0 ? Verdict.HOLDS : Verdict.FAILS);
      if (fine.signum() < 0) {
        continue;
      }
      assertBound(instance, line(menu, Change.Fine.class), fine, Change.Fine::new, seed);
      List<PlainNode> covered = new ArrayList<>();
      unbroken(root, kept, covered);
      Rational bond = greatest(covered, kept, Map.of());
      Optional<Repair> offered = line(menu, Change.Bond.class);
      if (bond.signum() > 0) {
        assertBound(instance, offered, bond, Change.Bond::new, seed);
      }
      larger += bond.compareTo(fine) > 0 ? 1 : 0;
      smaller += bond.compareTo(fine) < 0 ? 1 : 0;
    }
    assertThat(larger).isPositive();
    assertThat(smaller).isPositive();
  }

  private static Rational greatest(
      List<PlainNode> nodes, Map<Integer, Integer> kept, Map<Integer, Integer> after) {
    return nodes.stream()
        .map(node -> gain(node, kept, after))
        .max(Rational::compareTo)
        .orElseThrow();
  }

  private static void assertBound(
      GameInstance instance,
      Optional<Repair> offered,
      Rational bound,
      java.util.function.Function<Rational, Change> change,
      long seed) {
    Repair repair = offered.orElseThrow(() -> new AssertionError("seed " + seed));
    assertThat(least(repair)).as("seed " + seed).isEqualTo(bound);
    assertThat(repair.open()).isTrue();
    assertThat(after(instance, change.apply(bound.plus(BIT)))).isEqualTo(Verdict.HOLDS);
    assertThat(after(instance, change.apply(bound.minus(BIT)))).isNotEqualTo(Verdict.HOLDS);
  }
}
