package commitment.solve.subgame;

import commitment.limit.Limit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Why a search may have missed equilibria; nothing if it has not. */
public final class Shortfall {
  private final Set<String> reasons = new LinkedHashSet<>();
  private boolean pure;
  private boolean payoffs;
  private boolean limit;

  /** All that cut something off, if only the listing. */
  private final Set<Limit> limits = EnumSet.noneOf(Limit.class);

  /** Whether anything may be missing that is not told in decimals. */
  private boolean missing;

  /** The subgame that is being solved. */
  private int root;

  /** The subgames in which something may be missing. */
  private final NavigableSet<Integer> roots = new TreeSet<>();

  /** What is reported from now on is of the subgame at a node. */
  void in(int node) {
    root = node;
  }

  private void add(String reason) {
    reasons.add(reason);
    roots.add(root);
  }

  /** Equilibria with irrational probabilities are told apart, in decimals. */
  void decimals(String reason) {
    add(reason);
    payoffs = true;
  }

  /** Equilibria in mixed strategies may be missing. */
  void mixed(String reason) {
    add(reason);
    missing = true;
    payoffs = true;
  }

  /** Equilibria in mixed strategies may be missing, because a limit was reached. */
  void mixedLimit(Limit which, String reason) {
    mixed(reason);
    limits.add(which);
    limit = true;
  }

  /** Equilibria in mixed strategies may be missing, but none that gives other payoffs. */
  void mixedListing(String reason) {
    add(reason);
    missing = true;
  }

  /** The same because a limit was reached. */
  void mixedListingLimit(Limit which, String reason) {
    mixedListing(reason);
    limits.add(which);
  }

  /** Equilibria of any kind may be missing, because of a limit, but none with other payoffs. */
  void listingLimit(Limit which, String reason) {
    add(reason);
    limits.add(which);
    missing = true;
    pure = true;
  }

  /** Equilibria of any kind may be missing, because there are too many or they are too large. */
  void any(String reason) {
    add(reason);
    missing = true;
    pure = true;
    payoffs = true;
  }

  /** A limit was reached. */
  void limit(Limit which, String reason) {
    any(reason);
    limits.add(which);
    limit = true;
  }

  public boolean isNone() {
    return reasons.isEmpty();
  }

  /** Whether nothing is missing in the subgames that start from one node to before another. */
  public boolean isNoneIn(int from, int end) {
    Integer next = roots.ceiling(from);
    return next == null || next >= end;
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

  /** Whether a limit is why something else may be missing than ways to get the payoffs known. */
  public boolean isLimit() {
    return limit;
  }

  /** The limits that were reached, also if only the listing of equilibria lacks something. */
  public Set<Limit> limits() {
    return Collections.unmodifiableSet(limits);
  }

  /** Sentences. */
  public List<String> reasons() {
    return List.copyOf(new ArrayList<>(reasons));
  }
}
