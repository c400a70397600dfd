/** What players do, and what follows from it: strategy profiles and their outcomes. */
package commitment.strategy;
