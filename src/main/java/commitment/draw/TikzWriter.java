package commitment.draw;

import commitment.draw.Item.Align;
import commitment.draw.Item.Circle;
import commitment.draw.Item.Dash;
import commitment.draw.Item.Label;
import commitment.draw.Item.Line;
import commitment.draw.Item.Polygon;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A scene for LaTeX: a document of one page with a TikZ picture, to be compiled by pdflatex,
 * xelatex or lualatex; the picture can be copied out of it. For pdflatex Cyrillic is set in the
 * encoding T2A and Greek words in LGR; other scripts need xelatex or lualatex and a font that has
 * them. Every text is squeezed into its width where the font of the document is wider.
 */
public final class TikzWriter {
  /** TeX points for a pixel of the scene. */
  private static final double POINT = 0.75;

  private final Appendable out;

  private TikzWriter(Appendable out) {
    this.out = out;
  }

  public static void write(Scene scene, Appendable out) throws IOException {
    new TikzWriter(out).document(scene);
  }

  private void document(Scene scene) throws IOException {
    Set<TikzText.Script> scripts = scripts(scene);
    out.append("% Compile with pdflatex, xelatex or lualatex; needs the packages tikz, geometry");
    out.append(" and iftex.\n");
    for (TikzText.Script script : scripts) {
      out.append("% With pdflatex ").append(script.word()).append(" letters need fonts in ");
      out.append(script.encoding()).append(" encoding.\n");
    }
    out.append("\\documentclass{article}\n\\usepackage{iftex}\n\\ifPDFTeX\n");
    out.append("\\usepackage[");
    for (TikzText.Script script : scripts) {
      out.append(script.encoding()).append(',');
    }
    out.append("T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n");
    out.append("\\newcommand\\script[2]{{\\fontencoding{#1}\\selectfont#2}}\n");
    out.append("\\else\n\\usepackage{fontspec}\n");
    out.append("\\IfFontExistsTF{DejaVu Sans}{\\setsansfont{DejaVu Sans}}{}\n");
    out.append("\\newcommand\\script[2]{#2}\n\\fi\n");
    out.append("\\usepackage{textcomp,tikz}\n\\usepackage[paperwidth=");
    out.append(Coordinates.of(scene.width() * POINT + 2)).append("bp,paperheight=");
    out.append(Coordinates.of(scene.height() * POINT + 2)).append("bp,margin=0pt]{geometry}\n");
    out.append("\\pagestyle{empty}\n\\parindent0pt\n");
    out.append("\\newsavebox\\labelbox\n");
    out.append("\\newcommand\\fit[2]{\\sbox\\labelbox{#2}\\ifdim\\wd\\labelbox>#1%\n");
    out.append("  \\resizebox{#1}{\\height}{\\usebox\\labelbox}\\else\\usebox\\labelbox\\fi}\n");
    SortedSet<String> colors = new TreeSet<>();
    for (Group group : scene.groups()) {
      group.items().forEach(item -> collect(item, colors));
    }
    for (String color : colors) {
      out.append("\\definecolor{").append(name(color)).append("}{HTML}{");
      out.append(color.substring(1).toUpperCase(Locale.ROOT)).append("}\n");
    }
    out.append("\\begin{document}%\n\\sffamily\n");
    out.append("\\begin{tikzpicture}[x=").append(Coordinates.of(POINT)).append("bp,y=-");
    out.append(Coordinates.of(POINT)).append("bp,inner sep=0pt,outer sep=0pt,line join=round]\n");
    out.append("\\useasboundingbox (0,0) rectangle (").append(Coordinates.of(scene.width()));
    out.append(',').append(Coordinates.of(scene.height())).append(");\n");
    for (Group group : scene.groups()) {
      for (Item item : group.items()) {
        item(item);
      }
    }
    out.append("\\end{tikzpicture}%\n\\end{document}\n");
  }

  private static Set<TikzText.Script> scripts(Scene scene) {
    return scene.groups().stream()
        .flatMap(group -> group.items().stream())
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .flatMap(label -> TikzText.scripts(label.text()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void collect(Item item, SortedSet<String> colors) {
    if (item instanceof Line line) {
      colors.add(line.color());
    } else if (item instanceof Circle circle) {
      colors.add(circle.fill());
      colors.add(circle.rim());
    } else if (item instanceof Polygon polygon) {
      colors.add(polygon.fill());
      colors.add(polygon.rim());
    } else if (item instanceof Label label) {
      colors.add(label.color());
    }
  }

  private static String name(String color) {
    return "c" + color.substring(1);
  }

  private void item(Item item) throws IOException {
    if (item instanceof Line line) {
      out.append("\\draw[").append(name(line.color())).append(",line width=");
      out.append(Coordinates.of(line.width() * POINT)).append("bp");
      if (line.dash() != Dash.SOLID) {
        boolean dotted = line.dash() == Dash.DOTTED;
        out.append(",dash pattern=on ").append(dotted ? "1.5bp off 2.25bp" : "5bp off 3bp");
      }
      out.append("] ").append(points(line.points())).append(";\n");
    } else if (item instanceof Circle circle) {
      filled(circle.fill(), circle.rim(), circle.rimWidth());
      out.append(point(circle.center())).append(" circle[radius=");
      out.append(Coordinates.of(circle.radius() * POINT)).append("bp];\n");
    } else if (item instanceof Polygon polygon) {
      filled(polygon.fill(), polygon.rim(), polygon.rimWidth());
      out.append(points(polygon.corners())).append(" -- cycle;\n");
    } else if (item instanceof Label label) {
      label(label);
    }
  }

  private void filled(String fill, String rim, double rimWidth) throws IOException {
    out.append("\\filldraw[fill=").append(name(fill));
    if (rimWidth > 0) {
      out.append(",draw=").append(name(rim)).append(",line width=");
      out.append(Coordinates.of(rimWidth * POINT)).append("bp] ");
    } else {
      out.append(",draw=none] ");
    }
  }

  private void label(Label label) throws IOException {
    String anchor =
        label.align() == Align.START
            ? "base west"
            : label.align() == Align.END ? "base east" : "base";
    // The sizes in which the standard sans serif font exists.
    int size = label.size() > 14 ? 12 : label.size() > 11 ? 9 : 8;
    out.append("\\node[anchor=").append(anchor).append(',').append(name(label.color()));
    out.append(",font=\\fontsize{").append(String.valueOf(size)).append("}{");
    out.append(String.valueOf(size)).append("}\\selectfont");
    out.append(label.bold() ? "\\bfseries] at " : "] at ").append(point(label.at()));
    out.append(" {\\fit{").append(Coordinates.of(label.width() * POINT)).append("bp}{");
    out.append(TikzText.of(label.text()));
    out.append("}};\n");
  }

  private static String point(Point point) {
    return "(" + Coordinates.of(point.x()) + "," + Coordinates.of(point.y()) + ")";
  }

  private static String points(List<Point> points) {
    return String.join(" -- ", points.stream().map(TikzWriter::point).toList());
  }
}
