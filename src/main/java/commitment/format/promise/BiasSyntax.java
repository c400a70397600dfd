package commitment.format.promise;

import commitment.template.Expression;
import commitment.template.Identifier;
import java.util.Optional;

/** {@code bias G by 7/10 believed 1}: the further factor on all that is later than now. */
public record BiasSyntax(Identifier player, Expression bias, Optional<Expression> believed) {}
