package commitment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.DiagnosticRenderer;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.format.language.GameParser;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.template.GameTemplate;
import commitment.template.Settings;
import java.util.stream.Collectors;

/** Games of tests, from text. */
public final class Games {
  /** The first file of the language. */
  public static final String ENTRY =
      """
      game "Entry deterrence"
      players Entrant, Incumbent

      tree:
        Entrant:
          Out: (0, 2)
          In: Incumbent @Reply:
            Fight:       (-1, -1)
            Accommodate: (1, 1)

      threat Price_war by Incumbent "enter, and I will fight":
        at Reply: Fight

      expect Price_war fails at Reply
      expect spe count = 1
      expect value Entrant = 1
      """;

  /**
   * Inside its map there is no answer, as a parameter is an exponent; on its border the answer
   * turns at an irrational value.
   */
  public static final String EXPONENT =
      """
      game "exponent"
      players A
      param t = 2 in 0..3
      param d = 1 in 0..2
      tree:
        A @Here:
          Yes: (t^d)
          No: (2)
      promise P by A:
        at Here: Yes
      """;

  private Games() {}

  /** A file without mistakes. */
  public static GameTemplate template(String text) {
    Diagnostics diagnostics = new Diagnostics();
    GameTemplate template =
        GameParser.parse(new SourceFile("test.game", text), diagnostics).orElse(null);
    assertThat(rendered(diagnostics)).isEmpty();
    return java.util.Objects.requireNonNull(template);
  }

  public static GameInstance instance(String text, Settings settings) {
    Diagnostics diagnostics = new Diagnostics();
    GameInstance instance =
        template(text).instantiate(settings, diagnostics, Budget.unlimitedTime()).orElse(null);
    assertThat(rendered(diagnostics)).isEmpty();
    return java.util.Objects.requireNonNull(instance);
  }

  public static GameInstance instance(String text) {
    return instance(text, Settings.none());
  }

  public static String rendered(Diagnostics diagnostics) {
    DiagnosticRenderer renderer = DiagnosticRenderer.plain();
    return diagnostics.sorted().stream().map(renderer::render).collect(Collectors.joining());
  }

  private static final Budget SMALL = Budget.of(1_000_000, 1000, null);

  /** What is wrong with a file, at its default values too; a game has at most a million nodes. */
  public static String problems(String text) {
    Diagnostics diagnostics = new Diagnostics();
    GameParser.parse(new SourceFile("test.game", text), diagnostics)
        .ifPresent(template -> template.instantiate(Settings.none(), diagnostics, SMALL));
    return rendered(diagnostics);
  }
}
