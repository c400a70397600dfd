package commitment.format.promise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens of a text are written close to the one before them, where the tokens alone do not
 * tell: in {@code -1} there is a sign, in {@code a - 1} an operator, and {@code (Russia -d)} pays a
 * player.
 */
public final class TokenJoins {
  private final BitSet ends = new BitSet();
  private final Map<String, List<Integer>> endsIfPlayer = new HashMap<>();

  void join(int end) {
    ends.set(end);
  }

  void joinIfPlayer(String name, int end) {
    endsIfPlayer.computeIfAbsent(name, key -> new ArrayList<>()).add(end);
  }

  /** Names of players become known after what was read before them. */
  public void player(String name) {
    endsIfPlayer.getOrDefault(name, List.of()).forEach(ends::set);
  }

  /** Whether nothing stands between the token that ends at an offset and the next one. */
  public boolean after(int end) {
    return ends.get(end);
  }
}
