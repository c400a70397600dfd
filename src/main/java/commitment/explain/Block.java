package commitment.explain;

import java.util.List;
import java.util.Set;

/** A part of a {@link Section}. */
public sealed interface Block {
  /** A few sentences. */
  record Paragraph(List<Line> sentences) implements Block {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }
  }

  /** Lines one below the other. */
  record Items(List<Line> lines) implements Block {
    public Items {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A small table.
   *
   * @param header the titles of the columns
   * @param rows each with as many cells
   * @param marked the rows that are marked as best, by number from 0
   */
  record Grid(List<Line> header, List<List<Line>> rows, Set<Integer> marked) implements Block {
    public Grid {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      marked = Set.copyOf(marked);
    }
  }
}
