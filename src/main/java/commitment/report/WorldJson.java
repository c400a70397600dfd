package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.Interval;
import commitment.solve.backward.World;
import java.io.IOException;

/** What comes of a world: payoff vectors and where play ends, or bounds where not known exactly. */
final class WorldJson {
  private WorldJson() {}

  static void write(JsonWriter out, NamedGame game, World world) throws IOException {
    out.beginObject();
    fields(out, game, world);
    out.endObject();
  }

  /** The fields alone, for an object that says more. */
  static void fields(JsonWriter out, NamedGame game, World world) throws IOException {
    if (world.exact()) {
      out.name("payoffs").beginArray();
      for (var vector : world.payoffs()) {
        Json.vector(out, vector);
      }
      out.endArray();
      out.name("outcomes").beginArray();
      for (var outcomes : world.outcomes()) {
        Json.outcomes(out, game, outcomes);
      }
      out.endArray();
    } else {
      out.name("payoffs").nullValue();
      out.name("outcomes").nullValue();
      out.name("bounds").beginObject();
      int player = 0;
      for (Interval range : world.ranges()) {
        out.name(game.player(player++));
        Json.interval(out, range);
      }
      out.endObject();
    }
  }
}
