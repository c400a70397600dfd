package commitment.format.language;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.TokenKind;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.NodeTemplate.Assigned;
import java.util.List;

/** The suite of a {@code repeat} and the suite after its {@code then}. */
final class RepeatBlock extends Block {
  private static final int NONE = -1;

  /** What the first line says. */
  record Head(
      Identifier index, Expression from, Expression to, List<Assigned> accumulators, Span span) {}

  private final OpenBlocks blocks;
  private final Scope scope;
  private final Head head;
  private final Scope.Rounds rounds;
  private int round = NONE;
  private int then = NONE;

  RepeatBlock(OpenBlocks blocks, Scope scope, Head head) {
    this.blocks = blocks;
    this.scope = scope;
    this.head = head;
    this.rounds = new Scope.Rounds(head.accumulators().stream().map(Assigned::name).toList());
  }

  @Override
  void read() throws SyntaxFailure {
    List<Identifier> accumulators = head.accumulators().stream().map(Assigned::name).toList();
    if (round == NONE) {
      Scope inside = scope.withAll(accumulators).with(head.index()).inRepeat(rounds);
      blocks.openSuite(head.span(), "the repeat is empty", inside);
    } else if (then != NONE) {
      if (!rounds.isContinued() && blocks.isComplete()) {
        blocks.report(
            DiagnosticCode.MISPLACED_NEXT,
            head.span(),
            "no 'next' in this repeat goes to the following round",
            "write next where the following round begins, for instance Wait: next");
      }
      blocks.close(
          new NodeSyntax.Repeat(
              head.index(), head.from(), head.to(), head.accumulators(), round, then, head.span()),
          scope);
    } else if (blocks.cursor().acceptWord("then")) {
      blocks.cursor().expect(TokenKind.COLON, "':' after 'then'");
      blocks.openSuite(
          head.span(), "nothing follows the 'then' of this repeat", scope.withAll(accumulators));
    } else if (blocks.atIndented("then")) {
      throw blocks.indented("repeat", head.span());
    } else {
      missing();
    }
  }

  private void missing() {
    if (!(blocks.node(round) instanceof NodeSyntax.Broken) && !blocks.cursor().at(TokenKind.BAD)) {
      blocks.report(
          DiagnosticCode.UNEXPECTED,
          head.span(),
          "this repeat has no 'then:'",
          "write then: in the column of the line of the repeat; it says what follows the last"
              + " round");
    }
    blocks.close(new NodeSyntax.Broken(head.span()), scope);
  }

  @Override
  void receive(int node) {
    if (round == NONE) {
      round = node;
    } else {
      then = node;
    }
  }

  @Override
  void failed() {
    then = blocks.add(new NodeSyntax.Broken(head.span()), scope);
  }
}
