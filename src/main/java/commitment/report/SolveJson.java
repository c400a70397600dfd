package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.solve.backward.DecisionMargins;
import commitment.solve.backward.EquilibriumListing;
import commitment.solve.backward.PureEquilibrium;
import commitment.solve.backward.World;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The {@code result} of {@code solve}. Equilibria are written one after the other, never held. */
public final class SolveJson implements JsonEnvelope.Body {
  private final NamedGame game;
  private final GameTree tree;
  private final SolveAnswer answer;

  public SolveJson(NamedGame game, SolveAnswer answer) {
    this.game = game;
    this.answer = answer;
    tree = game.game().tree();
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    World world = answer.payoffs().world(0);
    out.beginObject();
    out.name("concept").value("subgame-perfect");
    Json.count(out, "count", answer.count());
    if (world.exact()) {
      out.name("payoffs").beginArray();
      for (List<Rational> vector : world.payoffs()) {
        Json.vector(out, vector);
      }
      out.endArray();
    } else {
      out.name("payoffs").nullValue();
      out.name("bounds").beginObject();
      int player = 0;
      for (Interval range : world.ranges()) {
        out.name(game.player(player++));
        Json.interval(out, range);
      }
      out.endObject();
    }
    out.name("equilibria").beginArray();
    if (answer.payoffs().isExact()) {
      EquilibriumListing listing = EquilibriumListing.of(answer.payoffs(), answer.most());
      for (int listed = 0; listed < answer.most() && listing.hasNext(); listed++) {
        if (listed > 0 && answer.budget().isExhausted()) {
          break;
        }
        equilibrium(out, listing.next());
      }
    }
    out.endArray();
    margins(out);
    out.endObject();
  }

  private void equilibrium(JsonWriter out, PureEquilibrium equilibrium) throws IOException {
    out.beginObject();
    out.name("strategies").beginObject();
    for (int player = 0; player < game.game().players().size(); player++) {
      out.name(game.player(player)).beginObject();
      for (int move = 0; move < tree.moveCount(); move++) {
        if (tree.owner(move) == player) {
          int action = equilibrium.profile().action(move);
          out.name(game.informationSet(move)).beginObject();
          out.name(game.action(move, action)).value("1");
          out.endObject();
        }
      }
      out.endObject();
    }
    out.endObject();
    out.name("payoffs").beginObject();
    for (int player = 0; player < game.game().players().size(); player++) {
      Json.number(out, game.player(player), equilibrium.payoff(0, player));
    }
    out.endObject();
    out.name("outcomes");
    Json.outcomes(out, game, equilibrium.profile().outcomes(game.game(), game.index()));
    out.name("values").beginObject();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      out.name(game.informationSet(move)).beginObject();
      int child = tree.firstNode(move) + 1;
      for (String action : tree.actions(move)) {
        Json.number(out, action, equilibrium.payoff(child, tree.owner(move)));
        child = game.index().end(child);
      }
      out.endObject();
    }
    out.endObject();
    // Every information set is one node: nothing is there to believe.
    out.name("beliefs").beginObject().endObject();
    out.name("subgamePerfect").value(true);
    out.endObject();
  }

  private void margins(JsonWriter out) throws IOException {
    out.name("ties").beginArray();
    for (int move = 0; move < tree.moveCount(); move++) {
      Optional<DecisionMargins> decision = decision(move);
      if (decision.isPresent() && !decision.get().tied().isEmpty()) {
        out.beginObject();
        out.name("informationSet").value(game.informationSet(move));
        Json.strings(out, "actions", game.actions(move, decision.get().tied()));
        out.endObject();
      }
    }
    out.endArray();
    out.name("margins").beginObject();
    for (int move = 0; move < tree.moveCount(); move++) {
      Optional<Interval> margin = decision(move).flatMap(DecisionMargins::margin);
      if (margin.isPresent()) {
        Json.interval(out, game.informationSet(move), margin);
      }
    }
    out.endObject();
  }

  private Optional<DecisionMargins> decision(int move) {
    return tree.owner(move) == GameTree.CHANCE
        ? Optional.empty()
        : DecisionMargins.at(answer.payoffs(), tree.firstNode(move));
  }
}
