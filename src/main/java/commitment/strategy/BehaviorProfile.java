package commitment.strategy;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A probability for every action of every player at every information set, reached or not. */
public final class BehaviorProfile {
  /** By move; empty at chance events. */
  private final List<List<Rational>> probabilities;

  private BehaviorProfile(List<List<Rational>> probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * @param probabilities for each move of a player one for each of its actions, not negative, with
   *     sum 1; what stands at chance events is ignored
   */
  public static BehaviorProfile of(GameTree tree, List<List<Rational>> probabilities) {
    List<List<Rational>> checked = new ArrayList<>(probabilities.size());
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        checked.add(List.of());
        continue;
      }
      List<Rational> mixture = List.copyOf(probabilities.get(move));
      Rational sum = mixture.stream().reduce(Rational.ZERO, Rational::plus);
      if (mixture.size() != tree.actionCount(move)
          || !sum.equals(Rational.ONE)
          || mixture.stream().anyMatch(p -> p.signum() < 0)) {
        throw new IllegalArgumentException("probabilities " + mixture + " at move " + move);
      }
      checked.add(mixture);
    }
    return new BehaviorProfile(checked);
  }

  public static BehaviorProfile of(GameTree tree, PureProfile profile) {
    List<List<Rational>> probabilities = new ArrayList<>(tree.moveCount());
    for (int move = 0; move < tree.moveCount(); move++) {
      probabilities.add(
          tree.owner(move) == GameTree.CHANCE
              ? List.of()
              : pure(tree.actionCount(move), profile.action(move)));
    }
    return new BehaviorProfile(probabilities);
  }

  /** The mixture that takes one action for certain. */
  public static List<Rational> pure(int actions, int action) {
    List<Rational> mixture = new ArrayList<>(Collections.nCopies(actions, Rational.ZERO));
    mixture.set(action, Rational.ONE);
    return List.copyOf(mixture);
  }

  public Rational probability(int move, int action) {
    return probabilities.get(move).get(action);
  }

  /** The probabilities at the information set of a player, in the order of its actions. */
  public List<Rational> at(int move) {
    return probabilities.get(move);
  }

  /** Whether every player takes one action for certain at every information set. */
  public boolean isPure() {
    return probabilities.stream()
        .allMatch(mixture -> mixture.isEmpty() || mixture.contains(Rational.ONE));
  }

  /** The probabilities with which the children of a node that is not terminal are gone to. */
  public List<Rational> law(GameTree tree, int move) {
    return tree.owner(move) == GameTree.CHANCE ? tree.law(move) : probabilities.get(move);
  }

  /** Where play ends and how likely, in tree order; what has probability 0 is left out. */
  public List<OutcomeProbability> outcomes(Game game, TreeIndex index) {
    return outcomes(game.tree(), index, 0);
  }

  /** The same for play from a node on. */
  public List<OutcomeProbability> outcomes(GameTree tree, TreeIndex index, int start) {
    List<OutcomeProbability> outcomes = new ArrayList<>();
    Deque<OutcomeProbability> open = new ArrayDeque<>();
    open.push(new OutcomeProbability(start, Rational.ONE));
    while (!open.isEmpty()) {
      OutcomeProbability at = open.pop();
      if (tree.isTerminal(at.node())) {
        outcomes.add(at);
      } else {
        PureProfile.pushBranches(index, at, law(tree, tree.move(at.node())), open);
      }
    }
    return outcomes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BehaviorProfile profile && probabilities.equals(profile.probabilities);
  }

  @Override
  public int hashCode() {
    return probabilities.hashCode();
  }

  @Override
  public String toString() {
    return probabilities.toString();
  }
}
