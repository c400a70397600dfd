/**
 * The part of the language that both formats use: tokens, expressions and the clauses of promises,
 * and with them the command-line form of a promise.
 */
package commitment.format.promise;
