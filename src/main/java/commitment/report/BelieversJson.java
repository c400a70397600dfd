package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.credibility.Believers;
import commitment.credibility.Believers.Coalition;
import commitment.credibility.Believers.Threshold;
import java.io.IOException;
import java.util.List;

/** The {@code believers} of a promise in the answer of {@code check --believers}. */
final class BelieversJson {
  private final NamedGame game;

  BelieversJson(NamedGame game) {
    this.game = game;
  }

  void write(JsonWriter out, Believers believers) throws IOException {
    out.name("believers").beginObject();
    coalitions(out, "sophisticated", believers.sophisticated());
    coalitions(out, "naive", believers.naive());
    groups(out, "minimal", believers.minimal());
    groups(out, "minimalNaive", believers.minimalNaive());
    out.name("thresholds").beginObject();
    for (Threshold threshold : believers.thresholds()) {
      Json.optional(out, game.player(threshold.player()), threshold.probability());
    }
    out.endObject();
    out.name("thresholdsAt").beginObject();
    for (Threshold threshold : believers.thresholds()) {
      out.name(game.player(threshold.player()))
          .value(game.informationSet(threshold.informationSet()));
    }
    out.endObject();
    if (!believers.complete()) {
      out.name("complete").value(false);
    }
    out.endObject();
  }

  private void coalitions(JsonWriter out, String name, List<Coalition> coalitions)
      throws IOException {
    out.name(name).beginArray();
    for (Coalition coalition : coalitions) {
      out.beginObject();
      Json.strings(out, "coalition", names(coalition.members()));
      WorldJson.fields(out, game, coalition.world());
      out.name("asPromised");
      if (coalition.asPromised().isPresent()) {
        out.value(coalition.asPromised().get());
      } else {
        out.nullValue();
      }
      out.name("reliance").beginObject();
      for (int member : coalition.members()) {
        var loss = coalition.reliance().get(member);
        if (loss != null) {
          out.name(game.player(member));
          Json.interval(out, loss);
        }
      }
      out.endObject();
      out.endObject();
    }
    out.endArray();
  }

  private void groups(JsonWriter out, String name, List<List<Integer>> groups) throws IOException {
    out.name(name).beginArray();
    for (List<Integer> group : groups) {
      out.beginArray();
      for (String player : names(group)) {
        out.value(player);
      }
      out.endArray();
    }
    out.endArray();
  }

  private List<String> names(List<Integer> players) {
    return players.stream().map(game::player).toList();
  }
}
