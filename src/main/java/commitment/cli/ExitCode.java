package commitment.cli;

/** What the process returns; with several files the largest. */
enum ExitCode {
  /** Done, and the answer is yes. */
  OK(0),
  /** The answer is no: a promise does not hold, an expectation is not met. */
  NO(1),
  /** The command line is wrong. */
  USAGE(2),
  /** The game file is wrong. */
  BAD_FILE(3),
  /** The game is outside what the command can do. */
  OUTSIDE_CLASS(4),
  /** A limit was reached; what was found so far is printed. */
  LIMIT(5),
  /** A fault of the program. */
  FAULT(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  ExitCode worse(ExitCode other) {
    return code >= other.code ? this : other;
  }
}
