package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What beliefs about the nodes of a set must satisfy, against corners found by hand. */
class BeliefConditionTest {
  private static List<Rational> row(int... margins) {
    List<Rational> row = new ArrayList<>();
    for (int margin : margins) {
      row.add(Rational.of(margin));
    }
    return row;
  }

  private static Optional<BeliefCondition> of(List<List<Rational>> margins) {
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < margins.get(0).size(); node++) {
      nodes.add(node);
    }
    return BeliefCondition.of(nodes, BeliefCondition.binding(margins));
  }

  private static Interval between(Rational low, Rational high) {
    return new Interval(low, high);
  }

  @Test
  void ofTwoNodesTheRangesAreOneInterval() {
    BeliefCondition condition = of(List.of(row(-1, 2), row(4, -2))).orElseThrow();
    Interval kept = between(Rational.of(1, 3), Rational.of(2, 3));
    assertThat(condition.ofFirstOfTwo()).contains(kept);
    assertThat(condition.ranges().get(0).sure()).contains(kept);
    assertThat(condition.inequalities()).containsExactly(row(-1, 2), row(2, -1));
  }

  @Test
  void ofThreeNodesThereIsAnInequality() {
    BeliefCondition condition =
        of(List.of(List.of(Rational.of(-1, 2), Rational.of(1, 2), Rational.ONE))).orElseThrow();
    assertThat(condition.ofFirstOfTwo()).isEmpty();
    assertThat(condition.inequalities()).containsExactly(row(-1, 1, 2));
    assertThat(condition.ranges())
        .containsExactly(
            new BeliefCondition.Range(
                between(Rational.ZERO, Rational.of(2, 3)),
                Optional.of(between(Rational.ZERO, Rational.of(1, 2)))),
            new BeliefCondition.Range(
                between(Rational.ZERO, Rational.ONE),
                Optional.of(between(Rational.of(1, 2), Rational.ONE))),
            new BeliefCondition.Range(
                between(Rational.ZERO, Rational.ONE),
                Optional.of(between(Rational.of(1, 3), Rational.ONE))));
  }

  @Test
  void whatFollowsFromOthersIsLeftOut() {
    // The sum of the first two is weaker than both together.
    BeliefCondition condition =
        of(List.of(row(-1, 2, 2), row(2, -1, 2), row(1, 1, 4), row(-1, 2, 3), row(1, 1, 0)))
            .orElseThrow();
    assertThat(condition.inequalities()).containsExactly(row(-1, 2, 2), row(2, -1, 2));
    List<List<Rational>> apart = List.of(row(-3, 1, 1), row(1, -3, 1), row(-2, -2, 1));
    assertThat(of(apart).orElseThrow().inequalities())
        .containsExactly(row(-3, 1, 1), row(-2, -2, 1), row(1, -3, 1));
    // Twice the first and the second together: -5 -1 3, and so less at every node is -5 -1 4.
    assertThat(
            of(List.of(row(-3, 1, 1), row(1, -3, 1), row(-5, -1, 4))).orElseThrow().inequalities())
        .containsExactly(row(-3, 1, 1), row(1, -3, 1));
  }

  @Test
  void nothingIsToldWhereAllOrNoBeliefsKeepThePromise() {
    assertThat(of(List.of(row(0, 1, 2)))).isEmpty();
    assertThat(of(List.of(row(-1, -2, -3)))).isEmpty();
    assertThat(of(List.of(row(-3, 1, 1), row(2, -1, -1)))).isEmpty();
  }

  /** The corners of the beliefs that keep the promise, from pairs of edges. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void rangesSpanTheCornersOfRandomConditionsSeeds0To199(int alternatives) {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<List<Rational>> margins = new ArrayList<>();
      for (int row = 0; row < alternatives; row++) {
        margins.add(row(random.nextInt(9) - 4, random.nextInt(9) - 4, random.nextInt(9) - 4));
      }
      List<List<Rational>> corners = corners(margins);
      boolean always =
          margins.stream().allMatch(row -> row.stream().allMatch(m -> m.signum() >= 0));
      Optional<BeliefCondition> found = of(margins);
      assertThat(found.isPresent())
          .as("seed %d: %s", seed, margins)
          .isEqualTo(!always && !corners.isEmpty());
      if (found.isEmpty()) {
        continue;
      }
      for (int place = 0; place < 3; place++) {
        int at = place;
        BeliefCondition.Range range = found.get().ranges().get(place);
        assertThat(range.possible())
            .as("seed %d: %s", seed, margins)
            .isEqualTo(
                between(
                    corners.stream().map(c -> c.get(at)).reduce(Rational::min).orElseThrow(),
                    corners.stream().map(c -> c.get(at)).reduce(Rational::max).orElseThrow()));
        for (int twelfths = 0; twelfths <= 12; twelfths++) {
          Rational probability = Rational.of(twelfths, 12);
          assertThat(range.sure().map(sure -> sure.contains(probability)).orElse(false))
              .as("seed %d: %s, node %d with %s", seed, margins, place, probability)
              .isEqualTo(isSure(margins, place, probability));
        }
      }
      for (List<Rational> corner : corners) {
        assertThat(keeps(found.get().inequalities(), corner)).isTrue();
      }
      for (List<Rational> corner : corners(found.get().inequalities())) {
        assertThat(keeps(margins, corner)).as("seed %d: %s", seed, margins).isTrue();
      }
    }
  }

  private static boolean keeps(List<List<Rational>> margins, List<Rational> belief) {
    return margins.stream().allMatch(row -> sum(row, belief).signum() >= 0);
  }

  private static Rational sum(List<Rational> row, List<Rational> belief) {
    Rational sum = Rational.ZERO;
    for (int place = 0; place < row.size(); place++) {
      sum = sum.plus(row.get(place).times(belief.get(place)));
    }
    return sum;
  }

  private static boolean isSure(List<List<Rational>> margins, int place, Rational probability) {
    for (int other = 0; other < 3; other++) {
      if (other != place) {
        List<Rational> belief = row(0, 0, 0);
        belief.set(place, probability);
        belief.set(other, Rational.ONE.minus(probability));
        if (!keeps(margins, belief)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where two of the lines "a margin is 0" and "a probability is 0" cross, if that is a belief. */
  private static List<List<Rational>> corners(List<List<Rational>> margins) {
    List<List<Rational>> lines = new ArrayList<>(margins);
    lines.addAll(List.of(row(1, 0, 0), row(0, 1, 0), row(0, 0, 1)));
    List<List<Rational>> corners = new ArrayList<>();
    for (List<Rational> left : lines) {
      for (List<Rational> right : lines) {
        List<Rational> cross =
            List.of(cross(left, right, 1, 2), cross(left, right, 2, 0), cross(left, right, 0, 1));
        Rational total = cross.stream().reduce(Rational.ZERO, Rational::plus);
        if (total.signum() == 0) {
          continue;
        }
        List<Rational> point = cross.stream().map(entry -> entry.divide(total)).toList();
        if (point.stream().allMatch(entry -> entry.signum() >= 0) && keeps(margins, point)) {
          corners.add(point);
        }
      }
    }
    return corners;
  }

  private static Rational cross(List<Rational> left, List<Rational> right, int first, int second) {
    return left.get(first).times(right.get(second)).minus(left.get(second).times(right.get(first)));
  }
}
