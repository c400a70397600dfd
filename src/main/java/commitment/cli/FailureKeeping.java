package commitment.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers why a stream could not be written to; a {@link java.io.PrintStream} only tells that.
 */
final class FailureKeeping extends FilterOutputStream {
  private @Nullable IOException failure;

  FailureKeeping(OutputStream out) {
    super(out);
  }

  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }
}
