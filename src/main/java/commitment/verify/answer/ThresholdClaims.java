package commitment.verify.answer;

import commitment.exact.AlgebraicNumber;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The {@code result} of {@code threshold}.
 *
 * <p>Intervals must cover the range without gap or overlap. The game is counted again at every end
 * that is rational, between each two ends, and just beside each; what is said of an interval must
 * be so at each of these values in it.
 */
final class ThresholdClaims {
  private final Subject subject;
  private final ParameterClaims parameters;

  ThresholdClaims(Subject subject, Variants variants, Budget budget) {
    this.subject = subject;
    parameters = new ParameterClaims(subject, variants, budget);
  }

  void check(Claim result) {
    for (Claim item : result.isArray() ? result.parts() : List.of(result)) {
      Optional<ParameterLine> line = parameters.line(item);
      if (line.isEmpty()) {
        continue;
      }
      boolean unseen = !subject.tree().isPerfectInformation();
      Optional<Claim> exact = item.member("exact");
      if (unseen && exact.flatMap(Claim::truth).filter(whole -> !whole).isPresent()) {
        item.isOpen("values between the points of a grid are not claimed exactly");
        continue;
      }
      exact.ifPresent(claim -> claim.isTruth(true));
      new Of(item, line.get()).check();
      item.member("equilibria").ifPresent(which -> equilibria(which, line.get()));
    }
  }

  /** All pure ones with perfect information; else all extreme ones, or some. */
  private void equilibria(Claim which, ParameterLine line) {
    if (subject.tree().isPerfectInformation()) {
      which.isText("all pure");
    } else if (which.text().filter("some"::equals).isPresent()) {
      which.isUnchecked("whether all are looked at is not known");
    } else if (line.points().values().stream().anyMatch(point -> point.payoffs().isEmpty())) {
      which.isUnchecked(PointTest.NOT_SOLVED);
    } else {
      which.isText("all extreme");
    }
  }

  /** The claims about one parameter. */
  private final class Of {
    private final Claim item;
    private final ParameterLine line;
    private final PointTest test;

    Of(Claim item, ParameterLine line) {
      this.item = item;
      this.line = line;
      test = new PointTest(line);
    }

    void check() {
      List<StretchClaim> without =
          item.member("unanswered").map(ParameterLine::read).orElse(List.of());
      without.forEach(
          stretch -> stretch.claim().isUnchecked("why there is no answer was not looked at"));
      List<AlgebraicNumber> ends = new ArrayList<>();
      lists()
          .forEach(
              list ->
                  list.parts()
                      .forEach(
                          part -> {
                            part.member("low").flatMap(StretchClaim::end).ifPresent(ends::add);
                            part.member("high").flatMap(StretchClaim::end).ifPresent(ends::add);
                          }));
      line.look(ends);
      parameters.promises(item, "verdicts", (name, list) -> verdicts(name, list, without));
      parameters.promises(item, "temptations", (name, sets) -> temptations(name, sets, without));
      parameters.promises(item, "worthOfCommitment", (name, list) -> worth(name, list, without));
      item.member("outcomes").ifPresent(list -> outcomes(list, without));
      Optional<Claim> complete = item.member("complete");
      if (!without.isEmpty()) {
        complete.ifPresent(flag -> flag.isTruth(false));
      } else {
        complete.ifPresent(
            flag -> {
              if (subject.tree().isPerfectInformation()) {
                flag.judge(flag.truth().orElse(false), "true: every value has an answer");
              } else {
                flag.isUnchecked("whether all equilibria at all values were found is not known");
              }
            });
      }
    }

    private List<Claim> lists() {
      List<Claim> lists = new ArrayList<>();
      for (String name : List.of("verdicts", "worthOfCommitment")) {
        item.member(name).ifPresent(each -> lists.addAll(each.parts()));
      }
      item.member("temptations")
          .ifPresent(each -> each.parts().forEach(sets -> lists.addAll(sets.parts())));
      item.member("outcomes").ifPresent(lists::add);
      item.member("unanswered").ifPresent(lists::add);
      return lists;
    }

