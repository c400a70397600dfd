package commitment.report;

import commitment.credibility.GameAssessment;
import commitment.explain.GameExplanation;
import commitment.parametric.ParameterMap;
import commitment.parametric.ParameterThresholds;
import java.util.List;
import java.util.Optional;

/**
 * All that a page has to say of a game.
 *
 * @param game with its devices in force
 * @param treePromise the promise that the worlds are about
 * @param treeNote why the tree cannot show more; may be empty
 * @param warnings what was doubtful in the file, and which promises no test is for
 */
public record PageAnswers(
    NamedGame game,
    Source source,
    PageSection<GameAssessment> verdicts,
    WithoutDevices without,
    PageSection<SolveAnswer> equilibria,
    PageSection<GameExplanation> explanation,
    List<PageWorld> worlds,
    Optional<String> treePromise,
    String treeNote,
    PageSection<List<ParameterThresholds>> thresholds,
    PageSection<ParameterMap> map,
    PageSection<RepairAnswer> repairs,
    List<String> warnings) {
  /**
   * Where the answers come from.
   *
   * @param sha256 of the file
   * @param version of the solver
   * @param options of the command line that change the answer
   */
  public record Source(String path, String sha256, String version, List<String> options) {
    public Source {
      options = List.copyOf(options);
    }
  }

  public PageAnswers {
    worlds = List.copyOf(worlds);
    warnings = List.copyOf(warnings);
  }

  /** Whether every part that has an answer has all of it. */
  public boolean isComplete() {
    return sections().stream()
        .filter(named -> named.section().answer().isPresent())
        .allMatch(named -> named.section().complete());
  }

  /** The parts that have an answer which no independent check has confirmed. */
  public List<String> unverified() {
    return sections().stream()
        .filter(named -> named.section().answer().isPresent())
        .filter(named -> !named.section().verification().confirmed())
        .map(Named::name)
        .toList();
  }

  /** A part with what it is called. */
  record Named(String name, PageSection<?> section) {}

  List<Named> sections() {
    return List.of(
        new Named("verdicts", verdicts),
        new Named("equilibria", equilibria),
        new Named("explanation", explanation),
        new Named("thresholds", thresholds),
        new Named("map", map),
        new Named("repairs", repairs));
  }
}
