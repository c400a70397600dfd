/**
 * The time-consistency test: is a promise kept when its moment comes, and who is harmed if it is
 * not?
 */
package commitment.credibility;
