package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.GameTree;
import commitment.game.Player;
import commitment.limit.Budget;
import commitment.template.NodeTemplate.ChanceBranch;
import commitment.template.NodeTemplate.ChanceMove;
import commitment.template.NodeTemplate.Decision;
import commitment.template.NodeTemplate.Flow;
import commitment.template.NodeTemplate.Leaf;
import commitment.template.NodeTemplate.OutcomeLeaf;
import commitment.template.NodeTemplate.Simultaneous;
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
import org.jspecify.annotations.Nullable;

/**
 * Unfolds the tree of a file at parameter values, in preorder, into a {@link GameBuilder}.
 *
 * <p>A stack holds what is still to do, so depth is no limit; the work is linear in the nodes of
 * the game. Where a move is wrong it is reported and what follows it is left out.
 */
final class TreeInstantiation {
  /** Something still to do. */
  private sealed interface Task {}

  /** Unfold a node. */
  record Unfold(NodeTemplate node, Play play) implements Task {}

  /** The subtree under a named move is complete. */
  private record Leave(SharedSet set) implements Task {}

  /** Add the node at which one of several simultaneous players moves. */
  private record JointStep(JointMove move, int player, int chosen) implements Task {}

  private static final int STEPS_BETWEEN_CLOCKS = 4096;

  private final List<Player> players;
  private final GameBuilder builder;
  private final CashFlows flows;
  private final Expansions expansions;
  private final Faults faults;
  private final Budget budget;
  private final boolean recording;
  private final SharedSets sets;
  private final List<Span> places = new ArrayList<>();
  private final IdentityHashMap<NodeTemplate, Integer> constantOutcomes = new IdentityHashMap<>();
  private final IdentityHashMap<NamedOutcome, Integer> outcomes = new IdentityHashMap<>();
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final List<List<Amount>> payoffs = new ArrayList<>();
  private final Map<Integer, List<Amount>> laws = new HashMap<>();
  private int steps;

  /**
   * @param recording whether to keep how payoffs and probabilities depend on free parameters
   */
  TreeInstantiation(
      List<Player> players,
      GameBuilder builder,
      CashFlows flows,
      List<Definition> definitions,
      Faults faults,
      Budget budget,
      boolean recording) {
    this.recording = recording;
    this.players = players;
    this.builder = builder;
    this.flows = flows;
    this.expansions = new Expansions(definitions, budget);
    this.faults = faults;
    this.budget = budget;
    this.sets = new SharedSets(players, faults);
  }

  /** The payoffs of each outcome, with how they depend on free parameters. */
  List<List<Amount>> payoffs() {
    return payoffs;
  }

  /** The probabilities of each chance event, likewise. */
  Map<Integer, List<Amount>> laws() {
    return laws;
  }

  /** Reports a name of the file that another move gets too. */
  void checkNames(Game game) {
    sets.checkAgainstPaths(game);
  }

  private int addOutcome(@Nullable String name, List<Amount> amounts) {
    if (recording) {
      payoffs.add(amounts);
    }
    return builder.addOutcome(name, amounts.stream().map(Amount::value).toList());
  }

  /** Where the file has a move of the game. */
  Span place(int move) {
    return places.get(move);
  }

  /** Unfolds a tree; what is wrong is reported. */
  void unfold(NodeTemplate root, Environment environment) {
    tasks.push(new Unfold(root, Play.start(environment)));
    while (!tasks.isEmpty()) {
      Task task = tasks.pop();
      try {
        if (task instanceof Leave leave) {
          leave.set().leave();
        } else if (task instanceof JointStep step) {
          unfold(step);
        } else if (task instanceof Unfold unfold && !unfold(unfold)) {
          return;
        }
      } catch (EvaluationFailure failure) {
        faults.add(failure);
        if (failure.code() == DiagnosticCode.TOO_LARGE
            || failure.code() == DiagnosticCode.ENDLESS) {
          return;
        }
      } catch (OutOfMemoryError memory) {
        // The memory is a limit like the others; what was unfolded is given up with this game.
        tasks.clear();
        faults.add(expansions.outOfMemory(builder.nodeCount(), root.span()).in(faults.file()));
      }
    }
  }

