/**
 * A game file with free parameters: names are resolved, expressions are kept, and {@link
 * commitment.template.GameTemplate#instantiate} gives the game at parameter values.
 */
package commitment.template;
