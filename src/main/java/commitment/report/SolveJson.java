package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.exact.Rational;
import commitment.game.GameTree;
import commitment.solve.backward.World;
import commitment.solve.subgame.ApproximateEquilibrium;
import commitment.solve.subgame.EquilibriumComponent;
import commitment.solve.subgame.StrategyProduct;
import commitment.strategy.BehaviorProfile;
import commitment.strategy.ContinuationValues;
import commitment.strategy.OutcomeProbability;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;

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
    World world = answer.world(0);
    out.beginObject();
    out.name("concept").value("subgame-perfect");
    Json.count(out, "count", answer.count());
    WorldJson.payoffs(out, world);
    WorldJson.bounds(out, game, world);
    out.name("equilibria").beginArray();
    Iterator<SolvedProfile> listing = answer.equilibria();
    int listed = 0;
    while (listed < answer.most() && listing.hasNext() && (listed == 0 || !answer.isOutOfTime())) {
      equilibrium(out, listing.next());
      listed++;
    }
    out.endArray();
    OptionalInt stopped =
        listed == answer.most() && listing.hasNext() ? OptionalInt.of(listed) : answer.cutAt();
    if (stopped.isPresent()) {
      out.name("listingStoppedAt").value(stopped.getAsInt());
    }
    approximations(out);
    subgames(out);
    ties(out);
    margins(out);
    out.endObject();
  }

  private void subgames(JsonWriter out) throws IOException {
    Optional<List<Integer>> proper = answer.properSubgames();
    if (proper.isEmpty()) {
      return;
    }
    Json.strings(out, "remarks", answer.remarks());
    out.name("properSubgames").beginArray();
    for (int node : proper.get()) {
      out.beginObject();
      Json.strings(out, "path", game.path(node));
      if (tree.owner(tree.move(node)) != GameTree.CHANCE) {
        out.name("informationSet").value(game.informationSet(tree.move(node)));
      }
      out.endObject();
    }
    out.endArray();
    out.name("components").beginArray();
    for (ListedComponent component : answer.components()) {
      component(out, component);
    }
    out.endArray();
  }

  private void component(JsonWriter out, ListedComponent listed) throws IOException {
    EquilibriumComponent component = listed.component();
    out.beginObject();
    Json.strings(out, "subgame", game.path(component.root()));
    out.name("payoffs").beginArray();
    for (List<Rational> vector : component.payoffs()) {
      Json.vector(out, vector);
    }
    out.endArray();
    if (!listed.continuations().isEmpty()) {
      continuations(out, listed);
    }
    places(out, listed.equilibria());
    out.name("subsets").beginArray();
    for (int place = 0; place < component.products().size(); place++) {
      out.beginObject();
      places(out, listed.bySubset().get(place));
      strategies(out, component.products().get(place));
      out.endObject();
    }
    out.endArray();
    if (!component.whole()) {
      out.name("whole").value(false);
    }
    out.endObject();
  }

  private void continuations(JsonWriter out, ListedComponent listed) throws IOException {
    out.name("continuations").beginArray();
    for (int start : listed.continuations()) {
      out.beginObject();
      Json.strings(out, "subgame", game.path(start));
      out.name("payoffs");
      Json.vector(out, listed.component().atEnds().getOrDefault(start, List.of()));
      out.endObject();
    }
    out.endArray();
  }

  private static void places(JsonWriter out, List<Integer> places) throws IOException {
    out.name("equilibria").beginArray();
    for (int place : places) {
      out.value(place);
    }
    out.endArray();
  }

  private void strategies(JsonWriter out, StrategyProduct product) throws IOException {
    out.name("strategies").beginObject();
    for (int player = 0; player < product.strategies().size(); player++) {
      List<Map<Integer, List<Rational>>> own = product.strategies().get(player);
      if (own.stream().allMatch(Map::isEmpty)) {
        continue;
      }
      out.name(game.player(player)).beginArray();
      for (Map<Integer, List<Rational>> strategy : own) {
        out.beginObject();
        for (Map.Entry<Integer, List<Rational>> at : new TreeMap<>(strategy).entrySet()) {
          mixture(out, at.getValue(), at.getKey());
        }
        out.endObject();
      }
      out.endArray();
    }
    out.endObject();
  }

  private void equilibrium(JsonWriter out, SolvedProfile profile) throws IOException {
    out.beginObject();
    strategies(out, profile::mixture);
    byPlayer(out, "payoffs", profile.payoffs());
    out.name("outcomes");
    Json.outcomes(out, game, profile.outcomes());
    values(out, profile);
    beliefs(out, profile);
    out.name("subgamePerfect").value(profile.failure().isEmpty());
    failure(out, profile);
    out.endObject();
  }

  private void strategies(JsonWriter out, IntFunction<List<Rational>> mixtures) throws IOException {
    out.name("strategies").beginObject();
    for (int player = 0; player < game.game().players().size(); player++) {
      out.name(game.player(player)).beginObject();
      for (int move = 0; move < tree.moveCount(); move++) {
        if (tree.owner(move) == player) {
          mixture(out, mixtures.apply(move), move);
        }
      }
      out.endObject();
    }
    out.endObject();
  }

  private void byPlayer(JsonWriter out, String name, List<Rational> numbers) throws IOException {
    out.name(name).beginObject();
    for (int player = 0; player < numbers.size(); player++) {
      Json.number(out, game.player(player), numbers.get(player));
    }
    out.endObject();
  }

  /** Only where there are any. */
  private void approximations(JsonWriter out) throws IOException {
    Optional<ApproximateEquilibrium> approximation = answer.approximation();
    if (approximation.isPresent()) {
      out.name("approximate");
      approximation(out, approximation.get(), "logit path");
    }
    if (!answer.irrational().isEmpty()) {
      out.name("irrational").beginArray();
      for (ApproximateEquilibrium near : answer.irrational()) {
        approximation(out, near, "supports");
      }
      out.endArray();
    }
  }

  private void approximation(JsonWriter out, ApproximateEquilibrium near, String method)
      throws IOException {
    BehaviorProfile profile = near.profile();
    out.beginObject();
    out.name("method").value(method);
    strategies(out, profile::at);
    byPlayer(out, "payoffs", ContinuationValues.of(game.game(), game.index(), profile).payoffs());
    byPlayer(out, "gains", near.gains());
    Json.optional(out, "provedWithin", near.error());
    out.endObject();
  }

  private void mixture(JsonWriter out, List<Rational> mixture, int move) throws IOException {
    out.name(game.informationSet(move)).beginObject();
    for (int action = 0; action < mixture.size(); action++) {
      if (mixture.get(action).signum() > 0) {
        Json.number(out, game.action(move, action), mixture.get(action));
      }
    }
    out.endObject();
  }

  private void values(JsonWriter out, SolvedProfile profile) throws IOException {
    out.name("values").beginObject();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      Optional<List<Rational>> values = profile.actionValues(move);
      if (values.isPresent()) {
        out.name(game.informationSet(move)).beginObject();
        for (int action = 0; action < values.get().size(); action++) {
          Json.number(out, tree.actions(move).get(action), values.get().get(action));
        }
        out.endObject();
      }
    }
    out.endObject();
  }

  private void beliefs(JsonWriter out, SolvedProfile profile) throws IOException {
    out.name("beliefs").beginObject();
    for (int move = 0; move < tree.moveCount(); move++) {
      if (tree.owner(move) == GameTree.CHANCE) {
        continue;
      }
      Optional<List<OutcomeProbability>> belief = profile.belief(move);
      if (belief.isPresent()) {
        out.name(game.informationSet(move)).beginArray();
        for (OutcomeProbability node : belief.get()) {
          out.beginObject();
          Json.strings(out, "path", game.path(node.node()));
          Json.number(out, "probability", node.probability());
          out.endObject();
        }
        out.endArray();
      }
    }
    out.endObject();
  }

  private void failure(JsonWriter out, SolvedProfile profile) throws IOException {
    Optional<SolvedProfile.Failure> failure = profile.failure();
    if (failure.isEmpty()) {
      return;
    }
    out.name("failsAt").beginObject();
    Json.strings(out, "subgame", game.path(failure.get().node()));
    if (tree.owner(tree.move(failure.get().node())) != GameTree.CHANCE) {
      out.name("informationSet").value(game.informationSet(tree.move(failure.get().node())));
    }
    out.name("player").value(game.player(failure.get().player()));
    Json.number(out, "gain", failure.get().gain());
    out.endObject();
  }

  private void ties(JsonWriter out) throws IOException {
    out.name("ties").beginArray();
    Iterator<SolveAnswer.Tie> ties = answer.ties().iterator();
    while (ties.hasNext()) {
      SolveAnswer.Tie tie = ties.next();
      out.beginObject();
      out.name("informationSet").value(game.informationSet(tie.informationSet()));
      Json.strings(out, "actions", game.actions(tie.informationSet(), tie.actions()));
      out.endObject();
    }
    out.endArray();
  }

  private void margins(JsonWriter out) throws IOException {
    out.name("margins").beginObject();
    Iterator<SolveAnswer.Margin> margins = answer.margins().iterator();
    while (margins.hasNext()) {
      SolveAnswer.Margin margin = margins.next();
      Json.interval(out, game.informationSet(margin.informationSet()), Optional.of(margin.range()));
    }
    out.endObject();
  }
}
