package commitment.parametric;

/** A limit was reached in the middle of a computation; caught where its result is made. */
final class OutOfBudget extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutOfBudget(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
