package commitment.format.efg;

import commitment.diagnostic.Diagnostic;
import commitment.diagnostic.DiagnosticRenderer;
import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.game.Game;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.testing.GameText;
import commitment.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the reader makes of a text. */
record EfgReading(Optional<GameInstance> instance, List<Diagnostic> diagnostics) {

  static EfgReading of(Path file) {
    return of(new SourceFile(file.getFileName().toString(), Golden.text(file)));
  }

  static EfgReading of(String text) {
    return of(new SourceFile("game.efg", text));
  }

  static EfgReading of(SourceFile file) {
    return of(file, Budget.unlimitedTime());
  }

  static EfgReading of(SourceFile file, Budget budget) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<GameInstance> game = EfgReader.read(file, diagnostics, budget);
    return new EfgReading(game, diagnostics.sorted());
  }

  Optional<Game> game() {
    return instance.map(GameInstance::game);
  }

  /** The problems as a user sees them. */
  String rendered() {
    DiagnosticRenderer renderer = DiagnosticRenderer.plain();
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> out.append(renderer.render(diagnostic)));
    return out.toString();
  }

  /** The game, if there is one, and the problems. */
  String text() {
    String problems = rendered();
    return instance.map(GameText::of).orElse("")
        + (instance.isPresent() && !problems.isEmpty() ? "\n" : "")
        + problems;
  }

  List<String> codes() {
    return diagnostics.stream().map(diagnostic -> diagnostic.code().code()).toList();
  }
}
