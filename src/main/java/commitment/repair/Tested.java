package commitment.repair;

import commitment.credibility.PromiseAssessment;
import commitment.credibility.TimeConsistencySearch;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.solve.backward.World;
import java.util.Optional;

/**
 * A game in which a promise was tested, its devices in force.
 *
 * @param nobodyBound what comes of the game
 * @param search the test where there are information sets
 */
public record Tested(
    Game game,
    TreeIndex index,
    PromiseAssessment assessed,
    World nobodyBound,
    Optional<TimeConsistencySearch> search) {}
