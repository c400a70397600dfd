/**
 * What a player can get by committing to a strategy before the others move, and to what he should
 * commit: a leader and his followers.
 */
package commitment.solve.stackelberg;
