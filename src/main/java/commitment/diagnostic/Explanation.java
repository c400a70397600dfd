package commitment.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The long story of a code with a worked example, kept as a resource named after the code. */
public final class Explanation {
  private Explanation() {}

  /**
   * @throws IllegalStateException if the code has no text (a test sees to it that each has)
   */
  public static String of(DiagnosticCode code) {
    String name = code.code() + ".md";
    try (InputStream in = Explanation.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no explanation " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
