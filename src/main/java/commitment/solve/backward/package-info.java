/**
 * Backward induction for games of perfect information with chance moves, set-valued, so that every
 * tie is seen: all payoff vectors of pure subgame-perfect equilibria, how many equilibria there
 * are, and the equilibria themselves, one after the other.
 */
package commitment.solve.backward;
