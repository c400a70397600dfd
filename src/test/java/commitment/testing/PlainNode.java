package commitment.testing;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.GameTree;
import commitment.game.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A node of a small game as an object that knows its children: the form in which the brute force
 * and the rewritings of games work, so that they share nothing with the columns of {@link
 * GameTree}.
 *
 * @param id the preorder number in the game that it was read from
 * @param move the move in that game, -1 at a leaf
 * @param owner the player, {@link #CHANCE} or {@link #LEAF}
 * @param actions one label for each child
 * @param law one probability for each child of a chance node, else empty
 * @param payoffs of a leaf, else empty
 */
public record PlainNode(
    int id,
    int move,
    int owner,
    List<String> actions,
    List<PlainNode> children,
    List<Rational> law,
    List<Rational> payoffs) {
  public static final int CHANCE = -1;
  public static final int LEAF = -2;

  public static PlainNode leaf(List<Rational> payoffs) {
    return new PlainNode(-1, -1, LEAF, List.of(), List.of(), List.of(), payoffs);
  }

  public static PlainNode leaf(long... payoffs) {
    List<Rational> values = new ArrayList<>();
    for (long payoff : payoffs) {
      values.add(Rational.of(payoff));
    }
    return leaf(values);
  }

  /** Actions are called a, b, c and so on. */
  public static PlainNode decision(int owner, PlainNode... children) {
    return new PlainNode(
        -1, -1, owner, letters(children.length), List.of(children), List.of(), List.of());
  }

  public static PlainNode chance(List<Rational> law, List<PlainNode> children) {
    return new PlainNode(-1, -1, CHANCE, letters(children.size()), children, law, List.of());
  }

  private static List<String> letters(int count) {
    List<String> letters = new ArrayList<>();
    for (int action = 0; action < count; action++) {
      letters.add(action < 26 ? String.valueOf((char) ('a' + action)) : "a" + action);
    }
    return letters;
  }

  /** The root of a game. */
  public static PlainNode of(Game game) {
    return new Reader(game).next();
  }

  private static final class Reader {
    private final Game game;
    private int at;

    Reader(Game game) {
      this.game = game;
    }

    PlainNode next() {
      int id = at++;
      int entry = game.tree().move(id);
      if (entry < 0) {
        return new PlainNode(
            id, -1, LEAF, List.of(), List.of(), List.of(), game.payoffVector(~entry));
      }
      int owner = game.tree().owner(entry);
      List<PlainNode> children = new ArrayList<>();
      for (int action = 0; action < game.tree().actionCount(entry); action++) {
        children.add(next());
      }
      return new PlainNode(
          id,
          entry,
          owner,
          game.tree().actions(entry),
          children,
          owner == GameTree.CHANCE ? game.tree().law(entry) : List.of(),
          List.of());
    }
  }

  /** A game in which every move stands at one node; its moves are in preorder. */
  public Game toGame(int players) {
    List<Player> list = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      list.add(new Player(player, "P" + (player + 1), "P" + (player + 1)));
    }
    GameBuilder builder = new GameBuilder("test", list);
    write(builder);
    return builder.build();
  }

  private void write(GameBuilder builder) {
    if (owner == LEAF) {
      builder.terminal(builder.addOutcome(null, payoffs));
      return;
    }
    builder.decision(
        owner == CHANCE
            ? builder.addChanceEvent(actions, law, null, 0)
            : builder.addInformationSet(owner, actions, null, 0));
    children.forEach(child -> child.write(builder));
  }

  /** This node and all below it, in preorder. */
  public List<PlainNode> subtree() {
    List<PlainNode> nodes = new ArrayList<>();
    visit(nodes::add);
    return nodes;
  }

  private void visit(Consumer<PlainNode> consumer) {
    consumer.accept(this);
    children.forEach(child -> child.visit(consumer));
  }

  public PlainNode withChildren(List<PlainNode> changed) {
    return new PlainNode(id, move, owner, actions, changed, law, payoffs);
  }

  public PlainNode withPayoffs(List<Rational> changed) {
    return new PlainNode(id, move, owner, actions, children, law, changed);
  }

  /** Whether a player moves here. */
  public boolean isDecision() {
    return owner >= 0;
  }
}
