package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.sequence.SequenceForm;
import commitment.solve.nash.StrategicFormSolver;
import commitment.solve.subgame.EquilibriumComponent;
import commitment.solve.subgame.PromisedMoves;
import commitment.solve.subgame.StrategyProduct;
import commitment.solve.subgame.SubgamePerfectListing;
import commitment.solve.subgame.SubgamePerfectSearch;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.testing.RandomInformation;
import commitment.testing.RandomStages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The equilibria that are told, mixtures included, are all there are: equilibria found by the
 * supports of all actions and linear programs lie in a set that is told, and what is drawn from
 * these sets passes the definition.
 *
 * <p>What is told is read subgame by subgame. In the block of a subgame, and in those in it about
 * which the set speaks too, players mix between the strategies of a set, and at the proper subgames
 * that come next there is an equilibrium that is told and gives what the set says, as far as it
 * matters to somebody who moves elsewhere. What is in no set is listed; only somebody who decides
 * alone may mix between listed actions.
 */
class ComponentUnionTest {
  private static final int LISTED = 1500;

  static LongStream seeds() {
    return LongStream.range(0, 240);
  }

  private Game game;
  private Subgames subgames;
  private SubgamePerfectSearch search;
  private final List<BehaviorProfile> listed = new ArrayList<>();
  private final List<ContinuationValues> values = new ArrayList<>();

  /** Whether there is something to look at. */
  private boolean solve(long seed) {
    game =
        seed % 4 == 3
            ? RandomInformation.game(1000 + seed, 2, 1 + (int) (seed % 3), 20)
            : RandomStages.game(seed, 1 + (int) (seed % 3), 4 + (int) (seed % 3));
    subgames = Subgames.of(TreeIndex.of(game.tree()));
    if (game.tree().movers().size() != 2 || game.tree().isPerfectInformation()) {
      return false;
    }
    search =
        SubgamePerfectSearch.of(
            game,
            subgames,
            PromisedMoves.none(),
            new StrategicFormSolver(false, Budget.unlimitedTime()),
            Budget.unlimitedTime());
    SubgamePerfectListing listing = SubgamePerfectListing.of(search);
    while (listing.hasNext() && listed.size() <= LISTED) {
      listed.add(listing.next().profile());
      values.add(values(listed.get(listed.size() - 1)));
    }
    return listed.size() <= LISTED && search.shortfall().isNone() && !search.hasMoreComponents();
  }

  private ContinuationValues values(BehaviorProfile profile) {
    return ContinuationValues.of(game, subgames.index(), profile);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyEquilibriumIsTold(long seed) {
    if (!solve(seed)) {
      return;
    }
    Optional<SupportCells> cells = SupportCells.of(game, subgames, Budget.unlimitedTime());
    if (cells.isEmpty()) {
      return;
    }
    Random random = new Random(seed);
    for (SupportCells.Cell cell : cells.get().cells()) {
      for (BehaviorProfile profile :
          SampledEquilibria.of(game, subgames, cell.supports(), random)) {
        assertThat(SubgamePerfectionCheck.of(game, subgames, profile))
            .as("supports %s", cell.supports())
            .isInstanceOf(DeviationResult.NoDeviation.class);
        assertThat(isTold(profile, values(profile), 0)).as("%s is told", profile).isTrue();
      }
    }
  }

  private boolean isTold(BehaviorProfile profile, ContinuationValues its, int root) {
    for (EquilibriumComponent component : search.components()) {
      if (component.root() == root
          && component.atEnds().entrySet().stream()
              .allMatch(end -> isEqual(end.getKey(), its.at(end.getKey()), end.getValue()))
          && component.products().stream().anyMatch(product -> has(product, component, profile))) {
        return component.atEnds().keySet().stream()
            .filter(subgames::startsAt)
            .allMatch(end -> isTold(profile, its, end));
      }
    }
    SequenceForm block = SequenceForm.ofBlock(game, subgames, root);
    List<Integer> ends =
        IntStream.range(0, block.leafCount())
            .map(block::node)
            .filter(subgames::startsAt)
            .boxed()
            .toList();
    List<BehaviorProfile> alike =
        IntStream.range(0, listed.size())
            .filter(
                place ->
                    ends.stream()
                        .allMatch(end -> isEqual(end, values.get(place).at(end), its.at(end))))
            .mapToObj(listed::get)
            .toList();
    List<Integer> moves = taken(block, profile);
    boolean alone = subgames.isDecidedByOne(game.tree(), root, move -> true);
    boolean here =
        alone
            ? moves.stream().allMatch(move -> areTaken(alike, move, profile.at(move)))
            : alike.stream()
                .anyMatch(
                    one -> moves.stream().allMatch(move -> one.at(move).equals(profile.at(move))));
    return here && ends.stream().allMatch(end -> isTold(profile, its, end));
  }

  private static boolean areTaken(List<BehaviorProfile> some, int move, List<Rational> mixture) {
    return IntStream.range(0, mixture.size())
        .filter(action -> mixture.get(action).signum() > 0)
        .allMatch(
            action -> some.stream().anyMatch(one -> one.probability(move, action).signum() > 0));
  }

  /** The moves of a block to which the actions of their player lead. */
  private List<Integer> taken(SequenceForm block, BehaviorProfile profile) {
    List<Integer> moves = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      for (int set = 0; set < block.informationSetCount(player); set++) {
        boolean led = true;
        for (int at = block.parentSequence(player, set); at > 0; ) {
          int before = block.setOf(player, at);
          led &=
              profile.probability(block.move(player, before), block.lastAction(player, at)).signum()
                  > 0;
          at = block.parentSequence(player, before);
        }
        if (led) {
          moves.add(block.move(player, set));
        }
      }
    }
    return moves;
  }

