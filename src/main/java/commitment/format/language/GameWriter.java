package commitment.format.language;

import commitment.format.promise.PromiseWriter;
import commitment.format.promise.TextBlock;
import commitment.format.promise.WrittenNames;
import commitment.game.AbsentMindedness;
import commitment.game.Device;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.template.GameInstance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a game at parameter values as a {@code .game} file in canonical form, with its promises
 * and devices. Reading it gives the same game with the same names; players and outcomes of other
 * formats that have no plain names get some ({@link PlainNames}). Expectations, scenarios and
 * parameters are not written: they belong to the template.
 *
 * <p>The cost is linear in the nodes, the names of unnamed information sets aside.
 */
public final class GameWriter {
  private final GameInstance instance;
  private final Game game;
  private final TreeIndex index;
  private final InformationSetNames sets;

  public GameWriter(GameInstance instance) {
    this.instance = instance;
    this.game = instance.game();
    this.index = TreeIndex.of(game.tree());
    this.sets = InformationSetNames.of(game, index);
  }

  /** Why a {@code .game} file cannot hold the game, if so. */
  public Optional<String> obstacle() {
    if (game.players().isEmpty()) {
      return Optional.of("it has no players");
    }
    for (Player player : game.players()) {
      if (instance.timePreferences().get(player.index()).isBiased()) {
        return Optional.of(player + " is present-biased, and the dates of payoffs are not known");
      }
    }
    OptionalInt twice = AbsentMindedness.first(index);
    if (twice.isPresent()) {
      String set = sets.name(twice.getAsInt());
      return Optional.of("a play passes the information set " + set + " twice");
    }
    return texts()
        .filter(text -> !WrittenNames.isReadable(text))
        .findFirst()
        .map(text -> WrittenNames.quoted(text) + " contains a character that no text has");
  }

  private Stream<String> texts() {
    Stream<String> labels =
        IntStream.range(0, game.tree().moveCount())
            .boxed()
            .flatMap(
                move ->
                    Stream.concat(
                        Stream.ofNullable(game.label(move)), game.tree().actions(move).stream()));
    return Stream.of(
            Stream.of(game.title(), game.about(), game.source()),
            game.players().stream().map(Player::title),
            labels,
            instance.promises().stream().map(Promise::words))
        .flatMap(stream -> stream);
  }

  /**
   * Writes the game if there is no {@linkplain #obstacle obstacle}.
   *
   * @throws IOException if {@code out} takes no more
   */
  public void write(Appendable out) throws IOException {
    PlainNames names = new PlainNames(game);
    NamedLeaves leaves = new NamedLeaves(game, names);
    out.append("game ").append(WrittenNames.quoted(game.title())).append('\n');
    if (!game.about().isEmpty()) {
      out.append("about ").append(text(game.about())).append('\n');
    }
    if (!game.source().isEmpty()) {
      out.append("source ").append(text(game.source())).append('\n');
    }
    players(names, out);
    out.append('\n');
    for (int outcome : leaves.definitions()) {
      out.append("outcome ")
          .append(leaves.written(outcome))
          .append(" = ")
          .append(PromiseWriter.payoffs(game.payoffVector(outcome)))
          .append('\n');
    }
    if (!leaves.definitions().isEmpty()) {
      out.append('\n');
    }
    new TreeWriter(game, index, new MoveLabels(game, sets), leaves, names, out).write();
    PromiseWriter promises = new PromiseWriter(game, sets::name, names::player, out);
    Set<String> taken = new HashSet<>();
    instance.promises().stream().map(Promise::name).forEach(taken::add);
    for (Promise promise : instance.promises()) {
      out.append('\n');
      promises.write(withPlainName(promise, taken));
    }
    if (!instance.devices().isEmpty()) {
      out.append('\n');
    }
    for (Device device : instance.devices()) {
      promises.write(device);
    }
  }

  private void players(PlainNames names, Appendable out) throws IOException {
    List<String> players = new ArrayList<>();
    for (Player player : game.players()) {
      String name = names.player(player.index());
      boolean titled = !player.title().equals(name);
      players.add(titled ? name + ' ' + WrittenNames.quoted(player.title()) : name);
    }
    out.append("players ").append(String.join(", ", players)).append('\n');
  }

  /** A long text as a block of lines, where it is read as it is; else in quotes on one line. */
  private static String text(String text) {
    StringBuilder lines = new StringBuilder("\n");
    text.lines().forEach(line -> lines.append(line.isBlank() ? "" : "  " + line).append('\n'));
    boolean asBlock =
        text.indexOf('\n') >= 0
            && text.indexOf('\\') < 0
            && text.indexOf("\"\"\"") < 0
            && TextBlock.strip(lines.toString()).equals(text);
    return asBlock ? "\"\"\"" + lines + "\"\"\"" : WrittenNames.quoted(text);
  }

  /** A promise from outside a file may be called anything. */
  private static Promise withPlainName(Promise promise, Set<String> taken) {
    return WrittenNames.isName(promise.name())
        ? promise
        : new Promise(
            promise.kind(),
            WrittenNames.made(promise.name(), taken),
            promise.promisors(),
            promise.words(),
            promise.clauses());
  }
}
