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

  /** Whether anything may be missing that is not told in decimals. */
  private boolean missing;

  /** Equilibria with irrational probabilities are told apart, in decimals. */
  void decimals(String reason) {
    reasons.add(reason);
    payoffs = true;
  }

  /** Equilibria in mixed strategies may be missing. */
  void mixed(String reason) {
    reasons.add(reason);
    missing = true;
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
    missing = true;
  }

  /** Equilibria of any kind may be missing, but none with other payoffs. */
  void listing(String reason) {
    reasons.add(reason);
    missing = true;
    pure = true;
  }

  /** Equilibria of any kind may be missing, because there are too many or they are too large. */
  void any(String reason) {
    reasons.add(reason);
    missing = true;
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

  /** Whether nothing is missing but exact numbers for some equilibria, which are irrational. */
  public boolean isOnlyInDecimals() {
    return !reasons.isEmpty() && !missing;
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
