package commitment.report;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.solve.backward.World;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.solve.subgame.Level;
import commitment.solve.subgame.SubgamePerfectEquilibrium;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.solve.subgame.SubgamePerfectWorld;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The subgame-perfect equilibria of a game with information sets, as far as a search found them.
 */
public final class SearchAnswer implements SolveAnswer {
  /** How many equilibria are looked through for ties and for those that belong together. */
  private static final int LOOKED_THROUGH = 1000;

  private final NamedGame game;
  private final SubgamePerfectSearch search;
  private final int most;
  private final Budget budget;
  private final Set<Limit> limits;
  private final InformationSetNodes nodes;
  private final Optional<ApproximateEquilibrium> approximation;
  private final List<ApproximateEquilibrium> irrational;

  public SearchAnswer(NamedGame game, SubgamePerfectSearch search, int most, Budget budget) {
    this.game = game;
    this.search = search;
    this.most = most;
    this.budget = budget;
    limits = limits(search, search.shortfall().isNone(), budget);
    nodes = InformationSetNodes.of(game.game().tree());
    approximation = search.approximation();
    irrational = search.irrational();
  }

  public SubgamePerfectSearch search() {
    return search;
  }

  @Override
  public boolean isComplete() {
    return search.shortfall().isNone();
  }

  @Override
  public Optional<BigInteger> count() {
    return search.shortfall().missesPure() ? Optional.empty() : Optional.of(search.pure(Level.ANY));
  }

  @Override
  public Set<Limit> limits() {
    return limits;
  }

  /** The limits that a search which has just ended has reached, one of time before its end too. */
  static Set<Limit> limits(SubgamePerfectSearch search, boolean complete, Budget budget) {
    Set<Limit> limits = EnumSet.noneOf(Limit.class);
    limits.addAll(search.shortfall().limits());
    if (!complete && budget.isExhausted()) {
      limits.add(budget.exhausted());
    }
    return Collections.unmodifiableSet(limits);
  }

  @Override
  public String counted() {
    BigInteger pure = search.pure(Level.ANY);
    BigInteger all = search.all(Level.ANY);
    String more = isComplete() || search.shortfall().isOnlyInDecimals() ? "" : " or more";
    if (all.signum() == 0) {
      return isComplete()
          ? "0 equilibria"
          : irrational.isEmpty()
              ? "no equilibrium found " + (isLimited() ? "so far" : "exactly")
              : irrational.size() + " irrational" + equilibria(irrational.size()) + more;
    }
    String kinds =
        pure.equals(all) || pure.signum() == 0
            ? Counts.text(all) + (pure.signum() == 0 ? " mixed" : "")
            : Counts.text(pure) + " pure and " + Counts.text(all.subtract(pure)) + " mixed";
    return kinds
        + (all.equals(BigInteger.ONE) ? " equilibrium" : " equilibria")
        + (irrational.isEmpty()
            ? ""
            : " and " + irrational.size() + " irrational" + equilibria(irrational.size()))
        + more;
  }

  private static String equilibria(int count) {
    return count == 1 ? " equilibrium" : " equilibria";
  }

  @Override
  public String found() {
    BigInteger pure = search.pure(Level.ANY);
    BigInteger mixed = search.all(Level.ANY).subtract(pure);
    if (hasAllPure()) {
      return pure.signum() == 0
          ? "No pure subgame-perfect equilibrium: all pure profiles were tried."
          : sentence(number(pure, "pure subgame-perfect", true) + ".");
    }
    if (!isComplete() && pure.signum() == 0 && mixed.signum() == 0) {
      return irrational.isEmpty()
          ? approximation.isPresent()
              ? "No equilibrium was found exactly; what comes near one stands below."
              : "No equilibrium was found " + (isLimited() ? "so far." : "exactly.")
          : sentence(
              inDecimals()
                  + (search.shortfall().isOnlyInDecimals() ? "." : "; there may be others."));
    }
    String kinds;
    if (mixed.signum() == 0) {
      kinds = number(pure, "pure subgame-perfect", true);
    } else if (pure.signum() == 0) {
      kinds = number(mixed, "subgame-perfect", true) + ", in mixed strategies";
    } else {
      kinds =
          number(pure, "pure subgame-perfect", true)
              + " and "
              + number(mixed, "mixed", false)
              + (mixed.equals(BigInteger.ONE) ? " one" : " ones");
    }
    if (!irrational.isEmpty()) {
      kinds += ", and " + inDecimals();
    }
    return isComplete() || search.shortfall().isOnlyInDecimals()
        ? sentence(kinds + ".")
        : "Found: " + kinds + "; there may be others.";
  }

