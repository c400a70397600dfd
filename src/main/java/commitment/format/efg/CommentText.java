package commitment.format.efg;

import commitment.exact.Rational;
import commitment.format.promise.PromiseWriter;
import commitment.format.promise.WrittenNames;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.template.GameInstance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the story and the lines that {@link CommentParser} reads. */
final class CommentText {
  private static final int MOVES_A_LINE = 8;

  private final GameInstance instance;
  private final Game game;
  private final WrittenMoves moves;
  private final Appendable out;

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
      line("source " + WrittenNames.quoted(game.source()));
    }
    if (hasTitles(game)) {
      line(
          "players "
              + game.players().stream().map(CommentText::player).collect(Collectors.joining(", ")));
    }
    preferences();
    if (!game.isDated() && instance.promises().isEmpty()) {
      return;
    }
    PromiseWriter promises =
        new PromiseWriter(
            game,
            moves::name,
            player -> WrittenNames.name(game.player(player).name()),
            new EscapedText(out));
    if (game.isDated()) {
      dates(promises);
    }
    for (Promise promise : instance.promises()) {
      promises.write(promise);
    }
  }

  private void line(String line) throws IOException {
    out.append(EfgText.escaped(line)).append('\n');
  }

  private static String player(Player player) {
    String name = WrittenNames.name(player.name());
    return player.title().equals(player.name())
        ? name
        : name + " " + WrittenNames.quoted(player.title());
  }

  private void preferences() throws IOException {
    if (instance.timePreferences().stream().anyMatch(p -> !p.equals(TimePreference.NONE))) {
      line("# the payoffs below are discounted to date 0 already");
    }
    for (int index = 0; index < game.players().size(); index++) {
      String player = WrittenNames.name(game.player(index).name());
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
  private void dates(PromiseWriter names) throws IOException {
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
                : names.informationSet(move));
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
}
