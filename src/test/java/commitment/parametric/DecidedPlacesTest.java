package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import commitment.testing.Games;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Of the game as a whole equilibria may be missing, because C is indifferent in a place that
 * matters to A; a promise at a place of its own is decided there all the same, as {@code check}
 * does.
 */
class DecidedPlacesTest {
  private static final String HEAD =
      """
      game "A promise beside what is not all known"
      players A, B, C
      param x = 1 in 0..4
      param y = 1 in 0..4
      tree:
        A @Start:
          Ask:
            B @Reply:
              Yes: (1, 2, 0)
              No: (1, x, 0)
          Wait:
            C @Idle:
              Left: (x + y, 2, 1)
              Right: (0, 3, 1)
      """;

  private static final String TWO_AT_A_TIME =
      """
          Play:
            simultaneous A, B @Once:
              a0, b0: (2, 0, 1)
              a0, b1: (0, 1, 0)
              a1, b0: (0, 1, 3)
              a1, b1: (1, 0, 0)
      """;

  private static final String THREE_AT_A_TIME =
      """
          Play:
            simultaneous A, B, C @Once:
              a0, b0, c0: (0, 1, 0)
              a0, b0, c1: (1, 0, 2)
              a0, b1, c0: (2, 0, 1)
              a0, b1, c1: (0, 3, 0)
              a1, b0, c0: (1, 0, 3)
              a1, b0, c1: (0, 2, 1)
              a1, b1, c0: (0, 2, 0)
              a1, b1, c1: (3, 0, 1)
      """;

  private static final String TIES_UNDER_CHANCE =
      """
          Draw:
            chance:
              with 1/2 c0:
                C @One:
                  Left: (1, 0, 0)
                  Right: (2, 0, 0)
              with 1/2 c1:
                C @Two:
                  Left: (1, 0, 0)
                  Right: (3, 0, 0)
      """;

  private static final String PROMISE =
      """
      promise P by B:
        at Reply: Yes
      """;

  private static FormalGames games(GameTemplate template, Budget budget) {
    return new FormalGames(template, Settings.none(), game -> Optional.of(game.promises()), budget);
  }

  private static ParameterThresholds thresholds(String text, Budget budget) {
    return new ThresholdSearch(games(Games.template(text), budget), budget).of("x", Rational.ONE);
  }

  private static List<Verdict> verdicts(ParameterThresholds answer) {
    return answer.promises().get(0).verdicts().stream().map(Stretch::value).toList();
  }

  @Test
  void intervalsAreDecided() {
    ParameterThresholds answer = thresholds(HEAD + TWO_AT_A_TIME + PROMISE, Budget.unlimitedTime());
    assertThat(answer.sure()).isFalse();
    assertThat(verdicts(answer)).containsExactly(Verdict.HOLDS, Verdict.UNDECIDED, Verdict.FAILS);
    assertThat(answer.promises().get(0).verdicts().get(1).isPoint()).isTrue();
  }

  @Test
  void valuesOfAGridAreDecided() {
    ParameterThresholds answer =
        thresholds(HEAD + THREE_AT_A_TIME + PROMISE, Budget.unlimitedTime());
    assertThat(answer.grid()).isPresent();
    assertThat(answer.complete()).isTrue();
    assertThat(verdicts(answer)).containsExactly(Verdict.HOLDS, Verdict.UNDECIDED, Verdict.FAILS);
  }

  @Test
  void valuesAtWhichALimitIsReachedAreDecided() {
    ParameterThresholds answer =
        thresholds(
            HEAD + TIES_UNDER_CHANCE + THREE_AT_A_TIME + PROMISE,
            Budget.of(Budget.DEFAULT_NODES, 3, null));
    assertThat(answer.complete()).isFalse();
    assertThat(verdicts(answer)).containsExactly(Verdict.HOLDS, Verdict.FAILS);
    assertThat(answer.unanswered()).hasSize(1);
  }

  @Test
  void regionsOfAMapAreDecided() {
    GameTemplate template = Games.template(HEAD + TWO_AT_A_TIME + PROMISE);
    ParameterMap map =
        new MapSearch(games(template, Budget.unlimitedTime()), Budget.unlimitedTime())
            .of(axis(template, "x"), axis(template, "y"));
    assertThat(map.cells())
        .isNotEmpty()
        .allSatisfy(
            cell ->
                assertThat(cell.label().verdicts())
                    .containsEntry(
                        "P",
                        cell.polygon().inside(0).x().compareTo(Rational.of(2)) < 0
                            ? Verdict.HOLDS
                            : Verdict.FAILS));
  }

  private static ParameterMap.Axis axis(GameTemplate template, String name) {
    return new ParameterMap.Axis(
        name, "", template.range(name, Settings.none()).orElseThrow(), Rational.ONE);
  }
}
