package commitment.report;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.solve.backward.World;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.verify.Deviation;
import commitment.verify.DeviationResult;
import commitment.verify.SubgamePerfectionCheck;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The subgame-perfect equilibria of a game and, after them, Nash equilibria that are none: each
 * with the first subgame in which it is not credible, who would depart from it there, and what he
 * would gain.
 */
public final class NashAnswer implements SolveAnswer {
  private final SolveAnswer subgamePerfect;
  private final SubgamePerfectSearch nash;
  private final List<BehaviorSolution> others;
  private final boolean cut;

  /** The limits that the search for the others has reached. */
  private final Set<Limit> besides;

  private NashAnswer(
      SolveAnswer subgamePerfect,
      SubgamePerfectSearch nash,
      List<BehaviorSolution> others,
      boolean cut,
      Budget budget) {
    this.subgamePerfect = subgamePerfect;
    this.nash = nash;
    this.others = List.copyOf(others);
    this.cut = cut;
    besides = SearchAnswer.limits(nash, nash.shortfall().isNone() && !cut, budget);
  }

  /**
   * Searches the game as one block.
   *
   * @param subgamePerfect the subgame-perfect equilibria
   * @param pureOnly whether to look for pure equilibria only
   */
  public static NashAnswer of(
      NamedGame named, SolveAnswer subgamePerfect, boolean pureOnly, Budget budget) {
    Game game = named.game();
    SubgamePerfectSearch nash =
        SubgamePerfectSearch.ofNash(
            game,
            named.index(),
            new StrategicFormSolver(pureOnly, budget),
            first(game, subgamePerfect),
            budget);
    Subgames subgames = Subgames.of(named.index());
    InformationSetNodes nodes = InformationSetNodes.of(game.tree());
    List<BehaviorSolution> others = new ArrayList<>();
    SubgamePerfectListing listing = SubgamePerfectListing.of(nash);
    while (listing.hasNext() && others.size() < subgamePerfect.most() && !budget.isExhausted()) {
      BehaviorProfile found = listing.next().profile();
      if (SubgamePerfectionCheck.of(game, subgames, found)
          instanceof DeviationResult.Deviations deviations) {
        BehaviorProfile profile = withoutIdleMixtures(game, subgames, nodes, found, deviations);
        Deviation first = deviations.deviations().get(0);
        others.add(
            BehaviorSolution.of(
                named,
                subgames,
                nodes,
                profile,
                Optional.of(
                    new SolvedProfile.Failure(first.root(), first.player(), first.gain()))));
      }
    }
    return new NashAnswer(subgamePerfect, nash, others, listing.hasNext(), budget);
  }

