package commitment.limit;

/**
 * How far a computation is, for whoever watches it from another thread. Telling it costs one write
 * to memory; where it is told is up to the computation.
 */
public final class Progress {
  private volatile State state = new State("", 0, State.UNKNOWN);

  /**
   * How far a computation is.
   *
   * @param stage what is being done, in a few words
   * @param done how many of the parts of this stage are done
   * @param total how many parts there are, or {@link #UNKNOWN}
   */
  public record State(String stage, long done, long total) {
    public static final long UNKNOWN = -1;
  }

  /** A stage begins of which nobody knows how many parts it has. */
  public void stage(String stage) {
    state = new State(stage, 0, State.UNKNOWN);
  }

  /** Some parts of a stage are done. */
  public void at(String stage, long done, long total) {
    state = new State(stage, done, total);
  }

  public State state() {
    return state;
  }
}
