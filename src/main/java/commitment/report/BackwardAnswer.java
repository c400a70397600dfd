package commitment.report;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.limit.Limit;
import commitment.solve.backward.DecisionMargins;
import commitment.solve.backward.EquilibriumListing;
import commitment.solve.backward.PureEquilibrium;
import commitment.solve.backward.SubgamePerfectPayoffs;
import commitment.solve.backward.World;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.OutcomeProbability;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pure subgame-perfect equilibria of a game of perfect information.
 *
 * @param payoffs the solution by backward induction
 * @param count how many there are, if known
 * @param most how many to list
 * @param budget when its time is up no further equilibria are listed
 */
public record BackwardAnswer(
    Game game, SubgamePerfectPayoffs payoffs, Optional<BigInteger> count, int most, Budget budget)
    implements SolveAnswer {
  @Override
  public boolean isComplete() {
    return payoffs.isExact() && count.isPresent();
  }

  @Override
  public Set<Limit> limits() {
    return isComplete()
        ? Set.of()
        : Set.of(budget.isExhausted() ? budget.exhausted() : Limit.VECTORS);
  }

  @Override
  public String counted() {
    return count()
        .map(
            count ->
                Counts.text(count)
                    + (count.equals(BigInteger.ONE) ? " equilibrium" : " equilibria"))
        .orElse("an unknown number of equilibria");
  }

  @Override
  public String found() {
    return count
        .map(
            number ->
                number.equals(BigInteger.ONE)
                    ? "One pure subgame-perfect equilibrium."
                    : Counts.text(number) + " pure subgame-perfect equilibria.")
        .orElse("How many pure subgame-perfect equilibria there are is not known.");
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public String whole() {
    return "all payoff vectors and the exact count";
  }

  @Override
  public String missing() {
    return Limit.words(limits()) + ", bounds stand in for what is not known";
  }

  @Override
  public World world(int witnesses) {
    return payoffs.world(witnesses);
  }

  @Override
  public Iterator<SolvedProfile> equilibria() {
    if (!payoffs.isExact()) {
      return Collections.emptyIterator();
    }
    EquilibriumListing listing = EquilibriumListing.of(payoffs, most + 1);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return listing.hasNext();
      }

      @Override
      public SolvedProfile next() {
        if (!listing.hasNext()) {
          throw new NoSuchElementException();
        }
        return new Solved(listing.next());
      }
    };
  }

  @Override
  public Optional<ApproximateEquilibrium> approximation() {
    return Optional.empty();
  }

  @Override
  public List<ApproximateEquilibrium> irrational() {
    return List.of();
  }

  @Override
  public Stream<Tie> ties() {
    return decisions()
        .filter(decision -> !decision.margins().tied().isEmpty())
        .map(
            decision ->
                new Tie(
                    decision.informationSet(),
                    decision.margins().tied(),
                    decision
                        .margins()
                        .margin()
                        .map(margin -> margin.max().signum() == 0)
                        .orElse(false)));
  }

  @Override
  public Stream<Margin> margins() {
    return decisions()
        .flatMap(
            decision ->
                decision.margins().margin().stream()
                    .map(range -> new Margin(decision.informationSet(), range)));
  }

  private record Decision(int informationSet, DecisionMargins margins) {}

  private Stream<Decision> decisions() {
    GameTree tree = game.tree();
    return IntStream.range(0, tree.moveCount())
        .filter(move -> tree.owner(move) != GameTree.CHANCE)
        .boxed()
        .flatMap(
            move ->
                DecisionMargins.at(payoffs, tree.firstNode(move)).stream()
                    .map(margins -> new Decision(move, margins)));
  }

  @Override
  public boolean isOutOfTime() {
    return budget.isExhausted();
  }

  @Override
  public Optional<List<Integer>> properSubgames() {
    return Optional.empty();
  }

  @Override
  public List<ListedComponent> components() {
    return List.of();
  }

  private final class Solved implements SolvedProfile {
    private final PureEquilibrium equilibrium;

    Solved(PureEquilibrium equilibrium) {
      this.equilibrium = equilibrium;
    }

    @Override
    public List<Rational> mixture(int informationSet) {
      return BehaviorProfile.pure(
          game.tree().actionCount(informationSet), equilibrium.profile().action(informationSet));
    }

    @Override
    public Optional<List<Rational>> actionValues(int informationSet) {
      TreeIndex index = payoffs.index();
      int owner = game.tree().owner(informationSet);
      List<Rational> values = new ArrayList<>();
      int child = game.tree().firstNode(informationSet) + 1;
      for (int left = game.tree().actionCount(informationSet); left > 0; left--) {
        values.add(equilibrium.payoff(child, owner));
        child = index.end(child);
      }
      return Optional.of(values);
    }

    /** Every information set is one node: nothing is there to believe. */
    @Override
    public Optional<List<OutcomeProbability>> belief(int informationSet) {
      return Optional.empty();
    }

    @Override
    public List<Rational> payoffs() {
      return equilibrium.payoffs(0);
    }

    @Override
    public List<OutcomeProbability> outcomes() {
      return equilibrium.profile().outcomes(game, payoffs.index());
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.empty();
    }
  }
}
