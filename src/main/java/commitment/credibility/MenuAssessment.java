package commitment.credibility;

import commitment.game.Promise;
import commitment.game.TwoStepMenus;
import commitment.game.Verdict;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The assessment of a promise of menus, read off that of the game in which keeping to a menu and
 * choosing from it are two steps.
 *
 * <p>The equilibria that keep the promise are the same in both games, and so are all payoffs. What
 * differs are the equilibria that break it: they choose from the menu as well, for nothing. So
 * their number is that of the original game.
 */
final class MenuAssessment {
  private final TwoStepMenus.Result steps;

  private MenuAssessment(TwoStepMenus.Result steps) {
    this.steps = steps;
  }

  /**
   * @param promise in the original game
   * @param equilibria the number of pure subgame-perfect equilibria of the original game, if known
   * @param assessed the test of the same promise in the game of two steps
   */
  static PromiseAssessment of(
      TwoStepMenus.Result steps,
      Promise promise,
      Optional<BigInteger> equilibria,
      PromiseAssessment assessed) {
    MenuAssessment original = new MenuAssessment(steps);
    List<ClauseAssessment> clauses = new ArrayList<>();
    for (int place = 0; place < assessed.clauses().size(); place++) {
      clauses.add(original.clause(promise.clauses().get(place), assessed.clauses().get(place)));
    }
    return new PromiseAssessment(
        promise,
        assessed.verdict(),
        assessed.undecidedReason(),
        assessed.equilibria().isPresent() ? equilibria : Optional.empty(),
        assessed.verdict() == Verdict.HOLDS && assessed.keeping().isPresent()
            ? equilibria
            : assessed.keeping(),
        clauses,
        assessed.firstFailures(),
        assessed.minimalFine(),
        assessed.harm(),
        original.world(assessed.promiseBound()),
        original.world(assessed.believedNotBound()),
        assessed.isComplete(),
        assessed.robustness());
  }

  private ClauseAssessment clause(Promise.Clause clause, ClauseAssessment assessed) {
    int move = clause.informationSet();
    return new ClauseAssessment(
        move,
        clause.permitted(),
        steps.originals(move, assessed.bestAlternatives()),
        assessed.temptation(),
        assessed.disillusionTemptation(),
        assessed.exact(),
        assessed.reachIfKept(),
        assessed.reachExact(),
        assessed.roles(),
        assessed.firstFailure(),
        assessed
            .condition()
            .map(
                condition ->
                    new BeliefCondition(
                        condition.nodes().stream().map(steps.nodeOf()::get).toList(),
                        condition.inequalities(),
                        condition.ranges())));
  }

  /** The same believers, with their worlds in the original game. */
  static Believers believers(TwoStepMenus.Result steps, Believers found) {
    MenuAssessment original = new MenuAssessment(steps);
    return new Believers(
        original.coalitions(found.sophisticated()),
        original.coalitions(found.naive()),
        found.minimal(),
        found.minimalNaive(),
        found.thresholds(),
        found.complete());
  }

  private List<Believers.Coalition> coalitions(List<Believers.Coalition> coalitions) {
    return coalitions.stream()
        .map(
            coalition ->
                new Believers.Coalition(
                    coalition.members(),
                    world(coalition.world()),
                    coalition.asPromised(),
                    coalition.reliance()))
        .toList();
  }

  private World world(World world) {
    List<List<OutcomeProbability>> outcomes =
        world.outcomes().stream()
            .map(
                ends ->
                    ends.stream()
                        .map(
                            end ->
                                new OutcomeProbability(
                                    steps.nodeOf().get(end.node()), end.probability()))
                        .toList())
            .toList();
    return new World(world.exact(), world.payoffs(), outcomes, world.ranges());
  }
}
