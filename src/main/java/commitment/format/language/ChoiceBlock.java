package commitment.format.language;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.format.promise.SyntaxFailure;
import commitment.format.promise.Token;
import commitment.format.promise.TokenKind;
import commitment.template.Condition;
import java.util.Set;

/** The suite of an {@code if} and the suite of its {@code else}. */
final class ChoiceBlock extends Block {
  private static final int NONE = -1;
  private static final Set<String> ELSE_IF = Set.of("elif", "elsif", "elseif");

  private final OpenBlocks blocks;
  private final Scope scope;
  private final Condition condition;
  private final Span head;
  private int then = NONE;
  private int otherwise = NONE;

  ChoiceBlock(OpenBlocks blocks, Scope scope, Condition condition, Span head) {
    this.blocks = blocks;
    this.scope = scope;
    this.condition = condition;
    this.head = head;
  }

  @Override
  void read() throws SyntaxFailure {
    if (then == NONE) {
      blocks.openSuite(head, "nothing follows this 'if'", scope);
    } else if (otherwise != NONE) {
      blocks.close(new NodeSyntax.Choice(condition, then, otherwise, head), scope);
    } else if (blocks.cursor().acceptWord("else")) {
      blocks.cursor().expect(TokenKind.COLON, "':' after 'else'");
      blocks.openSuite(head, "nothing follows the 'else' of this 'if'", scope);
    } else if (blocks.atIndented("else")) {
      throw blocks.indented("if", head);
    } else {
      missing();
    }
  }

  private void missing() {
    if (!(blocks.node(then) instanceof NodeSyntax.Broken) && !blocks.cursor().at(TokenKind.BAD)) {
      Token next = blocks.cursor().peek();
      boolean elseIf = ELSE_IF.contains(next.text());
      blocks.report(
          DiagnosticCode.UNEXPECTED,
          elseIf ? next.span() : head,
          elseIf ? "'" + next.text() + "' is no word of the language" : "this 'if' has no 'else:'",
          elseIf
              ? "write else: and below it, indented, the next if"
              : "write else: in the column of the line of the if; the tree needs a node in both"
                  + " cases");
    }
    blocks.close(new NodeSyntax.Broken(head), scope);
  }

  @Override
  void receive(int node) {
    if (then == NONE) {
      then = node;
    } else {
      otherwise = node;
    }
  }

  @Override
  void failed() {
    otherwise = blocks.add(new NodeSyntax.Broken(head), scope);
  }
}
