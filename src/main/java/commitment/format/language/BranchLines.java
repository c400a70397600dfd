package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.format.promise.Cursor;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines under a move, one for each branch. */
abstract sealed class BranchLines extends Block {
  final OpenBlocks blocks;
  final Cursor cursor;
  final Scope scope;

  private BranchLines(OpenBlocks blocks, Scope scope) {
    this.blocks = blocks;
    this.cursor = blocks.cursor();
    this.scope = scope;
  }

  @Override
  void read() throws SyntaxFailure {
    if (cursor.accept(TokenKind.DEDENT) || cursor.at(TokenKind.END)) {
      complete();
    } else if (cursor.at(TokenKind.INDENT)) {
      throw blocks.tooFar();
    } else if (blocks.atStray()) {
      throw blocks.stray();
    } else {
      line();
    }
  }

  /** Reads what stands in front of the colon, and opens what is behind it. */
  abstract void line() throws SyntaxFailure;

  /** All lines are read. */
  abstract void complete();

  IndexedName label() throws SyntaxFailure {
    return blocks.expressions().indexedName("the name of an action");
  }

  /** Opens what follows a branch; a colon that is missing before payoffs is taken as written. */
  void openBranch(IndexedName label) throws SyntaxFailure {
    if (cursor.at(TokenKind.OPEN)) {
      blocks.report(
          DiagnosticCode.UNEXPECTED,
          new Span(label.span().end(), label.span().end()),
          "a colon is missing after the action '" + label.base() + "'",
          "write " + label.base() + ": and then the payoffs");
    } else if (cursor.at(TokenKind.NAME) && isPays(cursor.peek().text())) {
      throw cursor.unexpected(
          "':' after the action '" + label.base() + "'", "did you mean 'pays'?");
    } else if (!cursor.at(TokenKind.COLON)) {
      throw cursor.severalWords(
          "':' after the action '" + label.base() + "'", label.span().start());
    } else {
      cursor.next();
    }
    blocks.openSuite(label.span(), "the action '" + label.base() + "' leads nowhere", scope);
  }

  private static boolean isPays(String word) {
    return Suggestion.nearest(word, List.of("pays")).isPresent();
  }

  /** Branches of a player's move: actions, and {@code for} with more of them. */
  private abstract static sealed class OfActions extends BranchLines {
    /** How many {@code for} stand inside each other here. */
    private final int depth;

    private final Span head;
    boolean hasBranchesOfChance;
    final List<NodeSyntax.Branch> branches = new ArrayList<>();
    private IndexedName label;
    private Optional<NodeSyntax.Flow> pays = Optional.empty();

    OfActions(OpenBlocks blocks, Scope scope, Span head, int depth) {
      super(blocks, scope);
      this.head = head;
      this.depth = depth;
      this.label = new IndexedName("", false, List.of(), head);
    }

    @Override
    void line() throws SyntaxFailure {
      if (cursor.atWord("for") && cursor.peekSecond().kind() == TokenKind.COLON) {
        throw cursor.reserved("an action of this name stands in quotes: \"for\"");
      }
      if (cursor.atWord("for")) {
        each();
        return;
      }
      if (cursor.atWord("with") && cursor.peekSecond().kind() != TokenKind.COLON) {
        throw branchOfChance();
      }
      cursor.form("write: ACTION: and then payoffs such as (0, 2), or who moves next");
      label = label();
      pays = blocks.flow();
      openBranch(label);
    }

