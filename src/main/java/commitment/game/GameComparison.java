package commitment.game;

import commitment.exact.Rational;
import commitment.game.GameChange.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is different in a second game, place by place.
 *
 * <p>Both trees are walked from the root at once. At two moves that stand at the same place actions
 * of one label belong together; if as many are left over on both sides, they belong together in
 * their order and were renamed, else they were added or removed with what is below. Players belong
 * together by name. Two information sets belong together if some node of one stands where a node of
 * the other stands; where that does not pair them one to one, somebody knows more or less.
 *
 * <p>Costs time linear in the nodes of both trees (sorting aside). It does not look for a subtree
 * that has moved elsewhere: that is one removed and one added.
 */
public final class GameComparison {
  private final Game first;
  private final Game second;
  private final TreeIndex firstIndex;
  private final TreeIndex secondIndex;
  private final List<GameChange> changes = new ArrayList<>();
  private final Map<Integer, TreeSet<Integer>> partners = new TreeMap<>();
  private final Map<Integer, TreeSet<Integer>> backwards = new TreeMap<>();

  private record Pair(int first, int second) {}

  private GameComparison(Game first, Game second) {
    this.first = first;
    this.second = second;
    firstIndex = TreeIndex.of(first.tree());
    secondIndex = TreeIndex.of(second.tree());
  }

  /** In the order: players, places of the tree from the root, information sets. */
  public static List<GameChange> of(Game first, Game second) {
    GameComparison comparison = new GameComparison(first, second);
    comparison.players();
    comparison.walk();
    comparison.informationSets();
    return List.copyOf(comparison.changes);
  }

  private void players() {
    for (Player player : first.players()) {
      if (second.findPlayer(player.name()).isEmpty()) {
        changes.add(GameChange.removed(Kind.PLAYER_REMOVED, List.of(), player.name(), "a player"));
      }
    }
    for (Player player : second.players()) {
      if (first.findPlayer(player.name()).isEmpty()) {
        changes.add(GameChange.added(Kind.PLAYER_ADDED, List.of(), player.name(), "a player"));
      }
    }
  }

