package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.report.PageSection;
import commitment.report.Verification;
import commitment.testing.Games;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a page that fails does not cost the others. */
class PageSectionsTest {
  @Test
  void aFaultStandsInItsSection() {
    PageSection<String> refuted =
        PageSections.withoutFault(
            () -> {
              throw new IllegalStateException("the check refutes the answer: P at 1 is FAILS");
            });
    assertThat(refuted.answer()).isEmpty();
    assertThat(refuted.complete()).isFalse();
    assertThat(refuted.verification().confirmed()).isFalse();
    assertThat(refuted.reason())
        .contains("the check refutes the answer: P at 1 is FAILS", "please report this");
    PageSection<String> sound = PageSection.of("x", true, Verification.confirmed("seen"));
    assertThat(PageSections.withoutFault(() -> sound)).isEqualTo(sound);
  }

  /** Its map has no answer inside, and irrational points on its border. */
  @Test
  void aPageWithAParameterInAnExponentIsWritten(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("exponent.game"), Games.EXPONENT);
    CommandRun map = CommandRun.in(folder, "", "map", "exponent.game", "--x", "t", "--y", "d");
    assertThat(map.code()).as(map.err()).isZero();
    CommandRun page = CommandRun.in(folder, "", "report", "exponent.game", "-o", "page.html");
    assertThat(page.code()).as(page.err()).isZero();
    assertThat(folder.resolve("page.html")).isNotEmptyFile();
  }
}
