package commitment.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One problem of an input.
 *
 * @param code its stable code
 * @param place where it is
 * @param message what is wrong, in terms of the game
 * @param labels second places with a word each (the first definition, the other node)
 * @param help what to write instead, or null
 */
public record Diagnostic(
    DiagnosticCode code, Place place, String message, List<Label> labels, @Nullable String help) {

  /** A second place and what is there. */
  public record Label(Place place, String text) {}

  /** Longer runs without a blank are names that nobody reads to the end. */
  private static final Pattern LONG_RUN = Pattern.compile("(\\S{60})\\S{20,}");

  public Diagnostic {
    labels = List.copyOf(labels);
    message = LONG_RUN.matcher(message).replaceAll("$1…");
  }

  public static Diagnostic of(DiagnosticCode code, Place place, String message) {
    return new Diagnostic(code, place, message, List.of(), null);
  }

  public Diagnostic withLabel(Place at, String text) {
    List<Label> more = new ArrayList<>(labels);
    more.add(new Label(at, text));
    return new Diagnostic(code, place, message, more, help);
  }

  public Diagnostic withHelp(@Nullable String text) {
    return new Diagnostic(code, place, message, labels, text);
  }

  public Severity severity() {
    return code.severity();
  }
}
