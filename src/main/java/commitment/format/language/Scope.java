package commitment.format.language;

import commitment.template.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that the blocks around a place in the tree define: indices, accumulators, arguments.
 * Immutable; each block adds to the scope of its surroundings.
 */
final class Scope {
  static final Scope EMPTY = new Scope(null, null, null);

  private final @Nullable Scope outer;
  private final @Nullable Identifier name;
  private final @Nullable List<Identifier> accumulators;

  private Scope(
      @Nullable Scope outer, @Nullable Identifier name, @Nullable List<Identifier> accumulators) {
    this.outer = outer;
    this.name = name;
    this.accumulators = accumulators;
  }

  Scope with(Identifier added) {
    return new Scope(this, added, accumulators);
  }

  Scope withAll(List<Identifier> added) {
    Scope scope = this;
    for (Identifier identifier : added) {
      scope = scope.with(identifier);
    }
    return scope;
  }

  /** The inside of a repeat with these accumulators. */
  Scope inRepeat(List<Identifier> ofRepeat) {
    return new Scope(outer, name, List.copyOf(ofRepeat));
  }

  /** What {@code next} may set; empty outside every repeat. */
  Optional<List<Identifier>> accumulators() {
    return Optional.ofNullable(accumulators);
  }

  Optional<Identifier> find(String wanted) {
    for (Scope at = this; at != null; at = at.outer) {
      if (at.name != null && at.name.text().equals(wanted)) {
        return Optional.of(at.name);
      }
    }
    return Optional.empty();
  }

  /** The innermost first. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Scope at = this; at != null; at = at.outer) {
      if (at.name != null) {
        names.add(at.name.text());
      }
    }
    return names;
  }
}
