package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.format.promise.PromiseWriter;
import commitment.game.Device;
import commitment.repair.Change;
import commitment.repair.Repair;
import commitment.repair.RepairMenu;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code result} of {@code repair}: a menu, or for several promises a list of them. */
public final class RepairJson implements JsonEnvelope.Body {
  private final RepairAnswer answer;
  private final RepairWords words;
  private int number = 1;

  public RepairJson(RepairAnswer answer) {
    this.answer = answer;
    words = new RepairWords(answer.plain(), answer.inForce(), TextStyle.PLAIN);
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    boolean one = answer.menus().size() == 1;
    if (!one) {
      out.beginArray();
    }
    for (RepairMenu menu : answer.menus()) {
      menu(out, menu);
    }
    if (!one) {
      out.endArray();
    }
  }

  private void menu(JsonWriter out, RepairMenu menu) throws IOException {
    out.beginObject();
    out.name("promise").value(menu.tested().assessed().promise().name());
    out.name("verdict").value(menu.tested().assessed().verdict().name());
    out.name("asItIs");
    WorldJson.write(out, answer.inForce(), menu.tested().nobodyBound());
    out.name("repairs").beginArray();
    for (Repair repair : menu.repairs()) {
      repair(out, menu, repair);
    }
    out.endArray();
    Json.strings(out, "notTried", RepairWords.notTried(menu));
    out.endObject();
  }

  private void repair(JsonWriter out, RepairMenu menu, Repair repair) throws IOException {
    out.beginObject();
    out.name("number").value(number++);
    out.name("kind").value(repair.change().kind().word());
    out.name("change").beginObject();
    change(out, menu.tested().assessed().promise().name(), repair.change());
    out.endObject();
    out.name("words").value(words.change(repair));
    out.name("least");
    if (repair.least().isPresent()) {
      ThresholdJson.end(out, repair.least().get());
    } else {
      out.nullValue();
    }
    out.name("open").value(repair.open());
    if (repair.direction() < 0) {
      out.name("below").value(true);
    }
    if (repair.margin().isPresent()) {
      out.name("margin").beginObject();
      ThresholdJson.ends(out, repair.margin().get());
      out.endObject();
    }
    if (repair.someLeast().isPresent()) {
      Json.optional(out, "someSpe", repair.someLeast());
    }
    Json.optional(
        out,
        "costToPromisor",
        Optional.of(repair.cost().min()).filter(cost -> repair.cost().isPoint()));
    out.name("costRange");
    Json.interval(out, repair.cost());
    WorldJson.fields(out, NamedGame.of(repair.tested().game(), Map.of()), repair.world());
    out.name("verdictAfter").value(repair.verdictAfter().name());
    out.name("works").value(repair.works());
    flag(out, "inEffect", repair.inEffect());
    flag(out, "asPromised", repair.asPromised());
    if (repair.enforcer().isPresent()) {
      out.name("enforcer").value(repair.enforcer().get().name());
    }
    Json.strings(out, "remarks", words.remarks(repair));
    out.endObject();
  }

  private static void flag(JsonWriter out, String name, Optional<Boolean> value)
      throws IOException {
    out.name(name);
    if (value.isPresent()) {
      out.value(value.get());
    } else {
      out.nullValue();
    }
  }

  private void change(JsonWriter out, String promise, Change change) throws IOException {
    NamedGame game = answer.plain();
    Optional<Device> device = change.device(promise);
    if (device.isPresent()) {
      out.name("device").value(PromiseWriter.text(device.get(), game::player));
    }
    if (change instanceof Change.Fine fine) {
      Json.number(out, "amount", fine.amount());
    } else if (change instanceof Change.Bond bond) {
      Json.number(out, "amount", bond.amount());
    } else if (change instanceof Change.Damages damages) {
      Json.number(out, "amount", damages.amount());
      out.name("to").value(game.player(damages.beneficiary()));
    } else if (change instanceof Change.Veto veto) {
      out.name("by").value(game.player(veto.holder()));
    } else if (change instanceof Change.Revocation vote) {
      out.name("needed").value(vote.needed());
      Json.strings(out, "of", vote.voters().stream().map(game::player).toList());
    } else if (change instanceof Change.Bind bind) {
      out.name("bind").beginObject();
      for (Map.Entry<Integer, List<Integer>> entry : bind.actions().entrySet()) {
        int move = entry.getKey();
        List<String> actions = game.actions(move, entry.getValue());
        if (actions.size() == 1) {
          out.name(game.informationSet(move)).value(actions.get(0));
        } else {
          Json.strings(out, game.informationSet(move), actions);
        }
      }
      out.endObject();
    } else if (change instanceof Change.Close close) {
      int move = close.informationSet();
      out.name("player").value(game.player(game.game().tree().owner(move)));
      out.name("informationSet").value(game.informationSet(move));
      out.name("action").value(game.action(move, close.action()));
    } else if (change instanceof Change.Publicity publicity) {
      out.name("to").value(game.player(publicity.observer()));
      out.name("seen").value(publicity.open());
    } else if (change instanceof Change.Parameter parameter) {
      out.name("parameter").value(parameter.name());
      Json.number(out, "from", parameter.from());
      Json.number(out, "value", parameter.to());
    }
  }
}
