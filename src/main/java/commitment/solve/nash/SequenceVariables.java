package commitment.solve.nash;

import commitment.sequence.SequenceForm;
import java.util.ArrayList;
import java.util.List;

/**
 * The actions at all information sets of a sequence form under one numbering, set by set and player
 * by player, and those on the way to each leaf.
 */
final class SequenceVariables {
  private final SequenceForm form;
  private final List<Set> sets = new ArrayList<>();
  private final int[][] paths;
  private final double[] logChance;
  private final int[] setOf;

  /** An information set and the number of its first action. */
  private record Set(int player, int place, int first, int actions) {}

  SequenceVariables(SequenceForm form) {
    this.form = form;
    int[][] firstOf = new int[form.players()][];
    int count = 0;
    for (int player = 0; player < form.players(); player++) {
      firstOf[player] = new int[form.informationSetCount(player)];
      for (int place = 0; place < firstOf[player].length; place++) {
        firstOf[player][place] = count;
        sets.add(new Set(player, place, count, form.actionCount(player, place)));
        count += form.actionCount(player, place);
      }
    }
    setOf = new int[count];
    for (int set = 0; set < sets.size(); set++) {
      for (int action = 0; action < actionCount(set); action++) {
        setOf[first(set) + action] = set;
      }
    }
    paths = new int[form.leafCount()][];
    logChance = new double[form.leafCount()];
    for (int leaf = 0; leaf < paths.length; leaf++) {
      double chance = form.chance(leaf).numerator().doubleValue();
      logChance[leaf] = Math.log(chance / form.chance(leaf).denominator().doubleValue());
      List<Integer> path = new ArrayList<>();
      for (int player = 0; player < form.players() && chance > 0; player++) {
        int sequence = form.sequence(leaf, player);
        while (sequence > 0) {
          int place = form.setOf(player, sequence);
          path.add(firstOf[player][place] + form.lastAction(player, sequence));
          sequence = form.parentSequence(player, place);
        }
      }
      paths[leaf] = path.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  SequenceForm form() {
    return form;
  }

  /** How many actions there are. */
  int count() {
    return setOf.length;
  }

  int setCount() {
    return sets.size();
  }

  /** The first action of an information set. */
  int first(int set) {
    return sets.get(set).first();
  }

  int actionCount(int set) {
    return sets.get(set).actions();
  }

  int player(int set) {
    return sets.get(set).player();
  }

  /** At which place among those of its player a set is. */
  int place(int set) {
    return sets.get(set).place();
  }

  /** The player who takes an action. */
  int owner(int action) {
    return player(setOf[action]);
  }

  int setOf(int action) {
    return setOf[action];
  }

  /**
   * The actions of all players on the way to a leaf, those of one player from the last to the
   * first; none where chance never leads there.
   */
  int[] path(int leaf) {
    return paths[leaf];
  }

  double logChance(int leaf) {
    return logChance[leaf];
  }
}
