package commitment.report;

import commitment.diagnostic.Suggestion;
import commitment.draw.Play;
import commitment.draw.Play.Choice;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * Backward induction in a world, one node at a time, each in a sentence: who compares what, and
 * which action is best by how much.
 */
final class PageSteps {
  private static final int ACTIONS = 8;

  /** A node and what is found there. */
  record Step(int node, String text) {}

  private final NamedGame game;
  private final GameTree tree;
  private final TreeIndex index;
  private final TextStyle style = new TextStyle(false, true);

  PageSteps(NamedGame game) {
    this.game = game;
    tree = game.game().tree();
    index = game.index();
  }

  /**
   * From the last node to the first.
   *
   * @param nodes decision and chance nodes in preorder
   */
  List<Step> of(PageWorld world, List<Integer> nodes) {
    List<Step> steps = new ArrayList<>();
    if (world.hasSteps() && world.play().isPresent()) {
      for (int place = nodes.size() - 1; place >= 0; place--) {
        int node = nodes.get(place);
        steps.add(new Step(node, text(world, world.play().get(), node)));
      }
    }
    return steps;
  }

  private String text(PageWorld world, Play play, int node) {
    int owner = tree.owner(tree.move(node));
    if (owner == GameTree.CHANCE) {
      return chance(play, node);
    }
    String who = game.player(owner) + " at " + game.informationSet(tree.move(node));
    if (world.key().equals(PageWorld.BOUND) && isPromised(world, node)) {
      return who + " is bound by the promise: " + chosen(play, node, Choice.ALWAYS) + ".";
    }
    if (world.key().equals(PageWorld.BELIEVED) && !isPromisor(world, owner)) {
      return who
          + " believes the promise, and does what is best if it is kept: "
          + chosen(play, node, Choice.ALWAYS)
          + ".";
    }
    return who
        + " compares "
        + comparison(play, node, owner)
        + ". "
        + conclusion(play, node, owner);
  }

  private boolean isPromised(PageWorld world, int node) {
    return world.marks().isPresent()
        && world.marks().get().promise().clauses().stream()
            .anyMatch(clause -> clause.informationSet() == tree.move(node));
  }

  private static boolean isPromisor(PageWorld world, int owner) {
    return world.marks().isPresent() && world.marks().get().promise().promisors().contains(owner);
  }

  private String chance(Play play, int node) {
    List<String> parts = new ArrayList<>();
    int move = tree.move(node);
    for (int action = 0; action < tree.childCount(node) && action < ACTIONS; action++) {
      parts.add(game.action(move, action) + " " + style.number(tree.probability(move, action)));
    }
    if (tree.childCount(node) > ACTIONS) {
      parts.add((tree.childCount(node) - ACTIONS) + " more");
    }
    List<String> worth = new ArrayList<>();
    List<Interval> values = play.values(node);
    for (int player = 0; player < values.size(); player++) {
      worth.add(game.player(player) + " " + style.range(values.get(player)));
    }
    return "Chance decides: "
        + String.join(", ", parts)
        + ". On average that is worth "
        + String.join(", ", worth)
        + ".";
  }

  private String comparison(Play play, int node, int owner) {
    List<String> parts = new ArrayList<>();
    int move = tree.move(node);
    int count = tree.childCount(node);
    int child = node + 1;
    for (int action = 0; action < count; action++) {
      if (action < ACTIONS || play.choice(child) != Choice.NONE) {
        parts.add(
            game.action(move, action) + ", worth " + style.range(play.values(child).get(owner)));
      }
      child = index.end(child);
    }
    if (parts.size() < count) {
      parts.add((count - parts.size()) + " more, none of them better");
    }
    return parts.size() == 1 ? parts.get(0) : String.join("; ", parts);
  }

  private String conclusion(Play play, int node, int owner) {
    String best = chosen(play, node, Choice.ALWAYS);
    if (!best.isEmpty()) {
      return best + " is best" + margin(play, node, owner) + ".";
    }
    String some = chosen(play, node, Choice.SOMETIMES);
    if (some.isEmpty()) {
      return "What is best is not known: a limit was reached.";
    }
    return isTie(play, node, owner)
        ? "Indifferent: " + some + " are equally good, and all are kept in view."
        : "Which is best depends on the equilibrium: " + some + " are kept in view.";
  }

  private boolean isTie(Play play, int node, int owner) {
    Rational value = null;
    int child = node + 1;
    for (int action = 0; action < tree.childCount(node); action++) {
      if (play.choice(child) == Choice.SOMETIMES) {
        Interval range = play.values(child).get(owner);
        if (!range.isPoint() || (value != null && !value.equals(range.min()))) {
          return false;
        }
        value = range.min();
      }
      child = index.end(child);
    }
    return value != null;
  }

  /** {@code , by 1}; nothing where there is no other action. */
  private String margin(Play play, int node, int owner) {
    Interval best = null;
    Rational least = null;
    Rational most = null;
    int child = node + 1;
    for (int action = 0; action < tree.childCount(node); action++) {
      Interval range = play.values(child).get(owner);
      if (play.choice(child) == Choice.ALWAYS) {
        best = range;
      } else {
        least = least == null ? range.min() : least.max(range.min());
        most = most == null ? range.max() : most.max(range.max());
      }
      child = index.end(child);
    }
    if (best == null || least == null || most == null) {
      return "";
    }
    Rational low = best.min().minus(most);
    Rational high = best.max().minus(least);
    return ", by " + style.range(new Interval(low, high));
  }

  private String chosen(Play play, int node, Choice choice) {
    return Suggestion.sentence(chosenActions(play, node, choice));
  }

  private List<String> chosenActions(Play play, int node, Choice choice) {
    List<String> actions = new ArrayList<>();
    int child = node + 1;
    for (int action = 0; action < tree.childCount(node); action++) {
      if (play.choice(child) == choice) {
        actions.add(game.action(tree.move(node), action));
      }
      child = index.end(child);
    }
    return actions;
  }
}
