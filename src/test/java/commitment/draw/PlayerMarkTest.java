package commitment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.game.Player;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters tell players apart, and none of them can be taken for a number. */
class PlayerMarkTest {
  private static List<String> letters(String... names) {
    List<Player> players = Arrays.stream(names).map(name -> new Player(0, name, name)).toList();
    return PlayerMark.of(players).stream().map(PlayerMark::letters).toList();
  }

  @Test
  void aNumberedPlayerHasALetterAndTheNumber() {
    assertThat(letters("Incumbent", "Entrant1", "Entrant2")).containsExactly("I", "E1", "E2");
    assertThat(letters("Self0", "Self1", "Self2")).containsExactly("S0", "S1", "S2");
    assertThat(letters("Player 1", "Player 2")).containsExactly("P1", "P2");
    assertThat(letters("1", "2")).containsExactly("P1", "P2");
  }

  @Test
  void whatAllNamesStartWithIsPassedOverUnlessItIsPartOfAWord() {
    assertThat(letters("TeamRed", "TeamBlue")).containsExactly("R", "B");
    assertThat(letters("Adversary", "AllyB", "AllyC")).containsExactly("A", "B", "C");
  }

  @Test
  void noTwoHaveTheSame() {
    List<String> names = new ArrayList<>();
    for (int player = 0; player < 60; player++) {
      names.add("A".repeat(1 + player));
    }
    assertThat(letters(names.toArray(String[]::new)))
        .doesNotHaveDuplicates()
        .allMatch(letter -> letter.matches("[A-Z][0-9]*"));
    assertThat(letters("A1", "A1", "B1", "A2", "A"))
        .doesNotHaveDuplicates()
        .allMatch(letter -> letter.matches("[A-Z][0-9]*"));
  }
}
