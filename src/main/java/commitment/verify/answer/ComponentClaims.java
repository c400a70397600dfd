package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.Subgames;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.verify.ComponentCheck;
import commitment.verify.EquilibriumCoverage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Equilibria that are said to belong together, so that their mixtures are equilibria. */
final class ComponentClaims {
  /** How many of the equilibria are looked at. */
  private static final int MOST = 1000;

  /** Answers with so many sets need not tell of all of them. */
  private static final int MANY = 100;

  private final Subject subject;
  private final Findings findings;
  private final List<BehaviorProfile> listed;

  /** By place in the list. */
  private final Map<Integer, ContinuationValues> values = new HashMap<>();

  private final List<EquilibriumCoverage.Told> told = new ArrayList<>();
  private boolean partly;
  private Optional<String> lacks = Optional.empty();

  /**
   * @param listed the equilibria of the answer, in their order; empty where one could not be read
   */
  ComponentClaims(Subject subject, Findings findings, List<BehaviorProfile> listed) {
    this.subject = subject;
    this.findings = findings;
    this.listed = listed;
  }

  /** The sets of strategies of the components that were read. */
  List<EquilibriumCoverage.Told> told() {
    return Collections.unmodifiableList(told);
  }

  /** Whether there are sets that could not be read, or so many that some may be left out. */
  boolean isPartly() {
    return partly || told.size() >= MANY;
  }

  /** An equilibrium that a set of strategies has and the list has not, if there is one. */
  Optional<String> lacks() {
    return lacks;
  }

  void check(Claim component) {
    OptionalInt node = start(component);
    Subgames subgames = Subgames.of(subject.index());
    if (node.isEmpty() || !subgames.startsAt(node.getAsInt())) {
      component.isWrong("with the path to a subgame");
      return;
    }
    component.member("subgame").ifPresent(Claim::isRight);
    component.member("whole").ifPresent(part -> whole(part));
    Set<Integer> places = new TreeSet<>();
    Optional<Map<Integer, List<Rational>>> next = Optional.empty();
    Optional<Set<List<Rational>>> payoffs = Optional.of(new HashSet<>());
    List<Claim> subsets =
        component
            .member("subsets")
            .map(list -> list.items("of products of strategies"))
            .orElse(List.of());
    for (Claim claim : subsets) {
      Optional<Subset> subset = subset(claim, subgames, node.getAsInt());
      partly |= subset.isEmpty();
      subset.ifPresent(known -> places.addAll(known.places()));
      next = next.or(() -> subset.map(Subset::ends));
      payoffs =
          payoffs.flatMap(
              before ->
                  subset
                      .flatMap(Subset::payoffs)
                      .map(
                          here -> {
                            Set<List<Rational>> all = new HashSet<>(before);
                            all.addAll(here);
                            return all;
                          }));
    }
    if (subsets.isEmpty()) {
      component.isWrong("with at least one subset");
    }
    component.member("equilibria").ifPresent(part -> arePlaces(part, places));
    Optional<Set<List<Rational>>> known = payoffs;
    component.member("payoffs").ifPresent(part -> arePayoffs(part, known));
    Optional<Map<Integer, List<Rational>>> ends = next;
    component
        .member("continuations")
        .ifPresent(
            part ->
                ends.ifPresentOrElse(
                    right -> areContinuations(part, right, subgames),
                    () -> part.isUnchecked("no listed equilibrium says what is done there")));
  }

  /** The node to which the path to a subgame leads. */
  private OptionalInt start(Claim claim) {
    List<String> path = new ArrayList<>();
    claim
        .member("subgame")
        .ifPresent(p -> p.parts().forEach(step -> path.add(step.text().orElse(""))));
    return subject.node(path);
  }

  /** What the proper subgames give in which no strategy says anything. */
  private void areContinuations(
      Claim claim, Map<Integer, List<Rational>> right, Subgames subgames) {
    Set<Integer> missing = new HashSet<>(right.keySet());
    missing.removeIf(end -> !subgames.startsAt(end));
    for (Claim item : claim.items("of subgames and what they give")) {
      OptionalInt node = start(item);
      boolean there = node.isPresent() && missing.remove(node.getAsInt());
      item.member("subgame")
          .ifPresent(part -> part.judge(there, "a subgame that comes next, each once"));
      item.member("payoffs")
          .ifPresent(
              part ->
                  part.judge(
                      there
                          && new VectorClaims(subject)
                              .read(part)
                              .equals(Optional.ofNullable(right.get(node.getAsInt()))),
                      "what the equilibria listed give there"));
    }
    if (!missing.isEmpty() && claim.isArray()) {
      claim.isWrong("nothing of " + missing.size() + " subgames that come next");
    }
  }

