package commitment.game;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of information sets are unique, can be looked up, and stay short. */
class InformationSetNamesTest {
  private static final List<Player> PLAYERS =
      List.of(new Player(0, "One", "One"), new Player(1, "Two", "Two"));

  /** Players take turns; each may take, which ends the game, or pass. */
  private static Game path(int moves, AutomaticNames scheme, String... labels) {
    GameBuilder builder = new GameBuilder("path", PLAYERS).automaticNames(scheme);
    int outcome = builder.addOutcome(null, List.of(Rational.ONE, Rational.ZERO));
    for (int move = 0; move < moves; move++) {
      String label = move < labels.length ? labels[move] : null;
      int set = builder.addInformationSet(move % 2, List.of("Take", "Pass"), label, move / 2 + 1);
      builder.decision(set).terminal(outcome);
    }
    return builder.terminal(outcome).build();
  }

  @Test
  void pathsNameTheSetsOfAGameFile() {
    InformationSetNames names = InformationSetNames.of(path(3, AutomaticNames.PATH));
    assertThat(names.name(0)).isEqualTo("One@root");
    assertThat(names.name(1)).isEqualTo("Two@Pass");
    assertThat(names.name(2)).isEqualTo("One@Pass/Pass");
  }

  @Test
  void aLongPathIsNotSpeltOutAndStillFound() {
    Game game = path(3000, AutomaticNames.PATH);
    InformationSetNames names = InformationSetNames.of(game);
    Set<String> seen = new HashSet<>();
    for (int move = 0; move < 3000; move++) {
      String name = names.name(move);
      assertThat(name.length()).isLessThan(300);
      assertThat(seen.add(name)).as(name).isTrue();
      assertThat(names.find(name)).hasValue(move);
    }
    assertThat(names.name(2999)).isEqualTo("Two@.../Pass/Pass/Pass#5998");
  }

  @Test
  void labelsThatIdentifyAreUsedAndOthersGiveWayToNumbers() {
    Game game = path(5, AutomaticNames.NUMBER, "first", "same", "same", "", "One#1");
    InformationSetNames names = InformationSetNames.of(game);
    assertThat(names.name(0)).isEqualTo("first");
    assertThat(names.name(1)).isEqualTo("Two#1");
    assertThat(names.name(2)).isEqualTo("One#2");
    assertThat(names.name(3)).isEqualTo("Two#2");
    // A label that looks like another set's number would lead astray.
    assertThat(names.name(4)).isEqualTo("One#3");
    for (int move = 0; move < 5; move++) {
      assertThat(names.find(names.name(move))).hasValue(move);
    }
    assertThat(names.find("same")).isEmpty();
  }
}
