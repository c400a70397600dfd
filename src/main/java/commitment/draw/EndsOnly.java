package commitment.draw;

import commitment.exact.Interval;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.List;

/** A play of which only outcomes are known: for each payoff vector those of one equilibrium. */
public record EndsOnly(List<Integer> ends, String words) implements Play {
  public EndsOnly {
    ends = List.copyOf(ends);
  }

  /** Of the outcomes of a world; what its path of play is called. */
  public static EndsOnly of(World world, String words) {
    return new EndsOnly(ends(world), words);
  }

  /** Where play can end, of what the world has outcomes for. */
  static List<Integer> ends(World world) {
    return world.outcomes().stream()
        .flatMap(List::stream)
        .map(OutcomeProbability::node)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public boolean isWhole() {
    return false;
  }

  @Override
  public String pathWords() {
    return words + " (one for each payoff; there may be others)";
  }

  @Override
  public Choice choice(int node) {
    return Choice.NONE;
  }

  @Override
  public List<Interval> values(int node) {
    return List.of();
  }
}
