package commitment.verify;

import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.Game;
import commitment.game.InformationSetNodes;
import commitment.game.TreeIndex;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.OutcomeProbability;
import commitment.strategy.ReachProbabilities;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can come of a world: the equilibria of one game, or of several, one by one. */
public final class WorldRecount {
  private final Game game;
  private final List<EquilibriumRecount> recounts;

  WorldRecount(Game game, List<EquilibriumRecount> recounts) {
    this.game = game;
    this.recounts = List.copyOf(recounts);
  }

  public WorldRecount(Game game, EquilibriumRecount recount) {
    this(game, List.of(recount));
  }

  List<EquilibriumRecount> recounts() {
    return recounts;
  }

  /** Whether nothing may be missing. */
  public boolean isWhole() {
    return recounts.stream().allMatch(EquilibriumRecount::isWhole);
  }

  public Set<List<Rational>> payoffs() {
    Set<List<Rational>> payoffs = new LinkedHashSet<>();
    recounts.forEach(recount -> payoffs.addAll(recount.payoffsAt(0)));
    return payoffs;
  }

  /** The distributions over terminal nodes with which play can end. */
  public Set<Set<OutcomeProbability>> outcomes() {
    Set<Set<OutcomeProbability>> outcomes = new HashSet<>();
    for (EquilibriumRecount recount : recounts) {
      TreeIndex index = recount.subgames().index();
      recount
          .all()
          .forEach(
              part ->
                  outcomes.add(Set.copyOf(recount.profile(part).outcomes(recount.game(), index))));
    }
    return outcomes;
  }

  /** With what probabilities play comes to an information set. */
  Optional<Interval> reach(int move) {
    InformationSetNodes nodes = InformationSetNodes.of(game.tree());
    Interval range = null;
    for (EquilibriumRecount recount : recounts) {
      TreeIndex index = TreeIndex.of(recount.game().tree());
      for (EquilibriumRecount.Part part : recount.all()) {
        BehaviorProfile profile = recount.profile(part);
        Interval here = Interval.of(ReachProbabilities.of(index, profile).atMove(nodes, move));
        range = range == null ? here : range.hull(here);
      }
    }
    return Optional.ofNullable(range);
  }
}
