package commitment.parametric;

/** Something is outside of what is computed exactly over a range; caught where a grid is made. */
final class NotExact extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int FINE = 64;
  private static final int COARSE = 16;

  private final int parts;

  private NotExact(String reason, int parts) {
    super(reason, null, false, false);
    this.parts = parts;
  }

  NotExact(String reason) {
    this(reason, FINE);
  }

  /** Where a single value takes long too. */
  static NotExact large(String reason) {
    return new NotExact(reason, COARSE);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** Into how many parts a grid divides the range. */
  int parts() {
    return parts;
  }
}
