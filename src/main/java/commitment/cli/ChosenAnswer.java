package commitment.cli;

import commitment.report.JsonReading;
import commitment.verify.answer.AnswerCheck;
import commitment.verify.answer.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The answer to check: the only document of a file, or of several lines the one that says it is
 * about the game.
 *
 * @param problem why there is none
 * @param help what to do about it
 */
record ChosenAnswer(Optional<JsonValue> document, String problem, String help) {
  private static final String HELP =
      "write an answer as solve --json and check --json do; solver explain A101 shows the least"
          + " that is one";

  /**
   * @param name of the game's file
   * @param sha256 of the game's file
   */
  static ChosenAnswer of(List<JsonReading.Read> documents, String name, String sha256) {
    if (documents.size() == 1) {
      JsonReading.Read read = documents.get(0);
      return read.document().isEmpty()
          ? none(read.problem().orElse("it is not JSON"), HELP)
          : checkable(read.document().get());
    }
    List<JsonValue> all = documents.stream().flatMap(d -> d.document().stream()).toList();
    List<JsonValue> same = which(all, d -> isInput(d, "sha256", sha256));
    List<JsonValue> found = same.isEmpty() ? which(all, d -> isInput(d, "path", name)) : same;
    return found.size() == 1
        ? checkable(found.get(0))
        : none(
            "of the "
                + all.size()
                + " answers in it "
                + (found.isEmpty() ? "none is" : found.size() + " are")
                + " about "
                + name,
            "write one answer to a file, or give the game that one of them is about (its sha256, or"
                + " else its path, stands in input)");
  }

  private static ChosenAnswer checkable(JsonValue document) {
    return AnswerCheck.problem(document)
        .map(problem -> none(problem, HELP))
        .orElseGet(() -> new ChosenAnswer(Optional.of(document), "", ""));
  }

  private static ChosenAnswer none(String problem, String help) {
    return new ChosenAnswer(Optional.empty(), problem, help);
  }

  private static List<JsonValue> which(List<JsonValue> all, Predicate<JsonValue> test) {
    return all.stream().filter(test).toList();
  }

  private static boolean isInput(JsonValue document, String member, String value) {
    return AnswerCheck.input(document, member).filter(value::equals).isPresent();
  }
}
