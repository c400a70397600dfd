package commitment.parametric;

import commitment.exact.Quantity;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Verdict;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts and outcomes at one place of the parameters, by the same rules as {@link
 * SegmentAnalysis}, with imperfect information by those of {@link SearchedAnswers}. What it
 * compares on the way tells how far the answer reaches.
 */
final class PlaceAnalysis {
  private final FormalTree formal;
  private final Place place;
  private final Budget budget;
  private final PlayTable plays;
  private final DecisionRule rule;

  private PlaceAnalysis(FormalTree formal, Place place, Budget budget) {
    this.formal = formal;
    this.place = place;
    this.budget = budget;
    plays = new PlayTable(formal.game().players().size(), false);
    rule = new DecisionRule(plays);
  }

  /**
   * @throws OutOfBudget if a limit is reached
   */
  static MapLabel label(FormalTree formal, Place place, Budget budget) {
    return new PlaceAnalysis(formal, place, budget).label();
  }

  private MapLabel label() {
    int[] nothing = PiecewiseInduction.nothingPromised(formal.tree());
    boolean perfect = formal.tree().isPerfectInformation();
    Optional<SearchedAnswers.Outline> searched =
        perfect
            ? Optional.empty()
            : Optional.of(
                new SearchedAnswers(
                        formal,
                        plays,
                        InformationSetNames.of(formal.game(), formal.index()),
                        place,
                        budget)
                    .outline());
    PlaySet free =
        searched
            .map(SearchedAnswers.Outline::outcomes)
            .orElseGet(() -> run(nothing, Treatment.IGNORED).get(0));
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (int number = 0; number < formal.promises().size(); number++) {
      Promise promise = formal.promises().get(number);
      verdicts.put(
          promise.name(),
          searched.isPresent() ? searched.get().verdicts().get(number) : verdict(promise));
    }
    List<List<MapLabel.End>> outcomes = new ArrayList<>();
    for (int member = 0; member < free.size(); member++) {
      outcomes.add(ends(free.get(member)));
    }
    return new MapLabel(verdicts, outcomes, "");
  }

  private List<MapLabel.End> ends(int play) {
    Quantity one = formal.payoffs().get(0).get(0).one();
    List<MapLabel.End> ends = new ArrayList<>();
    for (PlayTable.End end : plays.ends(play, one, formal)) {
      ends.add(
          new MapLabel.End(
              formal.index().path(end.node()),
              formal.game().outcomeName(formal.tree().outcome(end.node())).orElse("")));
    }
    return ends;
  }

  private List<PlaySet> run(int[] promised, Treatment treatment) {
    GameTree tree = formal.tree();
    PlaySet[] sets = new PlaySet[tree.nodeCount()];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if ((node & 0xFFF) == 0 && budget.isExhausted()) {
        throw new OutOfBudget(budget.exhaustion());
      }
      if (tree.isTerminal(node)) {
        sets[node] = PlaySet.of(plays.leaf(node, formal.payoffsAt(node)));
        continue;
      }
      List<PlaySet> children = new ArrayList<>();
      int child = node + 1;
      for (int action = 0; action < tree.childCount(node); action++) {
        children.add(sets[child]);
        child = formal.index().end(child);
      }
      int move = tree.move(node);
      sets[node] =
          tree.owner(move) == GameTree.CHANCE
              ? PiecewiseInduction.combinations(plays, node, children, formal.law(node), budget)
              : rule.decide(children, tree.owner(move), promised[move], treatment, place);
    }
    return List.of(sets);
  }

  private Verdict verdict(Promise promise) {
    int[] promised = promise.boundActions(formal.tree());
    List<PlaySet> bound = run(promised, Treatment.BOUND);
    boolean holds = true;
    boolean fails = false;
    for (Clause clause : promise.clauses()) {
      if (formal.tree().actionCount(clause.informationSet()) > 1) {
        Signs signs = temptation(clause, promise.promisor(), bound);
        holds &= signs.max() < 0;
        fails |= signs.min() > 0;
      }
    }
    if (holds || fails) {
      return fails ? Verdict.FAILS : Verdict.HOLDS;
    }
    if (!run(promised, Treatment.KEPT_STRICTLY).get(0).isEmpty()) {
      return Verdict.CONTINGENT;
    }
    return run(promised, Treatment.KEPT).get(0).isEmpty() ? Verdict.FAILS : Verdict.KNIFE_EDGE;
  }

  /** The signs of the best-case and the worst-case temptation. */
  private record Signs(int min, int max) {}

  private Signs temptation(Clause clause, int player, List<PlaySet> bound) {
    int node = formal.tree().firstNode(clause.informationSet());
    int most = -1;
    int least = -1;
    for (int action = 0; action < formal.tree().childCount(node); action++) {
      if (action != clause.action()) {
        PlaySet after = bound.get(formal.index().child(node, action));
        int best = rule.extreme(after, player, 1, place);
        int worst = rule.extreme(after, player, -1, place);
        most = most < 0 || plays.compare(best, most, player, place) > 0 ? best : most;
        least = least < 0 || plays.compare(worst, least, player, place) > 0 ? worst : least;
      }
    }
    PlaySet kept = bound.get(formal.index().child(node, clause.action()));
    return new Signs(
        plays.compare(least, rule.extreme(kept, player, 1, place), player, place),
        plays.compare(most, rule.extreme(kept, player, -1, place), player, place));
  }
}
