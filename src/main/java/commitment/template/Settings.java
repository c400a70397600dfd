package commitment.template;

import commitment.exact.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run sets: the scenario, and values that replace those of the file and of the scenario.
 *
 * @param overrides in the order in which they were given
 */
public record Settings(Optional<String> scenario, Map<String, Rational> overrides) {
  public Settings {
    overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
  }

  /** The file as it is. */
  public static Settings none() {
    return new Settings(Optional.empty(), Map.of());
  }

  public static Settings of(String scenario) {
    return new Settings(Optional.of(scenario), Map.of());
  }

  /** The same with one more value. */
  public Settings with(String parameter, Rational value) {
    Map<String, Rational> more = new LinkedHashMap<>(overrides);
    more.put(parameter, value);
    return new Settings(scenario, more);
  }
}
