package commitment.solve.subgame;

import commitment.strategy.BehaviorProfile;
import java.util.Optional;

/**
 * What is made of a pure equilibrium at the information sets that a player's own actions rule out.
 *
 * @param inAllWays whether each way to go on there makes an equilibrium of its own
 * @param like if not, what is done there where it makes no difference
 */
record Completing(boolean inAllWays, Optional<BehaviorProfile> like) {
  static Completing everyWay() {
    return new Completing(true, Optional.empty());
  }

  static Completing sensibly(Optional<BehaviorProfile> like) {
    return new Completing(false, like);
  }
}
