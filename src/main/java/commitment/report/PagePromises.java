package commitment.report;

import commitment.credibility.ClauseAssessment;
import commitment.credibility.GameAssessment;
import commitment.credibility.PromiseAssessment;
import commitment.diagnostic.Suggestion;
import commitment.draw.PromiseMarks;
import commitment.game.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The verdicts of a page: for each promise what it says, whether it holds, and where it fails. */
final class PagePromises {
  private static final int CLAUSES = 24;

  private final NamedGame game;
  private final GameAssessment assessment;
  private final WithoutDevices without;
  private final TextStyle style = new TextStyle(false, true);
  private final CheckText text;

  /**
   * A promise and its verdict.
   *
   * @param verdict as a class name
   * @param headline {@code FAILS at Call}
   * @param mark a sign for the verdict, beside its color
   */
  record Card(
      String name,
      String verdict,
      String mark,
      String headline,
      String meaning,
      String promisor,
      String words,
      String why,
      String support,
      String failing,
      List<Clause> clauses,
      String moreClauses,
      PageTable worlds,
      List<String> remarks) {}

  /** A promised information set. */
  record Clause(boolean fails, String where, String promised, String temptation, String notes) {}

  PagePromises(NamedGame game, GameAssessment assessment, WithoutDevices without) {
    this.game = game;
    this.assessment = assessment;
    this.without = without;
    text = new CheckText(game, style);
  }

  /** A sign for a verdict that does not depend on color. */
  static String mark(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "✓";
      case FAILS -> "✗";
      case CONTINGENT -> "±";
      case KNIFE_EDGE -> "=";
      case UNDECIDED -> "?";
    };
  }

  List<Card> cards() {
    return assessment.promises().stream().map(this::card).toList();
  }

  private Card card(PromiseAssessment assessed) {
    var promise = assessed.promise();
    List<ClauseAssessment> ordered = new ArrayList<>(assessed.clauses());
    ordered.sort((left, right) -> Boolean.compare(right.firstFailure(), left.firstFailure()));
    List<Clause> clauses = new ArrayList<>();
    for (ClauseAssessment clause : ordered.subList(0, Math.min(CLAUSES, ordered.size()))) {
      clauses.add(
          new Clause(
              clause.firstFailure(),
              game.informationSet(clause.informationSet()),
              game.permitted(clause.informationSet(), clause.permitted()),
              text.tempted(clause),
              String.join("; ", text.clauseNotes(clause))));
    }
    PageTable worlds =
        new PageTable.Worlds(game)
            .add("Nobody bound", assessment.nobodyBound())
            .add("Promise binding", assessed.promiseBound())
            .add("Believed, not binding", assessed.believedNotBound())
            .table("World", CheckText.hasOneEquilibrium(assessed) ? "" : PageTable.Worlds.OTHERS);
    return new Card(
        promise.name(),
        assessed.verdict().name(),
        mark(assessed.verdict()),
        text.verdictAndPlace(assessed),
        text.meaning(assessed),
        Suggestion.sentence(promise.promisors().stream().map(game::player).toList()),
        promise.words().strip(),
        why(clauses),
        support(assessed),
        PromiseMarks.flagWords(assessed.verdict()),
        clauses,
        ordered.size() > CLAUSES
            ? "… and " + (ordered.size() - CLAUSES) + " more information sets."
            : "",
        worlds,
        remarks(assessed));
  }

  /** What the first place at which a promise fails comes to; empty if it fails nowhere. */
  private static String why(List<Clause> clauses) {
    return clauses.stream()
        .findFirst()
        .filter(Clause::fails)
        .map(
            first ->
                "At "
                    + first.where()
                    + ", where "
                    + first.promised()
                    + " is promised, "
                    + first.temptation()
                    + ".")
        .orElse("");
  }

  private String support(PromiseAssessment assessed) {
    String name = assessed.promise().name();
    return without
        .of(name)
        .map(
            plain ->
                "Supported by: "
                    + String.join("; ", without.devices(name))
                    + ". Without that it "
                    + new CheckText(without.game(), style).verdictAndPlace(plain)
                    + ".")
        .orElse("");
  }

  private List<String> remarks(PromiseAssessment assessed) {
    List<String> remarks = new ArrayList<>(text.harmLines(assessed));
    Stream.of(text.fineText(assessed), text.robustness(assessed))
        .filter(sentence -> !sentence.isEmpty())
        .forEach(remarks::add);
    return remarks;
  }
}
