package commitment.sequence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The reduced pure strategies of one player, one after the other in lexicographic order: an action
 * at each information set that his own earlier actions do not rule out, -1 at the others.
 */
public final class ReducedPlans implements Iterator<int[]> {
  private final SequenceForm form;
  private final int player;
  private final int[] action;
  private boolean ready = true;

  /** The plans have an entry for each information set of the player, as the form numbers them. */
  public ReducedPlans(SequenceForm form, int player) {
    this.form = form;
    this.player = player;
    action = new int[form.informationSetCount(player)];
    fill(0);
  }

  /** How many there are. */
  public static BigInteger count(SequenceForm form, int player) {
    int sets = form.informationSetCount(player);
    BigInteger[] after = new BigInteger[form.sequenceCount(player)];
    Arrays.fill(after, BigInteger.ONE);
    // A set comes after the set that leads to it: from the last one on, all behind is multiplied.
    for (int set = sets - 1; set >= 0; set--) {
      BigInteger sum = BigInteger.ZERO;
      for (int place = 0; place < form.actionCount(player, set); place++) {
        sum = sum.add(after[form.firstSequence(player, set) + place]);
      }
      int parent = form.parentSequence(player, set);
      after[parent] = after[parent].multiply(sum);
    }
    return after[0];
  }

  @Override
  public boolean hasNext() {
    return ready;
  }

  @Override
  public int[] next() {
    if (!ready) {
      throw new NoSuchElementException("no more plans");
    }
    int[] plan = action.clone();
    ready = advance();
    return plan;
  }

  private boolean advance() {
    for (int set = action.length - 1; set >= 0; set--) {
      if (action[set] >= 0 && action[set] + 1 < form.actionCount(player, set)) {
        action[set]++;
        fill(set + 1);
        return true;
      }
    }
    return false;
  }

  private void fill(int from) {
    for (int set = from; set < action.length; set++) {
      action[set] = isRuledOut(set) ? -1 : 0;
    }
  }

  private boolean isRuledOut(int set) {
    int parent = form.parentSequence(player, set);
    return parent != 0 && action[form.setOf(player, parent)] != form.lastAction(player, parent);
  }

  /** The weights of the sequences under a plan: 1 where it leads, else 0. */
  public static List<Boolean> leadsTo(SequenceForm form, int player, int[] plan) {
    List<Boolean> leads = new ArrayList<>(Collections.nCopies(form.sequenceCount(player), false));
    leads.set(0, true);
    for (int set = 0; set < plan.length; set++) {
      if (plan[set] >= 0) {
        leads.set(form.firstSequence(player, set) + plan[set], true);
      }
    }
    return leads;
  }
}
