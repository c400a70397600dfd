package commitment.repair;

import commitment.credibility.ClauseAssessment;
import commitment.game.Game;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Moves to bind.
 *
 * <p>So that all equilibria keep the promise: exactly the sets at which the worst-case temptation
 * is not negative. Binding some of its sets leaves the world in which the whole promise binds what
 * it is, and with it all temptations, so those sets are needed and enough. So that what was
 * promised is the outcome of some equilibrium fewer moves may do, see {@link MinimalBinding}.
 */
final class BindingRepairs {
  private BindingRepairs() {}

  static List<Repair> of(Bench bench) {
    List<Repair> found = new ArrayList<>();
    Map<Integer, List<Integer>> all = keeping(bench);
    if (!all.isEmpty()) {
      line(bench, new Change.Bind(all), List.of()).ifPresent(found::add);
    }
    Game game = bench.instance().game();
    if (!bench.isSearched()
        && bench.instance().devices().isEmpty()
        && bench.trial().assessed().promiseBound().exact()) {
      MinimalBinding.of(
              game,
              TreeIndex.of(game.tree()),
              bench.promisor(),
              bench.trial().assessed().promiseBound().payoffs())
          .filter(fewer -> !fewer.isEmpty() && fewer.size() < all.size())
          .flatMap(
              fewer ->
                  line(bench, Change.Bind.single(fewer), List.of(new Repair.SomeEquilibrium())))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Repair> line(Bench bench, Change change, List<Repair.Remark> remarks) {
    return bench
        .attempt(change)
        .map(
            after ->
                bench.line(
                    change, Bench.Bound.NONE, after, Optional.empty(), Optional.empty(), remarks));
  }

  /** The sets to bind so that all equilibria keep the promise, in the game without devices. */
  private static Map<Integer, List<Integer>> keeping(Bench bench) {
    Map<Integer, Integer> original = new HashMap<>();
    List<Integer> moveOf = bench.trial().application().moveOf();
    for (int move = 0; move < moveOf.size(); move++) {
      original.put(moveOf.get(move), move);
    }
    Map<Integer, List<Integer>> bound = new TreeMap<>();
    for (ClauseAssessment clause : bench.trial().assessed().clauses()) {
      boolean tempted =
          bench.isSearched()
              || clause.temptation().map(gain -> gain.max().signum() >= 0).orElse(false);
      Integer move = original.get(clause.informationSet());
      if (tempted && move != null) {
        bound.put(move, bench.promise().permittedAt(move));
      }
    }
    return bound;
  }
}
