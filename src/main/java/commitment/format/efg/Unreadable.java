package commitment.format.efg;

/**
 * The rest of a node or of the header cannot be made out. The problem is already reported; whoever
 * catches this looks for the next place from which reading makes sense.
 */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  Unreadable() {
    super("reported", null, false, false);
  }
}
