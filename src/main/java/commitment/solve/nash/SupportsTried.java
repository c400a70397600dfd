package commitment.solve.nash;

/**
 * How far a search through the supports of mixed profiles went.
 *
 * @param strategies all supports were tried in which the players take no more strategies in all
 * @param players how many players there are
 * @param most how many strategies they have in all
 * @param pairs whether all were tried in which no more than two players mix
 */
public record SupportsTried(int strategies, int players, int most, boolean pairs) {}
