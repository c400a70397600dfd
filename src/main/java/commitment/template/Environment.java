package commitment.template;

import commitment.exact.Rational;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the names that an expression may use: the parameters of the file and, before them,
 * the indices, accumulators and arguments of the blocks around it. Immutable; a block adds its
 * names to the environment of its surroundings, so a look-up costs the depth of blocks in the text.
 */
public final class Environment {
  private final Map<String, Rational> parameters;
  private final @Nullable Environment outer;
  private final String name;
  private final Rational value;

  private Environment(
      Map<String, Rational> parameters, @Nullable Environment outer, String name, Rational value) {
    this.parameters = parameters;
    this.outer = outer;
    this.name = name;
    this.value = value;
  }

  /**
   * @param parameters not copied
   */
  public static Environment of(Map<String, Rational> parameters) {
    return new Environment(parameters, null, "", Rational.ZERO);
  }

  /** No names at all. */
  public static Environment empty() {
    return of(Map.of());
  }

  Environment with(String addedName, Rational addedValue) {
    return new Environment(parameters, this, addedName, addedValue);
  }

  /** The parameters alone, as a {@code def} sees them. */
  Environment parametersOnly() {
    return of(parameters);
  }

  @Nullable Rational find(String wanted) {
    for (Environment at = this; at.outer != null; at = at.outer) {
      if (at.name.equals(wanted)) {
        return at.value;
      }
    }
    return parameters.get(wanted);
  }
}
