package commitment.draw;

import commitment.game.Game;
import commitment.game.GameTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A folded tree for Graphviz, which finds the places itself. */
public final class DotWriter {
  private static final List<String> SHAPES =
      List.of(
          "circle",
          "square",
          "diamond",
          "hexagon",
          "triangle",
          "pentagon",
          "octagon",
          "invtriangle");

  private final Drawing drawing;
  private final Game game;
  private final Appendable out;

  private DotWriter(Drawing drawing, Appendable out) {
    this.drawing = drawing;
    this.out = out;
    game = drawing.game();
  }

  public static void write(Drawing drawing, Appendable out) throws IOException {
    new DotWriter(drawing, out).write(drawing.options().isTopDown());
  }

  private void write(boolean topDown) throws IOException {
    out.append("digraph game {\n");
    List<String> title = new ArrayList<>(List.of(game.title()));
    title.addAll(drawing.notes());
    out.append("  graph [label=").append(quoted(title));
    out.append(", labelloc=t, ordering=out, rankdir=").append(topDown ? "TB" : "LR");
    out.append(", fontname=\"Helvetica\"];\n");
    out.append("  node [fontname=\"Helvetica\", fontsize=11];\n");
    out.append("  edge [fontname=\"Helvetica\", fontsize=11, arrowhead=none];\n");
    for (Twig twig : drawing.tree().twigs()) {
      node(twig);
    }
    for (Twig twig : drawing.tree().twigs()) {
      if (twig.parent() >= 0) {
        branch(twig);
      }
    }
    for (List<Twig> set : Columns.of(game, drawing.tree()).groups()) {
      out.append("  { rank=same;");
      for (Twig twig : set) {
        out.append(' ').append(id(twig)).append(';');
      }
      out.append(" }\n");
      for (int place = 1; place < set.size(); place++) {
        out.append("  ").append(id(set.get(place - 1))).append(" -> ").append(id(set.get(place)));
        out.append(" [style=dotted, constraint=false];\n");
      }
    }
    out.append("}\n");
  }

  private static String id(Twig twig) {
    return (twig.isNode() ? "n" : "b") + twig.node();
  }

  private void node(Twig twig) throws IOException {
    TwigText text = drawing.text(twig);
    out.append("  ").append(id(twig)).append(" [");
    List<String> lines = new ArrayList<>();
    if (twig.kind() == Twig.Kind.END) {
      for (int player = 0; player < text.payoffs().size(); player++) {
        lines.add(drawing.players().get(player).letters() + " " + text.payoffs().get(player));
      }
      text.outcome().ifPresent(lines::add);
      out.append("shape=plaintext, label=").append(quoted(lines));
    } else if (!twig.isNode()) {
      out.append("shape=plaintext, label=").append(quoted(text.folded().orElse("")));
    } else {
      int owner = game.tree().owner(game.tree().move(twig.node()));
      out.append("label=");
      out.append(quoted(owner == GameTree.CHANCE ? "?" : drawing.players().get(owner).letters()));
      out.append(", shape=");
      out.append(owner == GameTree.CHANCE ? "circle" : SHAPES.get(owner % SHAPES.size()));
      if (owner != GameTree.CHANCE) {
        out.append(", style=filled, fillcolor=\"").append(Palette.tint(owner));
        out.append("\", color=\"").append(Palette.color(owner)).append("\", penwidth=2");
      }
      text.name().ifPresent(lines::add);
      if (!text.values().isEmpty()) {
        lines.add("(" + String.join(", ", text.values()) + ")");
      }
      text.flag().ifPresent(lines::add);
      text.folded().ifPresent(lines::add);
      if (!lines.isEmpty()) {
        out.append(", xlabel=").append(quoted(lines));
      }
    }
    out.append("];\n");
  }

  private void branch(Twig twig) throws IOException {
    Twig parent = drawing.tree().twig(twig.parent());
    TwigText text = drawing.text(twig);
    List<String> lines = new ArrayList<>(text.action());
    text.probability().ifPresent(lines::add);
    switch (text.mark()) {
      case NONE -> {}
      case PROMISED -> lines.add("[promised]");
      case BREACH -> lines.add("[breach]");
    }
    out.append("  ").append(id(parent)).append(" -> ").append(id(twig));
    out.append(" [label=").append(quoted(lines));
    if (drawing.isOnPath(twig)) {
      out.append(", penwidth=4");
    }
    if (drawing.isExcluded(twig)) {
      out.append(", style=dashed");
    }
    if (text.isChosen()) {
      out.append(", arrowhead=").append(text.choice() == Play.Choice.ALWAYS ? "normal" : "empty");
    }
    out.append("];\n");
  }

  private static String quoted(List<String> lines) {
    return quoted(String.join("\n", lines));
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped.replaceAll("\\p{Cntrl}", " ") + '"';
  }
}
