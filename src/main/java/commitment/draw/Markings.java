package commitment.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown on a tree besides the game itself.
 *
 * @param play a solution, if one is there
 * @param path whether its path of play is bold
 * @param choices whether every chosen action is marked, reached or not
 * @param values whether what each player gets is written at every node
 * @param promise if one is shown
 * @param notes lines below the drawing
 */
public record Markings(
    Optional<Play> play,
    boolean path,
    boolean choices,
    boolean values,
    Optional<PromiseMarks> promise,
    List<String> notes) {
  public Markings {
    notes = List.copyOf(notes);
  }

  /** The game alone. */
  public static Markings none() {
    return new Markings(Optional.empty(), false, false, false, Optional.empty(), List.of());
  }

  public Markings withNote(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Markings(play, path, choices, values, promise, all);
  }
}
