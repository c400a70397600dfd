package commitment.cli;

import commitment.diagnostic.Diagnostic;
import commitment.report.JsonEnvelope;
import commitment.report.NamedGame;
import commitment.report.Verification;
import java.io.IOException;
import java.util.List;

/** What a command has to say of one input. */
sealed interface Reply {
  /**
   * An answer.
   *
   * @param warnings what was doubtful in the file
   */
  record Answer(
      NamedGame game,
      ExitCode exit,
      boolean complete,
      Verification verification,
      List<Diagnostic> warnings,
      JsonEnvelope.Body json,
      Text text,
      String oneLine)
      implements Reply {}

  /** The file is wrong. */
  record Broken(List<Diagnostic> diagnostics, int more) implements Reply {}

  /** An option names something that the game does not have. */
  record WrongOption(List<Diagnostic> diagnostics) implements Reply {}

  /** The game is outside what the command can do; the message says which class it is. */
  record OutsideClass(String message, List<Diagnostic> warnings) implements Reply {}

  /** Writes text for people. */
  @FunctionalInterface
  interface Text {
    void write(Appendable out) throws IOException;
  }
}
