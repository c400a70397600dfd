package commitment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text is broken so that it fits, and nothing of it is lost. */
class GlyphsTest {
  @Test
  void linesFitTheirWidth() {
    String text = "A title of several words and one_that_is_much_longer_than_a_whole_line_may_be";
    List<String> lines = Glyphs.lines(text, 120, 12);
    assertThat(lines).hasSizeGreaterThan(4);
    assertThat(lines).allSatisfy(line -> assertThat(Glyphs.width(line, 12)).isLessThan(120.001));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void aShortTextIsOneLine() {
    assertThat(Glyphs.lines("Short", 120, 12)).containsExactly("Short");
  }
}
