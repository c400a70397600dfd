package commitment.solve.subgame;

import commitment.exact.Rational;
import java.util.List;

/**
 * Equilibria of a subgame that belong together, infinitely many, for one choice of what its own
 * proper subgames give: a connected component of the equilibria of its block.
 *
 * @param root where the subgame starts
 * @param payoffs what the extreme ones give, no two vectors equal
 * @param products the maximal products of polytopes whose union the component is
 * @param whole whether these are all of them
 */
public record EquilibriumComponent(
    int root, List<List<Rational>> payoffs, List<StrategyProduct> products, boolean whole) {
  public EquilibriumComponent {
    payoffs = List.copyOf(payoffs);
    products = List.copyOf(products);
  }
}
