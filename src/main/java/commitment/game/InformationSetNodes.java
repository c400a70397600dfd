package commitment.game;

/**
 * The nodes at which each move of a tree stands, in preorder; chance events too. A derived column
 * for whoever needs it. Cost: two scans, 4 bytes a node.
 */
public final class InformationSetNodes {
  /** Where the nodes of each move start in {@link #node}; one entry more than there are moves. */
  private final int[] start;

  private final int[] node;

  private InformationSetNodes(int[] start, int[] node) {
    this.start = start;
    this.node = node;
  }

  public static InformationSetNodes of(GameTree tree) {
    int[] start = new int[tree.moveCount() + 1];
    for (int move = 0; move < tree.moveCount(); move++) {
      start[move + 1] = start[move] + tree.multiplicity(move);
    }
    int[] next = start.clone();
    int[] nodes = new int[start[tree.moveCount()]];
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (!tree.isTerminal(node)) {
        nodes[next[tree.move(node)]++] = node;
      }
    }
    return new InformationSetNodes(start, nodes);
  }

  /** At how many nodes a move stands. */
  public int count(int move) {
    return start[move + 1] - start[move];
  }

  /** The {@code place}-th node of a move, from 0. */
  public int node(int move, int place) {
    if (place < 0 || place >= count(move)) {
      throw new IllegalArgumentException(
          "node " + place + " of the " + count(move) + " of move " + move);
    }
    return node[start[move] + place];
  }
}
