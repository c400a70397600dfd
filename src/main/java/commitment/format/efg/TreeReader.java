package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Place;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.game.GameBuilder;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the nodes, which stand in preorder, into a builder.
 *
 * <p>A node is {@code p} with player, information set and outcome, {@code c} with chance event and
 * outcome, or {@code t} with outcome. An outcome at a node that is not terminal is paid when play
 * passes: it is added to every leaf below, and such a leaf gets an outcome of its own. Leaves that
 * have nothing on their way share the outcome of their number.
 *
 * <p>After an error the builder gets nothing more, but reading goes on. Where a node cannot be made
 * out, or its number of actions is unknown, the tree's shape is lost: then every further node is
 * still read and checked by itself, and nothing is said about where the tree ends.
 */
final class TreeReader {
  private static final int TIME_CHECK = 1 << 16;
  private static final int PATH_SHOWN = 8;
  private static final int NO_OUTCOME = -1;

  private final EfgCursor cursor;
  private final Problems problems;
  private final GameBuilder builder;
  private final Budget budget;
  private final List<String> players;
  private final EfgNumbers numbers;
  private final MoveTable moves;
  private final OutcomeTable outcomes;
  private final OpenPath path;

  /** Numbers of players that do not exist; each is reported once. */
  private final Set<Long> reportedPlayers = new HashSet<>();

  private int nodes;
  private int registered;
  private int zeroOutcome = NO_OUTCOME;
  private long extraPayoffs;
  private boolean shapeLost;

  /**
   * @param players their names, index k for player k+1
   */
  TreeReader(
      EfgCursor cursor,
      Problems problems,
      GameBuilder builder,
      Budget budget,
      List<String> players) {
    this.cursor = cursor;
    this.problems = problems;
    this.builder = builder;
    this.budget = budget;
    this.players = players;
    this.numbers = new EfgNumbers(cursor, problems);
    this.moves = new MoveTable(cursor, problems, numbers, players);
    this.outcomes = new OutcomeTable(cursor, problems, numbers, players);
    this.path = new OpenPath(players.size());
  }

  /** Reads everything up to the end of the text. The builder is complete if there is no error. */
  void read() {
    boolean more = true;
    while (more && !problems.isStopped()) {
      if (!shapeLost && nodes > 0 && path.depth() == 0) {
        checkEnd();
        return;
      }
      more = readNext();
    }
  }

  /** Where a move of the builder is first described. */
  Place place(int move) {
    return moves.place(move);
  }

  /** Reads a node; false at the end. */
  private boolean readNext() {
    if (cursor.kind() == EfgCursor.Kind.END) {
      if (!shapeLost) {
        reportMissing();
      }
      return false;
    }
    int at = cursor.at();
    try {
      readNode();
      return true;
    } catch (Unreadable unreadable) {
      shapeLost = true;
      problems.gap();
      return cursor.skipToNode(at);
    }
  }

  private void readNode() throws Unreadable {
    if (!withinLimits()) {
      return;
    }
    int at = cursor.at();
    switch (cursor.nodeLetter()) {
      case 'p' -> {
        readLabel(at);
        int owner = readPlayer();
        endMove(at, moves.read(owner));
      }
      case 'c' -> {
        readLabel(at);
        endMove(at, moves.read(MoveTable.CHANCE));
      }
      case 't' -> {
        readLabel(at);
        endTerminal(outcomes.read(true));
      }
      default -> throw notNode();
    }
    nodes++;
  }

  private boolean withinLimits() {
    if (nodes == budget.writtenNodes()) {
      tooLarge(
          "the game has more than "
              + Suggestion.counted(budget.writtenNodes(), "node")
              + ", the limit",
          "raise the limit (--limit nodes=…) or make the game smaller");
      return false;
    }
    if (nodes % TIME_CHECK == TIME_CHECK - 1 && budget.isExhausted()) {
      tooLarge(
          budget.exhausted().reached() + " after reading " + Suggestion.counted(nodes, "node"),
          "raise the limit (--limit time=…)");
      return false;
    }
    return true;
  }

