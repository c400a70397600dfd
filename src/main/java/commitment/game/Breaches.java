package commitment.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which actions break a promise that has devices, and which devices these are. */
final class Breaches {
  /** A device, by its place in the list, and what its promise permits at an information set. */
  record Wanted(int device, Promise.Permitted permitted) {
    boolean permits(int action) {
      if (permitted instanceof Promise.Menu menu) {
        return menu.actions().contains(action);
      }
      if (permitted instanceof Promise.Pure pure) {
        return pure.action() == action;
      }
      throw new IllegalArgumentException("no breach of " + permitted);
    }
  }

  private final Map<Integer, List<Wanted>> wanted = new HashMap<>();

  Breaches(List<Promise> promises, List<Device> devices) {
    for (int device = 0; device < devices.size(); device++) {
      String name = devices.get(device).promise();
      for (Promise promise : promises) {
        if (promise.name().equals(name)) {
          for (Promise.Clause clause : promise.clauses()) {
            wanted
                .computeIfAbsent(clause.informationSet(), key -> new ArrayList<>())
                .add(new Wanted(device, clause.permitted()));
          }
        }
      }
    }
  }

  /** The devices of the promises that do not permit an action; none at a move without promises. */
  List<Wanted> against(int move, int action) {
    List<Wanted> here = wanted.getOrDefault(move, List.of());
    return here.isEmpty() ? here : here.stream().filter(one -> !one.permits(action)).toList();
  }
}
