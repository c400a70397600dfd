package commitment.strategy;

import commitment.exact.Rational;

/** A node and how likely play comes there. */
public record OutcomeProbability(int node, Rational probability) {}
