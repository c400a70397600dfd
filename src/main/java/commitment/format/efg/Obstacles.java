package commitment.format.efg;

import commitment.exact.Rational;
import commitment.format.promise.WrittenNames;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.LongPayoffs;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.template.GameInstance;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what keeps a game from being written so that reading gives the same game. */
final class Obstacles {
  private static final int MOST_BITS = (int) (NumberText.LARGEST * 3321928L / 1_000_000);

  private final GameInstance instance;
  private final Game game;
  private final GameTree tree;
  private final WrittenMoves moves;
  private final boolean block;
  private Optional<String> found = Optional.empty();

  /**
   * @param block whether lines follow the story
   */
  Obstacles(GameInstance instance, WrittenMoves moves, boolean block) {
    this.instance = instance;
    this.game = instance.game();
    this.tree = game.tree();
    this.moves = moves;
    this.block = block;
  }

  /** The first one, in a sentence with advice. */
  Optional<String> first() {
    moves.problem().ifPresent(this::add);
    if (!instance.devices().isEmpty()) {
      add(
          "the device for "
              + Problems.quoted(instance.devices().get(0).promise())
              + " has no place in the format; leave device lines out");
    }
    text("the title", game.title());
    text("the story", block ? game.about() + "\n" : game.about());
    players();
    moves();
    outcomes();
    promises();
    return found;
  }

  private void add(String problem) {
    if (found.isEmpty()) {
      found = Optional.of(problem);
    }
  }

  /** A text that stands in quotes of the format. */
  private void text(String what, String text) {
    if (found.isEmpty()) {
      EfgText.problem(text)
          .ifPresent(why -> add(what + " cannot be written: " + why + "; choose another text"));
    }
  }

  /** A text in quotes among the lines of the comment. */
  private void line(String what, String text) {
    if (!WrittenNames.isQuotable(text)) {
      add(what + " cannot be written: it holds a carriage return; choose another text");
    } else if (!WrittenNames.isUnicode(text)) {
      add(what + " cannot be written: it holds half a character, which no file can");
    }
  }

  private void label(String what, String label) {
    if (label.isEmpty()) {
      add(what + " has an empty name, and would be read under another; give it a name");
    } else {
      text(what + " " + Problems.quoted(label), label);
    }
  }

  private void players() {
    Set<String> names = new HashSet<>();
    for (Player player : game.players()) {
      label("the player", player.name());
      line("the long name of " + player.name(), player.title());
      if (!names.add(player.name())) {
        add("two players are called " + Problems.quoted(player.name()) + "; rename one of them");
      }
      if (block) {
        line("the player " + Problems.quoted(player.name()), player.name());
      }
    }
    line("the source", game.source());
  }

  private void moves() {
    Set<List<String>> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int move = 0; move < tree.moveCount() && found.isEmpty(); move++) {
      if (!moves.isUsed(move)) {
        continue;
      }
      boolean chance = tree.owner(move) == GameTree.CHANCE;
      text(chance ? "the name of a chance event" : "the name of a set", moves.label(move));
      if (checked.add(tree.actions(move))) {
        tree.actions(move).forEach(action -> label("the action", action));
      }
      if (chance) {
        tree.law(move).forEach(this::number);
      } else if (game.date(move).signum() != 0) {
        line("the name of a set", moves.name(move));
      }
      number(game.date(move));
    }
  }

  private void outcomes() {
    boolean small = game.payoffs() instanceof LongPayoffs;
    for (int node = 0; node < tree.nodeCount() && found.isEmpty(); node++) {
      if (tree.isTerminal(node)) {
        int outcome = tree.outcome(node);
        game.outcomeName(outcome).ifPresent(name -> text("the outcome " + name, name));
        if (!small) {
          game.payoffVector(outcome).forEach(this::number);
        }
      }
    }
  }

  private void number(Rational value) {
    boolean small =
        value.isSmall()
            || (value.numerator().bitLength() < MOST_BITS
                && value.denominator().bitLength() < MOST_BITS);
    if (!small) {
      add("a number has more than " + NumberText.LARGEST + " digits; choose other units");
    }
  }

  private void promises() {
    Set<String> names = new HashSet<>();
    for (Promise promise : instance.promises()) {
      String name = Problems.quoted(promise.name());
      if (!names.add(promise.name())) {
        add("two promises are called " + name + "; rename one of them");
      }
      line("the name of the promise " + name, promise.name());
      line("what is said in the promise " + name, promise.words());
      for (Promise.Clause clause : promise.clauses()) {
        if (!moves.isUsed(clause.informationSet())) {
          add("the promise " + name + " speaks of a set that is not in the tree");
        }
        line("a set in the promise " + name, moves.name(clause.informationSet()));
        tree.actions(clause.informationSet())
            .forEach(action -> line("an action in the promise " + name, action));
      }
    }
  }
}
