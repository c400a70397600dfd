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
    payoffs(out, world);
    out.name("outcomes");
    if (world.exact()) {
      out.beginArray();
      for (var outcomes : world.outcomes()) {
        Json.outcomes(out, game, outcomes);
      }
      out.endArray();
    } else {
      out.nullValue();
    }
    bounds(out, game, world);
  }

  /** The payoff vectors, or null where they are not known exactly. */
  static void payoffs(JsonWriter out, World world) throws IOException {
    out.name("payoffs");
    if (!world.exact()) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (var vector : world.payoffs()) {
      Json.vector(out, vector);
    }
    out.endArray();
  }

  /** What stands beside payoffs that are not known exactly; else nothing. */
  static void bounds(JsonWriter out, NamedGame game, World world) throws IOException {
    if (world.exact()) {
      return;
    }
    out.name("bounds").beginObject();
    int player = 0;
    for (Interval range : world.ranges()) {
      out.name(game.player(player++));
      Json.interval(out, range);
    }
    out.endObject();
  }
}
