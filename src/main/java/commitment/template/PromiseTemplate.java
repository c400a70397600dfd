package commitment.template;

import commitment.game.Promise;
import java.util.List;

/**
 * A promise before its clauses are matched with information sets.
 *
 * @param words what was said, empty if the file does not quote it
 */
public record PromiseTemplate(
    Promise.Kind kind, Identifier name, int promisor, String words, List<ClauseTemplate> clauses) {

  public PromiseTemplate {
    clauses = List.copyOf(clauses);
  }

  /** {@code at Reply: Fight}. */
  public record ClauseTemplate(IndexedName informationSet, IndexedName action) {}
}
