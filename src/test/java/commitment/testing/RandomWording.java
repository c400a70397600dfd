package commitment.testing;

import commitment.exact.Rational;
import commitment.game.AutomaticNames;
import commitment.game.Game;
import commitment.game.GameBuilder;
import commitment.game.GameTree;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.Promise.Clause;
import commitment.game.TimePreference;
import commitment.template.GameInstance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same tree with names and texts that are hard to write down, some information sets joined,
 * some payoffs too large for machine numbers, dates, and promises of every kind.
 */
public final class RandomWording {
  private static final String[] PIECES = {
    "a",
    "B",
    "7",
    " ",
    "  ",
    "\"",
    "\\",
    "\n",
    "\t",
    "'",
    "é",
    "防衛",
    "\uD83D\uDE00",
    "\u00A0",
    "[1]",
    "[1/2,-3]",
    "[02]",
    "]",
    "[",
    ",",
    "#",
    "#1",
    "@",
    "{",
    "}",
    "/",
    ":",
    ";",
    "at",
    "or",
    "promise",
    "//",
    "knife-edge",
    "1e5",
    "-",
    "\u0301"
  };

  private final Random random;
  private final Game old;
  private final boolean numbered;

  private RandomWording(Game old, long seed) {
    this.old = old;
    random = new Random(seed * 101 + 7);
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      random.nextInt();
    }
    numbered = random.nextBoolean();
  }

  public static GameInstance of(Game game, long seed) {
    return new RandomWording(game, seed).instance();
  }

  /** Maybe empty. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
      boolean plain = random.nextInt(3) > 0;
      text.append(plain ? "" + (char) ('a' + random.nextInt(26)) : piece());
    }
    return text.toString();
  }

  private String piece() {
    return PIECES[random.nextInt(PIECES.length)];
  }

  /** As many texts, all different and none empty. */
  private List<String> names(int count) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      String text = text();
      if (!text.isEmpty()) {
        names.add(text);
      }
    }
    return List.copyOf(names);
  }

  private GameInstance instance() {
    List<String> names = names(old.players().size());
    List<Player> players = new ArrayList<>();
    boolean titles = random.nextBoolean();
    for (String name : names) {
      players.add(new Player(players.size(), name, titles ? text() : name));
    }
    GameBuilder builder =
        new GameBuilder(text(), players)
            .about(text())
            .source(text())
            .automaticNames(numbered ? AutomaticNames.NUMBER : AutomaticNames.PATH);
    build(builder);
    Game game = builder.build();
    List<TimePreference> preferences = new ArrayList<>();
    for (int player = 0; player < players.size(); player++) {
      preferences.add(preference());
    }
    return new GameInstance(game, Map.of(), promises(game), List.of(), List.of(), preferences);
  }

  private TimePreference preference() {
    return new TimePreference(factor(), factor(), factor());
  }

  private Rational factor() {
    return random.nextInt(3) > 0 ? Rational.ONE : Rational.of(random.nextInt(5), 4);
  }

  private void build(GameBuilder builder) {
    GameTree tree = old.tree();
    Map<Integer, Integer> moves = new HashMap<>();
    Map<List<Integer>, Integer> joinable = new HashMap<>();
    Map<Integer, List<Integer>> numbers = new HashMap<>();
    Map<Integer, Integer> outcomes = new HashMap<>();
    Rational date = Rational.of(random.nextInt(2) * random.nextInt(4), 1 + random.nextInt(2));
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        int outcome = tree.outcome(node);
        builder.terminal(outcomes.computeIfAbsent(outcome, key -> outcome(builder, key)));
        continue;
      }
      int move = tree.move(node);
      List<Integer> kind = List.of(tree.owner(move), tree.actionCount(move));
      Integer known = moves.get(move);
      if (known == null && tree.owner(move) >= 0 && random.nextInt(4) == 0) {
        known = joinable.get(kind);
      }
      if (known == null) {
        known = move(builder, move, numbers);
        builder.date(known, date);
      }
      moves.put(move, known);
      joinable.put(kind, known);
      builder.decision(known);
    }
  }

  private int move(GameBuilder builder, int move, Map<Integer, List<Integer>> numbers) {
    GameTree tree = old.tree();
    List<Integer> taken = numbers.computeIfAbsent(tree.owner(move), key -> new ArrayList<>());
    int number = random.nextInt(40) - 5;
    while (taken.contains(number)) {
      number = random.nextInt();
    }
    taken.add(number);
    List<String> actions = names(tree.actionCount(move));
    @Nullable String label = random.nextInt(3) == 0 ? null : text();
    return tree.owner(move) == GameTree.CHANCE
        ? builder.addChanceEvent(actions, tree.law(move), label, number)
        : builder.addInformationSet(tree.owner(move), actions, label, number);
  }

  private int outcome(GameBuilder builder, int outcome) {
    List<Rational> payoffs = new ArrayList<>();
    for (Rational payoff : old.payoffVector(outcome)) {
      boolean large = random.nextInt(20) == 0;
      BigInteger shift = BigInteger.TEN.pow(random.nextInt(50));
      payoffs.add(large ? payoff.plus(Rational.of(shift, BigInteger.valueOf(7))).negate() : payoff);
    }
    return builder.addOutcome(random.nextBoolean() ? null : text(), payoffs);
  }

  private List<Promise> promises(Game game) {
    List<Integer> sets = new ArrayList<>();
    for (int move = 0; move < game.tree().moveCount(); move++) {
      if (game.tree().owner(move) != GameTree.CHANCE) {
        sets.add(move);
      }
    }
    List<Promise> promises = new ArrayList<>();
    for (String name : names(sets.isEmpty() ? 0 : random.nextInt(4))) {
      Collections.shuffle(sets, random);
      List<Clause> clauses = new ArrayList<>();
      Set<Integer> promisors = new HashSet<>();
      for (int set : sets.subList(0, 1 + random.nextInt(Math.min(4, sets.size())))) {
        clauses.add(new Clause(set, permitted(game.tree().actionCount(set))));
        promisors.add(game.tree().owner(set));
      }
      List<Integer> order = new ArrayList<>(promisors);
      Collections.shuffle(order, random);
      Promise.Kind kind = Promise.Kind.values()[random.nextInt(2)];
      promises.add(new Promise(kind, name, order, text(), clauses));
    }
    return promises;
  }

  private Promise.Permitted permitted(int actions) {
    List<Integer> all = new ArrayList<>();
    for (int action = 0; action < actions; action++) {
      all.add(action);
    }
    Collections.shuffle(all, random);
    int kind = random.nextInt(3);
    if (kind == 0 && actions > 1) {
      List<Integer> menu = new ArrayList<>(all.subList(0, 2 + random.nextInt(actions - 1)));
      Collections.sort(menu);
      return new Promise.Menu(menu);
    }
    if (kind == 1) {
      List<Rational> law = new ArrayList<>(Collections.nCopies(actions, Rational.ZERO));
      Rational left = Rational.ONE;
      for (int action : all.subList(1, actions)) {
        Rational part = left.times(Rational.of(random.nextInt(3), 3));
        law.set(action, part);
        left = left.minus(part);
      }
      law.set(all.get(0), left);
      return new Promise.Mixture(law);
    }
    return new Promise.Pure(all.get(0));
  }
}