  /** It stands there only where it is false. */
  private void whole(Claim claim) {
    partly = true;
    if (claim.truth().filter(said -> !said).isPresent()) {
      claim.isUnchecked("that there may be more subsets is no claim that there are");
    } else {
      claim.isWrong("false, or nothing");
    }
  }

  private void arePayoffs(Claim claim, Optional<Set<List<Rational>>> right) {
    if (right.isEmpty()) {
      claim.isUnchecked("not all combinations of strategies were tried");
    } else {
      new VectorClaims(subject).are(claim, right.get());
    }
  }

  private static void arePlaces(Claim claim, Set<Integer> right) {
    Set<Integer> missing = new TreeSet<>(right);
    for (Claim item : claim.items("of places in the list of equilibria")) {
      Optional<Rational> place = item.number();
      item.judge(
          place.isPresent()
              && place.get().isInteger()
              && missing.remove(place.get().numerator().intValue()),
          right.isEmpty()
              ? "nothing"
              : "of " + right + " each once, the first equilibrium being 0");
    }
    if (!missing.isEmpty() && claim.isArray()) {
      claim.isWrong("nothing of " + missing, "they belong to it");
    }
  }

  /**
   * A product of strategies.
   *
   * @param places of the listed equilibria that take some of them
   * @param ends by node where the component ends, what these give
   * @param payoffs what their combinations give, if that is known
   */
  private record Subset(
      List<Integer> places,
      Map<Integer, List<Rational>> ends,
      Optional<Set<List<Rational>>> payoffs) {}

  /** Empty if it cannot be read. */
  private Optional<Subset> subset(Claim subset, Subgames subgames, int root) {
    Optional<Claim> claim = subset.member("strategies");
    if (claim.isEmpty()) {
      subset.isWrong("an object with strategies");
      return Optional.empty();
    }
    Optional<List<List<Map<Integer, List<Rational>>>>> strategies = strategies(claim.get());
    Optional<Integer> first = subset.member("equilibria").flatMap(ComponentClaims::first);
    if (strategies.isEmpty() || first.filter(place -> place < listed.size()).isEmpty()) {
      subset
          .member("equilibria")
          .ifPresent(part -> part.isUnchecked("no listed equilibrium says what is done elsewhere"));
      claim.get().isUnchecked("no listed equilibrium says what is done elsewhere");
      return Optional.empty();
    }
    BehaviorProfile like = listed.get(first.get());
    Set<Integer> inside = new HashSet<>();
    strategies.get().stream()
        .flatMap(List::stream)
        .forEach(strategy -> inside.addAll(strategy.keySet()));
    Map<Integer, List<Rational>> ends = ends(first.get(), subgames, root, inside);
    List<Integer> places = places(strategies.get(), ends, subgames, root, inside);
    told.add(new EquilibriumCoverage.Told(root, Set.copyOf(places), strategies.get()));
    if (lacks.isEmpty() && !areListed(strategies.get(), places, subgames, root)) {
      lacks =
          Optional.of(
              "not all equilibria in the strategies of " + claim.get().path() + " are listed");
    }
    subset.member("equilibria").ifPresent(part -> arePlaces(part, new TreeSet<>(places)));
    Optional<ComponentCheck.Result> found =
        new ComponentCheck(subject.game(), subgames, like, root).of(strategies.get());
    Optional<Boolean> holds = found.flatMap(ComponentCheck.Result::holds);
    if (holds.isEmpty()) {
      claim.get().isUnchecked("there are too many combinations");
    } else {
      claim.get().judge(holds.get(), "strategies of which any go together as an equilibrium");
    }
    return Optional.of(new Subset(places, ends, found.map(ComponentCheck.Result::payoffs)));
  }

