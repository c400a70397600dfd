package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.game.Device;
import commitment.game.Game;
import commitment.game.GameTree;
import commitment.game.Player;
import commitment.game.Promise;
import commitment.game.TimePreference;
import commitment.template.GameInstance;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A game as data, the {@code result} of {@code convert}: players, moves, outcomes, and the nodes in
 * preorder, each with its parent and the action that leads to it. Payoffs are worth at date 0.
 */
public final class GameJson implements JsonEnvelope.Body {
  private final NamedGame named;
  private final GameInstance instance;

  public GameJson(NamedGame named, GameInstance instance) {
    this.named = named;
    this.instance = instance;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    Game game = named.game();
    out.beginObject();
    out.name("title").value(game.title());
    out.name("about").value(game.about());
    out.name("source").value(game.source());
    out.name("players").beginArray();
    for (Player player : game.players()) {
      out.beginObject();
      out.name("name").value(player.name());
      out.name("title").value(player.title());
      TimePreference time = instance.timePreferences().get(player.index());
      Json.number(out, "discount", time.discount());
      Json.number(out, "bias", time.bias());
      Json.number(out, "believedBias", time.believedBias());
      out.endObject();
    }
    out.endArray();
    moves(out);
    outcomes(out);
    nodes(out);
    out.name("promises").beginArray();
    for (Promise promise : instance.promises()) {
      promise(out, promise);
    }
    out.endArray();
    out.name("devices").beginArray();
    for (Device device : instance.devices()) {
      device(out, device);
    }
    out.endArray();
    out.endObject();
  }

  private void moves(JsonWriter out) throws IOException {
    Game game = named.game();
    GameTree tree = game.tree();
    out.name("moves").beginArray();
    for (int move = 0; move < tree.moveCount(); move++) {
      boolean chance = tree.owner(move) == GameTree.CHANCE;
      out.beginObject();
      out.name("player").value(chance ? null : named.player(tree.owner(move)));
      out.name(chance ? "event" : "informationSet");
      out.value(chance ? game.label(move) : named.informationSet(move));
      Json.number(out, "date", game.date(move));
      Json.strings(out, "actions", tree.actions(move));
      if (chance) {
        out.name("probabilities");
        Json.vector(out, tree.law(move));
      }
      out.endObject();
    }
    out.endArray();
  }

  private void outcomes(JsonWriter out) throws IOException {
    Game game = named.game();
    out.name("outcomes").beginArray();
    for (int outcome = 0; outcome < game.payoffs().outcomes(); outcome++) {
      out.beginObject();
      out.name("name").value(game.outcomeName(outcome).orElse(null));
      out.name("payoffs");
      Json.vector(out, game.payoffVector(outcome));
      out.endObject();
    }
    out.endArray();
  }

  /** A node of which children are still to come. */
  private static final class Open {
    private final int node;
    private final List<String> actions;
    private int next;

    Open(int node, List<String> actions) {
      this.node = node;
      this.actions = actions;
    }
  }

  private void nodes(JsonWriter out) throws IOException {
    GameTree tree = named.game().tree();
    Deque<Open> path = new ArrayDeque<>();
    out.name("nodes").beginArray();
    for (int node = 0; node < tree.nodeCount(); node++) {
      while (!path.isEmpty() && path.getFirst().next == path.getFirst().actions.size()) {
        path.pop();
      }
      out.beginObject();
      if (!path.isEmpty()) {
        Open parent = path.getFirst();
        out.name("parent").value(parent.node);
        out.name("action").value(parent.actions.get(parent.next++));
      }
      if (tree.isTerminal(node)) {
        out.name("outcome").value(tree.outcome(node));
      } else {
        out.name("move").value(tree.move(node));
        path.push(new Open(node, tree.actions(tree.move(node))));
      }
      out.endObject();
    }
    out.endArray();
  }

  private void promise(JsonWriter out, Promise promise) throws IOException {
    out.beginObject();
    out.name("name").value(promise.name());
    out.name("kind").value(promise.kind().word());
    Json.strings(out, "by", promise.promisors().stream().map(named::player).toList());
    out.name("words").value(promise.words());
    out.name("clauses").beginArray();
    for (Promise.Clause clause : promise.clauses()) {
      out.beginObject();
      out.name("informationSet").value(named.informationSet(clause.informationSet()));
      PermittedJson.write(out, named, clause.informationSet(), clause.permitted());
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }

  private void device(JsonWriter out, Device device) throws IOException {
    out.beginObject();
    out.name("promise").value(device.promise());
    if (device instanceof Device.Fine fine) {
      out.name("kind").value("fine");
      Json.number(out, "amount", fine.amount());
      if (fine.punisher().isPresent()) {
        Device.Punisher punisher = fine.punisher().get();
        out.name("by").value(named.player(punisher.player()));
        out.name("paying");
        Json.vector(out, punisher.payoffs());
      }
    } else if (device instanceof Device.Bond bond) {
      out.name("kind").value("bond");
      Json.number(out, "amount", bond.amount());
    } else if (device instanceof Device.Damages damages) {
      out.name("kind").value("damages");
      Json.number(out, "amount", damages.amount());
      out.name("to").value(named.player(damages.beneficiary()));
    } else if (device instanceof Device.Veto veto) {
      out.name("kind").value("veto");
      out.name("by").value(named.player(veto.holder()));
    } else if (device instanceof Device.Revocation revocation) {
      out.name("kind").value("revocation");
      out.name("needed").value(revocation.needed());
      Json.strings(out, "of", revocation.voters().stream().map(named::player).toList());
    }
    out.endObject();
  }
}
