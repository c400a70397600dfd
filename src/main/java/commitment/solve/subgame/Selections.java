package commitment.solve.subgame;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All ways to pick one of each of several lists, the last list varying fastest; never held. */
final class Selections implements Iterator<List<Integer>> {
  private final List<List<Integer>> options;
  private final int[] place;
  private boolean more;

  private Selections(List<List<Integer>> options) {
    this.options = options;
    place = new int[options.size()];
    more = options.stream().noneMatch(List::isEmpty);
  }

  static Selections iterator(List<List<Integer>> options) {
    return new Selections(options);
  }

  static Stream<List<Integer>> of(List<List<Integer>> options) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Selections(options), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public List<Integer> next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    List<Integer> selected = new ArrayList<>(place.length);
    for (int list = 0; list < place.length; list++) {
      selected.add(options.get(list).get(place[list]));
    }
    advance();
    return selected;
  }

  private void advance() {
    for (int list = place.length - 1; list >= 0; list--) {
      if (++place[list] < options.get(list).size()) {
        return;
      }
      place[list] = 0;
    }
    more = false;
  }
}
