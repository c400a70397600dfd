package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.strategy.BehaviorProfile;
import commitment.verify.DecisionRecount;
import commitment.verify.EquilibriumRecount;
import commitment.verify.EquilibriumRecount.Part;
import commitment.verify.PlanMixtures;
import commitment.verify.PureRecount;
import commitment.verify.Recount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The {@code result} of {@code solve}, or a part of one. */
final class SolveClaims {
  private final Subject subject;
  private final Findings findings;
  private final Budget budget;
  private final boolean incomplete;
  private Optional<String> lacks = Optional.empty();
  private Optional<String> uncounted = Optional.empty();
  private boolean nashCounted;

  /**
   * @param incomplete whether the answer says that it may lack equilibria
   */
  SolveClaims(Subject subject, Findings findings, boolean incomplete, Budget budget) {
    this.incomplete = incomplete;
    this.subject = subject;
    this.findings = findings;
    this.budget = budget;
  }

  void check(Claim result) {
    ProfileClaims.Concept concept = concept(result);
    ProfileClaims profiles = new ProfileClaims(subject, findings, concept);
    List<ProfileClaims.Read> read = new ArrayList<>();
    boolean allRead = result.member("equilibria").isPresent();
    Set<Object> known = new HashSet<>();
    for (Claim item :
        result.member("equilibria").map(list -> list.items("of equilibria")).orElse(List.of())) {
      Optional<ProfileClaims.Read> profile = profiles.check(item);
      allRead &= profile.isPresent();
      if (profile.isPresent() && !known.add(profile.get().profile())) {
        item.isWrong("an equilibrium that is not listed before");
      }
      profile.ifPresent(read::add);
    }
    List<BehaviorProfile> listed =
        allRead
            ? read.stream()
                .takeWhile(ProfileClaims.Read::subgamePerfect)
                .map(ProfileClaims.Read::profile)
                .toList()
            : List.of();
    ComponentClaims components = new ComponentClaims(subject, findings, listed);
    result
        .member("components")
        .ifPresent(list -> list.items("of components").forEach(components::check));
    result.member("approximate").ifPresent(profiles::approximate);
    result
        .member("irrational")
        .ifPresent(list -> list.items("of profiles").forEach(profiles::approximate));
    result.member("properSubgames").ifPresent(this::properSubgames);
    result.member("remarks").ifPresent(text -> text.isIgnored());
    if (result.member("components").isPresent() && result.member("remarks").isEmpty()) {
      findings.notClaimed("what is remarked on the equilibria");
    }
    if (subject.tree().isPerfectInformation()) {
      recounted(result, read, allRead || result.member("equilibria").isEmpty());
    } else {
      listed(result, read, allRead, components);
    }
    if (allRead && incomplete && result.member("listingStoppedAt").isEmpty()) {
      fewerThanCounted(result, read);
    }
    if (allRead && lacks.isEmpty()) {
      nash(read);
    }
  }

  /** Even where some may be missing those that are counted should be listed. */
  private static void fewerThanCounted(Claim result, List<ProfileClaims.Read> read) {
    Rational pure = Rational.of(pure(read));
    result
        .member("count")
        .flatMap(Claim::number)
        .filter(count -> pure.compareTo(count) < 0)
        .flatMap(count -> result.member("equilibria"))
        .ifPresent(
            list -> list.isUnchecked(pure + " pure ones are listed, fewer than are counted"));
  }

  private static long pure(List<ProfileClaims.Read> read) {
    return read.stream()
        .filter(equilibrium -> equilibrium.subgamePerfect() && equilibrium.profile().isPure())
        .map(ProfileClaims.Read::profile)
        .distinct()
        .count();
  }

  /** Why it is not known whether the list lacks any of the equilibria, if it is not. */
  Optional<String> uncounted() {
    return uncounted;
  }

  /** Whether the Nash equilibria beside the subgame-perfect ones were counted again, and agree. */
  boolean isNashCounted() {
    return nashCounted;
  }

