package commitment.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How wide text is, in the widths of Arial and Helvetica, the same on every machine. The writers
 * fit the text to this width, whatever font they draw it in.
 */
final class Glyphs {
  /** The units of the tables in a font size. */
  static final double UNITS = 2048;

  /** A character that the table lacks is as wide as its height, as in East Asian scripts. */
  private static final int UNKNOWN = 2048;

  private static final Map<Integer, Integer> WIDTHS = widths();

  private Glyphs() {}

  /** The width of a text in a font of size 1. */
  static double width(String text) {
    long units = text.codePoints().mapToLong(code -> WIDTHS.getOrDefault(code, UNKNOWN)).sum();
    return units / UNITS;
  }

  /** The width of a text in a font size. */
  static double width(String text, double size) {
    return width(text) * size;
  }

  /** A text broken between words, and within a word that is too long. */
  static List<String> lines(String text, double width, double size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.replaceAll("\\s+", " ").strip().split(" ", -1)) {
      String rest = word;
      String longer = line.length() == 0 ? rest : line + " " + rest;
      if (line.length() > 0 && width(longer, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        longer = rest;
      }
      while (width(longer, size) > width) {
        int length = longer.length() - 1;
        while (length > 1 && width(longer.substring(0, length), size) > width) {
          length--;
        }
        lines.add(longer.substring(0, length));
        longer = longer.substring(length);
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    return lines;
  }

  private static Map<Integer, Integer> widths() {
    Map<Integer, Integer> widths = new HashMap<>();
    read("widths.txt", (code, width) -> widths.put(code, Integer.valueOf(width)));
    return widths;
  }

  /** Reads a table of a value for each code point. */
  static void read(String name, BiConsumer<Integer, String> entry) {
    try (InputStream in = Glyphs.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          entry.accept(Integer.valueOf(line.substring(0, space), 16), line.substring(space + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
