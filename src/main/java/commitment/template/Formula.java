package commitment.template;

import commitment.diagnostic.Span;
import java.util.function.Consumer;

/** What a file writes where a value is computed: a number, or a condition that holds or not. */
public sealed interface Formula permits Expression, Condition {
  Span span();

  /** Every name that is used, in the order of the text. */
  void forEachName(Consumer<Expression.Name> action);
}