    /** Reported once: what follows it in this move is the same mistake. */
    private SyntaxFailure branchOfChance() {
      if (hasBranchesOfChance) {
        return SyntaxFailure.reported();
      }
      hasBranchesOfChance = true;
      return SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.UNEXPECTED,
                  cursor.place(cursor.peek().span()),
                  "'with' gives the probability of a branch of chance, but a player moves here")
              .withLabel(cursor.place(head), "the move")
              .withHelp("a move of chance is written chance:, and its branches with 1/2 Left: …"));
    }

    private void each() throws SyntaxFailure {
      Token word = cursor.next();
      if (depth == Each.DEEPEST) {
        throw SyntaxFailure.of(
            Diagnostic.of(
                    DiagnosticCode.NESTED_TOO_DEEP,
                    cursor.place(word.span()),
                    "more than " + Each.DEEPEST + " 'for' inside each other")
                .withHelp("give the branches fewer indices"));
      }
      cursor.form("write: for y = 0..4: and below it, indented, ACTION[y]: …");
      Identifier index = blocks.expressions().valueName("the name of the index");
      cursor.expect(TokenKind.ASSIGN, "'=' and the range of " + index.text());
      Expression from = blocks.expressions().expression();
      cursor.expect(TokenKind.RANGE, "'..' and the end of the range");
      Expression to = blocks.expressions().expression();
      Optional<Expression> step =
          cursor.acceptWord("step")
              ? Optional.of(blocks.expressions().expression())
              : Optional.empty();
      Scope inside = scope.with(index);
      Each lines =
          new Each(
              blocks,
              inside,
              new NodeSyntax.ForEach(index, from, to, step, List.of(), inside),
              word.span(),
              depth + 1);
      blocks.openLines(lines, word.span(), "this 'for' has no branches");
    }

    @Override
    void receive(int node) {
      branches.add(new NodeSyntax.Action(label, pays, node));
    }
  }

  /** The branches of a player's move. */
  static final class OfPlayer extends OfActions {
    private final Identifier player;
    private final Optional<IndexedName> informationSet;
    private final Optional<Expression> date;

    OfPlayer(
        OpenBlocks blocks,
        Scope scope,
        Identifier player,
        Optional<IndexedName> informationSet,
        Optional<Expression> date) {
      super(blocks, scope, player.span(), 0);
      this.player = player;
      this.informationSet = informationSet;
      this.date = date;
    }

    @Override
    void complete() {
      blocks.close(
          hasBranchesOfChance
              ? new NodeSyntax.Broken(player.span())
              : new NodeSyntax.Move(player, informationSet, date, branches),
          scope);
    }
  }

  /** The branches under a {@code for}, which it gives to the move around it. */
  private static final class Each extends OfActions {
    private static final int DEEPEST = 50;

    private final NodeSyntax.ForEach head;

    Each(OpenBlocks blocks, Scope scope, NodeSyntax.ForEach head, Span word, int depth) {
      super(blocks, scope, word, depth);
      this.head = head;
    }

    @Override
    void complete() {
      blocks.pop();
      if (blocks.innermost() instanceof OfActions around) {
        around.branches.add(
            new NodeSyntax.ForEach(
                head.index(), head.from(), head.to(), head.step(), branches, head.scope()));
      }
    }
  }

  /** The branches of a chance move. */
  static final class OfChance extends BranchLines {
    private static final String FORM = "a branch of chance is written: with 1/2 Left: …";

    private final Optional<IndexedName> name;
    private final Optional<Expression> date;
    private final Span head;
    private final List<NodeSyntax.ChanceBranch> branches = new ArrayList<>();
    private boolean isReported;
    private Expression probability;
    private IndexedName label;
    private Optional<NodeSyntax.Flow> pays = Optional.empty();

    OfChance(
        OpenBlocks blocks,
        Scope scope,
        Optional<IndexedName> name,
        Optional<Expression> date,
        Span head) {
      super(blocks, scope);
      this.name = name;
      this.date = date;
      this.head = head;
      this.probability = new Expression.Literal(Rational.ZERO, head);
      this.label = new IndexedName("", false, List.of(), head);
    }

    @Override
    void line() throws SyntaxFailure {
      if (!cursor.atWord("with")) {
        throw withoutProbability();
      }
      cursor.next();
      cursor.form(FORM);
      probability = blocks.expressions().expression();
      label = label();
      pays = blocks.flow();
      openBranch(label);
    }

    /** Reported once: the other branches of this move lack it too. */
    private SyntaxFailure withoutProbability() {
      if (isReported) {
        return SyntaxFailure.reported();
      }
      isReported = true;
      return cursor.unexpected("'with' and a probability", FORM);
    }

    @Override
    void receive(int node) {
      branches.add(new NodeSyntax.ChanceBranch(probability, label, pays, node));
    }

    @Override
    void complete() {
      blocks.close(new NodeSyntax.Chance(name, date, branches, head), scope);
    }
  }

  /** The lines of a simultaneous move, one for each combination of actions. */
  static final class Joint extends BranchLines {
    private final List<Identifier> players;
    private final Optional<IndexedName> informationSet;
    private final Optional<Expression> date;
    private final Span head;
    private final List<NodeSyntax.Cell> cells = new ArrayList<>();
    private final Set<Integer> reportedCounts = new HashSet<>();
    private List<IndexedName> labels = List.of();
    private Optional<NodeSyntax.Flow> pays = Optional.empty();

    Joint(
        OpenBlocks blocks,
        Scope scope,
        List<Identifier> players,
        Optional<IndexedName> informationSet,
        Optional<Expression> date,
        Span head) {
      super(blocks, scope);
      this.players = players;
      this.informationSet = informationSet;
      this.date = date;
      this.head = head;
    }

    @Override
    void line() throws SyntaxFailure {
      cursor.form("write: ACTION, ACTION: and then payoffs, one line for each combination");
      List<IndexedName> read = new ArrayList<>();
      do {
        read.add(label());
      } while (cursor.accept(TokenKind.COMMA));
      labels = read;
      if (labels.size() != players.size()) {
        throw cursor.at(TokenKind.BAD) ? SyntaxFailure.reported() : wrongCount();
      }
      pays = blocks.flow();
      openBranch(labels.get(labels.size() - 1));
    }

    /** Reported once for each number: where many lines have the same one it is one mistake. */
    private SyntaxFailure wrongCount() {
      if (!reportedCounts.add(labels.size())) {
        return SyntaxFailure.reported();
      }
      return SyntaxFailure.of(
          Diagnostic.of(
                  DiagnosticCode.WRONG_CELLS,
                  cursor.place(span()),
                  "actions on this line: "
                      + labels.size()
                      + ", players who move: "
                      + players.size())
              .withLabel(cursor.place(playersSpan()), "the players")
              .withHelp("write one action for each of them, in this order"));
    }

    private Span span() {
      return labels.get(0).span().to(labels.get(labels.size() - 1).span());
    }

    private Span playersSpan() {
      return players.get(0).span().to(players.get(players.size() - 1).span());
    }

    @Override
    void receive(int node) {
      cells.add(new NodeSyntax.Cell(labels, pays, node, span()));
    }

    @Override
    void complete() {
      blocks.close(new NodeSyntax.Simultaneous(players, informationSet, date, cells, head), scope);
    }
  }
}
