package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.strategy.ActionValues;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.Beliefs;
import commitment.strategy.ReachProbabilities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * What a leader gains by departing from a plan when its moment comes, against one response: at each
 * information set that the plan leaves open the best of the actions that it does not take for
 * certain, less what the plan gives there, under the belief of Bayes' rule. Where only a departure
 * leads the response says nothing: the others may do their best or their worst there.
 */
final class PlanRecount {
  private final Subject subject;
  private final int leader;
  private final BehaviorProfile profile;
  private final boolean[] open;

  PlanRecount(Subject subject, int leader, BehaviorProfile profile) {
    this.subject = subject;
    this.leader = leader;
    this.profile = profile;
    open = open();
  }

  /**
   * A place of the plan.
   *
   * @param gain empty where nothing else can be done, or no belief is defined
   * @param best the actions that gain most
   * @param sure false where the gain depends on what the leader does after the departure, of which
   *     the plan says nothing
   */
  record Departure(
      int set, Optional<Interval> gain, List<Integer> best, Rational reach, boolean sure) {
    private Departure withoutGain() {
      return new Departure(set, Optional.empty(), List.of(), reach, false);
    }

    boolean isTempting() {
      return gain.filter(range -> range.max().signum() > 0).isPresent();
    }
  }

  List<Rational> planned(int set) {
    return profile.at(set);
  }

  /** In the order of the tree. */
  List<Departure> departures() {
    List<Departure> worst = departures(Rational::min);
    List<Departure> best = departures(Rational::max);
    return IntStream.range(0, best.size())
        .mapToObj(
            place ->
                best.get(place).equals(worst.get(place))
                    ? best.get(place)
                    : best.get(place).withoutGain())
        .toList();
  }

  /**
   * @param own what the leader does where only his own departure leads: the plan does not say
   */
  private List<Departure> departures(BinaryOperator<Rational> own) {
    GameTree tree = subject.tree();
    InformationSetNodes nodes = InformationSetNodes.of(tree);
    Beliefs beliefs = Beliefs.of(Subgames.of(subject.index()), nodes, profile);
    ReachProbabilities reach = ReachProbabilities.of(subject.index(), profile);
    ActionValues worst = values(beliefs, Rational::min, own);
    ActionValues best = values(beliefs, Rational::max, own);
    return IntStream.range(0, tree.moveCount())
        .filter(move -> open[move] && tree.owner(move) == leader)
        .boxed()
        .sorted(Comparator.comparingInt(tree::firstNode))
        .map(set -> departure(set, worst.at(set), best.at(set), reach.atMove(nodes, set)))
        .toList();
  }

  private Departure departure(
      int set, Optional<List<Rational>> worst, Optional<List<Rational>> best, Rational reach) {
    List<Rational> law = profile.at(set);
    List<Integer> others =
        IntStream.range(0, law.size())
            .filter(action -> law.get(action).compareTo(Rational.ONE) < 0)
            .boxed()
            .toList();
    if (worst.isEmpty() || best.isEmpty() || others.isEmpty()) {
      return new Departure(set, Optional.empty(), List.of(), reach, true);
    }
    Rational planned = Rational.ZERO;
    for (int action = 0; action < law.size(); action++) {
      planned = planned.plus(law.get(action).times(best.get().get(action)));
    }
    Rational low = greatest(worst.get(), others);
    Rational high = greatest(best.get(), others);
    List<Rational> values = best.get();
    return new Departure(
        set,
        Optional.of(new Interval(low.minus(planned), high.minus(planned))),
        others.stream().filter(action -> values.get(action).equals(high)).toList(),
        reach,
        true);
  }

  private static Rational greatest(List<Rational> values, List<Integer> actions) {
    return actions.stream().map(values::get).reduce(Rational::max).orElseThrow();
  }

  /** Where he would depart and no place before it tempts. */
  List<Integer> firstFailures(List<Departure> departures) {
    List<Integer> first = new ArrayList<>();
    int end = 0;
    for (Departure departure : departures) {
      int node = subject.tree().firstNode(departure.set());
      if (departure.isTempting() && node >= end) {
        first.add(departure.set());
        end = subject.index().end(node);
      }
    }
    return first;
  }

  /** The sets that play can come to whatever the others do. */
  private boolean[] open() {
    GameTree tree = subject.tree();
    boolean[] reached = new boolean[tree.moveCount()];
    boolean[] ruledOut = new boolean[tree.nodeCount()];
    for (int node = 0; node < ruledOut.length; node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      reached[move] |= !ruledOut[node];
      int child = node + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        boolean never = tree.owner(move) == leader && profile.at(move).get(action).signum() == 0;
        ruledOut[child] = ruledOut[node] || never;
        child = subject.index().end(child);
      }
    }
    return reached;
  }

  /** What the leader expects of each action, with choices where nothing is said. */
  private ActionValues values(
      Beliefs beliefs, BinaryOperator<Rational> others, BinaryOperator<Rational> own) {
    GameTree tree = subject.tree();
    Rational[] values = new Rational[tree.nodeCount()];
    for (int node = values.length - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        values[node] = subject.game().payoffs().payoff(tree.outcome(node), leader);
        continue;
      }
      int move = tree.move(node);
      BinaryOperator<Rational> choice = tree.owner(move) == leader ? own : others;
      Rational mean = Rational.ZERO;
      Rational chosen = values[node + 1];
      int child = node + 1;
      for (Rational probability : profile.law(tree, move)) {
        mean = mean.plus(probability.times(values[child]));
        chosen = choice.apply(chosen, values[child]);
        child = subject.index().end(child);
      }
      values[node] = tree.owner(move) != GameTree.CHANCE && !open[move] ? chosen : mean;
    }
    return ActionValues.of(subject.index(), beliefs, (node, player) -> values[node]);
  }
}
