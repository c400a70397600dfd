package commitment.repair;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.game.Verdict;
import commitment.parametric.FormalGames;
import commitment.parametric.ParameterThresholds;
import commitment.parametric.ParameterThresholds.PromiseThresholds;
import commitment.parametric.Stretch;
import commitment.parametric.ThresholdSearch;
import commitment.repair.HoldingStretches.Part;
import commitment.repair.Repair.Remark;
import commitment.template.GameInstance;
import commitment.template.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a single parameter that may have any value in its range, with exact bounds: {@link
 * ThresholdSearch} says where the promise holds, and of that the nearest part above the present
 * value and the nearest below are tried, those first in which it brings what was promised.
 */
final class ContinuousRepairs {
  /** Nodes of the game times parameters. */
  private static final long WORK = 100_000;

  private final Bench bench;
  private final List<String> left;
  private final List<Repair> found = new ArrayList<>();

  private ContinuousRepairs(Bench bench, List<String> left) {
    this.bench = bench;
    this.left = left;
  }

  /**
   * @param left is told what was not tried
   */
  static List<Repair> of(Bench bench, List<String> left) {
    ContinuousRepairs repairs = new ContinuousRepairs(bench, left);
    List<Parameter> parameters =
        bench.variations().parameters().stream()
            .filter(parameter -> bench.variations().step(parameter).isEmpty())
            .toList();
    long work = (long) parameters.size() * bench.trial().game().tree().nodeCount();
    if (work > WORK) {
      left.add("exact bounds of parameters: the game is too large for it");
      return List.of();
    }
    for (Parameter parameter : parameters) {
      repairs.of(parameter.name());
    }
    return repairs.found;
  }

  /** Whether all promises that matter are of one action at each set, which an exact bound takes. */
  static boolean isOfActions(Bench bench) {
    return promises(bench, bench.instance()).stream()
        .allMatch(promise -> promise.isPure() && !promise.isJoint());
  }

  private void of(String name) {
    Optional<Rational> now = Optional.ofNullable(bench.instance().parameters().get(name));
    if (now.isEmpty() || bench.variations().template().isEmpty()) {
      return;
    }
    FormalGames games =
        new FormalGames(
            bench.variations().template().get(),
            bench.variations().settings(),
            instance -> Optional.of(promises(bench, instance)),
            bench.budget());
    ParameterThresholds answer = new ThresholdSearch(games, bench.budget()).of(name, now.get());
    if (!answer.complete()) {
      left.add("all values of " + name + ": " + answer.unanswered().get(0).value());
    }
    for (PromiseThresholds promise : answer.promises()) {
      if (promise.name().equals(bench.promise().name())) {
        List<Stretch<Part>> parts =
            new HoldingStretches(answer, promise, bench.promisedPaths()).all();
        nearest(parts, now.get(), 1).ifPresent(part -> add(answer, promise, parts, part, 1));
        nearest(parts, now.get(), -1).ifPresent(part -> add(answer, promise, parts, part, -1));
      }
    }
  }

  /** The promise, and those that devices speak of. */
  private static List<Promise> promises(Bench bench, GameInstance instance) {
    return instance.promises().stream()
        .filter(
            promise ->
                promise.name().equals(bench.promise().name())
                    || instance.devices().stream()
                        .anyMatch(device -> device.promise().equals(promise.name())))
        .toList();
  }

  /** The nearest part in one direction, one in which all is as promised if there is any. */
  private static Optional<Stretch<Part>> nearest(
      List<Stretch<Part>> parts, Rational now, int direction) {
    List<Stretch<Part>> there = new ArrayList<>();
    for (Stretch<Part> part : parts) {
      AlgebraicNumber end = direction > 0 ? part.low() : part.high();
      if (end.compareTo(now) * direction >= 0) {
        there.add(direction > 0 ? there.size() : 0, part);
      }
    }
    return there.stream()
        .filter(part -> part.value().asPromised())
        .findFirst()
        .or(() -> there.stream().findFirst());
  }

  private void add(
      ParameterThresholds answer,
      PromiseThresholds promise,
      List<Stretch<Part>> parts,
      Stretch<Part> part,
      int direction) {
    boolean open = direction > 0 ? !part.lowClosed() : !part.highClosed();
    AlgebraicNumber bound = direction > 0 ? part.low() : part.high();
    Rational value = MarginNumber.in(part, direction);
    Change change =
        new Change.Parameter(
            bench.variations().kind(answer.parameter()), answer.parameter(), answer.base(), value);
    Stretch<Verdict> margin =
        new Stretch<>(part.low(), part.lowClosed(), part.high(), part.highClosed(), Verdict.HOLDS);
    bench
        .attempt(change)
        .map(
            after ->
                bench.line(
                    change,
                    new Bench.Bound(
                        Optional.of(bound), open, direction, Optional.of(margin), Optional.empty()),
                    after,
                    Optional.empty(),
                    Optional.empty(),
                    beyond(promise, parts, part, direction)))
        .filter(Repair::works)
        .ifPresent(found::add);
  }

  /** What changes at the far end. */
  private static List<Remark> beyond(
      PromiseThresholds promise, List<Stretch<Part>> parts, Stretch<Part> part, int direction) {
    AlgebraicNumber end = direction > 0 ? part.high() : part.low();
    boolean included = direction > 0 ? part.highClosed() : part.lowClosed();
    int next = parts.indexOf(part) + direction;
    if (part.value().asPromised() && next >= 0 && next < parts.size()) {
      Stretch<Part> after = parts.get(next);
      AlgebraicNumber begin = direction > 0 ? after.low() : after.high();
      if (begin.compareTo(end) == 0 && !after.value().asPromised()) {
        return List.of(new Repair.TooMuch(end, included, after.value().path()));
      }
    }
    List<Stretch<Verdict>> verdicts = promise.verdicts();
    for (int place = 0; place < verdicts.size(); place++) {
      int after = place + direction;
      AlgebraicNumber far = direction > 0 ? verdicts.get(place).high() : verdicts.get(place).low();
      if (verdicts.get(place).value() == Verdict.HOLDS
          && far.compareTo(end) == 0
          && after >= 0
          && after < verdicts.size()) {
        return List.of(onlyUpTo(verdicts, after, direction, end, included));
      }
    }
    return List.of();
  }

  /** A knife edge between two stretches is not what lies beyond, unless the promise holds there. */
  private static Remark onlyUpTo(
      List<Stretch<Verdict>> verdicts,
      int after,
      int direction,
      AlgebraicNumber end,
      boolean included) {
    Stretch<Verdict> next = verdicts.get(after);
    int second = after + direction;
    boolean single =
        next.isPoint()
            && (second < 0
                || second >= verdicts.size()
                || verdicts.get(second).value() == Verdict.HOLDS);
    Verdict beyond = single || !next.isPoint() ? next.value() : verdicts.get(second).value();
    return new Repair.OnlyUpTo(end, included, single, beyond);
  }
}
