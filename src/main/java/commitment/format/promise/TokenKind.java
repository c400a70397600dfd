package commitment.format.promise;

/** What a token is. */
public enum TokenKind {
  NAME("a name"),
  /** A word that cannot be a name. */
  RESERVED("a word of the language"),
  NUMBER("a number"),
  STRING("a string"),
  COLON("':'"),
  COMMA("','"),
  SEMICOLON("';'"),
  OPEN("'('"),
  CLOSE("')'"),
  OPEN_INDEX("'['"),
  CLOSE_INDEX("']'"),
  ASSIGN("'='"),
  EQUAL("'=='"),
  DIFFERENT("'!='"),
  LESS("'<'"),
  AT_MOST("'<='"),
  GREATER("'>'"),
  AT_LEAST("'>='"),
  PLUS("'+'"),
  MINUS("'-'"),
  TIMES("'*'"),
  DIVIDED_BY("'/'"),
  MODULO("'%'"),
  POWER("'^'"),
  AT("'@'"),
  DISTRIBUTED("'~'"),
  RANGE("'..'"),
  /** The end of a line; inside brackets there is none. */
  NEWLINE("the end of the line"),
  INDENT("a line that is indented further"),
  DEDENT("the end of the block"),
  /** Something that was already reported: whoever meets it gives up quietly. */
  BAD("something unreadable"),
  END("the end of the file");

  private final String shown;

  TokenKind(String shown) {
    this.shown = shown;
  }

  /** For a message: {@code ':'}, {@code a number}. */
  public String shown() {
    return shown;
  }

  /** Whether a token of this kind can be the first of an expression. */
  public boolean startsOperand() {
    return this == NAME || this == NUMBER || this == OPEN;
  }
}
