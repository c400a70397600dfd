package commitment.format.language;

import commitment.diagnostic.Span;
import commitment.template.Expression;
import commitment.template.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A payoff list as written. Whether {@code (Russia -d, Guarantor -c)} is a list with names or a
 * list of differences is known only when the players are.
 */
record PayoffSyntax(List<Entry> entries, Span span) {
  /**
   * One entry.
   *
   * @param player the name in front, where it can be nothing but a player's: {@code Russia w}
   * @param amount what follows it, or the whole entry
   */
  record Entry(Optional<Identifier> player, Expression amount, Span span) {
    /** The name with which the entry begins, be it a player's or a number's. */
    Optional<Identifier> firstWord() {
      return player.isPresent() ? player : leading(amount);
    }

    private static Optional<Identifier> leading(Expression amount) {
      Expression first = amount;
      while (first instanceof Expression.Arithmetic arithmetic) {
        first = arithmetic.first();
      }
      return first instanceof Expression.Name name && name.span().start() == amount.span().start()
          ? Optional.of(new Identifier(name.name(), name.span()))
          : Optional.empty();
    }

    /**
     * The amount when the first word is a player: {@code -d} of {@code Russia - d}. The sign binds
     * tighter than the operators of products, as it does where an expression starts with it.
     */
    Optional<Expression> amountAfterFirstWord() {
      if (player.isPresent()) {
        return Optional.of(amount);
      }
      if (!(amount instanceof Expression.Arithmetic sum)
          || !(sum.first() instanceof Expression.Name)) {
        return Optional.empty();
      }
      Expression.Step sign = sum.steps().get(0);
      boolean minus = sign.operator() == Expression.Operator.MINUS;
      if (!minus && sign.operator() != Expression.Operator.PLUS) {
        return Optional.empty();
      }
      Expression first = minus ? negated(sign.operand()) : sign.operand();
      List<Expression.Step> rest = sum.steps().subList(1, sum.steps().size());
      return Optional.of(
          rest.isEmpty()
              ? first
              : new Expression.Arithmetic(first, rest, first.span().to(sum.span())));
    }

    private static Expression negated(Expression operand) {
      return operand instanceof Expression.Arithmetic product && isProduct(product)
          ? new Expression.Arithmetic(negated(product.first()), product.steps(), product.span())
          : new Expression.Negation(operand, operand.span());
    }

    private static boolean isProduct(Expression.Arithmetic arithmetic) {
      Expression.Operator operator = arithmetic.steps().get(0).operator();
      return operator != Expression.Operator.PLUS && operator != Expression.Operator.MINUS;
    }
  }
}
