package commitment.format.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree as written, or the body of a {@code def}.
 *
 * @param nodes each after those that follow it; the last one is the root
 * @param scopes the names that each node may use
 * @param complete whether all of it could be read
 */
record TreeSyntax(List<NodeSyntax> nodes, List<Scope> scopes, boolean complete) {

  NodeSyntax root() {
    return nodes.get(nodes.size() - 1);
  }

  /** Nodes as they become complete. */
  static final class Growing {
    private final List<NodeSyntax> nodes = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();

    int add(NodeSyntax node, Scope scope) {
      nodes.add(node);
      scopes.add(scope);
      return nodes.size() - 1;
    }

    NodeSyntax node(int number) {
      return nodes.get(number);
    }

    TreeSyntax finished(boolean complete) {
      return new TreeSyntax(nodes, scopes, complete);
    }
  }
}
