package commitment.solve.stackelberg;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.TreeIndex;
import commitment.sequence.RealizationPlan;
import commitment.solve.stackelberg.Frontier.Numbering;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best behavior commitment of a leader against one follower in a game of perfect information
 * without chance moves, and the best correlated one, with chance moves too.
 *
 * <p>Each node h carries the {@link Frontier} of payoff pairs that commitments below it can bring
 * about when the follower replies as well as she can, and the least m(h) that they can leave her.
 * At a node of hers a child's frontier is cut where it gives her less than the greatest m of the
 * other children; at a node of his the children's frontiers are mixed. For the weak value she must
 * get <em>more</em> than that; what lies on the cut is then a limit, and as in {@link
 * PureTreeCommitment} the pairs (m(h), w(h)) that are forced count besides. With a mediator any
 * points may be mixed, at her nodes too, so that all frontiers are concave, and chance moves add
 * them up.
 *
 * <p>J. Letchford and V. Conitzer, Computing optimal strategies to commit to in extensive-form
 * games, Proceedings of the 11th ACM Conference on Electronic Commerce (2010) 83-92,
 * doi:10.1145/1807342.1807354. Cost: at a node of the leader the product of the numbers of corners
 * of the children's frontiers, usually few; with a mediator their sum. With chance moves the best
 * behavior commitment is NP-hard and not found here.
 */
final class TreeCommitment {
  private static final int SHIFTS = 40;

  private final TwoPlayers players;
  private final Game game;
  private final GameTree tree;
  private final TreeIndex index;
  private final int leader;
  private final int follower;
  private final CommitmentClass kind;

  private TreeCommitment(
      Game game, TreeIndex index, int leader, int follower, CommitmentClass kind) {
    this.game = game;
    this.index = index;
    this.leader = leader;
    this.follower = follower;
    this.kind = kind;
    tree = game.tree();
    players = TwoPlayers.of(game, index, leader, follower);
  }

  /**
   * Solves for one leader.
   *
   * @param follower the only other player who moves
   */
  static StackelbergSolution.Solved of(
      Game game, TreeIndex index, int leader, int follower, CommitmentClass kind) {
    TreeCommitment solver = new TreeCommitment(game, index, leader, follower, kind);
    return new StackelbergSolution.Solved(leader, kind, solver.value(false), solver.value(true));
  }

  private CommitmentValue value(boolean weak) {
    Punishment punishment = Punishment.of(game, index, leader, follower);
    FrontierPoint best = frontier(punishment, weak).best();
    Commitment commitment = commitment(best, punishment, Rational.ZERO);
    if (!best.open() || isSafe(commitment, best)) {
      return CommitmentValue.of(leader, commitment);
    }
    return new CommitmentValue(
        Interval.of(best.leader()), false, Optional.of(near(best, punishment)));
  }

  private Commitment commitment(FrontierPoint point, Punishment punishment, Rational shift) {
    BehaviorProfile profile = PointWeights.profile(index, point, punishment.actions(), shift);
    return new Commitment(profile, ContinuationValues.of(game, index, profile).payoffs());
  }

  private Frontier frontier(Punishment punishment, boolean weak) {
    Numbering numbering = new Numbering();
    Mixing mixing = new Mixing(numbering);
    List<Frontier> open = new ArrayList<>();
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        open.add(settled(node, punishment, numbering));
        continue;
      }
      int move = tree.move(node);
      List<Frontier> children = new ArrayList<>();
      for (int action = 0; action < tree.actionCount(move); action++) {
        children.add(open.remove(open.size() - 1));
      }
      int owner = tree.owner(move);
      if (owner == GameTree.CHANCE) {
        open.add(mixing.ofChance(children, tree.law(move)));
        continue;
      }
      if (owner != leader) {
        children = cut(node, children, punishment, weak, numbering);
      }
      open.add(
          kind == CommitmentClass.CORRELATED
              ? mixing.ofAny(children)
              : owner == leader
                  ? mixing.ofDifferentChildren(children)
                  : Frontier.union(children, numbering));
    }
    return open.get(0);
  }

  private static Frontier settled(int node, Punishment punishment, Numbering numbering) {
    return new Frontier(
        List.of(
            FrontierPiece.of(
                numbering.point(
                    punishment.least(node),
                    punishment.worst(node),
                    false,
                    new FrontierPoint.Settled(node)))));
  }

  private List<Frontier> cut(
      int node, List<Frontier> children, Punishment punishment, boolean weak, Numbering numbering) {
    List<Frontier> cut = new ArrayList<>();
    int hardest = punishment.action(tree.move(node));
    Optional<Rational> second = punishment.greatestBut(node, hardest);
    for (int action = 0; action < children.size(); action++) {
      Optional<Rational> bar = action == hardest ? second : Optional.of(punishment.least(node));
      Frontier child = children.get(action);
      Frontier left = bar.isPresent() ? child.above(bar.get(), weak, numbering) : child;
      if (!left.isEmpty()) {
        cut.add(left);
      }
    }
    if (weak) {
      cut.add(settled(node, punishment, numbering));
    }
    return cut;
  }

  /** Whether even the worst best response leaves the leader the value of a point. */
  private boolean isSafe(Commitment commitment, FrontierPoint point) {
    return kind == CommitmentClass.BEHAVIOR && worst(commitment).equals(point.leader());
  }

  private Rational worst(Commitment commitment) {
    List<List<Rational>> probabilities = new ArrayList<>();
    for (int set = 0; set < players.form().informationSetCount(leader); set++) {
      probabilities.add(commitment.profile().at(players.form().move(leader, set)));
    }
    return players
        .response(RealizationPlan.of(players.form(), leader, probabilities), false)
        .leaderValue();
  }

  /** A commitment that comes within a thousandth of the leader's payoffs of a limit. */
  private Commitment near(FrontierPoint limit, Punishment punishment) {
    Rational shift = Rational.of(1, 64);
    Rational enough = limit.leader().minus(players.spread().divide(Rational.of(1000)));
    Commitment close = commitment(limit, punishment, shift);
    for (int times = 0; times < SHIFTS; times++) {
      Rational got = close.payoffs().get(leader);
      boolean safe = kind == CommitmentClass.CORRELATED || worst(close).equals(got);
      if (safe && got.compareTo(enough) >= 0) {
        return close;
      }
      shift = shift.divide(Rational.of(4));
      close = commitment(limit, punishment, shift);
    }
    throw new IllegalStateException("no commitment comes near " + limit.leader());
  }
}
