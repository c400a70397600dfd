package commitment.solve.backward;

import commitment.exact.Rational;
import commitment.strategy.PureProfile;
import java.util.List;

/** One pure subgame-perfect equilibrium, with the payoffs of every subgame when it is played. */
public final class PureEquilibrium {
  private final PureProfile profile;
  private final PayoffVectors vectors;
  private final int[] vectorAt;

  PureEquilibrium(PureProfile profile, PayoffVectors vectors, int[] vectorAt) {
    this.profile = profile;
    this.vectors = vectors;
    this.vectorAt = vectorAt;
  }

  public PureProfile profile() {
    return profile;
  }

  /** What each player expects at a node when the equilibrium is played from there on. */
  public List<Rational> payoffs(int node) {
    return vectors.values(vectorAt[node]);
  }

  public Rational payoff(int node, int player) {
    return vectors.value(vectorAt[node], player);
  }
}