  /**
   * @return false if a limit is reached and nothing more is to be done
   */
  private boolean unfold(Unfold task) throws EvaluationFailure {
    Optional<Unfold> node = expansions.toNode(task);
    if (node.isEmpty()) {
      return true;
    }
    NodeTemplate template = node.get().node();
    Play play = node.get().play();
    if (!withinBudget(template, play)) {
      return false;
    }
    if (template instanceof Leaf leaf) {
      builder.terminal(outcome(leaf, play));
    } else if (template instanceof OutcomeLeaf leaf) {
      builder.terminal(outcome(leaf.outcome(), play));
    } else if (template instanceof Decision decision) {
      decision(decision, play);
    } else if (template instanceof ChanceMove chance) {
      chance(chance, play);
    } else if (template instanceof Simultaneous simultaneous) {
      simultaneous(simultaneous, play);
    }
    return true;
  }

  private boolean withinBudget(NodeTemplate node, Play play) {
    int most = expansions.isUsed() ? budget.nodes() : budget.writtenNodes();
    boolean tooMany = builder.nodeCount() >= most;
    boolean late = ++steps % STEPS_BETWEEN_CLOCKS == 0 && budget.isExhausted();
    if (tooMany || late) {
      String limit =
          tooMany
              ? "the game has more than " + Suggestion.counted(most, "node")
              : budget.exhausted().reached()
                  + " after "
                  + Suggestion.counted(builder.nodeCount(), "node")
                  + " of the game";
      String help =
          "make the game smaller, or raise the limit (--limit "
              + (tooMany ? "nodes" : "time")
              + "=…)";
      faults.add(expansions.tooLarge(limit, node.span(), play, help).in(faults.file()));
    }
    return !tooMany && !late;
  }

  private int outcome(Leaf leaf, Play play) throws EvaluationFailure {
    boolean asWritten = play.paid() == null && leaf.date().isEmpty() && play.date().signum() == 0;
    Integer known = asWritten ? constantOutcomes.get(leaf) : null;
    if (known != null) {
      return known;
    }
    Rational date = flows.date(leaf.date(), play);
    List<Amount> amounts = flows.plus(play.paid(), leaf.payoff(), play.environment(), date);
    int outcome = addOutcome(null, amounts);
    if (asWritten && leaf.payoff().isConstant()) {
      constantOutcomes.put(leaf, outcome);
    }
    return outcome;
  }

  private int outcome(NamedOutcome named, Play play) throws EvaluationFailure {
    boolean constant = play.paid() == null && play.date().signum() == 0;
    Integer known = constant ? outcomes.get(named) : null;
    if (known != null) {
      return known;
    }
    Environment parameters = play.environment().parametersOnly();
    List<Amount> amounts = flows.plus(play.paid(), named.payoff(), parameters, play.date());
    int outcome = addOutcome(named.name().text(), amounts);
    if (constant) {
      outcomes.put(named, outcome);
    }
    return outcome;
  }

  private void decision(Decision decision, Play play) throws EvaluationFailure {
    Play here = play.at(flows.date(decision.date(), play));
    List<Branch> branches = expansions.branches(decision, here.environment());
    open(
        decision.player(),
        decision.informationSet(),
        decision.span(),
        here,
        branches,
        new ProbabilityLaw());
  }

  /**
   * A branch with its values filled in.
   *
   * @param environment the names of the blocks around it
   */
  record Branch(
      String label, Span span, Optional<Flow> pays, NodeTemplate next, Environment environment) {}

  private void chance(ChanceMove chance, Play play) throws EvaluationFailure {
    Play here = play.at(flows.date(chance.date(), play));
    Environment environment = here.environment();
    List<Branch> branches = new ArrayList<>(chance.branches().size());
    ProbabilityLaw law = new ProbabilityLaw();
    for (ChanceBranch branch : chance.branches()) {
      String label = branch.label().name(environment);
      law.add(label, branch.probability(), environment, faults);
      branches.add(
          new Branch(label, branch.label().span(), branch.pays(), branch.next(), environment));
    }
    law.check(chance.span(), "the probabilities of this chance move", environment);
    open(GameTree.CHANCE, chance.name(), chance.span(), here, branches, law);
  }

