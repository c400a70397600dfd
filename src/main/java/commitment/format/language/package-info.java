/**
 * The {@code .game} language: {@link commitment.format.language.LayoutLexer tokens with layout},
 * {@link commitment.format.language.GameParser the parser} with its syntax tree, and the resolution
 * of names that makes a {@link commitment.template.GameTemplate} of it.
 */
package commitment.format.language;
