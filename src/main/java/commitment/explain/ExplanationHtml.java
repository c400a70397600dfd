package commitment.explain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Sections as HTML to put into a page: no style and no script of their own. Classes begin with
 * {@code explain}; a step has its number and its node in {@code data-step} and {@code data-node},
 * numbers stand in {@code data} elements with their exact value, {@code mark} marks what is best.
 */
public final class ExplanationHtml {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; }
      table { border-collapse: collapse; margin: 0.5rem 0; }
      th, td { border: 1px solid; padding: 0.2rem 0.6rem; text-align: left; vertical-align: top; }
      th[scope="row"] { font-weight: normal; }
      mark { font-weight: bold; }
      @media print { section { break-inside: avoid; } }
      """;

  private final int level;

  /** Whether a step is on the page, so that there is something to link to. */
  private final IntPredicate told;

  private final StringBuilder out = new StringBuilder();

  private ExplanationHtml(int level, IntPredicate told) {
    this.level = level;
    this.told = told;
  }

  /**
   * A section.
   *
   * @param level of its heading, 1 to 6
   * @param attributes of the element, each as {@code name="value"}; escaped already
   */
  public static String section(Section section, int level, String... attributes) {
    return section(section, level, step -> true, attributes);
  }

  private static String section(
      Section section, int level, IntPredicate told, String... attributes) {
    ExplanationHtml html = new ExplanationHtml(level, told);
    html.section(section, attributes);
    return html.out.toString();
  }

  /**
   * Parts of an explanation, one after the other. References to steps that are not among them are
   * no links.
   *
   * @param level of the headings of main sections
   */
  public static String parts(List<GameExplanation.Part> parts, int level) {
    Set<Integer> steps =
        parts.stream()
            .flatMap(part -> part.step().stream())
            .map(Step::number)
            .collect(Collectors.toSet());
    StringBuilder out = new StringBuilder();
    for (GameExplanation.Part part : parts) {
      int at = level + part.level() - 1;
      out.append(
          part.step()
              .map(
                  step ->
                      section(
                          part.section(),
                          at,
                          steps::contains,
                          "data-step=\"" + step.number() + '"',
                          "data-node=\"" + step.node() + '"'))
              .orElseGet(() -> section(part.section(), at, steps::contains)));
    }
    return out.toString();
  }

  /**
   * A whole page without anything from elsewhere.
   *
   * @param notes lines below the title, and at the end
   */
  public static String page(
      String title, List<String> notes, List<GameExplanation.Part> parts, String footer) {
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escape(title))
        .append("</h1>\n");
    notes.forEach(note -> out.append("<p>").append(escape(note)).append("</p>\n"));
    out.append(parts(parts, 2));
    out.append("<footer><p>").append(escape(footer)).append("</p></footer>\n");
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  /** A line, for a place that has its element already. */
  public static String line(Line line) {
    ExplanationHtml html = new ExplanationHtml(1, step -> true);
    html.append(line);
    return html.out.toString();
  }

  /** Text with everything replaced that HTML gives a meaning. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private void section(Section section, String... attributes) {
    out.append("<section class=\"explain-section\" id=\"explain-")
        .append(escape(section.anchor()))
        .append('"');
    for (String attribute : attributes) {
      out.append(' ').append(attribute);
    }
    out.append(">\n<h").append(level).append('>');
    append(section.heading());
    out.append("</h").append(level).append(">\n");
    section.blocks().forEach(this::block);
    out.append("</section>\n");
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      out.append("<p>");
      for (int place = 0; place < paragraph.sentences().size(); place++) {
        out.append(place > 0 ? " " : "");
        append(paragraph.sentences().get(place));
      }
      out.append("</p>\n");
    } else if (block instanceof Block.Items items) {
      out.append("<ul>\n");
      for (Line line : items.lines()) {
        out.append("<li>");
        append(line);
        out.append("</li>\n");
      }
      out.append("</ul>\n");
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    }
  }

  private void grid(Block.Grid grid) {
    out.append("<table>\n<thead><tr>");
    for (Line title : grid.header()) {
      out.append("<th scope=\"col\">");
      append(title);
      out.append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (int row = 0; row < grid.rows().size(); row++) {
      boolean marked = grid.marked().contains(row);
      out.append(marked ? "<tr class=\"explain-best\">" : "<tr>");
      List<Line> cells = grid.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        out.append(column == 0 ? "<th scope=\"row\">" : "<td>");
        out.append(column == 0 && marked ? "<mark>" : "");
        append(cells.get(column));
        out.append(column == 0 && marked ? "</mark>" : "");
        out.append(column == 0 ? "</th>" : "</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void append(Line line) {
    for (int place = 0; place < line.pieces().size(); place++) {
      out.append(line.isSpacedBefore(place) ? " " : "");
      piece(line.pieces().get(place));
    }
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.Words words) {
      out.append(escape(words.text()));
    } else if (piece instanceof Piece.Quote quote) {
      out.append(escape(quote.text()));
    } else if (piece instanceof Piece.Amount amount) {
      out.append("<data value=\"")
          .append(amount.value())
          .append("\">")
          .append(escape(NumberWords.of(amount.value(), true)))
          .append("</data>");
    } else if (piece instanceof Piece.Count count) {
      out.append(escape(count.digits()));
    } else if (piece instanceof Piece.Name name) {
      out.append("<span class=\"explain-")
          .append(name.kind().name().toLowerCase(Locale.ROOT))
          .append("\">")
          .append(escape(name.text()))
          .append("</span>");
    } else if (piece instanceof Piece.Route route) {
      out.append("<span class=\"explain-path\">")
          .append(escape(String.join(" → ", route.actions())))
          .append("</span>");
    } else if (piece instanceof Piece.StepLink link && !told.test(link.step())) {
      out.append("step ").append(link.step());
    } else if (piece instanceof Piece.StepLink link) {
      out.append("<a href=\"#explain-step-")
          .append(link.step())
          .append("\">step ")
          .append(link.step())
          .append("</a>");
    }
  }
}
