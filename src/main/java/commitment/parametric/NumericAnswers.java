package commitment.parametric;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Interval;
import commitment.exact.Quantity;
import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.game.Game;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TreeIndex;
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

  /**
   * The answers at a value of the parameter of a game whose numbers depend on it.
   *
   * @param plays of this game; those of the equilibria are added
   * @return empty if no equilibrium was found, with nobody bound or with a promise bound
   */
  static Optional<SearchedAnswers.Answer> at(
      Rational value, FormalTree formal, PlayTable plays, Budget budget) {
    Game game = formal.at(value);
    FormalTree numbers =
        new FormalTree(
            game, TreeIndex.of(game.tree()), formal.promises(), formal.payoffs(), formal.laws());
    return new NumericAnswers(numbers, budget).answer(plays);
  }

  private Optional<SearchedAnswers.Answer> answer(PlayTable plays) {
    World world = search.nobodyBound();
    if (world.payoffs().isEmpty()) {
      return Optional.empty();
    }
    int[] outcomes = new int[world.outcomes().size()];
    for (int place = 0; place < outcomes.length; place++) {
      List<Integer> ends = new ArrayList<>();
      List<Quantity> probabilities = new ArrayList<>();
      for (OutcomeProbability end : world.outcomes().get(place)) {
        ends.add(plays.leaf(end.node(), formal.payoffsAt(end.node())));
        probabilities.add(RationalFunction.of(end.probability()));
      }
      outcomes[place] = ends.size() == 1 ? ends.get(0) : plays.mixture(0, ends, probabilities);
    }
    List<SearchedAnswers.PromiseHere> promises = new ArrayList<>();
    for (Promise promise : formal.promises()) {
      PromiseAssessment assessment = search.assessUnbelieved(promise);
      if (assessment.promiseBound().payoffs().isEmpty()) {
        return Optional.empty();
      }
      promises.add(
          new SearchedAnswers.PromiseHere(
              assessment.verdict(), worth(assessment, world), temptations(assessment)));
    }
    return Optional.of(
        new SearchedAnswers.Answer(
            PlaySet.of(outcomes, outcomes.length),
            false,
            search.search().hasComponents(),
            search.isSolved(),
            promises));
  }

  private static GainRange worth(PromiseAssessment assessment, World world) {
    int promisor = assessment.promise().promisor();
    Interval bound = assessment.promiseBound().ranges().get(promisor);
    return range(bound.minus(world.ranges().get(promisor)));
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
    temptations(assessment).forEach((set, gain) -> temptations.put(set, Piecewise.constant(gain)));
    return new PromiseAnswer(
        Piecewise.constant(assessment.verdict()),
        Piecewise.constant(worth(assessment, world)),
        temptations);
  }

  private Map<String, GainRange> temptations(PromiseAssessment assessment) {
    Map<String, GainRange> temptations = new LinkedHashMap<>();
    for (ClauseAssessment clause : assessment.clauses()) {
      clause
          .temptation()
          .ifPresent(gain -> temptations.put(names.name(clause.informationSet()), range(gain)));
    }
    return temptations;
  }

  private static GainRange range(Interval gain) {
    return new GainRange(
        RationalFunction.of(gain.min()),
        RationalFunction.of(gain.max()),
        gain.min().signum(),
        gain.max().signum());
  }
}
