package commitment.solve.stackelberg;

import commitment.exact.Rational;
import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pairs of a sequence of the leader and one of the follower that matter to a plan of both: one
 * of the two is empty, or their last information sets are on one path of the tree. With what the
 * leaves to which a pair leads are worth: Σ ρ(z) u(z).
 *
 * <p>B. von Stengel and F. Forges, Extensive-form correlated equilibrium: definition and
 * computational complexity, Mathematics of Operations Research 33 (2008) 1002-1022,
 * doi:10.1287/moor.1080.0340.
 */
final class RelevantPairs {
  private final TwoPlayers players;
  private final SequenceForm form;

  /** By set of the follower: the leader's sets that are on a path with it. */
  private final List<Set<Integer>> connected = new ArrayList<>();

  /** By sequence of the follower: what they both get by sequence of the leader. */
  private final List<Map<Integer, Worth>> worth = new ArrayList<>();

  /** What a pair is worth to both. */
  record Worth(Rational leader, Rational follower) {
    Worth plus(Worth other) {
      return new Worth(leader.plus(other.leader), follower.plus(other.follower));
    }
  }

  RelevantPairs(TwoPlayers players) {
    this.players = players;
    form = players.form();
    for (int set = 0; set < form.informationSetCount(players.follower()); set++) {
      connected.add(new TreeSet<>());
    }
    for (int sequence = 0; sequence < form.sequenceCount(players.follower()); sequence++) {
      worth.add(new TreeMap<>());
    }
    for (int leaf = 0; leaf < form.leafCount(); leaf++) {
      int his = form.sequence(leaf, players.leader());
      int hers = form.sequence(leaf, players.follower());
      Rational chance = form.chance(leaf);
      worth
          .get(hers)
          .merge(
              his,
              new Worth(
                  chance.times(players.payoffs().payoff(leaf, players.leader())),
                  chance.times(players.payoffs().payoff(leaf, players.follower()))),
              Worth::plus);
      connect(his, hers);
    }
  }

  private void connect(int his, int hers) {
    for (int sequence = hers; sequence != 0; ) {
      int set = form.setOf(players.follower(), sequence);
      for (int other = his; other != 0; ) {
        int otherSet = form.setOf(players.leader(), other);
        connected.get(set).add(otherSet);
        other = form.parentSequence(players.leader(), otherSet);
      }
      sequence = form.parentSequence(players.follower(), set);
    }
  }

  /** What the pairs with a sequence of the follower are worth, by sequence of the leader. */
  Map<Integer, Worth> worth(int hers) {
    return worth.get(hers);
  }

  /** The leader's sets that matter where the follower has come by a sequence. */
  Set<Integer> leaderSets(int hers) {
    if (hers != 0) {
      return connected.get(form.setOf(players.follower(), hers));
    }
    Set<Integer> all = new TreeSet<>();
    for (int set = 0; set < form.informationSetCount(players.leader()); set++) {
      all.add(set);
    }
    return all;
  }

  /** The leader's sequences in pairs with a sequence of the follower, the empty one first. */
  List<Integer> partners(int hers) {
    List<Integer> partners = new ArrayList<>(List.of(0));
    for (int set : leaderSets(hers)) {
      for (int action = 0; action < form.actionCount(players.leader(), set); action++) {
        partners.add(form.firstSequence(players.leader(), set) + action);
      }
    }
    return partners;
  }
}
