package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.verify.PromiseRecount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code result} of {@code tornado}: switch points, verdicts in order, ranges of payoffs.
 *
 * <p>The game is counted again at the ends of the range, at the switch points, between them and
 * just beside them. The verdicts there must follow each other as is said, and change at each switch
 * point. Payoffs must lie in the ranges; an end of a range that none of them reaches is unchecked.
 */
final class TornadoClaims {
  private static final String LEFT_OUT =
      "the answer is not complete: values of which it says nothing give something else";

  private final Subject subject;
  private final ParameterClaims parameters;
  private final Budget budget;

  TornadoClaims(Subject subject, Variants variants, Budget budget) {
    this.subject = subject;
    parameters = new ParameterClaims(subject, variants, budget);
    this.budget = budget;
  }

  void check(Claim result) {
    result
        .member("parameters")
        .ifPresent(list -> list.items("of parameters").forEach(this::parameter));
    result.member("robustness").ifPresent(this::robustness);
  }

  private void parameter(Claim item) {
    Optional<ParameterLine> found = parameters.line(item);
    if (found.isEmpty()) {
      return;
    }
    boolean grid = item.member("exact").flatMap(Claim::truth).filter(whole -> !whole).isPresent();
    if (grid && !subject.tree().isPerfectInformation()) {
      item.isOpen("values between the points of a grid are not claimed exactly");
      return;
    }
    item.member("exact").ifPresent(exact -> exact.isTruth(true));
    ParameterLine line = found.get();
    List<AlgebraicNumber> ends = new ArrayList<>();
    item.member("switchPoints")
        .ifPresent(
            each ->
                each.parts()
                    .forEach(
                        list ->
                            list.parts()
                                .forEach(part -> StretchClaim.end(part).ifPresent(ends::add))));
    line.look(ends);
    boolean irrational = ends.stream().anyMatch(end -> !end.isRational());
    boolean gaps = item.member("complete").flatMap(Claim::truth).filter(all -> !all).isPresent();
    parameters.promises(
        item, "verdicts", (name, list) -> verdicts(name, list, line, irrational, gaps));
    parameters.promises(
        item, "switchPoints", (name, list) -> switches(name, list, line, repeats(item, name)));
    item.member("payoffs").ifPresent(payoffs -> payoffs(payoffs, line, gaps));
    item.member("complete")
        .ifPresent(flag -> flag.isUnchecked("whether a limit was reached is not known"));
  }

  /** Empty where it is not known. */
  private static String verdict(PointRecount point, String promise) {
    return point.verdict(promise).map(Verdict::name).orElse("");
  }

  /** The verdicts in the order of the values, each as often as it comes anew. */
  private static List<String> sequence(String promise, ParameterLine line) {
    List<String> sequence = new ArrayList<>();
    for (PointRecount point : line.points().values()) {
      String verdict = verdict(point, promise);
      if (sequence.isEmpty() || !sequence.get(sequence.size() - 1).equals(verdict)) {
        sequence.add(verdict);
      }
    }
    return sequence;
  }

