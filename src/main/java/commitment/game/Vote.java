package commitment.game;

import java.util.ArrayList;
import java.util.List;

/** The answers of the voters of a revocation who were asked so far. */
record Vote(List<Boolean> answers) {
  static final Vote NONE = new Vote(List.of());

  int agreed() {
    return (int) answers.stream().filter(answer -> answer).count();
  }

  Vote with(boolean answer) {
    List<Boolean> more = new ArrayList<>(answers);
    more.add(answer);
    return new Vote(more);
  }
}
