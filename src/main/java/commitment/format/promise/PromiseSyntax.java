package commitment.format.promise;

import commitment.game.Promise;
import commitment.template.Identifier;
import commitment.template.PromiseTemplate.ClauseTemplate;
import java.util.List;

/**
 * A promise as written, its names not resolved yet.
 *
 * @param words what was said, empty if it is not quoted
 */
public record PromiseSyntax(
    Promise.Kind kind,
    Identifier name,
    List<Identifier> players,
    String words,
    List<ClauseTemplate> clauses) {

  public PromiseSyntax {
    players = List.copyOf(players);
    clauses = List.copyOf(clauses);
  }
}
