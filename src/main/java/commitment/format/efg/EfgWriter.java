package commitment.format.efg;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.template.GameInstance;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a game as a Gambit extensive game ({@code .efg}, version 2) that every version of Gambit
 * reads and from which {@link EfgReader} makes the same game again.
 *
 * <p>The description of a set, event or outcome stands at its first node only. Outcomes are
 * numbered as they come, at terminal nodes only. Numbers are exact: an integer or {@code n/d}. What
 * the format has no place for (promises, dates, long names of players, the source, discounting)
 * goes into the comment, behind the story, in the words of {@code .game} files; parameters are
 * filled in, and expectations and scenarios stay behind.
 *
 * <p>The cost is one pass over the tree to check it and one to write it, line by line; memory is
 * one entry for each move and outcome.
 */
public final class EfgWriter {
  private final GameInstance instance;
  private final Game game;
  private final GameTree tree;
  private final WrittenMoves moves;
  private final int[] outcomeNumber;
  private int outcomes;

  public EfgWriter(GameInstance instance) {
    this.instance = instance;
    this.game = instance.game();
    this.tree = game.tree();
    this.moves = new WrittenMoves(game);
    this.outcomeNumber = new int[game.payoffs().outcomes()];
  }

  /**
   * Why the game cannot be written so that the same game is read, in a sentence with advice; empty
   * if it can.
   */
  public Optional<String> obstacle() {
    return new Obstacles(instance, moves, CommentText.hasBlock(instance)).first();
  }

  /**
   * Writes the game if there is no {@linkplain #obstacle obstacle}.
   *
   * @throws IOException if {@code out} takes no more
   */
  public void write(Appendable out) throws IOException {
    outcomes = 0;
    Arrays.fill(outcomeNumber, 0);
    header(out);
    tree(out);
  }

  private void header(Appendable out) throws IOException {
    out.append("EFG 2 R ").append(EfgText.quoted(game.title()));
    out.append(" { ").append(quoted(game.playerNames())).append("}\n\"");
    new CommentText(instance, moves, out).write();
    out.append("\"\n\n");
  }

  /** Each text in quotes with a blank behind it. */
  private static String quoted(List<String> texts) {
    return texts.stream().map(text -> EfgText.quoted(text) + " ").collect(Collectors.joining());
  }

  private void tree(Appendable out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int node = 0; node < tree.nodeCount(); node++) {
      line.setLength(0);
      if (tree.isTerminal(node)) {
        terminal(line, tree.outcome(node));
      } else {
        move(line, node, tree.move(node));
      }
      out.append(line.append('\n'));
    }
  }

  private void terminal(StringBuilder line, int outcome) {
    line.append("t \"\" ");
    if (outcomeNumber[outcome] > 0) {
      line.append(outcomeNumber[outcome]);
      return;
    }
    outcomeNumber[outcome] = ++outcomes;
    line.append(outcomes).append(' ');
    line.append(EfgText.quoted(game.outcomeName(outcome).orElse(""))).append(" { ");
    for (int player = 0; player < game.players().size(); player++) {
      line.append(player == 0 ? "" : ", ").append(game.payoffs().payoff(outcome, player));
    }
    line.append(game.players().isEmpty() ? "}" : " }");
  }

  private void move(StringBuilder line, int node, int move) {
    boolean chance = tree.owner(move) == GameTree.CHANCE;
    line.append(chance ? "c \"\" " : "p \"\" ");
    if (!chance) {
      line.append(tree.owner(move) + 1).append(' ');
    }
    line.append(moves.number(move));
    if (tree.firstNode(move) == node) {
      line.append(' ').append(EfgText.quoted(moves.label(move))).append(" { ");
      line.append(chance ? lottery(move) : quoted(tree.actions(move))).append('}');
    }
    line.append(" 0");
  }

  private String lottery(int move) {
    StringBuilder out = new StringBuilder();
    List<Rational> law = tree.law(move);
    for (int action = 0; action < law.size(); action++) {
      out.append(EfgText.quoted(tree.actions(move).get(action)));
      out.append(' ').append(law.get(action)).append(' ');
    }
    return out.toString();
  }
}
