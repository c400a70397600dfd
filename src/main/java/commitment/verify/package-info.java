/**
 * The sceptic's floor: answers are checked against the game and the definitions, without any of the
 * code that found them.
 */
package commitment.verify;
