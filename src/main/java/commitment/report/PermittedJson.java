package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.Rational;
import commitment.game.Promise;
import java.io.IOException;
import java.util.List;

/**
 * What a promise permits at an information set: {@code promised} with the probabilities of an
 * action or a mixture, or {@code permitted} with the actions of a menu.
 */
final class PermittedJson {
  private PermittedJson() {}

  static void write(JsonWriter out, NamedGame named, int move, Promise.Permitted permitted)
      throws IOException {
    if (permitted instanceof Promise.Menu menu) {
      Json.strings(out, "permitted", named.actions(move, menu.actions()));
      return;
    }
    out.name("promised").beginObject();
    if (permitted instanceof Promise.Pure pure) {
      Json.number(out, named.action(move, pure.action()), Rational.ONE);
    } else {
      List<Rational> law = ((Promise.Mixture) permitted).probabilities();
      for (int action = 0; action < law.size(); action++) {
        if (law.get(action).signum() != 0) {
          Json.number(out, named.action(move, action), law.get(action));
        }
      }
    }
    out.endObject();
  }
}
