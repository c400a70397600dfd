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

  /**
   * The end of a play.
   *
   * @param date when the payoff falls; empty for the date of the last move
   */
  record Leaf(PayoffTemplate payoff, Optional<Expression> date, Span span)
      implements NodeTemplate {}

  /** The end of a play in a named outcome. */
  record OutcomeLeaf(NamedOutcome outcome, Span span) implements NodeTemplate {}

  /**
   * A player moves.
   *
   * @param informationSet empty for a move that is its own information set
   * @param date empty for the date of the move before
   */
  record Decision(
      int player,
      Optional<IndexedName> informationSet,
      Optional<Expression> date,
      List<Branch> branches,
      Span span)
      implements NodeTemplate {
    public Decision {
      branches = List.copyOf(branches);
    }
  }

  /** Nature moves. */
  record ChanceMove(
      Optional<IndexedName> name, Optional<Expression> date, List<ChanceBranch> branches, Span span)
      implements NodeTemplate {
    public ChanceMove {
      branches = List.copyOf(branches);
    }
  }

  /** Several players move, none seeing what the others do. */
  record Simultaneous(
      List<Integer> players,
      Optional<IndexedName> informationSet,
      Optional<Expression> date,
      List<Cell> cells,
      Span span)
      implements NodeTemplate {
    public Simultaneous {
      players = List.copyOf(players);
      cells = List.copyOf(cells);
    }
  }

  /**
   * Rounds, one after the other, and what follows the last one.
   *
   * @param index the name that has the number of the round
   * @param variables names that the rounds may change, with their first values
   */
  record Repeat(
      Identifier index,
      Expression from,
      Expression to,
      List<Assigned> variables,
      NodeTemplate round,
      NodeTemplate then,
      Span span)
      implements NodeTemplate {
    public Repeat {
      variables = List.copyOf(variables);
    }
  }

  /** The next round of the repeat around it, with new values for some of its variables. */
  record Next(List<Assigned> updates, Span span) implements NodeTemplate {
    public Next {
      updates = List.copyOf(updates);
    }
  }

  /** One of two nodes, by a condition on the numbers. */
  record Choice(Condition condition, NodeTemplate then, NodeTemplate otherwise, Span span)
      implements NodeTemplate {}

  /**
   * The body of a {@code def}.
   *
   * @param def its index in the list of the file
   */
  record Call(int def, List<Expression> arguments, Span span) implements NodeTemplate {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A name and its value. */
  record Assigned(Identifier name, Expression value) {}

  /**
   * A cash flow on a branch.
   *
   * @param date empty for the date of the move
   */
  record Flow(PayoffTemplate payoff, Optional<Expression> date) {}

  /** One or more branches of a player's move. */
  sealed interface Branch {}

  /** An action and where it leads. */
  record Action(IndexedName label, Optional<Flow> pays, NodeTemplate next) implements Branch {}

  /** Branches for each value of an index. */
  record ForEach(
      Identifier index,
      Expression from,
      Expression to,
      Optional<Expression> step,
      List<Branch> branches)
      implements Branch {
    public ForEach {
      branches = List.copyOf(branches);
    }
  }

  /** An action of nature, with its probability. */
  record ChanceBranch(
      Expression probability, IndexedName label, Optional<Flow> pays, NodeTemplate next) {}

  /** What follows when each of the simultaneous players takes one action. */
  record Cell(List<IndexedName> labels, Optional<Flow> pays, NodeTemplate next, Span span) {
    public Cell {
      labels = List.copyOf(labels);
    }
  }
}
