package commitment.parametric;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Interval;
import commitment.exact.RationalFunction;
import commitment.game.InformationSetNames;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.SegmentAnalysis.PromiseAnswer;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers at a single rational value of the parameter in a game with information sets, from the
 * search for games with numbers. There is one outcome for each payoff vector.
 */
final class NumericAnswers {
  private static final int MOST_WITNESSES = 1000;

  private final FormalTree formal;
  private final InformationSetNames names;
  private final TimeConsistencySearch search;

  private NumericAnswers(FormalTree formal, Budget budget) {
    this.formal = formal;
    names = InformationSetNames.of(formal.game(), formal.index());
    search = new TimeConsistencySearch(formal.game(), formal.index(), MOST_WITNESSES, budget);
  }

  static Solved of(FormalTree formal, Budget budget) {
    return new NumericAnswers(formal, budget).solved();
  }

  private Solved solved() {
    boolean limit = search.search().shortfall().isLimit();
    World world = search.nobodyBound();
    List<PromiseAssessment> assessed =
        world.payoffs().isEmpty()
            ? List.of()
            : formal.promises().stream().map(search::assessUnbelieved).toList();
    // In spite of a limit a verdict may be known: where a place decides by itself.
    if (limit && assessed.stream().allMatch(one -> one.verdict() == Verdict.UNDECIDED)) {
      return Solved.none(String.join(" ", search.search().shortfall().reasons()), true);
    }
    if (world.payoffs().isEmpty()) {
      return Solved.none("no equilibrium was found", false);
    }
    List<PromiseAnswer> answers = assessed.stream().map(one -> answer(one, world)).toList();
    return new Solved(
        Optional.of(
            new Solved.Answers(
                Piecewise.constant(outcomes(world)),
                formal.promises(),
                answers,
                search.isSolved())),
        "",
        limit);
  }

  private OutcomeSet outcomes(World world) {
    List<EquilibriumOutcome> outcomes = new ArrayList<>();
    for (int place = 0; place < world.outcomes().size(); place++) {
      List<EquilibriumOutcome.End> ends = new ArrayList<>();
      for (OutcomeProbability end : world.outcomes().get(place)) {
        ends.add(
            new EquilibriumOutcome.End(
                formal.index().path(end.node()),
                formal.game().outcomeName(formal.tree().outcome(end.node())).orElse(""),
                RationalFunction.of(end.probability())));
      }
      outcomes.add(
          new EquilibriumOutcome(
              ends, world.payoffs().get(place).stream().map(RationalFunction::of).toList()));
    }
    return new OutcomeSet(outcomes, false, search.search().hasComponents());
  }

  private PromiseAnswer answer(PromiseAssessment assessment, World world) {
    Map<String, Piecewise<GainRange>> temptations = new LinkedHashMap<>();
    for (ClauseAssessment clause : assessment.clauses()) {
      clause
          .temptation()
          .ifPresent(
              gain ->
                  temptations.put(
                      names.name(clause.informationSet()), Piecewise.constant(range(gain))));
    }
    int promisor = assessment.promise().promisor();
    Interval bound = assessment.promiseBound().ranges().get(promisor);
    return new PromiseAnswer(
        Piecewise.constant(assessment.verdict()),
        Piecewise.constant(range(bound.minus(world.ranges().get(promisor)))),
        temptations);
  }

  private static GainRange range(Interval gain) {
    return new GainRange(
        RationalFunction.of(gain.min()),
        RationalFunction.of(gain.max()),
        gain.min().signum(),
        gain.max().signum());
  }
}
