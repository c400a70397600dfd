package commitment.sequence;

import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Subgames;
import commitment.game.TreeIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The sequence form of a game, or of a part of it, with perfect recall.
 *
 * <p>A <em>sequence</em> of a player is a list of own actions that leads to some node; by perfect
 * recall it is known by its last information set and action. Sequence 0 of every player is the
 * empty one. A strategy is a realization plan x &ge; 0 with x(0) = 1 and, at each information set I
 * after sequence σ_I, Σ_a x(σ_I a) = x(σ_I); in matrices, Ex = e. A leaf z counts with the product
 * of the chance probability ρ(z) and of the players' plans at the sequences that lead to z, so that
 * u_i = Σ_z ρ(z) u_i(z) Π_j x_j(σ_j(z)).
 *
 * <p>Information sets of a player are numbered as they are met in preorder, so that a set comes
 * after the set of the sequence that leads to it; the sequences of set k are consecutive, from
 * {@link #firstSequence}. Payoffs are not part of it: a part of a game is solved for many payoffs
 * at its ends.
 *
 * <p>B. von Stengel, Efficient computation of behavior strategies, Games and Economic Behavior 14
 * (1996) 220-246, doi:10.1006/game.1996.0050. Cost: one scan of the part, memory linear in it.
 */
public final class SequenceForm {
  private final GameTree tree;
  private final List<PlayerSequences> players;
  private final int[] leafNode;

  /** Row by row (leaf, player). */
  private final int[] leafSequence;

  private final List<Rational> chance;

  private SequenceForm(
      GameTree tree,
      List<PlayerSequences> players,
      int[] leafNode,
      int[] leafSequence,
      List<Rational> chance) {
    this.tree = tree;
    this.players = players;
    this.leafNode = leafNode;
    this.leafSequence = leafSequence;
    this.chance = chance;
  }

  /** Of a whole game; its leaves are the terminal nodes. */
  public static SequenceForm of(Game game, TreeIndex index) {
    return of(game, index, 0, game.tree()::isTerminal);
  }

  /** Of the block of a subgame; its leaves are terminal nodes and roots of subgames. */
  public static SequenceForm ofBlock(Game game, Subgames subgames, int root) {
    return of(game, subgames.index(), root, node -> node != root && subgames.isEnd(node));
  }

  /**
   * Of the part of a game below a node.
   *
   * @param isLeaf where it ends; true at terminal nodes
   * @throws IllegalArgumentException if a player of the part has forgotten something
   */
  public static SequenceForm of(Game game, TreeIndex index, int root, IntPredicate isLeaf) {
    return new SequenceFormScan(game, index, isLeaf).scan(root);
  }

  static SequenceForm of(
      GameTree tree,
      List<PlayerSequences> players,
      int[] leafNode,
      int[] leafSequence,
      List<Rational> chance) {
    return new SequenceForm(tree, players, leafNode, leafSequence, chance);
  }

  public int players() {
    return players.size();
  }

  /** The empty sequence included. */
  public int sequenceCount(int player) {
    return players.get(player).sequenceCount();
  }

  /** How many information sets a player has here. */
  public int informationSetCount(int player) {
    return players.get(player).setCount();
  }

  /** The move of the game at the {@code set}-th information set of a player. */
  public int move(int player, int set) {
    return players.get(player).move(set);
  }

  public int actionCount(int player, int set) {
    return tree.actionCount(move(player, set));
  }

  /** The sequence that leads to an information set. */
  public int parentSequence(int player, int set) {
    return players.get(player).parent(set);
  }

  /** The sequence that ends with the first action at an information set; the others follow it. */
  public int firstSequence(int player, int set) {
    return players.get(player).first(set);
  }

  /** The information set at which the last action of a sequence is taken; -1 for the empty one. */
  public int setOf(int player, int sequence) {
    return players.get(player).setOf(sequence);
  }

  /** The last action of a sequence other than the empty one. */
  public int lastAction(int player, int sequence) {
    return sequence - firstSequence(player, setOf(player, sequence));
  }

  public int leafCount() {
    return leafNode.length;
  }

  /** The node of the game at a leaf. */
  public int node(int leaf) {
    return leafNode[leaf];
  }

  /** The sequence of a player that leads to a leaf. */
  public int sequence(int leaf, int player) {
    return leafSequence[leaf * players.size() + player];
  }

  /** The product of the chance probabilities on the way to a leaf; may be 0. */
  public Rational chance(int leaf) {
    return chance.get(leaf);
  }

  /** The information sets of one player. */
  static final class PlayerSequences {
    private int[] move = new int[4];
    private int[] parent = new int[4];
    private int[] first = new int[4];
    private int sets;
    private int[] setOf = {-1, 0, 0, 0};
    private int sequences = 1;

    int add(int newMove, int parentSequence, int actions) {
      if (sets == move.length) {
        move = Arrays.copyOf(move, sets * 2);
        parent = Arrays.copyOf(parent, sets * 2);
        first = Arrays.copyOf(first, sets * 2);
      }
      move[sets] = newMove;
      parent[sets] = parentSequence;
      first[sets] = sequences;
      if (sequences + actions > setOf.length) {
        setOf = Arrays.copyOf(setOf, (sequences + actions) * 2);
      }
      Arrays.fill(setOf, sequences, sequences + actions, sets);
      sequences += actions;
      return sets++;
    }

    int sequenceCount() {
      return sequences;
    }

    int setCount() {
      return sets;
    }

    int move(int set) {
      return move[set];
    }

    int parent(int set) {
      return parent[set];
    }

    int first(int set) {
      return first[set];
    }

    int setOf(int sequence) {
      return setOf[sequence];
    }
  }

  static List<PlayerSequences> noSequences(int players) {
    List<PlayerSequences> list = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      list.add(new PlayerSequences());
    }
    return list;
  }
}
