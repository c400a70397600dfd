package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.credibility.BeliefCondition;
import commitment.credibility.Believers;
import commitment.credibility.ClauseAssessment;
import commitment.credibility.GameAssessment;
import commitment.credibility.Harm;
import commitment.credibility.MinimalFine;
import commitment.credibility.PromiseAssessment;
import commitment.credibility.Role;
import commitment.credibility.TemptationSources;
import commitment.exact.Rational;
import commitment.solve.backward.World;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The {@code result} of {@code check}. */
public final class CheckJson implements JsonEnvelope.Body {
  private final NamedGame game;
  private final GameAssessment assessment;
  private final WithoutDevices without;
  private final Map<String, Believers> believers;
  private final List<UntestedPromise> untested;

  /**
   * @param believers by promise; empty where not asked for
   * @param untested the promises that no test is for
   */
  public CheckJson(
      NamedGame game,
      GameAssessment assessment,
      WithoutDevices without,
      Map<String, Believers> believers,
      List<UntestedPromise> untested) {
    this.untested = List.copyOf(untested);
    this.game = game;
    this.believers = Map.copyOf(believers);
    this.assessment = assessment;
    this.without = without;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("promises").beginArray();
    for (PromiseAssessment promise : assessment.promises()) {
      promise(out, promise);
    }
    out.endArray();
    UntestedJson.write(out, untested);
    out.name("worlds").beginObject();
    out.name("nobodyBound");
    WorldJson.write(out, game, assessment.nobodyBound());
    worlds(out, "promiseBound", PromiseAssessment::promiseBound);
    worlds(out, "believedNotBound", PromiseAssessment::believedNotBound);
    out.endObject();
    out.endObject();
  }

  private void worlds(JsonWriter out, String name, Function<PromiseAssessment, World> which)
      throws IOException {
    out.name(name).beginObject();
    for (PromiseAssessment promise : assessment.promises()) {
      out.name(promise.promise().name());
      WorldJson.write(out, game, which.apply(promise));
    }
    out.endObject();
  }

  private void promise(JsonWriter out, PromiseAssessment assessed) throws IOException {
    out.beginObject();
    out.name("name").value(assessed.promise().name());
    out.name("kind").value(assessed.promise().kind().word());
    Json.strings(out, "by", assessed.promise().promisors().stream().map(game::player).toList());
    out.name("verdict").value(assessed.verdict().name());
    Optional<PromiseAssessment> plain = without.of(assessed.promise().name());
    if (plain.isPresent()) {
      Json.strings(out, "devices", without.devices(assessed.promise().name()));
      out.name("withoutDevices").beginObject();
      out.name("verdict").value(plain.get().verdict().name());
      Json.strings(
          out,
          "firstFailures",
          plain.get().firstFailures().stream().map(without.game()::informationSet).toList());
      out.endObject();
    }
    if (assessed.undecidedReason().isPresent()) {
      out.name("reason").value(assessed.undecidedReason().get());
    }
    out.name("spe").beginObject();
    Json.count(out, "total", assessed.equilibria());
    Json.count(out, "keeping", assessed.keeping());
    out.endObject();
    out.name("clauses").beginArray();
    for (ClauseAssessment clause : assessed.clauses()) {
      clause(out, clause);
    }
    out.endArray();
    Json.strings(
        out, "firstFailures", assessed.firstFailures().stream().map(game::informationSet).toList());
    out.name("minimalFine").beginObject();
    Json.optional(out, "someSpe", assessed.minimalFine().someEquilibrium());
    Json.optional(out, "allSpeAbove", assessed.minimalFine().allEquilibriaAbove());
    if (assessed.minimalFine().holdsAlready()) {
      out.name("holdsAlready").value(true);
    }
    if (assessed.minimalFine().bounds().isPresent()) {
      bounds(out, assessed.minimalFine().bounds().get());
    }
    out.endObject();
    out.name("harm").beginObject();
    for (Map.Entry<Integer, Harm> harm : new TreeMap<>(assessed.harm()).entrySet()) {
      out.name(game.player(harm.getKey())).beginObject();
      out.name("reliance");
      Json.interval(out, harm.getValue().reliance());
      out.name("expectation");
      Json.interval(out, harm.getValue().expectation());
      if (!harm.getValue().exact()) {
        out.name("exact").value(false);
      }
      out.endObject();
    }
    out.endObject();
    Json.optional(out, "robustness", assessed.robustness());
    Believers who = believers.get(assessed.promise().name());
    if (who != null) {
      new BelieversJson(game).write(out, who);
    }
    out.endObject();
  }

  private static void bounds(JsonWriter out, MinimalFine.Bounds bounds) throws IOException {
    out.name("bounds").beginObject();
    out.name("someSpe");
    Json.interval(out, bounds.some());
    out.name("allSpeAbove").beginObject();
    Json.optional(
        out, "atLeast", bounds.allNever() ? Optional.empty() : Optional.of(bounds.allAtLeast()));
    Json.optional(out, "atMost", bounds.allAtMost());
    out.endObject();
    out.endObject();
    if (bounds.allNever()) {
      out.name("noneForAll").value(true);
    }
    if (!bounds.reason().isEmpty()) {
      out.name("reason").value(bounds.reason());
    }
  }

  private void clause(JsonWriter out, ClauseAssessment clause) throws IOException {
    int move = clause.informationSet();
    out.beginObject();
    out.name("informationSet").value(game.informationSet(move));
    Json.number(out, "date", game.game().date(move));
    PermittedJson.write(out, game, move, clause.permitted());
    Json.strings(out, "bestAlternatives", game.actions(move, clause.bestAlternatives()));
    Json.interval(out, "temptation", clause.temptation());
    Json.interval(out, "disillusionTemptation", clause.disillusionTemptation());
    if (game.game().isDated() && clause.temptation().isPresent()) {
      TemptationSources sources = TemptationSources.ofConstantTaste(clause.temptation().get());
      out.name("sources").beginObject();
      out.name("strategic");
      Json.interval(out, sources.strategic());
      out.name("preference");
      Json.interval(out, sources.preference());
      out.endObject();
    }
    out.name("reachIfKept");
    Json.interval(out, clause.reachIfKept());
    if (!clause.exact() || !clause.reachExact()) {
      out.name("exact").value(false);
    }
    out.name("roles").beginObject();
    for (Map.Entry<Integer, Role> role : new TreeMap<>(clause.roles()).entrySet()) {
      out.name(game.player(role.getKey())).value(role.getValue().word());
    }
    out.endObject();
    out.name("firstFailure").value(clause.firstFailure());
    if (clause.condition().isPresent()) {
      keptIfBelieved(out, clause.condition().get());
    }
    out.endObject();
  }

  private void keptIfBelieved(JsonWriter out, BeliefCondition condition) throws IOException {
    out.name("keptIfBelieved").beginObject();
    if (condition.ofFirstOfTwo().isPresent()) {
      Json.strings(out, "path", game.path(condition.nodes().get(0)));
      Json.interval(out, "probability", condition.ofFirstOfTwo());
    }
    out.name("nodes").beginArray();
    for (int place = 0; place < condition.nodes().size(); place++) {
      BeliefCondition.Range range = condition.ranges().get(place);
      out.beginObject();
      Json.strings(out, "path", game.path(condition.nodes().get(place)));
      out.name("possible");
      Json.interval(out, range.possible());
      Json.interval(out, "sure", range.sure());
      out.endObject();
    }
    out.endArray();
    out.name("inequalities").beginArray();
    for (List<Rational> inequality : condition.inequalities()) {
      Json.vector(out, inequality);
    }
    out.endArray();
    out.endObject();
  }
}
