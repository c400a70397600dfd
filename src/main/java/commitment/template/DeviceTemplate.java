package commitment.template;

import commitment.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Something that supports a promise, before its numbers are computed. */
public sealed interface DeviceTemplate {
  record Fine(String promise, Expression amount, Optional<Punisher> punisher)
      implements DeviceTemplate {}

  record Punisher(int player, PayoffTemplate payoff) {}

  record Bond(String promise, Expression amount) implements DeviceTemplate {}

  record Damages(String promise, Expression amount, int beneficiary) implements DeviceTemplate {}

  record Veto(String promise, int holder) implements DeviceTemplate {}

  /**
   * @param span of the number
   */
  record Revocation(String promise, Expression needed, List<Integer> voters, Span span)
      implements DeviceTemplate {
    public Revocation {
      voters = List.copyOf(voters);
    }
  }
}
