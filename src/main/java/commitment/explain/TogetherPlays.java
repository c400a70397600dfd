package commitment.explain;

import commitment.exact.Rational;
import commitment.explain.Finding.Play;
import commitment.explain.Finding.SetPlay;
import commitment.game.GameTree;
import commitment.game.InformationSetNodes;
import commitment.game.Subgames;
import commitment.strategy.ActionValues;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.Beliefs;
import commitment.strategy.ContinuationValues;
import commitment.strategy.OutcomeProbability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The equilibria of moves that hang together, read off the equilibria of the game. */
final class TogetherPlays {
  /** How many are told. */
  private static final int TOLD = 4;

  private final GameNames names;
  private final Subgames subgames;
  private final int root;
  private final InformationSetNodes nodes;
  private final List<Integer> moves = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  private TogetherPlays(GameNames names, Subgames subgames, int root) {
    this.names = names;
    this.subgames = subgames;
    this.root = root;
    nodes = InformationSetNodes.of(names.tree());
    GameTree tree = names.tree();
    int node = root;
    while (node < names.index().end(root)) {
      if (node != root && subgames.isEnd(node)) {
        ends.add(node);
        node = names.index().end(node);
        continue;
      }
      int move = tree.move(node);
      if (tree.owner(move) != GameTree.CHANCE && tree.firstNode(move) == node) {
        moves.add(move);
      }
      node++;
    }
  }

  static Finding.Together at(GameNames names, Subgames subgames, Solved solved, int root) {
    TogetherPlays block = new TogetherPlays(names, subgames, root);
    if (!(solved instanceof SearchedSolved searched)) {
      throw new IllegalArgumentException("backward induction of moves that hang together");
    }
    return block.told(searched);
  }

  private Finding.Together told(SearchedSolved searched) {
    Set<List<List<Rational>>> seen = new HashSet<>();
    // Equilibria that differ only in later moves, with the same values here, are one.
    Set<Play> plays = new LinkedHashSet<>();
    for (BehaviorProfile profile : searched.profiles()) {
      List<List<Rational>> key = new ArrayList<>();
      moves.forEach(move -> key.add(profile.at(move)));
      ContinuationValues values = null;
      if (!ends.stream().allMatch(names.tree()::isTerminal)) {
        values = ContinuationValues.of(names.game(), names.index(), profile);
        for (int end : ends) {
          key.add(values.at(end));
        }
      }
      if (seen.add(key)) {
        plays.add(
            play(
                profile,
                values == null
                    ? ContinuationValues.of(names.game(), names.index(), profile)
                    : values));
      }
    }
    boolean all = searched.isWhole();
    List<Play> told = plays.stream().limit(TOLD).toList();
    return new Finding.Together(root, moves, told, plays.size(), all, searched.isMixed(root));
  }

  private Play play(BehaviorProfile profile, ContinuationValues values) {
    Beliefs beliefs = Beliefs.of(subgames, nodes, profile);
    ActionValues actions = ActionValues.of(names.index(), beliefs, values);
    List<SetPlay> sets = new ArrayList<>();
    for (int move : moves) {
      sets.add(
          new SetPlay(
              move,
              profile.at(move),
              actions.at(move),
              nodes.count(move) == 1
                  ? Optional.empty()
                  : beliefs.at(move).map(belief -> weighted(move, belief))));
    }
    return new Play(sets, values.at(root));
  }

  private List<OutcomeProbability> weighted(int move, List<Rational> belief) {
    List<OutcomeProbability> weighted = new ArrayList<>();
    for (int place = 0; place < belief.size(); place++) {
      if (belief.get(place).signum() > 0) {
        weighted.add(new OutcomeProbability(nodes.node(move, place), belief.get(place)));
      }
    }
    return weighted;
  }
}
