package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.strategy.BehaviorProfile;
import java.util.List;

/**
 * A commitment and what the others do about it.
 *
 * @param profile at the leader's information sets the commitment, elsewhere the response
 * @param payoffs what each player gets when it is played
 */
public record Commitment(BehaviorProfile profile, List<Rational> payoffs) {
  public Commitment {
    payoffs = List.copyOf(payoffs);
  }
}
