/**
 * The finite extensive-form game: a tree in columns behind an object face, and what people say
 * about it (promises, expectations) as plain data.
 */
package commitment.game;
