/**
 * The reader and the writer of Gambit's {@code .efg} files.
 *
 * <p>The text is read once, from left to right, straight into the columns of a {@link
 * commitment.game.GameBuilder}. {@link EfgCursor} knows characters, {@link NumberText} and {@link
 * EfgNumbers} numbers, {@link ActionLists}, {@link MoveTable} and {@link OutcomeTable} the parts of
 * a node, {@link TreeReader} the nodes, and {@link Problems} how to say what is wrong.
 *
 * <p>What the format has no place for stands in the comment: {@link CommentBlock} finds the lines,
 * {@link CommentParser} reads them, {@link CommentResolution} finds in the game what they name.
 * {@link EfgWriter} writes a game, {@link CommentText} its comment, and {@link Obstacles} tells
 * which games cannot be written.
 */
package commitment.format.efg;
