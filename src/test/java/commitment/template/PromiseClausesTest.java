package commitment.template;

import static org.assertj.core.api.Assertions.assertThat;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.Expectation;
import commitment.game.Promise;
import commitment.testing.Games;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What promises may say beyond one action at one set. */
class PromiseClausesTest {
  private static final String SPOTLIGHT =
      """
      players R, G
      param N = 4, late = 2
      tree:
        repeat t = 0..N - 1:
          R @Border[t]:
            Attack: G @Call[t]:
              Honor: (-1, -5)
              Renege: (3, -2)
              Wait: (1, -1)
            Wait: next
        then: (0)
      """;

  private static List<String> clauses(String clauses) {
    String text = SPOTLIGHT + "promise P by G:\n  " + clauses.replace("; ", "\n  ") + "\n";
    Promise promise = Games.instance(text).promises().get(0);
    return promise.clauses().stream()
        .map(clause -> clause.informationSet() / 2 + ":" + shown(clause.permitted()))
        .toList();
  }

  private static String shown(Promise.Permitted permitted) {
    if (permitted instanceof Promise.Pure pure) {
      return "" + pure.action();
    }
    return permitted instanceof Promise.Menu menu
        ? menu.actions().toString()
        : ((Promise.Mixture) permitted).probabilities().toString();
  }

  private static String problem(String clauses) {
    return Games.problems(SPOTLIGHT + "promise P by G:\n  " + clauses.replace("; ", "\n  ") + "\n");
  }

  @Test
  void patternsMatchIndices() {
    assertThat(clauses("at Call: Honor")).containsExactly("0:0", "1:0", "2:0", "3:0");
    assertThat(clauses("at Call[*]: Honor")).hasSize(4);
    assertThat(clauses("at Call[t]: Honor")).hasSize(4);
    assertThat(clauses("at Call[late]: Honor")).containsExactly("2:0");
    assertThat(clauses("at Call[late + 1]: Honor")).containsExactly("3:0");
    assertThat(clauses("at Call[t] if t < late: Honor; at Call[t] if t >= late: Renege"))
        .containsExactly("0:0", "1:0", "2:1", "3:1");
    assertThat(clauses("at Call[t] if t % 2 == 1 and not t == 1: Honor")).containsExactly("3:0");
    assertThat(clauses("at \"Call[1]\": Honor; at \"Call\"[3]: Wait"))
        .containsExactly("1:0", "3:2");
  }

  @Test
  void aQuotedNameMeansTheSetOfJustThatName() {
    String game =
        """
        players R, G
        tree:
          R:
            a: G @Call:
              Honor: (0)
              Renege: (0)
            b: G @Call[1]:
              Honor: (0)
              Renege: (0)
            c: G @"Call.G":
              Honor: (0)
              Renege: (0)
        promise P by G:
          at %s: Honor
        """;
    assertThat(promised(game, "Call")).containsExactly(1, 2);
    assertThat(promised(game, "\"Call\"")).containsExactly(1);
    assertThat(promised(game, "\"Call[1]\"")).containsExactly(2);
    assertThat(promised(game, "\"Call.G\"")).containsExactly(3);
  }

  private static List<Integer> promised(String game, String pattern) {
    return Games.instance(String.format(game, pattern)).promises().get(0).clauses().stream()
        .map(Promise.Clause::informationSet)
        .toList();
  }

  @Test
  void menusAndMixtures() {
    assertThat(clauses("at Call[1]: Wait or Honor")).containsExactly("1:[0, 2]");
    assertThat(clauses("at Call[1]: Honor 1/2, Renege 1/3, Wait 1 - 5/6"))
        .containsExactly("1:[1/2, 1/3, 1/6]");
    assertThat(clauses("at Call[t] if t == 3: Honor 1/t, Wait (1 - 1/t)"))
        .containsExactly("3:[1/3, 0, 2/3]");
  }

  @Test
  void pureClausesStaySimple() {
    Promise.Clause clause = new Promise.Clause(3, 1);
    assertThat(clause.action()).isEqualTo(1);
    assertThat(clause.isPure()).isTrue();
    Promise mixed =
        Games.instance(SPOTLIGHT + "promise P by G:\n  at Call[1]: Wait or Honor\n")
            .promises()
            .get(0);
    assertThat(mixed.isPure()).isFalse();
    assertThat(mixed.isJoint()).isFalse();
    assertThat(mixed.promisor()).isEqualTo(1);
  }

  @Test
  void wrongClauses() {
    assertThat(problem("at Call[t] if t > 7: Honor"))
        .contains("error[G203]: no information set Call[t] fulfils the condition");
    assertThat(problem("at Call[9]: Honor")).contains("error[G203]");
    assertThat(problem("at Call[1, 2]: Honor")).contains("error[G203]");
    assertThat(problem("at Call: Honor; at Call[1]: Wait")).contains("error[G402]");
    assertThat(problem("at Call[1]: Honor or Honor")).contains("error[G208]");
    assertThat(problem("at Call[1]: Honor 1/2, Wait 1/3"))
        .contains("error[G302]: the probabilities of this mixture sum to 5/6");
    assertThat(problem("at Call[1]: Honor 3/2, Wait -1/2")).contains("error[G303]");
    assertThat(problem("at Call[1]: Honor or Flee")).contains("error[G204]");
    assertThat(problem("at Call[t] if s < 2: Honor")).contains("error[G202]");
    assertThat(problem("at Call[t] if t: Honor")).contains("error[G308]");
  }

  private static final String ALLIANCE =
      """
      players Ally, R, G
      tree:
        Ally @Share:
          Pay: R @Seen[1]:
            Attack: G @Paid:
              Defend: (0)
              Abandon: (0)
            Refrain: (0)
          Not: R @Seen[2]:
            Attack: G @Unpaid:
              Defend: (0)
              Abandon: (0)
            Refrain: (0)
      """;

