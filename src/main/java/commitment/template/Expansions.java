package commitment.template;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Span;
import commitment.diagnostic.Suggestion;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.template.NodeTemplate.Action;
import commitment.template.NodeTemplate.Assigned;
import commitment.template.NodeTemplate.Call;
import commitment.template.NodeTemplate.Choice;
import commitment.template.NodeTemplate.Decision;
import commitment.template.NodeTemplate.ForEach;
import commitment.template.NodeTemplate.Next;
import commitment.template.NodeTemplate.Repeat;
import commitment.template.Play.CallFrame;
import commitment.template.Play.Expansion;
import commitment.template.Play.Round;
import commitment.template.TreeInstantiation.Branch;
import commitment.template.TreeInstantiation.Unfold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unfolds what stands for other nodes: {@code repeat} and {@code next}, {@code if}, calls of a
 * {@code def}, and {@code for} inside a move. What would never end is an error that names it.
 */
final class Expansions {
  /** More steps than this without a node are one too many. */
  private static final int MOST_STEPS = 1_000_000;

  /** Calls may be nested so deep in each other; longer games are written with repeat. */
  private static final int MOST_CALLS = 10_000;

  /** More branches than this at one move are a mistake. */
  private static final int MOST_BRANCHES = 1_000_000;

  /** How many of the enclosing calls are searched for the same call. */
  private static final int SEARCHED_CALLS = 64;

  private final List<Definition> definitions;
  private final Budget budget;

  /** What was unfolded last: what follows the last round of a repeat is its making too. */
  private @Nullable Expansion recent;

  Expansions(List<Definition> definitions, Budget budget) {
    this.definitions = definitions;
    this.budget = budget;
  }

  /** Whether the file has been shorter than the game so far. */
  boolean isUsed() {
    return recent != null;
  }

  /** Follows what stands for other nodes until a move or a leaf. */
  Optional<Unfold> toNode(Unfold task) throws EvaluationFailure {
    Unfold at = task;
    for (int step = 0; step <= MOST_STEPS; step++) {
      NodeTemplate node = at.node();
      Play play = at.play();
      if (node instanceof Repeat repeat) {
        at = enter(repeat, play);
      } else if (node instanceof Next next) {
        at = next(next, play);
      } else if (node instanceof Choice choice) {
        boolean holds = choice.condition().holds(play.environment());
        at = new Unfold(holds ? choice.then() : choice.otherwise(), play);
      } else if (node instanceof Call call) {
        at = call(call, play);
      } else {
        return Optional.of(at);
      }
    }
    throw tooLarge(
        "after " + MOST_STEPS + " steps there is no move and no leaf yet",
        at.node().span(),
        at.play(),
        "make the game smaller, or raise the limit (--limit nodes=…)");
  }

  private Unfold enter(Repeat repeat, Play play) throws EvaluationFailure {
    Environment environment = play.environment();
    Rational from = environment.constant(repeat.from(), "the first number of a repeat");
    Amount last = environment.amount(repeat.to());
    Environment variables = environment;
    for (Assigned variable : repeat.variables()) {
      variables = variables.with(variable.name().text(), environment.amount(variable.value()));
    }
    Expansion expansion = new Expansion("'repeat " + repeat.index().text() + "'", repeat.span());
    if (last.value().minus(from).compareTo(Rational.of(budget.nodes())) > 0) {
      throw new EvaluationFailure(
          DiagnosticCode.TOO_LARGE,
          repeat.span(),
          expansion.words()
              + " has more rounds than the limit of "
              + Suggestion.counted(budget.nodes(), "node"),
          "make the range smaller, or raise the limit (--limit nodes=…)");
    }
    recent = expansion;
    Round round = new Round(repeat, from, last, play);
    return round(round, variables, play, expansion);
  }

  /** The round with its number, or what follows the last one. */
  private static Unfold round(
      Round round, Environment variables, Play play, @Nullable Expansion expansion) {
    variables.noteOrder(round.last(), Amount.of(round.number()));
    if (round.number().compareTo(round.last().value()) > 0) {
      return new Unfold(round.repeat().then(), play.backTo(round.before(), variables));
    }
    Environment inner = variables.with(round.repeat().index().text(), round.number());
    return new Unfold(
        round.repeat().round(),
        new Play(inner, play.date(), play.paid(), round, play.call(), expansion));
  }

  private static Unfold next(Next next, Play play) throws EvaluationFailure {
    Round round = play.round();
    if (round == null) {
      throw new IllegalArgumentException("next outside repeat at " + next.span());
    }
    Environment environment = play.environment();
    Environment variables = round.before().environment();
    for (Assigned variable : round.repeat().variables()) {
      String name = variable.name().text();
      Amount value = environment.amount(name);
      for (Assigned update : next.updates()) {
        if (update.name().text().equals(name)) {
          value = environment.amount(update.value());
        }
      }
      variables = variables.with(name, value);
    }
    Round following =
        new Round(round.repeat(), round.number().plus(Rational.ONE), round.last(), round.before());
    return round(following, variables, play, play.expansion());
  }

