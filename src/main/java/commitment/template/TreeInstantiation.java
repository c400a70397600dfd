package commitment.template;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.game.GameBuilder;
import commitment.game.GameTree;
import commitment.game.Player;
import commitment.limit.Budget;
import commitment.template.NodeTemplate.Branch;
import commitment.template.NodeTemplate.ChanceBranch;
import commitment.template.NodeTemplate.ChanceMove;
import commitment.template.NodeTemplate.Decision;
import commitment.template.NodeTemplate.Leaf;
import commitment.template.NodeTemplate.OutcomeLeaf;
import commitment.template.SharedSets.Description;
import commitment.template.SharedSets.SharedSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Unfolds the tree of a file at parameter values, in preorder, into a {@link GameBuilder}.
 *
 * <p>A stack holds what is still to do, so depth is no limit; the work is linear in the nodes of
 * the game. Where a move is wrong it is reported and what follows it is left out.
 */
final class TreeInstantiation {
  /** Something still to do. */
  private sealed interface Task {}

  /** Unfold a node in the environment of the blocks around it. */
  private record Unfold(NodeTemplate node, Environment environment) implements Task {}

  /** The subtree under a named move is complete. */
  private record Leave(SharedSet set) implements Task {}

  /** An action of a move with its values filled in. */
  private record Action(String label, Span span, Rational probability, Unfold next) {}

  private static final int NODES_BETWEEN_CLOCKS = 4096;

  private final List<Player> players;
  private final GameBuilder builder;
  private final Faults faults;
  private final Budget budget;
  private final SharedSets sets;
  private final List<Span> places = new ArrayList<>();
  private final IdentityHashMap<NamedOutcome, Integer> outcomes = new IdentityHashMap<>();
  private final Deque<Task> tasks = new ArrayDeque<>();

  TreeInstantiation(List<Player> players, GameBuilder builder, Faults faults, Budget budget) {
    this.players = players;
    this.builder = builder;
    this.faults = faults;
    this.budget = budget;
    this.sets = new SharedSets(players, faults);
  }

  /** Where the file has a move of the game. */
  Span place(int move) {
    return places.get(move);
  }

  /** Unfolds a tree; what is wrong is reported. */
  void unfold(NodeTemplate root, Environment environment) {
    tasks.push(new Unfold(root, environment));
    while (!tasks.isEmpty()) {
      Task task = tasks.pop();
      if (task instanceof Leave leave) {
        leave.set().leave();
      } else if (task instanceof Unfold unfold) {
        if (!withinBudget(unfold.node())) {
          return;
        }
        try {
          unfold(unfold);
        } catch (EvaluationFailure failure) {
          faults.add(failure);
        }
      }
    }
  }

  private boolean withinBudget(NodeTemplate node) {
    boolean tooMany = builder.nodeCount() >= budget.nodes();
    boolean late =
        builder.nodeCount() % NODES_BETWEEN_CLOCKS == NODES_BETWEEN_CLOCKS - 1
            && budget.isExhausted();
    if (tooMany || late) {
      faults.add(
          Diagnostic.of(
                  DiagnosticCode.TOO_LARGE,
                  faults.place(node.span()),
                  tooMany
                      ? "the game has more than " + budget.nodes() + " nodes"
                      : "the time is up after " + builder.nodeCount() + " nodes of the game")
              .withHelp("make the game smaller, or raise the limit"));
    }
    return !tooMany && !late;
  }

  private void unfold(Unfold task) throws EvaluationFailure {
    NodeTemplate node = task.node();
    Environment environment = task.environment();
    if (node instanceof Leaf leaf) {
      List<Rational> values = leaf.payoff().values(players.size(), environment);
      builder.terminal(builder.addOutcome(null, values));
    } else if (node instanceof OutcomeLeaf leaf) {
      builder.terminal(outcome(leaf.outcome(), environment));
    } else if (node instanceof Decision decision) {
      unfold(decision, environment);
    } else if (node instanceof ChanceMove chance) {
      unfold(chance, environment);
    }
  }

  private int outcome(NamedOutcome named, Environment environment) throws EvaluationFailure {
    Integer known = outcomes.get(named);
    if (known == null) {
      List<Rational> values = named.payoff().values(players.size(), environment.parametersOnly());
      known = builder.addOutcome(named.name().text(), values);
      outcomes.put(named, known);
    }
    return known;
  }

