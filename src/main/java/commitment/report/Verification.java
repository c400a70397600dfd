package commitment.report;

/**
 * What the independent check said of an answer before it was printed.
 *
 * @param confirmed whether everything was recomputed and agreed
 * @param note how it was checked, or why it was not
 */
public record Verification(boolean confirmed, String note) {
  public static Verification confirmed(String how) {
    return new Verification(true, how);
  }

  public static Verification notRun(String why) {
    return new Verification(false, why);
  }
}
