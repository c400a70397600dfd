package commitment.template;

import commitment.diagnostic.Span;
import commitment.game.Promise;
import java.util.List;
import java.util.Optional;

/**
 * A promise before its clauses are matched with information sets.
 *
 * @param promisors at least one
 * @param words what was said, empty if the file does not quote it
 */
public record PromiseTemplate(
    Promise.Kind kind,
    Identifier name,
    List<Integer> promisors,
    String words,
    List<ClauseTemplate> clauses) {

  public PromiseTemplate {
    promisors = List.copyOf(promisors);
    clauses = List.copyOf(clauses);
  }

  /**
   * {@code at Call[t] after Attack at Border[t] if t < 3: Honor or Escalate}.
   *
   * @param after what must have been done before
   * @param condition on the indices that the patterns bind
   */
  public record ClauseTemplate(
      SetPattern informationSets,
      Optional<After> after,
      Optional<Condition> condition,
      PermittedTemplate permitted) {}

  /** {@code after Pay at Ally}: an action and where it was taken. */
  public record After(IndexedName action, SetPattern informationSets) {}

  /** What is permitted. */
  public sealed interface PermittedTemplate {
    Span span();
  }

  /** One action, or any of several. */
  public record Actions(List<IndexedName> actions, Span span) implements PermittedTemplate {
    public Actions {
      actions = List.copyOf(actions);
    }
  }

  /** One mixture. */
  public record MixedActions(List<Part> parts, Span span) implements PermittedTemplate {
    public MixedActions {
      parts = List.copyOf(parts);
    }
  }

  /** {@code Honor 1/2}. */
  public record Part(IndexedName action, Expression probability) {}
}
