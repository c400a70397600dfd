package commitment.format.efg;

import commitment.exact.Rational;
import commitment.format.promise.NameText;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.template.GameInstance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the story and the lines that {@link CommentParser} reads. */
final class CommentText {
  private static final int MOVES_A_LINE = 8;

  private final GameInstance instance;
  private final Game game;
  private final WrittenMoves moves;
  private final Appendable out;

  /** What stands before the brackets in labels with indices: alone it would mean all of them. */
  private final Set<String> bases = new HashSet<>();

  CommentText(GameInstance instance, WrittenMoves moves, Appendable out) {
    this.instance = instance;
    this.game = instance.game();
    this.moves = moves;
    this.out = out;
  }

  /** Whether the comment has lines besides the story, or needs them for the story's sake. */
  static boolean hasBlock(GameInstance instance) {
    Game game = instance.game();
    return !game.source().isEmpty()
        || hasTitles(game)
        || game.isDated()
        || !instance.promises().isEmpty()
        || instance.timePreferences().stream().anyMatch(p -> !p.equals(TimePreference.NONE))
        || game.about().endsWith("\\")
        || CommentBlock.hasMarker(game.about());
  }

  private static boolean hasTitles(Game game) {
    return game.players().stream().anyMatch(player -> !player.title().equals(player.name()));
  }

  /** Everything between the quotes of the comment. */
  void write() throws IOException {
    out.append(EfgText.escaped(game.about()));
    if (!hasBlock(instance)) {
      return;
    }
    out.append(game.about().isEmpty() ? "" : "\n\n");
    line(CommentBlock.MARKER);
    if (!game.source().isEmpty()) {
      line("source " + NameText.quoted(game.source()));
    }
    if (hasTitles(game)) {
      line(
          "players "
              + game.players().stream().map(CommentText::player).collect(Collectors.joining(", ")));
    }
    preferences();
    if (game.isDated() || !instance.promises().isEmpty()) {
      findBases();
    }
    if (game.isDated()) {
      dates();
    }
    for (Promise promise : instance.promises()) {
      promise(promise);
    }
  }

  private void line(String line) throws IOException {
    out.append(EfgText.escaped(line)).append('\n');
  }

  private static String player(Player player) {
    String name = NameText.name(player.name());
    return player.title().equals(player.name())
        ? name
        : name + " " + NameText.quoted(player.title());
  }

  private void preferences() throws IOException {
    if (instance.timePreferences().stream().anyMatch(p -> !p.equals(TimePreference.NONE))) {
      line("# the payoffs below are discounted to date 0 already");
    }
    for (int index = 0; index < game.players().size(); index++) {
      String player = NameText.name(game.player(index).name());
      TimePreference preference = instance.timePreferences().get(index);
      if (!preference.discount().equals(Rational.ONE)) {
        line("discount " + player + " by " + preference.discount());
      }
      if (preference.isBiased()) {
        boolean naive = !preference.believedBias().equals(preference.bias());
        line(
            "bias "
                + player
                + " by "
                + preference.bias()
                + (naive ? " believed " + preference.believedBias() : ""));
      }
    }
  }

  /** Moves of one date that follow each other stand on one line. */
  private void dates() throws IOException {
    GameTree tree = game.tree();
    List<String> named = new ArrayList<>();
    Rational date = Rational.ZERO;
    for (int node = 0; node < tree.nodeCount(); node++) {
      int move = tree.move(node);
      if (move < 0 || tree.firstNode(move) != node) {
        continue;
      }
      Rational here = game.date(move);
      if (!here.equals(date) || named.size() == MOVES_A_LINE) {
        dateLine(date, named);
        date = here;
      }
      if (here.signum() != 0) {
        named.add(
            tree.owner(move) == GameTree.CHANCE
                ? "chance " + moves.number(move)
                : informationSet(move));
      }
    }
    dateLine(date, named);
  }

  private void dateLine(Rational date, List<String> named) throws IOException {
    if (!named.isEmpty()) {
      line("on " + date + ": " + String.join(", ", named));
      named.clear();
    }
  }

  private void findBases() {
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) != GameTree.CHANCE && moves.isUsed(move)) {
        String name = moves.name(move);
        int bracket = name.indexOf('[');
        if (bracket > 0) {
          bases.add(name.substring(0, bracket));
        }
      }
    }
  }

  private String informationSet(int move) {
    String name = moves.name(move);
    return bases.contains(name) ? NameText.quoted(name) : NameText.label(name);
  }

  private void promise(Promise promise) throws IOException {
    String promisors =
        promise.promisors().stream()
            .map(player -> NameText.name(game.player(player).name()))
            .collect(Collectors.joining(", "));
    line(
        promise.kind().word()
            + " "
            + NameText.name(promise.name())
            + " by "
            + promisors
            + (promise.words().isEmpty() ? "" : " " + NameText.quoted(promise.words()))
            + ":");
    for (Promise.Clause clause : promise.clauses()) {
      line("  at " + informationSet(clause.informationSet()) + ": " + permitted(clause));
    }
  }

  private String permitted(Promise.Clause clause) {
    List<String> actions = game.tree().actions(clause.informationSet());
    if (clause.permitted() instanceof Promise.Pure pure) {
      return NameText.label(actions.get(pure.action()));
    }
    if (clause.permitted() instanceof Promise.Menu menu) {
      return menu.actions().stream()
          .map(action -> NameText.label(actions.get(action)))
          .collect(Collectors.joining(" or "));
    }
    List<String> parts = new ArrayList<>();
    List<Rational> probabilities = ((Promise.Mixture) clause.permitted()).probabilities();
    for (int action = 0; action < actions.size(); action++) {
      if (probabilities.get(action).signum() != 0) {
        parts.add(NameText.label(actions.get(action)) + " " + probabilities.get(action));
      }
    }
    return String.join(", ", parts);
  }
}
