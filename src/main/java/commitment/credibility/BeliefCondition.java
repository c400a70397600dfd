package commitment.credibility;

import commitment.exact.Interval;

/**
 * What the promisor must believe at a promised information set that play does not come to, for him
 * to keep the promise there.
 *
 * @param node a node of the information set; it has two
 * @param probability he keeps the promise as long as he gives that node a probability in here
 */
public record BeliefCondition(int node, Interval probability) {}
