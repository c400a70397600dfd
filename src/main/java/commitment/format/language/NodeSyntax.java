package commitment.format.language;

import commitment.diagnostic.Span;
import commitment.template.Condition;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.NodeTemplate.Assigned;
import java.util.List;
import java.util.Optional;

/**
 * A node of the tree as written. Nodes refer to what follows them by number: a {@link TreeSyntax}
 * numbers its nodes in the order in which they are complete, each after those that follow it.
 */
sealed interface NodeSyntax {
  /** The words that the node starts with. */
  Span span();

  record Leaf(PayoffSyntax payoff, Optional<Expression> date, Span span) implements NodeSyntax {}

  record OutcomeName(Identifier name) implements NodeSyntax {
    @Override
    public Span span() {
      return name.span();
    }
  }

  record Move(
      Identifier player,
      Optional<IndexedName> informationSet,
      Optional<Expression> date,
      List<Branch> branches)
      implements NodeSyntax {
    @Override
    public Span span() {
      return player.span();
    }
  }

  record Chance(
      Optional<IndexedName> name, Optional<Expression> date, List<ChanceBranch> branches, Span span)
      implements NodeSyntax {}

  record Simultaneous(
      List<Identifier> players,
      Optional<IndexedName> informationSet,
      Optional<Expression> date,
      List<Cell> cells,
      Span span)
      implements NodeSyntax {}

  record Repeat(
      Identifier index,
      Expression from,
      Expression to,
      List<Assigned> accumulators,
      int round,
      int then,
      Span span)
      implements NodeSyntax {}

  record Next(List<Assigned> updates, Span span) implements NodeSyntax {}

  record Choice(Condition condition, int then, int otherwise, Span span) implements NodeSyntax {}

  record Call(Identifier def, List<Expression> arguments) implements NodeSyntax {
    @Override
    public Span span() {
      return def.span();
    }
  }

  /** What could not be read; it is reported. */
  record Broken(Span span) implements NodeSyntax {}

  record Flow(PayoffSyntax payoff, Optional<Expression> date) {}

  sealed interface Branch {}

  record Action(IndexedName label, Optional<Flow> pays, int next) implements Branch {}

  /**
   * @param scope the one inside
   */
  record ForEach(
      Identifier index,
      Expression from,
      Expression to,
      Optional<Expression> step,
      List<Branch> branches,
      Scope scope)
      implements Branch {}

  record ChanceBranch(Expression probability, IndexedName label, Optional<Flow> pays, int next) {}

  record Cell(List<IndexedName> labels, Optional<Flow> pays, int next, Span span) {}
}
