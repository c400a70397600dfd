package commitment.diagnostic;

import java.util.Locale;

/** An error stops the answer for its file; a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
