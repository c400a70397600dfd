package commitment.game;

import commitment.exact.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The game in which the devices of a file are in force.
 *
 * <p>A <em>breach</em> of a promise is an action at one of its information sets that it does not
 * permit. Each device changes what a breach brings:
 *
 * <ul>
 *   <li>a fine takes its amount from the player who breaks the promise, at every breach; a fine
 *       with a punisher only where the punisher, asked after the breach, chooses to punish;
 *   <li>a bond takes its amount at the first breach of a play;
 *   <li>damages go from the player who breaks the promise to another, at every breach;
 *   <li>a veto asks its holder before a breach: without consent the promise is kept;
 *   <li>a revocation asks its voters one after the other until the result is known: a breach needs
 *       {@code needed} of them, else the promise is kept.
 * </ul>
 *
 * Amounts are worth what payoffs are worth, at date 0. Whoever is asked knows what has happened,
 * and everybody sees the answer. Where a menu is kept by force the player chooses from it.
 *
 * <p>Players, actions and information sets keep their names. Where an answer leads to a copy of a
 * part of the tree, the information sets of the copy are called after the answer: {@code Border
 * (Renege vetoed at Call)}; consent, forgiveness and a vote of the first voters lead to the sets of
 * the original name. The promises speak of copies as of the originals.
 *
 * <p>The cost is linear in the nodes of the new game, which grows with each copy.
 */
public final class DeviceApplication {
  /**
   * A game with its devices in force.
   *
   * @param promises the same promises, in the new game
   * @param moveOf for each move of the game without devices the one of its name
   * @param questions the moves at which somebody is asked about a breach, in tree order
   */
  public record Result(
      Game game, List<Promise> promises, List<Integer> moveOf, List<Question> questions) {
    public Result {
      promises = List.copyOf(promises);
      moveOf = List.copyOf(moveOf);
      questions = List.copyOf(questions);
    }

    /**
     * What those whom a device asks would have to do for it to work: punish, veto, or refuse to
     * agree.
     *
     * @param device by its place in the list of devices
     * @param name of the threat
     * @return for each player who is asked one threat
     */
    public List<Promise> threats(int device, String name) {
      Map<Integer, List<Promise.Clause>> clauses = new TreeMap<>();
      for (Question question : questions) {
        if (question.device() == device) {
          clauses
              .computeIfAbsent(
                  game.tree().owner(question.informationSet()), key -> new ArrayList<>())
              .add(new Promise.Clause(question.informationSet(), question.against()));
        }
      }
      List<Promise> threats = new ArrayList<>();
      clauses.forEach(
          (player, list) -> threats.add(new Promise(Promise.Kind.THREAT, name, player, "", list)));
      return threats;
    }
  }

  /**
   * A move at which a player is asked about a breach.
   *
   * @param device that asks, by its place in the list of devices
   * @param informationSet in the new game
   * @param against the action that is against the breach
   */
  public record Question(int device, int informationSet, int against) {}

  private sealed interface Task {}

  /** Add a node of the original and what follows it. */
  private record At(int node, Play play) implements Task {}

  /** Ask those who must consent to a breach, from one of them on. */
  private record Consenting(Breach breach, int device, Vote vote, Play play) implements Task {}

  /** Ask the punishers of a breach, from one of them on. */
  private record Punishing(Breach breach, int device, Play play) implements Task {}

  /** Let a player choose from a menu where he wanted something else. */
  private record Choosing(int node, List<Integer> menu, Play play) implements Task {}

  /** An action that some promises do not permit, and their devices. */
  private record Breach(int node, int action, int child, List<Breaches.Wanted> devices) {}

  private record Copy(int move, int answers) {}

  private record Paid(int outcome, @Nullable List<Rational> paid) {}

  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final InformationSetNames names;
  private final List<Promise> promises;
  private final List<Device> devices;
  private final Breaches breaches;
  private final Payments payments;
  private final AnswerHistories histories;
  private final int mostNodes;

