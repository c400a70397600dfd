package commitment.format.promise;

import commitment.template.Expression;
import commitment.template.Identifier;

/** {@code discount G by 9/10}: what a player makes of flows at later dates. */
public record DiscountSyntax(Identifier player, Expression factor) {}
