package commitment.report;

import commitment.exact.Rational;
import commitment.strategy.OutcomeProbability;
import java.util.List;
import java.util.Optional;

/** One equilibrium with everything that is told of it. */
public interface SolvedProfile {
  /**
   * Why a profile is no subgame-perfect equilibrium.
   *
   * @param node where the subgame starts
   * @param player who would depart there
   * @param gain what he would gain
   */
  record Failure(int node, int player, Rational gain) {}

  /** The probabilities of the actions at an information set. */
  List<Rational> mixture(int informationSet);

  /** What each action gives its player, where the profile defines what he believes. */
  Optional<List<Rational>> actionValues(int informationSet);

  /** The nodes of an information set, and how likely each is, where Bayes' rule says so. */
  Optional<List<OutcomeProbability>> belief(int informationSet);

  List<Rational> payoffs();

  List<OutcomeProbability> outcomes();

  /** Empty for a subgame-perfect equilibrium. */
  Optional<Failure> failure();
}
