package commitment.verify.answer;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Promise;
import commitment.strategy.OutcomeProbability;
import commitment.verify.BelieverCheck.Played;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who must believe a promise: the {@code believers} of an answer of {@code check --believers}. What
 * comes of the game if just some players believe is counted again for each coalition, and from that
 * what each of them loses, whether it is as promised, and which coalitions are minimal.
 */
final class BelieverClaims {
  private static final String NOT_COUNTED =
      "what comes of the game if just these believe cannot be counted again";

  private final Subject subject;
  private final Findings findings;
  private final Promise promise;
  private final Recounted recounted;

  /** Counts the game again where just some players believe. */
  interface Recounted {
    /**
     * @param naive whether the others act as if nobody believed
     */
    Optional<Played> played(Set<Integer> members, boolean naive);

    /** Whether play can end so with these payoffs; empty if that cannot be told. */
    Optional<Boolean> ends(
        Set<Integer> members, boolean naive, List<OutcomeProbability> ends, List<Rational> payoffs);
  }

  BelieverClaims(Subject subject, Findings findings, Promise promise, Recounted recounted) {
    this.subject = subject;
    this.findings = findings;
    this.promise = promise;
    this.recounted = recounted;
  }

  void check(Claim claim) {
    List<Set<Integer>> sophisticated = new ArrayList<>();
    List<Set<Integer>> naive = new ArrayList<>();
    boolean known = coalitions(claim, "sophisticated", sophisticated);
    boolean knownNaive = coalitions(claim, "naive", naive);
    claim.member("minimal").ifPresent(list -> minimal(list, known, sophisticated));
    claim.member("minimalNaive").ifPresent(list -> minimal(list, knownNaive, naive));
    for (String name : List.of("thresholds", "thresholdsAt")) {
      claim
          .member(name)
          .filter(each -> !each.parts().isEmpty())
          .ifPresent(
              each ->
                  each.isUnchecked(
                      "from which probability on a player relies on it is not counted again"));
    }
    claim
        .member("complete")
        .ifPresent(flag -> flag.isUnchecked("whether there is more to say was not checked"));
  }

  /**
   * Judges the coalitions of one sort.
   *
   * @param asPromised is given those that bring about what was promised, as they are listed
   * @return whether all of them are known
   */
  private boolean coalitions(Claim claim, String sort, List<Set<Integer>> asPromised) {
    Optional<Claim> list = claim.member(sort);
    if (list.isEmpty()) {
      return false;
    }
    Set<Set<Integer>> seen = new HashSet<>();
    boolean known = true;
    for (Claim item : list.get().items("of coalitions")) {
      Optional<Set<Integer>> members = item.member("coalition").flatMap(this::members);
      if (members.isEmpty() || !seen.add(members.get())) {
        item.member("coalition").orElse(item).isWrong("other players, each coalition once");
        known = false;
        continue;
      }
      item.member("coalition").ifPresent(Claim::isRight);
      Optional<Played> played = recounted.played(members.get(), sort.equals("naive"));
      if (played.isEmpty()) {
        item.isUnchecked(NOT_COUNTED);
        known = false;
        continue;
      }
      boolean kept = played.get().bound().containsAll(played.get().actual());
      if (kept) {
        asPromised.add(members.get());
      }
      coalition(item, members.get(), sort.equals("naive"), played.get(), kept);
    }
    Set<Integer> others = new HashSet<>(subject.tree().movers());
    others.removeAll(promise.promisors());
    long there = seen.stream().filter(others::containsAll).count();
    if (known && claim.member("complete").isEmpty() && others.size() < 16) {
      long all = 1L << others.size();
      if (there < all) {
        list.get()
            .isWrong(
                there + " coalitions", "all " + all + " of those who move besides the promisor");
      }
    }
    return known;
  }

  private Optional<Set<Integer>> members(Claim claim) {
    Set<Integer> members = new LinkedHashSet<>();
    for (Claim name : claim.parts()) {
      OptionalInt player = name.text().map(subject::findPlayer).orElse(OptionalInt.empty());
      if (player.isEmpty()
          || promise.promisors().contains(player.getAsInt())
          || !members.add(player.getAsInt())) {
        return Optional.empty();
      }
    }
    return claim.isArray() ? Optional.of(members) : Optional.empty();
  }

  private void coalition(
      Claim item, Set<Integer> members, boolean naive, Played played, boolean kept) {
    VectorClaims vectors = new VectorClaims(subject);
    Optional<Claim> payoffs = item.member("payoffs").filter(list -> !list.isNull());
    payoffs.ifPresent(list -> vectors.are(list, played.actual()));
    boolean exact = payoffs.isPresent();
    item.member("bounds").ifPresent(bounds -> vectors.contain(bounds, played.actual()));
    for (String name : List.of("payoffs", "outcomes", "asPromised")) {
      item.member(name)
          .filter(Claim::isNull)
          .ifPresent(part -> part.isUnchecked("null: the answer does not say"));
    }
    item.member("asPromised").filter(flag -> !flag.isNull()).ifPresent(flag -> flag.isTruth(kept));
    item.member("reliance").ifPresent(each -> reliance(each, members, played, exact));
    item.member("outcomes")
        .filter(list -> !list.isNull())
        .ifPresent(
            list -> outcomes(list, payoffs.map(Claim::parts).orElse(List.of()), members, naive));
  }

  private void reliance(Claim each, Set<Integer> members, Played played, boolean exact) {
    Map<String, Claim> said = each.members("by player");
    for (int member : members) {
      Interval loss =
          VectorClaims.range(played.free(), member)
              .minus(VectorClaims.range(played.actual(), member));
      Claim told = said.remove(subject.player(member));
      if (told != null) {
        told.isInterval(loss, exact);
      } else if (each.isObject()) {
        each.isWrong("nothing of " + subject.player(member), loss.toString());
      }
    }
    said.values().forEach(told -> told.isWrong("a member of the coalition"));
  }

  private void outcomes(Claim list, List<Claim> vectors, Set<Integer> members, boolean naive) {
    new OutcomeClaims(subject)
        .haveMeans(
            list,
            vectors,
            findings,
            (item, ends, payoffs) ->
                recounted
                    .ends(members, naive, ends, payoffs)
                    .ifPresentOrElse(
                        possible ->
                            item.judge(possible, "play does not end so if just these believe"),
                        () -> item.isUnchecked("whether play can end so is not looked at")));
  }

  /** The smallest ones among those that bring about what was promised. */
  private void minimal(Claim list, boolean known, List<Set<Integer>> asPromised) {
    if (!known) {
      list.isUnchecked(NOT_COUNTED);
      return;
    }
    Set<Set<Integer>> missing = new HashSet<>();
    for (Set<Integer> group : asPromised) {
      boolean smallest =
          asPromised.stream().noneMatch(o -> o.size() < group.size() && group.containsAll(o));
      if (smallest) {
        missing.add(group);
      }
    }
    for (Claim item : list.items("of coalitions")) {
      Optional<Set<Integer>> members = members(item);
      item.judge(
          members.filter(missing::remove).isPresent(),
          "one of the smallest coalitions that bring about what was promised, each once");
    }
    if (list.isArray() && !missing.isEmpty()) {
      List<String> names = missing.iterator().next().stream().map(subject::player).toList();
      list.isWrong("nothing of " + names, "they bring about what was promised, and no fewer do");
    }
  }
}
