package commitment.game;

import commitment.exact.Rational;
import commitment.exact.RationalList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finite extensive-form game at parameter values: players, tree, payoffs. Immutable.
 *
 * <p>Nodes, moves, actions and outcomes are indices; see {@link GameTree}.
 */
public final class Game {
  private final String title;
  private final String about;
  private final String source;
  private final List<Player> players;
  private final GameTree tree;
  private final PayoffTable payoffs;
  private final Map<Integer, String> outcomeNames;
  private final AutomaticNames automaticNames;
  private final @Nullable String[] labels;
  private final int[] numbers;
  private final Map<Integer, Rational> dates;

  Game(
      String title,
      String about,
      String source,
      List<Player> players,
      GameTree tree,
      PayoffTable payoffs,
      Map<Integer, String> outcomeNames,
      AutomaticNames automaticNames,
      @Nullable String[] labels,
      int[] numbers,
      Map<Integer, Rational> dates) {
    this.title = title;
    this.about = about;
    this.source = source;
    this.players = players;
    this.tree = tree;
    this.payoffs = payoffs;
    this.outcomeNames = outcomeNames;
    this.automaticNames = automaticNames;
    this.labels = labels;
    this.numbers = numbers;
    this.dates = dates;
  }

  public String title() {
    return title;
  }

  /** The story; empty where the file tells none. */
  public String about() {
    return about;
  }

  /** The citation; empty where the file gives none. */
  public String source() {
    return source;
  }

  public List<Player> players() {
    return players;
  }

  public Player player(int index) {
    return players.get(index);
  }

  /** By name, or by long name where that is the long name of just one player. */
  public Optional<Player> findPlayer(String name) {
    for (Player player : players) {
      if (player.name().equals(name)) {
        return Optional.of(player);
      }
    }
    List<Player> titled = players.stream().filter(p -> p.title().equals(name)).toList();
    return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
  }

  public List<String> playerNames() {
    return players.stream().map(Player::name).toList();
  }

  public GameTree tree() {
    return tree;
  }

  public PayoffTable payoffs() {
    return payoffs;
  }

  /** The payoffs of all players at an outcome. */
  public List<Rational> payoffVector(int outcome) {
    List<Rational> vector = new ArrayList<>(players.size());
    for (int player = 0; player < players.size(); player++) {
      vector.add(payoffs.payoff(outcome, player));
    }
    return vector;
  }

  /**
   * The game in which some moves are no longer anybody's choice: a law decides, as it does at a
   * chance event. Nodes, moves and actions keep their numbers. So a player who is bound, or who
   * plays like an automaton, can be put into the game.
   *
   * @param laws for each such move the probabilities of its actions, in their order
   */
  public Game withLaws(Map<Integer, List<Rational>> laws) {
    return new Game(
        title,
        about,
        source,
        players,
        tree.withLaws(laws),
        payoffs,
        outcomeNames,
        automaticNames,
        labels,
        numbers,
        dates);
  }

  /**
   * The game with other payoffs.
   *
   * @param byOutcome for each outcome those of all players
   */
  public Game withPayoffs(List<List<Rational>> byOutcome) {
    RationalList all = new RationalList();
    byOutcome.forEach(vector -> vector.forEach(all::add));
    return new Game(
        title,
        about,
        source,
        players,
        tree,
        PayoffTable.of(players.size(), byOutcome.size(), all),
        outcomeNames,
        automaticNames,
        labels,
        numbers,
        dates);
  }

  public Optional<String> outcomeName(int outcome) {
    return Optional.ofNullable(outcomeNames.get(outcome));
  }

  public AutomaticNames automaticNames() {
    return automaticNames;
  }

  /**
   * What the file calls a move, or null; see {@link InformationSetNames} for names that identify.
   */
  public @Nullable String label(int move) {
    return labels[move];
  }

  /** The number that the file gives a move. */
  public int number(int move) {
    return numbers[move];
  }

  /** When a move is made; 0 in a game without dates. */
  public Rational date(int move) {
    return dates.getOrDefault(move, Rational.ZERO);
  }

  /** Whether some move is made at another date than 0. */
  public boolean isDated() {
    return !dates.isEmpty();
  }

  public int informationSetCount() {
    int count = 0;
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        count++;
      }
    }
    return count;
  }

  public Node root() {
    return new Node(this, 0);
  }
}
