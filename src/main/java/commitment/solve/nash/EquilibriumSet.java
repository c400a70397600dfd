package commitment.solve.nash;

import java.util.List;

/**
 * Equilibria that belong together, infinitely many: a union of products of polytopes.
 *
 * @param places the extreme ones, by place in the list of equilibria
 * @param products the maximal ones whose union it is
 * @param whole whether all of these are given; if not, there are too many
 */
public record EquilibriumSet(List<Integer> places, List<MixtureProduct> products, boolean whole) {
  public EquilibriumSet {
    places = List.copyOf(places);
    products = List.copyOf(products);
  }
}