  private Unfold call(Call call, Play play) throws EvaluationFailure {
    Definition definition = definitions.get(call.def());
    List<Rational> arguments = new ArrayList<>();
    Environment environment = play.environment().parametersOnly();
    for (int index = 0; index < call.arguments().size(); index++) {
      Amount value = play.environment().amount(call.arguments().get(index));
      arguments.add(value.value());
      environment = environment.with(definition.arguments().get(index), value);
    }
    CallFrame outer = play.call();
    int depth = outer == null ? 1 : outer.depth() + 1;
    if (depth > MOST_CALLS) {
      throw endless(
          call.span(),
          "'" + definition.name().text() + "' is called more than " + MOST_CALLS + " deep");
    }
    CallFrame frame = outer;
    for (int searched = 0; frame != null && searched < SEARCHED_CALLS; searched++) {
      if (frame.def() == call.def() && frame.arguments().equals(arguments)) {
        throw endless(
            call.span(),
            "'"
                + definition.name().text()
                + "' contains itself with the same arguments "
                + shownArguments(arguments)
                + ", so the game has no end");
      }
      frame = frame.outer();
    }
    Expansion expansion =
        new Expansion("'def " + definition.name().text() + "'", definition.name().span());
    recent = expansion;
    return new Unfold(
        definition.body(),
        new Play(
            environment,
            play.date(),
            play.paid(),
            null,
            new CallFrame(call.def(), arguments, outer, depth),
            expansion));
  }

  private static String shownArguments(List<Rational> arguments) {
    List<String> shown = arguments.stream().map(Expression::shown).toList();
    return "(" + String.join(", ", shown) + ")";
  }

  private static EvaluationFailure endless(Span span, String message) {
    return new EvaluationFailure(
        DiagnosticCode.ENDLESS,
        span,
        message,
        "let an if end it; what goes on for long is written with repeat");
  }

  /** A limit is reached; the message names what makes the nodes. */
  EvaluationFailure tooLarge(String limit, Span span, Play play, String help) {
    Expansion expansion = play.expansion() == null ? recent : play.expansion();
    return new EvaluationFailure(
        DiagnosticCode.TOO_LARGE,
        expansion == null ? span : expansion.span(),
        limit + (expansion == null ? "" : ", inside " + expansion.words()),
        help);
  }

  EvaluationFailure outOfMemory(int nodes, Span root) {
    Expansion expansion = recent;
    return new EvaluationFailure(
        DiagnosticCode.TOO_LARGE,
        expansion == null ? root : expansion.span(),
        "the memory is used up after "
            + Suggestion.counted(nodes, "node")
            + " of the game"
            + (expansion == null ? "" : ", inside " + expansion.words()),
        "make the game smaller, or give Java more memory: SOLVER_JAVA_OPTS=-Xmx8g");
  }

  /** The branches of a move, {@code for} unfolded. */
  List<Branch> branches(Decision decision, Environment environment) throws EvaluationFailure {
    List<Branch> branches = new ArrayList<>(decision.branches().size());
    addBranches(decision.branches(), environment, branches);
    if (branches.isEmpty()) {
      throw new EvaluationFailure(
          DiagnosticCode.MISSING_BRANCHES,
          decision.span(),
          "this move has no actions: the ranges of its branches are empty",
          "a range without numbers, such as 1..0, gives no branches");
    }
    return branches;
  }

  /** Recursion goes as deep as {@code for} stands inside {@code for}. */
  private void addBranches(
      List<NodeTemplate.Branch> templates, Environment environment, List<Branch> branches)
      throws EvaluationFailure {
    for (NodeTemplate.Branch template : templates) {
      if (template instanceof Action action) {
        branches.add(
            new Branch(
                action.label().name(environment),
                action.label().span(),
                action.pays(),
                action.next(),
                environment));
      } else if (template instanceof ForEach each) {
        addBranches(each, environment, branches);
      }
    }
  }

  private void addBranches(ForEach each, Environment environment, List<Branch> branches)
      throws EvaluationFailure {
    Amount to = environment.amount(each.to());
    Rational step =
        each.step().isEmpty()
            ? Rational.ONE
            : environment.constant(each.step().get(), "the step of a for");
    if (step.signum() <= 0) {
      throw new EvaluationFailure(
          DiagnosticCode.EMPTY_RANGE,
          each.step().orElse(each.to()).span(),
          "the step is " + Expression.shown(step) + ", but it must be positive",
          "a range counts upwards: write the smaller end first, and a step above 0");
    }
    Rational value = environment.constant(each.from(), "the first number of a for");
    int most = Math.min(MOST_BRANCHES, budget.nodes());
    recent = new Expansion("'for " + each.index().text() + "'", each.index().span());
    Rational values = to.value().minus(value).divide(step);
    if (values.compareTo(Rational.of(most)) >= 0) {
      throw tooManyBranches(each, most);
    }
    for (int count = 1; value.compareTo(to.value()) <= 0; count++) {
      environment.noteOrder(to, Amount.of(value));
      addBranches(each.branches(), environment.with(each.index().text(), value), branches);
      if (Math.max(count, branches.size()) > most) {
        throw tooManyBranches(each, most);
      }
      value = value.plus(step);
    }
    environment.noteOrder(to, Amount.of(value));
  }

  private static EvaluationFailure tooManyBranches(ForEach each, int most) {
    return new EvaluationFailure(
        DiagnosticCode.TOO_LARGE,
        each.index().span(),
        "'for " + each.index().text() + "' makes more than " + branches(most),
        "make the range smaller");
  }

  private static String branches(int count) {
    return count == 1 ? "1 branch" : count + " branches";
  }
}
