package commitment.solve.subgame;

import commitment.exact.Rational;
import java.util.List;
import java.util.Map;

/**
 * Equilibria of a subgame that belong together, infinitely many, for one choice of what its own
 * proper subgames give: a connected component of the equilibria of its block.
 *
 * @param root where the subgame starts
 * @param atEnds by node at which the block ends: what its own proper subgames give there
 * @param payoffs what the extreme ones give, no two vectors equal
 * @param products the maximal products of polytopes whose union the component is
 * @param whole whether these are all of them
 */
public record EquilibriumComponent(
    int root,
    Map<Integer, List<Rational>> atEnds,
    List<List<Rational>> payoffs,
    List<StrategyProduct> products,
    boolean whole) {
  public EquilibriumComponent {
    atEnds = Map.copyOf(atEnds);
    payoffs = List.copyOf(payoffs);
    products = List.copyOf(products);
  }
}
