package commitment.format.promise;

import commitment.template.Identifier;
import java.util.Optional;

/** A player as a list of players names one: {@code Incumbent "The incumbent"}. */
public record PlayerSyntax(Identifier name, Optional<String> title) {}
