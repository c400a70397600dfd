package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.strategy.ActionValues;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.Beliefs;
import commitment.strategy.ContinuationValues;
import commitment.strategy.EnclosedProfile;
import commitment.strategy.OutcomeProbability;
import commitment.verify.Deviation;
import commitment.verify.DeviationResult;
import commitment.verify.EnclosedProfileCheck;
import commitment.verify.NashCheck;
import commitment.verify.SubgamePerfectionCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One claimed equilibrium: its strategies, and all that is said to follow from them, recomputed
 * from the strategies alone.
 */
final class ProfileClaims {
  /** What the strategies are claimed to be, where nothing else is said. */
  enum Concept {
    SUBGAME_PERFECT,
    NASH
  }

  private final Subject subject;
  private final Findings findings;
  private final Subgames subgames;
  private final InformationSetNodes nodes;
  private final OutcomeClaims outcomes;
  private final Concept concept;

  ProfileClaims(Subject subject, Findings findings, Concept concept) {
    this.subject = subject;
    this.findings = findings;
    this.concept = concept;
    subgames = Subgames.of(subject.index());
    nodes = InformationSetNodes.of(subject.tree());
    outcomes = new OutcomeClaims(subject);
  }

  /** An equilibrium that was read. */
  record Read(
      BehaviorProfile profile,
      List<Rational> payoffs,
      ActionValues actions,
      boolean subgamePerfect) {}

  /** The profile, if the strategies are complete, legal and exact. */
  Optional<Read> check(Claim claim) {
    Optional<Claim> strategies = claim.member("strategies");
    if (strategies.isEmpty()) {
      claim.isWrong("an object with strategies");
      return Optional.empty();
    }
    Optional<List<List<Interval>>> mixtures =
        StrategyClaims.read(subject, findings, strategies.get());
    if (mixtures.isEmpty()) {
      List.of("payoffs", "outcomes", "values", "beliefs", "subgamePerfect", "failsAt")
          .forEach(
              name ->
                  claim
                      .member(name)
                      .ifPresent(
                          part -> part.isUnchecked("the strategies it follows from are wrong")));
      return Optional.empty();
    }
    boolean exact =
        mixtures.get().stream().allMatch(mixture -> mixture.stream().allMatch(Interval::isPoint));
    if (!exact) {
      enclosed(claim, strategies.get(), EnclosedProfile.of(subject.tree(), mixtures.get()));
      return Optional.empty();
    }
    BehaviorProfile profile =
        BehaviorProfile.of(
            subject.tree(),
            mixtures.get().stream()
                .map(mixture -> mixture.stream().map(Interval::min).toList())
                .toList());
    return Optional.of(exact(claim, strategies.get(), profile));
  }

  private Read exact(Claim claim, Claim strategies, BehaviorProfile profile) {
    ContinuationValues values = ContinuationValues.of(subject.game(), subject.index(), profile);
    Beliefs beliefs = Beliefs.of(subgames, nodes, profile);
    claim.member("payoffs").ifPresent(payoffs -> payoffs(payoffs, values.payoffs()));
    claim
        .member("outcomes")
        .ifPresent(ends -> outcomes.are(ends, profile.outcomes(subject.game(), subject.index())));
    ActionValues actions = ActionValues.of(subject.index(), beliefs, values);
    claim.member("values").ifPresent(part -> values(part, actions));
    claim.member("beliefs").ifPresent(part -> beliefs(part, beliefs));
    boolean perfect =
        claim
            .member("subgamePerfect")
            .flatMap(Claim::truth)
            .orElse(concept == Concept.SUBGAME_PERFECT);
    equilibrium(claim, strategies, profile, perfect);
    return new Read(profile, values.payoffs(), actions, perfect);
  }

  /** By player, or one for each in order. */
  void payoffs(Claim claim, List<Rational> right) {
    if (claim.isArray()) {
      List<Claim> items = claim.parts();
      if (items.size() != right.size()) {
        claim.isWrong("a payoff for each player: " + right);
        return;
      }
      for (int player = 0; player < right.size(); player++) {
        items.get(player).isNumber(right.get(player));
      }
      return;
    }
    claim
        .members("by player")
        .forEach(
            (name, part) -> {
              OptionalInt player = subject.findPlayer(name);
              if (player.isEmpty()) {
                part.isWrong("a payoff of " + name, "there is no such player");
              } else {
                part.isNumber(right.get(player.getAsInt()));
              }
            });
  }

