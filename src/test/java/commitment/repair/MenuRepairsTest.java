package commitment.repair;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Promise;
import commitment.game.TreeIndex;
import commitment.game.TwoStepMenus;
import commitment.game.Verdict;
import commitment.limit.Budget;
import commitment.template.GameInstance;
import commitment.testing.PromiseByDefinition;
import commitment.testing.RandomGames;
import commitment.testing.RandomMenus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes promises of menus hold, in random games. */
class MenuRepairsTest {
  private static final Rational BIT = Rational.of(1, 1000);

  static IntStream seeds() {
    return RandomGames.seeds().filter(seed -> seed % 3 == 0);
  }

  private static Verdict after(GameInstance instance, String name, Change change) {
    GameInstance changed =
        RepairSearch.apply(instance, name, change, Variations.none()).orElseThrow();
    return Trial.of(changed, name, Budget.unlimitedTime()).orElseThrow().assessed().verdict();
  }

  private static Change with(Change change, Rational amount) {
    if (change instanceof Change.Bond) {
      return new Change.Bond(amount);
    }
    return change instanceof Change.Damages damages
        ? new Change.Damages(amount, damages.beneficiary())
        : new Change.Fine(amount);
  }

  /**
   * Amounts flip the verdict at their bound, what binds or works makes the promise hold, and the
   * fine is the one by definition where the menu is one action of a game of two steps.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void boundsFlipTheVerdict(long seed) {
    Game game = RandomGames.game(seed, 300);
    Optional<Promise> promise = RandomMenus.promise(game, seed);
    if (promise.isEmpty()) {
      return;
    }
    String name = promise.get().name();
    GameInstance instance = new GameInstance(game, Map.of(), List.of(promise.get()), List.of());
    List<Repair> menu =
        RepairSearch.of(instance, name, Variations.none(), Optional.empty(), Budget.unlimitedTime())
            .orElseThrow()
            .repairs();
    for (Repair repair : menu) {
      Change change = repair.change();
      if (change instanceof Change.Bind && repair.remarks().isEmpty()) {
        assertThat(repair.verdictAfter()).isEqualTo(Verdict.HOLDS);
      }
      if (!(change instanceof Change.Fine
          || change instanceof Change.Bond
          || change instanceof Change.Damages)) {
        continue;
      }
      Rational least = repair.least().orElseThrow().rational().orElseThrow();
      assertThat(after(instance, name, with(change, least.plus(BIT)))).isEqualTo(Verdict.HOLDS);
      if (!(change instanceof Change.Bond) || least.signum() > 0) {
        assertThat(after(instance, name, with(change, least))).isNotEqualTo(Verdict.HOLDS);
      }
      if (change instanceof Change.Fine) {
        assertThat(byDefinition(game, promise.get(), least.plus(BIT))).isEqualTo(Verdict.HOLDS);
        assertThat(byDefinition(game, promise.get(), least)).isNotEqualTo(Verdict.HOLDS);
      }
    }
  }

  private static Verdict byDefinition(Game game, Promise promise, Rational fine) {
    TwoStepMenus.Result steps = TwoStepMenus.of(game, TreeIndex.of(game.tree()), promise);
    PromiseByDefinition known = new PromiseByDefinition(steps.game(), steps.promise());
    return new PromiseByDefinition(known.fined(fine), known.promiseInFined()).verdict();
  }
}
