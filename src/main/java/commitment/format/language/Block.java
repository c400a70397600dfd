package commitment.format.language;

import commitment.format.promise.SyntaxFailure;

/** A block of the tree that is open. */
abstract class Block {
  /** Reads the next piece: opens a block inside this one, or closes this one. */
  abstract void read() throws SyntaxFailure;

  /** Takes the node of the block that was opened inside. */
  abstract void receive(int node);

  /** The last piece could not be read and was skipped. */
  void failed() {}
}
