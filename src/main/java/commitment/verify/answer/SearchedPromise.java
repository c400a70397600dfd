package commitment.verify.answer;

import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.limit.Budget;
import commitment.strategy.OutcomeProbability;
import commitment.verify.EquilibriumRecount;
import commitment.verify.PromiseSearchRecount;
import commitment.verify.WorldRecount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A promise counted again from equilibria one by one. Menus are promised as one action of the game
 * in which keeping to the menu comes first ({@link TwoStepMenus}): there the equilibria are
 * counted.
 *
 * @param subject the game in which they are counted; information sets have the numbers and names of
 *     the game that the answer is about
 * @param nodeOf for each node of it the one of the game that the answer is about
 * @param total the equilibria of the game that the answer is about
 */
record SearchedPromise(
    Subject subject, PromiseSearchRecount recount, List<Integer> nodeOf, EquilibriumRecount total) {
  SearchedPromise {
    nodeOf = List.copyOf(nodeOf);
  }

  /** Empty if the game is too large. */
  static Optional<SearchedPromise> of(Subject subject, Promise promise, Budget budget) {
    if (!promise.hasMenus()) {
      List<Integer> same = IntStream.range(0, subject.tree().nodeCount()).boxed().toList();
      return PromiseSearchRecount.of(subject.game(), Subgames.of(subject.index()), promise, budget)
          .map(recount -> new SearchedPromise(subject, recount, same, recount.free()));
    }
    TwoStepMenus.Result steps = TwoStepMenus.of(subject.game(), subject.index(), promise);
    TreeIndex index = TreeIndex.of(steps.game().tree());
    Subject there =
        new Subject(
            steps.game(),
            index,
            InformationSetNames.of(steps.game(), index),
            subject.parameters(),
            List.of(steps.promise()),
            Map.of(),
            Optional.empty());
    return EquilibriumRecount.of(subject.game(), Subgames.of(subject.index()), budget)
        .flatMap(
            total ->
                PromiseSearchRecount.of(steps.game(), Subgames.of(index), steps.promise(), budget)
                    .map(recount -> new SearchedPromise(there, recount, steps.nodeOf(), total)));
  }

  /** Where play can end in a world, in the game that the answer is about. */
  Set<Set<OutcomeProbability>> outcomes(WorldRecount world) {
    return world.outcomes().stream()
        .map(
            ends ->
                ends.stream()
                    .map(end -> new OutcomeProbability(nodeOf.get(end.node()), end.probability()))
                    .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }
}
