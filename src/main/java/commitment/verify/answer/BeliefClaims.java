package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.verify.KeptBeliefs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The claims about the beliefs with which a promise is kept where play does not come. */
final class BeliefClaims {
  private static final String UNKNOWN =
      "the equilibria or the beliefs that it rests on cannot all be tried";

  private final IntFunction<List<String>> pathOf;

  /**
   * @param pathOf the actions that lead to a node at which equilibria are counted
   */
  BeliefClaims(IntFunction<List<String>> pathOf) {
    this.pathOf = pathOf;
  }

  /**
   * @param right with what beliefs it is kept, in each equilibrium that does not come there
   */
  void check(Claim claim, Optional<List<KeptBeliefs>> right) {
    if (right.isEmpty()) {
      claim.isUnchecked(UNKNOWN);
    } else if (right.get().isEmpty() || !right.get().stream().allMatch(b -> b.isConditional())) {
      claim.isWrong("nothing: it does not depend on beliefs, or not in all equilibria");
    } else {
      nodes(claim, right.get());
      claim.member("inequalities").ifPresent(list -> inequalities(list, right.get()));
    }
  }

  /** Whether something must be said: it depends on beliefs, in the same way in all equilibria. */
  static boolean isTold(Optional<List<KeptBeliefs>> right) {
    return right
        .filter(all -> !all.isEmpty() && all.get(0).isConditional())
        .filter(all -> all.stream().allMatch(each -> each.isLike(all.get(0))))
        .isPresent();
  }

  private void nodes(Claim claim, List<KeptBeliefs> right) {
    List<Integer> nodes = right.get(0).nodes();
    claim.member("path").ifPresent(path -> path(path, nodes.get(0)));
    for (KeptBeliefs beliefs : right) {
      claim
          .member("probability")
          .ifPresent(
              range -> {
                if (nodes.size() == 2) {
                  range.isInterval(beliefs.possible(0), true);
                } else {
                  range.isWrong("nothing: there are more than two nodes");
                }
              });
    }
    Optional<Claim> list = claim.member("nodes");
    List<Claim> items = list.map(each -> each.items("of nodes")).orElse(List.of());
    if (list.isPresent() && items.size() != nodes.size()) {
      list.get().isWrong("one for each of " + nodes.size() + " nodes");
      return;
    }
    for (int place = 0; place < items.size(); place++) {
      int node = place;
      Claim item = items.get(place);
      item.member("path").ifPresent(path -> path(path, nodes.get(node)));
      for (KeptBeliefs beliefs : right) {
        item.member("possible").ifPresent(range -> range.isInterval(beliefs.possible(node), true));
        item.member("sure")
            .ifPresent(
                range ->
                    beliefs
                        .sure(node)
                        .ifPresentOrElse(
                            sure -> range.isInterval(sure, true),
                            () -> range.judge(range.isNull(), "null: with no probability")));
      }
    }
  }

  private void path(Claim claim, int node) {
    List<String> said =
        claim.items("of actions").stream().map(step -> step.text().orElse("")).toList();
    List<String> right = pathOf.apply(node);
    claim.judge(said.equals(right), String.join(" > ", right));
  }

  private static void inequalities(Claim list, List<KeptBeliefs> right) {
    List<List<Rational>> rows = new ArrayList<>();
    for (Claim item : list.items("of inequalities")) {
      List<Rational> row = new ArrayList<>();
      item.items("a coefficient for each node").forEach(c -> c.number().ifPresent(row::add));
      rows.add(row);
    }
    list.judge(
        right.stream().allMatch(beliefs -> beliefs.areThoseOf(rows)),
        "what every other action gives less, in coprime integers, each that is needed");
  }
}
