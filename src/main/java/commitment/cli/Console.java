package commitment.cli;

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
 */
public record Console(
    InputStream in,
    PrintStream out,
    Supplier<Optional<IOException>> outFailure,
    PrintStream err,
    Path folder,
    TextStyle terminal,
    boolean noColor) {}
