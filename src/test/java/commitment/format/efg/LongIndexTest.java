package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIndexTest {
  @Test
  void answersAsAHashMapDoes() {
    LongIndex index = new LongIndex();
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(3);
    for (int row = 0; row < 20_000; row++) {
      long key = random.nextInt(4) == 0 ? random.nextLong() : (long) random.nextInt(3) << 32 | row;
      assertThat(index.get(key)).isEqualTo(expected.getOrDefault(key, -1));
      if (expected.putIfAbsent(key, row) == null) {
        index.add(key, row);
      }
    }
    expected.forEach((key, row) -> assertThat(index.get(key)).isEqualTo(row));
    assertThat(index.get(Long.MIN_VALUE)).isEqualTo(-1);
  }
}
