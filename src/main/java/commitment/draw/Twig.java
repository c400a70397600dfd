package commitment.draw;

/**
 * A place in a folded tree.
 *
 * @param index of the twig, in preorder
 * @param node of the game; of a bundle the first node in it
 * @param parent index of the twig above, -1 for the root
 * @param action of the twig above that leads here; of a bundle the first one
 * @param depth how many moves are above it
 * @param hidden how many nodes are folded away here, the node itself not counted; of a bundle all
 *     of its nodes
 */
record Twig(int index, Kind kind, int node, int parent, int action, int depth, int hidden) {
  /** What is drawn there. */
  enum Kind {
    /** A decision or chance node with what follows. */
    OPEN,
    /** A terminal node. */
    END,
    /** A decision or chance node; what follows it is folded. */
    FOLDED,
    /** Several actions of the node above, folded together with all that follows them. */
    BUNDLE
  }

  Twig at(int place) {
    return new Twig(place, kind, node, parent, action, depth, hidden);
  }

  boolean isNode() {
    return kind != Kind.BUNDLE;
  }
}
