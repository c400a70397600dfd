package commitment.solve.subgame;

import commitment.exact.Rational;
import commitment.sequence.RealizationPlan;
import commitment.sequence.SequenceForm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways of playing the block of one subgame in an equilibrium of the subgame, each with what is
 * expected at the ends of the block, and what they give.
 */
final class BlockPlays {
  private static final List<BigInteger> NONE =
      Collections.nCopies(Continuation.LEVELS, BigInteger.ZERO);

  private final Block block;
  private final Continuations continuations;
  private final PromisedMoves promised;
  private final ContinuationSet found;
  private final Map<List<Rational>, List<Way>> ways = new LinkedHashMap<>();
  private FurtherWays counted =
      new FurtherWays(List.of(), FurtherWays.ONE_EACH, FurtherWays.ONE_EACH);
  private int stored;
  private boolean broken;
  private boolean strictInside;

  /** In how many ways play can go on at the ends of the block, by level. */
  private record FurtherWays(List<Integer> chosen, List<BigInteger> pure, List<BigInteger> all) {
    static final List<BigInteger> ONE_EACH =
        Collections.nCopies(Continuation.LEVELS, BigInteger.ONE);
  }

  /**
   * @param found what the ways give is added to it
   */
  BlockPlays(
      Block block, Continuations continuations, PromisedMoves promised, ContinuationSet found) {
    this.block = block;
    this.continuations = continuations;
    this.promised = promised;
    this.found = found;
  }

  Block block() {
    return block;
  }

  /** What the ways give. */
  ContinuationSet found() {
    return found;
  }

  /** How many ways there are. */
  int stored() {
    return stored;
  }

  /** Whether there is one that does not keep what is promised. */
  boolean isBroken() {
    return broken;
  }

  /**
   * Looks at an equilibrium in the middle of others that keep a promise: where each of them leaves
   * the promisor indifferent somewhere it need not.
   */
  void middle(List<Integer> chosen, Map<Integer, List<Rational>> play) {
    strictInside |= continuation(chosen, play, false).all(Level.STRICT).signum() > 0;
  }

  /** Whether a promise is kept strictly in the middle of equilibria that belong together. */
  boolean isStrictInside() {
    return strictInside;
  }

  /** What continuations at the ends of the block give, by their places. */
  List<List<Rational>> atEnds(List<Integer> chosen) {
    List<List<Rational>> atEnds = new ArrayList<>(chosen.size());
    for (int end = 0; end < chosen.size(); end++) {
      atEnds.add(continuations.get(block.ends().get(end), chosen.get(end)).payoffs());
    }
    return atEnds;
  }

  /**
   * What a way of playing the block gives, counted as often as what is expected at its ends.
   *
   * @param pure whether nobody mixes
   */
  Continuation continuation(List<Integer> chosen, Map<Integer, List<Rational>> play, boolean pure) {
    Level own = promised.level(block, play, () -> new BlockPlay(block, play, atEnds(chosen)));
    FurtherWays further = further(chosen);
    List<BigInteger> purely = new ArrayList<>(NONE);
    List<BigInteger> all = new ArrayList<>(NONE);
    for (Level level : Level.values()) {
      if (level.compareTo(own) <= 0) {
        if (pure) {
          purely.set(level.place(), further.pure().get(level.place()));
        }
        all.set(level.place(), further.all().get(level.place()));
      }
    }
    List<Rational> value = RootValue.of(block, play, end -> following(chosen, end).payoffs());
    return new Continuation(value, purely, all);
  }

  private Continuation following(List<Integer> chosen, int end) {
    return continuations.get(block.ends().get(end), chosen.get(end));
  }

  /** Many ways of playing the block are looked at one after the other with the same ends. */
  private FurtherWays further(List<Integer> chosen) {
    if (!counted.chosen().equals(chosen)) {
      List<BigInteger> purely = new ArrayList<>(FurtherWays.ONE_EACH);
      List<BigInteger> all = new ArrayList<>(FurtherWays.ONE_EACH);
      for (int end = 0; end < chosen.size(); end++) {
        Continuation there = following(chosen, end);
        if (!there.isSingle()) {
          for (Level level : Level.values()) {
            int place = level.place();
            purely.set(place, purely.get(place).multiply(there.pure(level)));
            all.set(place, all.get(place).multiply(there.all(level)));
          }
        }
      }
      counted = new FurtherWays(chosen, purely, all);
    }
    return counted;
  }

  /** Adds a way and returns what it gives. */
  List<Rational> add(List<Integer> chosen, Map<Integer, List<Rational>> play, boolean pure) {
    Continuation continuation = continuation(chosen, play, pure);
    found.add(continuation);
    broken |= continuation.all(Level.KEEPING).compareTo(continuation.all(Level.ANY)) < 0;
    ways.computeIfAbsent(continuation.payoffs(), key -> new ArrayList<>())
        .add(new Way(block.ends(), chosen, play));
    stored++;
    return continuation.payoffs();
  }

  /**
   * Every way, seen from each node: together those with the same expectations at the ends in which
   * a player does the same, at all sets to which he lets play come and from a move of his on.
   *
   * @param mixing whether some of the others can mix between equilibria
   */
  Stream<PlayFamily> families(int player, int move, boolean mixing) {
    long others = block.deciders().stream().filter(other -> other != player).count();
    Set<Integer> after = block.after(move);
    Map<Object, List<BlockPlay>> together = new LinkedHashMap<>();
    ways.values().stream()
        .flatMap(List::stream)
        .forEach(
            way -> {
              boolean alone = (others > 1 && !mixing) || isMixed(way.chosen());
              Object key =
                  alone ? new Object() : List.of(way.chosen(), own(way.play(), player, after));
              together.computeIfAbsent(key, one -> new ArrayList<>()).add(play(way));
            });
    return together.values().stream().map(plays -> new PlayFamily(plays, others <= 1));
  }

  private boolean isMixed(List<Integer> chosen) {
    return IntStream.range(0, chosen.size())
        .anyMatch(end -> continuations.isMixed(block.ends().get(end), chosen.get(end)));
  }

  /** What a player does where his own actions lead, and at some moves wherever they lead. */
  private Map<Integer, List<Rational>> own(
      Map<Integer, List<Rational>> play, int player, Set<Integer> also) {
    SequenceForm form = block.form();
    List<List<Rational>> laws = new ArrayList<>();
    for (int set = 0; set < form.informationSetCount(player); set++) {
      laws.add(play.getOrDefault(form.move(player, set), List.of()));
    }
    RealizationPlan plan = RealizationPlan.of(form, player, laws);
    Map<Integer, List<Rational>> own = new HashMap<>();
    for (int set = 0; set < laws.size(); set++) {
      int move = form.move(player, set);
      if (plan.comesTo(form, player, set) || also.contains(move)) {
        own.put(move, laws.get(set));
      }
    }
    return own;
  }

  private BlockPlay play(Way way) {
    return new BlockPlay(block, way.play(), atEnds(way.chosen()));
  }

  /** The ways in which a payoff vector comes about. */
  Iterator<Way> ways(List<Rational> target) {
    return ways.getOrDefault(target, List.of()).iterator();
  }
}
