package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.List;

/**
 * A set of equilibria that is a product of polytopes: every mixture of the given strategies of each
 * player is in equilibrium with every mixture of those of the others. For two players a {@link
 * NashSubset}.
 *
 * @param extreme for each player the extreme strategies, each as probabilities of his pure ones
 */
public record MixtureProduct(List<List<List<Rational>>> extreme) {
  public MixtureProduct {
    extreme = extreme.stream().map(List::copyOf).toList();
  }
}
