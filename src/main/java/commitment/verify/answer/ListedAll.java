package commitment.verify.answer;

import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.limit.Budget;
import commitment.strategy.BehaviorProfile;
import commitment.verify.EquilibriumCoverage;
import commitment.verify.EquilibriumRecount;
import commitment.verify.EquilibriumRecount.Part;
import commitment.verify.SupportCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether the listed subgame-perfect equilibria of a game with information sets, with the mixtures
 * that its components tell of, are all that there are.
 */
final class ListedAll {
  /** Of how many listed equilibria each two are compared. */
  private static final int MOST_COMPARED = 300;

  private final Subject subject;
  private final List<BehaviorProfile> listed;
  private final ComponentClaims components;
  private final Optional<EquilibriumRecount> recount;
  private final Budget budget;
  private final Subgames subgames;
  private final EquilibriumCoverage coverage;

  /**
   * @param lacks what is known to be left out, if anything is
   * @param unknown why it is not known whether something is, if it is not
   */
  record Standing(Optional<String> lacks, Optional<String> unknown) {
    static final Standing ALL = new Standing(Optional.empty(), Optional.empty());

    static Standing lacks(String what) {
      return new Standing(Optional.of(what), Optional.empty());
    }

    static Standing unknown(String reason) {
      return new Standing(Optional.empty(), Optional.of(reason));
    }
  }

  /**
   * @param listed those of the answer
   * @param recount those that were found again, if the game is small enough
   */
  ListedAll(
      Subject subject,
      List<BehaviorProfile> listed,
      ComponentClaims components,
      Optional<EquilibriumRecount> recount,
      Budget budget) {
    this.subject = subject;
    this.listed = List.copyOf(listed);
    this.components = components;
    this.recount = recount;
    this.budget = budget;
    subgames = Subgames.of(subject.index());
    coverage = new EquilibriumCoverage(subject.game(), subgames, listed, components.told(), budget);
  }

  Standing standing() {
    Optional<String> lacks =
        recount
            .flatMap(
                known -> known.all().stream().filter(part -> !isListed(part, listed)).findFirst())
            .map(part -> "an equilibrium with payoffs " + part.payoffs() + " is left out")
            .or(components::lacks)
            .or(this::mixtureLeftOut);
    if (lacks.isPresent()) {
      return Standing.lacks(lacks.get());
    }
    if (recount.filter(EquilibriumRecount::isWhole).isPresent()) {
      return Standing.ALL;
    }
    String reason =
        recount
            .map(EquilibriumRecount::missing)
            .flatMap(MissingWords::of)
            .orElse("the game is too large");
    return components.isPartly() ? Standing.unknown(reason) : bySupports(reason);
  }

  private Standing bySupports(String reason) {
    return SupportCells.of(subject.game(), subgames, budget)
        .flatMap(coverage::of)
        .map(known -> known.missing().map(this::leftOut).map(Standing::lacks).orElse(Standing.ALL))
        .orElseGet(() -> Standing.unknown(reason));
  }

  private String leftOut(Map<Integer, List<Rational>> play) {
    return "an equilibrium is neither listed nor a mixture that components tell of: " + words(play);
  }

  private String words(Map<Integer, List<Rational>> play) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(play)
        .forEach(
            (move, law) -> {
              for (int action = 0; action < law.size(); action++) {
                if (law.get(action).signum() > 0) {
                  words.add(
                      subject.action(move, action)
                          + " at "
                          + subject.set(move)
                          + (law.get(action).equals(Rational.ONE)
                              ? ""
                              : " with " + law.get(action)));
                }
              }
            });
    return Findings.shortened(String.join(", ", words));
  }

  /** Whether an equilibrium is among some; what its own actions rule out may differ. */
  static boolean isListed(Part part, List<BehaviorProfile> listed) {
    return listed.stream()
        .anyMatch(
            profile ->
                part.play().entrySet().stream()
                    .allMatch(
                        entry ->
                            part.open().contains(entry.getKey())
                                || profile.at(entry.getKey()).equals(entry.getValue())));
  }

  /**
   * A mixture of two equilibria between which one player alone makes the difference, in one subgame
   * and none in it, so that it is an equilibrium too; and which the components do not tell of.
   */
  private Optional<String> mixtureLeftOut() {
    if (components.isPartly() || listed.size() > MOST_COMPARED) {
      return Optional.empty();
    }
    for (int first = 0; first < listed.size(); first++) {
      for (int second = first + 1; second < listed.size(); second++) {
        Set<Integer> both = Set.of(first, second);
        if (components.told().stream().noneMatch(set -> set.places().containsAll(both))) {
          Optional<Map<Integer, List<Rational>>> middle =
              middle(listed.get(first), listed.get(second));
          if (middle.flatMap(coverage::covers).filter(covered -> !covered).isPresent()) {
            return middle.map(this::leftOut);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Empty if there is more that makes the difference, or nothing that can come about. */
  private Optional<Map<Integer, List<Rational>>> middle(
      BehaviorProfile first, BehaviorProfile second) {
    Optional<Integer> block = areMixed(first, second);
    return block.map(
        root -> EquilibriumCoverage.middle(subject.index(), root, List.of(first, second)));
  }

  private Optional<Integer> areMixed(BehaviorProfile first, BehaviorProfile second) {
    GameTree tree = subject.tree();
    OptionalInt block = OptionalInt.empty();
    OptionalInt owner = OptionalInt.empty();
    Set<Integer> different = new TreeSet<>();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE || first.at(move).equals(second.at(move))) {
        continue;
      }
      int start = subgames.around(tree.firstNode(move));
      if (block.orElse(start) != start || owner.orElse(tree.owner(move)) != tree.owner(move)) {
        return Optional.empty();
      }
      block = OptionalInt.of(start);
      owner = OptionalInt.of(tree.owner(move));
      different.add(move);
    }
    boolean matters =
        block.isPresent()
            && !subgames.isSingleMove(block.getAsInt())
            && different.stream()
                .anyMatch(move -> isReached(move, first) || isReached(move, second));
    return matters ? Optional.of(block.getAsInt()) : Optional.empty();
  }

  /** Whether a player's own actions and nature lead to an information set, in its subgame. */
  private boolean isReached(int move, BehaviorProfile profile) {
    GameTree tree = subject.tree();
    int node = tree.firstNode(move);
    int root = subgames.around(node);
    while (node > root) {
      int parent = subject.index().parent(node);
      int at = tree.move(parent);
      boolean chance = tree.owner(at) == GameTree.CHANCE;
      if (chance || tree.owner(at) == tree.owner(move)) {
        List<Rational> law = chance ? tree.law(at) : profile.at(at);
        int action = 0;
        while (subject.index().child(parent, action) != node) {
          action++;
        }
        if (law.get(action).signum() == 0) {
          return false;
        }
      }
      node = parent;
    }
    return true;
  }
}
