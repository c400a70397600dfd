package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.RationalFunction;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.Verdict;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Outcomes, verdicts and temptations on an open interval of a parameter on which the tree is the
 * same: exact, piece by piece.
 *
 * <p>The temptations of a promise are read off the induction in which it binds, as {@code
 * credibility.TimeConsistencyTest} defines them. Every one negative: the promise holds; one
 * positive even in the best case: it fails. Where neither is so, two more inductions decide, over
 * the equilibria that keep the promise and over those that keep it strictly.
 *
 * <p>With imperfect information everything is computed place by place ({@link SearchedAnswers}).
 */
final class SegmentAnalysis {
  private final FormalTree formal;
  private final Line line;
  private final Budget budget;
  private final InformationSetNames names;
  private final boolean byPayoffs;
  private final PlayTable plays;
  private final DecisionRule rule;
  private final Piecewise<PlaySet> free;

  /** With imperfect information. */
  private final Optional<Piecewise<SearchedAnswers.Answer>> searched;

  /**
   * @param byPayoffs whether plays with equal payoffs are taken for one
   * @throws OutOfBudget if a limit is reached
   */
  SegmentAnalysis(FormalTree formal, Line line, boolean byPayoffs, Budget budget) {
    this.formal = formal;
    this.line = line;
    this.budget = budget;
    this.byPayoffs = byPayoffs;
    names = InformationSetNames.of(formal.game(), formal.index());
    plays = new PlayTable(formal.game().players().size(), byPayoffs);
    rule = new DecisionRule(plays);
    searched =
        formal.tree().isPerfectInformation()
            ? Optional.empty()
            : Optional.of(
                line.divide(
                    List.of(),
                    (coarse, place) ->
                        new SearchedAnswers(formal, plays, names, place, budget).all()));
    free =
        searched.isPresent()
            ? searched.get().map(SearchedAnswers.Answer::outcomes)
            : root(PiecewiseInduction.nothingPromised(formal.tree()), Treatment.IGNORED);
  }

  private Piecewise<PlaySet> root(int[] promised, Treatment treatment) {
    return atRoot(run(promised, treatment, Set.of()));
  }

  private Map<Integer, Piecewise<PlaySet>> run(
      int[] promised, Treatment treatment, Set<Integer> wanted) {
    return PiecewiseInduction.run(formal, line, plays, promised, treatment, budget, wanted);
  }

  private static Piecewise<PlaySet> atRoot(Map<Integer, Piecewise<PlaySet>> kept) {
    return at(kept, 0);
  }

  private static Piecewise<PlaySet> at(Map<Integer, Piecewise<PlaySet>> kept, int node) {
    Piecewise<PlaySet> found = kept.get(node);
    if (found == null) {
      throw new IllegalArgumentException("node " + node + " was not asked for");
    }
    return found;
  }

  /** What the equilibria come to if nobody is bound. */
  Piecewise<OutcomeSet> outcomes() {
    return searched.isPresent()
        ? searched
            .get()
            .map(answer -> outcomes(answer.outcomes(), answer.everyPlay(), answer.connected()))
        : free.map(set -> outcomes(set, true, false));
  }

  /** Whether no payoffs of equilibria can be missing. */
  boolean isSure() {
    return searched.isEmpty()
        || searched.get().values().stream().allMatch(SearchedAnswers.Answer::sure);
  }

  private OutcomeSet outcomes(PlaySet set, boolean everyPlay, boolean connected) {
    List<EquilibriumOutcome> outcomes = new ArrayList<>();
    for (int member = 0; member < set.size(); member++) {
      List<EquilibriumOutcome.End> ends = new ArrayList<>();
      for (PlayTable.End end : plays.ends(set.get(member), RationalFunction.ONE, formal)) {
        ends.add(
            new EquilibriumOutcome.End(
                formal.index().path(end.node()),
                formal.game().outcomeName(formal.tree().outcome(end.node())).orElse(""),
                (RationalFunction) end.probability()));
      }
      outcomes.add(
          new EquilibriumOutcome(
              ends,
              plays.payoffs(set.get(member)).stream().map(RationalFunction.class::cast).toList()));
    }
    return new OutcomeSet(outcomes, everyPlay && !byPayoffs, connected);
  }