  private void values(Claim claim, ActionValues actions) {
    for (Map.Entry<String, Claim> entry : claim.members("by information set").entrySet()) {
      OptionalInt set = subject.findSet(entry.getKey());
      if (set.isEmpty()) {
        entry.getValue().isWrong("an information set of the game");
        continue;
      }
      Optional<List<Rational>> right = actions.at(set.getAsInt());
      if (right.isEmpty()) {
        entry
            .getValue()
            .isWrong("no values: play does not come here, so no belief follows from the profile");
        continue;
      }
      List<String> labels = subject.tree().actions(set.getAsInt());
      entry
          .getValue()
          .members("by action")
          .forEach(
              (label, part) -> {
                int action = labels.indexOf(label);
                if (action < 0) {
                  part.isWrong("one of " + String.join(", ", labels));
                } else {
                  part.isNumber(right.get().get(action));
                }
              });
    }
  }

  private void beliefs(Claim claim, Beliefs beliefs) {
    for (Map.Entry<String, Claim> entry : claim.members("by information set").entrySet()) {
      OptionalInt set = subject.findSet(entry.getKey());
      if (set.isEmpty()) {
        entry.getValue().isWrong("an information set of the game");
        continue;
      }
      Optional<List<Rational>> right = beliefs.at(set.getAsInt());
      if (right.isEmpty()) {
        entry.getValue().isWrong("no belief follows from the profile here");
        continue;
      }
      List<OutcomeProbability> at = new ArrayList<>();
      for (int place = 0; place < right.get().size(); place++) {
        if (right.get().get(place).signum() > 0) {
          at.add(new OutcomeProbability(nodes.node(set.getAsInt(), place), right.get().get(place)));
        }
      }
      outcomes.are(entry.getValue(), at);
    }
  }

  private void equilibrium(
      Claim claim, Claim strategies, BehaviorProfile profile, boolean perfect) {
    DeviationResult nash = NashCheck.of(subject.game(), subject.index(), profile);
    Claim flag = claim.member("subgamePerfect").orElse(strategies);
    if (nash instanceof DeviationResult.OutsideClass outside) {
      strategies.isOpen(outside.reason());
      return;
    }
    if (perfect || nash instanceof DeviationResult.Deviations) {
      DeviationResult result =
          perfect ? SubgamePerfectionCheck.of(subject.game(), subgames, profile) : nash;
      if (result instanceof DeviationResult.Deviations deviations) {
        strategies.isWrong(
            perfect ? "a subgame-perfect equilibrium" : "a Nash equilibrium",
            "it is none: " + words(deviations.deviations().get(0)));
      } else {
        strategies.isRight();
        if (flag != strategies) {
          flag.isRight();
        }
      }
      claim
          .member("failsAt")
          .filter(at -> !at.isNull())
          .ifPresent(at -> at.isWrong(perfect ? "null: it is subgame perfect" : "not even Nash"));
      return;
    }
    strategies.isRight();
    fails(claim, flag, strategies, profile);
  }

  /** The profile is a Nash equilibrium and is said not to be subgame perfect. */
  private void fails(Claim claim, Claim flag, Claim strategies, BehaviorProfile profile) {
    SubgamePerfectionCheck check = SubgamePerfectionCheck.gains(subject.game(), subgames, profile);
    boolean said = flag != strategies;
    if (said) {
      flag.judge(!(check.result() instanceof DeviationResult.NoDeviation), "true");
    }
    Optional<Claim> failsAt = claim.member("failsAt").filter(at -> !at.isNull());
    if (failsAt.isEmpty()) {
      return;
    }
    List<Claim> places = failsAt.get().isArray() ? failsAt.get().parts() : List.of(failsAt.get());
    places.forEach(place -> failure(place, check));
  }

