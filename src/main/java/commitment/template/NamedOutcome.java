package commitment.template;

/** An outcome that the file gives a name, so that several leaves may end in it. */
public record NamedOutcome(Identifier name, PayoffTemplate payoff) {}
