package commitment.solve.nash;

import commitment.exact.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All equilibria in pure strategies of a {@link StrategicForm}: the profiles s in which the
 * strategy of every player i is worth max over t_i of u_i(t_i, s_-i). For any number of players.
 *
 * <p>By the definition, with the best answers to what the others do found once. Cost: the number of
 * profiles times that of players.
 */
public final class PureEquilibria {
  private PureEquilibria() {}

  /**
   * The profiles, ascending.
   *
   * @param payoffs for each player what he gets from each profile
   */
  public static List<Integer> of(StrategicForm form, List<List<Rational>> payoffs) {
    boolean[] refuted = new boolean[form.profileCount()];
    for (int player = 0; player < form.players(); player++) {
      if (form.strategies(player).count() > 1) {
        refute(form, payoffs.get(player), player, refuted);
      }
    }
    List<Integer> equilibria = new ArrayList<>();
    for (int profile = 0; profile < refuted.length; profile++) {
      if (!refuted[profile]) {
        equilibria.add(profile);
      }
    }
    return equilibria;
  }

  private static void refute(
      StrategicForm form, List<Rational> payoffs, int player, boolean[] refuted) {
    @Nullable Rational[] best = new Rational[form.profileCount()];
    for (int profile = 0; profile < refuted.length; profile++) {
      int others = form.withFirst(profile, player);
      Rational known = best[others];
      Rational here = payoffs.get(profile);
      best[others] = known == null ? here : known.max(here);
    }
    for (int profile = 0; profile < refuted.length; profile++) {
      refuted[profile] |= !payoffs.get(profile).equals(best[form.withFirst(profile, player)]);
    }
  }
}
