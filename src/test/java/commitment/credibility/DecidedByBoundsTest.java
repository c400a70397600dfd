package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.testing.Games;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a promise though not all equilibria are, and what is not. */
class DecidedByBoundsTest {
  private static final String THREE =
      """
      players A, B, C

      tree:
        simultaneous A, B, C @S:
          a0, b0, c0: (%s, 6, 0)
          a0, b0, c1: (%s, 0, 2)
          a0, b1, c0: (%s, 0, 4)
          a0, b1, c1: (%s, 4, 0)
          a1, b0, c0: (3, 6, 0)
          a1, b0, c1: (4, 0, 2)
          a1, b1, c0: (3, 0, 4)
          a1, b1, c1: (3, 4, 1)

      promise P by A:
        at S: a0
      """;

  private static TimeConsistencySearch search(GameInstance instance) {
    return new TimeConsistencySearch(
        instance.game(), TreeIndex.of(instance.game().tree()), 1, Budget.unlimitedTime());
  }

  private static PromiseAssessment assess(String text) {
    GameInstance instance = Games.instance(text);
    return search(instance).assess(instance.promises().get(0));
  }

  @Test
  void anActionThatIsBetterWhateverOthersDoIsTaken() {
    assertThat(assess(THREE.formatted("5", "5", "5", "5")).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(assess(THREE.formatted("2", "2", "2", "2")).verdict()).isEqualTo(Verdict.FAILS);
  }

  /** One whose maker is the only one tempted wherever the promise binds cannot be kept. */
  @Test
  void aPromiseThatTemptsInEveryEquilibriumInWhichItBindsFails() {
    PromiseAssessment found =
        assess(
            """
            players A, B, C

            tree:
              simultaneous A, B, C @S:
                a0, b0, c0: (1, 0, 0)
                a0, b0, c1: (1, 0, 1)
                a0, b1, c0: (1, 1, 0)
                a0, b1, c1: (1, 1, 1)
                a1, b0, c0: (0, 6, 0)
                a1, b0, c1: (0, 0, 2)
                a1, b1, c0: (0, 0, 4)
                a1, b1, c1: (3, 4, 1)

            promise P by A:
              at S: a0
            """);
    assertThat(found.verdict()).isEqualTo(Verdict.FAILS);
  }

  /** At M2 nothing can be kept strictly; the tie at S3 has nothing to do with it. */
  @Test
  void tiesInSubgamesWithoutPromisedSetsLeaveNothingOpen() {
    PromiseAssessment found =
        assess(
            """
            players A, B

            tree:
              simultaneous A, B @S1:
                r0, c0: (1, 1)
                r0, c1: (1, 0)
                r1, c0: A @M2:
                  a0: (0, 1)
                  a1: (0, 1)
                r1, c1: A @S3:
                  x: (0, 0)
                  y: (0, 1)

            promise P by A:
              at M2: a1
            """);
    assertThat(found.verdict()).isEqualTo(Verdict.KNIFE_EDGE);
  }

  /** C is indifferent; in an equilibrium in which he mixes B gets 7/2, and 0 if he believes. */
  @Test
  void boundsOfHarmHoldForEquilibriaThatAreNotListed() {
    PromiseAssessment found =
        assess(
            """
            players A, B, C

            tree:
              A @I1:
                Out: (3, 0, 0)
                In: C @I4:
                  c0: B @I5:
                    b0: (4, 3, 3)
                    b1: (4, 0, 3)
                  c1: B @I5:
                    b0: (0, 5, 3)
                    b1: (0, 0, 3)

            promise P by C:
              at I4: c1
            """);
    Harm harm = found.harm().get(1);
    assertThat(harm).isNotNull();
    assertThat(harm.reliance().max()).isGreaterThanOrEqualTo(Rational.of(7, 2));
  }

  /** With A mixing between a1 and a2 there is an equilibrium with payoffs (1, 3/2, 3/2). */
  @Test
  void whetherItComesAboutAsPromisedIsNotReadOffExtremeEquilibria() {
    GameInstance instance =
        Games.instance(
            """
            players A, B, C

            tree:
              simultaneous A, B, C @S:
                a1, b1, c1: (1, 2, 1)
                a1, b1, c2: (1, 0, 0)
                a1, b2, c1: (1, 0, 0)
                a1, b2, c2: (1, 1, 2)
                a2, b1, c1: (1, 1, 2)
                a2, b1, c2: (0, 0, 0)
                a2, b2, c1: (0, 0, 0)
                a2, b2, c2: (0, 1, 1)

            promise P by A:
              at S: a1
            """);
    Believers found = search(instance).believers(instance.promises().get(0)).orElseThrow();
    assertThat(found.sophisticated())
        .filteredOn(coalition -> coalition.members().isEmpty())
        .allMatch(coalition -> coalition.asPromised().isEmpty());
    assertThat(found.minimal()).isEqualTo(List.of());
  }
}
