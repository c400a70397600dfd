package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
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
            .check(
                claim,
                "of clauses",
                promised,
                (item, set) ->
                    clause.accept(item, new Clause(set, promise.actionAt(set).orElse(0))));
    if (!missing.isEmpty() && claim.isArray()) {
      List<String> names = missing.stream().map(subject::set).toList();
      claim.isWrong("nothing of " + String.join(", ", names), "it is promised too");
    }
  }

  void promised(Claim claim, Clause clause) {
    String right = subject.action(clause.informationSet(), clause.action());
    claim
        .members("by action")
        .forEach(
            (action, probability) ->
                probability.isNumber(right.equals(action) ? Rational.ONE : Rational.ZERO));
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