  /**
   * @param irrational whether there are switch points that cannot be looked at
   * @param gaps whether the answer may leave values out
   */
  private static void verdicts(
      String promise, Claim list, ParameterLine line, boolean irrational, boolean gaps) {
    List<String> right = sequence(promise, line);
    List<String> said = new ArrayList<>();
    list.items("of verdicts").forEach(item -> said.add(item.text().orElse("")));
    if (right.isEmpty() || right.contains("")) {
      list.isOpen(PointTest.NOT_SOLVED);
      return;
    }
    List<String> changes = new ArrayList<>();
    for (String verdict : said) {
      if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(verdict)) {
        changes.add(verdict);
      }
    }
    if (!changes.equals(right) && irrational && isPartOf(right, changes)) {
      list.isUnchecked("the verdict where a switch point is irrational was not looked at again");
    } else if (!changes.equals(right) && gaps && isPartOf(changes, right)) {
      list.isUnchecked(LEFT_OUT);
    } else {
      list.judge(changes.equals(right), right.toString());
    }
  }

  /** Whether a list comes of another one by leaving out some. */
  private static boolean isPartOf(List<String> part, List<String> whole) {
    int found = 0;
    for (String each : whole) {
      if (found < part.size() && part.get(found).equals(each)) {
        found++;
      }
    }
    return found == part.size();
  }

  /** Whether a verdict follows on itself: then there is no answer in between. */
  private static boolean repeats(Claim item, String promise) {
    List<Claim> verdicts =
        item.member("verdicts")
            .flatMap(each -> each.member(promise))
            .map(Claim::parts)
            .orElse(List.of());
    for (int place = 1; place < verdicts.size(); place++) {
      if (verdicts.get(place).text().equals(verdicts.get(place - 1).text())) {
        return true;
      }
    }
    return false;
  }

  private static void switches(String promise, Claim list, ParameterLine line, boolean repeats) {
    Optional<AlgebraicNumber> before = Optional.empty();
    for (Claim item : list.items("of values")) {
      Optional<AlgebraicNumber> end = StretchClaim.end(item);
      if (end.isEmpty() || before.filter(last -> last.compareTo(end.get()) >= 0).isPresent()) {
        item.isWrong("a value of the parameter, in order");
        continue;
      }
      before = end;
      if (repeats) {
        item.isUnchecked("there is no answer just before it");
      } else {
        turn(promise, item, end.get(), line);
      }
    }
    if (list.isArray() && list.parts().isEmpty()) {
      list.isRight();
    }
  }

  /** The verdict changes between the values before and after, or at the value itself. */
  private static void turn(String promise, Claim item, AlgebraicNumber at, ParameterLine line) {
    Set<String> near = new HashSet<>();
    Optional<PointRecount> before = Optional.empty();
    Optional<PointRecount> after = Optional.empty();
    for (Map.Entry<Rational, PointRecount> entry : line.points().entrySet()) {
      int order = at.compareTo(entry.getKey());
      if (order > 0) {
        before = Optional.of(entry.getValue());
      } else if (order == 0) {
        near.add(verdict(entry.getValue(), promise));
      } else if (after.isEmpty()) {
        after = Optional.of(entry.getValue());
      }
    }
    before.ifPresent(point -> near.add(verdict(point, promise)));
    after.ifPresent(point -> near.add(verdict(point, promise)));
    if (near.contains("")) {
      item.isUnchecked(PointTest.NOT_SOLVED);
    } else {
      item.judge(near.size() > 1, "no change of the verdict there: it is " + near);
    }
  }

  private void payoffs(Claim claim, ParameterLine line, boolean gaps) {
    for (Map.Entry<String, Claim> entry : claim.members("by player").entrySet()) {
      OptionalInt player = subject.findPlayer(entry.getKey());
      if (player.isEmpty()) {
        entry.getValue().isWrong("a player of the game");
        continue;
      }
      if (entry.getValue().isNull()) {
        entry.getValue().isUnchecked("no range is given");
        continue;
      }
      Interval right = null;
      for (PointRecount point : line.points().values()) {
        Optional<Interval> here =
            point.payoffs().map(vectors -> VectorClaims.range(vectors, player.getAsInt()));
        right = here.isEmpty() ? right : right == null ? here.get() : right.hull(here.get());
      }
      for (String name : List.of("min", "max")) {
        Interval seen = right;
        entry.getValue().member(name).ifPresent(end -> end(end, name, seen, gaps));
      }
    }
  }

  private static void end(Claim end, String name, @Nullable Interval seen, boolean gaps) {
    Optional<Interval> said = end.enclosure();
    if (said.isEmpty()) {
      end.isWrong("a number");
    } else if (seen == null) {
      end.isUnchecked(PointTest.NOT_SOLVED);
    } else {
      boolean least = name.equals("min");
      Rational reached = least ? seen.min() : seen.max();
      if (said.get().contains(reached)) {
        end.isRight();
      } else if (gaps) {
        end.isUnchecked(LEFT_OUT);
      } else if (least == said.get().min().compareTo(reached) > 0) {
        end.isWrong("a payoff of " + reached + " in some equilibrium");
      } else {
        end.isUnchecked(
            "no equilibrium that was counted again gives so much: from "
                + seen.min()
                + " to "
                + seen.max());
      }
    }
  }

  /** Half the least margin is one bound; a larger one may be certified in another way. */
  private static void radius(Claim radius, Optional<Rational> least) {
    Optional<Rational> said = radius.number();
    Rational atLeast = least.orElse(Rational.ZERO);
    if (said.filter(number -> number.compareTo(atLeast) >= 0).isEmpty()) {
      radius.isWrong("at least " + atLeast);
    } else if (said.get().equals(atLeast)) {
      radius.isRight();
    } else {
      radius.isUnchecked("that ties do not matter within it was not looked at again");
    }
  }

  private void robustness(Claim claim) {
    PointRecount here = new PointRecount(subject, budget);
    claim
        .members("by promise")
        .forEach(
            (name, part) -> {
              Optional<PromiseRecount> recount = here.promise(name);
              if (recount.isEmpty()) {
                part.isUnchecked("the promise is not counted again");
                return;
              }
              Optional<Rational> least = recount.get().robustness();
              if (part.isNull()) {
                part.judge(least.isEmpty(), "at least " + least.map(Rational::toString).orElse(""));
                return;
              }
              part.member("radius").ifPresent(radius -> radius(radius, least));
              part.member("limitedAt")
                  .ifPresent(
                      set -> set.isUnchecked("which decision limits it was not looked at again"));
            });
  }
}
