package commitment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.draw.TikzText.Script;
import org.junit.jupiter.api.Test;

/** Texts as LaTeX. */
class TikzTextTest {
  @Test
  void signsOfLatexAreEscaped() {
    assertThat(TikzText.of("50% of $x_1$ & {y} \\ −2"))
        .isEqualTo("50\\% of \\$x\\_1\\$ \\& \\{y\\} \\textbackslash{} \\ensuremath{-}2");
  }

  @Test
  void cyrillicAndGreekWordsAreInTheirOwnEncoding() {
    assertThat(TikzText.of("Київ, Αθήνα")).isEqualTo("\\script{T2A}{Київ}, \\script{LGR}{Αθήνα}");
    assertThat(TikzText.scripts("Київ, Αθήνα")).containsExactly(Script.CYRILLIC, Script.GREEK);
  }

  @Test
  void aGreekLetterOfAFormulaNeedsNoOtherFont() {
    assertThat(TikzText.of("δ = 1")).isEqualTo("\\ensuremath{\\delta} = 1");
    assertThat(TikzText.scripts("δ = é")).isEmpty();
  }
}
