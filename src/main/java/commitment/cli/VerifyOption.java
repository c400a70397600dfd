package commitment.cli;

import commitment.report.Verification;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether a command has its own answer checked before it is printed. */
final class VerifyOption {
  @Option(
      names = "--no-verify",
      description =
          "Do not check the answer by an independent route before it is printed; the answer says"
              + " that it was not.")
  private boolean skipped;

  /** What the check says, which is only made if it is wanted. */
  Verification of(Supplier<Verification> check) {
    return skipped
        ? Verification.notRun("--no-verify was given, so the answer was not checked")
        : check.get();
  }
}
