package commitment.parametric;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.format.language.GameParser;
import commitment.limit.Budget;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published thresholds and windows, found from the game files alone. */
class LibraryThresholdsTest {
  private static ParameterThresholds answer(String game, Settings settings, String parameter)
      throws IOException {
    Path path = Path.of("games", game + ".game");
    GameTemplate template =
        GameParser.parse(new SourceFile(path.toString(), Files.readString(path)), new Diagnostics())
            .orElseThrow();
    return new ThresholdSearch(
            new FormalGames(
                template, settings, g -> Optional.of(g.promises()), Budget.unlimitedTime()),
            Budget.unlimitedTime())
        .of(parameter, Rational.ZERO);
  }

  private static ParameterThresholds answer(String game, String parameter) throws IOException {
    return answer(game, Settings.none(), parameter);
  }

  private static String text(Stretch<?> stretch) {
    return (stretch.lowClosed() ? "[" : "(")
        + stretch.low().rational().map(Rational::toString).orElse("irrational")
        + ", "
        + stretch.high().rational().map(Rational::toString).orElse("irrational")
        + (stretch.highClosed() ? "]" : ")");
  }

  private static List<String> verdicts(ParameterThresholds answer, String promise) {
    return answer.promises().stream()
        .filter(candidate -> candidate.name().equals(promise))
        .flatMap(candidate -> candidate.verdicts().stream())
        .map(stretch -> text(stretch) + " " + stretch.value())
        .toList();
  }

