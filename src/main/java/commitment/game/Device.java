package commitment.game;

import commitment.exact.Rational;
import java.util.List;
import java.util.Optional;

/** Something that makes breaking a promise dearer or harder. */
public sealed interface Device {
  /** The name of the promise that it supports. */
  String promise();

  /**
   * An amount lost at each breach.
   *
   * @param punisher the player who may impose it, if somebody must
   */
  record Fine(String promise, Rational amount, Optional<Punisher> punisher) implements Device {}

  /**
   * A player who may decline to punish.
   *
   * @param payoffs what punishing gives each player, besides the fine
   */
  record Punisher(int player, List<Rational> payoffs) {
    public Punisher {
      payoffs = List.copyOf(payoffs);
    }
  }

  /** An amount forfeited at the first breach. */
  record Bond(String promise, Rational amount) implements Device {}

  /** An amount that goes to another player at each breach. */
  record Damages(String promise, Rational amount, int beneficiary) implements Device {}

  /** A breach needs the consent of another player. */
  record Veto(String promise, int holder) implements Device {}

  /**
   * A breach needs the consent of so many of these players.
   *
   * @param needed between 0 and the number of voters
   */
  record Revocation(String promise, int needed, List<Integer> voters) implements Device {
    public Revocation {
      voters = List.copyOf(voters);
    }
  }
}
