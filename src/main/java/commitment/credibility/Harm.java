package commitment.credibility;

import commitment.exact.Interval;

/**
 * What a player loses by believing a promise that does not bind, while the others know better.
 *
 * @param reliance against the world in which nobody is bound and everybody knows it
 * @param expectation against the world in which the promise binds
 * @param exact whether the worlds compared are known exactly; else the intervals are bounds
 */
public record Harm(Interval reliance, Interval expectation, boolean exact) {}
