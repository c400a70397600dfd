package commitment.format.language;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Suggestion;
import commitment.template.Expression;
import commitment.template.Identifier;
import commitment.template.IndexedName;
import commitment.template.NamedOutcome;
import commitment.template.NodeTemplate;
import commitment.template.NodeTemplate.Assigned;
import commitment.template.PayoffTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Resolves the names in trees. The nodes of a {@link TreeSyntax} come after those that follow them,
 * so one pass over the list suffices.
 */
final class TreeResolution {
  /** What calls need to know of a {@code def}. */
  record Signature(int index, Identifier name, int arguments) {}

  private final Names names;
  private final PayoffResolution payoffs;
  private final Map<String, NamedOutcome> outcomes;
  private final Map<String, Signature> definitions;

  TreeResolution(
      Names names,
      PayoffResolution payoffs,
      Map<String, NamedOutcome> outcomes,
      Map<String, Signature> definitions) {
    this.names = names;
    this.payoffs = payoffs;
    this.outcomes = outcomes;
    this.definitions = definitions;
  }

  /** The root; only to be used if nothing was reported. */
  NodeTemplate resolve(TreeSyntax tree) {
    List<NodeTemplate> resolved = new ArrayList<>(tree.nodes().size());
    for (int node = 0; node < tree.nodes().size(); node++) {
      Node one = new Node(tree.scopes().get(node), resolved);
      resolved.add(one.resolve(tree.nodes().get(node)));
    }
    return resolved.get(resolved.size() - 1);
  }

  /** Stands for what is wrong. */
  private static NodeTemplate nothing(NodeSyntax node) {
    PayoffTemplate payoff = new PayoffTemplate(List.of(), node.span());
    return new NodeTemplate.Leaf(payoff, Optional.empty(), node.span());
  }

  /** One node in its scope; those that follow it are resolved already. */
  private final class Node {
    private final Scope scope;
    private final List<NodeTemplate> resolved;

    Node(Scope scope, List<NodeTemplate> resolved) {
      this.scope = scope;
      this.resolved = resolved;
    }

    NodeTemplate resolve(NodeSyntax node) {
      if (node instanceof NodeSyntax.Leaf leaf) {
        check(leaf.date());
        return new NodeTemplate.Leaf(
            payoffs.resolve(leaf.payoff(), scope), leaf.date(), leaf.span());
      }
      if (node instanceof NodeSyntax.OutcomeName leaf) {
        return outcome(leaf.name())
            .map(outcome -> (NodeTemplate) new NodeTemplate.OutcomeLeaf(outcome, leaf.span()))
            .orElseGet(() -> nothing(node));
      }
      if (node instanceof NodeSyntax.Move move) {
        return move(move);
      }
      if (node instanceof NodeSyntax.Chance chance) {
        return chance(chance);
      }
      if (node instanceof NodeSyntax.Simultaneous simultaneous) {
        return simultaneous(simultaneous);
      }
      if (node instanceof NodeSyntax.Repeat repeat) {
        return repeat(repeat);
      }
      if (node instanceof NodeSyntax.Next next) {
        return next(next);
      }
      if (node instanceof NodeSyntax.Choice choice) {
        names.check(choice.condition(), scope);
        return new NodeTemplate.Choice(
            choice.condition(),
            resolved.get(choice.then()),
            resolved.get(choice.otherwise()),
            choice.span());
      }
      if (node instanceof NodeSyntax.Call call) {
        return call(call);
      }
      return nothing(node);
    }

    private void check(Expression expression) {
      names.check(expression, scope);
    }

    private void check(Optional<Expression> expression) {
      expression.ifPresent(this::check);
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
      check(move.date());
      return new NodeTemplate.Decision(
          player.orElse(0),
          move.informationSet(),
          move.date(),
          branches(move.branches(), scope),
          move.span());
    }

    /** Recursion goes as deep as {@code for} stands inside {@code for}. */
    private List<NodeTemplate.Branch> branches(List<NodeSyntax.Branch> syntax, Scope around) {
      List<NodeTemplate.Branch> branches = new ArrayList<>(syntax.size());
      for (NodeSyntax.Branch branch : syntax) {
        if (branch instanceof NodeSyntax.Action action) {
          names.checkIndices(action.label(), around);
          branches.add(
              new NodeTemplate.Action(
                  action.label(), flow(action.pays(), around), resolved.get(action.next())));
        } else if (branch instanceof NodeSyntax.ForEach each) {
          names.checkLocal(each.index(), "an index", around);
          names.check(each.from(), around);
          names.check(each.to(), around);
          each.step().ifPresent(step -> names.check(step, around));
          branches.add(
              new NodeTemplate.ForEach(
                  each.index(),
                  each.from(),
                  each.to(),
                  each.step(),
                  branches(each.branches(), each.scope())));
        }
      }
      return branches;
    }

