package commitment.cli;

import commitment.limit.Interruption;
import commitment.report.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The surroundings of a run: streams, the folder that relative paths start from, what the terminal
 * can.
 *
 * @param out for answers
 * @param outFailure why {@code out} takes no more, if it does not
 * @param err for everything else
 * @param terminal how text looks on standard output when nothing else is said
 * @param noColor whether {@code NO_COLOR} is set
 * @param watched whether a person looks at {@code err} as it is written
 * @param interruption by which the process is asked to come to an end
 */
public record Console(
    InputStream in,
    PrintStream out,
    Supplier<Optional<IOException>> outFailure,
    PrintStream err,
    Path folder,
    TextStyle terminal,
    boolean noColor,
    boolean watched,
    Interruption interruption) {

  /** Nobody watches and nobody interrupts. */
  public Console(
      InputStream in,
      PrintStream out,
      Supplier<Optional<IOException>> outFailure,
      PrintStream err,
      Path folder,
      TextStyle terminal,
      boolean noColor) {
    this(in, out, outFailure, err, folder, terminal, noColor, false, new Interruption());
  }
}
