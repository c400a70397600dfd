package commitment.report;

import com.google.gson.stream.JsonWriter;
import commitment.credibility.PlanAssessment;
import commitment.credibility.PlanAssessment.PlanClause;
import commitment.credibility.PromiseValue;
import commitment.exact.Interval;
import commitment.exact.Rational;
import commitment.report.CommitAnswer.Advice;
import commitment.report.CommitAnswer.TestedPlan;
import commitment.solve.stackelberg.Commitment;
import commitment.solve.stackelberg.CommitmentPlan;
import java.io.IOException;
import java.util.List;

/** The {@code result} of {@code commit}: an object for one leader, a list of them for all. */
public final class CommitJson implements JsonEnvelope.Body {
  private final NamedGame game;
  private final List<CommitAnswer> answers;
  private final boolean all;

  public CommitJson(NamedGame game, List<CommitAnswer> answers, boolean all) {
    this.game = game;
    this.answers = List.copyOf(answers);
    this.all = all;
  }

  @Override
  public void write(JsonWriter out) throws IOException {
    if (all) {
      out.beginArray();
    }
    for (CommitAnswer answer : answers) {
      answer(out, answer);
    }
    if (all) {
      out.endArray();
    }
  }

  private void answer(JsonWriter out, CommitAnswer answer) throws IOException {
    out.beginObject();
    out.name("leader").value(game.player(answer.leader()));
    out.name("class").value(answer.solution().kind().word());
    advice(out, "strong", answer.leader(), answer.strong());
    advice(out, "weak", answer.leader(), answer.weak());
    Json.interval(out, "equilibrium", answer.equilibrium());
    out.name("valueOfCommitment");
    if (answer.worth().isPresent()) {
      out.beginObject();
      Json.number(out, "weak", answer.worth().get().weak());
      Json.number(out, "strong", answer.worth().get().strong());
      if (!answer.worth().get().exact()) {
        out.name("exact").value(false);
      }
      out.endObject();
    } else {
      out.nullValue();
    }
    out.name("promises").beginArray();
    for (PromiseValue promise : answer.promises()) {
      promise(out, promise);
    }
    out.endArray();
    out.endObject();
  }

  private void advice(JsonWriter out, String name, int leader, Advice advice) throws IOException {
    out.name(name).beginObject();
    if (advice.value().isExact()) {
      Json.number(out, "value", advice.value().value());
      out.name("attained").value(advice.value().attained());
    } else {
      out.name("value").nullValue();
      out.name("bounds");
      Json.interval(out, advice.value().bounds());
      Json.number(out, "gap", advice.value().gap());
    }
    if (advice.plan().isPresent()) {
      plan(out, leader, advice.plan().get());
    } else {
      out.name("commitment").nullValue();
      out.name("response").nullValue();
    }
    out.endObject();
  }

  private void plan(JsonWriter out, int leader, TestedPlan tested) throws IOException {
    Commitment commitment = tested.commitment();
    CommitmentPlan plan = tested.plan();
    out.name("commitment");
    strategy(out, plan, leader);
    out.name("response").beginObject();
    for (int player = 0; player < game.game().players().size(); player++) {
      if (player != leader) {
        out.name(game.player(player));
        strategy(out, plan, player);
      }
    }
    out.endObject();
    out.name("payoffs").beginObject();
    for (int player = 0; player < game.game().players().size(); player++) {
      Json.number(out, game.player(player), commitment.payoffs().get(player));
    }
    out.endObject();
    out.name("outcomes");
    Json.outcomes(out, game, commitment.profile().outcomes(game.game(), game.index()));
    test(out, tested.test());
  }

  private void strategy(JsonWriter out, CommitmentPlan plan, int player) throws IOException {
    out.beginObject();
    for (int set : plan.setsOf(player)) {
      out.name(game.informationSet(set));
      mixture(out, set, plan.at(set));
    }
    out.endObject();
  }

  private void mixture(JsonWriter out, int set, List<Rational> probabilities) throws IOException {
    out.beginObject();
    for (int action = 0; action < probabilities.size(); action++) {
      if (probabilities.get(action).signum() > 0) {
        Json.number(out, game.action(set, action), probabilities.get(action));
      }
    }
    out.endObject();
  }

  private void test(JsonWriter out, PlanAssessment test) throws IOException {
    out.name("timeConsistency").beginObject();
    out.name("kept").value(test.isKept());
    out.name("verdict");
    if (test.verdict().isPresent()) {
      out.value(test.verdict().get().name());
    } else {
      out.nullValue();
    }
    out.name("clauses").beginArray();
    for (PlanClause clause : test.clauses()) {
      int set = clause.informationSet();
      out.beginObject();
      out.name("informationSet").value(game.informationSet(set));
      Json.number(out, "date", game.game().date(set));
      out.name("prescribed");
      mixture(out, set, clause.prescribed());
      Json.strings(out, "bestAlternatives", game.actions(set, clause.bestAlternatives()));
      Json.interval(out, "temptation", clause.temptation());
      out.name("reach");
      Json.interval(out, clause.reach());
      out.endObject();
    }
    out.endArray();
    Json.strings(
        out, "firstFailures", test.firstFailures().stream().map(game::informationSet).toList());
    out.endObject();
  }

  private void promise(JsonWriter out, PromiseValue value) throws IOException {
    out.beginObject();
    out.name("name").value(value.promise().name());
    Json.strings(out, "by", value.promise().promisors().stream().map(game::player).toList());
    out.name("gains").beginObject();
    int player = 0;
    for (Interval gain : value.gains()) {
      out.name(game.player(player++));
      Json.interval(out, gain);
    }
    out.endObject();
    if (!value.exact()) {
      out.name("exact").value(false);
    }
    out.endObject();
  }
}
