package commitment.format.promise;

import commitment.exact.Rational;
import commitment.game.Device;
import commitment.game.Game;
import commitment.game.Promise;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Writes promises and threats, and the devices that support them, as items of the language.
 *
 * <pre>
 *   promise Guarantee by Guarantor "we will come":
 *     at Call: Honor
 * </pre>
 */
public final class PromiseWriter {
  private final Game game;
  private final IntFunction<String> sets;
  private final IntFunction<String> players;
  private final Appendable out;

  /** What stands before the brackets in names with indices: alone it would mean all of them. */
  private final Set<String> bases = new HashSet<>();

  /**
   * @param sets how the information sets are called
   * @param players how the players are written
   */
  public PromiseWriter(
      Game game, IntFunction<String> sets, IntFunction<String> players, Appendable out) {
    this.game = game;
    this.sets = sets;
    this.players = players;
    this.out = out;
    for (int move = 0; move < game.tree().moveCount(); move++) {
      String label = game.label(move);
      int bracket = label == null ? -1 : label.indexOf('[');
      if (label != null && bracket > 0) {
        bases.add(label.substring(0, bracket));
      }
    }
  }

  /** How an information set is written. */
  public String informationSet(int move) {
    String name = sets.apply(move);
    return bases.contains(name) ? WrittenNames.quoted(name) : WrittenNames.label(name);
  }

  public void write(Promise promise) throws IOException {
    out.append(promise.kind().word())
        .append(' ')
        .append(WrittenNames.name(promise.name()))
        .append(" by ")
        .append(players(promise.promisors(), players));
    if (!promise.words().isEmpty()) {
      out.append(' ').append(WrittenNames.quoted(promise.words()));
    }
    out.append(":\n");
    for (Promise.Clause clause : promise.clauses()) {
      out.append("  at ").append(informationSet(clause.informationSet()));
      out.append(": ").append(permitted(clause)).append('\n');
    }
  }

  private String permitted(Promise.Clause clause) {
    List<String> actions = game.tree().actions(clause.informationSet());
    if (clause.permitted() instanceof Promise.Pure pure) {
      return WrittenNames.label(actions.get(pure.action()));
    }
    List<String> written = new ArrayList<>();
    if (clause.permitted() instanceof Promise.Menu menu) {
      menu.actions().forEach(action -> written.add(WrittenNames.label(actions.get(action))));
      return String.join(" or ", written);
    }
    List<Rational> mixture = ((Promise.Mixture) clause.permitted()).probabilities();
    for (int action = 0; action < actions.size(); action++) {
      if (mixture.get(action).signum() != 0) {
        written.add(WrittenNames.label(actions.get(action)) + ' ' + mixture.get(action));
      }
    }
    return String.join(", ", written);
  }

  public void write(Device device) throws IOException {
    out.append("device ").append(text(device, players)).append('\n');
  }

  /** {@code fine 2 on Guarantee}. */
  public static String text(Device device, IntFunction<String> players) {
    String on = " on " + device.promise();
    if (device instanceof Device.Fine fine) {
      return "fine "
          + fine.amount()
          + on
          + fine.punisher()
              .map(by -> " by " + players.apply(by.player()) + " paying " + payoffs(by.payoffs()))
              .orElse("");
    }
    if (device instanceof Device.Bond bond) {
      return "bond " + bond.amount() + on;
    }
    if (device instanceof Device.Damages damages) {
      return "damages " + damages.amount() + " to " + players.apply(damages.beneficiary()) + on;
    }
    if (device instanceof Device.Veto veto) {
      return "veto by " + players.apply(veto.holder()) + on;
    }
    Device.Revocation revocation = (Device.Revocation) device;
    return "revocation "
        + revocation.needed()
        + " of "
        + players(revocation.voters(), players)
        + on;
  }

  private static String players(List<Integer> list, IntFunction<String> players) {
    return String.join(", ", list.stream().map(players::apply).toList());
  }

  /** {@code (0, -1/2)}, or {@code (0)} for nothing to anybody. */
  public static String payoffs(List<Rational> values) {
    if (values.stream().allMatch(value -> value.signum() == 0)) {
      return "(0)";
    }
    List<String> written = new ArrayList<>(values.size());
    values.forEach(value -> written.add(value.toString()));
    return '(' + String.join(", ", written) + ')';
  }
}
