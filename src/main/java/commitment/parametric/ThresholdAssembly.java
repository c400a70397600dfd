package commitment.parametric;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.SegmentAnalysis.PromiseAnswer;
import commitment.parametric.Solved.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the answers of neighboring cells and points together into those of a whole range. */
final class ThresholdAssembly {
  private static final StretchAssembler.Agreement<Verdict> SAME =
      (cell, point, at) -> cell == point;

  private final StretchAssembler<OutcomeSet> outcomes = new StretchAssembler<>(OutcomeSet::equalAt);
  private final StretchAssembler<String> unanswered =
      new StretchAssembler<>((cell, point, at) -> cell.equals(point));
  private final Map<String, PromiseAssembly> promises = new LinkedHashMap<>();
  private boolean complete = true;
  private boolean sure = true;

  /** One promise; what is not said at a place is missing there. */
  private static final class PromiseAssembly {
    private final int promisor;
    private final StretchAssembler<Verdict> verdicts = new StretchAssembler<>(SAME);
    private final StretchAssembler<GainRange> worth = new StretchAssembler<>(GainRange::equalAt);
    private final Map<String, StretchAssembler<GainRange>> temptations = new LinkedHashMap<>();

    PromiseAssembly(int promisor) {
      this.promisor = promisor;
    }

    PromiseThresholds result(String name, Optional<Rational> step) {
      Map<String, List<Stretch<GainRange>>> done = new LinkedHashMap<>();
      temptations.forEach((set, assembler) -> done.put(set, assembler.stretches()));
      return new PromiseThresholds(
          name, promisor, step, verdicts.stretches(), worth.stretches(), done);
    }
  }

  /** How the pieces of one answer are handed to an assembler. */
  private interface Feed {
    <T> void give(StretchAssembler<T> assembler, Optional<Piecewise<T>> pieces);
  }

  /** The next open interval. */
  void cell(Line line, Solved solved) {
    feed(
        solved,
        new Feed() {
          @Override
          public <T> void give(StretchAssembler<T> assembler, Optional<Piecewise<T>> pieces) {
            if (pieces.isEmpty()) {
              assembler.cell(line.low(), line.high(), Optional.empty());
              return;
            }
            List<AlgebraicNumber> breaks = pieces.get().breaks();
            for (int place = 0; place < pieces.get().values().size(); place++) {
              T value = pieces.get().values().get(place);
              if (place % 2 == 1) {
                assembler.point(breaks.get(place / 2), Optional.of(value));
              } else {
                assembler.cell(
                    place == 0 ? line.low() : breaks.get(place / 2 - 1),
                    place / 2 == breaks.size() ? line.high() : breaks.get(place / 2),
                    Optional.of(value));
              }
            }
          }
        });
  }

  /** The next point. */
  void point(AlgebraicNumber at, Solved solved) {
    feed(
        solved,
        new Feed() {
          @Override
          public <T> void give(StretchAssembler<T> assembler, Optional<Piecewise<T>> pieces) {
            assembler.point(at, pieces.map(only -> only.values().get(0)));
          }
        });
  }

  /** The next value of a parameter with a step. */
  void step(AlgebraicNumber at, Solved solved) {
    feed(
        solved,
        new Feed() {
          @Override
          public <T> void give(StretchAssembler<T> assembler, Optional<Piecewise<T>> pieces) {
            assembler.step(at, pieces.map(only -> only.values().get(0)));
          }
        });
  }

  /** There is nothing to say at all. */
  void unanswered(Stretch<String> stretch, boolean limit) {
    unanswered.point(stretch.low(), Optional.of(stretch.value()));
    if (!stretch.isPoint()) {
      unanswered.cell(stretch.low(), stretch.high(), Optional.of(stretch.value()));
      unanswered.point(stretch.high(), Optional.of(stretch.value()));
    }
    complete &= !limit;
  }

  private void feed(Solved solved, Feed feed) {
    complete &= !solved.limit();
    Optional<Answers> answers = solved.answers();
    feed.give(outcomes, answers.map(Answers::outcomes));
    feed.give(
        unanswered,
        answers.isPresent() ? Optional.empty() : Optional.of(Piecewise.constant(solved.reason())));
    Map<String, PromiseAnswer> found = new LinkedHashMap<>();
    if (answers.isPresent()) {
      sure &= answers.get().sure();
      for (int place = 0; place < answers.get().promises().size(); place++) {
        Promise promise = answers.get().promises().get(place);
        found.put(promise.name(), answers.get().promiseAnswers().get(place));
        promises.putIfAbsent(promise.name(), new PromiseAssembly(promise.promisor()));
      }
    }
    promises.forEach(
        (name, assembly) -> feed(assembly, Optional.ofNullable(found.get(name)), feed));
  }

  private static void feed(PromiseAssembly assembly, Optional<PromiseAnswer> answer, Feed feed) {
    feed.give(assembly.verdicts, answer.map(PromiseAnswer::verdict));
    feed.give(assembly.worth, answer.map(PromiseAnswer::worth));
    Map<String, Piecewise<GainRange>> temptations =
        answer.map(PromiseAnswer::temptations).orElse(Map.of());
    for (String set : temptations.keySet()) {
      assembly.temptations.putIfAbsent(set, new StretchAssembler<>(GainRange::equalAt));
    }
    assembly.temptations.forEach(
        (set, assembler) -> feed.give(assembler, Optional.ofNullable(temptations.get(set))));
  }

  ParameterThresholds result(
      String parameter,
      String description,
      Interval range,
      Rational base,
      Optional<Rational> step,
      Optional<String> grid) {
    List<PromiseThresholds> done = new ArrayList<>();
    promises.forEach((name, assembly) -> done.add(assembly.result(name, step)));
    return new ParameterThresholds(
        parameter,
        description,
        range,
        base,
        step,
        done,
        outcomes.stretches(),
        unanswered.stretches(),
        sure,
        grid,
        complete);
  }
}
