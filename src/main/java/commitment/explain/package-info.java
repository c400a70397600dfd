/**
 * The solution of a game in words and small tables: a document made of immutable records, every
 * number of which comes from a solver, and what writes it as text, Markdown and HTML.
 */
@NullMarked
package commitment.explain;

import org.jspecify.annotations.NullMarked;
