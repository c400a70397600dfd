/** What is wrong with an input: where, why, and what to write instead. */
package commitment.diagnostic;
