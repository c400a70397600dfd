package commitment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.credibility.MinimalFine;
import commitment.credibility.TimeConsistencySearch;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.parametric.FineSearch;
import commitment.parametric.RandomInformedGames;
import commitment.template.GameInstance;
import commitment.testing.Games;
import commitment.verify.FineCheck.Finding;
import commitment.verify.FineCheck.Standing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Right fines are confirmed by solving again, wrong ones are refuted. */
class FineCheckTest {
  /** A wants to be where B is, B wants to be elsewhere; A promises x. */
  private static final String PENNIES =
      """
      game "pennies"
      players A, B
      tree:
        A @Row:
          x:
            B @Column:
              l: (1, -1)
              r: (-1, 1)
          y:
            B @Column:
              l: (-1, 1)
              r: (1, -1)
      promise P by A:
        at Row: x
      """;

  private static FineCheck check(GameInstance instance) {
    return new FineCheck(instance.game(), instance.promises().get(0), Budget.unlimitedTime());
  }

  @Test
  void fineOfTheGuessingGame() {
    FineCheck check = check(Games.instance(PENNIES));
    assertThat(check.isLeastForSome(Rational.of(2)).standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(check.isLeastForAll(Rational.of(2)).standing()).isEqualTo(Standing.CONFIRMED);
    for (Rational wrong : List.of(Rational.of(-1), Rational.ONE, Rational.of(3))) {
      assertThat(check.isLeastForSome(wrong).isWrong()).as("some " + wrong).isTrue();
      assertThat(check.isLeastForAll(wrong).isWrong()).as("all " + wrong).isTrue();
    }
    assertThat(check.isNeverEnoughForAll().isWrong()).isTrue();
    assertThat(check.isForSome(new Interval(Rational.ONE, Rational.of(2))).standing())
        .isEqualTo(Standing.CONFIRMED);
    assertThat(check.isForSome(new Interval(Rational.ZERO, Rational.ONE)).isWrong()).isTrue();
    assertThat(check.isForSome(new Interval(Rational.of(3), Rational.of(4))).isWrong()).isTrue();
    assertThat(check.isEnoughForAll(Rational.of(3)).standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(check.isEnoughForAll(Rational.ONE).isWrong()).isTrue();
    assertThat(check.isNeededForAll(Rational.of(2)).standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(check.isNeededForAll(Rational.of(3)).standing()).isEqualTo(Standing.UNKNOWN);
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {3000, 3100, 3200, 3300})
  void fineByRecount(long from) {
    int refuted = 0;
    for (long seed = from; seed < from + 15; seed++) {
      GameInstance instance = Games.instance(RandomInformedGames.text(new Random(seed), List.of()));
      Budget budget = Budget.unlimitedTime();
      TreeIndex index = TreeIndex.of(instance.game().tree());
      MinimalFine found =
          FineSearch.of(
              instance.game(),
              index,
              instance.promises().get(0),
              new TimeConsistencySearch(instance.game(), index, 0, budget)
                  .assessUnbelieved(instance.promises().get(0))
                  .minimalFine(),
              budget);
      if (found.holdsAlready()) {
        continue;
      }
      FineCheck check = check(instance);
      String name = "seed " + seed + ", " + found;
      found.someEquilibrium().ifPresent(some -> isNotWrong(check.isLeastForSome(some), name));
      found.allEquilibriaAbove().ifPresent(all -> isNotWrong(check.isLeastForAll(all), name));
      found
          .bounds()
          .ifPresent(
              bounds -> {
                isNotWrong(check.isForSome(bounds.some()), name);
                bounds.allAtMost().ifPresent(m -> isNotWrong(check.isEnoughForAll(m), name));
                if (bounds.allNever()) {
                  isNotWrong(check.isNeverEnoughForAll(), name);
                }
              });
      if (!found.isOpen() && check.isLeastForAll(found.allEquilibriaAbove().get()).isConfirmed()) {
        Rational all = found.allEquilibriaAbove().get();
        Rational some = found.someEquilibrium().get();
        Rational bit = Rational.of(1, 100);
        assertThat(check.isLeastForAll(all.plus(bit)).isWrong()).as(name).isTrue();
        assertThat(check.isLeastForSome(some.plus(bit)).isWrong()).as(name).isTrue();
        if (some.signum() > 0) {
          assertThat(check.isLeastForSome(some.minus(bit)).isWrong()).as(name).isTrue();
        }
        if (all.signum() > 0) {
          assertThat(check.isLeastForAll(all.minus(bit)).isWrong()).as(name).isTrue();
        }
        refuted++;
      }
    }
    assertThat(refuted).isPositive();
  }

  private static void isNotWrong(Finding finding, String name) {
    assertThat(finding.isWrong()).as(name + ": " + finding.words()).isFalse();
  }
}
