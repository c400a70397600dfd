/** The sequence form: strategies and payoffs in size linear in the tree. */
package commitment.sequence;
