package commitment.game;

import java.util.ArrayList;
import java.util.List;

/** What a promise says, in one line that two promises share only if they say the same. */
final class PromiseWords {
  private PromiseWords() {}

  /** {@code Guarantor at Call: Honor; at Reply: Fight or Wait}. */
  static String of(Promise promise, Game game, InformationSetNames names) {
    List<String> makers = promise.promisors().stream().map(p -> game.player(p).name()).toList();
    List<String> clauses = new ArrayList<>();
    for (Promise.Clause clause : promise.clauses()) {
      List<String> actions = game.tree().actions(clause.informationSet());
      clauses.add("at " + names.name(clause.informationSet()) + ": " + permitted(clause, actions));
    }
    return String.join(", ", makers) + " " + String.join("; ", clauses);
  }

  private static String permitted(Promise.Clause clause, List<String> actions) {
    if (clause.permitted() instanceof Promise.Pure pure) {
      return actions.get(pure.action());
    }
    if (clause.permitted() instanceof Promise.Menu menu) {
      return String.join(" or ", menu.actions().stream().map(actions::get).toList());
    }
    Promise.Mixture mixture = (Promise.Mixture) clause.permitted();
    List<String> parts = new ArrayList<>();
    for (int action = 0; action < actions.size(); action++) {
      parts.add(actions.get(action) + " " + mixture.probabilities().get(action));
    }
    return String.join(", ", parts);
  }
}
