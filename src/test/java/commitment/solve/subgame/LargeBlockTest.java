package commitment.solve.subgame;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import commitment.limit.Budget;
import commitment.solve.nash.StrategicFormSolver;
import commitment.testing.Games;
import commitment.testing.OneCardPoker;
import commitment.verify.DeviationResult;
import commitment.verify.SubgamePerfectionCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Blocks with more strategies than can be looked at: one equilibrium, by the sequence form. */
class LargeBlockTest {
  private static SubgamePerfectSearch search(Game game) {
    return SubgamePerfectSearch.of(
        game,
        Subgames.of(TreeIndex.of(game.tree())),
        PromisedMoves.none(),
        new StrategicFormSolver(false, Budget.unlimitedTime()),
        Budget.unlimitedTime());
  }

  private static void firstIsSubgamePerfect(Game game, SubgamePerfectSearch search) {
    SubgamePerfectEquilibrium first = SubgamePerfectListing.of(search).next();
    assertThat(SubgamePerfectionCheck.of(game, search.subgames(), first.profile()))
        .isInstanceOf(DeviationResult.NoDeviation.class);
  }

  /** 27 by 64 reduced strategies: enumeration is given up, the value is not. */
  @Test
  void kuhnPokerHasItsValue() throws IOException {
    Game game = Games.instance(Files.readString(Path.of("test-data/zero-sum/kuhn.game"))).game();
    SubgamePerfectSearch search = search(game);
    assertThat(search.continuations(0)).hasSize(1);
    assertThat(search.continuations(0).get(0).payoff(0)).isEqualTo(Rational.of(-1, 18));
    assertThat(search.shortfall().isNone()).isFalse();
    assertThat(search.shortfall().missesPayoffs()).isFalse();
    assertThat(search.shortfall().isLimit()).isFalse();
    firstIsSubgamePerfect(game, search);
  }

  @Test
  void oneCardPokerOfTwelveCardsIsAnsweredByTheSequenceForm() {
    Game game = OneCardPoker.game(12);
    SubgamePerfectSearch search = search(game);
    assertThat(search.continuations(0)).hasSize(1);
    assertThat(search.shortfall().missesPure()).isTrue();
    assertThat(search.shortfall().missesPayoffs()).isFalse();
    assertThat(search.shortfall().reasons().get(0)).contains("the value is exact");
    firstIsSubgamePerfect(game, search);
  }
}
