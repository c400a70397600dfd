package commitment.parametric;

import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.GameTree;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.template.FormalGame;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Puts the devices of a file in force in a game whose numbers are quantities.
 *
 * <p>What a device adds to a payoff is its amount times a whole number that the tree decides, so
 * the payoffs of the new game are linear in the old payoffs and the amounts. They are found by
 * applying the devices with one amount 1 and everything else 0, one amount after the other; which
 * terminal node of the old game a new one comes from, by paying the number of the node.
 */
final class FormalTrees {
  private final GameInstance instance;
  private final FormalGame formal;
  private final Budget budget;
  private final TreeIndex index;

  private FormalTrees(FormalGame formal, GameInstance instance, Budget budget) {
    this.formal = formal;
    this.instance = instance;
    this.budget = budget;
    index = TreeIndex.of(instance.game().tree());
  }

  /**
   * The game with its devices in force; empty if it is too large.
   *
   * @param instance that of the formal game, with all promises that are asked about
   */
  static Optional<FormalTree> of(FormalGame formal, GameInstance instance, Budget budget) {
    return new FormalTrees(formal, instance, budget).build();
  }

  private Optional<FormalTree> build() {
    if (instance.devices().isEmpty()) {
      return Optional.of(
          new FormalTree(
              instance.game(), index, instance.promises(), formal.payoffs(), formal.laws()));
    }
    Optional<DeviceApplication.Result> sample = apply(instance.game(), instance.devices());
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    Game numbered = withPayoffs((node, player) -> Rational.of(node));
    Game nothing = withPayoffs((node, player) -> Rational.ZERO);
    Game origins = applied(numbered, amounts(-1));
    Game result = sample.get().game();
    GameTree tree = result.tree();
    int players = result.players().size();
    // Outcomes may be shared at the sample by nodes that differ elsewhere, so each node gets its
    // own; the game at the sample is rebuilt accordingly.
    Map<Integer, List<Quantity>> byNode = new HashMap<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        int origin = origin(origins, node);
        byNode.put(
            node, new ArrayList<>(formal.payoffs().get(instance.game().tree().outcome(origin))));
      }
    }
    List<Quantity> amounts = formal.devices().stream().flatMap(List::stream).toList();
    for (int amount = 0; amount < amounts.size(); amount++) {
      Game unit = applied(nothing, amounts(amount));
      for (Map.Entry<Integer, List<Quantity>> entry : byNode.entrySet()) {
        int outcome = unit.tree().outcome(entry.getKey());
        for (int player = 0; player < players; player++) {
          Rational times = unit.payoffs().payoff(outcome, player);
          if (times.signum() != 0) {
            Quantity added = amounts.get(amount).times(whole(amounts.get(amount).one(), times));
            entry.getValue().set(player, entry.getValue().get(player).plus(added));
          }
        }
      }
    }
    return Optional.of(separate(result, sample.get().promises(), byNode, laws(result, origins)));
  }

  /** So many times 1. */
  private static Quantity whole(Quantity one, Rational times) {
    Quantity sum = one.minus(one);
    for (Rational count = Rational.ZERO;
        count.compareTo(times.abs()) < 0;
        count = count.plus(Rational.ONE)) {
      sum = sum.plus(one);
    }
    return times.signum() < 0 ? sum.negate() : sum;
  }

  private static int origin(Game origins, int node) {
    return (int) origins.payoffs().payoff(origins.tree().outcome(node), 0).numeratorAsLong();
  }

  private Optional<DeviceApplication.Result> apply(Game game, List<Device> devices) {
    return DeviceApplication.apply(game, index, instance.promises(), devices, budget.nodes());
  }

  private Game applied(Game game, List<Device> devices) {
    return apply(game, devices).orElseThrow().game();
  }

  /** The devices with all amounts 0 but one, which is 1. */
  private List<Device> amounts(int unit) {
    int next = 0;
    int players = instance.game().players().size();
    List<Device> devices = new ArrayList<>();
    for (Device device : instance.devices()) {
      Rational amount = next == unit ? Rational.ONE : Rational.ZERO;
      if (device instanceof Device.Fine fine) {
        next++;
        Optional<Device.Punisher> punisher = Optional.empty();
        if (fine.punisher().isPresent()) {
          List<Rational> paying = new ArrayList<>();
          for (int player = 0; player < players; player++) {
            paying.add(next++ == unit ? Rational.ONE : Rational.ZERO);
          }
          punisher = Optional.of(new Device.Punisher(fine.punisher().get().player(), paying));
        }
        devices.add(new Device.Fine(fine.promise(), amount, punisher));
      } else if (device instanceof Device.Bond bond) {
        next++;
        devices.add(new Device.Bond(bond.promise(), amount));
      } else if (device instanceof Device.Damages damages) {
        next++;
        devices.add(new Device.Damages(damages.promise(), amount, damages.beneficiary()));
      } else {
        devices.add(device);
      }
    }
    return devices;
  }

  /** The game without devices with other payoffs, an outcome for each terminal node. */
  private Game withPayoffs(BiFunction<Integer, Integer, Rational> payoff) {
    Game game = instance.game();
    GameTree tree = game.tree();
    GameBuilder builder = moves(game);
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        List<Rational> values = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
          values.add(payoff.apply(node, player));
        }
        builder.terminal(builder.addOutcome(null, values));
      } else {
        builder.decision(tree.move(node));
      }
    }
    return builder.build();
  }

  /** A builder with the moves of a game, by the same numbers. */
  private static GameBuilder moves(Game game) {
    GameTree tree = game.tree();
    GameBuilder builder =
        new GameBuilder(game.title(), game.players())
            .about(game.about())
            .source(game.source())
            .automaticNames(game.automaticNames());
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        builder.addChanceEvent(
            tree.actions(move), tree.law(move), game.label(move), game.number(move));
      } else {
        builder.addInformationSet(
            tree.owner(move), tree.actions(move), game.label(move), game.number(move));
      }
      builder.date(move, game.date(move));
    }
    return builder;
  }

  private static FormalTree separate(
      Game result,
      List<Promise> promises,
      Map<Integer, List<Quantity>> byNode,
      Map<Integer, List<Quantity>> laws) {
    GameTree tree = result.tree();
    GameBuilder builder = moves(result);
    List<List<Quantity>> payoffs = new ArrayList<>();
    for (int node = 0; node < tree.nodeCount(); node++) {
      List<Quantity> values = byNode.get(node);
      if (values == null) {
        builder.decision(tree.move(node));
      } else {
        int outcome = tree.outcome(node);
        builder.terminal(
            builder.addOutcome(
                result.outcomeName(outcome).orElse(null), result.payoffVector(outcome)));
        payoffs.add(values);
      }
    }
    Game separate = builder.build();
    return new FormalTree(separate, TreeIndex.of(separate.tree()), promises, payoffs, laws);
  }

  /** Each chance event comes from the one at which the old nodes below it part. */
  private Map<Integer, List<Quantity>> laws(Game result, Game origins) {
    GameTree tree = result.tree();
    TreeIndex resultIndex = TreeIndex.of(tree);
    Map<Integer, List<Quantity>> laws = new HashMap<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        continue;
      }
      int node = tree.firstNode(move);
      if (tree.childCount(node) == 1) {
        Quantity some = formal.payoffs().get(0).get(0);
        laws.put(move, List.of(some.one()));
        continue;
      }
      int left = origin(origins, firstLeaf(tree, resultIndex.child(node, 0)));
      int right = origin(origins, firstLeaf(tree, resultIndex.child(node, 1)));
      while (left != right) {
        if (left > right) {
          left = index.parent(left);
        } else {
          right = index.parent(right);
        }
      }
      List<Quantity> law = formal.laws().get(instance.game().tree().move(left));
      if (law == null) {
        throw new IllegalStateException("no chance event for " + result.label(move));
      }
      laws.put(move, law);
    }
    return laws;
  }

  private static int firstLeaf(GameTree tree, int node) {
    int leaf = node;
    while (!tree.isTerminal(leaf)) {
      leaf++;
    }
    return leaf;
  }
}