    private Optional<NodeTemplate.Flow> flow(Optional<NodeSyntax.Flow> pays, Scope around) {
      return pays.map(
          flow -> {
            flow.date().ifPresent(date -> names.check(date, around));
            return new NodeTemplate.Flow(payoffs.resolve(flow.payoff(), around), flow.date());
          });
    }

    private NodeTemplate chance(NodeSyntax.Chance chance) {
      chance.name().ifPresent(this::checkReference);
      check(chance.date());
      List<NodeTemplate.ChanceBranch> branches = new ArrayList<>(chance.branches().size());
      for (NodeSyntax.ChanceBranch branch : chance.branches()) {
        check(branch.probability());
        names.checkIndices(branch.label(), scope);
        branches.add(
            new NodeTemplate.ChanceBranch(
                branch.probability(),
                branch.label(),
                flow(branch.pays(), scope),
                resolved.get(branch.next())));
      }
      return new NodeTemplate.ChanceMove(chance.name(), chance.date(), branches, chance.span());
    }

    private NodeTemplate simultaneous(NodeSyntax.Simultaneous move) {
      List<Integer> players = names.players(move.players());
      move.informationSet().ifPresent(this::checkReference);
      check(move.date());
      List<NodeTemplate.Cell> cells = new ArrayList<>(move.cells().size());
      for (NodeSyntax.Cell cell : move.cells()) {
        cell.labels().forEach(label -> names.checkIndices(label, scope));
        cells.add(
            new NodeTemplate.Cell(
                cell.labels(), flow(cell.pays(), scope), resolved.get(cell.next()), cell.span()));
      }
      return new NodeTemplate.Simultaneous(
          players, move.informationSet(), move.date(), cells, move.span());
    }

    private NodeTemplate repeat(NodeSyntax.Repeat repeat) {
      check(repeat.from());
      check(repeat.to());
      Scope inside = scope;
      for (Assigned accumulator : repeat.accumulators()) {
        check(accumulator.value());
        names.checkLocal(accumulator.name(), "a variable of a repeat", inside);
        inside = inside.with(accumulator.name());
      }
      names.checkLocal(repeat.index(), "an index", inside);
      return new NodeTemplate.Repeat(
          repeat.index(),
          repeat.from(),
          repeat.to(),
          repeat.accumulators(),
          resolved.get(repeat.round()),
          resolved.get(repeat.then()),
          repeat.span());
    }

    private NodeTemplate next(NodeSyntax.Next next) {
      List<Identifier> accumulators = scope.accumulators().orElse(List.of());
      Map<String, Identifier> seen = new HashMap<>();
      for (Assigned update : next.updates()) {
        check(update.value());
        names.once(seen, update.name(), "new value for");
        List<String> known = accumulators.stream().map(Identifier::text).toList();
        if (!known.contains(update.name().text())) {
          names.report(
              Diagnostic.of(
                      DiagnosticCode.UNKNOWN_NAME,
                      names.place(update.name().span()),
                      "the repeat has no variable '" + update.name().text() + "'")
                  .withHelp(
                      Suggestion.help(
                          update.name().text(),
                          known,
                          "give it a first value: repeat … with "
                              + update.name().text()
                              + " = …")));
        }
      }
      return new NodeTemplate.Next(next.updates(), next.span());
    }

    private NodeTemplate call(NodeSyntax.Call call) {
      call.arguments().forEach(this::check);
      if (names.isPlayer(call.def().text()) && !definitions.containsKey(call.def().text())) {
        names.report(
            Diagnostic.of(
                    DiagnosticCode.UNKNOWN_DEFINITION,
                    names.place(call.def().span()),
                    "'" + call.def().text() + "' is a player, not a def")
                .withHelp(
                    "payoffs stand alone: (…); a move is written " + call.def().text() + ":"));
        return nothing(call);
      }
      Optional<Signature> signature =
          names.find(
              call.def(),
              definitions,
              List.of(ItemWord.DEF),
              DiagnosticCode.UNKNOWN_DEFINITION,
              "def");
      if (signature.isEmpty()) {
        return nothing(call);
      }
      int wanted = signature.get().arguments();
      if (call.arguments().size() != wanted) {
        names.report(
            Diagnostic.of(
                    DiagnosticCode.ARGUMENT_COUNT,
                    names.place(call.def().span()),
                    "'"
                        + call.def().text()
                        + "' is called with "
                        + call.arguments().size()
                        + (call.arguments().size() == 1 ? " argument" : " arguments")
                        + ", but has "
                        + wanted)
                .withLabel(names.place(signature.get().name().span()), "its definition")
                .withHelp("give it a number for each name in the brackets of its definition"));
      }
      return new NodeTemplate.Call(signature.get().index(), call.arguments(), call.span());
    }

    private void checkReference(IndexedName name) {
      names.checkIndices(name, scope);
      if (name.base().isEmpty()) {
        names.report(
            Diagnostic.of(
                    DiagnosticCode.RESERVED_NAME,
                    names.place(name.span()),
                    "an information set needs a name")
                .withHelp("write one after '@', or leave '@' out"));
      }
    }
  }
}
