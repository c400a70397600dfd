package commitment.format.language;

import java.util.List;

/**
 * A tree as written.
 *
 * @param nodes each after those that follow it; the last one is the root
 * @param complete whether all of it could be read
 */
record TreeSyntax(List<NodeSyntax> nodes, boolean complete) {}
