package commitment.limit;

/**
 * Somebody's wish, from outside, that a computation comes to an end: it finishes as when its time
 * is up. Unlike the interruption of a thread it does not close files that are being written.
 */
public final class Interruption {
  private volatile boolean heeded;
  private volatile boolean wished;

  /** Says whether there is a computation under way that will look at the wish. */
  public void heed(boolean heeds) {
    heeded = heeds;
  }

  public boolean isHeeded() {
    return heeded;
  }

  public void interrupt() {
    wished = true;
  }

  public boolean isInterrupted() {
    return wished;
  }
}
