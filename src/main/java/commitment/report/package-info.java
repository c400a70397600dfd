/** Answers as text for people and as JSON for programs; every number comes from a result. */
package commitment.report;
