package commitment.game;

import commitment.exact.Rational;
import commitment.exact.RationalList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a game: first its players, then moves and outcomes as they come, and the nodes in
 * preorder.
 *
 * <pre>
 *   int reply = builder.addInformationSet(incumbent, List.of("Fight", "Accommodate"), "Reply", 1);
 *   int war = builder.addOutcome(null, List.of(minusOne, minusOne));
 *   builder.decision(reply).terminal(war).terminal(peace);
 * </pre>
 */
public final class GameBuilder {
  private final String title;
  private final List<Player> players;
  private String about = "";
  private String source = "";
  private AutomaticNames automaticNames = AutomaticNames.PATH;

  private int[] move = new int[64];
  private int nodes;
  private int[] owner = new int[16];
  private int[] actionList = new int[16];
  private int[] law = new int[16];
  private int[] number = new int[16];
  private int[] firstNode = new int[16];
  private int[] multiplicity = new int[16];
  private @Nullable String[] label = new String[16];
  private int moves;
  private final Map<Integer, Rational> dates = new HashMap<>();

  private final RationalList payoffs = new RationalList();
  private final Map<Integer, String> outcomeNames = new HashMap<>();
  private int outcomes;

  private final Map<List<String>, Integer> actionListIndex = new HashMap<>();
  private final List<List<String>> actionLists = new ArrayList<>();
  private final Map<List<Rational>, Integer> lawIndex = new HashMap<>();
  private final List<List<Rational>> laws = new ArrayList<>();

  /** Open places: how many nodes the tree still needs; 1 before the root. */
  private long missing = 1;

  /**
   * @param players index k at place k, names unique
   */
  public GameBuilder(String title, List<Player> players) {
    this.title = title;
    this.players = new ArrayList<>(players);
    for (int index = 0; index < players.size(); index++) {
      if (players.get(index).index() != index) {
        throw new IllegalArgumentException("player " + players.get(index) + " at place " + index);
      }
    }
  }

  public GameBuilder about(String text) {
    about = text;
    return this;
  }

  public GameBuilder source(String citation) {
    source = citation;
    return this;
  }

  /** The long name of a player, where it is another one than the name. */
  public GameBuilder playerTitle(int player, String longName) {
    players.set(player, new Player(player, players.get(player).name(), longName));
    return this;
  }

  /** How information sets without a usable label are called. */
  public GameBuilder automaticNames(AutomaticNames scheme) {
    automaticNames = scheme;
    return this;
  }

  /**
   * @param actions labels, unique, at least one
   * @param name what the file calls the set, or null
   * @param number the number that the file gives it (used where names are made from numbers)
   * @return the move's index
   */
  public int addInformationSet(
      int player, List<String> actions, @Nullable String name, int number) {
    if (player < 0 || player >= players.size()) {
      throw new IllegalArgumentException("player " + player + " of " + players.size());
    }
    return addMove(player, actions, name, number, -1);
  }

  /**
   * @param probabilities not negative, with sum exactly 1, one for each action
   * @return the move's index
   */
  public int addChanceEvent(
      List<String> actions, List<Rational> probabilities, @Nullable String name, int number) {
    Rational sum = Rational.ZERO;
    for (Rational probability : probabilities) {
      if (probability.signum() < 0) {
        throw new IllegalArgumentException("negative probability " + probability);
      }
      sum = sum.plus(probability);
    }
    if (!sum.equals(Rational.ONE) || probabilities.size() != actions.size()) {
      throw new IllegalArgumentException("probabilities " + probabilities + " for " + actions);
    }
    Integer known = lawIndex.get(probabilities);
    if (known == null) {
      known = laws.size();
      laws.add(List.copyOf(probabilities));
      lawIndex.put(laws.get(known), known);
    }
    return addMove(GameTree.CHANCE, actions, name, number, known);
  }

