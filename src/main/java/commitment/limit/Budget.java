package commitment.limit;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one run: nodes of a game, payoff vectors kept at one node of it, and time.
 *
 * <p>A computation asks as it goes; what it does when a limit is reached is its own affair (fall
 * back to bounds, stop with what was found), but it says so in its result.
 */
public final class Budget {
  /** Enough for files of some hundred megabytes, and unfolded in well under a minute. */
  public static final int DEFAULT_NODES = 20_000_000;

  public static final int DEFAULT_VECTORS = 250_000;

  private final int nodes;
  private final int writtenNodes;
  private final int vectors;
  private final @Nullable Duration time;
  private final LongSupplier nanoClock;
  private final long start;
  private final Interruption interruption;
  private final Progress progress;

  private Budget(
      int nodes,
      int writtenNodes,
      int vectors,
      @Nullable Duration time,
      LongSupplier nanoClock,
      long start,
      Interruption interruption,
      Progress progress) {
    this.nodes = nodes;
    this.writtenNodes = writtenNodes;
    this.vectors = vectors;
    this.time = time;
    this.nanoClock = nanoClock;
    this.start = start;
    this.interruption = interruption;
    this.progress = progress;
  }

  /**
   * @param nodes the most nodes a game may have, also one that its file writes out
   * @param vectors the most payoff vectors that a computation keeps exactly at one node
   * @param time how long the run may take from now on; null for no bound
   */
  public static Budget of(int nodes, int vectors, @Nullable Duration time) {
    return timedFromNow(nodes, nodes, vectors, time);
  }

  /**
   * The limits where nobody has set one on nodes: {@link #DEFAULT_NODES} for a game that is
   * unfolded from a shorter text, which its writer may not foresee, and none for the nodes that a
   * file writes out, whose number its size bounds.
   */
  public static Budget withDefaultNodes(int vectors, @Nullable Duration time) {
    return timedFromNow(DEFAULT_NODES, Integer.MAX_VALUE, vectors, time);
  }

  private static Budget timedFromNow(
      int nodes, int writtenNodes, int vectors, @Nullable Duration time) {
    return new Budget(
        nodes,
        writtenNodes,
        vectors,
        time,
        System::nanoTime,
        System.nanoTime(),
        new Interruption(),
        new Progress());
  }

  public static Budget unlimitedTime() {
    return withDefaultNodes(DEFAULT_VECTORS, null);
  }

  /**
   * The same limits without that of time: for work that is known to be no more than was done
   * before. Nor does it heed an interruption.
   */
  public Budget untimed() {
    return new Budget(
        nodes, writtenNodes, vectors, null, nanoClock, start, new Interruption(), progress);
  }

  /** The same limits, and games that are unfolded or changed have no more than so many nodes. */
  public Budget withinNodes(int most) {
    return new Budget(
        Math.min(nodes, most),
        writtenNodes,
        vectors,
        time,
        nanoClock,
        start,
        interruption,
        progress);
  }

  /** The same limits for a run that somebody can interrupt, and whose progress is watched. */
  public Budget watched(Interruption by, Progress how) {
    return new Budget(nodes, writtenNodes, vectors, time, nanoClock, start, by, how);
  }

  /** Where computations tell how far they are. */
  public Progress progress() {
    return progress;
  }

  /** The most nodes of a game that is unfolded or changed. */
  public int nodes() {
    return nodes;
  }

  /** The most nodes of a game that its file writes out, each of them. */
  public int writtenNodes() {
    return writtenNodes;
  }

  public int vectors() {
    return vectors;
  }

  /** Whether the time is up or the run was interrupted. */
  public boolean isExhausted() {
    Duration bound = time;
    return isInterrupted() || (bound != null && nanoClock.getAsLong() - start > bound.toNanos());
  }

  private boolean isInterrupted() {
    return interruption.isInterrupted() || Thread.currentThread().isInterrupted();
  }

  /** Why the budget {@link #isExhausted()}. */
  public Limit exhausted() {
    return isInterrupted() ? Limit.INTERRUPTION : Limit.TIME;
  }

  /** The same in words that can end a sentence. */
  public String exhaustion() {
    return exhausted().words();
  }

  /** How much time is left, in whole milliseconds; {@link Long#MAX_VALUE} if there is no bound. */
  public long millisecondsLeft() {
    if (isInterrupted()) {
      return 0;
    }
    Duration bound = time;
    if (bound == null) {
      return Long.MAX_VALUE;
    }
    return Math.max(0, (bound.toNanos() - (nanoClock.getAsLong() - start)) / 1_000_000);
  }
}
