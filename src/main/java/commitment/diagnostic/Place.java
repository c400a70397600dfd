package commitment.diagnostic;

/** A span of a source file. */
public record Place(SourceFile file, Span span) {
  public int line() {
    return file.lines().line(span.start());
  }

  public int column() {
    return file.lines().column(span.start());
  }

  public int endLine() {
    return file.lines().line(span.end());
  }

  public int endColumn() {
    return file.lines().column(span.end());
  }

  /** {@code path:line:column}. */
  @Override
  public String toString() {
    return file.name() + ":" + line() + ":" + column();
  }
}
