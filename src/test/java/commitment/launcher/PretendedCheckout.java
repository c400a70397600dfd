package commitment.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script {@code solver} itself, in a checkout where Maven and Java only pretend. */
abstract class PretendedCheckout {
  /** What the program prints for {@code jar}: all that was packed into it. */
  static final String JAR =
      "games/a folder/one.game: game onepom.xml: <project/>src/main/java/A.java: class A {}";

  @TempDir Path folder;
  Checkout checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = new Checkout(folder);
  }

  @AfterEach
  void removeLinks() throws IOException {
    checkout.removeSystemTools();
  }
}
