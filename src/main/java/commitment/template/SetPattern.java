package commitment.template;

import commitment.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a clause says about the names of the information sets that it means: {@code Call}, {@code
 * Call[2]}, {@code Call[*]}, {@code Call[t]}. Without brackets every index matches.
 *
 * @param quoted whether the name is written as a string
 */
public record SetPattern(String base, boolean quoted, List<Index> indices, Span span) {
  /** What an index must be. */
  public sealed interface Index {}

  /** {@code *}: anything. */
  public record Any() implements Index {}

  /** A name for the index, by which the rest of the clause can speak of it. */
  public record Binding(Identifier name) implements Index {}

  /** A number. */
  public record Value(Expression expression) implements Index {}

  public SetPattern {
    indices = List.copyOf(indices);
  }

  /** The pattern that only a reference without wildcards matches. */
  public static SetPattern of(IndexedName reference) {
    return new SetPattern(
        reference.base(),
        reference.quoted(),
        reference.indices().stream().map(index -> (Index) new Value(index)).toList(),
        reference.span());
  }

  /** The pattern as a name with indices, if it has no wildcards. */
  Optional<IndexedName> asName() {
    boolean values = indices.stream().allMatch(index -> index instanceof Value);
    return values
        ? Optional.of(
            new IndexedName(
                base,
                quoted,
                indices.stream().map(index -> ((Value) index).expression()).toList(),
                span))
        : Optional.empty();
  }
}
