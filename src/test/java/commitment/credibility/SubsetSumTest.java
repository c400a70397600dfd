package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.solve.backward.Arithmetic;
import commitment.testing.PlainNode;
import commitment.testing.SubsetSumGadget;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where chance and ties make the question hard: exact when small, sound bounds when large. */
class SubsetSumTest {
  private static GameAssessment assess(Game game, Promise promise) {
    return new TimeConsistencyTest(
            game, TreeIndex.of(game.tree()), 10, Arithmetic.FASTEST, Budget.unlimitedTime())
        .assess(List.of(promise));
  }

  private static PromiseAssessment assess(List<Rational> numbers, Rational target) {
    return assess(SubsetSumGadget.game(numbers, target), SubsetSumGadget.promise())
        .promises()
        .get(0);
  }

  @ParameterizedTest(name = "{0} numbers")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void keptIffSomeNumbersSumToTheTarget(int size) {
    Random random = new Random(size);
    List<Rational> numbers = new ArrayList<>();
    int[] values = new int[size];
    int sum = 0;
    for (int place = 0; place < size; place++) {
      values[place] = 1 + random.nextInt(2 * size);
      numbers.add(Rational.of(values[place]));
      sum += values[place];
    }
    for (int target = 0; target <= sum; target += 1 + size / 4) {
      long below = 0;
      long equal = 0;
      long above = 0;
      for (int subset = 0; subset < 1 << size; subset++) {
        int subsetSum = 0;
        for (int place = 0; place < size; place++) {
          subsetSum += (subset >> place & 1) * values[place];
        }
        below += subsetSum < target ? 1 : 0;
        equal += subsetSum == target ? 1 : 0;
        above += subsetSum > target ? 1 : 0;
      }
      PromiseAssessment found = assess(numbers, Rational.of(target));
      assertThat(found.verdict()).isEqualTo(equal > 0 ? Verdict.KNIFE_EDGE : Verdict.FAILS);
      assertThat(found.keeping()).contains(BigInteger.valueOf(equal));
      // Below the target: Out, and a tie before it. At it: two ties. Above it: In, after no tie.
      assertThat(found.equilibria()).contains(BigInteger.valueOf(2 * below + 4 * equal + above));
    }
  }

  @ParameterizedTest(name = "powers of {0}")
  @ValueSource(ints = {2, 3})
  @Timeout(20)
  void fortyNumbersWithoutCoincidences(int base) {
    List<Rational> numbers = new ArrayList<>();
    Rational sum = Rational.ZERO;
    for (int power = 0; power < 40; power++) {
      numbers.add(Rational.of(base).power(power));
      sum = sum.plus(numbers.get(power));
    }
    Rational target = sum.divide(Rational.of(3)).floor();
    GameAssessment all = assess(SubsetSumGadget.game(numbers, target), SubsetSumGadget.promise());
    PromiseAssessment found = all.promises().get(0);
    assertThat(found.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(found.undecidedReason()).isPresent();
    assertThat(found.equilibria()).isEmpty();
    assertThat(found.keeping()).isEmpty();
    assertThat(found.minimalFine().someEquilibrium()).isEmpty();
    assertThat(all.isComplete()).isFalse();
    Rational out = target.divide(Rational.of(40));
    Rational most = sum.divide(Rational.of(40));
    assertThat(all.nobodyBound().ranges()).contains(new Interval(out, most));
    assertThat(found.promiseBound().ranges()).contains(Interval.of(out));
    ClauseAssessment in = found.clauses().get(0);
    assertThat(in.temptation()).contains(new Interval(out.minus(most), out));
  }

  @Test
  @Timeout(20)
  void fortyEqualNumbersAreNoTrouble() {
    PromiseAssessment found = assess(Collections.nCopies(40, Rational.ONE), Rational.of(20));
    BigInteger below = BigInteger.ZERO;
    for (int chosen = 0; chosen < 20; chosen++) {
      below = below.add(binomial(40, chosen));
    }
    BigInteger equal = binomial(40, 20);
    assertThat(below.shiftLeft(1).add(equal)).isEqualTo(BigInteger.TWO.pow(40));
    assertThat(found.verdict()).isEqualTo(Verdict.KNIFE_EDGE);
    assertThat(found.keeping()).contains(equal);
    assertThat(found.equilibria())
        .contains(below.multiply(BigInteger.valueOf(3)).add(equal.shiftLeft(2)));
    assertThat(found.isComplete()).isTrue();
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger number = BigInteger.ONE;
    for (int factor = 1; factor <= k; factor++) {
      number =
          number.multiply(BigInteger.valueOf(n - k + factor)).divide(BigInteger.valueOf(factor));
    }
    return number;
  }

  /** The ways to come to a sum are many, the sums are few. */
  @Test
  @Timeout(20)
  void reachBehindChanceNeedsNoListOfWays() {
    List<PlainNode> subtrees = new ArrayList<>();
    for (int subtree = 0; subtree < 40; subtree++) {
      PlainNode give =
          subtree < 39
              ? PlainNode.leaf(0, 1)
              : PlainNode.decision(1, PlainNode.leaf(0, 1), PlainNode.leaf(0, 0));
      subtrees.add(PlainNode.decision(0, PlainNode.leaf(0, 0), give));
    }
    Rational share = Rational.of(1, 40);
    PlainNode root =
        PlainNode.decision(
            1,
            PlainNode.leaf(List.of(Rational.ZERO, Rational.of(20, 40))),
            PlainNode.chance(Collections.nCopies(40, share), subtrees));
    Game game = root.toGame(2);
    Promise promise =
        new Promise(
            Promise.Kind.PROMISE,
            "Pledge",
            1,
            "",
            List.of(new Clause(game.tree().moveCount() - 1, 0)));
    ClauseAssessment clause = assess(game, promise).promises().get(0).clauses().get(0);
    assertThat(clause.reachIfKept()).isEqualTo(new Interval(Rational.ZERO, share));
    assertThat(clause.reachExact()).isTrue();
  }

  @Test
  @Timeout(20)
  void noTime() {
    List<Rational> numbers = new ArrayList<>();
    for (int power = 0; power < 40; power++) {
      numbers.add(Rational.of(1L << power));
    }
    Game game = SubsetSumGadget.game(numbers, Rational.of(1L << 39));
    PromiseAssessment found =
        new TimeConsistencyTest(
                game,
                TreeIndex.of(game.tree()),
                10,
                Arithmetic.FASTEST,
                Budget.of(Budget.DEFAULT_NODES, Budget.DEFAULT_VECTORS, Duration.ZERO))
            .assess(SubsetSumGadget.promise());
    assertThat(found.undecidedReason().orElseThrow()).contains("time");
  }
}
