package commitment.report;

import commitment.solve.subgame.EquilibriumComponent;
import commitment.solve.subgame.StrategyProduct;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equilibria of a subgame that belong together, and which of the equilibria of a list play one of
 * the extreme ones there.
 *
 * @param bySubset for each product of the component their places in the list, the first 0
 */
public record ListedComponent(EquilibriumComponent component, List<List<Integer>> bySubset) {
  public ListedComponent {
    bySubset = bySubset.stream().map(List::copyOf).toList();
  }

  /**
   * All components of a search, in the order of the list.
   *
   * @param most how many of its equilibria are looked at
   */
  static List<ListedComponent> of(SubgamePerfectSearch search, int most) {
    List<EquilibriumComponent> components = search.components();
    List<List<List<Integer>>> places =
        components.stream()
            .map(
                component ->
                    component.products().stream()
                        .<List<Integer>>map(product -> new ArrayList<>())
                        .toList())
            .toList();
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    for (int place = 0; !components.isEmpty() && place < most && listing.hasNext(); place++) {
      BehaviorProfile profile = listing.next().profile();
      ContinuationValues values =
          ContinuationValues.of(search.game(), search.subgames().index(), profile);
      for (int number = 0; number < components.size(); number++) {
        EquilibriumComponent component = components.get(number);
        if (goesOn(component, values)) {
          for (int subset = 0; subset < component.products().size(); subset++) {
            StrategyProduct product = component.products().get(subset);
            if (product.has(profile)) {
              places.get(number).get(subset).add(place);
            }
          }
        }
      }
    }
    return IntStream.range(0, components.size())
        .mapToObj(number -> new ListedComponent(components.get(number), places.get(number)))
        .sorted(Comparator.comparingInt(ListedComponent::first))
        .toList();
  }

  private static boolean goesOn(EquilibriumComponent component, ContinuationValues values) {
    return component.atEnds().entrySet().stream()
        .allMatch(end -> values.at(end.getKey()).equals(end.getValue()));
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
