package commitment.testing;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The same game told differently: players in another order, actions in another order, each player's
 * payoffs in other units and from another zero; and where everything went.
 *
 * @param player new index of each old player
 * @param move new index of each old information set
 * @param action for each old information set, the new index of each old action
 * @param factor positive, by old player
 * @param shift by old player
 */
public record Relabelled(
    Game game,
    Promise promise,
    List<Integer> player,
    Map<Integer, Integer> move,
    Map<Integer, List<Integer>> action,
    List<Rational> factor,
    List<Rational> shift) {

  public static Relabelled of(Game game, Promise promise, Random random) {
    int players = game.players().size();
    List<Integer> order = shuffled(players, random);
    List<Rational> factor = new ArrayList<>();
    List<Rational> shift = new ArrayList<>();
    for (int old = 0; old < players; old++) {
      factor.add(Rational.of(1 + random.nextInt(5), 1 + random.nextInt(3)));
      shift.add(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)));
    }
    Map<Integer, List<Integer>> actions = new HashMap<>();
    PlainNode root = rewrite(PlainNode.of(game), order, actions, factor, shift, random);
    Map<Integer, Integer> moves = new HashMap<>();
    List<PlainNode> inner =
        root.subtree().stream().filter(node -> node.owner() != PlainNode.LEAF).toList();
    for (int place = 0; place < inner.size(); place++) {
      if (inner.get(place).isDecision()) {
        moves.put(inner.get(place).move(), place);
      }
    }
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : promise.clauses()) {
      int set = clause.informationSet();
      clauses.add(new Clause(moves.get(set), actions.get(set).get(clause.action())));
    }
    return new Relabelled(
        root.toGame(players),
        new Promise(promise.kind(), promise.name(), order.get(promise.promisor()), "", clauses),
        order,
        moves,
        actions,
        factor,
        shift);
  }

  private static List<Integer> shuffled(int size, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  private static PlainNode rewrite(
      PlainNode node,
      List<Integer> players,
      Map<Integer, List<Integer>> actions,
      List<Rational> factor,
      List<Rational> shift,
      Random random) {
    if (node.owner() == PlainNode.LEAF) {
      return node.withPayoffs(payoffs(node.payoffs(), players, factor, shift));
    }
    int count = node.children().size();
    List<Integer> places = shuffled(count, random);
    PlainNode[] children = new PlainNode[count];
    Rational[] law = new Rational[count];
    for (int action = 0; action < count; action++) {
      PlainNode child = node.children().get(action);
      children[places.get(action)] = rewrite(child, players, actions, factor, shift, random);
      law[places.get(action)] =
          node.owner() == PlainNode.CHANCE ? node.law().get(action) : Rational.ZERO;
    }
    if (node.isDecision()) {
      actions.put(node.move(), places);
    }
    return new PlainNode(
        node.id(),
        node.move(),
        node.isDecision() ? players.get(node.owner()) : node.owner(),
        node.actions(),
        List.of(children),
        node.owner() == PlainNode.CHANCE ? List.of(law) : List.of(),
        List.of());
  }

  private static List<Rational> payoffs(
      List<Rational> old, List<Integer> players, List<Rational> factor, List<Rational> shift) {
    Rational[] changed = new Rational[old.size()];
    for (int player = 0; player < old.size(); player++) {
      changed[players.get(player)] =
          old.get(player).times(factor.get(player)).plus(shift.get(player));
    }
    return List.of(changed);
  }

  /** A payoff vector of the old game as it is in the new one. */
  public List<Rational> payoffs(List<Rational> old) {
    return payoffs(old, player, factor, shift);
  }

  /** A difference of two payoffs of an old player. */
  public Interval difference(Interval old, int oldPlayer) {
    return old.times(factor.get(oldPlayer));
  }
}
