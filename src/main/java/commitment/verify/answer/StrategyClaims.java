package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads the strategies of an answer: complete and legal, or what is wrong with them. At each
 * information set stands an action, or a probability for each action that is not 0.
 */
final class StrategyClaims {
  private final Subject subject;
  private final Findings findings;
  private final GameTree tree;

  /** By move; null where nothing is said, or something wrong. */
  private final List<List<Interval>> mixtures;

  private final boolean[] said;

  /** What is said of an information set, with nothing wrong in it. */
  private final List<Claim> legal = new ArrayList<>();

  private StrategyClaims(Subject subject, Findings findings) {
    this.subject = subject;
    this.findings = findings;
    tree = subject.tree();
    mixtures = new ArrayList<>(Collections.nCopies(tree.moveCount(), List.of()));
    said = new boolean[tree.moveCount()];
  }

  /**
   * The probabilities by move, empty at chance events; nothing if they are not complete or not
   * legal, and then that is a finding.
   */
  static Optional<List<List<Interval>>> read(Subject subject, Findings findings, Claim strategies) {
    StrategyClaims claims = new StrategyClaims(subject, findings);
    int wrongBefore = findings.wrongSoFar();
    strategies
        .members("by player, information set and action")
        .forEach((name, claim) -> claims.player(name, claim));
    claims.missing(strategies);
    if (findings.wrongSoFar() == wrongBefore) {
      return Optional.of(claims.mixtures);
    }
    claims.legal.forEach(
        claim -> claim.isUnchecked("it is only looked at with the others, of which one is wrong"));
    return Optional.empty();
  }

  /**
   * What one strategy of a player says at some of his information sets, exactly; nothing if it is
   * not legal, and then that is a finding, or not exact.
   */
  static Optional<Map<Integer, List<Rational>>> part(
      Subject subject, Findings findings, String name, Claim claim) {
    StrategyClaims claims = new StrategyClaims(subject, findings);
    int wrongBefore = findings.wrongSoFar();
    claims.player(name, claim);
    Map<Integer, List<Rational>> part = new HashMap<>();
    boolean exact = findings.wrongSoFar() == wrongBefore;
    for (int move = 0; move < claims.said.length; move++) {
      if (claims.said[move]) {
        List<Interval> mixture = claims.mixtures.get(move);
        exact &= mixture.stream().allMatch(Interval::isPoint);
        part.put(move, mixture.stream().map(Interval::min).toList());
      }
    }
    return exact ? Optional.of(part) : Optional.empty();
  }

  private void player(String name, Claim claim) {
    OptionalInt player = subject.findPlayer(name);
    if (player.isEmpty()) {
      claim.isWrong(
          "a strategy of " + name,
          "players are " + String.join(", ", subject.game().playerNames()));
      return;
    }
    for (Map.Entry<String, Claim> entry : claim.members("by information set").entrySet()) {
      OptionalInt set = subject.findSet(entry.getKey());
      if (set.isEmpty()) {
        entry
            .getValue()
            .isWrong(
                "an information set " + entry.getKey(),
                "information sets of " + name + " are " + setsOf(player.getAsInt()));
      } else if (tree.owner(set.getAsInt()) != player.getAsInt()) {
        entry
            .getValue()
            .isWrong(
                name + " moves at " + entry.getKey(),
                subject.player(tree.owner(set.getAsInt())) + " moves there");
      } else {
        mixture(set.getAsInt(), entry.getValue());
      }
    }
  }

  private String setsOf(int player) {
    List<String> names =
        IntStream.range(0, tree.moveCount())
            .filter(move -> tree.owner(move) == player)
            .limit(12)
            .mapToObj(subject::set)
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private void mixture(int move, Claim claim) {
    said[move] = true;
    Interval[] mixture = new Interval[tree.actionCount(move)];
    Arrays.fill(mixture, Interval.of(Rational.ZERO));
    if (claim.text().isPresent()) {
      int action = tree.actions(move).indexOf(claim.text().get());
      if (action < 0) {
        claim.isWrong("one of " + String.join(", ", tree.actions(move)));
        return;
      }
      mixture[action] = Interval.of(Rational.ONE);
      mixtures.set(move, List.of(mixture));
      legal.add(claim);
      return;
    }
    Interval sum = Interval.of(Rational.ZERO);
    for (Map.Entry<String, Claim> entry :
        claim.members("an action, or the probabilities of actions").entrySet()) {
      int action = tree.actions(move).indexOf(entry.getKey());
      if (action < 0) {
        entry
            .getValue()
            .isWrong(
                "an action " + entry.getKey(), "one of " + String.join(", ", tree.actions(move)));
        return;
      }
      Optional<Interval> probability = entry.getValue().enclosure();
      if (probability.isEmpty() || !isProbability(probability.get())) {
        entry.getValue().isWrong("a probability, such as \"1/2\"");
        return;
      }
      Rational least = probability.get().min().max(Rational.ZERO);
      Rational most = probability.get().max().min(Rational.ONE);
      mixture[action] = new Interval(least, most);
      sum = sum.plus(mixture[action]);
    }
    boolean adds =
        sum.contains(Rational.ONE)
            && (sum.isPoint() || Arrays.stream(mixture).anyMatch(part -> !part.isPoint()));
    if (!adds) {
      claim.isWrong(
          "probabilities at "
              + subject.set(move)
              + " that add up to "
              + (sum.isPoint() ? sum.min() : sum),
          "probabilities that add up to 1");
      return;
    }
    mixtures.set(move, List.of(mixture));
    legal.add(claim);
  }

  /** Some part of it lies from 0 to 1; of a number all of it. */
  private static boolean isProbability(Interval said) {
    return said.max().signum() >= 0 && said.min().compareTo(Rational.ONE) <= 0;
  }

  private void missing(Claim strategies) {
    List<String> missing =
        IntStream.range(0, tree.moveCount())
            .filter(move -> tree.owner(move) != GameTree.CHANCE && !said[move])
            .mapToObj(move -> subject.set(move) + " of " + subject.player(tree.owner(move)))
            .toList();
    if (!missing.isEmpty()) {
      String names = Findings.shortened(String.join(", ", missing));
      findings.wrong(
          strategies, "nothing for " + names, "a strategy has an action at every information set");
    }
  }
}
