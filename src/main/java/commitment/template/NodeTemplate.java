package commitment.template;

import commitment.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A node of the tree as the file describes it; one of them may stand for many nodes of the game.
 * The tree of templates may be deep: whoever walks it keeps a stack of its own.
 */
public sealed interface NodeTemplate {
  /** The words that the node starts with. */
  Span span();

  /** The end of a play. */
  record Leaf(PayoffTemplate payoff, Span span) implements NodeTemplate {}

  /** The end of a play in a named outcome. */
  record OutcomeLeaf(NamedOutcome outcome, Span span) implements NodeTemplate {}

  /**
   * A player moves.
   *
   * @param informationSet empty for a move that is its own information set
   */
  record Decision(
      int player, Optional<IndexedName> informationSet, List<Branch> branches, Span span)
      implements NodeTemplate {
    public Decision {
      branches = List.copyOf(branches);
    }
  }

  /** Nature moves. */
  record ChanceMove(Optional<IndexedName> name, List<ChanceBranch> branches, Span span)
      implements NodeTemplate {
    public ChanceMove {
      branches = List.copyOf(branches);
    }
  }

  /** An action and where it leads. */
  record Branch(IndexedName label, NodeTemplate next) {}

  /** An action of nature, with its probability. */
  record ChanceBranch(Expression probability, IndexedName label, NodeTemplate next) {}
}
