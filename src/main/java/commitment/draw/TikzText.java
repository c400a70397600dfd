package commitment.draw;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text as LaTeX: signs with a meaning there as commands, and letters for which pdflatex needs
 * another encoding than T1 as {@code \script{encoding}{letters}}.
 */
final class TikzText {
  private static final int FIRST_GREEK = 0x3b1;
  private static final int LAST_GREEK = 0x3c9;

  private static final Map<Integer, String> COMMANDS =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '<', "\\ensuremath{<}"),
          Map.entry((int) '>', "\\ensuremath{>}"),
          Map.entry((int) '|', "\\ensuremath{|}"),
          Map.entry((int) '"', "\\textquotedbl{}"),
          Map.entry(0x2212, "\\ensuremath{-}"),
          Map.entry(0x2248, "\\ensuremath{\\approx}"),
          Map.entry(0x2264, "\\ensuremath{\\le}"),
          Map.entry(0x2265, "\\ensuremath{\\ge}"),
          Map.entry(0x2260, "\\ensuremath{\\ne}"),
          Map.entry(0x221e, "\\ensuremath{\\infty}"),
          Map.entry(0x2192, "\\ensuremath{\\to}"),
          Map.entry(0x2026, "\\ldots{}"));

  private static final List<String> GREEK =
      List.of(
          "alpha",
          "beta",
          "gamma",
          "delta",
          "epsilon",
          "zeta",
          "eta",
          "theta",
          "iota",
          "kappa",
          "lambda",
          "mu",
          "nu",
          "xi",
          "mathrm{o}",
          "pi",
          "rho",
          "varsigma",
          "sigma",
          "tau",
          "upsilon",
          "phi",
          "chi",
          "psi",
          "omega");

  /** Letters with an encoding of their own in pdflatex. */
  enum Script {
    CYRILLIC("Cyrillic", "T2A"),
    GREEK("Greek", "LGR");

    private final String word;
    private final String encoding;

    Script(String word, String encoding) {
      this.word = word;
      this.encoding = encoding;
    }

    String word() {
      return word;
    }

    String encoding() {
      return encoding;
    }
  }

  /** Letters of one script, or of none that needs care. */
  private record Run(String text, Optional<Script> script) {
    /** Small Greek letters without accents are those of formulas, which need no other fonts. */
    static Run of(String text, Optional<Script> script) {
      boolean formula =
          text.codePoints().allMatch(code -> code >= FIRST_GREEK && code <= LAST_GREEK);
      return new Run(text, formula ? Optional.empty() : script);
    }
  }

  private TikzText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder();
    for (Run run : runs(text)) {
      if (run.script().isPresent()) {
        out.append("\\script{").append(run.script().get().encoding()).append("}{");
        out.append(run.text()).append('}');
      } else {
        run.text().codePoints().forEach(code -> escape(code, out));
      }
    }
    return out.toString();
  }

  /** The scripts for which a text needs an encoding of its own. */
  static Set<Script> scripts(String text) {
    Set<Script> scripts = EnumSet.noneOf(Script.class);
    runs(text).forEach(run -> run.script().ifPresent(scripts::add));
    return scripts;
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Script> script = script(text.codePointAt(at));
      int end = at;
      while (end < text.length() && script(text.codePointAt(end)).equals(script)) {
        end += Character.charCount(text.codePointAt(end));
      }
      runs.add(Run.of(text.substring(at, end), script));
      at = end;
    }
    return runs;
  }

  private static Optional<Script> script(int code) {
    return switch (Character.UnicodeScript.of(code)) {
      case CYRILLIC -> Optional.of(Script.CYRILLIC);
      case GREEK -> Optional.of(Script.GREEK);
      default -> Optional.empty();
    };
  }

  private static void escape(int code, StringBuilder out) {
    String command = COMMANDS.get(code);
    if (command != null) {
      out.append(command);
    } else if (code >= FIRST_GREEK && code <= LAST_GREEK) {
      out.append("\\ensuremath{\\").append(GREEK.get(code - FIRST_GREEK)).append('}');
    } else if (code < 0x20) {
      out.append(' ');
    } else {
      out.appendCodePoint(code);
    }
  }
}
