package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.parametric.ExactShares;
import commitment.parametric.Simulation;
import commitment.parametric.Stretch;
import commitment.template.GameTemplate;
import commitment.template.RandomParameter;
import commitment.template.Settings;
import commitment.verify.answer.Variants.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How likely what comes out is where one parameter is random: the game is counted again on a grid
 * over the range of the parameter, and where two neighbors differ in between, again and again,
 * until the place is known well enough.
 *
 * <p>What comes out between two neighbors that agree is taken to be the same. So an interval can be
 * overlooked that lies between two neighbors; {@link #overlooked} is the most that the law gives to
 * one such gap. Of a parameter that takes steps each value is looked at, if they are not too many.
 */
final class ShareRecount {
  /** To what shares are told if nothing was overlooked. */
  static final Rational EXACT = Rational.powerOfTen(-6);

  private static final int GRID = 128;
  private static final long MOST_NODES = 1_000_000;
  private static final Rational NEAR = Rational.powerOfTen(-9);

  private final RandomParameter law;
  private final Variants variants;
  private final Budget budget;
  private final Set<String> unknown = new HashSet<>();
  private final NavigableMap<Rational, Map<String, String>> states = new TreeMap<>();
  private final Simulation shares;
  private final Rational overlooked;
  private long left = MOST_NODES;
  private boolean whole = true;

  private ShareRecount(
      RandomParameter law, GameTemplate template, Variants variants, Budget budget) {
    this.law = law;
    this.variants = variants;
    this.budget = budget;
    Interval support = ExactShares.support(law);
    List<Rational> grid = grid(support);
    grid.forEach(this::look);
    if (law.step().isEmpty()) {
      Rational near = support.max().minus(support.min()).times(NEAR);
      for (int place = 0; whole && place + 1 < grid.size(); place++) {
        refine(grid.get(place), grid.get(place + 1), near);
      }
    }
    Map<Optional<String>, List<Stretch<String>>> stretches = new LinkedHashMap<>();
    Set<String> subjects = new LinkedHashSet<>();
    states.values().forEach(each -> subjects.addAll(each.keySet()));
    subjects.forEach(
        name ->
            stretches.put(name.isEmpty() ? Optional.empty() : Optional.of(name), stretches(name)));
    Optional<Simulation> found = ExactShares.of(law, stretches, template);
    whole &= found.isPresent();
    shares = found.orElseGet(() -> new Simulation(List.of(), List.of(), Optional.empty()));
    overlooked = law.step().isPresent() ? Rational.ZERO : ExactShares.greatest(law, grid);
  }

  /** Empty where the game cannot be counted again at every value looked at. */
  static Optional<ShareRecount> of(
      RandomParameter law, GameTemplate template, Variants variants, Budget budget) {
    boolean fewSteps =
        law.step().isEmpty()
            || law.range()
                .filter(
                    range ->
                        range
                                .max()
                                .minus(range.min())
                                .divide(law.step().get())
                                .compareTo(Rational.of(GRID * 8L))
                            <= 0)
                .isPresent();
    return Optional.of(law)
        .filter(any -> fewSteps)
        .map(any -> new ShareRecount(law, template, variants, budget))
        .filter(recount -> recount.whole);
  }

  Simulation shares() {
    return shares;
  }

  /** The promises, or the empty name for the equilibria, of which some value tells nothing. */
  Set<String> unknown() {
    return unknown;
  }

  /** How large a share may be that was not seen. */
  Rational overlooked() {
    return overlooked;
  }

  /** Between the middle part of the law and its ends. */
  private List<Rational> grid(Interval support) {
    List<Rational> grid = new ArrayList<>();
    if (law.step().isPresent()) {
      for (Rational value = support.min();
          value.compareTo(support.max()) <= 0;
          value = value.plus(law.step().get())) {
        grid.add(value);
      }
      return grid;
    }
    // Not at the ends: what comes out just there is no share.
    Rational width = support.max().minus(support.min());
    for (int place = 0; place < GRID; place++) {
      grid.add(support.min().plus(width.times(Rational.of(2L * place + 1, 2L * GRID))));
    }
    return grid;
  }

  private void look(Rational value) {
    if (!whole || states.containsKey(value)) {
      return;
    }
    Settings there = variants.settings().with(law.name(), value);
    Optional<Subject> game =
        left > 0 && !budget.isExhausted() ? variants.inForce(there, File.FIRST) : Optional.empty();
    if (game.isEmpty()) {
      whole = false;
      return;
    }
    left -= game.get().tree().nodeCount();
    states.put(value, DrawnRecount.states(new PointRecount(game.get(), budget), unknown));
  }

  private void refine(Rational low, Rational high, Rational near) {
    if (!whole
        || high.minus(low).compareTo(near) < 0
        || states.getOrDefault(low, Map.of()).equals(states.getOrDefault(high, Map.of()))) {
      return;
    }
    Rational middle = low.plus(high).divide(Rational.of(2));
    look(middle);
    refine(low, middle, near);
    refine(middle, high, near);
  }

  /** Each value stands for what is nearer to it than to any other. */
  private List<Stretch<String>> stretches(String subject) {
    List<Stretch<String>> stretches = new ArrayList<>();
    Interval support = ExactShares.support(law);
    Rational low = support.min();
    for (Map.Entry<Rational, Map<String, String>> point : states.entrySet()) {
      String state = point.getValue().getOrDefault(subject, "");
      if (law.step().isPresent()) {
        AlgebraicNumber at = AlgebraicNumber.of(point.getKey());
        stretches.add(new Stretch<>(at, true, at, true, state));
        continue;
      }
      Rational next = states.higherKey(point.getKey());
      Rational high =
          next == null ? support.max() : point.getKey().plus(next).divide(Rational.of(2));
      stretches.add(
          new Stretch<>(
              AlgebraicNumber.of(low), true, AlgebraicNumber.of(high), next == null, state));
      low = high;
    }
    return stretches;
  }
}
