/** Nash equilibria of a game, or of a block of one, by itself. */
package commitment.solve.nash;
