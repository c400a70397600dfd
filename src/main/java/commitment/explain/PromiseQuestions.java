package commitment.explain;

import commitment.game.Promise;
import java.util.ArrayList;
import java.util.List;

/** What there is to find out about a promise, as questions. */
final class PromiseQuestions {
  private static final int CLAUSES = 8;

  private final GameNames names;

  PromiseQuestions(GameNames names) {
    this.names = names;
  }

  List<Section> of(Promise promise) {
    List<Line> questions = new ArrayList<>();
    for (Promise.Clause clause :
        promise.clauses().subList(0, Math.min(CLAUSES, promise.clauses().size()))) {
      questions.add(
          Line.of(
              "At",
              names.place(clause.informationSet()),
              ", would",
              names.mover(clause.informationSet()),
              "rather do something else when the time has come, and how much would that bring?"));
    }
    questions.add(
        Line.of(
            "What happens if nobody is bound, if the",
            promise.kind().word(),
            "binds and everybody knows it, and if the others believe it although it does not"
                + " bind?"));
    questions.add(Line.of("Is anybody harmed by being the only one to believe it?"));
    questions.add(
        Line.of("Does the", promise.kind().word(), "hold, and if not, what would make it hold?"));
    return List.of(
        new Section(
            "promise-" + promise.name(),
            Line.of(
                "The", promise.kind().word(), new Piece.Name(Piece.Kind.PROMISE, promise.name())),
            List.of(
                new Block.Paragraph(PromiseWords.asking(names, promise)),
                new Block.Items(questions))));
  }
}