  private void unfold(Decision decision, Environment environment) throws EvaluationFailure {
    List<Action> actions = new ArrayList<>(decision.branches().size());
    for (Branch branch : decision.branches()) {
      actions.add(
          new Action(
              branch.label().name(environment),
              branch.label().span(),
              Rational.ONE,
              new Unfold(branch.next(), environment)));
    }
    open(
        decision.player(),
        decision.informationSet(),
        decision.span(),
        environment,
        actions,
        List.of());
  }

  private void unfold(ChanceMove chance, Environment environment) throws EvaluationFailure {
    List<Action> actions = new ArrayList<>(chance.branches().size());
    for (ChanceBranch branch : chance.branches()) {
      Rational probability = branch.probability().value(environment);
      Span span = branch.probability().span();
      String label = branch.label().name(environment);
      if (probability.signum() < 0) {
        faults.add(
            Diagnostic.of(
                    DiagnosticCode.NEGATIVE_PROBABILITY,
                    faults.place(span),
                    "the probability of '" + label + "' is " + Expression.shown(probability))
                .withHelp("a probability lies between 0 and 1"));
        return;
      }
      if (probability.signum() == 0) {
        faults.add(
            Diagnostic.of(
                DiagnosticCode.ZERO_PROBABILITY,
                faults.place(span),
                "the branch '" + label + "' has probability 0"));
      }
      actions.add(
          new Action(
              label, branch.label().span(), probability, new Unfold(branch.next(), environment)));
    }
    Rational sum = Rational.ZERO;
    for (Action action : actions) {
      sum = sum.plus(action.probability());
    }
    if (!sum.equals(Rational.ONE)) {
      Rational missing = Rational.ONE.minus(sum);
      faults.add(
          Diagnostic.of(
                  DiagnosticCode.PROBABILITY_SUM,
                  faults.place(chance.span()),
                  "the probabilities of this chance move sum to "
                      + Expression.shown(sum)
                      + ", not to 1")
              .withHelp(
                  missing.signum() > 0
                      ? Expression.shown(missing) + " is missing: add a branch or raise one"
                      : "lower them by " + Expression.shown(missing.negate())));
      return;
    }
    List<Rational> law = actions.stream().map(Action::probability).toList();
    open(GameTree.CHANCE, chance.name(), chance.span(), environment, actions, law);
  }

  /** Adds a move's node to the game and its branches to what is to do. */
  private void open(
      int owner,
      Optional<IndexedName> reference,
      Span head,
      Environment environment,
      List<Action> actions,
      List<Rational> law)
      throws EvaluationFailure {
    if (!distinct(actions)) {
      return;
    }
    List<String> labels = actions.stream().map(Action::label).toList();
    Description description = new Description(owner, labels, law);
    if (reference.isEmpty()) {
      builder.decision(addMove(description, null, head));
    } else {
      String name = reference.get().name(environment);
      Span span = reference.get().span();
      Optional<SharedSet> set =
          sets.contains(name)
              ? sets.join(name, description, span)
              : Optional.of(sets.add(name, addMove(description, name, span), description, span));
      if (set.isEmpty()) {
        return;
      }
      builder.decision(set.get().move());
      set.get().enter(span);
      tasks.push(new Leave(set.get()));
    }
    for (int index = actions.size() - 1; index >= 0; index--) {
      tasks.push(actions.get(index).next());
    }
  }

  private int addMove(Description move, @org.jspecify.annotations.Nullable String name, Span span) {
    int number = places.size() + 1;
    places.add(span);
    return move.owner() == GameTree.CHANCE
        ? builder.addChanceEvent(move.actions(), move.law(), name, number)
        : builder.addInformationSet(move.owner(), move.actions(), name, number);
  }

  private boolean distinct(List<Action> actions) {
    Map<String, Action> known = new HashMap<>();
    for (Action action : actions) {
      Action same = known.putIfAbsent(action.label(), action);
      if (same != null) {
        faults.add(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_ACTION,
                    faults.place(action.span()),
                    "a second action '" + action.label() + "' at the same move")
                .withLabel(faults.place(same.span()), "the first one")
                .withHelp("give each action of a move its own name"));
        return false;
      }
    }
    return true;
  }

  /** What a move's actions are, for a second place in a message. */
  static String actionsInWords(List<String> actions) {
    return actions.size() <= 8
        ? "its actions are " + Suggestion.sentence(actions)
        : "its actions are " + Suggestion.listed(actions);
  }
}
