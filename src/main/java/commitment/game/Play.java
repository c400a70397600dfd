package commitment.game;

import commitment.exact.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What devices have done on the way to a node.
 *
 * @param answers the {@link AnswerHistories history of answers} that leads to a copy, by number
 * @param paid what devices have taken and given, by player; null for nothing
 * @param forfeited the bonds that are gone: a device and a player each
 */
record Play(int answers, @Nullable List<Rational> paid, Set<List<Integer>> forfeited) {
  static final Play START = new Play(0, null, Set.of());

  Play after(int history) {
    return new Play(history, paid, forfeited);
  }

  Play pay(List<Rational> more) {
    return new Play(answers, paid == null ? more : Payments.sum(paid, more), forfeited);
  }

  Play forfeit(List<Integer> bond) {
    Set<List<Integer>> gone = new HashSet<>(forfeited);
    gone.add(bond);
    return new Play(answers, paid, gone);
  }
}
