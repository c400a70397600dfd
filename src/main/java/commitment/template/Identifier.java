package commitment.template;

import commitment.diagnostic.Span;

/** A name and where it stands. */
public record Identifier(String text, Span span) {}
