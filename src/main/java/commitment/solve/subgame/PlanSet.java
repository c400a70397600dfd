package commitment.solve.subgame;

import java.util.List;

/**
 * Equilibria of a block that belong together, infinitely many of them.
 *
 * @param places the extreme ones, by place among those listed
 * @param products whose union they are
 * @param whole whether these are all of the maximal products
 */
record PlanSet(List<Integer> places, List<PlanProduct> products, boolean whole) {
  PlanSet {
    places = List.copyOf(places);
    products = List.copyOf(products);
  }
}
