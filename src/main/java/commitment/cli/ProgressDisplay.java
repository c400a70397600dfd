package commitment.cli;

import commitment.limit.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on a terminal how far a computation is, once it has taken two seconds, and leaves no trace
 * there when it is closed. What has no known number of parts is shown as a pointer that moves.
 */
final class ProgressDisplay implements AutoCloseable {
  private static final long DELAY = Long.getLong("solver.progressDelay", 2000);
  private static final int BETWEEN = 200;
  private static final int WIDTH = 100;

  private final Progress progress;
  private final String task;
  private final PrintStream err;
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread thread;

  private ProgressDisplay(Progress progress, String task, PrintStream err) {
    this.progress = progress;
    this.task = task;
    this.err = err;
    thread = new Thread(this::show, "progress");
    thread.setDaemon(true);
  }

  /**
   * Watches a computation from now on.
   *
   * @param task what is computed, the first word of the line
   */
  static ProgressDisplay start(Progress progress, String task, PrintStream err) {
    ProgressDisplay display = new ProgressDisplay(progress, task, err);
    display.thread.start();
    return display;
  }

  private void show() {
    try {
      if (done.await(DELAY, TimeUnit.MILLISECONDS)) {
        return;
      }
      try (ProgressBar bar = bar()) {
        do {
          Progress.State state = progress.state();
          bar.maxHint(state.total());
          bar.stepTo(state.done());
          bar.setExtraMessage(state.stage());
        } while (!done.await(BETWEEN, TimeUnit.MILLISECONDS));
      }
    } catch (InterruptedException | RuntimeException | LinkageError e) {
      // A computation goes on without its display.
    }
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        .setInitialMax(Progress.State.UNKNOWN)
        .setUpdateIntervalMillis(BETWEEN)
        .setConsumer(new Line(err))
        .startsFrom(0, Duration.ofMillis(DELAY))
        .build();
  }

  /** Ends the display; the line is clear afterwards. */
  @Override
  public void close() {
    done.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One line of a terminal, written again and again. */
  private static final class Line implements ProgressBarConsumer {
    private final PrintStream err;
    private int written;
    private boolean closed;

    Line(PrintStream err) {
      this.err = err;
    }

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public synchronized void accept(String text) {
      if (closed) {
        return;
      }
      String line = text.strip();
      err.print("\r" + line + " ".repeat(Math.max(0, written - line.length())));
      err.flush();
      written = line.length();
    }

    @Override
    public synchronized void close() {
      closed = true;
      err.print("\r" + " ".repeat(written) + "\r");
      err.flush();
    }
  }
}
