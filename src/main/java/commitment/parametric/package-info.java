/**
 * Answers over ranges of parameters: thresholds, maps, what-if. Backward induction in which payoffs
 * and probabilities are quantities that depend on parameters.
 */
package commitment.parametric;
