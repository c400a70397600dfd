package commitment.report;

import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.solve.subgame.EquilibriumComponent;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Equilibria of a subgame that belong together, and which of the equilibria of a list play one of
 * the extreme ones there.
 *
 * @param bySubset for each product of the component their places in the list, the first 0
 * @param continuations where the proper subgames start that come next, ascending
 * @param differing those of them in which these equilibria do not all do the same
 */
public record ListedComponent(
    EquilibriumComponent component,
    List<List<Integer>> bySubset,
    List<Integer> continuations,
    List<Integer> differing) {
  public ListedComponent {
    bySubset = bySubset.stream().map(List::copyOf).toList();
    continuations = List.copyOf(continuations);
    differing = List.copyOf(differing);
  }

  /** One component while the list is gone through. */
  private static final class Draft {
    final EquilibriumComponent component;
    final List<List<Integer>> bySubset = new ArrayList<>();
    final List<Integer> continuations;
    final Set<Integer> differing = new TreeSet<>();
    private @Nullable BehaviorProfile first;

    Draft(EquilibriumComponent component, SubgamePerfectSearch search) {
      this.component = component;
      component.products().forEach(product -> bySubset.add(new ArrayList<>()));
      continuations =
          component.atEnds().keySet().stream()
              .filter(search.subgames()::startsAt)
              .sorted()
              .toList();
    }

    void look(int place, BehaviorProfile profile, ContinuationValues values, TreeIndex index) {
      if (!component.atEnds().entrySet().stream()
          .allMatch(end -> values.at(end.getKey()).equals(end.getValue()))) {
        return;
      }
      boolean taken = false;
      for (int subset = 0; subset < bySubset.size(); subset++) {
        if (component.products().get(subset).has(profile)) {
          bySubset.get(subset).add(place);
          taken = true;
        }
      }
      if (taken) {
        BehaviorProfile before = first == null ? profile : first;
        first = before;
        continuations.stream()
            .filter(start -> !differing.contains(start) && differ(before, profile, start, index))
            .forEach(differing::add);
      }
    }

    private static boolean differ(
        BehaviorProfile left, BehaviorProfile right, int start, TreeIndex index) {
      GameTree tree = index.tree();
      return IntStream.range(start, index.end(start))
          .filter(node -> !tree.isTerminal(node))
          .map(tree::move)
          .filter(move -> tree.owner(move) != GameTree.CHANCE)
          .anyMatch(move -> !left.at(move).equals(right.at(move)));
    }

    ListedComponent listed() {
      return new ListedComponent(component, bySubset, continuations, List.copyOf(differing));
    }
  }

  /**
   * All components of a search, in the order of the list.
   *
   * @param most how many of its equilibria are looked at
   */
  static List<ListedComponent> of(SubgamePerfectSearch search, int most) {
    List<Draft> drafts =
        search.components().stream().map(component -> new Draft(component, search)).toList();
    TreeIndex index = search.subgames().index();
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    for (int place = 0; !drafts.isEmpty() && place < most && listing.hasNext(); place++) {
      BehaviorProfile profile = listing.next().profile();
      ContinuationValues values = ContinuationValues.of(search.game(), index, profile);
      for (Draft draft : drafts) {
        draft.look(place, profile, values, index);
      }
    }
    return drafts.stream()
        .map(Draft::listed)
        .sorted(Comparator.comparingInt(ListedComponent::first))
        .toList();
  }

  private int first() {
    List<Integer> all = equilibria();
    return all.isEmpty() ? Integer.MAX_VALUE : all.get(0);
  }

  /** The places of all of them, ascending. */
  public List<Integer> equilibria() {
    return bySubset.stream().flatMap(List::stream).distinct().sorted().toList();
  }
}
