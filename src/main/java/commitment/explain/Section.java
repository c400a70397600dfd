package commitment.explain;

import java.util.List;

/**
 * A part of an explanation with a heading.
 *
 * @param anchor a short name for links, unique in an explanation
 */
public record Section(String anchor, Line heading, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
