package commitment.format.efg;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.SourceFile;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the game stands in a file: everywhere, or, in a workbook that Gambit's window saves,
 * between {@code <efgfile>} and {@code </efgfile>}.
 *
 * @param file the file; where characters of the game are written as XML entities, the file with
 *     those replaced, so that places have the right lines
 */
record GambitWorkbook(SourceFile file, int start, int end) {
  private static final String OPEN = "<efgfile>";
  private static final String CLOSE = "</efgfile>";
  private static final String OPEN_VERBATIM = "<![CDATA[";
  private static final String CLOSE_VERBATIM = "]]>";
  private static final Pattern ENTITY =
      Pattern.compile("&(lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});");

  /**
   * @param start where the text begins, behind a byte order mark
   * @return empty if the file is XML without an extensive game, which is reported
   */
  static Optional<GambitWorkbook> find(SourceFile file, int start, Problems problems) {
    String text = file.text();
    int first = start;
    while (first < text.length() && EfgCursor.isSpace(text.charAt(first))) {
      first++;
    }
    if (first == text.length() || text.charAt(first) != '<') {
      return Optional.of(new GambitWorkbook(file, start, text.length()));
    }
    int open = text.indexOf(OPEN, first);
    if (open < 0) {
      problems.add(
          DiagnosticCode.EFG_HEADER,
          first,
          first + 1,
          "this is XML, but no Gambit workbook with an extensive game",
          "a workbook has the game between <efgfile> and </efgfile>");
      return Optional.empty();
    }
    int from = open + OPEN.length();
    int close = text.indexOf(CLOSE, from);
    int to = close < 0 ? text.length() : close;
    String content = text.substring(from, to);
    int verbatim = content.indexOf(OPEN_VERBATIM);
    if (verbatim >= 0 && content.substring(0, verbatim).isBlank()) {
      int end = content.indexOf(CLOSE_VERBATIM, verbatim);
      return Optional.of(
          new GambitWorkbook(
              file, from + verbatim + OPEN_VERBATIM.length(), end < 0 ? to : from + end));
    }
    if (content.indexOf('&') < 0) {
      return Optional.of(new GambitWorkbook(file, from, to));
    }
    String plain = ENTITY.matcher(content).replaceAll(GambitWorkbook::replacement);
    SourceFile replaced =
        new SourceFile(file.name(), text.substring(0, from) + plain + text.substring(to));
    return Optional.of(new GambitWorkbook(replaced, from, from + plain.length()));
  }

  private static String replacement(MatchResult match) {
    String name = match.group(1);
    String character =
        switch (name) {
          case "lt" -> "<";
          case "gt" -> ">";
          case "amp" -> "&";
          case "quot" -> "\"";
          case "apos" -> "'";
          default -> {
            boolean hex = name.charAt(1) == 'x';
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            yield Character.isValidCodePoint(code) ? Character.toString(code) : match.group();
          }
        };
    return Matcher.quoteReplacement(character);
  }
}