  /** Whether only pure equilibria were looked for, and none of these can be missing. */
  private boolean hasAllPure() {
    return search.isPureOnly() && !search.shortfall().missesPure();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String inDecimals() {
    return irrational.size() == 1
        ? "one equilibrium with irrational probabilities"
        : irrational.size() + " equilibria with irrational probabilities";
  }

  private static String number(BigInteger count, String kind, boolean noun) {
    boolean one = count.equals(BigInteger.ONE);
    String words = (one ? "one " : Counts.text(count) + " ") + kind;
    return noun ? words + (one ? " equilibrium" : " equilibria") : words;
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    List<Integer> proper = properSubgames().orElse(List.of());
    remarks.add(
        proper.isEmpty()
            ? "Subgames: none but the game itself."
            : "Subgames: "
                + (proper.size() + 1)
                + ", the game itself and "
                + (proper.size() == 1 ? "the proper one" : proper.size() + " proper ones")
                + " at "
                + starts(proper)
                + ".");
    if (search.hasComponents()) {
      remarks.add(
          "Some of the equilibria belong together: mixing between them gives others, so there are"
              + " infinitely many.");
    }
    if (search.hasMoreComponents()) {
      remarks.add(
          "There are too many sets of equilibria that belong together to tell all of them.");
    }
    remarks.addAll(search.shortfall().reasons());
    return remarks;
  }

  private String starts(List<Integer> proper) {
    List<String> names = new ArrayList<>();
    GameTree tree = game.game().tree();
    for (int node : proper) {
      if (names.size() == 6) {
        names.add("…");
        break;
      }
      names.add(
          tree.owner(tree.move(node)) == GameTree.CHANCE
              ? "chance after " + String.join(", ", game.path(node))
              : game.informationSet(tree.move(node)));
    }
    return String.join(", ", names);
  }

  @Override
  public String whole() {
    return search.hasComponents()
        ? "all extreme equilibria, of which all others are mixtures"
        : "all equilibria";
  }

  @Override
  public String missing() {
    if (isLimited()) {
      return Limit.words(limits())
          + ", there may be more equilibria"
          + (search.shortfall().missesPayoffs() ? "" : " that give the same payoffs");
    }
    if (hasAllPure()) {
      return "only pure equilibria were looked for, and these are all of them";
    }
    if (search.shortfall().isOnlyInDecimals()) {
      return "the irrational equilibria are told in decimals, all others exactly";
    }
    return "there may be more equilibria than those that were found";
  }

  @Override
  public World world(int witnesses) {
    return SubgamePerfectWorld.of(search, witnesses);
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public Iterator<SolvedProfile> equilibria() {
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return listing.hasNext();
      }

      @Override
      public SolvedProfile next() {
        SubgamePerfectEquilibrium equilibrium = listing.next();
        return BehaviorSolution.of(
            game, search.subgames(), nodes, equilibrium.profile(), Optional.empty());
      }
    };
  }

  @Override
  public Optional<ApproximateEquilibrium> approximation() {
    return approximation;
  }

  @Override
  public List<ApproximateEquilibrium> irrational() {
    return irrational;
  }

  @Override
  public Stream<Tie> ties() {
    TreeMap<Integer, boolean[]> tied = new TreeMap<>();
    TreeMap<Integer, Boolean> always = new TreeMap<>();
    Iterator<SolvedProfile> listing = equilibria();
    GameTree tree = game.game().tree();
    for (int listed = 0; listed < Math.min(most, LOOKED_THROUGH) && listing.hasNext(); listed++) {
      SolvedProfile profile = listing.next();
      for (int move = 0; move < tree.moveCount(); move++) {
        if (tree.owner(move) != GameTree.CHANCE) {
          boolean here = mark(tied, profile, move);
          always.merge(move, here, Boolean::logicalAnd);
        }
      }
    }
    return tied.entrySet().stream()
        .map(
            entry ->
                new Tie(
                    entry.getKey(),
                    marked(entry.getValue()),
                    always.getOrDefault(entry.getKey(), false)));
  }

  private boolean mark(Map<Integer, boolean[]> tied, SolvedProfile profile, int move) {
    Optional<List<Rational>> values = profile.actionValues(move);
    if (values.isEmpty()) {
      return false;
    }
    Rational best = Collections.max(values.get());
    if (Collections.frequency(values.get(), best) < 2) {
      return false;
    }
    boolean[] marks = tied.computeIfAbsent(move, key -> new boolean[values.get().size()]);
    for (int action = 0; action < marks.length; action++) {
      marks[action] |= values.get().get(action).equals(best);
    }
    return true;
  }

  private static List<Integer> marked(boolean[] marks) {
    List<Integer> actions = new ArrayList<>();
    for (int action = 0; action < marks.length; action++) {
      if (marks[action]) {
        actions.add(action);
      }
    }
    return actions;
  }

  /** Not told for games with information sets: the margin depends on what is believed. */
  @Override
  public Stream<Margin> margins() {
    return Stream.empty();
  }

  @Override
  public boolean isOutOfTime() {
    return budget.isExhausted();
  }

  @Override
  public Optional<List<Integer>> properSubgames() {
    return Optional.of(
        Arrays.stream(search.subgames().roots()).filter(r -> r > 0).boxed().toList());
  }

  @Override
  public List<ListedComponent> components() {
    return ListedComponent.of(search, Math.min(most, LOOKED_THROUGH));
  }
}
