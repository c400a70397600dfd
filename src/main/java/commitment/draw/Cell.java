package commitment.draw;

import java.util.List;

/**
 * A twig with its texts, around the middle of its symbol as the origin.
 *
 * @param node what belongs to the node
 * @param branch what belongs to the branch that leads here
 * @param before how far it reaches across the direction of growth, toward earlier siblings
 * @param after the same toward later siblings
 * @param tail how far it reaches in the direction of growth
 */
record Cell(List<Item> node, List<Item> branch, double before, double after, double tail) {
  Cell {
    node = List.copyOf(node);
    branch = List.copyOf(branch);
  }
}
