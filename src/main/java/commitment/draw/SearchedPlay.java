package commitment.draw;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The play of the subgame-perfect equilibria that a search lists: an action is always chosen if all
 * of them take it with probability 1, sometimes if one of them takes it with a positive one.
 *
 * <p>Cost: a scan of the tree for each equilibrium that is looked at, of which there are at most
 * {@link #MOST}.
 */
public final class SearchedPlay implements Play {
  /** How many equilibria are looked at. */
  public static final int MOST = 200;

  private final TreeIndex index;
  private final List<BehaviorProfile> profiles = new ArrayList<>();
  private final BitSet ends = new BitSet();
  private final boolean hasMore;
  private final boolean isWhole;

  /** By node the hull of what each player gets. */
  private final Interval[][] values;

  private SearchedPlay(SubgamePerfectSearch search) {
    index = search.subgames().index();
    int nodes = index.tree().nodeCount();
    values = new Interval[nodes][];
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    while (listing.hasNext() && profiles.size() < MOST) {
      BehaviorProfile profile = listing.next().profile();
      profiles.add(profile);
      for (OutcomeProbability end : profile.outcomes(search.game(), index)) {
        ends.set(end.node());
      }
      ContinuationValues expected = ContinuationValues.of(search.game(), index, profile);
      for (int node = 0; node < nodes; node++) {
        widen(node, expected.at(node));
      }
    }
    hasMore = listing.hasNext();
    isWhole = !hasMore && search.shortfall().isNone();
  }

  /** Of the equilibria that a search found. */
  public static SearchedPlay of(SubgamePerfectSearch search) {
    return new SearchedPlay(search);
  }

  private void widen(int node, List<Rational> payoffs) {
    Interval[] before = values[node];
    Interval[] hull = new Interval[payoffs.size()];
    for (int player = 0; player < hull.length; player++) {
      Interval point = new Interval(payoffs.get(player), payoffs.get(player));
      hull[player] = before == null ? point : before[player].hull(point);
    }
    values[node] = hull;
  }

  /** Whether an equilibrium was found. */
  public boolean isEmpty() {
    return profiles.isEmpty();
  }

  /** Whether there are more equilibria than those that are shown. */
  public boolean hasMore() {
    return hasMore;
  }

  @Override
  public List<Integer> ends() {
    return ends.stream().boxed().toList();
  }

  @Override
  public Choice choice(int node) {
    if (!followsDecision(node)) {
      return Choice.NONE;
    }
    boolean some = false;
    boolean all = !profiles.isEmpty();
    for (BehaviorProfile profile : profiles) {
      Rational probability = probability(profile, node);
      some |= probability.signum() > 0;
      all &= probability.equals(Rational.ONE);
    }
    return all ? Choice.ALWAYS : some ? Choice.SOMETIMES : Choice.NONE;
  }

  /** Where all equilibria that are shown mix in the same way. */
  @Override
  public Optional<Rational> mixture(int node) {
    if (!followsDecision(node) || profiles.isEmpty()) {
      return Optional.empty();
    }
    Rational first = probability(profiles.get(0), node);
    boolean same = profiles.stream().allMatch(p -> probability(p, node).equals(first));
    return same && first.signum() > 0 && !first.equals(Rational.ONE)
        ? Optional.of(first)
        : Optional.empty();
  }

  private boolean followsDecision(int node) {
    int parent = index.parent(node);
    return parent >= 0 && index.tree().owner(index.tree().move(parent)) != GameTree.CHANCE;
  }

  private Rational probability(BehaviorProfile profile, int node) {
    return profile.probability(index.tree().move(index.parent(node)), index.actionTo(node));
  }

  @Override
  public List<Interval> values(int node) {
    Interval[] known = values[node];
    return known == null ? List.of() : List.of(known);
  }

  @Override
  public boolean isWhole() {
    return isWhole;
  }

  @Override
  public String pathWords() {
    return profiles.size() > 1
        ? "path of play in one or the other equilibrium"
        : "path of play in equilibrium";
  }
}
