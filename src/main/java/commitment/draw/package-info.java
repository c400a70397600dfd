/**
 * Pictures of game trees. A {@link commitment.draw.Drawing} folds the tree, gives every node a
 * place and yields a {@link commitment.draw.Scene} of positioned shapes and labels; each writer
 * puts the same scene down in its format. The dot and text writers take the folded tree alone.
 */
package commitment.draw;
