/**
 * The reader of Gambit's {@code .efg} files.
 *
 * <p>The text is read once, from left to right, straight into the columns of a {@link
 * commitment.game.GameBuilder}. {@link EfgCursor} knows characters, {@link NumberText} and {@link
 * EfgNumbers} numbers, {@link ActionLists}, {@link MoveTable} and {@link OutcomeTable} the parts of
 * a node, {@link TreeReader} the nodes, and {@link Problems} how to say what is wrong.
 */
package commitment.format.efg;
