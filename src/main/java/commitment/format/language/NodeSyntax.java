package commitment.format.language;

import commitment.diagnostic.Span;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import java.util.List;
import java.util.Optional;

/**
 * A node of the tree as written. Nodes refer to what follows them by number: a {@link TreeSyntax}
 * numbers its nodes in the order in which they are complete, each after those that follow it.
 */
sealed interface NodeSyntax {
  /** The words that the node starts with. */
  Span span();

  record Leaf(PayoffSyntax payoff, Span span) implements NodeSyntax {}

  record OutcomeName(Identifier name) implements NodeSyntax {
    @Override
    public Span span() {
      return name.span();
    }
  }

  record Move(
      Identifier player, Optional<IndexedName> informationSet, List<Branch> branches, Span span)
      implements NodeSyntax {}

  record Chance(Optional<IndexedName> name, List<ChanceBranch> branches, Span span)
      implements NodeSyntax {}

  /** What could not be read; it is reported. */
  record Broken(Span span) implements NodeSyntax {}

  record Branch(IndexedName label, int next) {}

  record ChanceBranch(Expression probability, IndexedName label, int next) {}
}