  private void failure(Claim place, SubgamePerfectionCheck check) {
    Optional<Claim> path = place.member("subgame").filter(Claim::isArray);
    OptionalInt set =
        place
            .member("informationSet")
            .flatMap(Claim::text)
            .map(subject::findSet)
            .orElse(OptionalInt.empty());
    OptionalInt root =
        path.isPresent()
            ? subject.node(path.get().parts().stream().map(step -> step.text().orElse("")).toList())
            : set.isPresent()
                ? OptionalInt.of(subject.tree().firstNode(set.getAsInt()))
                : OptionalInt.empty();
    if (root.isEmpty() || !subgames.startsAt(root.getAsInt())) {
      place.isWrong("the root of a subgame: the actions that lead to it, or its information set");
      return;
    }
    int move = subject.tree().move(root.getAsInt());
    boolean named = subject.tree().owner(move) != GameTree.CHANCE;
    path.ifPresent(Claim::isRight);
    place
        .member("informationSet")
        .ifPresent(name -> name.isText(named ? subject.set(move) : "none: chance moves there"));
    OptionalInt player =
        place
            .member("player")
            .flatMap(Claim::text)
            .map(subject::findPlayer)
            .orElse(OptionalInt.empty());
    if (player.isEmpty()) {
      place.isWrong("the player who gains there");
      return;
    }
    Rational gain = check.gain(root.getAsInt(), player.getAsInt());
    place
        .member("player")
        .ifPresent(name -> name.judge(gain.signum() > 0, "somebody else: he gains nothing there"));
    place.member("gain").ifPresent(stated -> stated.isNumber(gain));
  }

  private String words(Deviation deviation) {
    List<String> better =
        deviation.better().stream()
            .map(
                departure ->
                    subject.action(departure.informationSet(), departure.action())
                        + " at "
                        + subject.set(departure.informationSet()))
            .toList();
    return "in "
        + subject.subgame(deviation.root())
        + " "
        + subject.player(deviation.player())
        + " gains "
        + deviation.gain()
        + " by "
        + Findings.shortened(String.join(", ", better));
  }

  /** A profile that is said to come near an equilibrium, and what each player could still gain. */
  void approximate(Claim claim) {
    claim.member("method").ifPresent(Claim::isIgnored);
    claim
        .member("provedWithin")
        .ifPresent(within -> within.isUnchecked("the proof is not repeated"));
    Optional<Claim> strategies = claim.member("strategies");
    Optional<List<List<Interval>>> mixtures =
        strategies.flatMap(said -> StrategyClaims.read(subject, findings, said));
    boolean known =
        mixtures.isPresent()
            && mixtures.get().stream().allMatch(at -> at.stream().allMatch(Interval::isPoint));
    if (!known) {
      List.of("payoffs", "gains")
          .forEach(
              name ->
                  claim
                      .member(name)
                      .ifPresent(part -> part.isUnchecked("no exact strategies are given")));
      return;
    }
    strategies.ifPresent(Claim::isRight);
    BehaviorProfile profile =
        BehaviorProfile.of(
            subject.tree(),
            mixtures.get().stream().map(at -> at.stream().map(Interval::min).toList()).toList());
    claim
        .member("payoffs")
        .ifPresent(
            payoffs ->
                payoffs(
                    payoffs,
                    ContinuationValues.of(subject.game(), subject.index(), profile).payoffs()));
    if (EnclosedProfileCheck.of(
            subject.game(), subgames, EnclosedProfile.of(subject.tree(), profile))
        instanceof EnclosedProfileCheck.Bounded bounded) {
      claim.member("gains").ifPresent(gains -> payoffs(gains, bounded.gains()));
    }
  }

  private void enclosed(Claim claim, Claim strategies, EnclosedProfile profile) {
    EnclosedProfileCheck.Result result = EnclosedProfileCheck.of(subject.game(), subgames, profile);
    String reason =
        result instanceof EnclosedProfileCheck.Bounded bounded
            ? "it is known up to intervals; whatever they contain, no player gains more than "
                + bounded.epsilon().toDecimalString(3)
                + " in any subgame"
            : ((EnclosedProfileCheck.OutsideClass) result).reason();
    strategies.isOpen(reason);
    List.of("payoffs", "outcomes", "values", "beliefs", "subgamePerfect", "failsAt")
        .forEach(
            name ->
                claim
                    .member(name)
                    .ifPresent(
                        part -> part.isUnchecked("the strategies are known up to intervals only")));
  }
}