  private void walk() {
    Deque<Pair> open = new ArrayDeque<>();
    open.push(new Pair(0, 0));
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      boolean ends = first.tree().isTerminal(pair.first);
      if (ends != second.tree().isTerminal(pair.second)) {
        replaced(pair);
      } else if (ends) {
        payoffs(pair);
      } else {
        moves(pair, open);
      }
    }
  }

  private void replaced(Pair pair) {
    changes.add(
        GameChange.at(
            Kind.NODE_REPLACED,
            firstIndex.path(pair.first),
            "",
            what(first, pair.first),
            what(second, pair.second)));
  }

  private static String what(Game game, int node) {
    return game.tree().isTerminal(node) ? "the end" : "a move of " + mover(game, node);
  }

  private static String mover(Game game, int node) {
    int owner = game.tree().owner(game.tree().move(node));
    return owner == GameTree.CHANCE ? "chance" : game.player(owner).name();
  }

  private void payoffs(Pair pair) {
    Map<String, Rational> before = byPlayer(first, pair.first);
    Map<String, Rational> after = byPlayer(second, pair.second);
    List<String> names = new ArrayList<>(first.playerNames());
    second.playerNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
    for (String name : names) {
      Rational from = before.getOrDefault(name, Rational.ZERO);
      Rational to = after.getOrDefault(name, Rational.ZERO);
      if (!from.equals(to)) {
        changes.add(
            GameChange.at(
                Kind.PAYOFF, firstIndex.path(pair.first), name, from.toString(), to.toString()));
      }
    }
  }

  private static Map<String, Rational> byPlayer(Game game, int node) {
    List<Rational> vector = game.payoffVector(game.tree().outcome(node));
    Map<String, Rational> payoffs = new HashMap<>();
    for (int player = 0; player < vector.size(); player++) {
      payoffs.put(game.player(player).name(), vector.get(player));
    }
    return payoffs;
  }

  private void moves(Pair pair, Deque<Pair> open) {
    int move = first.tree().move(pair.first);
    int other = second.tree().move(pair.second);
    String mover = mover(first, pair.first);
    if (!mover.equals(mover(second, pair.second))) {
      changes.add(
          GameChange.at(
              Kind.MOVER, firstIndex.path(pair.first), "", mover, mover(second, pair.second)));
    }
    boolean chance = first.tree().owner(move) == GameTree.CHANCE;
    boolean chances = chance && second.tree().owner(other) == GameTree.CHANCE;
    if (!chance && second.tree().owner(other) != GameTree.CHANCE) {
      partners.computeIfAbsent(move, set -> new TreeSet<>()).add(other);
      backwards.computeIfAbsent(other, set -> new TreeSet<>()).add(move);
    }
    List<String> labels = first.tree().actions(move);
    List<String> others = second.tree().actions(other);
    int[] matched = matched(labels, others);
    boolean[] taken = new boolean[others.size()];
    List<Pair> below = new ArrayList<>();
    for (int action = 0; action < labels.size(); action++) {
      int match = matched[action];
      int child = firstIndex.child(pair.first, action);
      if (match < 0) {
        branch(Kind.BRANCH_REMOVED, firstIndex, child);
        continue;
      }
      taken[match] = true;
      if (!labels.get(action).equals(others.get(match))) {
        changes.add(
            GameChange.at(
                Kind.ACTION_RENAMED,
                firstIndex.path(pair.first),
                labels.get(action),
                labels.get(action),
                others.get(match)));
      }
      if (chances) {
        probability(pair, action, match);
      }
      below.add(new Pair(child, secondIndex.child(pair.second, match)));
    }
    for (int action = 0; action < taken.length; action++) {
      if (!taken[action]) {
        branch(Kind.BRANCH_ADDED, secondIndex, secondIndex.child(pair.second, action));
      }
    }
    for (int place = below.size() - 1; place >= 0; place--) {
      open.push(below.get(place));
    }
  }

  private void probability(Pair pair, int action, int match) {
    Rational from = first.tree().probability(first.tree().move(pair.first), action);
    Rational to = second.tree().probability(second.tree().move(pair.second), match);
    if (!from.equals(to)) {
      changes.add(
          GameChange.at(
              Kind.PROBABILITY,
              firstIndex.path(firstIndex.child(pair.first, action)),
              first.tree().actions(first.tree().move(pair.first)).get(action),
              from.toString(),
              to.toString()));
    }
  }

  private void branch(Kind kind, TreeIndex index, int child) {
    int nodes = index.end(child) - child;
    String what = nodes == 1 ? "1 node" : nodes + " nodes";
    List<String> path = index.path(child);
    String label = path.get(path.size() - 1);
    changes.add(
        kind == Kind.BRANCH_ADDED
            ? GameChange.added(kind, path, label, what)
            : GameChange.removed(kind, path, label, what));
  }

  /** For each label the place of its partner among the others, or -1. */
  private static int[] matched(List<String> labels, List<String> others) {
    Map<String, Integer> places = new HashMap<>();
    for (int other = 0; other < others.size(); other++) {
      places.put(others.get(other), other);
    }
    int[] matched = new int[labels.size()];
    List<Integer> left = new ArrayList<>();
    for (int action = 0; action < matched.length; action++) {
      Integer place = places.remove(labels.get(action));
      matched[action] = place == null ? -1 : place;
      if (place == null) {
        left.add(action);
      }
    }
    if (left.size() == places.size()) {
      List<Integer> free = places.values().stream().sorted().toList();
      for (int place = 0; place < free.size(); place++) {
        matched[left.get(place)] = free.get(place);
      }
    }
    return matched;
  }

  private void informationSets() {
    InformationSetNames names = InformationSetNames.of(first, firstIndex);
    InformationSetNames others = InformationSetNames.of(second, secondIndex);
    for (int move = 0; move < first.tree().moveCount(); move++) {
      if (first.tree().owner(move) == GameTree.CHANCE) {
        continue;
      }
      TreeSet<Integer> found = partners.get(move);
      String name = names.name(move);
      if (found == null) {
        changes.add(set(Kind.INFORMATION_SET_REMOVED, first, move, name));
      } else if (found.size() > 1) {
        changes.add(GameChange.at(Kind.INFORMATION, List.of(), name, name, joined(found, others)));
      } else if (backwards.getOrDefault(found.first(), new TreeSet<>()).size() == 1
          && !others.name(found.first()).equals(name)) {
        changes.add(
            GameChange.at(
                Kind.INFORMATION_SET_RENAMED, List.of(), name, name, others.name(found.first())));
      }
    }
    for (int move = 0; move < second.tree().moveCount(); move++) {
      if (second.tree().owner(move) == GameTree.CHANCE) {
        continue;
      }
      TreeSet<Integer> found = backwards.get(move);
      String name = others.name(move);
      if (found == null) {
        changes.add(set(Kind.INFORMATION_SET_ADDED, second, move, name));
      } else if (found.size() > 1) {
        changes.add(GameChange.at(Kind.INFORMATION, List.of(), name, joined(found, names), name));
      }
    }
  }

  private static GameChange set(Kind kind, Game game, int move, String name) {
    String owner = "of " + game.player(game.tree().owner(move)).name();
    return kind == Kind.INFORMATION_SET_ADDED
        ? GameChange.added(kind, List.of(), name, owner)
        : GameChange.removed(kind, List.of(), name, owner);
  }

  private static String joined(SortedSet<Integer> moves, InformationSetNames names) {
    return String.join(", ", moves.stream().map(names::name).toList());
  }

  /** Which promises are there that were not, are gone, or say something else; by name. */
  public static List<GameChange> ofPromises(
      Game first, List<Promise> before, Game second, List<Promise> after) {
    List<GameChange> changes = new ArrayList<>();
    InformationSetNames names = InformationSetNames.of(first);
    InformationSetNames others = InformationSetNames.of(second);
    for (Promise promise : before) {
      String text = PromiseWords.of(promise, first, names);
      Optional<Promise> other =
          after.stream().filter(a -> a.name().equals(promise.name())).findFirst();
      if (other.isEmpty()) {
        changes.add(GameChange.removed(Kind.PROMISE_REMOVED, List.of(), promise.name(), text));
        continue;
      }
      String then = PromiseWords.of(other.get(), second, others);
      if (!then.equals(text)) {
        changes.add(GameChange.at(Kind.PROMISE, List.of(), promise.name(), text, then));
      }
    }
    for (Promise promise : after) {
      if (before.stream().noneMatch(b -> b.name().equals(promise.name()))) {
        changes.add(
            GameChange.added(
                Kind.PROMISE_ADDED,
                List.of(),
                promise.name(),
                PromiseWords.of(promise, second, others)));
      }
    }
    return changes;
  }
}