  /** Where all equilibria end like this, or (with several names) where they can end like these. */
  private static List<String> ends(ParameterThresholds answer) {
    return answer.outcomes().stream()
        .map(
            stretch ->
                text(stretch)
                    + " "
                    + String.join(
                        " | ",
                        stretch.value().outcomes().stream()
                            .map(o -> String.join("/", o.ends().get(0).path()))
                            .toList()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "guarantee/bare-guarantee; s; Guarantee; [0, 4) FAILS, [4, 4] KNIFE_EDGE, (4, 12] HOLDS",
        "guarantee/burden-sharing; s; Conditional;"
            + " [0, 3) FAILS, [3, 3] KNIFE_EDGE, (3, 5) HOLDS, [5, 5] KNIFE_EDGE, (5, 10] FAILS",
        "guarantee/burden-sharing; s; ArticleFive;"
            + " [0, 5) FAILS, [5, 5] KNIFE_EDGE, (5, 10] HOLDS",
        "guarantee/bridge; a; Guarantee;"
            + " [0, 75/16) FAILS, [75/16, 75/16] KNIFE_EDGE, (75/16, 40] HOLDS",
        "guarantee/brinkmanship; r; Escalation;"
            + " [0, 1/3) HOLDS, [1/3, 1/3] KNIFE_EDGE, (1/3, 1] FAILS",
        "home/resolution; beta; Resolution3;"
            + " [0, 20/27) FAILS, [20/27, 20/27] KNIFE_EDGE, (20/27, 1] HOLDS",
        "markets/hold-up; k; Contract; [0, 3) FAILS, [3, 3] KNIFE_EDGE, (3, 10] HOLDS",
        "bargaining/ransom; x; Release; [0, 2) HOLDS, [2, 2] KNIFE_EDGE, (2, 5] FAILS",
        "bargaining/ransom; x; Murder; [0, 1) FAILS, [1, 1] KNIFE_EDGE, (1, 5] HOLDS",
        "guarantee/fading-spotlight; N; Guarantee; [1, 5] HOLDS, [6, 20] FAILS",
      })
  void verdicts(String game, String parameter, String promise, String expected) throws IOException {
    assertThat(verdicts(answer(game, parameter), promise))
        .isEqualTo(List.of(expected.split(", (?=[\\[(])")));
  }

  @Test
  void deterrenceHasItsWindowInBrinkmanship() throws IOException {
    assertThat(ends(answer("guarantee/brinkmanship", "r")))
        .containsExactly(
            "[0, 0] Attack/Escalate/BackDown",
            "(0, 1/11) Attack/Escalate/Disaster",
            "[1/11, 1/11] Attack/Escalate/Disaster | Refrain",
            "(1/11, 1/3) Refrain",
            "[1/3, 1/3] Attack/Concede | Refrain",
            "(1/3, 1] Attack/Concede");
  }

  @Test
  void ambiguityWorksInTheMiddle() throws IOException {
    ParameterThresholds answer = answer("guarantee/strategic-ambiguity", "q");
    assertThat(ends(answer))
        .contains("(1/3, 3/5) Pay/Refrain", "(3/5, 1] NotPay/Refrain")
        .contains("[3/5, 3/5] NotPay/Refrain | Pay/Refrain");
    assertThat(verdicts(answer, "Contribution")).contains("[3/5, 3/5] CONTINGENT");
  }

  @Test
  void halfTheRevocationsBlockedAreEnough() throws IOException {
    assertThat(ends(answer("guarantee/turnover", "B")))
        .contains("[1/2, 1/2] Attack/Friendly/Honor | Refrain", "(1/2, 1] Refrain");
  }

  @Test
  void twoAudiencesHaveTwoThresholds() throws IOException {
    assertThat(ends(answer("guarantee/two-audiences", "p")).subList(1, 4))
        .containsExactly(
            "(0, 3/5) Keeper/Fight",
            "[3/5, 3/5] Keeper/Fight | Keeper/Sign/Refrain | Keeper/Sign/Refrain",
            "(3/5, 3/4] Keeper/Fight | Keeper/Sign/Refrain");
  }

  @Test
  void aSecretTreatyIsSignedByHalvesAboveItsPrice() throws IOException {
    ParameterThresholds answer = answer("guarantee/secret-treaty", "s");
    assertThat(answer.isWhole()).isTrue();
    assertThat(ends(answer).get(0)).isEqualTo("[0, 5/2) Not/Attack");
    assertThat(answer.outcomes()).hasSize(3);
    // Signs with probability w/(w + d), attacks with k/(s - c): war nobody wanted with the product.
    Stretch<OutcomeSet> mixed = answer.outcomes().get(2);
    assertThat(text(mixed)).isEqualTo("(5/2, 10]");
    List<EquilibriumOutcome.End> four = mixed.value().outcomes().get(0).ends();
    assertThat(four).hasSize(4);
    assertThat(four.get(1).path()).containsExactly("Sign", "Attack");
    assertThat(four.get(1).probability().toString("s")).isEqualTo("1/(-6 + 3*s)");
    assertThat(verdicts(answer, "Alliance")).containsExactly("[0, 10] FAILS");
  }

  @ParameterizedTest
  @CsvSource({
    "guarantee/bare-guarantee, s, 4",
    "guarantee/two-audiences, p, 3/5",
    "guarantee/two-audiences, p, 3/4",
    "guarantee/brinkmanship, r, 1/11",
    "guarantee/brinkmanship, r, 1/3",
    "guarantee/bridge, a, 75/16",
    "guarantee/burden-sharing, s, 3",
    "guarantee/burden-sharing, s, 5",
    "guarantee/strategic-ambiguity, q, 1/3",
    "guarantee/strategic-ambiguity, q, 3/5",
    "guarantee/secret-treaty, s, 5/2",
    "guarantee/turnover, B, 1/2",
    "markets/hold-up, k, 3",
    "bargaining/ransom, x, 1",
  })
  void outcomesChangeExactlyAtTheThresholdsOfTheTheory(
      String game, String parameter, String threshold) throws IOException {
    assertThat(answer(game, parameter).outcomes())
        .extracting(stretch -> stretch.high().rational().map(Rational::toString).orElse(""))
        .contains(threshold);
  }

  @Test
  void everyYearOfTheFadingSpotlightHasItsOwnIrrationalThreshold() throws IOException {
    ParameterThresholds answer = answer("guarantee/fading-spotlight", "rho");
    Map<String, List<Stretch<GainRange>>> temptations = answer.promises().get(0).temptations();
    assertThat(temptations).hasSize(8);
    for (int year = 1; year < 8; year++) {
      List<Stretch<GainRange>> call = temptations.get("Call[" + year + "]");
      assertThat(call).hasSize(3);
      assertThat(call.get(0).value().minSign()).isPositive();
      assertThat(call.get(2).value().maxSign()).isNegative();
      double root = Math.pow(3.0 / 8, 1.0 / year);
      assertThat(Double.parseDouble(call.get(1).low().approximation(12).toDecimalString(15)))
          .isCloseTo(root, org.assertj.core.api.Assertions.within(1e-11));
    }
    // The attack comes in the first year that fails, one year later behind each threshold.
    assertThat(answer.outcomes()).hasSize(15);
  }
}
