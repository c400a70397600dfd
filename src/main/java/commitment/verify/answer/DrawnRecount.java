package commitment.verify.answer;

import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.parametric.MonteCarlo;
import commitment.parametric.Simulation;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.verify.answer.Variants.File;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The draws of a simulation made again from their seed, each game counted again.
 *
 * <p>The draws follow from the seed by the rule of {@link MonteCarlo}, and so do the shares, the
 * intervals around them and the convergence from what comes out in each; only that is computed
 * anew.
 */
final class DrawnRecount {
  /** More draws than these are not made again. */
  static final int MOST_DRAWS = 1_000_000;

  /** Nodes of games that are counted again, all draws together. */
  private static final long MOST_NODES = 2_000_000;

  private final Variants variants;
  private final GameTemplate template;
  private final Budget budget;
  private final Set<String> unknown = new HashSet<>();
  private long left = MOST_NODES;
  private boolean all = true;

  DrawnRecount(Variants variants, GameTemplate template, Budget budget) {
    this.variants = variants;
    this.template = template;
    this.budget = budget;
  }

  /** The promises, or the empty name for the equilibria, of which some draw tells nothing. */
  Set<String> unknown() {
    return unknown;
  }

  /** Empty where there are too many games to count. */
  Optional<Simulation> of(long seed, int draws) {
    Optional<Simulation> found =
        new MonteCarlo(template, variants.settings(), seed).run(draws, this::states, budget);
    return found.filter(
        simulation -> all && simulation.draws().filter(d -> d.made() == draws).isPresent());
  }

  private Optional<Map<String, String>> states(Settings settings) {
    if (left <= 0) {
      all = false;
      return Optional.empty();
    }
    Optional<Subject> game = variants.inForce(settings, File.FIRST);
    game.ifPresent(there -> left -= there.tree().nodeCount());
    return game.map(there -> states(new PointRecount(there, budget), unknown));
  }

  /**
   * What comes out of a game, by promise, and under the empty name where equilibria end.
   *
   * @param unknown is told of what cannot be said
   */
  static Map<String, String> states(PointRecount game, Set<String> unknown) {
    Map<String, String> states = new LinkedHashMap<>();
    for (Promise promise : game.subject().promises()) {
      Optional<Verdict> verdict = game.verdict(promise.name());
      if (verdict.isEmpty()) {
        unknown.add(promise.name());
      }
      states.put(promise.name(), verdict.map(Verdict::name).orElse(""));
    }
    Optional<String> ends =
        unknown.contains("") ? Optional.empty() : Ends.of(game).flatMap(Ends::only);
    if (ends.isEmpty()) {
      unknown.add("");
    }
    states.put("", ends.orElse(""));
    return states;
  }
}
