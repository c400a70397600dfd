package commitment.cli;

/** The command line is wrong: the message says what, and what to write instead. */
final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageProblem(String message) {
    super(message);
  }
}
