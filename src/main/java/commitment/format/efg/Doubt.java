package commitment.format.efg;

/**
 * What is read although Gambit reads it otherwise, or does not read it, or its writer may have
 * meant something else.
 */
enum Doubt {
  /** Harmless; said once for a file. */
  BYTE_ORDER_MARK(true),
  LOWER_CASE_HEADER(true),
  COMMA_IN_LIST(true),
  LETTER_BEFORE_QUOTE(true),
  NODE_TOUCHES_NUMBER(true),
  PLUS_SIGN(true),
  EXPONENT_AFTER_POINT(true),
  DECIMAL_NUMERATOR(true),
  /** The value may be wrong; said at every place. */
  NUMBERS_TOUCH(false),
  NO_DIGITS(false),
  ODD_NUMBER(false),
  OUTCOME_ZERO(false);

  private final boolean once;

  Doubt(boolean once) {
    this.once = once;
  }

  boolean isSaidOnce() {
    return once;
  }
}