  /**
   * Whether each combination of strategies is taken by a listed equilibrium; not looked at where
   * they say what is done in proper subgames too, and only some combinations are listed.
   */
  private boolean areListed(
      List<List<Map<Integer, List<Rational>>>> strategies,
      List<Integer> places,
      Subgames subgames,
      int root) {
    boolean further =
        strategies.stream()
            .flatMap(List::stream)
            .flatMap(strategy -> strategy.keySet().stream())
            .anyMatch(move -> subgames.around(subject.tree().firstNode(move)) != root);
    return further
        || combinations(strategies, places)
            == strategies.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
  }

  /** How many combinations of the strategies some listed equilibria take. */
  private long combinations(
      List<List<Map<Integer, List<Rational>>>> strategies, List<Integer> places) {
    Set<List<Integer>> found = new HashSet<>();
    for (int place : places) {
      List<List<Integer>> here = List.of(List.of());
      for (List<Map<Integer, List<Rational>>> own : strategies) {
        List<List<Integer>> longer = new ArrayList<>();
        for (int number = 0; number < own.size(); number++) {
          if (takes(listed.get(place), own.get(number))) {
            int taken = number;
            here.forEach(
                before -> longer.add(Stream.concat(before.stream(), Stream.of(taken)).toList()));
          }
        }
        here = longer;
      }
      found.addAll(here);
    }
    return found.size();
  }

  private static Optional<Integer> first(Claim places) {
    return places.parts().stream()
        .findFirst()
        .flatMap(Claim::number)
        .filter(place -> place.isInteger() && place.signum() >= 0 && place.isSmall())
        .map(place -> place.numerator().intValue());
  }

  /** Those that take one of the strategies of each player and go on after the block in one way. */
  private List<Integer> places(
      List<List<Map<Integer, List<Rational>>>> strategies,
      Map<Integer, List<Rational>> right,
      Subgames subgames,
      int root,
      Set<Integer> inside) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < Math.min(MOST, listed.size()); place++) {
      BehaviorProfile profile = listed.get(place);
      boolean taken =
          strategies.stream()
              .allMatch(own -> own.stream().anyMatch(strategy -> takes(profile, strategy)));
      if (taken && ends(place, subgames, root, inside).equals(right)) {
        places.add(place);
      }
    }
    return places;
  }

  private static boolean takes(BehaviorProfile profile, Map<Integer, List<Rational>> strategy) {
    return strategy.entrySet().stream()
        .allMatch(at -> profile.at(at.getKey()).equals(at.getValue()));
  }

  /**
   * What an equilibrium gives at terminal nodes and in the proper subgames that come next.
   *
   * @param inside subgames with such moves belong to the component, and what comes after is next
   */
  private Map<Integer, List<Rational>> ends(
      int place, Subgames subgames, int root, Set<Integer> inside) {
    ContinuationValues there =
        values.computeIfAbsent(
            place, key -> ContinuationValues.of(subject.game(), subject.index(), listed.get(key)));
    Map<Integer, List<Rational>> ends = new HashMap<>();
    int node = root + 1;
    while (node < subject.index().end(root)) {
      int start = node;
      boolean goesOn =
          subgames.startsAt(node)
              && inside.stream()
                  .mapToInt(subject.game().tree()::firstNode)
                  .anyMatch(move -> move >= start && move < subject.index().end(start));
      if (subgames.isEnd(node) && !goesOn) {
        ends.put(node, there.at(node));
        node = subject.index().end(node);
      } else {
        node++;
      }
    }
    return ends;
  }

  /** Empty if something is wrong, which is told. */
  private Optional<List<List<Map<Integer, List<Rational>>>>> strategies(Claim claim) {
    List<List<Map<Integer, List<Rational>>>> all = new ArrayList<>();
    boolean right = true;
    for (Map.Entry<String, Claim> player : claim.members("by player").entrySet()) {
      List<Map<Integer, List<Rational>>> own = new ArrayList<>();
      for (Claim strategy : player.getValue().items("of strategies")) {
        Optional<Map<Integer, List<Rational>>> read =
            StrategyClaims.part(subject, findings, player.getKey(), strategy);
        right &= read.isPresent();
        read.ifPresent(own::add);
      }
      if (own.isEmpty() || subject.findPlayer(player.getKey()).isEmpty()) {
        player.getValue().isWrong("strategies of a player");
        right = false;
      }
      all.add(own);
    }
    return right ? Optional.of(all) : Optional.empty();
  }
}
