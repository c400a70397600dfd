package commitment.game;

import commitment.diagnostic.Place;
import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * What a file says its answer should be.
 *
 * @param scenario the scenario under which it is meant, if any
 * @param claim what is expected
 * @param place where it stands
 */
public record Expectation(Optional<String> scenario, Claim claim, Place place) {

  /** The kinds of claims. Players, information sets and payoffs are resolved and exact. */
  public sealed interface Claim {}

  /** {@code expect Guarantee fails at Call}: the verdict, and one of the first failures. */
  public record VerdictIs(String promise, Verdict verdict, OptionalInt at) implements Claim {}

  /**
   * {@code expect value Entrant = 1}: the player's payoff over all equilibria has exactly this
   * range.
   */
  public record ValueIs(int player, Interval range) implements Claim {}

  /** {@code expect spe count = 2}. */
  public record CountIs(Rational count) implements Claim {}

  /** {@code expect spe payoffs = (1, 1), (0, 2)}: the set of equilibrium payoff vectors. */
  public record PayoffsAre(List<List<Rational>> payoffs) implements Claim {}

  /** {@code expect temptation Guarantee at Call = 1}. */
  public record TemptationIs(String promise, int informationSet, Interval range) implements Claim {}

  /** {@code expect fine Guarantee = 1}: the least fine with which some equilibrium keeps it. */
  public record FineIs(String promise, Rational fine) implements Claim {}

  /** {@code expect bond Guarantee = 2}: the least bond with which it is kept. */
  public record BondIs(String promise, Rational bond) implements Claim {}

  /** {@code expect commitment Leader = 3 .. 4}: the weak and the strong value of commitment. */
  public record CommitmentIs(int player, Interval range) implements Claim {}

  /**
   * {@code expect threshold s for Guarantee = 4}: where the answer switches as a parameter moves
   * through its range.
   *
   * @param subject the name of a promise, or else of an outcome
   * @param switchPoints in the order of the file
   */
  public record ThresholdsAre(String parameter, String subject, List<Rational> switchPoints)
      implements Claim {
    public ThresholdsAre {
      switchPoints = List.copyOf(switchPoints);
    }
  }

  /** {@code expect outcome reached Peace}: every equilibrium ends there with probability 1. */
  public record OutcomeReached(String name) implements Claim {}

  /** Something that cannot be so because what it speaks of is not in the game. */
  public record Meaningless(String why) implements Claim {}

  /** The same of a game in which information sets have other numbers. */
  public Expectation moved(IntUnaryOperator moveOf) {
    Claim moved = claim;
    if (claim instanceof VerdictIs verdict && verdict.at().isPresent()) {
      int at = moveOf.applyAsInt(verdict.at().getAsInt());
      moved = new VerdictIs(verdict.promise(), verdict.verdict(), OptionalInt.of(at));
    } else if (claim instanceof TemptationIs temptation) {
      int at = moveOf.applyAsInt(temptation.informationSet());
      moved = new TemptationIs(temptation.promise(), at, temptation.range());
    }
    return new Expectation(scenario, moved, place);
  }

  /** As it stands in the file. */
  public String text() {
    return place.file().text().substring(place.span().start(), place.span().end());
  }
}
