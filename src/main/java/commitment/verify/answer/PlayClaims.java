package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.exact.RationalFunction;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the equilibria come to in an interval of a parameter: payoffs, and where play ends. */
final class PlayClaims {
  private final PointTest test;

  PlayClaims(PointTest test) {
    this.test = test;
  }

  void check(StretchClaim stretch) {
    Claim claim = stretch.claim();
    claim.member("payoffs").ifPresent(part -> payoffs(stretch, part));
    Optional<Claim> plays = claim.member("plays");
    boolean whole = claim.member("playsComplete").flatMap(Claim::truth).orElse(false);
    if (plays.isPresent()) {
      List<Claim> items = plays.get().items("of plays");
      items.forEach(play -> play(stretch, play));
      test.test(
          stretch,
          claim.member("playsComplete").filter(flag -> whole).orElse(plays.get()),
          false,
          (value, point) -> all(items, whole, value, point));
    }
    claim
        .member("playsComplete")
        .filter(flag -> !whole)
        .ifPresent(
            flag -> flag.isUnchecked("false: whether there are other plays was not looked for"));
    claim.member("paths").ifPresent(paths -> paths(paths, plays));
  }

  /** Just the vectors of the game, each once. */
  private void payoffs(StretchClaim stretch, Claim claim) {
    List<List<RationalFunction>> vectors = new ArrayList<>();
    for (Claim item : claim.items("of payoff vectors")) {
      List<RationalFunction> vector = vector(item);
      if (vector.isEmpty() || vectors.contains(vector)) {
        item.isWrong("a payoff of each player as a function of the parameter, each vector once");
        return;
      }
      vectors.add(vector);
    }
    test.test(
        stretch,
        claim,
        !stretch.isPoint(),
        (value, point) -> {
          Set<List<Optional<Rational>>> said = new HashSet<>();
          vectors.forEach(vector -> said.add(values(vector, value)));
          return point
              .payoffs()
              .<PointTest.Answer>map(right -> PointTest.of(said.equals(present(right)), right))
              .orElseGet(PointTest.Unknown::new);
        });
  }

  private static Set<List<Optional<Rational>>> present(Set<List<Rational>> vectors) {
    Set<List<Optional<Rational>>> present = new HashSet<>();
    vectors.forEach(vector -> present.add(vector.stream().map(Optional::of).toList()));
    return present;
  }

  /** Empty if it is none. */
  private static List<RationalFunction> vector(Claim claim) {
    List<RationalFunction> vector = new ArrayList<>();
    List<Claim> parts = claim.isArray() ? claim.parts() : List.of();
    parts.forEach(part -> FunctionClaims.read(part).ifPresent(vector::add));
    return vector.size() == parts.size() ? vector : List.of();
  }

  private static List<Optional<Rational>> values(List<RationalFunction> vector, Rational at) {
    return vector.stream().map(function -> FunctionClaims.value(function, at)).toList();
  }

  /** Legal ends, and what they give the players. */
  private void play(StretchClaim stretch, Claim play) {
    Optional<Claim> ends = play.member("ends");
    if (ends.isEmpty() || !ends.get().isArray()) {
      play.isWrong("ends, a list of paths with their probabilities");
      return;
    }
    for (Claim end : ends.get().parts()) {
      test.test(stretch, end, false, (value, point) -> legal(end, point.subject()));
    }
    play.member("payoffs")
        .ifPresent(
            part -> {
              List<RationalFunction> vector = vector(part);
              test.test(
                  stretch,
                  part,
                  false,
                  (value, point) ->
                      distribution(play, value, point.subject())
                          .map(there -> new OutcomeClaims(point.subject()).mean(there))
                          .<PointTest.Answer>map(
                              right ->
                                  PointTest.of(
                                      Set.of(values(vector, value)).equals(present(Set.of(right))),
                                      right))
                          .orElseGet(PointTest.Unknown::new));
            });
  }

  private static PointTest.Answer legal(Claim end, Subject there) {
    OptionalInt node = node(end, there);
    if (node.isEmpty() || !there.tree().isTerminal(node.getAsInt())) {
      return new PointTest.Differs("a path to the end of play");
    }
    Optional<String> right = there.game().outcomeName(there.tree().outcome(node.getAsInt()));
    Optional<Claim> said = end.member("outcome");
    return said.isEmpty() || said.get().text().equals(right)
        ? new PointTest.Agrees()
        : new PointTest.Differs("an end called " + right.orElse("nothing"));
  }

  private static OptionalInt node(Claim end, Subject there) {
    Optional<Claim> path = end.member("path").filter(Claim::isArray);
    return path.isEmpty()
        ? OptionalInt.empty()
        : there.node(path.get().parts().stream().map(step -> step.text().orElse("")).toList());
  }

  /** With sum 1; empty if it is none. */
  private static Optional<Set<OutcomeProbability>> read(Claim play, Rational at, Subject there) {
    Set<OutcomeProbability> ends = new HashSet<>();
    Rational sum = Rational.ZERO;
    for (Claim end : play.member("ends").map(Claim::parts).orElse(List.of())) {
      OptionalInt node = node(end, there);
      Optional<Rational> probability =
          end.member("probability")
              .flatMap(FunctionClaims::read)
              .flatMap(function -> FunctionClaims.value(function, at));
      if (node.isEmpty()
          || !there.tree().isTerminal(node.getAsInt())
          || probability.isEmpty()
          || probability.get().signum() < 0) {
        return Optional.empty();
      }
      sum = sum.plus(probability.get());
      if (probability.get().signum() > 0) {
        ends.add(new OutcomeProbability(node.getAsInt(), probability.get()));
      }
    }
    return sum.equals(Rational.ONE) ? Optional.of(ends) : Optional.empty();
  }

  private static Optional<List<OutcomeProbability>> distribution(
      Claim play, Rational at, Subject there) {
    return read(play, at, there).map(List::copyOf);
  }

  /** Whether each play is one of equilibrium and, if that is said, there is no other. */
  private static PointTest.Answer all(
      List<Claim> plays, boolean whole, Rational at, PointRecount point) {
    Set<Set<OutcomeProbability>> said = new HashSet<>();
    for (Claim play : plays) {
      Optional<Set<OutcomeProbability>> ends = read(play, at, point.subject());
      if (ends.isEmpty()) {
        return new PointTest.Differs("plays whose probabilities have sum 1");
      }
      said.add(ends.get());
    }
    Optional<Set<Set<OutcomeProbability>>> right = point.outcomes();
    if (right.isEmpty()) {
      return new PointTest.Unknown();
    }
    boolean agrees = whole ? said.equals(right.get()) : right.get().containsAll(said);
    return PointTest.of(
        agrees,
        right.get().size() + (right.get().size() == 1 ? " way" : " ways") + " to play, not these,");
  }

  /** All paths of the plays, each once. */
  private static void paths(Claim claim, Optional<Claim> plays) {
    if (plays.isEmpty()) {
      claim.isUnchecked("there are no plays to hold it against");
      return;
    }
    Set<String> right = new HashSet<>();
    for (Claim play : plays.get().parts()) {
      play.member("ends")
          .ifPresent(
              ends ->
                  ends.parts()
                      .forEach(
                          end ->
                              end.member("path")
                                  .ifPresent(path -> right.add(path.value().toString()))));
    }
    for (Claim item : claim.items("of paths")) {
      item.judge(right.remove(item.value().toString()), "a path of the plays, each once");
    }
    if (!right.isEmpty() && claim.isArray()) {
      claim.isWrong("nothing of " + Findings.shortened(right.toString()), "plays end there");
    }
  }
}
