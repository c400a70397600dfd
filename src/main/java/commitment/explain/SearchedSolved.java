package commitment.explain;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ReachProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A game with information sets, as far as a search solved it. */
public final class SearchedSolved implements Solved {
  /** How many equilibria are looked through, and how many nodes all together. */
  private static final int PROFILES = 500;

  private static final long NODES = 2_000_000;

  private final SubgamePerfectSearch search;
  private final List<BehaviorProfile> profiles;
  private final boolean whole;
  private final int[] visits;

  private SearchedSolved(
      SubgamePerfectSearch search, List<BehaviorProfile> profiles, boolean whole, int[] visits) {
    this.search = search;
    this.profiles = profiles;
    this.whole = whole;
    this.visits = visits;
  }

  public static SearchedSolved of(SubgamePerfectSearch search, Budget budget) {
    TreeIndex index = search.subgames().index();
    int nodes = index.tree().nodeCount();
    List<BehaviorProfile> profiles = new ArrayList<>();
    int[] visits = new int[nodes];
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    while (listing.hasNext()
        && profiles.size() < PROFILES
        && (profiles.isEmpty() || (profiles.size() + 1L) * nodes <= NODES)
        && !budget.isExhausted()) {
      BehaviorProfile profile = listing.next().profile();
      profiles.add(profile);
      ReachProbabilities reach = ReachProbabilities.of(index, profile);
      for (int node = 0; node < nodes; node++) {
        visits[node] += reach.at(node).signum() > 0 ? 1 : 0;
      }
    }
    boolean whole = !listing.hasNext() && search.shortfall().isNone();
    return new SearchedSolved(search, List.copyOf(profiles), whole, visits);
  }

  /** The equilibria that are looked through. */
  List<BehaviorProfile> profiles() {
    return profiles;
  }

  /** Whether these are all there are. */
  boolean isWhole() {
    return whole;
  }

  /** Whether mixtures between equilibria of the moves from a node on are equilibria too. */
  boolean isMixed(int root) {
    return search.components().stream().anyMatch(component -> component.root() == root);
  }

  @Override
  public Optional<List<List<Rational>>> payoffs(int node) {
    List<List<Rational>> vectors =
        search.continuations(node).stream().map(there -> there.payoffs()).toList();
    return vectors.isEmpty() ? Optional.empty() : Optional.of(vectors);
  }

  @Override
  public Optional<Interval> range(int node, int player) {
    Interval range = null;
    for (var there : search.continuations(node)) {
      Interval here = Interval.of(there.payoff(player));
      range = range == null ? here : range.hull(here);
    }
    return Optional.ofNullable(range);
  }

  @Override
  public Reached reached(int node) {
    if (visits[node] > 0 && (visits[node] < profiles.size() || !whole)) {
      return Reached.SOMETIMES;
    }
    if (!whole) {
      return Reached.UNKNOWN;
    }
    return visits[node] == 0 ? Reached.NEVER : Reached.ALWAYS;
  }

  @Override
  public boolean restsOnMixtures(int node) {
    return search.restsOnMixtures(node);
  }
}
