package commitment.testing;

import commitment.game.AutomaticNames;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.template.GameInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that two games must have in common to be the same, as text: titles, players, tree,
 * partition, names and labels, actions, probabilities, dates, outcomes and payoffs, promises, what
 * time means to the players. Moves and outcomes are counted as they come in the tree.
 */
public final class GameIdentity {
  private final GameInstance instance;
  private final Game game;
  private final GameTree tree;
  private final InformationSetNames names;
  private final boolean numbers;
  private final Map<Integer, Integer> moves = new HashMap<>();
  private final Map<Integer, Integer> outcomes = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private GameIdentity(GameInstance instance, boolean numbers) {
    this.instance = instance;
    game = instance.game();
    tree = game.tree();
    names = InformationSetNames.of(game);
    this.numbers = numbers;
  }

  /**
   * @param numbers whether the numbers and labels of sets are part of the game, or only the names
   *     that they make
   */
  public static String of(GameInstance instance, boolean numbers) {
    return new GameIdentity(instance, numbers).text();
  }

  /** With numbers and labels where the file has them. */
  public static String of(GameInstance instance) {
    return of(instance, hasNumbers(instance));
  }

  public static boolean hasNumbers(GameInstance instance) {
    return instance.game().automaticNames() == AutomaticNames.NUMBER;
  }

  private void line(Object... parts) {
    for (Object part : parts) {
      out.append(part instanceof String text ? quoted(text) : String.valueOf(part)).append(' ');
    }
    out.append('\n');
  }

  /** Unmistakable: every character that is not a plain one as its number. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("<");
    text.chars()
        .forEach(
            c -> {
              boolean plain = c > ' ' && c < 127 && c != '<' && c != '>' && c != '%';
              quoted.append(plain ? String.valueOf((char) c) : "%" + c + ";");
            });
    return quoted.append('>').toString();
  }

  private static List<String> quoted(List<String> texts) {
    return texts.stream().map(GameIdentity::quoted).toList();
  }

  private String text() {
    line(game.title(), game.about(), game.source());
    game.players().forEach(player -> line(player.index(), player.name(), player.title()));
    line(instance.timePreferences());
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        terminal(tree.outcome(node));
      } else {
        move(tree.move(node));
      }
    }
    instance.promises().forEach(this::promise);
    return out.toString();
  }

  private void terminal(int outcome) {
    Integer known = outcomes.putIfAbsent(outcome, outcomes.size());
    if (known != null) {
      line(known);
      return;
    }
    line(outcomes.get(outcome), game.outcomeName(outcome).orElse(""), game.payoffVector(outcome));
  }

  private void move(int move) {
    Integer known = moves.putIfAbsent(move, moves.size());
    if (known != null) {
      line(tree.owner(move), known);
      return;
    }
    boolean chance = tree.owner(move) == GameTree.CHANCE;
    line(
        tree.owner(move),
        moves.get(move),
        quoted(tree.actions(move)),
        chance ? tree.law(move) : List.of(),
        game.date(move));
    String label = game.label(move) == null ? "" : String.valueOf(game.label(move));
    if (numbers) {
      line(game.number(move), label);
    }
    line(chance ? label : names.name(move));
  }

  private void promise(Promise promise) {
    line(promise.kind(), promise.name(), promise.promisors(), promise.words());
    List<Object> clauses = new ArrayList<>();
    for (Promise.Clause clause : promise.clauses()) {
      clauses.add(moves.get(clause.informationSet()) + ": " + clause.permitted());
    }
    line(clauses);
  }
}
