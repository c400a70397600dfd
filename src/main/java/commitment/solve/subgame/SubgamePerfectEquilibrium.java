package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.strategy.BehaviorProfile;
import java.util.List;

/** A subgame-perfect equilibrium and what it gives the players. */
public record SubgamePerfectEquilibrium(BehaviorProfile profile, List<Rational> payoffs) {
  public SubgamePerfectEquilibrium {
    payoffs = List.copyOf(payoffs);
  }
}
