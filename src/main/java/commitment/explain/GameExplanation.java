package commitment.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The solution of a game, told step by step.
 *
 * @param total how many steps there are
 * @param steps those that are told, the deepest first
 * @param opening how to read the steps
 * @param result what comes of it all
 * @param resultQuestion the same as a question
 * @param promises what there is to say of each promise
 * @param isComplete whether all equilibria are known
 */
public record GameExplanation(
    int total,
    List<Step> steps,
    Section opening,
    Section result,
    Section resultQuestion,
    List<PromiseStory> promises,
    boolean isComplete) {
  public GameExplanation {
    steps = List.copyOf(steps);
    promises = List.copyOf(promises);
  }

  /**
   * A promise.
   *
   * @param name unique in a game
   * @param told what it asks, who would rather do what, who expects what, who is harmed, what helps
   * @param question the same as questions, without the answers
   */
  public record PromiseStory(String name, List<Section> told, List<Section> question) {
    public PromiseStory {
      told = List.copyOf(told);
      question = List.copyOf(question);
    }
  }

  /**
   * A section in its place.
   *
   * @param level 1 for main sections, 2 for those below them
   * @param step the step that it tells, if it tells one
   */
  public record Part(Section section, int level, Optional<Step> step) {}

  /**
   * All sections in the order in which they are read.
   *
   * @param questions whether to ask instead of telling
   */
  public List<Part> parts(boolean questions) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(opening, 1, Optional.empty()));
    parts.addAll(stepParts(questions));
    parts.add(new Part(questions ? resultQuestion : result, 1, Optional.empty()));
    for (PromiseStory promise : promises) {
      int level = 1;
      for (Section section : questions ? promise.question() : promise.told()) {
        parts.add(new Part(section, level, Optional.empty()));
        level = 2;
      }
    }
    return parts;
  }

  /** The steps alone. */
  public List<Part> stepParts(boolean questions) {
    return steps.stream()
        .map(step -> new Part(questions ? step.question() : step.told(), 1, Optional.of(step)))
        .toList();
  }

  /** How many steps are left out. */
  public int leftOut() {
    return total - steps.size();
  }

  /** The step of a number, if it is told. */
  public Optional<Step> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }
}
