package commitment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script of the page is checked as code: names, types, dead code. No browser is needed. */
class ReportScriptTest {
  private static final String SCRIPT = "/commitment/page/report.js";

  /** The names in the page's JSON, which the script reads and nothing in it declares. */
  private static final List<String> JSON_NAMES =
      List.of(
          "worlds",
          "range",
          "parameter",
          "verdicts",
          "unanswered",
          "players",
          "places",
          "payoffs",
          "outcomes",
          "note",
          "lowClosed",
          "from",
          "fromIncluded",
          "to",
          "toIncluded",
          "vertices",
          "legend",
          "borders",
          "highClosed");

  /** What Closure Compiler has to say about a script. */
  private static List<String> complaints(String script) throws IOException {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    options.setChecksOnly(true);
    WarningLevel.VERBOSE.setOptionsForWarningLevel(options);
    options.setWarningLevel(DiagnosticGroups.CHECK_VARIABLES, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.UNDEFINED_VARIABLES, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.UNUSED_LOCAL_VARIABLE, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.CHECK_USELESS_CODE, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.SUSPICIOUS_CODE, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.CHECK_TYPES, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.STRICT_PRIMITIVE_OPERATORS, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.CHECK_REGEXP, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.LINT_VAR_DECLARATIONS, CheckLevel.ERROR);
    options.setWarningLevel(DiagnosticGroups.MISSING_RETURN, CheckLevel.ERROR);
    Compiler compiler =
        new Compiler(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    compiler.disableThreads();
    List<SourceFile> known =
        new ArrayList<>(CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER));
    StringBuilder json = new StringBuilder("/** @record */ function PageJson() {}\n");
    JSON_NAMES.forEach(name -> json.append("PageJson.prototype.").append(name).append(";\n"));
    known.add(SourceFile.fromCode("json.js", json.toString()));
    Result result =
        compiler.compile(known, List.of(SourceFile.fromCode("report.js", script)), options);
    List<JSError> found = new ArrayList<>(result.errors);
    found.addAll(result.warnings);
    return found.stream().map(JSError::toString).toList();
  }

  private static String script() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportScriptTest.class.getResourceAsStream(SCRIPT))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void nothingIsWrongWithTheScript() throws IOException {
    assertThat(complaints(script())).isEmpty();
  }

  /**
   * Flaws that are found in the same pass of the compiler, each on a line of its own behind the
   * script.
   */
  static List<Map<String, String>> flaws() {
    return List.of(
        Map.of(
            "an undefined name", "function bad() { return nowhere; } bad();",
            "an unused local", "function worse() { const unused = 1; } worse();"),
        Map.of(
            "dead code", "function bad1() { return 1; root.id = 'x'; } bad1();",
            "a wrong type", "function bad2() { return document.getElementById(1); } bad2();",
            "no effect", "function bad3() { view.step === 1; } bad3();",
            "too few arguments", "function bad4() { return isEnd(); } bad4();"));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void everyFlawIsFound(Map<String, String> flaws) throws IOException {
    List<String> names = List.copyOf(flaws.keySet());
    String script = script();
    List<String> complaints =
        complaints(script + String.join("\n", names.stream().map(flaws::get).toList()));
    long line = script.lines().count();
    for (String name : names) {
      line++;
      String place = "report.js line " + line + " :";
      assertThat(complaints).as(name).anyMatch(complaint -> complaint.contains(place));
    }
  }
}