  /**
   * Where Nash equilibria are listed that are not subgame-perfect, all others must be too, up to
   * what is done at sets that own actions rule out.
   */
  private void nash(List<ProfileClaims.Read> read) {
    if (read.stream().allMatch(ProfileClaims.Read::subgamePerfect)) {
      return;
    }
    Optional<EquilibriumRecount> recount =
        EquilibriumRecount.of(subject.game(), Subgames.onlyTheGame(subject.index()), budget)
            .filter(EquilibriumRecount::isWhole);
    Optional<Part> missing = recount.flatMap(known -> notListed(known, read));
    missing.ifPresent(
        part ->
            lacks =
                Optional.of("a Nash equilibrium with payoffs " + part.payoffs() + " is left out"));
    nashCounted = recount.isPresent() && missing.isEmpty();
  }

  /** One that is not listed, and no mixture of others. */
  private Optional<Part> notListed(EquilibriumRecount known, List<ProfileClaims.Read> read) {
    List<Part> left =
        known.all().stream()
            .filter(part -> !ListedAll.isListed(reduced(part), profiles(read)))
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    PlanMixtures mixtures = new PlanMixtures(known, budget);
    return left.stream().filter(part -> !mixtures.isMixture(part)).findFirst();
  }

  /** The same with all sets open that own actions rule out. */
  private Part reduced(Part part) {
    GameTree tree = subject.tree();
    Set<Integer> open = new HashSet<>(part.play().keySet());
    for (int player = 0; player < subject.game().players().size(); player++) {
      boolean[] ruledOut = new boolean[tree.nodeCount()];
      for (int node = 0; node < tree.nodeCount(); node++) {
        if (tree.isTerminal(node)) {
          continue;
        }
        int move = tree.move(node);
        boolean own = tree.owner(move) == player;
        if (own && !ruledOut[node]) {
          open.remove(move);
        }
        int child = node + 1;
        for (int action = 0; action < tree.actionCount(move); action++) {
          ruledOut[child] =
              ruledOut[node]
                  || (own && part.play().getOrDefault(move, List.of()).get(action).signum() == 0);
          child = subject.index().end(child);
        }
      }
    }
    return new Part(part.play(), open, part.payoffs(), part.isPure());
  }

  /** Which equilibria the list lacks, if it is known to lack some and does not say so. */
  Optional<String> lacks() {
    return lacks;
  }

  /**
   * Holds the length of the list against the number of equilibria that there are.
   *
   * @param listed how many of them are listed
   * @param all how many there are
   */
  private void length(
      Claim result, List<ProfileClaims.Read> read, BigInteger listed, BigInteger all) {
    Optional<Claim> stopped = result.member("listingStoppedAt");
    boolean fewer = listed.compareTo(all) < 0;
    stopped.ifPresent(
        claim -> {
          if (fewer) {
            claim.isNumber(Rational.of(perfect(read).size()));
            findings.notClaimed("which the others of " + all + " equilibria are: the list stops");
          } else {
            claim.isWrong("nothing: all equilibria are listed");
          }
        });
    if (fewer && stopped.isEmpty()) {
      lacks = Optional.of(listed + " of " + all + " equilibria are listed");
    }
  }

  private ProfileClaims.Concept concept(Claim result) {
    Optional<Claim> concept = result.member("concept");
    boolean nash = concept.flatMap(Claim::text).filter("nash"::equals).isPresent();
    concept.ifPresent(
        claim ->
            claim.judge(
                nash || claim.text().filter("subgame-perfect"::equals).isPresent(),
                "subgame-perfect or nash"));
    return nash ? ProfileClaims.Concept.NASH : ProfileClaims.Concept.SUBGAME_PERFECT;
  }

