package commitment.report;

import commitment.exact.Rational;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.strategy.ActionValues;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.Beliefs;
import commitment.strategy.ContinuationValues;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A profile of behavior strategies with its values and beliefs. */
final class BehaviorSolution implements SolvedProfile {
  private final NamedGame game;
  private final InformationSetNodes nodes;
  private final BehaviorProfile profile;
  private final Beliefs beliefs;
  private final ContinuationValues values;
  private final ActionValues actions;
  private final Optional<Failure> failure;

  private BehaviorSolution(
      NamedGame game,
      InformationSetNodes nodes,
      BehaviorProfile profile,
      Beliefs beliefs,
      ContinuationValues values,
      Optional<Failure> failure) {
    this.game = game;
    this.nodes = nodes;
    this.profile = profile;
    this.beliefs = beliefs;
    this.values = values;
    this.failure = failure;
    actions = ActionValues.of(game.index(), beliefs, values);
  }

  static BehaviorSolution of(
      NamedGame game,
      Subgames subgames,
      InformationSetNodes nodes,
      BehaviorProfile profile,
      Optional<Failure> failure) {
    return new BehaviorSolution(
        game,
        nodes,
        profile,
        Beliefs.of(subgames, nodes, profile),
        ContinuationValues.of(game.game(), game.index(), profile),
        failure);
  }

  BehaviorProfile profile() {
    return profile;
  }

  @Override
  public List<Rational> mixture(int informationSet) {
    return profile.at(informationSet);
  }

  @Override
  public Optional<List<Rational>> actionValues(int informationSet) {
    return actions.at(informationSet);
  }

  @Override
  public Optional<List<OutcomeProbability>> belief(int informationSet) {
    if (nodes.count(informationSet) == 1) {
      return Optional.empty();
    }
    return beliefs.at(informationSet).map(belief -> weighted(informationSet, belief));
  }

  private List<OutcomeProbability> weighted(int informationSet, List<Rational> belief) {
    List<OutcomeProbability> weighted = new ArrayList<>();
    for (int place = 0; place < belief.size(); place++) {
      if (belief.get(place).signum() > 0) {
        weighted.add(new OutcomeProbability(nodes.node(informationSet, place), belief.get(place)));
      }
    }
    return weighted;
  }

  @Override
  public List<Rational> payoffs() {
    return values.payoffs();
  }

  @Override
  public List<OutcomeProbability> outcomes() {
    return profile.outcomes(game.game(), game.index());
  }

  @Override
  public Optional<Failure> failure() {
    return failure;
  }
}
