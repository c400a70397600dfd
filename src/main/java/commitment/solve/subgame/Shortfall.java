package commitment.solve.subgame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why a search may have missed something; nothing if it has not. */
public final class Shortfall {
  private final Set<String> reasons = new LinkedHashSet<>();

  void because(String reason) {
    reasons.add(reason);
  }

  public boolean isNone() {
    return reasons.isEmpty();
  }

  public List<String> reasons() {
    return Collections.unmodifiableList(new ArrayList<>(reasons));
  }
}