  /** The promise of which a last player counts the breaches that take effect, if one does. */
  private final Optional<String> counted;

  private final GameBuilder builder;
  private final List<Question> questions = new ArrayList<>();
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final Map<Copy, Integer> moves = new LinkedHashMap<>();
  private final Map<Copy, Integer> choices = new HashMap<>();
  private final Map<Paid, Integer> outcomes = new HashMap<>();
  private final Set<String> takenNames = new HashSet<>();
  private int lastNumber;

  private DeviceApplication(
      Game game,
      TreeIndex index,
      List<Promise> promises,
      List<Device> devices,
      int mostNodes,
      Optional<String> counted) {
    this.game = game;
    this.counted = counted;
    this.tree = game.tree();
    this.index = index;
    this.names = InformationSetNames.of(game, index);
    this.promises = promises;
    this.devices = devices;
    this.breaches = new Breaches(promises, devices);
    this.payments = new Payments(game, devices, counted);
    this.histories = new AnswerHistories(tree, names);
    this.mostNodes = mostNodes;
    this.builder =
        new GameBuilder(game.title(), players(game, counted.isPresent()))
            .about(game.about())
            .source(game.source())
            .automaticNames(game.automaticNames());
    for (int move = 0; move < tree.moveCount(); move++) {
      lastNumber = Math.max(lastNumber, game.number(move));
      String label = game.label(move);
      if (label != null) {
        takenNames.add(label);
      }
    }
  }

  /** The first promise with a device of which it is not known what a breach is, if there is one. */
  public static Optional<Promise> withoutBreaches(List<Promise> promises, List<Device> devices) {
    return promises.stream()
        .filter(promise -> devices.stream().anyMatch(d -> d.promise().equals(promise.name())))
        .filter(
            promise ->
                promise.clauses().stream()
                    .anyMatch(clause -> clause.permitted() instanceof Promise.Mixture))
        .findFirst();
  }

  /**
   * @param promises of which none is {@linkplain #withoutBreaches without breaches}
   * @param mostNodes the most nodes that the new game may have
   * @return empty if it has more
   */
  public static Optional<Result> apply(
      Game game, TreeIndex index, List<Promise> promises, List<Device> devices, int mostNodes) {
    return new DeviceApplication(game, index, promises, devices, mostNodes, Optional.empty())
        .apply();
  }

  /**
   * The same with one more player, the last, who has no move and gets 1 for each breach of one
   * promise with devices that takes effect, not being refused by those who must consent to it.
   */
  public static Optional<Result> applyCounting(
      Game game,
      TreeIndex index,
      List<Promise> promises,
      List<Device> devices,
      String counted,
      int mostNodes) {
    return new DeviceApplication(game, index, promises, devices, mostNodes, Optional.of(counted))
        .apply();
  }

  private static List<Player> players(Game game, boolean counting) {
    List<Player> players = new ArrayList<>(game.players());
    if (counting) {
      players.add(new Player(players.size(), "breaches", "breaches in effect"));
    }
    return players;
  }

  private Optional<Result> apply() {
    tasks.push(new At(0, Play.START));
    while (!tasks.isEmpty()) {
      if (builder.nodeCount() >= mostNodes) {
        return Optional.empty();
      }
      Task task = tasks.pop();
      if (task instanceof At at) {
        add(at);
      } else if (task instanceof Consenting consenting) {
        ask(consenting);
      } else if (task instanceof Punishing punishing) {
        ask(punishing);
      } else if (task instanceof Choosing choosing) {
        choose(choosing);
      }
    }
    Integer[] moveOf = new Integer[tree.moveCount()];
    Arrays.fill(moveOf, -1);
    Map<Integer, List<Integer>> copies = new HashMap<>();
    moves.forEach(
        (copy, move) -> {
          if (copy.answers() == 0) {
            moveOf[copy.move()] = move;
          }
          copies.computeIfAbsent(copy.move(), key -> new ArrayList<>()).add(move);
        });
    List<Promise> same = promises.stream().map(promise -> inNewGame(promise, copies)).toList();
    return Optional.of(new Result(builder.build(), same, Arrays.asList(moveOf), questions));
  }

