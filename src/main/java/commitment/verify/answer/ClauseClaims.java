package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.strategy.BehaviorProfile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** The claims about a promise that are looked at alike, however its equilibria are counted. */
final class ClauseClaims {
  private final Subject subject;
  private final Promise promise;

  ClauseClaims(Subject subject, Promise promise) {
    this.subject = subject;
    this.promise = promise;
  }

  /** One item for each promised information set. */
  void clauses(Claim claim, BiConsumer<Claim, Clause> clause) {
    Set<Integer> promised = new TreeSet<>();
    promise.clauses().forEach(each -> promised.add(each.informationSet()));
    Set<Integer> missing =
        new SetItems(subject, "an information set of the promise, each once")
            .check(claim, "of clauses", promised, (item, set) -> clause.accept(item, at(set)));
    if (!missing.isEmpty() && claim.isArray()) {
      List<String> names = missing.stream().map(subject::set).toList();
      claim.isWrong("nothing of " + String.join(", ", names), "it is promised too");
    }
  }

  /** What tempts to break the promise, by information set. */
  void temptations(Claim claim, BiConsumer<Claim, Clause> temptation) {
    Map<String, Claim> said = claim.members("by information set");
    for (Clause clause : promise.clauses()) {
      Claim told = said.remove(subject.set(clause.informationSet()));
      if (told != null) {
        temptation.accept(told, clause);
      } else if (claim.isObject()) {
        claim.isWrong("nothing of " + subject.set(clause.informationSet()), "it is promised too");
      }
    }
    said.values().forEach(told -> told.isWrong("an information set of the promise"));
  }

  private Clause at(int set) {
    return promise.clauses().stream()
        .filter(clause -> clause.informationSet() == set)
        .findFirst()
        .orElseThrow();
  }

  /** What the promise permits: {@code permitted} of a menu, else {@code promised}. */
  void permitted(Claim item, Clause clause) {
    int set = clause.informationSet();
    Optional<Claim> menu = item.member("permitted");
    Optional<Claim> promised = item.member("promised");
    if (at(set).permitted() instanceof Promise.Menu right) {
      Set<String> names = new LinkedHashSet<>();
      right.actions().forEach(action -> names.add(subject.action(set, action)));
      menu.ifPresent(list -> SolveClaims.names(list, names));
      promised.ifPresent(law -> law.isWrong("permitted: any of " + String.join(", ", names)));
    } else {
      promised.ifPresent(law -> promised(law, at(set)));
      menu.ifPresent(list -> list.isWrong("promised: one action or mixture, no menu"));
    }
  }

  /** The probabilities of a promised action or mixture; what is left out has 0. */
  void promised(Claim claim, Clause clause) {
    int set = clause.informationSet();
    List<String> actions = subject.tree().actions(set);
    List<Rational> law =
        clause.permitted() instanceof Promise.Mixture mixture
            ? mixture.probabilities()
            : BehaviorProfile.pure(actions.size(), clause.action());
    law(claim, actions, law);
  }

  /** The probabilities of actions; what is left out has 0. */
  static void law(Claim claim, List<String> actions, List<Rational> law) {
    Map<String, Claim> said = claim.members("by action");
    said.forEach(
        (action, probability) -> {
          int place = actions.indexOf(action);
          if (place < 0) {
            probability.isWrong("one of " + String.join(", ", actions));
          } else {
            probability.isNumber(law.get(place));
          }
        });
    for (int action = 0; action < law.size(); action++) {
      if (law.get(action).signum() > 0
          && claim.isObject()
          && !said.containsKey(actions.get(action))) {
        claim.isWrong("nothing of " + actions.get(action), "with probability " + law.get(action));
      }
    }
  }

  /**
   * What a clause is to the players who move before it.
   *
   * @param role by player, of those who move before and did not promise
   */
  void roles(Claim claim, int node, IntFunction<Optional<String>> role) {
    Map<String, Claim> said = claim.members("by player");
    for (int player = 0; player < subject.game().players().size(); player++) {
      Optional<String> right =
          promise.promisors().contains(player) || !movesBefore(player, node)
              ? Optional.empty()
              : role.apply(player);
      Claim told = said.remove(subject.player(player));
      if (told != null) {
        told.isText(right.orElse("nothing: it is neither for him"));
      } else if (right.isPresent() && claim.isObject()) {
        claim.isWrong("nothing of " + subject.player(player), right.get());
      }
    }
    said.values().forEach(told -> told.isWrong("a player of the game"));
  }

  private boolean movesBefore(int player, int node) {
    for (int at = subject.index().parent(node); at >= 0; at = subject.index().parent(at)) {
      if (subject.tree().owner(subject.tree().move(at)) == player) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a clause is to a player.
   *
   * @param kept what he gets if the promise is kept
   * @param otherwise what he gets if it is not
   * @param holds whether the promise does
   */
  static Optional<String> role(Interval kept, Interval otherwise, boolean holds) {
    if (kept.min().compareTo(otherwise.max()) > 0) {
      return Optional.of("assurance");
    }
    return kept.max().compareTo(otherwise.min()) < 0
        ? Optional.of(holds ? "warning" : "threat")
        : Optional.empty();
  }

  /** The devices on the promise, as the file writes them. */
  void devices(Claim claim) {
    List<String> right = subject.devices().getOrDefault(promise.name(), List.of());
    List<String> said = claim.parts().stream().map(item -> item.text().orElse("")).toList();
    claim.judge(said.equals(right), right.toString());
  }
}