  private void tooLarge(String message, String help) {
    int to = cursor.tokenEnd();
    problems.add(DiagnosticCode.TOO_LARGE, cursor.at(), to, message, help);
    problems.stop();
  }

  private Unreadable notNode() {
    if (shapeLost) {
      return new Unreadable();
    }
    String help = "a node begins with p for a player's move, c for chance or t for an end";
    if (cursor.kind() == EfgCursor.Kind.WORD) {
      String word = cursor.text(cursor.at(), cursor.wordEnd());
      if (word.length() == 1 && "PCT".contains(word)) {
        help = "write " + word.toLowerCase(Locale.ROOT) + ", in small letters";
      } else if (word.startsWith("#") || word.startsWith("//") || word.startsWith(";")) {
        help = ".efg files have no comments, but one string after the players may tell a story";
      }
    }
    problems.expected(cursor, nodes == 0 ? "the first node" : "a node", help);
    return new Unreadable();
  }

  /** Steps over the letter and the label of the node; labels of nodes are not kept. */
  private void readLabel(int at) throws Unreadable {
    cursor.skip();
    switch (cursor.kind()) {
      case STRING -> {
        if (cursor.at() == at + 1) {
          problems.doubt(
              Doubt.LETTER_BEFORE_QUOTE,
              at,
              at + 2,
              "no space between the letter of a node and its label, which Gambit does not read",
              "put a space between them");
        }
        if (!cursor.skipString()) {
          throw problems.unclosedString(cursor);
        }
      }
      case NUMBER ->
          problems.expected(
              cursor, "the label of the node", "write \"\" before the number if it has none");
      default -> {
        problems.expected(cursor, "the label of the node", "write \"\" if it has none");
        throw new Unreadable();
      }
    }
  }

  private int readPlayer() throws Unreadable {
    if (cursor.kind() != EfgCursor.Kind.NUMBER) {
      problems.expected(
          cursor,
          "the number of the player who moves",
          "players count from 1 in the order of the header; where chance moves, the node begins"
              + " with c");
      throw new Unreadable();
    }
    int from = cursor.at();
    long player = numbers.id("a player");
    if (player >= 1 && player <= players.size()) {
      return (int) player;
    }
    if (player != EfgNumbers.NO_ID && reportedPlayers.add(player)) {
      problems.add(
          DiagnosticCode.EFG_PLAYER,
          from,
          cursor.at(),
          "there is no player " + player,
          player == 0
              ? "players count from 1; where chance moves, the node begins with c, without a player"
              : "the players are " + numbered());
    }
    return MoveTable.UNKNOWN_OWNER;
  }

  private String numbered() {
    if (players.isEmpty()) {
      return "named in the header, which names none";
    }
    List<String> names = new ArrayList<>();
    for (int player = 0; player < players.size() && names.size() <= PATH_SHOWN; player++) {
      names.add((player + 1) + " (" + Problems.clipped(players.get(player)) + ")");
    }
    return players.size() > names.size()
        ? String.join(", ", names) + " … " + players.size()
        : Suggestion.sentence(names);
  }

  private void endMove(int at, int move) throws Unreadable {
    int outcome = outcomes.read(false);
    if (move == MoveTable.UNKNOWN) {
      shapeLost = true;
    }
    if (shapeLost) {
      return;
    }
    ActionList actions = moves.actions(move);
    path.open(move, actions.size(), at);
    if (problems.none()) {
      build(move, actions);
      if (outcome != OutcomeTable.NONE) {
        path.pay(summed(outcome));
      }
    }
  }

  private void build(int move, ActionList actions) {
    if (move == registered) {
      String label = moves.label(move).isEmpty() ? null : moves.label(move);
      if (moves.owner(move) == MoveTable.CHANCE) {
        builder.addChanceEvent(actions.labels(), actions.law(), label, moves.number(move));
      } else {
        builder.addInformationSet(
            moves.owner(move) - 1, actions.labels(), label, moves.number(move));
      }
      registered++;
    }
    builder.decision(move);
  }

