package commitment.format.language;

import commitment.template.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that the blocks around a place in the tree define: indices, accumulators, arguments.
 * Each block adds to the scope of its surroundings, which stays as it is.
 */
final class Scope {
  /** A repeat, as what stands inside it sees it. */
  static final class Rounds {
    private final List<Identifier> accumulators;
    private boolean continued;

    Rounds(List<Identifier> accumulators) {
      this.accumulators = List.copyOf(accumulators);
    }

    /** Notes a {@code next} of this repeat. */
    void next() {
      continued = true;
    }

    /** Whether a {@code next} was noted. */
    boolean isContinued() {
      return continued;
    }
  }

  static final Scope EMPTY = new Scope(null, null, null);

  private final @Nullable Scope outer;
  private final @Nullable Identifier name;
  private final @Nullable Rounds rounds;

  private Scope(@Nullable Scope outer, @Nullable Identifier name, @Nullable Rounds rounds) {
    this.outer = outer;
    this.name = name;
    this.rounds = rounds;
  }

  Scope with(Identifier added) {
    return new Scope(this, added, rounds);
  }

  Scope withAll(List<Identifier> added) {
    Scope scope = this;
    for (Identifier identifier : added) {
      scope = scope.with(identifier);
    }
    return scope;
  }

  /** The inside of a repeat. */
  Scope inRepeat(Rounds repeat) {
    return new Scope(outer, name, repeat);
  }

  /** The repeat around; empty outside every repeat. */
  Optional<Rounds> rounds() {
    return Optional.ofNullable(rounds);
  }

  /** What {@code next} may set; empty outside every repeat. */
  Optional<List<Identifier>> accumulators() {
    return rounds().map(repeat -> repeat.accumulators);
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
