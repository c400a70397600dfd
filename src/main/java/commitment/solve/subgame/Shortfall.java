package commitment.solve.subgame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why a search may have missed equilibria; nothing if it has not. */
public final class Shortfall {
  private final Set<String> reasons = new LinkedHashSet<>();
  private boolean pure;
  private boolean payoffs;
  private boolean limit;

  /** Equilibria in mixed strategies may be missing. */
  void mixed(String reason) {
    reasons.add(reason);
    payoffs = true;
  }

  /** Equilibria in mixed strategies may be missing, because a limit was reached. */
  void mixedLimit(String reason) {
    mixed(reason);
    limit = true;
  }

  /** Equilibria in mixed strategies may be missing, but none that gives other payoffs. */
  void mixedListing(String reason) {
    reasons.add(reason);
  }

  /** Equilibria of any kind may be missing, but none with other payoffs. */
  void listing(String reason) {
    reasons.add(reason);
    pure = true;
  }

  /** Equilibria of any kind may be missing, because there are too many or they are too large. */
  void any(String reason) {
    reasons.add(reason);
    pure = true;
    payoffs = true;
  }

  /** A limit of the run was reached. */
  void limit(String reason) {
    any(reason);
    limit = true;
  }

  public boolean isNone() {
    return reasons.isEmpty();
  }

  /** Whether equilibria in pure strategies may be missing. */
  public boolean missesPure() {
    return pure;
  }

  /** Whether equilibria that give other payoffs may be missing. */
  public boolean missesPayoffs() {
    return payoffs;
  }

  /** Whether a limit of the run is a cause, so that a larger one may help. */
  public boolean isLimit() {
    return limit;
  }

  /** Sentences. */
  public List<String> reasons() {
    return List.copyOf(new ArrayList<>(reasons));
  }
}
