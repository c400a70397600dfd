package commitment.format.promise;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.diagnostic.Diagnostics;
import commitment.diagnostic.SourceFile;
import commitment.exact.Rational;
import commitment.game.AutomaticNames;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.InformationSetNames;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.testing.Games;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromiseOptionTest {
  private static final String GAME =
      """
      players Entrant, Incumbent "The incumbent"
      tree:
        Entrant:
          Out: (0, 2)
          In: Incumbent @Reply:
            Fight: (-1, -1)
            "give in": Entrant:
              more: Incumbent @Call[2]:
                Fight: (0)
                Yield: (1, 1)
              less: (1, 0)
      """;

  private final Game game = Games.instance(GAME).game();

  private Optional<Promise> parse(String text, Diagnostics diagnostics) {
    return PromiseOption.parse(
        new SourceFile("--promise", text), game, InformationSetNames.of(game), diagnostics);
  }

  private Promise promise(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Promise> promise = parse(text, diagnostics);
    assertThat(Games.rendered(diagnostics)).isEmpty();
    return promise.orElseThrow();
  }

  private String problem(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(parse(text, diagnostics)).isEmpty();
    return Games.rendered(diagnostics);
  }

  @Test
  void namesPlayersAndClauses() {
    Promise one = promise("Incumbent: Fight at Reply");
    assertThat(one.name()).isEqualTo("Promise");
    assertThat(one.promisor()).isEqualTo(1);
    assertThat(one.clauses()).containsExactly(new Promise.Clause(1, 0));
    Promise two = promise("War = \"The incumbent\": Fight at Reply; Fight at \"Call[2]\"; ");
    assertThat(two.name()).isEqualTo("War");
    assertThat(two.clauses()).containsExactly(new Promise.Clause(1, 0), new Promise.Clause(3, 0));
    assertThat(promise("Incumbent: \"give in\" at Reply; Yield at Call").clauses())
        .containsExactly(new Promise.Clause(1, 1), new Promise.Clause(3, 1));
    assertThat(promise("Entrant: less at \"Entrant@In/give in\"").clauses())
        .containsExactly(new Promise.Clause(2, 1));
  }

  @Test
  void whatIsWrongIsShown() {
    assertThat(problem("Incumbent: Abandon at Reply"))
        .isEqualTo(
            """
            --promise:1:12: error[G204]: 'Abandon' is not an action at Reply
                1 | Incumbent: Abandon at Reply
                  |            ^^^^^^^
              help: write one of Fight, give in
            """);
    assertThat(problem("Incumbnet: Fight at Reply")).contains("did you mean 'Incumbent'?");
    assertThat(problem("Entrant: Fight at Reply")).contains("error[G401]");
    assertThat(problem("Incumbent: Fight at Replay")).contains("did you mean 'Reply'?");
    assertThat(problem("Incumbent: Fight at Reply; Fight at Reply")).contains("error[G402]");
    assertThat(problem("Incumbent: Fight")).contains("expected 'at' and an information set");
    assertThat(problem("Incumbent Fight at Reply")).contains("expected ':' after the player");
    assertThat(problem("Incumbent: Fight at \"Reply")).contains("error[G003]");
    assertThat(problem("")).contains("expected a player");
    assertThat(problem("Entrant: less at Entrant@In")).contains("write \"Entrant@In\"");
    assertThat(problem("Incumbent: Fight at Call[n + 1]")).contains("write it as a number");
    assertThat(problem("Incumbent: Fight at \"Reply")).doesNotContain("several lines");
    assertThat(problem("Incumbent: Fight")).contains("found the end\n");
    assertThat(problem("Incumbent: at Reply: Fight")).contains("a promise is written");
    assertThat(problem("Incumbent: Fight at Reply; Entrant: Out at \"Entrant@root\""))
        .contains("found ':'");
    assertThat(problem("Incumbent: Fight 50%, Yield 50% at Reply")).contains("write 50/100");
  }

  @Test
  void parametersMayBeUsed() {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Promise> promise =
        PromiseOption.parse(
            new SourceFile("--promise", "Incumbent: Fight at Call[n + 1] if n < 2"),
            game,
            InformationSetNames.of(game),
            Map.of("n", Rational.ONE),
            diagnostics);
    assertThat(Games.rendered(diagnostics)).isEmpty();
    assertThat(promise.orElseThrow().clauses()).containsExactly(new Promise.Clause(3, 0));
  }

  @Test
  void menusMixturesPatternsAndSeveralPlayers() {
    assertThat(promise("Incumbent: Yield or Fight at Call[*]").clauses())
        .containsExactly(new Promise.Clause(3, new Promise.Menu(List.of(0, 1))));
    Promise joint =
        promise("Entrant, Incumbent: Fight at Call[t] if t > 1; Out at \"Entrant@root\"");
    assertThat(joint.promisors()).containsExactly(0, 1);
    assertThat(joint.clauses()).containsExactly(new Promise.Clause(3, 0), new Promise.Clause(0, 0));
    assertThat(
            promise("Incumbent: Fight 1/3, Yield 2/3 at Call after more at \"Entrant@In/give in\"")
                .clauses())
        .containsExactly(
            new Promise.Clause(
                3, new Promise.Mixture(List.of(Rational.of(1, 3), Rational.of(2, 3)))));
  }

  @Test
  void setsWithoutNamesAreCalledByTheirNumber() {
    GameBuilder builder =
        new GameBuilder("numbered", List.of(new Player(0, "A", "A"), new Player(1, "B b", "B b")))
            .automaticNames(AutomaticNames.NUMBER);
    int first = builder.addInformationSet(0, List.of("l", "r"), "", 1);
    int second = builder.addInformationSet(1, List.of("x y", "z"), null, 2);
    int end = builder.addOutcome(null, List.of(Rational.ZERO, Rational.ONE));
    builder.decision(first).terminal(end).decision(second).terminal(end).terminal(end);
    Game numbered = builder.build();
    Diagnostics diagnostics = new Diagnostics();
    Optional<Promise> promise =
        PromiseOption.parse(
            new SourceFile("--promise", "\"B b\": \"x y\" at \"B b#2\""),
            numbered,
            InformationSetNames.of(numbered),
            diagnostics);
    assertThat(Games.rendered(diagnostics)).isEmpty();
    assertThat(promise.orElseThrow().clauses()).containsExactly(new Promise.Clause(1, 0));
  }
}
