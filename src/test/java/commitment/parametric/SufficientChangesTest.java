package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SufficientChangesTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  /** Random states of all subsets: those found are the smallest of at most two, by definition. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void findsTheSmallestSetsOfAtMostTwo(int seed) {
    Random random = new Random(seed);
    Map<Set<String>, Optional<Boolean>> states = new HashMap<>();
    List<List<String>> expected = new ArrayList<>();
    for (String one : NAMES) {
      Optional<Boolean> state = drawn(random);
      states.put(Set.of(one), state);
      if (state.equals(Optional.of(true))) {
        expected.add(List.of(one));
      }
    }
    for (int one = 0; one < NAMES.size(); one++) {
      for (int two = one + 1; two < NAMES.size(); two++) {
        List<String> both = List.of(NAMES.get(one), NAMES.get(two));
        Optional<Boolean> state = drawn(random);
        states.put(Set.copyOf(both), state);
        boolean alone = both.stream().anyMatch(name -> expected.contains(List.of(name)));
        if (state.equals(Optional.of(true)) && !alone) {
          expected.add(both);
        }
      }
    }
    SufficientChanges found = SufficientChanges.of(NAMES, true, states::get);
    assertThat(found.sets()).isEqualTo(expected);
  }

  private static Optional<Boolean> drawn(Random random) {
    int drawn = random.nextInt(6);
    return drawn == 0 ? Optional.empty() : Optional.of(drawn == 1);
  }

  @Test
  void saysWhetherLargerSetsWereLeftOut() {
    assertThat(SufficientChanges.of(List.of("a", "b"), 1, set -> Optional.of(set.size())).whole())
        .isTrue();
    assertThat(SufficientChanges.of(NAMES, 4, set -> Optional.of(set.size())))
        .isEqualTo(new SufficientChanges(List.of(), false));
  }
}
