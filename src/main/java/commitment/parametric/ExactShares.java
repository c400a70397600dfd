package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Simulation.Belief;
import commitment.parametric.Simulation.Share;
import commitment.parametric.Simulation.Subject;
import commitment.template.GameTemplate;
import commitment.template.RandomParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How likely each verdict and each outcome is where one parameter is random: the mass that its law
 * gives to the exact intervals on which it obtains.
 *
 * <p>What lies outside of the range is left out, and the rest scaled up. A single value has no mass
 * unless the parameter has a step: then each of its values has the mass of what is nearest to it.
 */
public final class ExactShares {
  private final Distribution distribution;
  private final RandomParameter law;
  private final Interval support;
  private final Estimate inside;

  private ExactShares(RandomParameter law) {
    this.law = law;
    distribution = new Distribution(law);
    support = distribution.support();
    inside =
        distribution
            .below(AlgebraicNumber.of(support.max()))
            .minus(distribution.below(AlgebraicNumber.of(support.min())));
  }

  /** The values that {@link #of} needs intervals for. */
  public static Interval support(RandomParameter law) {
    Interval support = new Distribution(law).support();
    // Of a parameter with a step a value counts that lies half a step outside.
    return law.step().isPresent() ? law.range().orElse(support) : support;
  }

  /**
   * The shares.
   *
   * @param thresholds whole ones, over the support of the law
   * @return empty where the law has hardly anything in the range of the parameter
   */
  public static Optional<Simulation> of(
      RandomParameter law, ParameterThresholds thresholds, GameTemplate template) {
    Map<Optional<String>, List<Stretch<String>>> stretches = new LinkedHashMap<>();
    for (PromiseThresholds promise : thresholds.promises()) {
      stretches.put(Optional.of(promise.name()), named(promise.verdicts(), Enum::name));
    }
    stretches.put(Optional.empty(), named(thresholds.outcomes(), ExactShares::words));
    return of(law, stretches, template);
  }

  /**
   * The shares where it is known over which values of the parameter what comes out.
   *
   * @param stretches by promise, and under no name where equilibria end; each list covers the
   *     {@link #support}
   * @return empty where the law has hardly anything in the range of the parameter
   */
  public static Optional<Simulation> of(
      RandomParameter law,
      Map<Optional<String>, List<Stretch<String>>> stretches,
      GameTemplate template) {
    ExactShares shares = new ExactShares(law);
    List<Subject> subjects = new ArrayList<>();
    for (Map.Entry<Optional<String>, List<Stretch<String>>> entry : stretches.entrySet()) {
      Optional<List<Share>> found = shares.shares(entry.getValue());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      subjects.add(new Subject(entry.getKey(), found.get()));
    }
    Estimate left =
        law.range().isEmpty()
            ? Estimate.exact(Rational.ZERO)
            : Estimate.exact(Rational.ONE).minus(shares.inRange());
    return Optional.of(
        new Simulation(
            List.of(new Belief(law, MonteCarlo.description(template, law.name()), left)),
            subjects,
            Optional.empty()));
  }

  private static <T> List<Stretch<String>> named(
      List<Stretch<T>> stretches, Function<T, String> words) {
    return stretches.stream()
        .map(
            each ->
                new Stretch<>(
                    each.low(),
                    each.lowClosed(),
                    each.high(),
                    each.highClosed(),
                    words.apply(each.value())))
        .toList();
  }

  /**
   * The greatest share that lies between two neighboring values, or before the first or after the
   * last one, its error included.
   *
   * @param values in order
   */
  public static Rational greatest(RandomParameter law, List<Rational> values) {
    ExactShares shares = new ExactShares(law);
    List<Rational> all = new ArrayList<>(values);
    all.add(0, shares.support.min());
    all.add(shares.support.max());
    Rational greatest = Rational.ZERO;
    for (int place = 0; place + 1 < all.size(); place++) {
      Estimate mass =
          shares
              .distribution
              .below(AlgebraicNumber.of(all.get(place + 1)))
              .minus(shares.distribution.below(AlgebraicNumber.of(all.get(place))));
      Rational share =
          mass.divide(shares.inside).map(e -> e.value().plus(e.error())).orElse(Rational.ONE);
      greatest = greatest.max(share);
    }
    return greatest;
  }

  /** How much of the law lies in the range. */
  private Estimate inRange() {
    return inside;
  }

  private Optional<List<Share>> shares(List<Stretch<String>> stretches) {
    Map<String, Estimate> masses = new LinkedHashMap<>();
    for (Stretch<String> stretch : stretches) {
      masses.merge(stretch.value(), mass(stretch), Estimate::plus);
    }
    List<Share> shares = new ArrayList<>();
    for (Map.Entry<String, Estimate> mass : masses.entrySet()) {
      Optional<Estimate> share = mass.getValue().divide(inside);
      if (share.isEmpty()) {
        return Optional.empty();
      }
      shares.add(new Share(mass.getKey(), share.get(), 0, Optional.empty(), List.of()));
    }
    shares.sort(
        Comparator.comparing((Share share) -> share.share().value().negate())
            .thenComparing(Share::state));
    return Optional.of(shares);
  }

  private Estimate mass(Stretch<?> stretch) {
    if (law.step().isEmpty()) {
      return stretch.isPoint()
          ? Estimate.exact(Rational.ZERO)
          : distribution.below(stretch.high()).minus(distribution.below(stretch.low()));
    }
    Rational half = law.step().get().divide(Rational.of(2));
    Rational low = stretch.low().rational().orElseThrow().minus(half);
    Rational high = stretch.high().rational().orElseThrow().plus(half);
    // What is above the last value of the grid goes to it.
    Rational range = law.range().orElse(support).max();
    Rational top = high.plus(half).compareTo(range) > 0 ? support.max() : high;
    return distribution
        .below(AlgebraicNumber.of(top.max(support.min()).min(support.max())))
        .minus(distribution.below(AlgebraicNumber.of(low.max(support.min()).min(support.max()))));
  }

  private static String words(OutcomeSet set) {
    TreeSet<String> ends = new TreeSet<>();
    for (EquilibriumOutcome outcome : set.outcomes()) {
      ends.add(String.join(" / ", outcome.ends().stream().map(ExactShares::path).toList()));
    }
    return ends.isEmpty() ? "no equilibrium" : String.join(" or ", ends);
  }

  private static String path(EquilibriumOutcome.End end) {
    return end.path().isEmpty() ? "(the game is over at once)" : String.join(" > ", end.path());
  }
}
