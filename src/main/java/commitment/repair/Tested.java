package commitment.repair;

import commitment.credibility.PromiseAssessment;
import commitment.game.Game;
import commitment.game.TreeIndex;
import commitment.solve.backward.World;

/**
 * A game in which a promise was tested, its devices in force.
 *
 * @param nobodyBound what comes of the game
 */
public record Tested(Game game, TreeIndex index, PromiseAssessment assessed, World nobodyBound) {}
