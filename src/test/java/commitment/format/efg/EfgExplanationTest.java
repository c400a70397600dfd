package commitment.format.efg;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.DiagnosticCode;
import commitment.diagnostic.Explanation;
import commitment.diagnostic.SourceFile;
import commitment.limit.Budget;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The worked examples of the long texts are true: the bad file gives the message shown, the good
 * one none.
 */
class EfgExplanationTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(efg|text)\n(.*?)```");

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ANY,
      names = {"EFG_.*", "ZERO_PROBABILITY", "TOO_LARGE"})
  void theWorkedExampleIsTrue(DiagnosticCode code) {
    String text = Explanation.of(code);
    assertThat(text).startsWith("# " + code.code() + ": " + code.title() + "\n");
    if (code == DiagnosticCode.EFG_ENCODING) {
      return;
    }
    List<String> blocks =
        BLOCK.matcher(text).results().map((MatchResult block) -> block.group(2)).toList();
    EfgReading bad = read(code, blocks.get(0));
    assertThat(bad.codes()).contains(code.code());
    assertThat(blocks.get(1)).isEqualTo(bad.rendered());
    if (code != DiagnosticCode.TOO_LARGE) {
      assertThat(read(code, blocks.get(2)).codes()).isEmpty();
    }
  }

  private static EfgReading read(DiagnosticCode code, String text) {
    int nodes = code == DiagnosticCode.TOO_LARGE ? 2 : Budget.DEFAULT_NODES;
    return EfgReading.of(new SourceFile("game.efg", text), Budget.of(nodes, 1, null));
  }
}
