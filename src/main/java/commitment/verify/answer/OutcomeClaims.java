package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Claims about where play ends, or stands: lists of paths with probabilities. */
final class OutcomeClaims {
  private final Subject subject;

  OutcomeClaims(Subject subject) {
    this.subject = subject;
  }

  /** The claim is just this distribution, in any order. */
  void are(Claim claim, List<OutcomeProbability> right) {
    Map<Integer, Rational> probability = new HashMap<>();
    right.forEach(end -> probability.put(end.node(), end.probability()));
    Set<Integer> said = new HashSet<>();
    for (Claim item : claim.items("of paths with their probabilities")) {
      OptionalInt node = node(item);
      if (node.isEmpty()) {
        continue;
      }
      Rational expected = probability.getOrDefault(node.getAsInt(), Rational.ZERO);
      if (!said.add(node.getAsInt())) {
        item.isWrong("each path once");
      } else {
        item.member("probability")
            .ifPresentOrElse(
                stated -> stated.isNumber(expected), () -> item.isWrong("probability " + expected));
        name(item, node.getAsInt());
      }
    }
    for (OutcomeProbability end : right) {
      if (!said.contains(end.node()) && claim.isArray()) {
        claim.isWrong("nothing of " + path(end.node()), "with probability " + end.probability());
      }
    }
  }

  /**
   * A distribution over terminal nodes as it is claimed, with its own shape checked: legal paths
   * and names, probabilities with sum 1. Nothing if something is wrong with it.
   */
  Optional<List<OutcomeProbability>> read(Claim claim, Findings findings) {
    int before = findings.wrongSoFar();
    List<OutcomeProbability> ends = new ArrayList<>();
    Rational sum = Rational.ZERO;
    for (Claim item : claim.items("of paths with their probabilities")) {
      OptionalInt node = node(item);
      if (node.isEmpty()) {
        continue;
      }
      Optional<Rational> stated = item.member("probability").flatMap(Claim::number);
      if (stated.isEmpty() || stated.get().signum() <= 0) {
        item.isWrong("a positive probability, such as \"1/2\"");
      } else if (!subject.tree().isTerminal(node.getAsInt())) {
        item.isWrong("a path to the end of play");
      } else {
        name(item, node.getAsInt());
        sum = sum.plus(stated.get());
        ends.add(new OutcomeProbability(node.getAsInt(), stated.get()));
      }
    }
    if (findings.wrongSoFar() == before && !sum.equals(Rational.ONE)) {
      claim.isWrong("probabilities with sum " + sum, "sum 1");
    }
    return findings.wrongSoFar() == before ? Optional.of(ends) : Optional.empty();
  }

  /** What is asked of a distribution whose payoffs are right. */
  interface Judge {
    void judge(Claim claim, List<OutcomeProbability> ends, List<Rational> payoffs);
  }

  /**
   * Distributions, each of which has the payoffs of its place as its mean.
   *
   * @param vectors the payoffs
   */
  void haveMeans(Claim list, List<Claim> vectors, Findings findings, Judge judge) {
    int place = 0;
    for (Claim item : list.items("of outcomes, one for each payoff vector")) {
      Optional<List<OutcomeProbability>> ends = read(item, findings);
      List<Rational> vector =
          place >= vectors.size()
              ? List.of()
              : vectors.get(place).parts().stream()
                  .map(number -> number.number().orElse(Rational.ZERO))
                  .toList();
      place++;
      if (ends.isEmpty()) {
        continue;
      }
      List<Rational> mean = mean(ends.get());
      if (mean.equals(vector)) {
        judge.judge(item, ends.get(), mean);
      } else {
        item.isWrong("payoffs " + mean + ", not " + vector);
      }
    }
    if (list.isArray() && place < vectors.size()) {
      list.isWrong(place + " outcomes for " + vectors.size() + " payoff vectors", "one for each");
    }
  }

  private OptionalInt node(Claim item) {
    Optional<Claim> path = item.member("path");
    if (path.isEmpty() || !path.get().isArray()) {
      item.isWrong("a path of actions and a probability");
      return OptionalInt.empty();
    }
    List<String> labels = new ArrayList<>();
    for (Claim step : path.get().parts()) {
      labels.add(step.text().orElse(""));
    }
    OptionalInt node = subject.node(labels);
    if (node.isEmpty()) {
      path.get().isWrong("a path of the game");
    } else {
      path.get().isRight();
    }
    return node;
  }

  private void name(Claim item, int node) {
    if (!subject.tree().isTerminal(node)) {
      return;
    }
    Optional<String> right = subject.game().outcomeName(subject.tree().outcome(node));
    item.member("outcome").ifPresent(name -> name.isText(right.orElse("no name")));
  }

  private String path(int node) {
    List<String> path = subject.index().path(node);
    return path.isEmpty() ? "the root" : String.join(" > ", path);
  }

  /** What a distribution gives each player. */
  List<Rational> mean(List<OutcomeProbability> ends) {
    List<Rational> mean = new ArrayList<>();
    for (int player = 0; player < subject.game().players().size(); player++) {
      Rational sum = Rational.ZERO;
      for (OutcomeProbability end : ends) {
        int outcome = subject.tree().outcome(end.node());
        sum = sum.plus(end.probability().times(subject.game().payoffs().payoff(outcome, player)));
      }
      mean.add(sum);
    }
    return mean;
  }
}
