package commitment.cli;

import commitment.limit.Interruption;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process is asked to end (Ctrl-C, or the request to terminate): a
 * computation that heeds an {@link Interruption} comes to its end as if its time were up, so that
 * what was found is printed and marked incomplete, and the exit code is its own. A computation that
 * does not end within some seconds is cut off; then, and where nothing is computed, the exit code
 * is that of the signal (130 for Ctrl-C), and no file is left half-written.
 *
 * <p>It runs as a shutdown hook: that is what Java has for this without a private interface.
 */
final class OrderlyEnd extends Thread {
  /** Those who stop services give them about as long before they kill. */
  private static final long SECONDS = 10;

  private final Interruption interruption;
  private final PrintStream err;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile int code;

  OrderlyEnd(Interruption interruption, PrintStream err) {
    super("end");
    this.interruption = interruption;
    this.err = err;
  }

  /** Everything is printed. */
  void finished(int exitCode) {
    code = exitCode;
    finished.countDown();
  }

  @Override
  public void run() {
    if (finished.getCount() == 0 || !interruption.isHeeded()) {
      return;
    }
    interruption.interrupt();
    try {
      if (finished.await(SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(code);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread; if somebody does, he wants the end at once.
    }
    err.println("solver: interrupted; the computation did not come to an end, nothing is printed");
    err.flush();
  }
}
