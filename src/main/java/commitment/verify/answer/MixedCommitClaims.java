package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.PerfectRecall;
import commitment.game.Promise.Clause;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.verify.BestReply;
import commitment.verify.Obedience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The best commitment of a leader who may mix, or of any leader where somebody moves unseen, as an
 * answer of {@code commit} tells it.
 *
 * <p>From the definition, against one follower: the commitment has a probability for each action at
 * every information set that it leaves open; the response is a best reply, by her greatest payoff
 * over all of hers; and the value is what the best replies leave the leader, the best of them for
 * him or for the weak value the worst ({@link BestReply}). With a mediator nobody may gain by not
 * doing as he is told ({@link Obedience}). No pure commitment and no equilibrium may give more; of
 * mixtures that is not looked at, and said. A value that is only a supremum, or only bounded, may
 * not lie below what the commitment gets.
 */
final class MixedCommitClaims {
  private static final String NOT_TOLD =
      "the commitment or response that it follows from is not known";

  private final Subject subject;
  private final Findings findings;
  private final GameTree tree;
  private final String kind;
  private final int leader;
  private final TreeSet<Integer> followers = new TreeSet<>();

  /** The commitment and the response under {@code strong} and {@code weak}, where known. */
  private final Map<String, BehaviorProfile> profiles = new HashMap<>();