  /**
   * At an information set that his own actions rule out a player may do anything: one action for
   * certain, if nobody's choice is less credible for that.
   */
  private static BehaviorProfile withoutIdleMixtures(
      Game game,
      Subgames subgames,
      InformationSetNodes nodes,
      BehaviorProfile found,
      DeviationResult.Deviations deviations) {
    GameTree tree = game.tree();
    BehaviorProfile profile = found;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE
          || found.at(move).contains(Rational.ONE)
          || !isRuledOut(subgames.index(), nodes.node(move, 0), profile)) {
        continue;
      }
      for (int action = 0; action < tree.actionCount(move); action++) {
        List<List<Rational>> play = new ArrayList<>();
        for (int other = 0; other < tree.moveCount(); other++) {
          play.add(
              other == move
                  ? BehaviorProfile.pure(tree.actionCount(move), action)
                  : profile.at(other));
        }
        BehaviorProfile pure = BehaviorProfile.of(tree, play);
        if (found.probability(move, action).signum() > 0
            && SubgamePerfectionCheck.of(game, subgames, pure).equals(deviations)) {
          profile = pure;
          break;
        }
      }
    }
    return profile;
  }

  /** Whether who moves at a node keeps play from it himself. */
  private static boolean isRuledOut(TreeIndex index, int node, BehaviorProfile profile) {
    GameTree tree = index.tree();
    int player = tree.owner(tree.move(node));
    for (int at = node; at > 0; at = index.parent(at)) {
      int before = tree.move(index.parent(at));
      if (tree.owner(before) == player
          && profile.probability(before, index.actionTo(at)).signum() == 0) {
        return true;
      }
    }
    return false;
  }

  /** One of the subgame-perfect equilibria, if one was found. */
  private static Optional<BehaviorProfile> first(Game game, SolveAnswer subgamePerfect) {
    Iterator<SolvedProfile> listing = subgamePerfect.equilibria();
    if (!listing.hasNext()) {
      return Optional.empty();
    }
    SolvedProfile first = listing.next();
    GameTree tree = game.tree();
    List<List<Rational>> play = new ArrayList<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      play.add(tree.owner(move) == GameTree.CHANCE ? List.of() : first.mixture(move));
    }
    return Optional.of(BehaviorProfile.of(tree, play));
  }

  /** The Nash equilibria found that are not subgame-perfect. */
  public List<BehaviorProfile> others() {
    return others.stream().map(BehaviorSolution::profile).toList();
  }

  /** Whether subgame-perfect equilibria are listed before them. */
  public boolean hasSubgamePerfect() {
    return subgamePerfect.most() > 0 && subgamePerfect.equilibria().hasNext();
  }

  @Override
  public boolean isComplete() {
    return subgamePerfect.isComplete() && nash.shortfall().isNone() && !cut;
  }

  @Override
  public Set<Limit> limits() {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    limits.addAll(subgamePerfect.limits());
    limits.addAll(besides);
    return limits;
  }

  @Override
  public Optional<BigInteger> count() {
    return subgamePerfect.count();
  }

  @Override
  public String counted() {
    return subgamePerfect.counted();
  }

  @Override
  public String found() {
    return subgamePerfect.found();
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(subgamePerfect.remarks());
    String count =
        others.isEmpty() ? "none" : cut ? others.size() + " or more" : "" + others.size();
    remarks.add(
        "Nash equilibria that are not subgame-perfect: "
            + count
            + (nash.shortfall().isNone()
                ? "."
                : hasAllPure()
                    ? " in pure strategies, no others were looked for."
                    : " found, there may be others.")
            + (others.isEmpty()
                ? ""
                : " They come last, each with the place that is not credible; of those that differ"
                    + " only at information sets that their player rules out himself one is"
                    + " listed."));
    if (nash.hasComponents() && subgamePerfect.components().isEmpty()) {
      remarks.add(
          "Some of the Nash equilibria belong together: mixing between them gives others, so there"
              + " are infinitely many.");
    }
    nash.shortfall().reasons().stream()
        .filter(reason -> !remarks.contains(reason))
        .forEach(remarks::add);
    return remarks;
  }

  /** Whether only pure ones were looked for, and none of these can be missing. */
  private boolean hasAllPure() {
    return nash.isPureOnly() && !nash.shortfall().missesPure();
  }

  @Override
  public String whole() {
    return subgamePerfect.whole() + ", and the Nash equilibria beside them";
  }

  @Override
  public String missing() {
    if (subgamePerfect.isComplete() && besides.isEmpty()) {
      return hasAllPure() && !cut
          ? "of the Nash equilibria beside them only the pure ones were looked for"
          : "there may be more Nash equilibria than those that were found";
    }
    List<String> missing = new ArrayList<>();
    if (!subgamePerfect.isComplete()) {
      missing.add(subgamePerfect.missing());
    }
    if (!subgamePerfect.limits().containsAll(besides)) {
      missing.add(Limit.words(besides) + ", there may be more Nash equilibria");
    }
    return String.join("; ", missing);
  }

  @Override
  public World world(int witnesses) {
    return subgamePerfect.world(witnesses);
  }

  /** Room for both kinds. */
  @Override
  public int most() {
    return subgamePerfect.most() + others.size();
  }

  @Override
  public OptionalInt cutAt() {
    Iterator<SolvedProfile> first = subgamePerfect.equilibria();
    for (int listed = 0; listed < subgamePerfect.most() && first.hasNext(); listed++) {
      first.next();
    }
    return first.hasNext() ? OptionalInt.of(subgamePerfect.most()) : OptionalInt.empty();
  }

  @Override
  public Iterator<SolvedProfile> equilibria() {
    List<SolvedProfile> all = new ArrayList<>();
    Iterator<SolvedProfile> first = subgamePerfect.equilibria();
    while (first.hasNext() && all.size() < subgamePerfect.most()) {
      all.add(first.next());
    }
    all.addAll(others);
    return all.iterator();
  }

  @Override
  public Optional<ApproximateEquilibrium> approximation() {
    return subgamePerfect.approximation();
  }

  @Override
  public List<ApproximateEquilibrium> irrational() {
    return subgamePerfect.irrational();
  }

  @Override
  public Stream<Tie> ties() {
    return subgamePerfect.ties();
  }

  @Override
  public Stream<Margin> margins() {
    return subgamePerfect.margins();
  }

  @Override
  public boolean isOutOfTime() {
    return subgamePerfect.isOutOfTime();
  }

  @Override
  public Optional<List<Integer>> properSubgames() {
    return subgamePerfect.properSubgames();
  }

  @Override
  public List<ListedComponent> components() {
    return subgamePerfect.components();
  }
}
