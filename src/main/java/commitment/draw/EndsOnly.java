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
    List<Integer> ends =
        world.outcomes().stream()
            .flatMap(List::stream)
            .map(OutcomeProbability::node)
            .distinct()
            .sorted()
            .toList();
    return new EndsOnly(ends, pathWords);
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