  MixedCommitClaims(Subject subject, Findings findings, String kind, int leader) {
    this.subject = subject;
    this.findings = findings;
    this.kind = kind;
    this.leader = leader;
    tree = subject.tree();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE && tree.owner(move) != leader) {
        followers.add(tree.owner(move));
      }
    }
  }

  /** Why such commitments cannot be looked at again in this game, if they cannot. */
  Optional<String> outside() {
    boolean correlated = kind.equals("correlated");
    if (correlated && !tree.isPerfectInformation()) {
      return Optional.of("a mediator is only looked at where everybody sees everything");
    }
    if (!correlated && followers.size() > 1) {
      return Optional.of(
          "with several followers only pure commitments where everybody sees everything are"
              + " counted again");
    }
    return PerfectRecall.firstForgotten(tree, subject.game().players().size()).isPresent()
        ? Optional.of("best replies are not told where somebody forgets")
        : Optional.empty();
  }

  /** The clauses of a pure plan; none if it mixes or is not legal. */
  List<Clause> plan(Claim advice) {
    Optional<Map<Integer, List<Rational>>> laws = laws(advice);
    List<Clause> clauses = new ArrayList<>();
    for (var entry : laws.orElse(Map.of()).entrySet()) {
      int action = entry.getValue().indexOf(Rational.ONE);
      if (action < 0) {
        return List.of();
      }
      clauses.add(new Clause(entry.getKey(), action));
    }
    return clauses;
  }

  private Optional<Map<Integer, List<Rational>>> laws(Claim advice) {
    return advice
        .member("commitment")
        .filter(Claim::isObject)
        .flatMap(claim -> StrategyClaims.part(subject, findings, subject.player(leader), claim));
  }

  /**
   * The strong or the weak value, if it is known and right.
   *
   * @param equilibrium what the leader gets without commitment, if that is known
   */
  Optional<Rational> advice(Claim claim, boolean weak, Optional<Interval> equilibrium) {
    int before = findings.wrongSoFar();
    Optional<Map<Integer, List<Rational>>> laws = laws(claim);
    if (laws.isEmpty()) {
      if (findings.wrongSoFar() == before) {
        claim.isOpen("there is no commitment in exact numbers to check");
      }
      return Optional.empty();
    }
    Claim commitment = claim.member("commitment").orElseThrow();
    Map<Integer, List<Rational>> play = new HashMap<>(laws.get());
    if (lacksOpenSet(commitment, play, leader)) {
      return Optional.empty();
    }
    boolean mixes = laws.get().values().stream().anyMatch(law -> !law.contains(Rational.ONE));
    if (kind.equals("pure") && mixes) {
      commitment.isWrong("one action at each information set: the class is pure");
      return Optional.empty();
    }
    commitment.isRight();
    Optional<BehaviorProfile> profile =
        claim.member("response").filter(Claim::isObject).flatMap(part -> respond(part, play));
    profile.ifPresent(known -> profiles.put(weak ? "weak" : "strong", known));
    Optional<List<Rational>> payoffs = profile.map(this::payoffs);
    Optional<Rational> gets =
        kind.equals("correlated")
            ? payoffs.map(vector -> vector.get(leader))
            : Optional.of(reply(profile(play), !weak).leader());
    claim.member("response").ifPresent(part -> response(part, profile, payoffs, gets));
    claim
        .member("payoffs")
        .ifPresent(
            part ->
                payoffs.ifPresentOrElse(
                    right ->
                        new ProfileClaims(subject, findings, ProfileClaims.Concept.NASH)
                            .payoffs(part, right),
                    () -> part.isUnchecked(NOT_TOLD)));
    claim
        .member("outcomes")
        .ifPresent(
            part ->
                profile.ifPresentOrElse(
                    right ->
                        new OutcomeClaims(subject)
                            .are(part, right.outcomes(subject.game(), subject.index())),
                    () -> part.isUnchecked(NOT_TOLD)));
    if (gets.isEmpty()) {
      claim.isOpen(NOT_TOLD);
      return Optional.empty();
    }
    return value(claim, weak, gets.get(), equilibrium);
  }

  private List<Rational> payoffs(BehaviorProfile profile) {
    return ContinuationValues.of(subject.game(), subject.index(), profile).payoffs();
  }

  /** The test of the plan under a name of the answer, where its response is known. */
  Optional<PlanRecount> recount(String name) {
    return Optional.ofNullable(profiles.get(name))
        .map(profile -> new PlanRecount(subject, leader, profile));
  }

  private BehaviorProfile profile(Map<Integer, List<Rational>> play) {
    return profile(tree, play);
  }

  /** With one action for certain where nothing is said. */
  static BehaviorProfile profile(GameTree tree, Map<Integer, List<Rational>> play) {
    List<List<Rational>> laws = new ArrayList<>(Collections.nCopies(tree.moveCount(), List.of()));
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) != GameTree.CHANCE) {
        List<Rational> law = play.get(move);
        laws.set(move, law == null ? BehaviorProfile.pure(tree.actionCount(move), 0) : law);
      }
    }
    return BehaviorProfile.of(tree, laws);
  }

  private BestReply reply(BehaviorProfile profile, boolean favorable) {
    int follower = followers.isEmpty() ? (leader == 0 ? 1 : 0) : followers.first();
    return BestReply.of(subject.game(), subject.index(), leader, follower, profile, favorable);
  }

  /** Whether a set of a player that the commitment leaves open is left out; that is wrong. */
  private boolean lacksOpenSet(Claim claim, Map<Integer, List<Rational>> play, int player) {
    boolean[] ruledOut = new boolean[tree.nodeCount()];
    for (int node = 0; node < tree.nodeCount(); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      int move = tree.move(node);
      if (!ruledOut[node] && tree.owner(move) == player && !play.containsKey(move)) {
        claim.isWrong("nothing of " + subject.set(move), "play can come there");
        return true;
      }
      List<Rational> law = tree.owner(move) == leader ? play.get(move) : null;
      int child = node + 1;
      for (int action = 0; action < tree.actionCount(move); action++) {
        ruledOut[child] = ruledOut[node] || (law != null && law.get(action).signum() == 0);
        child = subject.index().end(child);
      }
    }
    return false;
  }

  private Optional<BehaviorProfile> respond(Claim response, Map<Integer, List<Rational>> play) {
    Map<String, Claim> said = response.members("by player");
    for (Map.Entry<String, Claim> entry : said.entrySet()) {
      OptionalInt player = subject.findPlayer(entry.getKey());
      if (player.isEmpty() || player.getAsInt() == leader) {
        entry.getValue().isWrong("a player other than the leader");
        return Optional.empty();
      }
      Optional<Map<Integer, List<Rational>>> part =
          StrategyClaims.part(subject, findings, entry.getKey(), entry.getValue());
      if (part.isEmpty()) {
        return Optional.empty();
      }
      play.putAll(part.get());
    }
    for (int follower : followers) {
      if (lacksOpenSet(response, play, follower)) {
        return Optional.empty();
      }
    }
    return Optional.of(profile(play));
  }

  private void response(
      Claim claim,
      Optional<BehaviorProfile> profile,
      Optional<List<Rational>> payoffs,
      Optional<Rational> gets) {
    if (profile.isEmpty() || payoffs.isEmpty()) {
      claim.isUnchecked("no response in exact numbers is told");
      return;
    }
    if (kind.equals("correlated")) {
      for (int follower : followers) {
        if (Obedience.firstGain(subject.game(), subject.index(), leader, follower, profile.get())
            .isPresent()) {
          claim.isWrong(
              "a response that " + subject.player(follower) + " does not gain by leaving");
          return;
        }
      }
      claim.isRight();
      return;
    }
    for (int follower : followers) {
      Rational best = reply(profile.get(), true).follower();
      if (!payoffs.get().get(follower).equals(best)) {
        claim.isWrong(
            "a response that gives " + subject.player(follower) + " " + payoffs.get().get(follower),
            "a best reply gives " + best);
        return;
      }
    }
    claim.judge(
        gets.filter(payoffs.get().get(leader)::equals).isPresent(),
        "the best reply that leaves the leader " + gets.map(Rational::toString).orElse(""));
  }

  private Optional<Rational> value(
      Claim claim, boolean weak, Rational gets, Optional<Interval> equilibrium) {
    Optional<Claim> value = claim.member("value").filter(part -> !part.isNull());
    if (value.isEmpty()) {
      bounded(claim, gets);
      return Optional.empty();
    }
    claim.member("bounds").ifPresent(bounds -> bounds.isWrong("nothing: the value itself is told"));
    Optional<Rational> said = value.get().number();
    if (said.isEmpty()) {
      value.get().isWrong("a number");
      return Optional.empty();
    }
    boolean attained = claim.member("attained").flatMap(Claim::truth).orElse(true);
    if (attained) {
      value.get().isNumber(gets);
      claim.member("attained").ifPresent(flag -> flag.isTruth(true));
    } else if (said.get().compareTo(gets) <= 0) {
      value.get().isWrong("more than " + gets + ", which the commitment gets, or attained");
    } else {
      value.get().isOpen("that commitments come as near to it as one likes is not looked at");
      claim
          .member("attained")
          .ifPresent(flag -> flag.isUnchecked("whether some commitment gets it is not looked at"));
    }
    Optional<List<Rational>> pure = pureValues(weak);
    Optional<Rational> more = better(weak, pure, said.get(), equilibrium);
    if (more.isPresent()) {
      value
          .get()
          .isWrong("the best commitment gets " + said.get(), "another one gets " + more.get());
      return Optional.empty();
    }
    if (!kind.equals("pure") || pure.isEmpty()) {
      findings.unchecked(
          value.get().path() + ": the best", "that no other mixture is better is not looked at");
    }
    return said.filter(number -> !attained || number.equals(gets));
  }

  private void bounded(Claim claim, Rational gets) {
    Optional<Claim> bounds = claim.member("bounds");
    Optional<Rational> min = bounds.flatMap(b -> b.member("min")).flatMap(Claim::number);
    Optional<Rational> max = bounds.flatMap(b -> b.member("max")).flatMap(Claim::number);
    if (bounds.isEmpty() || min.isEmpty() || max.isEmpty()) {
      claim.isOpen("there is no value, and no bounds of one, to check");
      return;
    }
    if (min.get().compareTo(gets) > 0 || max.get().compareTo(gets) < 0) {
      bounds.get().isWrong("bounds with " + gets + " between them, which the commitment gets");
    } else {
      bounds
          .get()
          .member("min")
          .ifPresent(low -> low.judge(min.get().equals(gets), "what the commitment gets: " + gets));
      bounds
          .get()
          .member("max")
          .ifPresent(high -> high.isOpen("that no commitment gets more is not looked at"));
    }
    claim.member("gap").ifPresent(gap -> gap.isNumber(max.get().minus(min.get())));
  }

  /** A value above the one that is claimed to be the greatest, if one is found. */
  private Optional<Rational> better(
      boolean weak, Optional<List<Rational>> pure, Rational said, Optional<Interval> equilibrium) {
    Optional<Rational> without =
        weak || kind.equals("pure") ? Optional.empty() : equilibrium.map(Interval::max);
    if (without.filter(other -> other.compareTo(said) > 0).isPresent()) {
      return without;
    }
    return pure.flatMap(values -> values.stream().max(Rational::compareTo))
        .filter(other -> other.compareTo(said) > 0);
  }

  /** What each pure commitment gets; empty where these are too many, or followers too many. */
  private Optional<List<Rational>> pureValues(boolean weak) {
    if (followers.size() > 1) {
      return Optional.empty();
    }
    return PureCommitments.of(tree, leader, PureCommitments.MOST)
        .map(
            all ->
                all.stream().map(this::laws).map(p -> reply(profile(p), !weak).leader()).toList());
  }

  private Map<Integer, List<Rational>> laws(List<Clause> clauses) {
    Map<Integer, List<Rational>> laws = new HashMap<>();
    for (Clause clause : clauses) {
      int set = clause.informationSet();
      laws.put(set, BehaviorProfile.pure(tree.actionCount(set), clause.action()));
    }
    return laws;
  }
}
