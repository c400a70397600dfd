package commitment.parametric;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import commitment.parametric.Simulation.Belief;
import commitment.parametric.Simulation.Draws;
import commitment.parametric.Simulation.Share;
import commitment.parametric.Simulation.Subject;
import commitment.template.GameTemplate;
import commitment.template.Parameter;
import commitment.template.RandomParameter;
import commitment.template.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Monte Carlo: parameters are drawn from what is believed about them, the game is solved exactly at
 * each draw, and it is counted how often each thing comes out.
 *
 * <p>The parameters are drawn in the order of the file, so that the law of one may depend on those
 * before it. A draw outside the range of its parameter is drawn again; one of a parameter with a
 * step goes to the nearest value that it may have, the upper one of two. The draws are independent
 * and the counts binomial, so the {@linkplain Coverage intervals} are right for each share by
 * itself, not for all of them at once. Generator: WELL19937c (F. Panneton, P. L'Ecuyer, M.
 * Matsumoto, ACM Transactions on Mathematical Software 32 (2006) 1–16,
 * doi:10.1145/1132973.1132974). The same seed gives the same draws.
 */
public final class MonteCarlo {
  /** After so many draws outside of the range one after the other it is given up. */
  private static final int MOST_REJECTED = 100_000;

  private final GameTemplate template;
  private final Settings settings;
  private final List<String> names;
  private final RandomGenerator generator;
  private final long seed;
  private final long[] drawn;
  private final long[] rejected;

  /**
   * @param settings in which some parameters are random
   */
  public MonteCarlo(GameTemplate template, Settings settings, long seed) {
    this.template = template;
    this.settings = settings;
    this.seed = seed;
    names = template.randomParameters(settings);
    generator = new Well19937c(seed);
    drawn = new long[names.size()];
    rejected = new long[names.size()];
  }

  /** Counts of one state, after so many draws each. */
  private static final class Tally {
    private int count;
    private final List<Integer> marked = new ArrayList<>();
  }

  /**
   * Draws and counts.
   *
   * @param samples how many draws
   * @param solve what comes out at settings, by promise, and under the empty name where equilibria
   *     end; empty where there is no game
   * @return empty if a law has hardly anything in the range of its parameter
   */
  public Optional<Simulation> run(
      int samples, Function<Settings, Optional<Map<String, String>>> solve, Budget budget) {
    Map<String, Map<String, Tally>> tallies = new LinkedHashMap<>();
    List<Integer> marks = marks(samples);
    int made = 0;
    int without = 0;
    List<Integer> solvedAtMarks = new ArrayList<>();
    while (made < samples && !budget.isExhausted()) {
      Optional<Settings> values = draw();
      if (values.isEmpty()) {
        return Optional.empty();
      }
      if (values.get().equals(settings)) {
        throw new IllegalStateException("nothing is random");
      }
      Optional<Map<String, String>> states = solve.apply(values.get());
      made++;
      without += states.isEmpty() ? 1 : 0;
      states
          .orElse(Map.of())
          .forEach(
              (subject, state) ->
                  tallies
                      .computeIfAbsent(subject, key -> new LinkedHashMap<>())
                      .computeIfAbsent(state, key -> new Tally())
                      .count++);
      if (marks.contains(made)) {
        int reached = marks.indexOf(made);
        solvedAtMarks.add(made - without);
        tallies.values().forEach(all -> all.values().forEach(tally -> mark(tally, reached)));
      }
    }
    return Optional.of(
        simulation(tallies, new Draws(samples, made, marks, without, seed), solvedAtMarks));
  }

  /** An eighth, a quarter, half and all of the draws. */
  private static List<Integer> marks(int samples) {
    return List.of(8, 4, 2, 1).stream()
        .map(part -> samples / part)
        .filter(mark -> mark > 0)
        .distinct()
        .toList();
  }

  /** A state that was not met before has a count of 0 at the marks until now. */
  private static void mark(Tally tally, int reached) {
    while (tally.marked.size() < reached) {
      tally.marked.add(0);
    }
    tally.marked.add(tally.count);
  }

  private Optional<Settings> draw() {
    Settings there = settings;
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place);
      Optional<RandomParameter> law = template.law(name, there);
      if (law.isEmpty()) {
        // Whoever solves the game there finds out why.
        there = there.with(name, Rational.ZERO);
        continue;
      }
      Optional<Rational> value = draw(law.get(), place);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      there = there.with(name, value.get());
    }
    return Optional.of(there);
  }

  private Optional<Rational> draw(RandomParameter law, int place) {
    Distribution distribution = new Distribution(law);
    for (int attempt = 0; attempt < MOST_REJECTED; attempt++) {
      Rational value = distribution.draw(generator);
      drawn[place]++;
      if (law.range().isEmpty() || contains(law.range().get(), value)) {
        return Optional.of(onGrid(law, value));
      }
      rejected[place]++;
    }
    return Optional.empty();
  }

  private static boolean contains(Interval range, Rational value) {
    return range.min().compareTo(value) <= 0 && value.compareTo(range.max()) <= 0;
  }

  private static Rational onGrid(RandomParameter law, Rational value) {
    if (law.step().isEmpty() || law.range().isEmpty()) {
      return value;
    }
    Rational step = law.step().get();
    Rational low = law.range().get().min();
    Rational last = law.range().get().max().minus(low).divide(step).floor();
    Rational steps = value.minus(low).divide(step).plus(Rational.of(1, 2)).floor().min(last);
    return low.plus(steps.times(step));
  }

  private Simulation simulation(
      Map<String, Map<String, Tally>> tallies, Draws draws, List<Integer> solvedAtMarks) {
    List<Belief> beliefs = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place);
      Rational left =
          drawn[place] == 0 ? Rational.ZERO : Rational.of(rejected[place], drawn[place]);
      RandomParameter law =
          template
              .law(name, settings)
              .orElseThrow(() -> new IllegalStateException("no law of " + name));
      beliefs.add(new Belief(law, description(template, name), Estimate.exact(left)));
    }
    List<Subject> subjects = new ArrayList<>();
    for (Map.Entry<String, Map<String, Tally>> subject : tallies.entrySet()) {
      List<Share> shares = new ArrayList<>();
      subject
          .getValue()
          .forEach(
              (state, tally) -> shares.add(share(state, tally, draws.solved(), solvedAtMarks)));
      shares.sort(
          Comparator.comparing((Share share) -> -share.count()).thenComparing(Share::state));
      String name = subject.getKey();
      subjects.add(new Subject(name.isEmpty() ? Optional.empty() : Optional.of(name), shares));
    }
    return new Simulation(beliefs, subjects, Optional.of(draws));
  }

  /**
   * The share of one state.
   *
   * @param solved in how many draws there is a game
   * @param solvedAtMarks the same after so many draws; where it is 0 the share is 0 too
   */
  private static Share share(String state, Tally tally, int solved, List<Integer> solvedAtMarks) {
    List<Rational> convergence = new ArrayList<>();
    for (int mark = 0; mark < tally.marked.size(); mark++) {
      convergence.add(Rational.of(tally.marked.get(mark), Math.max(1, solvedAtMarks.get(mark))));
    }
    return new Share(
        state,
        Estimate.exact(Rational.of(tally.count, solved)),
        tally.count,
        Optional.of(Coverage.of(tally.count, solved)),
        convergence);
  }

  static String description(GameTemplate template, String name) {
    return template.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::description)
        .findFirst()
        .orElse("");
  }
}
