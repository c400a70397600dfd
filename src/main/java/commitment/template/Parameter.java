package commitment.template;

import commitment.diagnostic.Place;
import commitment.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A free number of a game.
 *
 * @param defaultValue its value unless a scenario or the command line says otherwise; may use
 *     earlier parameters
 * @param range where it may lie, which is what thresholds and maps go through
 * @param distribution what is believed about it, for Monte Carlo
 * @param description what it means, empty if the file does not say
 * @param place where its name stands
 */
public record Parameter(
    String name,
    Expression defaultValue,
    Optional<Range> range,
    Optional<Distribution> distribution,
    String description,
    Place place) {

  /** {@code in lo..hi step s}: with a step only {@code lo, lo + s, lo + 2s, …}. */
  public record Range(Expression from, Expression to, Optional<Expression> step, Span span) {}

  /** {@code ~ uniform(0, 1)}. */
  public record Distribution(String name, List<Expression> arguments, Span span) {
    public Distribution {
      arguments = List.copyOf(arguments);
    }
  }
}