  private int addMove(
      int mover, List<String> actions, @Nullable String name, int fileNumber, int lawOfMove) {
    if (moves == owner.length) {
      int capacity = grown(moves);
      owner = Arrays.copyOf(owner, capacity);
      actionList = Arrays.copyOf(actionList, capacity);
      law = Arrays.copyOf(law, capacity);
      number = Arrays.copyOf(number, capacity);
      firstNode = Arrays.copyOf(firstNode, capacity);
      multiplicity = Arrays.copyOf(multiplicity, capacity);
      label = Arrays.copyOf(label, capacity);
    }
    Integer list = actionListIndex.get(actions);
    if (list == null) {
      if (actions.isEmpty() || new HashSet<>(actions).size() != actions.size()) {
        throw new IllegalArgumentException("actions not distinct or none: " + actions);
      }
      list = actionLists.size();
      actionLists.add(List.copyOf(actions));
      actionListIndex.put(actionLists.get(list), list);
    }
    owner[moves] = mover;
    actionList[moves] = list;
    law[moves] = lawOfMove;
    number[moves] = fileNumber;
    label[moves] = name;
    return moves++;
  }

  /** When a move is made; a move of which nothing is said is made at date 0. */
  public GameBuilder date(int moveOfGame, Rational date) {
    if (date.signum() == 0) {
      dates.remove(moveOfGame);
    } else {
      dates.put(moveOfGame, date);
    }
    return this;
  }

  /**
   * @param name what the file calls it, or null
   * @param values one payoff for each player
   * @return the outcome's index
   */
  public int addOutcome(@Nullable String name, List<Rational> values) {
    if (values.size() != players.size()) {
      throw new IllegalArgumentException(values.size() + " payoffs for " + players.size());
    }
    for (Rational value : values) {
      payoffs.add(value);
    }
    if (name != null) {
      outcomeNames.put(outcomes, name);
    }
    return outcomes++;
  }

  /** The next node in preorder, at which the given move stands. */
  public GameBuilder decision(int moveOfNode) {
    if (moveOfNode < 0 || moveOfNode >= moves) {
      throw new IllegalArgumentException("move " + moveOfNode + " of " + moves);
    }
    if (multiplicity[moveOfNode]++ == 0) {
      firstNode[moveOfNode] = nodes;
    }
    addNode(moveOfNode);
    missing += actionLists.get(actionList[moveOfNode]).size();
    return this;
  }

  /** The next node in preorder, a terminal one with the given outcome. */
  public GameBuilder terminal(int outcome) {
    if (outcome < 0 || outcome >= outcomes) {
      throw new IllegalArgumentException("outcome " + outcome + " of " + outcomes);
    }
    addNode(~outcome);
    return this;
  }

  private void addNode(int entry) {
    if (missing == 0) {
      throw new IllegalStateException("the tree is complete");
    }
    if (nodes == move.length) {
      move = Arrays.copyOf(move, grown(nodes));
    }
    move[nodes++] = entry;
    missing--;
  }

  private static int grown(int size) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L);
  }

  /** Whether every node has all its children. */
  public boolean isComplete() {
    return missing == 0;
  }

  public int nodeCount() {
    return nodes;
  }

  public Game build() {
    if (!isComplete()) {
      throw new IllegalStateException(missing + " nodes are missing");
    }
    GameTree tree =
        new GameTree(
            Arrays.copyOf(move, nodes),
            Arrays.copyOf(owner, moves),
            Arrays.copyOf(actionList, moves),
            Arrays.copyOf(law, moves),
            Arrays.copyOf(firstNode, moves),
            Arrays.copyOf(multiplicity, moves),
            List.copyOf(actionLists),
            List.copyOf(laws));
    payoffs.trim();
    PayoffTable table = PayoffTable.of(players.size(), outcomes, payoffs);
    return new Game(
        title,
        about,
        source,
        List.copyOf(players),
        tree,
        table,
        Map.copyOf(outcomeNames),
        automaticNames,
        Arrays.copyOf(label, moves),
        Arrays.copyOf(number, moves),
        Map.copyOf(dates));
  }
}