  @Test
  void conditionsOnHistory() {
    String promise =
        """
        promise P by G:
          at Paid after Pay at Share: Defend
          at Unpaid after Not at Share: Abandon
        promise Q by R:
          at Seen after Not at Share: Attack
        promise Z by G:
          at Paid after Attack at Seen[2 - 1]: Defend
        """;
    GameInstance instance = Games.instance(ALLIANCE + promise);
    assertThat(instance.promises().get(0).clauses())
        .containsExactly(new Promise.Clause(2, 0), new Promise.Clause(4, 1));
    assertThat(instance.promises().get(1).clauses()).containsExactly(new Promise.Clause(3, 0));
    assertThat(instance.promises().get(2).clauses()).containsExactly(new Promise.Clause(2, 0));
  }

  @Test
  void aConditionThatThePlayerCannotCheck() {
    String text =
        ALLIANCE.replace("@Paid", "@Call").replace("@Unpaid", "@Call")
            + "promise P by G:\n  at Call after Pay at Share: Defend\n";
    assertThat(Games.problems(text))
        .isEqualTo(
            """
            test.game:15:17: error[G405]: G does not know at Call whether this has happened: the \
            play may be Pay/Attack or Not/Attack
               15 |   at Call after Pay at Share: Defend
                  |                 ^^^^^^^^^^^^
                5 |       Attack: G @Call:
                  |                  ---- both plays come to this information set
              help: promise the same in both cases, or let G see the difference: give the two moves \
            different names after '@'
            """);
  }

  @Test
  void boundIndicesConnectTheTwoSets() {
    String text =
        SPOTLIGHT
            + """
            promise P by G:
              at Call[t] after Attack at Border[t]: Honor
            promise Q by G:
              at Call[t] after Wait at Border[t - 1]: Honor
            promise Z by R:
              at Border[t] after Wait at Border[1]: Attack
            """;
    List<Promise> promises = Games.instance(text).promises();
    assertThat(promises.get(0).clauses()).hasSize(4);
    assertThat(promises.get(1).clauses()).hasSize(3);
    assertThat(promises.get(2).clauses())
        .extracting(Promise.Clause::informationSet)
        .containsExactly(4, 6);
    assertThat(Games.problems(ALLIANCE + "promise P by G:\n  at Paid after Buy at Share: Defend\n"))
        .contains("error[G204]: 'Buy' is not an action at Share");
    assertThat(Games.problems(ALLIANCE + "promise P by G:\n  at Paid after Pay at Shore: Defend\n"))
        .contains("error[G203]: there is no information set 'Shore'");
    assertThat(Games.problems(ALLIANCE + "promise P by G:\n  at Paid after Not at Share: Defend\n"))
        .contains("fulfils the condition");
  }

  @Test
  void jointPromisesSpeakOfAllTheirPlayers() {
    String text =
        ALLIANCE + "promise P by G, Ally \"as one\":\n  at Share: Pay\n  at Paid: Defend\n";
    Promise joint = Games.instance(text).promises().get(0);
    assertThat(joint.promisors()).containsExactly(2, 0);
    assertThat(joint.clauses()).containsExactly(new Promise.Clause(0, 0), new Promise.Clause(2, 0));
    assertThat(Games.problems(text + "  at Seen: Attack\n"))
        .contains("error[G401]: G and Ally cannot promise what happens at Seen[1]");
    assertThat(Games.problems(ALLIANCE + "promise P by G, G:\n  at Paid: Defend\n"))
        .contains("error[G205]");
  }

  @Test
  void devicesAndTheOtherExpectations() {
    String text =
        """
        players A, B, C
        param c = 4 in 0..10
        outcome Peace = (0)
        tree:
          A @Start:
            keep: Peace
            break: (1, 1, 1)
        promise P by A:
          at Start: keep
        device fine c on P
        device fine 1 on P by B paying (B -1, C 2)
        device bond c/2 on P
        device damages 3 to B on P
        device veto by C on P
        device revocation 2 of A, B, C on P
        expect bond P = 1/2
        expect commitment A = 0..c
        expect threshold c for P = 1, 2
        expect threshold c for Peace = 3
        """;
    GameInstance instance = Games.instance(text);
    Rational four = Rational.of(4);
    List<Rational> costs = List.of(Rational.ZERO, Rational.of(-1), Rational.of(2));
    assertThat(instance.devices())
        .containsExactly(
            new Device.Fine("P", four, Optional.empty()),
            new Device.Fine("P", Rational.ONE, Optional.of(new Device.Punisher(1, costs))),
            new Device.Bond("P", Rational.of(2)),
            new Device.Damages("P", Rational.of(3), 1),
            new Device.Veto("P", 2),
            new Device.Revocation("P", 2, List.of(0, 1, 2)));
    assertThat(instance.expectations())
        .extracting(Expectation::claim)
        .containsExactly(
            new Expectation.BondIs("P", Rational.of(1, 2)),
            new Expectation.CommitmentIs(0, new Interval(Rational.ZERO, four)),
            new Expectation.ThresholdsAre("c", "P", List.of(Rational.ONE, Rational.of(2))),
            new Expectation.ThresholdsAre("c", "Peace", List.of(Rational.of(3))));
    assertThat(Games.problems(text + "device revocation 4 of A, B on P\n"))
        .contains("error[G306]: a revocation needs 4 of 2 players");
    assertThat(Games.problems(text + "device veto by C on Q\n")).contains("error[G211]");
    assertThat(Games.problems(text + "device tax 3 on P\n"))
        .contains("expected one of fine, bond, damages, veto, revocation");
  }
}
