package commitment.explain;

import commitment.exact.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, a heading, or the content of a cell: pieces between which a space stands, except
 * before punctuation and after an opening bracket.
 */
public record Line(List<Piece> pieces) {
  public static final Line EMPTY = new Line(List.of());

  private static final String CLOSING = ".,;:?!)'";

  public Line {
    pieces = List.copyOf(pieces);
  }

  /**
   * A line of pieces, words, numbers and lines.
   *
   * @param parts each a {@link Piece}, a {@link Line}, a {@link String}, a {@link Rational}, an
   *     {@link Integer} or a {@link BigInteger} (counts)
   */
  public static Line of(Object... parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Object part : parts) {
      add(pieces, part);
    }
    return new Line(pieces);
  }

  private static void add(List<Piece> pieces, Object part) {
    if (part instanceof Line line) {
      pieces.addAll(line.pieces());
    } else if (part instanceof Piece piece) {
      pieces.add(piece);
    } else if (part instanceof String text) {
      if (!text.isEmpty()) {
        pieces.add(new Piece.Words(text));
      }
    } else if (part instanceof Rational value) {
      pieces.add(new Piece.Amount(value));
    } else if (part instanceof Integer || part instanceof BigInteger) {
      pieces.add(new Piece.Count(part.toString()));
    } else {
      throw new IllegalArgumentException("no piece of a line: " + part);
    }
  }

  /** This line and more. */
  public Line then(Object... more) {
    return of(this, of(more));
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** {@code a, b and c}. */
  public static Line series(List<Line> lines, String last) {
    List<Object> parts = new ArrayList<>();
    for (int place = 0; place < lines.size(); place++) {
      if (place > 0) {
        parts.add(place == lines.size() - 1 ? last : ",");
      }
      parts.add(lines.get(place));
    }
    return of(parts.toArray());
  }

  /** Whether a space stands before a piece. */
  boolean isSpacedBefore(int place) {
    if (place == 0) {
      return false;
    }
    if (pieces.get(place - 1) instanceof Piece.Words before && before.text().endsWith("(")) {
      return false;
    }
    return !(pieces.get(place) instanceof Piece.Words words
        && CLOSING.indexOf(words.text().charAt(0)) >= 0);
  }
}
