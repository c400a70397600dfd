/** Subgame-perfect equilibria of games with information sets: subgame by subgame. */
package commitment.solve.subgame;