  private static Promise inNewGame(Promise promise, Map<Integer, List<Integer>> copies) {
    List<Promise.Clause> clauses = new ArrayList<>();
    for (Promise.Clause clause : promise.clauses()) {
      copies.getOrDefault(clause.informationSet(), List.of()).stream()
          .sorted()
          .map(copy -> new Promise.Clause(copy, clause.permitted()))
          .forEach(clauses::add);
    }
    return new Promise(
        promise.kind(), promise.name(), promise.promisors(), promise.words(), clauses);
  }

  private void add(At at) {
    int node = at.node();
    if (tree.isTerminal(node)) {
      builder.terminal(outcome(tree.outcome(node), at.play().paid()));
      return;
    }
    int move = tree.move(node);
    builder.decision(move(move, at.play().answers()));
    int[] children = index.children(node);
    for (int action = children.length - 1; action >= 0; action--) {
      List<Breaches.Wanted> against = breaches.against(move, action);
      Breach breach = new Breach(node, action, children[action], against);
      tasks.push(
          against.isEmpty()
              ? new At(children[action], at.play())
              : new Consenting(breach, 0, Vote.NONE, at.play()));
    }
  }

  private int outcome(int outcome, @Nullable List<Rational> paid) {
    return outcomes.computeIfAbsent(
        new Paid(outcome, paid),
        key -> {
          List<Rational> values = new ArrayList<>(game.payoffVector(outcome));
          if (counted.isPresent()) {
            values.add(Rational.ZERO);
          }
          return builder.addOutcome(
              game.outcomeName(outcome).orElse(null),
              paid == null ? values : Payments.sum(values, paid));
        });
  }

  /** The move of the new game for one of the original after some answers. */
  private int move(int move, int after) {
    Integer known = moves.get(new Copy(move, after));
    if (known != null) {
      return known;
    }
    boolean chance = tree.owner(move) == GameTree.CHANCE;
    String label = game.label(move);
    int number = game.number(move);
    if (after > 0) {
      label = chance ? null : unique(names.name(move) + " (" + histories.words(after) + ")");
      number = ++lastNumber;
    }
    int added =
        chance
            ? builder.addChanceEvent(tree.actions(move), tree.law(move), label, number)
            : builder.addInformationSet(tree.owner(move), tree.actions(move), label, number);
    builder.date(added, game.date(move));
    moves.put(new Copy(move, after), added);
    return added;
  }

  private String unique(String name) {
    String unique = name;
    for (int number = 2; !takenNames.add(unique); number++) {
      unique = name + " #" + number;
    }
    return unique;
  }

  private void ask(Consenting task) {
    Breach breach = task.breach();
    if (task.device() == breach.devices().size()) {
      tasks.push(
          new Punishing(
              breach, 0, payments.charged(task.play(), breaker(breach), breach.devices())));
      return;
    }
    Breaches.Wanted asking = breach.devices().get(task.device());
    Device device = devices.get(asking.device());
    if (device instanceof Device.Veto veto) {
      question(breach, asking, veto.holder(), "Consent to ", List.of("Consent", "Veto"));
      tasks.push(kept(breach, asking, after(task.play(), breach, "vetoed")));
      tasks.push(new Consenting(breach, task.device() + 1, Vote.NONE, task.play()));
    } else if (device instanceof Device.Revocation revocation) {
      vote(task, asking, revocation);
    } else {
      tasks.push(new Consenting(breach, task.device() + 1, Vote.NONE, task.play()));
    }
  }

