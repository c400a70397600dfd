package commitment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in files; rewritten only with {@code -Dgolden.update=true}. */
public final class Golden {
  private Golden() {}

  /** Fails unless the file has exactly this text. */
  public static void check(Path golden, String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(golden, actual);
        return;
      }
      assertThat(golden).exists();
      assertThat(actual).as("as in %s", golden).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