  private void properSubgames(Claim claim) {
    Subgames subgames = Subgames.of(subject.index());
    Set<Integer> missing = new LinkedHashSet<>();
    for (int root : subgames.roots()) {
      if (root > 0) {
        missing.add(root);
      }
    }
    for (Claim item : claim.items("of subgames")) {
      List<String> path = new ArrayList<>();
      item.member("path").ifPresent(p -> p.parts().forEach(s -> path.add(s.text().orElse(""))));
      OptionalInt root = subject.node(path);
      if (root.isEmpty() || !missing.remove(root.getAsInt())) {
        item.isWrong("the path to a proper subgame, each once");
        continue;
      }
      item.member("path").ifPresent(Claim::isRight);
      int move = subject.tree().move(root.getAsInt());
      boolean named = subject.tree().owner(move) != GameTree.CHANCE;
      item.member("informationSet")
          .ifPresent(name -> name.isText(named ? subject.set(move) : "none: chance moves there"));
    }
    if (!missing.isEmpty() && claim.isArray()) {
      int root = missing.iterator().next();
      claim.isWrong("nothing of " + subject.subgame(root), "it is a proper subgame");
    }
  }

  /** In a game of perfect information everything can be counted again. */
  private void recounted(Claim result, List<ProfileClaims.Read> read, boolean allRead) {
    Optional<Recount> recount = Recount.of(subject.game(), budget);
    if (recount.isEmpty()) {
      uncounted = Optional.of("the game is too large to be counted again");
      List.of("count", "payoffs", "bounds", "ties", "margins")
          .forEach(
              name ->
                  result
                      .member(name)
                      .ifPresent(
                          part -> part.isUnchecked("the game is too large to be counted again")));
      return;
    }
    if (allRead) {
      length(result, read, BigInteger.valueOf(pure(read)), recount.get().total().all());
    }
    result
        .member("count")
        .filter(count -> !count.isNull())
        .ifPresent(count -> count.isNumber(rational(recount.get().total().all())));
    result
        .member("payoffs")
        .filter(payoffs -> !payoffs.isNull())
        .ifPresent(payoffs -> new VectorClaims(subject).are(payoffs, recount.get().payoffs()));
    result
        .member("bounds")
        .ifPresent(bounds -> new VectorClaims(subject).contain(bounds, recount.get().payoffs()));
    result.member("ties").ifPresent(ties -> ties(ties, tied(recount.get())));
    result.member("margins").ifPresent(margins -> margins(margins, recount.get()));
  }

  static Rational rational(BigInteger count) {
    return Rational.of(count, BigInteger.ONE);
  }

  private Map<Integer, Set<Integer>> tied(Recount recount) {
    Map<Integer, Set<Integer>> tied = new LinkedHashMap<>();
    for (int move = 0; move < subject.tree().moveCount(); move++) {
      if (subject.tree().owner(move) != GameTree.CHANCE) {
        List<Integer> actions = DecisionRecount.at(recount, subject.tree(), move).tied();
        if (!actions.isEmpty()) {
          tied.put(move, new HashSet<>(actions));
        }
      }
    }
    return tied;
  }

  /** The claim lists just these information sets, each with just these actions. */
  private void ties(Claim claim, Map<Integer, Set<Integer>> right) {
    Set<Integer> missing =
        new SetItems(subject, "no tie there")
            .check(
                claim,
                "of information sets with their tied actions",
                right.keySet(),
                (item, set) -> {
                  Set<String> actions = new LinkedHashSet<>();
                  right.getOrDefault(set, Set.of()).stream()
                      .sorted()
                      .forEach(action -> actions.add(subject.action(set, action)));
                  item.member("actions").ifPresent(list -> names(list, actions));
                });
    for (int set : missing) {
      if (claim.isArray()) {
        claim.isWrong("nothing of " + subject.set(set), "there is a tie");
      }
    }
  }

