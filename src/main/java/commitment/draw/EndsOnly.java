package commitment.draw;

import commitment.exact.Interval;
import commitment.solve.backward.World;
import commitment.strategy.OutcomeProbability;
import java.util.List;

/** A play of which only the outcomes are known. */
public record EndsOnly(List<Integer> ends, String pathWords) implements Play {
  public EndsOnly {
    ends = List.copyOf(ends);
  }

  public static EndsOnly of(World world, String pathWords) {
    return new EndsOnly(ends(world), pathWords);
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
  public Choice choice(int node) {
    return Choice.NONE;
  }

  @Override
  public List<Interval> values(int node) {
    return List.of();
  }
}
