package commitment.report;

/**
 * A promise of a game that was not tested, for it is of a kind that no test is for.
 *
 * @param reason which kind, and what is tested instead; no sentence
 */
public record UntestedPromise(String name, String reason) {}
