/**
 * Answers as they were written down, by this program or by hand, held against the game: every claim
 * is recomputed by the checks of {@link commitment.verify}, or said to be unchecked.
 */
package commitment.verify.answer;
