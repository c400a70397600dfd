package commitment.format.language;

import commitment.template.Expression;
import commitment.template.Identifier;
import java.util.List;
import java.util.Optional;

/** What a {@code device} line says, as written. */
sealed interface DeviceSyntax {
  Identifier promise();

  record Fine(Identifier promise, Expression amount, Optional<Punisher> punisher)
      implements DeviceSyntax {}

  record Punisher(Identifier player, PayoffSyntax payoff) {}

  record Bond(Identifier promise, Expression amount) implements DeviceSyntax {}

  record Damages(Identifier promise, Expression amount, Identifier beneficiary)
      implements DeviceSyntax {}

  record Veto(Identifier promise, Identifier holder) implements DeviceSyntax {}

  record Revocation(Identifier promise, Expression needed, List<Identifier> voters)
      implements DeviceSyntax {}
}
