package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.List;

/**
 * A mixed strategy of every player of a strategic form.
 *
 * @param mixtures for each player the probabilities of his strategies
 */
public record MixedProfile(List<List<Rational>> mixtures) {
  public MixedProfile {
    mixtures = mixtures.stream().map(List::copyOf).toList();
  }

  public boolean isPure() {
    return mixtures.stream().allMatch(mixture -> mixture.contains(Rational.ONE));
  }
}
