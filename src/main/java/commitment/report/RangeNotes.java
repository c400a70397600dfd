package commitment.report;

import commitment.parametric.ParameterThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How far answers over ranges can be relied on, in words. */
final class RangeNotes {
  private final List<ParameterThresholds> answers;

  RangeNotes(List<ParameterThresholds> answers) {
    this.answers = List.copyOf(answers);
  }

  /** Whether everything is known everywhere, exactly. */
  boolean isWhole() {
    return answers.stream().allMatch(ParameterThresholds::isWhole);
  }

  /** Sentences; none for games of perfect information that are solved exactly. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (ParameterThresholds answer : answers) {
      if (answer.grid().isPresent()) {
        sentences.add(
            "Not exact in "
                + answer.parameter()
                + " ("
                + answer.grid().get()
                + "): only the values "
                + answer.step().orElseThrow()
                + " apart were solved; what holds between them is not known.");
      }
    }
    if (!answers.stream().allMatch(ParameterThresholds::sure)) {
      sentences.add(
          "Equilibria with other payoffs than these may be missing, where several move at a time; a"
              + " verdict that they could change is UNDECIDED.");
    }
    if (answers.stream()
        .flatMap(answer -> answer.outcomes().stream())
        .anyMatch(stretch -> stretch.value().connected())) {
      sentences.add(
          "Some equilibria hang together with infinitely many others; of these the extreme ones are"
              + " listed.");
    }
    return sentences;
  }

  /** The sentences as lines with an empty line behind, or nothing. */
  String paragraph() {
    StringBuilder out = new StringBuilder();
    sentences().forEach(sentence -> TextLines.append(out, "", sentence));
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  /** What is missing if something is. */
  String missing() {
    List<String> reasons = new ArrayList<>();
    if (!answers.stream().allMatch(ParameterThresholds::complete)) {
      reasons.add("a limit was reached, which is named where there is no answer");
    }
    String grids =
        answers.stream()
            .filter(answer -> answer.grid().isPresent())
            .map(ParameterThresholds::parameter)
            .collect(Collectors.joining(", "));
    if (!grids.isEmpty()) {
      reasons.add("a grid stands in for exact intervals in " + grids);
    }
    if (answers.stream().allMatch(ParameterThresholds::complete)
        && !answers.stream().allMatch(answer -> answer.unanswered().isEmpty())) {
      reasons.add("where there is no answer is said above");
    }
    if (!answers.stream().allMatch(ParameterThresholds::sure)) {
      reasons.add("equilibria may be missing");
    }
    return String.join("; ", reasons);
  }
}