  private void vote(Consenting task, Breaches.Wanted asking, Device.Revocation revocation) {
    Breach breach = task.breach();
    Vote vote = task.vote();
    int asked = vote.answers().size();
    int left = revocation.voters().size() - asked;
    if (vote.agreed() == revocation.needed()) {
      boolean first = vote.agreed() == asked;
      Play play = first ? task.play() : after(task.play(), breach, inWords(vote, revocation));
      tasks.push(new Consenting(breach, task.device() + 1, Vote.NONE, play));
    } else if (vote.agreed() + left < revocation.needed()) {
      Play play = after(task.play(), breach, inWords(vote, revocation));
      tasks.push(kept(breach, asking, play));
    } else {
      question(
          breach,
          asking,
          revocation.voters().get(asked),
          asked == 0 ? "Vote on " : inWords(vote, revocation) + ", vote on ",
          List.of("Agree", "Refuse"));
      tasks.push(new Consenting(breach, task.device(), vote.with(false), task.play()));
      tasks.push(new Consenting(breach, task.device(), vote.with(true), task.play()));
    }
  }

  private String inWords(Vote vote, Device.Revocation revocation) {
    List<String> words = new ArrayList<>();
    for (int voter = 0; voter < vote.answers().size(); voter++) {
      String name = game.player(revocation.voters().get(voter)).name();
      words.add(name + (vote.answers().get(voter) ? " agreed" : " refused"));
    }
    return String.join(", ", words);
  }

  private void ask(Punishing task) {
    Breach breach = task.breach();
    if (task.device() == breach.devices().size()) {
      tasks.push(new At(breach.child(), task.play()));
      return;
    }
    Punishing next = new Punishing(breach, task.device() + 1, task.play());
    Breaches.Wanted asking = breach.devices().get(task.device());
    if (devices.get(asking.device()) instanceof Device.Fine fine && fine.punisher().isPresent()) {
      Device.Punisher punisher = fine.punisher().get();
      question(breach, asking, punisher.player(), "Punish ", List.of("Punish", "Forgive"));
      Play punished = after(task.play(), breach, "punished");
      List<Rational> paid = payments.punishment(breaker(breach), fine.amount(), punisher);
      tasks.push(next);
      tasks.push(new Punishing(breach, task.device() + 1, punished.pay(paid)));
    } else {
      tasks.push(next);
    }
  }

  private int breaker(Breach breach) {
    return tree.owner(tree.move(breach.node()));
  }

  /** The breach does not take place: the promised action does, or a choice from the menu. */
  private Task kept(Breach breach, Breaches.Wanted asking, Play play) {
    return asking.permitted() instanceof Promise.Pure pure
        ? new At(index.children(breach.node())[pure.action()], play)
        : new Choosing(breach.node(), ((Promise.Menu) asking.permitted()).actions(), play);
  }

  private void choose(Choosing task) {
    int move = tree.move(task.node());
    int choice =
        choices.computeIfAbsent(
            new Copy(move, task.play().answers()),
            key -> {
              String words = histories.words(task.play().answers());
              int added =
                  builder.addInformationSet(
                      tree.owner(move),
                      task.menu().stream().map(tree.actions(move)::get).toList(),
                      unique(names.name(move) + " (" + words + ")"),
                      ++lastNumber);
              builder.date(added, game.date(move));
              return added;
            });
    builder.decision(choice);
    int[] children = index.children(task.node());
    for (int place = task.menu().size() - 1; place >= 0; place--) {
      tasks.push(new At(children[task.menu().get(place)], task.play()));
    }
  }

  /** Adds the node at which a player is asked something about a breach. */
  private void question(
      Breach breach, Breaches.Wanted asking, int player, String what, List<String> choices) {
    int move = tree.move(breach.node());
    String name = what + tree.actions(move).get(breach.action()) + " at " + names.name(move);
    int asked = builder.addInformationSet(player, choices, unique(name), ++lastNumber);
    builder.date(asked, game.date(move));
    builder.decision(asked);
    questions.add(new Question(asking.device(), asked, what.equals("Punish ") ? 0 : 1));
  }

  private Play after(Play play, Breach breach, String answer) {
    int move = tree.move(breach.node());
    return play.after(histories.after(play.answers(), move, breach.action(), answer));
  }
}
