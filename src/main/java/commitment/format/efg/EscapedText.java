package commitment.format.efg;

import java.io.IOException;

/** Takes what stands between the quotes of a text, and writes it with its escapes. */
final class EscapedText implements Appendable {
  private final Appendable out;

  EscapedText(Appendable out) {
    this.out = out;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    out.append(EfgText.escaped(text.toString()));
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    return append(text.subSequence(start, end));
  }

  @Override
  public Appendable append(char c) throws IOException {
    return append(String.valueOf(c));
  }
}