  /** Adds a move's node to the game and its branches to what is to do. */
  private void open(
      int owner,
      Optional<IndexedName> reference,
      Span head,
      Play play,
      List<Branch> branches,
      ProbabilityLaw law)
      throws EvaluationFailure {
    List<String> labels = new ArrayList<>(branches.size());
    for (Branch branch : branches) {
      labels.add(branch.label());
    }
    checkDistinct(branches, labels);
    Description description = new Description(owner, labels, law.probabilities(), play.date());
    if (reference.isEmpty()) {
      int move = addMove(description, null, head);
      builder.decision(move);
      record(move, law);
    } else {
      String name = reference.get().name(play.environment());
      Optional<SharedSet> set = namedSet(name, description, reference.get().span());
      if (set.isEmpty()) {
        return;
      }
      builder.decision(set.get().move());
      record(set.get().move(), law);
      set.get().enter(reference.get().span());
      tasks.push(new Leave(set.get()));
    }
    for (int index = branches.size() - 1; index >= 0; index--) {
      tasks.push(follow(branches.get(index), play));
    }
  }

  private void record(int move, ProbabilityLaw law) {
    if (recording && !law.amounts().isEmpty()) {
      laws.put(move, law.amounts());
    }
  }

  private Unfold follow(Branch branch, Play play) throws EvaluationFailure {
    return follow(branch.pays(), branch.next(), play.in(branch.environment()));
  }

  private Unfold follow(Optional<Flow> pays, NodeTemplate next, Play play)
      throws EvaluationFailure {
    if (pays.isEmpty()) {
      return new Unfold(next, play);
    }
    Rational date = flows.date(pays.get().date(), play);
    List<Amount> paid = flows.plus(play.paid(), pays.get().payoff(), play.environment(), date);
    return new Unfold(next, play.paid(paid));
  }

  private Optional<SharedSet> namedSet(String name, Description description, Span span) {
    return sets.contains(name)
        ? sets.join(name, description, span)
        : Optional.of(sets.add(name, addMove(description, name, span), description, span));
  }

  private int addMove(Description move, @Nullable String name, Span span) {
    int number = places.size() + 1;
    places.add(span);
    int added =
        move.owner() == GameTree.CHANCE
            ? builder.addChanceEvent(move.actions(), move.law(), name, number)
            : builder.addInformationSet(move.owner(), move.actions(), name, number);
    if (move.date().signum() != 0) {
      builder.date(added, move.date());
    }
    return added;
  }

  private void checkDistinct(List<Branch> branches, List<String> labels) throws EvaluationFailure {
    if (branches.size() == 2 ? !labels.get(0).equals(labels.get(1)) : branches.size() < 2) {
      return;
    }
    Map<String, Branch> known = new HashMap<>();
    for (Branch branch : branches) {
      Branch same = known.putIfAbsent(branch.label(), branch);
      if (same != null) {
        throw new EvaluationFailure(
                DiagnosticCode.DUPLICATE_ACTION,
                branch.span(),
                "a second action '" + branch.label() + "' at the same move",
                "give each action of a move its own name")
            .withLabel(Optional.of(faults.place(same.span())), "the first one");
      }
    }
  }

  private void simultaneous(Simultaneous template, Play play) throws EvaluationFailure {
    Play here = play.at(flows.date(template.date(), play));
    JointMove joint = JointMove.of(template, here, players, faults);
    for (int player = 0; player < template.players().size(); player++) {
      int owner = template.players().get(player);
      Description description =
          new Description(owner, joint.actions(player), List.of(), here.date());
      if (template.informationSet().isEmpty()) {
        joint.addMove(addMove(description, null, template.span()));
        continue;
      }
      IndexedName reference = template.informationSet().get();
      String base = reference.base() + "." + players.get(owner).name();
      String name = IndexedName.name(base, reference.indexValues(here.environment()));
      Optional<SharedSet> set = namedSet(name, description, reference.span());
      if (set.isEmpty()) {
        return;
      }
      joint.addSet(set.get());
      set.get().enter(reference.span());
      tasks.push(new Leave(set.get()));
    }
    tasks.push(new JointStep(joint, 0, 0));
  }

  private void unfold(JointStep step) throws EvaluationFailure {
    JointMove joint = step.move();
    if (step.player() == joint.playerCount()) {
      NodeTemplate.Cell cell = joint.cell(step.chosen());
      tasks.push(follow(cell.pays(), cell.next(), joint.play()));
      return;
    }
    builder.decision(joint.move(step.player()));
    int actions = joint.actions(step.player()).size();
    for (int action = actions - 1; action >= 0; action--) {
      tasks.push(new JointStep(joint, step.player() + 1, step.chosen() * actions + action));
    }
  }

  /** What a move's actions are, for a second place in a message. */
  static String actionsInWords(List<String> actions) {
    return actions.size() <= 8
        ? "its actions are " + Suggestion.sentence(actions)
        : "its actions are " + Suggestion.listed(actions);
  }
}