  /**
   * What is known of a promise.
   *
   * @param worth what the promisor gains if it binds, against the world in which nobody is bound
   * @param temptations by information set; those with one action have none
   */
  record PromiseAnswer(
      Piecewise<Verdict> verdict,
      Piecewise<GainRange> worth,
      Map<String, Piecewise<GainRange>> temptations) {}

  /** Tests a promise of one player for one action at each of its sets. */
  PromiseAnswer promise(Promise promise) {
    if (searched.isPresent()) {
      return promise(searched.get(), formal.promises().indexOf(promise));
    }
    int[] promised = promise.boundActions(formal.tree());
    Set<Integer> wanted = new HashSet<>();
    for (Clause clause : promise.clauses()) {
      int node = formal.tree().firstNode(clause.informationSet());
      for (int action = 0; action < formal.tree().childCount(node); action++) {
        wanted.add(formal.index().child(node, action));
      }
    }
    Map<Integer, Piecewise<PlaySet>> bound = run(promised, Treatment.BOUND, wanted);
    Map<String, Piecewise<GainRange>> temptations = new LinkedHashMap<>();
    for (Clause clause : promise.clauses()) {
      if (formal.tree().actionCount(clause.informationSet()) > 1) {
        temptations.put(
            names.name(clause.informationSet()), temptation(clause, promise.promisor(), bound));
      }
    }
    return new PromiseAnswer(
        verdict(promised, List.copyOf(temptations.values())),
        gain(List.of(atRoot(bound)), free, promise.promisor()),
        temptations);
  }

  private static PromiseAnswer promise(Piecewise<SearchedAnswers.Answer> answers, int number) {
    Piecewise<SearchedAnswers.PromiseHere> here =
        answers.map(answer -> answer.promises().get(number));
    Map<String, Piecewise<GainRange>> temptations = new LinkedHashMap<>();
    for (String set : here.values().get(0).temptations().keySet()) {
      temptations.put(set, here.map(promise -> promise.temptation(set)));
    }
    return new PromiseAnswer(
        here.map(SearchedAnswers.PromiseHere::verdict),
        here.map(SearchedAnswers.PromiseHere::worth),
        temptations);
  }

  private Piecewise<GainRange> temptation(
      Clause clause, int promisor, Map<Integer, Piecewise<PlaySet>> bound) {
    GameTree tree = formal.tree();
    int node = tree.firstNode(clause.informationSet());
    List<Piecewise<PlaySet>> others = new ArrayList<>();
    for (int action = 0; action < tree.childCount(node); action++) {
      if (action != clause.action()) {
        others.add(at(bound, formal.index().child(node, action)));
      }
    }
    return gain(others, at(bound, formal.index().child(node, clause.action())), promisor);
  }

  /** What the best of several sets of plays gives a player more than another set. */
  private Piecewise<GainRange> gain(
      List<Piecewise<PlaySet>> better, Piecewise<PlaySet> than, int player) {
    List<Piecewise<PlaySet>> all = new ArrayList<>(better);
    all.add(than);
    List<AlgebraicNumber> breaks = Piecewise.breaks(all);
    List<List<PlaySet>> spread = all.stream().map(part -> part.spread(breaks)).toList();
    return line.divide(
        breaks,
        (coarse, place) -> {
          PlaySet base = spread.get(better.size()).get(coarse);
          int most = -1;
          int least = -1;
          for (List<PlaySet> other : spread.subList(0, better.size())) {
            int best = rule.extreme(other.get(coarse), player, 1, place);
            int worst = rule.extreme(other.get(coarse), player, -1, place);
            most = most < 0 || plays.compare(best, most, player, place) > 0 ? best : most;
            least = least < 0 || plays.compare(worst, least, player, place) > 0 ? worst : least;
          }
          int baseWorst = rule.extreme(base, player, -1, place);
          int baseBest = rule.extreme(base, player, 1, place);
          return new GainRange(
              (RationalFunction) plays.difference(least, baseBest, player),
              (RationalFunction) plays.difference(most, baseWorst, player),
              plays.compare(least, baseBest, player, place),
              plays.compare(most, baseWorst, player, place));
        });
  }