    private void verdicts(String name, Claim list, List<StretchClaim> without) {
      List<StretchClaim> stretches = ParameterLine.read(list);
      line.cover(list, stretches, without);
      String before = "";
      Optional<StretchClaim> last = Optional.empty();
      List<AlgebraicNumber> turns = new ArrayList<>();
      for (StretchClaim stretch : stretches) {
        Claim said = stretch.claim().member("verdict").orElse(stretch.claim());
        String text = said.text().orElse("");
        if (text.equals(before) && without.isEmpty()) {
          said.isWrong("another verdict than before: intervals are as long as can be");
          continue;
        }
        if (!text.equals(before)
            && last.filter(left -> line.adjoin(left, stretch)).isPresent()
            && (turns.isEmpty() || turns.get(turns.size() - 1).compareTo(stretch.low()) != 0)) {
          turns.add(stretch.low());
        }
        before = text;
        last = Optional.of(stretch);
        test.test(
            stretch,
            said,
            !stretch.isPoint(),
            (value, point) ->
                point
                    .verdict(name)
                    .<PointTest.Answer>map(right -> PointTest.of(right.name().equals(text), right))
                    .orElseGet(PointTest.Unknown::new));
      }
      item.member("switchPoints")
          .flatMap(each -> each.member(name))
          .ifPresent(points -> switchPoints(points, turns));
    }

    private void switchPoints(Claim points, List<AlgebraicNumber> right) {
      List<Claim> said = points.items("of values");
      if (points.isArray() && said.size() != right.size()) {
        points.isWrong(right.size() + " values: where the verdict changes");
        return;
      }
      for (int place = 0; place < said.size(); place++) {
        AlgebraicNumber turn = right.get(place);
        said.get(place)
            .judge(
                StretchClaim.end(said.get(place)).filter(x -> x.compareTo(turn) == 0).isPresent(),
                turn.toString());
      }
    }

    private void temptations(String name, Claim sets, List<StretchClaim> without) {
      sets.members("by information set")
          .forEach(
              (set, list) -> {
                List<StretchClaim> stretches = ParameterLine.read(list);
                if (covered(name, set, list, without)) {
                  line.cover(list, stretches, without);
                } else {
                  stretches.forEach(line::isInRange);
                }
                for (StretchClaim stretch : stretches) {
                  gain(
                      stretch,
                      "temptation",
                      point -> point.tempting(name, set).flatMap(PointRecount.Tempting::range));
                }
              });
    }

    /**
     * At each value that was looked at there is just one interval where something tempts.
     *
     * @return whether something tempts at all of them
     */
    private boolean covered(String name, String set, Claim list, List<StretchClaim> without) {
      List<StretchClaim> stretches =
          list.isArray()
              ? list.parts().stream().flatMap(part -> StretchClaim.read(part).stream()).toList()
              : List.of();
      boolean everywhere = true;
      for (Map.Entry<Rational, PointRecount> entry : line.points().entrySet()) {
        Optional<PointRecount.Tempting> found = entry.getValue().tempting(name, set);
        if (found.isEmpty() || without.stream().anyMatch(s -> s.contains(entry.getKey()))) {
          continue;
        }
        boolean tempts = found.get().range().isPresent();
        long said = stretches.stream().filter(s -> s.contains(entry.getKey())).count();
        if (said != (tempts ? 1 : 0)) {
          list.isWrong(
              said + " intervals" + line.at(entry.getKey()),
              tempts ? "one" : "nothing tempts there");
          return false;
        }
        everywhere &= tempts;
      }
      return everywhere;
    }

    private void worth(String name, Claim list, List<StretchClaim> without) {
      List<StretchClaim> stretches = ParameterLine.read(list);
      line.cover(list, stretches, without);
      for (StretchClaim stretch : stretches) {
        gain(stretch, "worth", point -> point.worth(name));
      }
    }

    private void gain(
        StretchClaim stretch, String member, Function<PointRecount, Optional<Interval>> right) {
      Map<String, Function<Interval, Rational>> ends =
          Map.of("min", Interval::min, "max", Interval::max);
      ends.forEach(
          (name, end) -> {
            stretch
                .claim()
                .member(member)
                .flatMap(gain -> gain.member(name))
                .ifPresent(
                    part ->
                        test.testFunction(
                            stretch, part, (value, point) -> right.apply(point).map(end)));
            stretch
                .claim()
                .member("signs")
                .flatMap(signs -> signs.member(name))
                .ifPresent(
                    part ->
                        test.test(
                            stretch,
                            part,
                            false,
                            (value, point) -> sign(part, right.apply(point).map(end))));
          });
    }

    private static PointTest.Answer sign(Claim part, Optional<Rational> right) {
      if (right.isEmpty()) {
        return new PointTest.Unknown();
      }
      Rational sign = Rational.of(right.get().signum());
      return PointTest.of(part.number().filter(sign::equals).isPresent(), sign);
    }

    private void outcomes(Claim list, List<StretchClaim> without) {
      List<StretchClaim> stretches = ParameterLine.read(list);
      line.cover(list, stretches, without);
      stretches.forEach(stretch -> new PlayClaims(test).check(stretch));
    }
  }
}
