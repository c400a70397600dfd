package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.template.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which game of a file somebody asked for: a scenario, and values of parameters. */
final class Asked {
  private Asked() {}

  /** The members {@code scenario} and {@code set} of a claim, as far as they can be read. */
  static Settings settings(Claim claim) {
    Map<String, Rational> values = new LinkedHashMap<>();
    claim
        .member("set")
        .filter(Claim::isObject)
        .ifPresent(
            set ->
                set.members("by name")
                    .forEach(
                        (name, value) ->
                            value.number().ifPresent(number -> values.put(name, number))));
    Optional<String> scenario = claim.member("scenario").flatMap(Claim::text);
    return new Settings(scenario, values);
  }
}