  /** What the temptations say of the verdict. */
  private enum Finding {
    HOLDS,
    FAILS,
    OPEN;

    static Finding of(GainRange temptation) {
      return temptation.maxSign() < 0 ? HOLDS : temptation.minSign() > 0 ? FAILS : OPEN;
    }

    Finding and(Finding other) {
      return this == FAILS || other == FAILS ? FAILS : this == HOLDS ? other : OPEN;
    }
  }

  private Piecewise<Verdict> verdict(int[] promised, List<Piecewise<GainRange>> temptations) {
    Piecewise<Finding> finding = Piecewise.constant(Finding.HOLDS);
    List<Piecewise<Finding>> findings = new ArrayList<>();
    for (Piecewise<GainRange> temptation : temptations) {
      findings.add(
          new Piecewise<>(
                  temptation.breaks(), temptation.values().stream().map(Finding::of).toList())
              .coalesced());
    }
    while (findings.size() > 1) {
      List<Piecewise<Finding>> halved = new ArrayList<>();
      for (int place = 0; place < findings.size(); place += 2) {
        halved.add(
            place + 1 == findings.size()
                ? findings.get(place)
                : both(findings.get(place), findings.get(place + 1)));
      }
      findings = halved;
    }
    if (!findings.isEmpty()) {
      finding = findings.get(0);
    }
    return decided(finding, promised);
  }

  private static Piecewise<Finding> both(Piecewise<Finding> left, Piecewise<Finding> right) {
    List<AlgebraicNumber> breaks = Piecewise.breaks(List.of(left, right));
    List<Finding> leftSpread = left.spread(breaks);
    List<Finding> rightSpread = right.spread(breaks);
    List<Finding> values = new ArrayList<>();
    for (int place = 0; place < leftSpread.size(); place++) {
      values.add(leftSpread.get(place).and(rightSpread.get(place)));
    }
    return new Piecewise<>(breaks, values).coalesced();
  }

  private Piecewise<Verdict> decided(Piecewise<Finding> finding, int[] promised) {
    Piecewise<PlaySet> kept = Piecewise.constant(PlaySet.EMPTY);
    Piecewise<PlaySet> strictly = kept;
    if (finding.values().contains(Finding.OPEN)) {
      kept = root(promised, Treatment.KEPT);
      strictly = root(promised, Treatment.KEPT_STRICTLY);
    }
    List<AlgebraicNumber> breaks = Piecewise.breaks(List.of(finding, kept, strictly));
    List<Finding> findings = finding.spread(breaks);
    List<PlaySet> keptSpread = kept.spread(breaks);
    List<PlaySet> strictlySpread = strictly.spread(breaks);
    List<Verdict> values = new ArrayList<>();
    for (int place = 0; place < findings.size(); place++) {
      values.add(
          switch (findings.get(place)) {
            case HOLDS -> Verdict.HOLDS;
            case FAILS -> Verdict.FAILS;
            case OPEN ->
                !strictlySpread.get(place).isEmpty()
                    ? Verdict.CONTINGENT
                    : keptSpread.get(place).isEmpty() ? Verdict.FAILS : Verdict.KNIFE_EDGE;
          });
    }
    return new Piecewise<>(breaks, values).coalesced();
  }
}