  private void endTerminal(int outcome) {
    if (shapeLost) {
      return;
    }
    if (problems.none()) {
      builder.terminal(builtOutcome(outcome));
    }
    path.close();
  }

  private int builtOutcome(int outcome) {
    if (path.hasPaid()) {
      return builder.addOutcome(null, summed(outcome));
    }
    if (outcome == OutcomeTable.NONE) {
      if (zeroOutcome == NO_OUTCOME) {
        zeroOutcome = builder.addOutcome(null, Collections.nCopies(players.size(), Rational.ZERO));
      }
      return zeroOutcome;
    }
    if (outcomes.built(outcome) == NO_OUTCOME) {
      String label = outcomes.label(outcome).isEmpty() ? null : outcomes.label(outcome);
      outcomes.setBuilt(outcome, builder.addOutcome(label, outcomes.vector(outcome)));
    }
    return outcomes.built(outcome);
  }

  /** What the outcomes on the way and the one here pay together. */
  private List<Rational> summed(int outcome) {
    List<Rational> sum = new ArrayList<>(players.size());
    for (int player = 0; player < players.size(); player++) {
      Rational here =
          outcome == OutcomeTable.NONE ? Rational.ZERO : outcomes.payoff(outcome, player);
      sum.add(numbers.bounded(path.sum(player).plus(here)));
    }
    extraPayoffs += players.size();
    if (extraPayoffs > budget.nodes() && !problems.isStopped()) {
      tooLarge(
          "the outcomes on the way to the leaves make more than "
              + Suggestion.counted(budget.nodes(), "different payoff")
              + ", the limit for nodes",
          "raise the limit (--limit nodes=…) or write the payoffs at the leaves");
    }
    return sum;
  }

  private void checkEnd() {
    int end = cursor.at();
    cursor.skipSpaceAndNul();
    if (cursor.kind() == EfgCursor.Kind.END) {
      return;
    }
    int at = cursor.at();
    problems.add(
        Diagnostic.of(
                DiagnosticCode.EFG_TRAILING,
                problems.place(at, cursor.tokenEnd()),
                "the tree is complete; what stands from here on is ignored")
            .withLabel(problems.place(end - 1, end), "the last node of the tree ends here")
            .withHelp(
                cursor.isNode()
                    ? "if this node belongs to the tree, a node further up lacks an action"
                    : "remove it, or move it into the string after the players"));
  }

  private void reportMissing() {
    int last = cursor.lastTextEnd();
    if (nodes == 0) {
      problems.add(
          DiagnosticCode.EFG_TRUNCATED,
          last,
          last,
          "the file ends where the tree should begin",
          "write the nodes; a game without moves is one node, as in t \"\" 0");
      return;
    }
    int top = path.depth() - 1;
    int count = moves.actions(path.move(top)).size();
    int present = count - path.left(top);
    int offset = path.offset(top);
    long missing = path.missing();
    problems.add(
        Diagnostic.of(
                DiagnosticCode.EFG_TRUNCATED,
                problems.place(last, last),
                "the tree is not complete: the node after " + describePath() + " is missing")
            .withLabel(
                problems.place(offset, offset + 1),
                count == 1
                    ? "this node has 1 action, and nothing behind it"
                    : String.format(
                        "this node has %s actions, and only %s of %s subtrees",
                        count, present, count))
            .withHelp(
                (missing == 1 ? "one subtree is" : missing + " subtrees are")
                    + " missing in all; a leaf left out further up shows here, at the end"));
  }

  /** The actions to the place of the next node, the last few of them. */
  private String describePath() {
    int depth = path.depth();
    int from = Math.max(0, depth - PATH_SHOWN);
    List<String> actions = new ArrayList<>();
    for (int level = from; level < depth; level++) {
      List<String> labels = moves.actions(path.move(level)).labels();
      actions.add(Problems.clipped(labels.get(labels.size() - path.left(level))));
    }
    return "'" + (from > 0 ? "…/" : "") + String.join("/", actions) + "'";
  }
}
