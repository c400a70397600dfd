package commitment.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import commitment.exact.Rational;
import commitment.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManyPlayerEquilibriaTest {
  /** The payoffs of each player, the strategy of the last player varying fastest. */
  private record Table(List<Integer> counts, List<List<Rational>> payoffs) {
    int size() {
      return counts.stream().reduce(1, (left, right) -> left * right);
    }

    List<Integer> profile(int number) {
      List<Integer> profile = new ArrayList<>();
      int rest = number;
      for (int player = counts.size() - 1; player >= 0; player--) {
        profile.add(0, rest % counts.get(player));
        rest /= counts.get(player);
      }
      return profile;
    }

    /** From the definition: the expected payoff if a player plays a strategy for certain. */
    Rational value(int player, int strategy, MixedProfile mixtures) {
      Rational sum = Rational.ZERO;
      for (int number = 0; number < size(); number++) {
        List<Integer> profile = profile(number);
        if (profile.get(player) == strategy) {
          Rational weight = payoffs.get(player).get(number);
          for (int other = 0; other < counts.size(); other++) {
            if (other != player) {
              weight = weight.times(mixtures.mixtures().get(other).get(profile.get(other)));
            }
          }
          sum = sum.plus(weight);
        }
      }
      return sum;
    }

    boolean isEquilibrium(MixedProfile profile) {
      for (int player = 0; player < counts.size(); player++) {
        List<Rational> mixture = profile.mixtures().get(player);
        Rational sum = Rational.ZERO;
        Rational own = Rational.ZERO;
        Rational best = value(player, 0, profile);
        for (int strategy = 0; strategy < counts.get(player); strategy++) {
          Rational value = value(player, strategy, profile);
          best = best.max(value);
          own = own.plus(value.times(mixture.get(strategy)));
          sum = sum.plus(mixture.get(strategy));
          if (mixture.get(strategy).signum() < 0) {
            return false;
          }
        }
        if (!sum.equals(Rational.ONE) || !own.equals(best)) {
          return false;
        }
      }
      return true;
    }

    MixedProfile pure(int number) {
      List<List<Rational>> mixtures = new ArrayList<>();
      for (int player = 0; player < counts.size(); player++) {
        List<Rational> mixture = new ArrayList<>();
        for (int strategy = 0; strategy < counts.get(player); strategy++) {
          mixture.add(profile(number).get(player) == strategy ? Rational.ONE : Rational.ZERO);
        }
        mixtures.add(mixture);
      }
      return new MixedProfile(mixtures);
    }

    List<MixedProfile> pureEquilibria() {
      List<MixedProfile> pure = new ArrayList<>();
      for (int number = 0; number < size(); number++) {
        if (isEquilibrium(pure(number))) {
          pure.add(pure(number));
        }
      }
      return pure;
    }

    NashEquilibria solve() {
      return ManyPlayerEquilibria.of(
          counts, payoffs, pureEquilibria(), Budget.unlimitedTime(), Effort.unlimited());
    }
  }

  private static Table random(List<Integer> counts, int seed, int most) {
    Random random = new Random(seed);
    Table shape = new Table(counts, List.of());
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int player = 0; player < counts.size(); player++) {
      List<Rational> own = new ArrayList<>();
      for (int number = 0; number < shape.size(); number++) {
        own.add(Rational.of(random.nextInt(most)));
      }
      payoffs.add(own);
    }
    return new Table(counts, payoffs);
  }

  /** Generic games: payoffs from a wide range. The number of equilibria is odd (Wilson 1971). */
  @ParameterizedTest
  @CsvSource({"2,2,2,60", "3,2,2,20", "3,3,3,8", "4,2,3,8"})
  void genericGamesHaveOddlyManySeeds0To(int first, int second, int third, int seeds) {
    int whole = 0;
    int mixed = 0;
    int irrational = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Table table = random(List.of(first, second, third), seed, 1_000_003);
      NashEquilibria found = table.solve();
      assertThat(found.profiles()).as("seed %d", seed).allMatch(table::isEquilibrium);
      assertThat(found.profiles()).doesNotHaveDuplicates();
      assertThat(found.profiles().stream().filter(MixedProfile::isPure).toList())
          .isEqualTo(table.pureEquilibria());
      if (found.coverage() == Coverage.ALL) {
        whole++;
        mixed += (int) found.profiles().stream().filter(profile -> !profile.isPure()).count();
        irrational += found.irrational().size();
        assertThat((found.profiles().size() + found.irrational().size()) % 2)
            .as("seed %d", seed)
            .isOne();
      }
    }
    assertThat(whole).isGreaterThan(seeds * 9 / 10);
    assertThat(mixed).isPositive();
    assertThat(irrational).isPositive();
  }

  /** Many ties: what belongs together can be mixed, player by player. */
  @ParameterizedTest
  @CsvSource({"2,2,2,20", "3,2,2,5"})
  void mixturesOfWhatBelongsTogetherAreEquilibriaSeeds0To(
      int first, int second, int third, int seeds) {
    int together = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Table table = random(List.of(first, second, third), seed, 3);
      NashEquilibria found = table.solve();
      assertThat(found.profiles()).as("seed %d", seed).allMatch(table::isEquilibrium);
      assertThat(found.profiles()).containsAll(table.pureEquilibria());
      for (EquilibriumSet component : found.components()) {
        together++;
        List<MixedProfile> members =
            component.places().stream().map(found.profiles()::get).toList();
        assertThat(table.isEquilibrium(weighted(members, seed))).as("seed %d", seed).isTrue();
      }
    }
    assertThat(together).isPositive();
  }

  private static MixedProfile weighted(List<MixedProfile> members, int seed) {
    Random random = new Random(seed);
    List<List<Rational>> mixtures = new ArrayList<>();
    for (int player = 0; player < members.get(0).mixtures().size(); player++) {
      int size = members.get(0).mixtures().get(player).size();
      List<Integer> weights = members.stream().map(member -> 1 + random.nextInt(9)).toList();
      int total = weights.stream().mapToInt(Integer::intValue).sum();
      List<Rational> mixture = new ArrayList<>();
      for (int strategy = 0; strategy < size; strategy++) {
        Rational sum = Rational.ZERO;
        for (int member = 0; member < members.size(); member++) {
          Rational own = members.get(member).mixtures().get(player).get(strategy);
          sum = sum.plus(own.times(Rational.of(weights.get(member), total)));
        }
        mixture.add(sum);
      }
      mixtures.add(mixture);
    }
    return new MixedProfile(mixtures);
  }

  /** Everybody wants to be the odd one out: both pure splits, and all at one half among others. */
  @Test
  void threeMixAtOneHalfWhereTheOddOneOutWins() {
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int player = 0; player < 3; player++) {
      List<Rational> own = new ArrayList<>();
      for (int number = 0; number < 8; number++) {
        int ones = Integer.bitCount(number);
        boolean one = (number >> (2 - player) & 1) != 0;
        own.add(ones == (one ? 1 : 2) ? Rational.ONE : Rational.ZERO);
      }
      payoffs.add(own);
    }
    Table table = new Table(List.of(2, 2, 2), payoffs);
    NashEquilibria found = table.solve();
    List<Rational> half = List.of(Rational.of(1, 2), Rational.of(1, 2));
    assertThat(found.profiles()).contains(new MixedProfile(List.of(half, half, half)));
    assertThat(found.profiles()).allMatch(table::isEquilibrium);
    // A winner and two who mix as they like belong together.
    assertThat(found.components()).isNotEmpty();
  }

  /** All mix with the golden section. */
  @Test
  void irrationalEquilibriaStandApart() {
    // Each gains by his second strategy q r + q - 1 if the next plays his second with q, the one
    // after him with r: the only zero with equal probabilities is the golden section, 0.618...
    List<List<Rational>> payoffs = new ArrayList<>();
    for (int player = 0; player < 3; player++) {
      List<Rational> own = new ArrayList<>();
      for (int number = 0; number < 8; number++) {
        int mine = number >> (2 - player) & 1;
        int next = number >> (2 - (player + 1) % 3) & 1;
        int after = number >> (2 - (player + 2) % 3) & 1;
        own.add(Rational.of(mine * (next * after + next - 1)));
      }
      payoffs.add(own);
    }
    Table table = new Table(List.of(2, 2, 2), payoffs);
    NashEquilibria found = table.solve();
    assertThat(found.profiles()).containsAll(table.pureEquilibria());
    assertThat(found.profiles()).allMatch(table::isEquilibrium);
    double golden = (Math.sqrt(5) - 1) / 2;
    assertThat(found.irrational())
        .anySatisfy(
            profile ->
                assertThat(profile.mixtures())
                    .allSatisfy(
                        mixture ->
                            assertThat(SupportSystem.rounded(mixture.get(1)))
                                .isCloseTo(golden, within(1e-8))));
  }

  /** A large game: all pure equilibria and the small supports, and the answer says how far. */
  @Test
  void aSearchThatIsCutOffSaysWhichSupportsWereTriedSeed1() {
    Table table = random(List.of(7, 7, 7), 1, 1_000_003);
    NashEquilibria found =
        ManyPlayerEquilibria.of(
            table.counts(),
            table.payoffs(),
            table.pureEquilibria(),
            Budget.unlimitedTime(),
            Effort.of(400_000_000));
    assertThat(found.cut()).isTrue();
    assertThat(found.coverage()).isEqualTo(Coverage.ALL_PURE);
    assertThat(found.profiles()).containsAll(table.pureEquilibria()).allMatch(table::isEquilibrium);
    assertThat(found.profiles().size() + found.irrational().size()).isPositive();
    SupportsTried tried = found.tried().orElseThrow();
    assertThat(tried.strategies()).isBetween(6, 20);
    assertThat(tried.most()).isEqualTo(21);
  }

  /** What the elimination of conditionally dominated supports leaves out is no equilibrium. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void noSupportOfAnEquilibriumIsLeftOutSeed(int seed) {
    Table table = random(List.of(3, 3, 3), seed, 4);
    ManyPlayerGame game = ManyPlayerGame.of(table.counts(), table.payoffs());
    Set<List<List<Integer>>> visited = new HashSet<>();
    for (int strategies = 3; strategies <= 9; strategies++) {
      assertThat(
              new BalancedSupports(
                      game,
                      0,
                      Budget.unlimitedTime(),
                      Effort.unlimited(),
                      support ->
                          visited.add(
                              Arrays.stream(support)
                                  .map(own -> Arrays.stream(own).boxed().toList())
                                  .toList()))
                  .visitAll(strategies))
          .isTrue();
    }
    assertThat(visited.size()).isLessThan(343);
    for (MixedProfile profile : table.solve().profiles()) {
      List<List<Integer>> support =
          profile.mixtures().stream()
              .map(
                  mixture ->
                      IntStream.range(0, mixture.size())
                          .filter(strategy -> mixture.get(strategy).signum() > 0)
                          .boxed()
                          .toList())
              .toList();
      assertThat(visited).contains(support);
    }
  }

  @Test
  void theSimplestFractionInAnIntervalHasTheLeastDenominator() {
    assertThat(IsolatedZero.simplest(Rational.of(3141, 1000), Rational.of(3142, 1000)))
        .isEqualTo(Rational.of(245, 78));
    assertThat(IsolatedZero.simplest(Rational.of(-1, 3), Rational.of(-1, 4)))
        .isEqualTo(Rational.of(-1, 3));
    assertThat(IsolatedZero.simplest(Rational.of(2), Rational.of(2))).isEqualTo(Rational.of(2));
  }
}