  /** The claim lists just these names, each once, in any order. */
  static void names(Claim claim, Set<String> right) {
    Set<String> missing = new LinkedHashSet<>(right);
    for (Claim item : claim.items("of names")) {
      item.judge(
          missing.remove(item.text().orElse("")),
          right.isEmpty() ? "nothing" : "of " + String.join(", ", right) + " each once");
    }
    if (!missing.isEmpty() && claim.isArray()) {
      claim.isWrong("nothing of " + String.join(", ", missing), "it belongs there");
    }
  }

  private void margins(Claim claim, Recount recount) {
    claim
        .members("by information set")
        .forEach(
            (name, part) -> {
              OptionalInt set = subject.findSet(name);
              if (set.isEmpty()) {
                part.isWrong("an information set of the game");
                return;
              }
              DecisionRecount.at(recount, subject.tree(), set.getAsInt())
                  .margin()
                  .ifPresentOrElse(
                      margin -> part.isInterval(margin, true),
                      () -> part.isWrong("nothing: there is one action only"));
            });
  }

  /** How many pure subgame-perfect equilibria there are. */
  void count(Claim count) {
    Optional<Rational> right =
        subject.tree().isPerfectInformation()
            ? Recount.of(subject.game(), budget).map(all -> rational(all.total().all()))
            : pure(EquilibriumRecount.of(subject.game(), Subgames.of(subject.index()), budget));
    right.ifPresentOrElse(
        count::isNumber,
        () -> count.isUnchecked("there are too many pure profiles to try all of them"));
  }

  private Optional<Rational> pure(Optional<EquilibriumRecount> recount) {
    OptionalLong pure =
        recount.isPresent()
            ? OptionalLong.of(recount.get().all().stream().filter(Part::isPure).count())
            : PureRecount.of(subject.game(), Subgames.of(subject.index()), budget);
    return pure.isPresent() ? Optional.of(Rational.of(pure.getAsLong())) : Optional.empty();
  }

  /** Otherwise equilibria are found one by one, or the lists are held against each other. */
  private void listed(
      Claim result, List<ProfileClaims.Read> read, boolean allRead, ComponentClaims components) {
    Optional<EquilibriumRecount> recount =
        EquilibriumRecount.of(subject.game(), Subgames.of(subject.index()), budget);
    Optional<EquilibriumRecount> whole = recount.filter(EquilibriumRecount::isWhole);
    result
        .member("count")
        .filter(count -> !count.isNull())
        .ifPresent(
            count ->
                pure(recount)
                    .ifPresentOrElse(
                        count::isNumber,
                        () ->
                            count.isUnchecked(
                                "there are too many pure profiles to try all of them")));
    if (whole.isPresent() && (allRead || result.member("equilibria").isEmpty())) {
      List<Part> all = whole.get().all();
      long listed = all.stream().filter(part -> ListedAll.isListed(part, profiles(read))).count();
      length(result, read, BigInteger.valueOf(listed), BigInteger.valueOf(all.size()));
    } else {
      result
          .member("listingStoppedAt")
          .ifPresent(stopped -> stopped.isNumber(Rational.of(perfect(read).size())));
    }
    boolean cut = result.member("listingStoppedAt").isPresent();
    if (allRead && !cut && !incomplete && lacks.isEmpty()) {
      ListedAll.Standing standing =
          new ListedAll(
                  subject,
                  profiles(read.stream().filter(ProfileClaims.Read::subgamePerfect).toList()),
                  components,
                  recount,
                  budget)
              .standing();
      lacks = standing.lacks();
      uncounted = standing.unknown();
    } else if (whole.isEmpty()) {
      uncounted = Optional.of("not all equilibria of the answer are listed");
    }
    Optional<Set<List<Rational>>> vectors = whole.map(known -> known.payoffsAt(0));
    result
        .member("payoffs")
        .filter(payoffs -> !payoffs.isNull())
        .ifPresent(payoffs -> payoffs(payoffs, read, allRead, vectors));
    result
        .member("bounds")
        .ifPresent(
            bounds -> {
              List<List<Rational>> known = perfect(read);
              if (known.isEmpty()) {
                bounds.isUnchecked("no equilibrium is listed to hold them against");
              } else {
                new VectorClaims(subject).contain(bounds, known);
              }
            });
    boolean all = result.member("payoffs").isPresent() || result.member("count").isPresent();
    if (all && uncounted.isPresent()) {
      findings.note(
          "That there are no other equilibria was not checked: "
              + uncounted.get()
              + ". So what is listed could only be held against the definition.");
    }
    result.member("ties").ifPresent(ties -> listedTies(ties, read, allRead));
    result
        .member("margins")
        .filter(margins -> !margins.parts().isEmpty())
        .ifPresent(margins -> margins.isUnchecked("they are not told with information sets"));
  }

