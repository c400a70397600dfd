package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.NamedOutcome;
import commitment.template.NodeTemplate;
import commitment.template.PayoffTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Resolves the names in a tree. The nodes of a {@link TreeSyntax} come after those that follow
 * them, so one pass over the list suffices.
 */
final class TreeResolution {
  private final Names names;
  private final PayoffResolution payoffs;
  private final Map<String, NamedOutcome> outcomes;
  private final List<NodeTemplate> resolved = new ArrayList<>();

  TreeResolution(Names names, PayoffResolution payoffs, Map<String, NamedOutcome> outcomes) {
    this.names = names;
    this.payoffs = payoffs;
    this.outcomes = outcomes;
  }

  /** The root; only to be used if nothing was reported. */
  NodeTemplate resolve(TreeSyntax tree) {
    for (NodeSyntax node : tree.nodes()) {
      resolved.add(resolve(node));
    }
    return resolved.get(resolved.size() - 1);
  }

  private NodeTemplate resolve(NodeSyntax node) {
    if (node instanceof NodeSyntax.Leaf leaf) {
      return new NodeTemplate.Leaf(payoffs.resolve(leaf.payoff()), leaf.span());
    }
    if (node instanceof NodeSyntax.OutcomeName leaf) {
      Optional<NamedOutcome> outcome = outcome(leaf.name());
      return outcome.isPresent()
          ? new NodeTemplate.OutcomeLeaf(outcome.get(), leaf.span())
          : nothing(node);
    }
    if (node instanceof NodeSyntax.Move move) {
      return move(move);
    }
    if (node instanceof NodeSyntax.Chance chance) {
      return chance(chance);
    }
    return nothing(node);
  }

  /** Stands for what is wrong. */
  private static NodeTemplate nothing(NodeSyntax node) {
    return new NodeTemplate.Leaf(new PayoffTemplate(List.of(), node.span()), node.span());
  }

  private Optional<NamedOutcome> outcome(Identifier name) {
    if (names.isPlayer(name.text()) && !outcomes.containsKey(name.text())) {
      names.report(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_OUTCOME,
                  names.place(name.span()),
                  "'" + name.text() + "' is a player, not an outcome")
              .withHelp(
                  "a move is written with a colon, its actions below it: " + name.text() + ":"));
      return Optional.empty();
    }
    return names.find(
        name, outcomes, List.of(ItemWord.OUTCOME), DiagnosticCode.UNKNOWN_OUTCOME, "outcome");
  }

  private NodeTemplate move(NodeSyntax.Move move) {
    OptionalInt player = names.player(move.player());
    move.informationSet().ifPresent(this::checkReference);
    List<NodeTemplate.Branch> branches = new ArrayList<>(move.branches().size());
    for (NodeSyntax.Branch branch : move.branches()) {
      checkIndices(branch.label());
      branches.add(new NodeTemplate.Branch(branch.label(), resolved.get(branch.next())));
    }
    return new NodeTemplate.Decision(
        player.orElse(0), move.informationSet(), branches, move.span());
  }

  private NodeTemplate chance(NodeSyntax.Chance chance) {
    chance.name().ifPresent(this::checkReference);
    List<NodeTemplate.ChanceBranch> branches = new ArrayList<>(chance.branches().size());
    for (NodeSyntax.ChanceBranch branch : chance.branches()) {
      names.check(branch.probability());
      checkIndices(branch.label());
      branches.add(
          new NodeTemplate.ChanceBranch(
              branch.probability(), branch.label(), resolved.get(branch.next())));
    }
    return new NodeTemplate.ChanceMove(chance.name(), branches, chance.span());
  }

  private void checkIndices(IndexedName name) {
    name.indices().forEach(names::check);
  }

  /** A name after {@code @}: not one of those that moves without a name get. */
  private void checkReference(IndexedName name) {
    checkIndices(name);
    if (name.base().isEmpty() || name.base().indexOf('@') >= 0) {
      names.report(
          Diagnostic.of(
                  DiagnosticCode.RESERVED_NAME,
                  names.place(name.span()),
                  name.base().isEmpty()
                      ? "an information set needs a name"
                      : "a name with '@' is what a move without a name gets")
              .withHelp("choose a name without '@', or leave it out"));
    }
  }
}
