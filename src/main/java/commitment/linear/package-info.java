/**
 * Linear programs with rational data, solved exactly: what is returned is certified, whatever found
 * it. The one place with a floating-point solver, whose answers are only guesses here.
 */
package commitment.linear;