  private static List<BehaviorProfile> profiles(List<ProfileClaims.Read> read) {
    return read.stream().map(ProfileClaims.Read::profile).toList();
  }

  /** Ties that the listed equilibria leave. */
  private void listedTies(Claim claim, List<ProfileClaims.Read> read, boolean allRead) {
    if (!allRead || read.isEmpty() || read.size() > 1000) {
      claim.isUnchecked("they are over all equilibria, and these are not all listed");
      return;
    }
    Map<Integer, Set<Integer>> tied = new LinkedHashMap<>();
    for (ProfileClaims.Read equilibrium : read) {
      for (int move = 0;
          equilibrium.subgamePerfect() && move < subject.tree().moveCount();
          move++) {
        if (subject.tree().owner(move) == GameTree.CHANCE) {
          continue;
        }
        List<Rational> values = equilibrium.actions().at(move).orElse(List.of());
        Optional<Rational> best = values.stream().reduce(Rational::max);
        Set<Integer> actions = new HashSet<>();
        for (int action = 0; action < values.size(); action++) {
          if (best.filter(values.get(action)::equals).isPresent()) {
            actions.add(action);
          }
        }
        if (actions.size() > 1) {
          tied.computeIfAbsent(move, key -> new HashSet<>()).addAll(actions);
        }
      }
    }
    ties(claim, tied);
  }

  private static List<List<Rational>> perfect(List<ProfileClaims.Read> read) {
    return read.stream()
        .filter(ProfileClaims.Read::subgamePerfect)
        .map(ProfileClaims.Read::payoffs)
        .toList();
  }

  /**
   * @param all those of all equilibria, if known
   */
  private void payoffs(
      Claim claim,
      List<ProfileClaims.Read> read,
      boolean allRead,
      Optional<Set<List<Rational>>> all) {
    Set<List<Rational>> listed = new HashSet<>(perfect(read));
    Set<List<Rational>> missing = new LinkedHashSet<>(listed);
    Set<List<Rational>> said = new HashSet<>();
    for (Claim item : claim.items("of payoff vectors")) {
      Optional<List<Rational>> vector = new VectorClaims(subject).read(item);
      if (vector.isEmpty()) {
        continue;
      }
      missing.remove(vector.get());
      if (!said.add(vector.get())) {
        item.isWrong("each vector once");
      } else if (listed.contains(vector.get())
          || all.filter(known -> known.contains(vector.get())).isPresent()) {
        item.isRight();
      } else if (all.isPresent()) {
        item.isWrong("none: no equilibrium has these payoffs");
      } else {
        item.isUnchecked("no equilibrium with these payoffs is listed");
      }
    }
    if (!missing.isEmpty() && claim.isArray() && allRead) {
      claim.isWrong("nothing of " + missing.iterator().next(), "an equilibrium with it is listed");
    }
    all.filter(known -> claim.isArray() && !incomplete)
        .ifPresent(
            known ->
                known.stream()
                    .filter(vector -> !said.contains(vector) && !listed.contains(vector))
                    .findFirst()
                    .ifPresent(
                        vector ->
                            claim.isWrong(
                                "nothing of " + vector, "there is an equilibrium with it")));
  }
}
