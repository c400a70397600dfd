package commitment.draw;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The formats that a drawing can be written in. */
public enum Picture {
  SVG,
  PNG,
  TEX,
  DOT,
  TXT;

  /** How file names end, and what the format is called. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By the end of a file name. */
  public static Optional<Picture> of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (Picture picture : values()) {
      if (lower.endsWith("." + picture.ending())) {
        return Optional.of(picture);
      }
    }
    return Optional.empty();
  }

  public boolean isText() {
    return this != PNG;
  }

  /**
   * Writes a drawing as text.
   *
   * @param unicode whether plain text may have signs beyond ASCII
   * @throws IllegalArgumentException if the format is not text
   */
  public void write(Drawing drawing, boolean unicode, Appendable out) throws IOException {
    switch (this) {
      case SVG -> SvgWriter.write(drawing.scene(), out);
      case TEX -> TikzWriter.write(drawing.scene(), out);
      case DOT -> DotWriter.write(drawing, out);
      case TXT -> TextWriter.write(drawing, unicode, out);
      case PNG -> throw new IllegalArgumentException("PNG is no text");
    }
  }
}