  /** Whether two payoff vectors are the same for those who move outside of a subgame. */
  private boolean isEqual(int node, List<Rational> left, List<Rational> right) {
    GameTree tree = game.tree();
    Set<Integer> outside = new HashSet<>();
    for (int at = 0; at < tree.nodeCount(); at++) {
      if ((at < node || at >= subgames.index().end(node)) && !tree.isTerminal(at)) {
        outside.add(tree.owner(tree.move(at)));
      }
    }
    outside.remove(GameTree.CHANCE);
    return outside.stream().allMatch(player -> left.get(player).equals(right.get(player)));
  }

  private boolean has(
      StrategyProduct product, EquilibriumComponent component, BehaviorProfile profile) {
    return IntStream.range(0, 2)
        .allMatch(
            player ->
                new ToldHull(game, subgames, player, component, product.strategies().get(player))
                    .has(profile));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsToldAreEquilibria(long seed) {
    if (!solve(seed)) {
      return;
    }
    Random random = new Random(seed);
    for (EquilibriumComponent component : search.components()) {
      for (StrategyProduct product : component.products()) {
        List<Integer> places =
            IntStream.range(0, listed.size())
                .filter(place -> product.has(listed.get(place)))
                .filter(
                    place ->
                        component.atEnds().entrySet().stream()
                            .allMatch(
                                end -> values.get(place).at(end.getKey()).equals(end.getValue())))
                .boxed()
                .toList();
        assertThat(places).as("extreme equilibria of %s", product).isNotEmpty();
        for (int trial = 0; trial < 4; trial++) {
          BehaviorProfile like = listed.get(places.get(random.nextInt(places.size())));
          Map<Integer, List<Rational>> drawn = new HashMap<>();
          for (int player = 0; player < 2; player++) {
            drawn.putAll(
                new ToldHull(game, subgames, player, component, product.strategies().get(player))
                    .draw(random));
          }
          List<List<Rational>> play = new ArrayList<>();
          for (int move = 0; move < game.tree().moveCount(); move++) {
            List<Rational> otherwise =
                game.tree().owner(move) == GameTree.CHANCE ? List.of() : like.at(move);
            play.add(drawn.getOrDefault(move, otherwise));
          }
          BehaviorProfile profile = BehaviorProfile.of(game.tree(), play);
          SubgamePerfectionCheck gains = SubgamePerfectionCheck.gains(game, subgames, profile);
          for (int root : subgames.roots()) {
            if (root >= component.root() && root < subgames.index().end(component.root())) {
              for (int player = 0; player < 2; player++) {
                assertThat(gains.gain(root, player))
                    .as("at %s of %s in %s", root, profile, product)
                    .isEqualTo(Rational.ZERO);
              }
            }
          }
        }
      }
    }
  }
}
