package commitment.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.DeviceApplication;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.InformationSetNames;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.Verdict;
import commitment.template.GameInstance;
import commitment.testing.BruteForce;
import commitment.testing.Games;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Games with devices in force, held against what is known of the games without them. */
class DeviceTheoremsTest {
  private static final int NODES = 1_000_000;

  static IntStream seeds() {
    return RandomGames.seeds();
  }

  private static DeviceApplication.Result apply(Game game, Promise promise, Device device) {
    return DeviceApplication.apply(
            game, TreeIndex.of(game.tree()), List.of(promise), List.of(device), NODES)
        .orElseThrow();
  }

  private static Device.Fine fine(Promise promise, Rational amount) {
    return new Device.Fine(promise.name(), amount, Optional.empty());
  }

  private static Verdict verdict(DeviceApplication.Result result) {
    return TimeConsistencyTheoremsTest.assess(result.game(), result.promises().get(0)).verdict();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theLeastFineIsTheOneThatTheTestNames(long seed) {
    PromiseByDefinition.of(seed)
        .ifPresent(
            known -> {
              MinimalFine least =
                  TimeConsistencyTheoremsTest.assess(known.game(), known.promise()).minimalFine();
              Rational some = least.someEquilibrium().orElseThrow();
              Rational all = least.allEquilibriaAbove().orElseThrow();
              Rational bit = Rational.of(1, 1000);
              assertThat(verdict(apply(known, all.plus(bit)))).isEqualTo(Verdict.HOLDS);
              assertThat(verdict(apply(known, some))).isNotEqualTo(Verdict.FAILS);
              if (some.signum() > 0) {
                assertThat(verdict(apply(known, some.minus(bit)))).isEqualTo(Verdict.FAILS);
              }
            });
  }

  private static DeviceApplication.Result apply(PromiseByDefinition known, Rational fine) {
    return apply(known.game(), known.promise(), fine(known.promise(), fine));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsPaidIsCountedAlongEachPlay(long seed) {
    Game game = RandomGames.game(seed, 1000);
    if (!RandomGames.hasDecision(game)) {
      return;
    }
    Promise promise = RandomGames.promise(game, seed);
    int beneficiary = (promise.promisor() + 1) % game.players().size();
    Rational amount = Rational.of(3, 2);
    List<Integer> breaches = breaches(game, promise);
    for (Device device :
        List.of(
            fine(promise, amount),
            new Device.Bond(promise.name(), amount),
            new Device.Damages(promise.name(), amount, beneficiary))) {
      Game after = apply(game, promise, device).game();
      assertThat(after.tree().nodeCount()).isEqualTo(game.tree().nodeCount());
      int leaf = 0;
      for (int node = 0; node < game.tree().nodeCount(); node++) {
        if (!game.tree().isTerminal(node)) {
          int move = game.tree().move(node);
          assertThat(after.tree().actions(after.tree().move(node)))
              .isEqualTo(game.tree().actions(move));
          continue;
        }
        int times = breaches.get(leaf++);
        times = device instanceof Device.Bond ? Math.min(times, 1) : times;
        List<Rational> expected = new ArrayList<>(game.payoffVector(game.tree().outcome(node)));
        Rational paid = amount.times(Rational.of(times));
        add(expected, promise.promisor(), paid.negate());
        if (device instanceof Device.Damages) {
          add(expected, beneficiary, paid);
        }
        assertThat(after.payoffVector(after.tree().outcome(node))).isEqualTo(expected);
      }
    }
  }

  private static void add(List<Rational> payoffs, int player, Rational amount) {
    payoffs.set(player, payoffs.get(player).plus(amount));
  }

  /** For each leaf in order how many actions on the way to it the promise does not permit. */
  private static List<Integer> breaches(Game game, Promise promise) {
    TreeIndex index = TreeIndex.of(game.tree());
    List<Integer> counts = new ArrayList<>();
    for (int leaf = 0; leaf < game.tree().nodeCount(); leaf++) {
      if (!game.tree().isTerminal(leaf)) {
        continue;
      }
      int count = 0;
      for (int node = leaf; index.parent(node) >= 0; node = index.parent(node)) {
        int move = game.tree().move(index.parent(node));
        boolean kept =
            !promise.speaksOf(move) || promise.actionAt(move).orElseThrow() == index.actionTo(node);
        count += kept ? 0 : 1;
      }
      counts.add(count);
    }
    return counts;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void namesStay(long seed) {
    Game game = RandomGames.game(seed, 1000);
    if (!RandomGames.hasDecision(game)) {
      return;
    }
    Promise promise = RandomGames.promise(game, seed);
    int other = (promise.promisor() + 1) % game.players().size();
    for (Device device :
        List.of(
            new Device.Veto(promise.name(), other),
            new Device.Fine(
                promise.name(),
                Rational.ONE,
                Optional.of(new Device.Punisher(other, game.payoffVector(0)))),
            fine(promise, Rational.ONE))) {
      DeviceApplication.Result result = apply(game, promise, device);
      InformationSetNames before = InformationSetNames.of(game);
      InformationSetNames after = InformationSetNames.of(result.game());
      for (int move = 0; move < game.tree().moveCount(); move++) {
        int same = result.moveOf().get(move);
        assertThat(result.game().tree().owner(same)).isEqualTo(game.tree().owner(move));
        boolean behindQuestion =
            !(device instanceof Device.Fine fine) || fine.punisher().isPresent();
        if (game.tree().owner(move) != GameTree.CHANCE && !behindQuestion) {
          assertThat(after.name(same)).isEqualTo(before.name(move));
        }
        assertThat(result.game().tree().actions(same)).isEqualTo(game.tree().actions(move));
      }
      assertThat(result.game().tree().isPerfectInformation()).isTrue();
    }
  }

  static Stream<int[]> assemblies() {
    return IntStream.rangeClosed(1, 4)
        .boxed()
        .flatMap(
            voters ->
                IntStream.rangeClosed(0, voters)
                    .boxed()
                    .flatMap(
                        needed ->
                            IntStream.rangeClosed(0, voters)
                                .mapToObj(committed -> new int[] {voters, needed, committed})));
  }

  /** K of n must agree; m of them want the promise kept: it is iff m > n - K. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("assemblies")
  void aRevocationFailsIffEnoughVotersAreCommitted(int[] assembly) {
    int voters = assembly[0];
    int needed = assembly[1];
    int committed = assembly[2];
    StringBuilder players = new StringBuilder("E");
    StringBuilder kept = new StringBuilder("(0");
    StringBuilder revoked = new StringBuilder("(1");
    StringBuilder names = new StringBuilder();
    for (int voter = 0; voter < voters; voter++) {
      players.append(", V").append(voter);
      names.append(voter == 0 ? "" : ", ").append('V').append(voter);
      kept.append(", 0");
      revoked.append(voter < committed ? ", -1" : ", 1");
    }
    GameInstance instance =
        Games.instance(
            "players %s\ntree:\n  E @Now:\n    Keep: %s)\n    Revoke: %s)\npromise P by E:\n"
                    .formatted(players, kept, revoked)
                + "  at Now: Keep\ndevice revocation %d of %s on P\n".formatted(needed, names));
    DeviceApplication.Result result =
        DeviceApplication.apply(
                instance.game(),
                TreeIndex.of(instance.game().tree()),
                instance.promises(),
                instance.devices(),
                NODES)
            .orElseThrow();
    BruteForce world = BruteForce.of(result.game());
    boolean holds = committed > voters - needed;
    assertThat(world.payoffSet())
        .hasSize(1)
        .allMatch(payoffs -> payoffs.get(0).signum() == (holds ? 0 : 1));
  }

  /** With distinct payoffs a veto saves a promise iff no breach is better for both. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aVetoSavesAPromiseIffNoBreachIsBetterForBoth(long seed) {
    Random random = new Random(seed * 13 + 7);
    List<Integer> mine = new ArrayList<>(List.of(0, 1, 2, 3));
    List<Integer> yours = new ArrayList<>(List.of(0, 1, 2, 3));
    java.util.Collections.shuffle(mine, random);
    java.util.Collections.shuffle(yours, random);
    StringBuilder text = new StringBuilder("players I, J\ntree:\n  I @Now:\n");
    for (int action = 0; action < 4; action++) {
      text.append("    a%d: (%d, %d)\n".formatted(action, mine.get(action), yours.get(action)));
    }
    text.append("promise P by I:\n  at Now: a0\ndevice veto by J on P\n");
    GameInstance instance = Games.instance(text.toString());
    DeviceApplication.Result result =
        apply(instance.game(), instance.promises().get(0), instance.devices().get(0));
    boolean saved =
        IntStream.range(1, 4)
            .noneMatch(a -> mine.get(a) > mine.get(0) && yours.get(a) > yours.get(0));
    Rational kept = Rational.of(mine.get(0));
    assertThat(BruteForce.of(result.game()).payoffSet())
        .allMatch(payoffs -> payoffs.get(0).equals(kept) == saved);
  }

  @Test
  void aPunisherMustWantToPunish() {
    String text =
        """
        players G, V
        tree:
          G @Call:
            Honor: (-4, 0)
            Renege: (-3, 0)
        promise P by G:
          at Call: Honor
        device fine 2 on P by V paying (0, %s)
        """;
    assertThat(verdictOf(text.formatted("1"))).isEqualTo(Verdict.HOLDS);
    assertThat(verdictOf(text.formatted("-1"))).isEqualTo(Verdict.FAILS);
    assertThat(verdictOf(text.formatted("0"))).isEqualTo(Verdict.CONTINGENT);
  }

  private static Verdict verdictOf(String text) {
    GameInstance instance = Games.instance(text);
    return verdict(apply(instance.game(), instance.promises().get(0), instance.devices().get(0)));
  }

  @Test
  void aVetoOfAMenuLeavesTheMenu() {
    GameInstance instance =
        Games.instance(
            """
            players I, J
            tree:
              I @Now:
                a: (0, 0)
                b: (1, 0)
                c: (9, -1)
            promise P by I:
              at Now: a or b
            device veto by J on P
            """);
    DeviceApplication.Result result =
        apply(instance.game(), instance.promises().get(0), instance.devices().get(0));
    GameTree tree = result.game().tree();
    assertThat(tree.nodeCount()).isEqualTo(8);
    assertThat(InformationSetNames.of(result.game()).some(9))
        .containsExactly("Now", "Consent to c at Now", "Now (c vetoed at Now)");
    assertThat(BruteForce.of(result.game()).payoffSet())
        .containsExactly(List.of(Rational.ONE, Rational.ZERO));
  }

  @Test
  void theNodesAreCounted() {
    Game game = RandomGames.game(300, 1000);
    Promise promise = RandomGames.promise(game, 300);
    assertThat(
            DeviceApplication.apply(
                game,
                TreeIndex.of(game.tree()),
                List.of(promise),
                List.of(new Device.Veto(promise.name(), 0)),
                game.tree().nodeCount()))
        .isEmpty();
  }
}
